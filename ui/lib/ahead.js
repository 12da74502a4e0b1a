/**
 * A question that goes out before the screen is there that needs the answer. The answer is taken once; later, and
 * after a refusal, the question is asked anew.
 *   export const overview = ahead(loadOverview);   await overview.ask();   …   live(overview.take)
 */
import { note, tracked } from "./reads.js";

/**
 * @template T
 * @param {() => Promise<T>} question
 */
export function ahead(question) {
  let asked = /** @type {ReturnType<typeof tracked<T>> | null} */ (null);
  return {
    async ask() {
      asked = tracked(question);
      await asked.answer.catch(() => (asked = null));
    },
    take() {
      const taken = asked ?? tracked(question);
      asked = null;
      // Its calls are those of whoever takes the answer.
      taken.tables.forEach(note);
      return taken.answer;
    },
    forget() {
      asked = null;
    },
  };
}

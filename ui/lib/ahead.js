/**
 * A question that goes out before the screen is there that needs the answer. The answer is taken once; later, and
 * after a refusal, the question is asked anew.
 *   export const overview = ahead(loadOverview);   await overview.ask();   …   live(overview.take, TABLES)
 * @template T
 * @param {() => Promise<T>} question
 */
export function ahead(question) {
  let answer = /** @type {Promise<T> | null} */ (null);
  return {
    async ask() {
      answer = question();
      await answer.catch(() => (answer = null));
    },
    take() {
      const taken = answer ?? question();
      answer = null;
      return taken;
    },
    forget() {
      answer = null;
    },
  };
}

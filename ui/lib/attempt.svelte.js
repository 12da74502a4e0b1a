/**
 * A form's way to the program: one attempt at a time, and what was refused stands beside its field.
 *   const form = attempt("name", "city");
 *   await form.run(async () => { await saved(saveStartup(draft), …); close(); });
 *   <Field error={form.errors.name}> … {#if form.errors.form}…{/if}
 * A refusal at a field that the form does not show stands at the form itself.
 */
import { reason } from "./words.js";

/** @param {...string} fields the names of the fields that can show a refusal */
export function attempt(...fields) {
  let busy = $state(false);
  let refused = $state.raw(/** @type {import("./ipc.js").Refused | null} */ (null));
  const errors = $derived(refused ? { [fields.includes(refused.field ?? "") ? String(refused.field) : "form"]: reason(refused) } : {});

  return {
    get busy() { return busy; },
    /** @returns {Record<string, string | undefined>} by field, in the language of the page */
    get errors() { return errors; },
    /** Whether it went well. @param {() => Promise<unknown>} deed */
    async run(deed) {
      if (busy) return false;
      busy = true;
      try {
        await deed();
        refused = null;
        return true;
      } catch (error) {
        refused = /** @type {import("./ipc.js").Refused} */ (error);
        return false;
      } finally {
        busy = false;
      }
    },
    forget() { refused = null; },
  };
}

/**
 * Data of a screen that stays true: loaded at once, and again when a commit touches one of its tables
 * or when something that the loader reads (a filter, the route) changes.
 *   const notes = live(() => listNotes(filter), ["note", "startup"]);
 *   {#if notes.value} … {:else if notes.error} {reason(notes.error)} {/if}
 * Call it while a component starts. While a reload runs the old value stays.
 */
import { changed } from "./ipc.js";

/**
 * @template T
 * @param {() => Promise<T>} loader
 * @param {string[]} tables
 */
export function live(loader, tables) {
  let value = $state.raw(/** @type {T | undefined} */ (undefined));
  let error = $state.raw(/** @type {unknown} */ (null));
  let loading = $state(true);
  let turn = 0;

  /** Only the newest answer counts: an older one may arrive later. @param {Promise<T>} answer */
  async function take(answer) {
    const mine = ++turn;
    loading = true;
    try {
      const fresh = await answer;
      if (mine !== turn) return;
      value = fresh;
      error = null;
    } catch (refused) {
      if (mine !== turn) return;
      error = refused;
    }
    loading = false;
  }
  const reload = () => take(loader());

  $effect(() => {
    take(loader());
  });
  $effect(() => changed(({ touched }) => touched.some(({ table }) => tables.includes(table)) && reload()));
  $effect(() => () => void turn++);

  return {
    get value() { return value; },
    get error() { return error; },
    get loading() { return loading; },
    reload,
  };
}

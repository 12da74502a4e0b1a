/**
 * Data of a screen that stays true: loaded at once, and again when a commit touches a table that the answer was read from
 * (`reads.js`), or when something that the loader reads (a filter, the route) changes.
 *   const notes = live(() => listNotes(filter));
 *   {#if notes.value} … {:else if notes.error} {reason(notes.error)} {/if}
 * Call it while a component starts. While a reload runs the old value stays.
 */
import { changed } from "./ipc.js";
import { Reads } from "./reads.js";

/**
 * @template T
 * @param {(also: import("./reads.js").Also) => Promise<T>} loader
 * @param {{ when?: (commit: import("../gen/Committed").Committed) => boolean }} [options] `when`: after which commits it is
 *   loaded again, where the screen knows better than the tables
 */
export function live(loader, { when } = {}) {
  let value = $state.raw(/** @type {T | undefined} */ (undefined));
  let error = $state.raw(/** @type {unknown} */ (null));
  let loading = $state(true);
  let turn = 0;
  let reads = new Reads();

  /** Only the newest answer counts: an older one may arrive later. */
  async function reload() {
    const mine = ++turn;
    reads = new Reads();
    loading = true;
    try {
      const fresh = await reads.run(loader);
      if (mine !== turn) return;
      value = fresh;
      error = null;
    } catch (refused) {
      if (mine !== turn) return;
      error = refused;
    }
    loading = false;
  }

  $effect(() => void reload());
  $effect(() => changed((commit) => (when ? when(commit) : reads.concerns(commit)) && reload()));
  $effect(() => () => void turn++);

  return {
    get value() { return value; },
    get error() { return error; },
    get loading() { return loading; },
    reload,
  };
}

/**
 * What is selected of a list whose rows are not all here: some rows by their keys, or all but some. "All" is kept as a
 * word and not as a list of keys, so that Ctrl+A costs nothing among a hundred thousand rows.
 */
import { SvelteSet } from "svelte/reactivity";

export class Selection {
  /** Every row of the list is selected, but those in `#named`. */
  all = $state(false);
  /** The selected rows; where all are, those that are not. @type {SvelteSet<string>} */
  #named = new SvelteSet();

  /** @param {string} key */
  has(key) {
    return this.all !== this.#named.has(key);
  }

  /** How many rows of a list of `total`. @param {number} total */
  count(total) {
    return this.all ? Math.max(0, total - this.#named.size) : this.#named.size;
  }

  /** Whether anything is selected. */
  get some() {
    return this.all || this.#named.size > 0;
  }

  /** @param {string} key */
  toggle(key) {
    if (!this.#named.delete(key)) this.#named.add(key);
  }

  /** These rows and no others. @param {Iterable<string>} keys */
  replace(keys) {
    this.clear();
    for (const key of keys) this.#named.add(key);
  }

  selectAll() {
    this.clear();
    this.all = true;
  }

  clear() {
    this.all = false;
    this.#named.clear();
  }
}

/**
 * What a person has made of a list: its words and filters, its order, what is selected in it. One object a noun, made once
 * outside of its screen, so that the list is as it was left when the screen is visited again.
 *   export const list = new List({ filter: { text: "", role: "all", city: "" } });
 */
import { isOwn } from "./own.js";
import { Selection } from "../parts/selection.svelte.js";

/** @typedef {import("../parts/Table.svelte").Sort} Sort */
/** @typedef {Record<string, string>} Filter a value a field; `text` are the words of the search */

export class List {
  /** @type {Filter} */
  filter = $state({});
  sort = $state.raw(/** @type {Sort | null} */ (null));
  total = $state(0);
  selection = new Selection();
  /** Where the open record stood when it was opened. */
  opened = $state.raw({ id: "", index: -1 });

  #blank;
  #sort;
  #lasting;
  #file = /** @type {string | null} */ (null);

  /**
   * @param {{ filter?: Filter, sort?: Sort | null, lasting?: string[] }} blank the list as nobody has changed it; `lasting`
   *   fields choose another list more than they narrow this one: they are not cleared, and stand in no saved view
   */
  constructor({ filter = { text: "" }, sort = null, lasting = [] }) {
    this.#blank = filter;
    this.#sort = sort;
    this.#lasting = lasting;
    this.filter = { ...filter };
    this.sort = sort;
  }

  /** The fields that narrow the list, as they stand now; the nursery's own fields are among them once they are filled in. @returns {Filter} */
  get narrowing() {
    const fields = new Set([...Object.keys(this.#blank), ...Object.keys(this.filter)]);
    return Object.fromEntries([...fields].filter((field) => !this.#lasting.includes(field)).map((field) => [field, this.filter[field]]));
  }

  /** What a field holds where nobody has changed it. @param {string} field */
  #unset(field) {
    return this.#blank[field] ?? "";
  }

  /** Whether a field narrows the list now. @param {string} field */
  narrows(field) {
    return !this.#lasting.includes(field) && (this.filter[field] ?? "").trim() !== this.#unset(field);
  }

  get narrowed() {
    return Object.keys(this.narrowing).some((field) => this.narrows(field));
  }

  /** Whether the list is narrowed and ordered like this. @param {{ filter: Filter, sort: Sort | null }} view */
  isAt({ filter, sort }) {
    const fields = Object.entries(this.narrowing);
    return JSON.stringify(sort) === JSON.stringify(this.sort) && fields.every(([field, value]) => (filter[field] ?? this.#unset(field)) === value);
  }

  /** Shows everything again. */
  clear() {
    this.narrow({});
  }

  /** Narrows by these fields and no others; unknown ones are passed over, but the nursery's own. @param {Filter} filter */
  narrow(filter) {
    for (const field of [...Object.keys(this.narrowing), ...Object.keys(filter).filter(isOwn)]) this.filter[field] = filter[field] ?? this.#unset(field);
  }

  /** Another file has other records: what was chosen among those of the last one means nothing there. @param {string} file */
  belongTo(file) {
    if (this.#file !== null && this.#file !== file) {
      this.filter = { ...this.#blank };
      this.sort = this.#sort;
      this.selection.clear();
    }
    this.#file = file;
  }
}

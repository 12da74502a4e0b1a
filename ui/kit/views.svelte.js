/**
 * Saved views: a list's filters and order under a name. The program keeps them with the file, as it keeps what was typed.
 */
import { keepDraft, loadDraft } from "../gen/ipc/program.js";

/** @typedef {{ name: string, filter: import("./list.svelte.js").Filter, sort: import("./list.svelte.js").Sort | null }} View */

/** The place of a list's views among what the program keeps. @param {string} name */
const place = (name) => `views-${name}`;

export class Views {
  all = $state.raw(/** @type {View[]} */ ([]));
  #name;

  /** @param {string} name of the list */
  constructor(name) {
    this.#name = name;
  }

  async load() {
    this.all = read(await loadDraft(place(this.#name)));
  }

  /** Keeps a view; one of the same name is replaced. @param {View} view */
  save(view) {
    return this.#keep([...this.all.filter(({ name }) => name !== view.name), view]);
  }

  /** @param {string} name */
  remove(name) {
    return this.#keep(this.all.filter((view) => view.name !== name));
  }

  /** @param {View[]} all */
  async #keep(all) {
    await keepDraft(place(this.#name), all.length ? JSON.stringify(all) : "");
    this.all = all;
  }
}

/** What is not readable is no view: an older program may have written it. @param {string | null} text @returns {View[]} */
function read(text) {
  try {
    const all = JSON.parse(text || "[]");
    return Array.isArray(all) ? all.filter(({ name, filter }) => typeof name === "string" && typeof filter === "object") : [];
  } catch {
    return [];
  }
}

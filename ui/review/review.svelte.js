/**
 * A weekly review while it is held: whom it is about now, who was looked at, what was done. The program keeps it after each
 * step, so that it picks up where it was left.
 */
import { SvelteSet } from "svelte/reactivity";
import { keepDraft, loadDraft } from "../gen/ipc/program.js";
import { takenBack } from "../lib/undo.js";

/** @typedef {import("./account.js").Deed} Deed */
/** @typedef {{ day: string, order: string[], at: number, looked: string[], deeds: Deed[] }} Kept `at` beyond the last startup is the account */

export class Review {
  /** On which day it was begun. */
  day = $state("");
  /** The startups in the order in which it began: what is settled meanwhile moves nobody. @type {string[]} */
  order = $state.raw([]);
  at = $state(0);
  /** @type {SvelteSet<string>} */
  looked = new SvelteSet();
  #deeds = $state.raw(/** @type {Deed[]} */ ([]));
  #form;

  /** @param {string} cohort */
  constructor(cohort) {
    this.#form = `review:${cohort}`;
  }

  /** What was done and not taken back. */
  get deeds() {
    return this.#deeds.filter(({ op }) => op === null || !takenBack.has(op));
  }

  get isOver() {
    return this.order.length > 0 && this.at >= this.order.length;
  }

  /** Picks up what was left, or begins. @param {string[]} startups in their order @param {string} today @returns {Promise<boolean>} whether something was left */
  async open(startups, today) {
    const kept = read(await loadDraft(this.#form).catch(() => null));
    if (!kept || kept.at >= kept.order.length) {
      this.begin(startups, today);
      return false;
    }
    const there = kept.order.filter((id) => startups.includes(id));
    this.day = kept.day;
    this.order = [...there, ...startups.filter((id) => !there.includes(id))];
    this.at = Math.max(0, Math.min(this.order.indexOf(kept.order[kept.at]) < 0 ? kept.at : this.order.indexOf(kept.order[kept.at]), this.order.length - 1));
    this.#deeds = kept.deeds;
    kept.looked.forEach((id) => this.looked.add(id));
    return true;
  }

  /** Begins anew. @param {string[]} startups @param {string} today */
  begin(startups, today) {
    this.day = today;
    this.order = startups;
    this.at = 0;
    this.#deeds = [];
    this.looked.clear();
    keepDraft(this.#form, "").catch(() => {}); // It is written over by the next step.
  }

  /** Goes on or back; the startup that is left was looked at. @param {1 | -1} step */
  go(step) {
    const here = this.order[this.at];
    if (here && step === 1) this.looked.add(here);
    this.at = Math.max(0, Math.min(this.at + step, this.order.length));
    this.#keep();
  }

  /** Ends it here. */
  end() {
    this.at = this.order.length;
    this.#keep();
  }

  /** @param {Deed} deed */
  add(deed) {
    this.#deeds = [...this.#deeds, deed];
    this.looked.add(deed.startup);
    this.#keep();
  }

  #keep() {
    /** @type {Kept} */
    const kept = { day: this.day, order: this.order, at: this.at, looked: [...this.looked], deeds: this.#deeds };
    keepDraft(this.#form, JSON.stringify(kept)).catch(() => {}); // The next step tries again.
  }
}

/** What is not readable is none: an older program may have written it. @param {string | null} text @returns {Kept | null} */
function read(text) {
  try {
    const kept = JSON.parse(text || "null");
    return kept && Array.isArray(kept.order) && Array.isArray(kept.deeds) && Array.isArray(kept.looked) ? kept : null;
  } catch {
    return null;
  }
}

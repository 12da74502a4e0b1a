/**
 * The rows of a long list, fetched as they come into sight, about 100 at a time. The list is walked by keyset: each answer
 * names the places where the next page begins and where the one before ends. A far jump walks from the nearest place that is
 * known, which may be the list's end, in long strides, and keeps nothing on the way but the places.
 */
import { SvelteMap } from "svelte/reactivity";

/**
 * @typedef {{ key: string, id: string }} Cursor
 * @typedef {{ rows: any[], total: number | null, next: Cursor | null, previous?: Cursor | null }} Answer
 * @typedef {{ after: Cursor | null, before: Cursor | null, limit: number }} Wanted the rows behind a place, or before one
 * @typedef {(wanted: Wanted) => Promise<Answer>} Fetch
 */

const PAGE = 100;
const STRIDE = 2000;
const KEPT_PAGES = 60;
/** Behind all rows of any list. @type {Cursor} */
const END = { key: "\u{10ffff}", id: "" };

/** The last known place at or before a row. @param {Map<number, Cursor | null>} places @param {number} row */
const nearest = (places, row) => Math.max(...[...places.keys()].filter((one) => one <= row));
/** The first known place at or behind a row, Infinity where there is none. @param {Map<number, Cursor>} ends @param {number} row */
const nearestEnd = (ends, row) => Math.min(...[...ends.keys()].filter((one) => one >= row));

export class Pages {
  total = $state(0);
  failed = $state.raw(/** @type {unknown} */ (null));
  /** Whether an answer to the present question is here. */
  arrived = $state(false);

  /** @type {SvelteMap<number, any[]>} */
  #pages = new SvelteMap();
  /** Pages that answer the present question; the others are still shown until they do. @type {Set<number>} */
  #fresh = new Set();
  /** Where rows begin: row number -> the place to go on from. @type {Map<number, Cursor | null>} */
  #places = new Map();
  /** Up to where rows can be asked for backwards: the number of the first row behind them -> their place. @type {Map<number, Cursor>} */
  #ends = new Map();
  /** @type {Fetch} */
  #fetch;
  #sight = [0, 0];
  #question = 0;
  #walking = -1;

  /** @param {Fetch} fetch */
  constructor(fetch) {
    this.#fetch = fetch;
  }

  /** @param {number} index */
  at = (index) => this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];

  /** Asks again; what is shown stays until the answer comes. With `anew` the question is another one. @param {boolean} [anew] */
  ask(anew = false) {
    this.#question++;
    this.#fresh.clear();
    this.#places = new Map([[0, null]]);
    this.#ends = new Map();
    this.failed = null;
    if (anew) this.arrived = false;
    this.#walk();
  }

  /** These rows are in sight. @param {number} from @param {number} to */
  show(from, to) {
    this.#sight = [Math.floor(from / PAGE), Math.floor(Math.max(from, to - 1) / PAGE)];
    this.#walk();
  }

  /**
   * The rows from one number up to another, in their order, also those out of sight: in turns of at most `STRIDE`, and
   * nothing of them is kept. What is here already is not asked for again.
   * @param {number} from @param {number} to the first that is not wanted @returns {AsyncGenerator<any[]>}
   */
  async *walk(from, to) {
    // A commit on the way begins the places anew; this walk goes on by its own.
    const places = this.#places;
    for (let row = from; row < to; ) {
      const page = Math.floor(row / PAGE);
      let start = page * PAGE;
      let rows = this.#fresh.has(page) ? this.#pages.get(page) : undefined;
      if (rows && start + rows.length <= row) return;
      if (!rows) {
        start = nearest(places, row);
        const answer = await this.#fetch({ after: places.get(start) ?? null, before: null, limit: Math.min(STRIDE, Math.ceil((to - start) / PAGE) * PAGE) });
        if (answer.next) places.set(start + answer.rows.length, answer.next);
        rows = answer.rows;
        if (!answer.next) to = Math.min(to, start + rows.length);
      }
      if (!rows.length) return;
      const turn = rows.slice(Math.max(0, row - start), to - start);
      if (turn.length) yield turn;
      row = Math.max(row, start + rows.length);
    }
  }

  /** The first page in sight that is not here, or -1. The first page of all is always wanted: it alone tells the total. */
  #missing() {
    if (!this.#fresh.has(0)) return 0;
    for (let page = this.#sight[0]; page <= this.#sight[1]; page++) if (!this.#fresh.has(page) && page * PAGE < this.total) return page;
    return -1;
  }

  /** One step after the other until everything in sight is here; a newer question ends the walk of an older one. */
  async #walk() {
    const mine = this.#question;
    if (this.#walking === mine || mine === 0) return;
    this.#walking = mine;
    try {
      for (let page = this.#missing(); page >= 0; page = this.#missing()) {
        const first = page * PAGE;
        const start = nearest(this.#places, first);
        const end = nearestEnd(this.#ends, Math.min(this.total, first + PAGE));
        if (end - first < first + PAGE - start) {
          const from = Math.max(first, Math.ceil((end - STRIDE) / PAGE) * PAGE);
          const answer = await this.#fetch({ after: null, before: this.#ends.get(end) ?? null, limit: end - from });
          if (mine === this.#question) this.#takeBack(from, end, answer);
        } else {
          const answer = await this.#fetch({ after: this.#places.get(start) ?? null, before: null, limit: Math.min(STRIDE, first - start + PAGE) });
          if (mine === this.#question) this.#take(start, answer);
        }
        if (mine !== this.#question) return;
      }
    } catch (error) {
      if (mine === this.#question) this.failed = error;
    } finally {
      if (this.#walking === mine) this.#walking = -1;
    }
  }

  /** @param {number} start @param {Answer} answer */
  #take(start, { rows, total, next, previous }) {
    if (!this.arrived) this.#pages.clear();
    this.arrived = true;
    if (total !== null) this.total = total;
    if (next) this.#places.set(start + rows.length, next);
    else this.total = start + rows.length;
    if (previous) this.#ends.set(start, previous);
    if (total !== null && next) this.#ends.set(total, END);
    this.#cut(start, rows);
  }

  /** Rows that were asked for backwards from a place. @param {number} start @param {number} end @param {Answer} answer */
  #takeBack(start, end, { rows, previous }) {
    if (rows.length < end - start) {
      // A commit that is not told yet has shortened the list: all numbers from the end are wrong.
      this.total += rows.length - end;
      this.#ends.clear();
      return;
    }
    if (previous) this.#ends.set(start, previous);
    this.#cut(start, rows);
  }

  /** @param {number} start the first row of a page @param {any[]} rows */
  #cut(start, rows) {
    for (let from = 0; from < Math.max(1, rows.length); from += PAGE) this.#keep((start + from) / PAGE, rows.slice(from, from + PAGE));
  }

  /** @param {number} page @param {any[]} rows */
  #keep(page, rows) {
    this.#pages.delete(page);
    this.#pages.set(page, rows);
    this.#fresh.add(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= KEPT_PAGES) break;
      if (oldest === 0 || (oldest >= this.#sight[0] && oldest <= this.#sight[1])) continue;
      this.#pages.delete(oldest);
      this.#fresh.delete(oldest);
    }
  }
}

/**
 * The pairs that wait for an answer, the likest first, a hundred at a time. What is answered goes at once, and the next one
 * stands in its place; what was answered and is taken back stands there again.
 */
import { listDuplicates } from "../gen/ipc/merge.js";
import { Reads } from "../lib/reads.js";
import { complain } from "../lib/toasts.svelte.js";
import { takenBack } from "../lib/undo.js";
import { reason } from "../lib/words.js";

/** @import { Cursor } from "../gen/Cursor" */
/** @import { Duplicate } from "../gen/Duplicate" */

const PAGE = 100;

/** A pair, whichever of the two would stay. @param {{ survivor: { id: string }, merged: { id: string } }} pair */
export const pairOf = ({ survivor, merged }) => [survivor.id, merged.id].sort().join(" ");

export class Queue {
  rows = $state.raw(/** @type {Duplicate[]} */ ([]));
  total = $state(0);
  at = $state(0);
  arrived = $state(false);
  failure = $state.raw(/** @type {unknown} */ (null));

  /** @type {Cursor | null} */
  #next = null;
  #turn = 0;
  #reads = new Reads();
  /** The pair that was answered last, and the op that did it. */
  #answered = { pair: "", op: "" };

  get pair() { return this.rows.at(this.at); }

  /** @param {string | null} [person] whose pairs alone are asked for */
  constructor(person = null) {
    this.person = person;
  }

  /** Whether other pairs may wait after this commit. @param {import("../gen/Committed").Committed} commit */
  isStaleAfter = (commit) => this.#reads.concerns(commit);

  /** Asks for all of it again, as far as it was walked. */
  async load() {
    const mine = ++this.#turn;
    try {
      const limit = Math.max(PAGE, this.rows.length);
      const { rows, total, next } = await this.#reads.run(() => listDuplicates({ person: this.person, limit }));
      if (mine !== this.#turn) return;
      this.#take(rows, total ?? rows.length, next);
      if (takenBack.has(this.#answered.op)) this.#showAgain();
      this.arrived = true;
      this.failure = null;
    } catch (refused) {
      if (mine === this.#turn) this.failure = refused;
    }
  }

  /** @param {number} to */
  async go(to) {
    if (to >= this.rows.length && this.#next) await this.#more();
    this.#stand(to);
  }

  /** To the next pair; from the last one to the first. */
  skip = () => this.go(this.at + 1 < this.total ? this.at + 1 : 0);

  /** A pair is answered: whoever is merged is in no other pair either. @param {Duplicate} pair @param {string} op @param {string | null} merged */
  settle(pair, op, merged) {
    this.#answered = { pair: pairOf(pair), op };
    const left = this.rows.filter((row) => pairOf(row) !== pairOf(pair) && row.survivor.id !== merged && row.merged.id !== merged);
    this.#take(left, this.total - (this.rows.length - left.length), this.#next);
  }

  /** What was answered last is asked again. */
  #showAgain() {
    const at = this.rows.findIndex((row) => pairOf(row) === this.#answered.pair);
    if (at < 0) return;
    this.#stand(at);
    this.#answered = { pair: "", op: "" };
  }

  async #more() {
    const mine = this.#turn;
    try {
      const { rows, next } = await listDuplicates({ person: this.person, after: this.#next, limit: PAGE });
      if (mine === this.#turn) this.#take([...this.rows, ...rows], this.total, next);
    } catch (refused) {
      complain(reason(refused));
    }
  }

  /** The pair in sight stays in sight; where it is gone, the one in its place. @param {Duplicate[]} rows @param {number} total @param {Cursor | null} next */
  #take(rows, total, next) {
    const here = this.pair && pairOf(this.pair);
    this.rows = rows;
    this.total = total;
    this.#next = next;
    const same = rows.findIndex((row) => pairOf(row) === here);
    this.#stand(same < 0 ? this.at : same);
  }

  /** @param {number} at */
  #stand(at) {
    this.at = Math.max(0, Math.min(at, this.rows.length - 1));
  }
}

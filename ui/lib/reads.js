/**
 * What an answer hangs on. A command that reads tells with its answer which tables it has read; a commit tells which it has
 * touched (`changed` in `ipc.js`). Nobody keeps lists of tables: a loader is run here, and its calls are noted.
 *
 * A call is noted that the loader makes before it first waits. What it asks after that goes through `also`:
 *   async (also) => { const page = await listSessions(query); return Promise.all(page.rows.map(({ id }) => also(() => loadSheet(id)))); }
 */

/**
 * @typedef {Promise<string[] | null>} Tables of one answer; null where it does not tell them
 * @typedef {<T>(work: () => T) => T} Also
 * @typedef {import("../gen/Committed").Committed} Committed
 */

/** The calls of the loader that runs now. @type {Tables[] | null} */
let noted = null;

/** Notes a call for the loader that runs now, where one does. @param {Tables} tables */
export const note = (tables) => void noted?.push(tables);

/**
 * Runs a loader, and gathers what its calls have read; `tables` is complete when the answer has come.
 * @template T
 * @param {(also: Also) => Promise<T>} loader
 */
export function tracked(loader) {
  /** @type {Tables[]} */
  const tables = [];
  /** @type {Also} */
  const also = (work) => {
    const before = noted;
    noted = tables;
    try {
      return work();
    } finally {
      noted = before;
    }
  };
  return { answer: also(() => loader(also)), tables };
}

/** The tables that the answers so far hang on. */
export class Reads {
  /** @type {Set<string>} */
  #tables = new Set();
  #underWay = 0;
  #isUnknown = false;

  /**
   * Runs a loader; commits that touch what it reads concern its answer.
   * @template T @param {(also: Also) => Promise<T>} loader @returns {Promise<T>}
   */
  async run(loader) {
    this.#underWay++;
    try {
      const { answer, tables } = tracked(loader);
      const given = await answer;
      for (const told of await Promise.all(tables)) {
        if (told) told.forEach((table) => this.#tables.add(table));
        else this.#isUnknown = true;
      }
      return given;
    } catch (refused) {
      // A refusal tells nothing: whatever changes next may lift it.
      this.#isUnknown = true;
      throw refused;
    } finally {
      this.#underWay--;
    }
  }

  /** Whether an answer may be stale after this commit; of one that is under way nobody knows. @param {Committed} commit */
  concerns({ touched }) {
    return this.#isUnknown || this.#underWay > 0 || touched.some(({ table }) => this.#tables.has(table));
  }
}

/** Changes in the cells of a list: each goes to the program as one step; what does not fit all is shown before. */
import { desk } from "../lib/desk.svelte.js";
import { number } from "../lib/format.js";
import { complain } from "../lib/toasts.svelte.js";
import { saved } from "../lib/undo.js";
import { reason, t } from "../lib/words.js";
import { cellsOf } from "../parts/tsv.js";
import { planned, spread } from "./changes.js";
import { read, typed } from "./fields.js";
import { lookupOf, namesakes } from "./lookups.js";

/**
 * @typedef {import("../parts/Table.svelte").Range} Range
 * @typedef {import("./fields.js").Row} Row
 * @typedef {{ access: import("./ListScreen.svelte").Access, columns: import("./ListScreen.svelte").ListColumn[], stretch: (top: number, bottom: number) => Promise<Row[]> }} Place
 *   `stretch`: the rows from one number up to another, both included
 */

export class Edits {
  /** What is asked about: not all of it fits. */
  asked = $state.raw(/** @type {import("./changes.js").Plan | null} */ (null));
  #place;

  /** @param {() => Place} place the list as it is shown now */
  constructor(place) {
    this.#place = place;
  }

  /** One cell, as it was typed. @param {Row} row @param {import("./fields.js").Field} field @param {string} text @throws {import("../lib/ipc.js").Refused} */
  put(row, field, text) {
    const value = read(field, text, today());
    return this.#save([{ row, fields: { [field.field]: value } }], 1);
  }

  /** Cells from the clipboard. @param {Range} range @param {string} text */
  paste = (range, text) => this.#consider(range, spread(range, cellsOf(text)));

  /** Nothing in every cell. @param {Range} range */
  clear = (range) => this.#consider(range, spread(range, [[""]]));

  /** The topmost cells in all those below. @param {Range} range */
  fill = async (range) => {
    const { columns, stretch } = this.#place();
    if (range.top === range.bottom) return;
    const [first] = await stretch(range.top, range.top);
    const line = columns.slice(range.left, range.right + 1).map(({ field }) => (field && first ? typed(field, first[field.field]) : ""));
    // Of two of a name the one is meant that stands there.
    const meant = new Map(columns.flatMap(({ field }) => (field && first?.[field.field] && lookupOf(field.kind) ? [[key(field.kind, first[field.field].name), [first[field.field]]]] : [])));
    await this.#consider({ ...range, top: range.top + 1 }, Array.from({ length: range.bottom - range.top }, () => line), meant);
  };

  /** Makes the changes that fit. */
  async take() {
    if (this.asked) await this.#apply(this.asked);
    this.asked = null;
  }

  forget() {
    this.asked = null;
  }

  /** @param {Range} range @param {string[][]} cells @param {Map<string, import("./lookups.js").Option[]>} [known] records by their names */
  async #consider({ top, left }, cells, known = new Map()) {
    try {
      const { access, columns, stretch } = this.#place();
      const rows = await stretch(top, top + cells.length - 1);
      await lookedUp(columns.slice(left), cells, known);
      const plan = planned({ columns, rows, top, left, cells, today: today(), named: (kind, name) => known.get(key(kind, name)) ?? [] });
      if (plan.misfits.length || (access.single && plan.changes.length > 1)) this.asked = plan;
      else await this.#apply(plan);
    } catch (refused) {
      complain(reason(refused));
    }
  }

  /** @param {import("./changes.js").Plan} plan */
  async #apply({ changes, cells }) {
    try {
      if (changes.length) await this.#save(changes, cells);
    } catch (refused) {
      complain(reason(refused));
    }
  }

  /** @param {import("./changes.js").Plan["changes"]} changes @param {number} cells */
  async #save(changes, cells) {
    const { access } = this.#place();
    if (access.change) await saved(access.change(changes), t("kit-changed", { count: cells, shown: number(cells) }));
  }
}

/** @param {string} kind @param {string} name */
const key = (kind, name) => `${kind}\n${name.trim()}`;

/** Looks up the names in the cells of fields that hold records, each once. @param {import("./changes.js").Column[]} columns @param {string[][]} cells @param {Map<string, import("./lookups.js").Option[]>} known */
async function lookedUp(columns, cells, known) {
  for (const [across, { field }] of columns.entries()) {
    if (!field || !lookupOf(field.kind)) continue;
    for (const line of cells) {
      const name = line[across]?.trim();
      if (name && !known.has(key(field.kind, name))) known.set(key(field.kind, name), await namesakes(field.kind, name));
    }
  }
}

const today = () => desk.nursery?.today ?? "";

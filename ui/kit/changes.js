/**
 * What pasting, clearing or filling down would change in a list, before anything is changed: the new values of each row, and
 * every cell that cannot be taken, with its reason. Pure.
 */
import { drafted, read, typed } from "./fields.js";
import { lookupOf } from "./lookups.js";

/**
 * @typedef {import("./fields.js").Field} Field
 * @typedef {import("./fields.js").Row} Row
 * @typedef {import("../parts/Table.svelte").Range} Range
 * @typedef {{ key: string, label: string, field?: Field }} Column a column without an editable `field` cannot be changed here
 * @typedef {{ row: number, label: string, text: string, error: unknown }} Misfit `row` counts from 0; `error` is a refusal with a code
 * @typedef {(kind: string, name: string) => { id: string, name: string }[]} Named
 * @typedef {{ changes: { row: Row, fields: Record<string, any> }[], cells: number, misfits: Misfit[] }} Plan
 */

/** @param {string} code */
const refusal = (code) => ({ code, args: {} });

/**
 * @param {{ columns: Column[], rows: (Row | undefined)[], top: number, left: number, cells: string[][], today: string, named?: Named }} wanted
 *   `rows` from number `top` on, as many as `cells` has, undefined beyond the end of the list; `cells` begin at column `left`;
 *   `named`: the records of the names that stand in the cells
 * @returns {Plan} cells that hold their value already are neither changes nor misfits
 */
export function planned({ columns, rows, top, left, cells, today, named = () => [] }) {
  /** @type {Plan} */
  const plan = { changes: [], cells: 0, misfits: [] };
  cells.forEach((line, at) => {
    const row = rows[at];
    /** @type {Record<string, any>} */
    const fields = {};
    line.forEach((text, across) => {
      const column = columns[left + across];
      const misfit = (/** @type {unknown} */ error) => plan.misfits.push({ row: top + at, label: column?.label ?? "", text, error });
      if (!row || !column) return text === "" ? undefined : misfit(refusal(row ? "beyond_columns" : "beyond_rows"));
      const { field } = column;
      if (field && same(field, row, text)) return;
      if (!field?.editable) return misfit(refusal("not_editable_here"));
      try {
        const value = read(field, lookupOf(field.kind) ? idOf(named(field.kind, text), text) : text, today);
        if (value !== drafted(row[field.field])) fields[field.field] = value;
      } catch (error) {
        misfit(error);
      }
    });
    const count = Object.keys(fields).length;
    if (row && count) plan.changes.push({ row, fields });
    plan.cells += count;
  });
  return plan;
}

/** The id of the one record that has a name. @param {{ id: string }[]} found @param {string} name */
function idOf(found, name) {
  if (found.length !== 1 && name.trim()) throw refusal(found.length ? "named_twice" : "none_named");
  return found[0]?.id ?? "";
}

/** Whether a cell holds this already. @param {Field} field @param {Row} row @param {string} text */
const same = (field, row, text) => typed(field, row[field.field]) === text.trim();

/** The cells for a range: one cell fills all of it, more begin at its corner. @param {Range} range @param {string[][]} cells */
export function spread({ top, bottom, left, right }, cells) {
  if (cells.length > 1 || cells[0].length > 1) return cells;
  return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => cells[0][0]));
}

/**
 * The records of a noun that has no commands of its own: the same few commands serve all such nouns. What a list shows of
 * a record is the whole of it, so that a change sends it back as a form would; several at once are one step, undone as one.
 */
import * as ipc from "../gen/ipc/records.js";
import { drafted } from "../kit/fields.js";
import { language } from "../lib/words.js";

/** @typedef {import("../kit/fields.js").Row} Row */
/** @typedef {import("../kit/list.svelte.js").Filter} Filter */
/** @typedef {import("../gen/Done").Done<any>} Done */

/** @param {Filter} filter */
export function queryOf({ text, ...rest }) {
  const filters = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, value.trim()]).filter(([, value]) => value));
  return { text: text.trim() || null, filters };
}

/** @param {import("../kit/fields.js").Description} description */
export function accessOf({ noun, columns }) {
  /** @param {Row} row @param {Record<string, any>} fields */
  const changed = (row, fields) => ({ id: row.id, ...Object.fromEntries(columns.map(({ field }) => [field, drafted(row[field])])), ...fields });
  return {
    /** @type {NonNullable<import("../kit/ListScreen.svelte").Access["list"]>} */
    list: (filter, wanted) => ipc.listRecords(noun, { ...queryOf(filter), ...wanted }),
    /** @param {string} id @returns {Promise<Row>} */
    load: (id) => /** @type {Promise<any>} */ (ipc.loadRecord(noun, id)),
    /** @param {Record<string, any>} draft @returns {Promise<import("../gen/Done").Done<string>>} */
    save: (draft) => ipc.saveRecord(noun, draft),
    /** @param {{ row: Row, fields: Record<string, any> }[]} changes @returns {Promise<Done>} */
    change: (changes) =>
      changes.length === 1
        ? ipc.saveRecord(noun, changed(changes[0].row, changes[0].fields))
        : ipc.saveRecords(noun, changes.map(({ row, fields }) => changed(row, fields))),
    /** @param {string[]} ids @returns {Promise<Done>} */
    remove: (ids) => ipc.removeRecords(noun, ids),
    /** @param {Filter} filter @param {string} path @returns {Promise<import("../gen/ExportedRecords").ExportedRecords>} */
    write: (filter, path) => ipc.exportRecords(noun, queryOf(filter), path, language()),
  };
}

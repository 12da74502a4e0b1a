/** Writes answers of startups for weeks: what their check-ins hold besides stays, and several are one step. */
import { loadRecord, saveRecord, saveRecords } from "../gen/ipc/records.js";
import { checkInOf } from "./board.js";

/** @import { CheckInRow } from "../gen/CheckInRow" */
/** @typedef {{ row: CheckInRow, week: string, values: Record<string, any> }} Edit `values`: fields of a check-in, figures as a record holds them */

/** @param {Edit} edit @returns {Promise<Record<string, any>>} */
async function draftOf({ row, week, values }) {
  const there = checkInOf(row, week);
  const held = there ? await loadRecord("check_ins", there.id) : { id: null, startup: row.startup.id, week };
  return { ...held, ...values };
}

/** Those of one check-in together. @param {Edit[]} edits @returns {Edit[]} */
function joined(edits) {
  /** @type {Map<string, Edit>} */
  const found = new Map();
  for (const edit of edits) {
    const key = `${edit.row.startup.id} ${edit.week}`;
    found.set(key, { ...edit, values: { ...found.get(key)?.values, ...edit.values } });
  }
  return [...found.values()];
}

/** @param {Edit[]} edits at least one @returns {Promise<import("../gen/Done").Done<any>>} */
export async function saveEdits(edits) {
  const drafts = await Promise.all(joined(edits).map(draftOf));
  return drafts.length === 1 ? saveRecord("check_ins", drafts[0]) : saveRecords("check_ins", drafts);
}

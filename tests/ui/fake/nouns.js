// Nouns without commands of their own: lockers, which the real program does not have, and the records of a cohort's progress.
import { lockers } from "../lockers.js";
import { records } from "../progress.js";

/** @typedef {import("../fake.js").Handler} Handler */

/** @type {any[]} */
const all = lockers(64);
/** @param {any} fake @param {string} kind */
function commit(fake, kind) {
  const op = `op-${fake.calls.length}`;
  fake.emit("changed", { op, kind, touched: [{ table: "locker", ids: null }] });
  return op;
}
/** @param {string} id */
function at(id) {
  const found = all.findIndex((one) => one.id === id);
  if (found < 0) throw { code: "no_such_record", args: {} };
  return found;
}
/** @param {any} draft */
function keep(draft) {
  if (!draft.name?.trim()) throw { code: "missing", args: {}, field: "name" };
  if (draft.shelves !== null && (draft.shelves < 1 || draft.shelves > 12)) throw { code: "out_of_range", args: { least: 1, most: 12 }, field: "shelves" };
  const id = draft.id ?? `l${all.length + 1}`;
  if (draft.id) Object.assign(all[at(id)], draft);
  else all.unshift({ ...draft, id });
  return id;
}

/** @type {Record<string, Handler>} */
export default {
  list_records: ({ noun, query }) => {
    if (noun in records) return records[noun].list(query);
    const rows = all.filter((one) => (!query.text || String(one.name).toLowerCase().includes(query.text.toLowerCase())) && Object.entries(query.filters).every(([field, value]) => String(one[field] ?? "").includes(String(value))));
    if (query.sort) rows.sort((a, b) => (query.sort.down ? -1 : 1) * String(a[query.sort.by] ?? "").localeCompare(String(b[query.sort.by] ?? ""), "zh-CN", { numeric: true }));
    const from = Number(query.after?.key ?? 0);
    const to = from + (query.limit ?? 100);
    return { rows: rows.slice(from, to), total: query.after ? null : rows.length, next: to < rows.length ? { key: String(to), id: "" } : null };
  },
  load_record: ({ noun, id }) => (noun in records ? records[noun].load(id) : all[at(id)]),
  save_record: ({ noun, draft }, fake) => ({ value: noun in records ? records[noun].save(draft, fake) : keep(draft), op: commit(fake, "save_record") }),
  save_records: ({ noun, drafts }, fake) => ({ value: drafts.map((/** @type {any} */ draft) => (noun in records ? records[noun].save(draft, fake) : keep(draft))), op: commit(fake, "save_records") }),
  remove_record: ({ id }, fake) => { all.splice(at(id), 1); return { value: null, op: commit(fake, "remove_record") }; },
  remove_records: ({ noun, ids }, fake) => {
    if (noun in records) return { value: records[noun].remove(ids, fake), op: commit(fake, "remove_records") };
    for (const id of ids) all.splice(at(id), 1);
    return { value: null, op: commit(fake, "remove_records") };
  },
  export_records: ({ path }) => ({ id: "x1", file: path, rows: all.length }),
};

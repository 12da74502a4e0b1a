// Sessions and attendance.
import { loadSheet, markAttendance, paged, sessions } from "../community.js";

/** @param {any} fake @param {string} kind @param {string} table */
function commit(fake, kind, table) {
  const op = `op-${fake.calls.length}`;
  fake.emit("changed", { op, kind, touched: [{ table, ids: null }] });
  return op;
}
/** @param {number} ms */
const dayOf = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

export default {
  /** @param {{ query: any }} args */
  list_sessions: ({ query }) =>
    paged(sessions.filter((one) => (!query.cohort || one.cohort === query.cohort) && (!query.text || one.title.includes(query.text)) && (!query.from || dayOf(one.startsAt) >= query.from) && (!query.to || dayOf(one.startsAt) <= query.to)), query),
  /** @param {{ session: string }} args */
  load_sheet: ({ session }) => loadSheet(session),
  /** @param {{ draft: any }} args @param {any} fake */
  save_session: ({ draft }, fake) => {
    if (!draft.title.trim()) throw { code: "missing", args: {}, field: "title" };
    if (draft.ends <= draft.starts) throw { code: "ends_before_start", args: { starts: draft.starts, ends: draft.ends }, field: "ends" };
    return { value: draft.id ?? "t1", op: commit(fake, "save_session", "session") };
  },
  /** @param {{ id: string }} args @param {any} fake */
  remove_session: ({ id }, fake) => {
    sessions.splice(sessions.findIndex((one) => one.id === id), 1);
    return { value: null, op: commit(fake, "remove_session", "session") };
  },
  /** @param {{ draft: any }} args @param {any} fake */
  mark_attendance: ({ draft }, fake) => {
    markAttendance(draft);
    return { value: null, op: commit(fake, "mark_attendance", "attendance") };
  },
};

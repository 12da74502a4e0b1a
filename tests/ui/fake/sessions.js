// Sessions and attendance.
import { loadSheet, markAttendance, paged, sessions } from "../community.js";

/** @param {any} fake @param {string} kind @param {string} table */
function commit(fake, kind, table) {
  const op = `op-${fake.calls.length}`;
  fake.emit("changed", { op, kind, touched: [{ table, ids: null }] });
  return op;
}

export default {
  /** @param {{ query: any }} args */
  list_sessions: ({ query }) =>
    paged((query.newestFirst ? sessions.toReversed() : sessions).filter((one) => (!query.cohort || one.cohort === query.cohort) && (!query.text || one.title.includes(query.text)) && (!query.from || one.startsOn >= query.from) && (!query.to || one.startsOn <= query.to)), query),
  /** @param {{ session: string }} args */
  load_sheet: ({ session }) => loadSheet(session),
  /** @param {{ draft: any }} args @param {any} fake */
  save_session: ({ draft }, fake) => {
    if (!draft.title.trim()) throw { code: "missing", args: {}, field: "title" };
    if (draft.ends === draft.starts && draft.ends) throw { code: "not_an_end", args: {}, field: "ends" };
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

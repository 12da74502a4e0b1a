/** Marks in the order of their keys, and what is counted of them. */

/** @import { AttendanceLine } from "../gen/AttendanceLine" */
/** @import { Mark } from "../gen/Mark" */
/** @import { Session } from "../gen/Session" */

/** 1 2 3 4. @type {Mark[]} */
export const MARKS = ["present", "late", "absent", "leave"];

/** @param {AttendanceLine[]} lines @returns {Record<Mark, number>} */
export const tally = (lines) => /** @type {Record<Mark, number>} */ (Object.fromEntries(MARKS.map((one) => [one, lines.filter(({ mark }) => mark === one).length])));

/**
 * The session that somebody who opens the sheet now has in mind: the one that is on, or else the one whose beginning
 * or end is nearest; of the current cohort, if that has any.
 * @param {Session[]} sessions
 * @param {number} now
 * @param {string | null} cohort
 * @returns {Session | undefined}
 */
export function nearest(sessions, now, cohort) {
  const own = sessions.filter((session) => session.cohort === cohort);
  /** @param {Session} session */
  const away = ({ startsAt, endsAt }) => Math.max(0, startsAt - now, now - endsAt);
  return (own.length ? own : sessions).toSorted((a, b) => away(a) - away(b))[0];
}

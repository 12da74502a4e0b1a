/** Marks in the order of their keys, and what is counted of them. */

import { daysBetween } from "../lib/days.js";

/** @import { AttendanceCount } from "../gen/AttendanceCount" */
/** @import { AttendanceLine } from "../gen/AttendanceLine" */
/** @import { Mark } from "../gen/Mark" */
/** @import { Session } from "../gen/Session" */

/** 1 2 3 4. @type {Mark[]} */
export const MARKS = ["present", "late", "absent", "leave"];

/** @param {AttendanceLine[]} lines @returns {Record<Mark, number>} */
export const tally = (lines) => /** @type {Record<Mark, number>} */ (Object.fromEntries(MARKS.map((one) => [one, lines.filter(({ mark }) => mark === one).length])));

/** How many came of how many who were to; who is on leave was not. @param {AttendanceCount} count */
export const cameOf = ({ present, late, absent }) => ({ came: present + late, due: present + late + absent });

/** The share of those who came, of those who were to; null where nobody was: `AttendanceCount::percent` in the core. @param {AttendanceCount} count */
export function rate(count) {
  const { came, due } = cameOf(count);
  return due ? came / due : null;
}

const DAY_MS = 86_400_000;

/**
 * The session that somebody who opens the sheet now has in mind: the one that is on, or else the one whose beginning
 * or end is nearest; of the current cohort, if that has any. One without a time is on all day.
 * @param {Session[]} sessions
 * @param {{ now: number, today: string, cohort: string | null }} moment
 * @returns {Session | undefined}
 */
export function nearest(sessions, { now, today, cohort }) {
  const own = sessions.filter((session) => session.cohort === cohort);
  /** @param {Session} session */
  const away = ({ startsOn, startsAt, endsAt }) =>
    startsAt === null ? Math.abs(daysBetween(startsOn, today)) * DAY_MS : Math.max(0, startsAt - now, now - (endsAt ?? startsAt));
  return (own.length ? own : sessions).toSorted((a, b) => away(a) - away(b))[0];
}

/** What the season of a cohort shows: each startup's attendance at each session. */
import { dayShort } from "../lib/format.js";
import { t } from "../lib/words.js";
import { MARKS, cameOf, rate } from "./marks.js";

/** @import { AttendanceCount } from "../gen/AttendanceCount" */
/** @import { SeasonMatrix } from "../gen/SeasonMatrix" */
/** @import { SeasonSession } from "../gen/SeasonSession" */

/** How many of a hundred came, without the rest, or null where nobody was to. @param {AttendanceCount} count */
export function percent(count) {
  const share = rate(count);
  return share === null ? null : Math.floor(share * 100 + 1e-9);
}

/** @param {AttendanceCount} count */
export const rateText = (count) => { const share = percent(count); return share === null ? "–" : `${share}%`; };

/**
 * What kind of cell it is: nobody marked (`open`, or `ahead` where it has not begun), `on-time`: all came so, `late`: all came,
 * `some`, `none`, or all on `leave`.
 * @param {AttendanceCount | null} count @param {SeasonSession} session @param {string} today
 */
export function kindOf(count, session, today) {
  if (!count) return session.startsOn > today ? "ahead" : "open";
  const { came, due } = cameOf(count);
  if (!due) return "leave";
  if (!came) return "none";
  return came < due ? "some" : count.late ? "late" : "on-time";
}

/** The marks in words: 出席 1、缺席 1. @param {AttendanceCount | null} count */
export const inWords = (count) => (count ? MARKS.filter((mark) => count[mark]).map((mark) => `${t(`attendance-${mark}`)} ${count[mark]}`).join(t("attendance-season-comma")) : t("attendance-unmarked"));

/** Sessions next to each other of one month: where each begins, and how many there are. @param {SeasonSession[]} sessions */
export function months(sessions) {
  /** @type {{ month: string, count: number }[]} */
  const found = [];
  for (const { startsOn } of sessions) {
    const month = startsOn.slice(0, 7);
    const last = found[found.length - 1];
    if (last?.month === month) last.count++;
    else found.push({ month, count: 1 });
  }
  return found;
}

/** As cells for a spreadsheet: came/due by session, the rate last. @param {SeasonMatrix} season @returns {string[][]} */
export function asCells({ sessions, rows }) {
  const fraction = (/** @type {AttendanceCount | null} */ count) => { if (!count) return ""; const { came, due } = cameOf(count); return due ? `${came}/${due}` : t("attendance-leave"); };
  return [
    [t("attendance-season-startup"), ...sessions.map(({ startsOn, title }) => `${dayShort(startsOn)} ${title}`), t("attendance-season-rate")],
    ...rows.map((row) => [row.startup.name, ...row.cells.map(fraction), rateText(row.total)]),
    [t("attendance-season-all"), ...sessions.map(({ total }) => rateText(total)), rateText(totalOf({ sessions }))],
  ];
}

const NOBODY = { present: 0, late: 0, absent: 0, leave: 0 };

/** @param {AttendanceCount} one @param {AttendanceCount} other */
const add = (one, other) => ({ present: one.present + other.present, late: one.late + other.late, absent: one.absent + other.absent, leave: one.leave + other.leave });

/** The marks of all startups together. @param {Pick<SeasonMatrix, "sessions">} season */
export const totalOf = ({ sessions }) => sessions.reduce((sum, { total }) => add(sum, total), NOBODY);

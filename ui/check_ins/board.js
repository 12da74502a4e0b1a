/**
 * What a board of check-ins says, figure by figure. Four things are kept apart: a number (also 0), what does not apply, what
 * was asked and not answered, and what was never asked. Pure.
 */
import { addDays, daysBetween, monday } from "../lib/days.js";

/** @import { CheckInBoard } from "../gen/CheckInBoard" */
/** @import { CheckInRow } from "../gen/CheckInRow" */
/** @import { Cohort } from "../gen/Cohort" */
/** @import { Figure } from "../gen/Figure" */
/** @import { FigureChoice } from "../gen/FigureChoice" */
/** @typedef {import("../lib/days.js").Day} Day */
/** `value` in 分 where the figure is money. @typedef {{ kind: "value", value: number } | { kind: "na" | "none" | "unasked" }} Cell */
/** @typedef {{ week: Day, median: number | null, answered: number, applies: number }} WeekCount `applies`: asked, and not said not to apply */

/** The groups of figures, in the order of the field. @type {import("../gen/FigureGroup").FigureGroup[]} */
export const GROUPS = ["cash", "customers", "people", "sales", "financing"];
/** Weeks that are shown where a cohort has no days, and the most. */
const WEEKS = { usual: 6, most: 12 };
const DAYS = 7;

/** Which weeks of a cohort to ask for: from its first to this one, or to its last. @param {Cohort | null} cohort @param {Day} today @returns {{ until: Day, weeks: number }} */
export function weeksOf(cohort, today) {
  const last = cohort?.endsOn && cohort.endsOn < today ? cohort.endsOn : today;
  const until = monday(last);
  if (!cohort?.startsOn || cohort.startsOn > last) return { until, weeks: WEEKS.usual };
  const since = daysBetween(monday(cohort.startsOn), until) / DAYS + 1;
  return { until, weeks: Math.min(WEEKS.most, since) };
}

/** The number of a week in its cohort, from 1; null outside of it. @param {Day} week @param {Cohort | null} cohort */
export function numberOf(week, cohort) {
  const first = cohort?.startsOn ? monday(cohort.startsOn) : null;
  if (!first || week < first || (cohort?.endsOn && week > cohort.endsOn)) return null;
  return daysBetween(first, week) / DAYS + 1;
}

/**
 * The weeks in which the cohort was asked: somebody told something, or it is the newest one.
 * @param {CheckInBoard} board @returns {Set<Day>}
 */
export const askedWeeks = ({ weeks, rows }) => new Set([...rows.flatMap(({ checkIns }) => checkIns.map(({ week }) => week)), ...weeks.slice(-1)]);

/** @param {CheckInRow} row @param {Day} week */
export const checkInOf = ({ checkIns }, week) => checkIns.find((one) => one.week === week);

/** @param {CheckInRow} row @param {Day} week @param {FigureChoice} choice @param {Set<Day>} asked @returns {Cell} */
export function cellOf(row, week, { figure, isAsked }, asked) {
  const answer = checkInOf(row, week)?.figures[figure];
  if (answer?.kind === "value") return { kind: "value", value: Number(answer.value) };
  if (answer) return { kind: "na" };
  return { kind: isAsked && asked.has(week) ? "none" : "unasked" };
}

/** @param {number[]} values @returns {number | null} */
export function median(values) {
  if (!values.length) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Week by week: the median of what was answered, and how many of those whom it concerns answered. @param {CheckInBoard} board @param {FigureChoice} choice @returns {WeekCount[]} */
export function countsOf(board, choice) {
  const asked = askedWeeks(board);
  return board.weeks.map((week) => {
    const cells = board.rows.map((row) => cellOf(row, week, choice, asked));
    const values = cells.flatMap((cell) => (cell.kind === "value" ? cell.value : []));
    return { week, median: median(values), answered: values.length, applies: values.length + cells.filter(({ kind }) => kind === "none").length };
  });
}

/** The last week with a median, and what the median of the same startups was the week before. @param {CheckInBoard} board @param {FigureChoice} choice */
export function comparedOf(board, choice) {
  const asked = askedWeeks(board);
  const counts = countsOf(board, choice);
  const at = counts.findLastIndex((one) => one.median !== null);
  if (at < 0) return null;
  const before = at > 0 ? board.weeks[at - 1] : null;
  const pairs = board.rows.flatMap((row) => {
    const was = before ? cellOf(row, before, choice, asked) : null;
    const is = cellOf(row, board.weeks[at], choice, asked);
    return was?.kind === "value" && is.kind === "value" ? [{ was: was.value, is: is.value }] : [];
  });
  return { ...counts[at], both: pairs.length, was: median(pairs.map(({ was }) => was)), is: median(pairs.map(({ is }) => is)) };
}

/** Who told nothing in the newest week: for how many weeks in a row, and how often in all, of the weeks in which anybody was asked. @param {CheckInBoard} board */
export function missingOf(board) {
  const asked = askedWeeks(board);
  const weeks = board.weeks.filter((week) => asked.has(week));
  return board.rows
    .filter((row) => !checkInOf(row, weeks[weeks.length - 1]))
    .map((row) => {
      const told = weeks.map((week) => Boolean(checkInOf(row, week)));
      return { startup: row.startup, running: weeks.length - 1 - told.lastIndexOf(true), times: told.filter((one) => !one).length };
    })
    .sort((a, b) => b.running - a.running || b.times - a.times);
}

/** The longest silent first, then as they were: who is missing is looked for first. @param {CheckInBoard} board @returns {CheckInRow[]} */
export function sortedRows(board) {
  const rank = new Map(missingOf(board).map(({ startup }, index) => [startup.id, index]));
  return board.rows.toSorted((a, b) => (rank.get(a.startup.id) ?? rank.size) - (rank.get(b.startup.id) ?? rank.size));
}

/** The figures that are asked for, then those that were once answered. @param {CheckInBoard} board @returns {FigureChoice[]} */
export function shownFigures({ choices, rows }) {
  const told = new Set(rows.flatMap(({ checkIns }) => checkIns.flatMap(({ figures }) => Object.keys(figures))));
  return choices.filter(({ figure, isAsked }) => isAsked || told.has(figure));
}

/** The week behind another. @param {Day} week */
export const nextWeek = (week) => addDays(week, DAYS);

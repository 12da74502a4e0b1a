/** What the overview reckons from counts, and how it says them. What is not known is said as that, never as good news. */
import { rate } from "../attendance/marks.js";
import { daysBetween } from "../lib/days.js";
import { dayInProse, number, percent } from "../lib/format.js";
import { t } from "../lib/words.js";

/** @import { AttendanceCount } from "../gen/AttendanceCount" */
/** @import { Cohort } from "../gen/Cohort" */
/** @import { Coverage } from "../gen/Coverage" */
/** @import { Overview } from "../gen/Overview" */
/** @import { WeekAttendance } from "../gen/WeekAttendance" */

/** Below this share of its marks a week is no point of a line. */
const NEARLY_ALL = 0.8;

/** @param {AttendanceCount} count */
export const marked = ({ present, late, absent, leave }) => present + late + absent + leave;

/** The rates of the weeks of which nearly all marks are there. @param {WeekAttendance[]} weeks */
export const weekly = (weeks) => weeks.filter(({ count, due }) => marked(count) >= due * NEARLY_ALL).flatMap(({ count }) => rate(count) ?? []);

/** What a rate covers. @param {Coverage} attended */
export const covered = ({ count, due }) => (due ? t("overview-covers", { marked: number(marked(count)), due: number(due), count: due }) : t("overview-no-data"));

/** How much of the milestones is reached, by weight; null where there are none. @param {Overview["milestones"]} milestones */
export const reached = ({ weight, weightDone }) => (weight ? weightDone / weight : null);

/** The shares of the weeks so far. @param {Overview["milestones"]} milestones */
export const reachedWeekly = ({ weight, weeks }) => (weight ? weeks.flatMap(({ done }) => (done === null ? [] : done / weight)) : []);

/**
 * How far the plan is, and how many points lie between: by the end of last week, since the week that runs would always seem
 * to be behind.
 * @param {Pick<Overview, "milestones" | "week">} facts
 */
export function milestonesNote({ milestones, week }) {
  const { weeks, weight, count } = milestones;
  const over = week === null ? weeks.length : week - 1;
  const done = reached(milestones);
  if (done === null || !weeks.length) return t("overview-milestones-count", { count });
  const plan = over ? weeks[Math.min(over, weeks.length) - 1].planned / weight : 0;
  const points = Math.round(done * 100) - Math.round(plan * 100);
  return t(`overview-plan-${points > 0 ? "ahead" : points < 0 ? "behind" : "even"}`, { plan: percent(plan), count: Math.abs(points) });
}

/** @param {Overview} facts */
export function stepsNote({ openItems, overdueItems, undatedItems, notesInAll }) {
  if (overdueItems) return t("overview-overdue", { count: overdueItems });
  if (undatedItems) return t("overview-none-overdue-undated", { count: undatedItems });
  if (openItems) return t("overview-none-overdue");
  return notesInAll ? "" : t("overview-no-data");
}

/** This week's notes beside the same days of last week; of a week that has just begun, what last week was. @param {Overview} facts */
export function notesNote({ notesInAll, notesLastWeek, notesCompared }) {
  if (!notesInAll) return t("overview-no-data");
  if (!notesCompared) return notesLastWeek ? t("overview-last-week", { count: notesLastWeek }) : "";
  const { until, now, before } = notesCompared;
  const weekday = t(`parts-weekday-${until}`);
  if (now === before) return t("overview-compared-same", { weekday });
  return t(`overview-compared-${now > before ? "more" : "less"}`, { count: Math.abs(now - before), weekday });
}

/** Where a cohort stands that is in none of its weeks. @param {Pick<Cohort, "startsOn" | "endsOn">} cohort @param {string} today */
export function outsideOf({ startsOn, endsOn }, today) {
  if (startsOn && today < startsOn) return t("overview-begins", { day: dayInProse(startsOn), count: daysBetween(today, startsOn) });
  if (endsOn && today > endsOn) return t("overview-ended", { day: dayInProse(endsOn) });
  return "";
}

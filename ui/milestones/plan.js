/** The plan of a programme, as it would fall in a cohort. */
import { listRecords } from "../gen/ipc/records.js";
import { addDays, monday } from "../lib/days.js";
import { everything } from "../lib/pages.js";

/** @import { Cohort } from "../gen/Cohort" */
/** @typedef {{ id: string, name: string, week: number, weekday: number | null, weight: number | null, wanted: string | null }} Step */

/** On which a step without a weekday is due. */
const FRIDAY = 5;

/** The steps of a programme, in the order in which they are due. @param {string} programme @returns {Promise<Step[]>} */
export async function stepsOf(programme) {
  const found = await everything((query) => listRecords("plan_steps", query), { filters: { programme } });
  // The filter finds a part of a name, too.
  const own = /** @type {(Step & { programme: string })[]} */ (found).filter((step) => step.programme === programme);
  return own.sort((a, b) => a.week - b.week || (a.weekday ?? FRIDAY) - (b.weekday ?? FRIDAY));
}

/** When a step is due: weeks begin on Monday, and the first holds the cohort's first day. @param {Step} step @param {Cohort} cohort @returns {string | null} null in a cohort without a first day */
export function dueOf({ week, weekday }, { startsOn }) {
  if (!startsOn) return null;
  const day = addDays(monday(startsOn), (week - 1) * 7 + (weekday ?? FRIDAY) - 1);
  return day < startsOn ? startsOn : day;
}

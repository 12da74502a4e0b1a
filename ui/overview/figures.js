/** What the overview reckons from counts, and how it says a difference. */
import { t } from "../lib/words.js";

/** @import { AttendanceCount } from "../gen/AttendanceCount" */

/** Who came, on time or late, of all who were marked; null where nobody was. @param {AttendanceCount} count */
export function rate({ present, late, absent, leave }) {
  const marked = present + late + absent + leave;
  return marked ? (present + late) / marked : null;
}

/**
 * The last value beside the one before, in words; "" where there is only one.
 * @param {"rate" | "written"} what
 * @param {number[]} values
 */
export function compared(what, values) {
  if (values.length < 2) return "";
  const change = values[values.length - 1] - values[values.length - 2];
  return t(`overview-change-${what}-${change > 0 ? "more" : change < 0 ? "less" : "same"}`, { count: Math.abs(change) });
}

/** What a weekly review came to, in words. */
import { dayInProse, listed } from "../lib/format.js";
import { t } from "../lib/words.js";

/**
 * @typedef {{ kind: "note" | "step" | "snooze", startup: string, name: string, text: string, op: string | null }} Deed
 *   something that was done in the review; `text` says what
 * @typedef {{ title: string, lines: string[] }} Part
 */

/** @param {Deed} deed */
const line = ({ name, text }) => t("review-line", { name, text });

/**
 * Who was looked at, and what was done, in parts; those with nothing in them are left out.
 * @param {{ looked: string[], left: string[], deeds: Deed[] }} told names of startups
 * @returns {Part[]}
 */
export function partsOf({ looked, left, deeds }) {
  const of = (/** @type {Deed["kind"]} */ kind) => deeds.filter((deed) => deed.kind === kind).map(line);
  /** @type {[string, number, string[]][]} */
  const parts = [
    ["looked", looked.length, looked.length ? [listed(looked)] : []],
    ["left", left.length, left.length ? [listed(left)] : []],
    ...(/** @type {const} */ (["note", "step", "snooze"])).map((kind) => /** @type {[string, number, string[]]} */ ([kind, of(kind).length, of(kind)])),
  ];
  return parts.filter(([, count]) => count).map(([name, count, lines]) => ({ title: t(`review-part-${name}`, { count }), lines }));
}

/** The account as plain text. @param {{ cohort: string, day: string, parts: Part[] }} told */
export const textOf = ({ cohort, day, parts }) =>
  [t("review-heading", { cohort, day: dayInProse(day) }), ...parts.flatMap(({ title, lines }) => ["", title, ...lines.map((line) => `- ${line}`)])].join("\n");

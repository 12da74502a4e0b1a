/** Figures as they are named, read and typed. */
import { money, number } from "../lib/format.js";
import { read } from "../kit/fields.js";
import { t } from "../lib/words.js";

/** @import { Figure } from "../gen/Figure" */
/** @import { FigureChoice } from "../gen/FigureChoice" */

/** @param {Figure} figure */
const key = (figure) => figure.replaceAll("_", "-");
/** @param {Figure} figure */
export const nameOf = (figure) => t(`check-ins-${key(figure)}`);
/** What is counted, as a form says it. @param {Figure} figure */
export const hintOf = (figure) => t(`check-ins-hint-${key(figure)}`);

/** A value as it is read; money in 万 where it is large. @param {FigureChoice} choice @param {number} value */
export const shown = ({ isMoney }, value) => (isMoney ? money(value) : number(value));

/** An answer as it is typed: money in 元. @param {FigureChoice} choice @param {import("../gen/Answered").Answered | undefined} answer */
export function typed({ isMoney }, answer) {
  if (!answer) return "";
  if (answer.kind !== "value") return t("check-ins-na");
  return String(isMoney ? Number(answer.value) / 100 : Number(answer.value));
}

/**
 * What was typed or pasted, as a record holds it: 120万, 1,200, 3家, 不适用; nothing, 未填 and - are no answer.
 * @param {FigureChoice} choice @param {string} text
 * @returns {number | "na" | null}
 * @throws {import("../lib/ipc.js").Refused} at the figure
 */
export function valueOf({ figure, isMoney }, text) {
  const plain = text.trim();
  if (plain === t("check-ins-na")) return "na";
  if (plain === t("check-ins-none")) return null;
  return /** @type {number | "na" | null} */ (read({ field: figure, kind: isMoney ? "figureMoney" : "figure", label: "" }, plain, ""));
}

/** What is said of two records: their rows in groups, and each value as a person reads it. */
import { listed, number, phone } from "../lib/format.js";
import { t } from "../lib/words.js";

/** @import { MergeField } from "../gen/MergeField" */
/** @import { MergePlan } from "../gen/MergePlan" */
/** @import { MergeRow } from "../gen/MergeRow" */

/** Others' records that name the person: they are counted, not shown. @type {MergeField[]} */
const COUNTED = ["notes", "action_items", "sessions", "attendance", "interactions"];
/** What ties the person to others; it goes over whole. @type {MergeField[]} */
const TIES = ["roles", "startups", "cohorts", "mentorships", ...COUNTED];
/** Lists of which all stay, and whose first one is used. @type {MergeField[]} */
const LISTS = ["mobile", "landline", "wechat", "email", "address", "company"];

/** @typedef {"facts" | "answers" | "ties"} Group */

/** @param {MergeField} field @returns {Group} */
const groupOf = (field) => (field === "consent" ? "answers" : TIES.includes(field) ? "ties" : "facts");

/** The rows of a plan by what they are, in the order in which they are decided. @param {MergePlan} plan @returns {{ group: Group, rows: MergeRow[] }[]} */
export const grouped = ({ rows }) =>
  /** @type {Group[]} */ (["facts", "answers", "ties"])
    .map((group) => ({ group, rows: rows.filter(({ field }) => groupOf(field) === group) }))
    .filter((one) => one.rows.length);

/** A row among those of its plan: of consents there is one for each purpose. @param {MergeRow} row */
export const keyOf = ({ field, purpose }) => (purpose ? `${field} ${purpose}` : field);

/** @param {MergeRow} row */
export const labelOf = ({ field, purpose }) => (purpose ? t(`alumni-purpose-${purpose}`) : t(`duplicates-field-${field.replaceAll("_", "-")}`));

/** One value of a row. @param {MergeField} field @param {string} value */
export function shown(field, value) {
  if (field === "roles") return t(`duplicates-role-${value}`);
  if (field === "consent") return t(`duplicates-basis-${value.replaceAll("_", "-")}`);
  if (field === "cohorts" && !value) return t("duplicates-cohort-unknown");
  if (field === "mobile" || field === "landline") return phone(value);
  return COUNTED.includes(field) ? number(Number(value)) : value;
}

/** Whether a row's values are people's own words, and not the page's. @param {MergeField} field */
export const isData = (field) => field !== "roles" && field !== "consent" && !COUNTED.includes(field);

/** Why the result is what it is, where that is not plain to see. @param {MergeRow} row */
export function because({ field, take, survivor, merged, result }) {
  const differ = survivor.length > 0 && merged.length > 0 && survivor[0] !== merged[0];
  if (field === "consent" && differ && (result[0] === "refused" || result[0] === "withdrawn")) return t("duplicates-stricter");
  return take !== null && LISTS.includes(field) && result.length > 1 ? t("duplicates-all-stay") : "";
}

/** What one record would hold beside its fields. @param {MergeRow} row */
export const overflowOf = ({ field, overflow }) => (overflow.length ? t("duplicates-overflow", { values: listed(overflow.map((value) => shown(field, value))) }) : "");

/** Whom the one record would be called after. @param {MergePlan} plan */
export const nameOf = ({ rows, survivor }) => rows.find(({ field }) => field === "name")?.result[0] ?? survivor.name;

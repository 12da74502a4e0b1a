/** What is said of a planned row. */
import { listed, phone } from "../lib/format.js";
import { Refused } from "../lib/ipc.js";
import { reason, t } from "../lib/words.js";
import { nameOf, valueOf } from "./fields.js";

/** @import { Change } from "../gen/Change" */
/** @import { Choice } from "../gen/Choice" */
/** @import { Difference } from "../gen/Difference" */
/** @import { Likely } from "../gen/Likely" */
/** @import { LikenessReason } from "../gen/LikenessReason" */
/** @import { PlannedRow } from "../gen/PlannedRow" */

export const TONES = /** @type {const} */ ({ new: "jade", changed: "indigo", differs: "amber", same: "neutral", refused: "cinnabar" });

/** Fields whose values stand for words or are read in groups. @type {Record<string, (value: string) => string>} */
const SHOWN = { phone, consent_directory: (answer) => t(`alumni-standing-${answer}`), consent: (answer) => t(`alumni-standing-${answer}`) };

/** A value as a person reads it. @param {string} field @param {string | null} value */
const shown = (field, value) => (SHOWN[field] && value ? listed(value.split("、").map(SHOWN[field])) : value ? valueOf(field, value) : "");

/** What stands there → what would; being an alumnus or a mentor has no value. @param {Change} change */
export function changeOf({ field, old, new: next }) {
  if (!old && !next) return nameOf(field);
  return t(old ? "import-change" : "import-filled", { field: nameOf(field), old: shown(field, old), new: shown(field, next) });
}

/** What the file says where the record says something else. @param {Difference} difference */
export const differenceOf = ({ field, said, held }) => t("import-difference", { field: nameOf(field), said: shown(field, said), held: shown(field, held) });

/** Somebody by name and company. @param {{ name: string, company: string | null }} person */
export const whom = ({ name, company }) => (company ? t("import-whom", { name, company }) : name);

/** What speaks for or against two being one. @param {LikenessReason} one */
export const reasonOf = (one) => t(`import-likeness-${one.replaceAll("_", "-")}`);

/** How much somebody is alike, and why. @param {Pick<Likely, "likeness">} likely */
export const likeness = ({ likeness: { score, reasons } }) => t("import-likeness", { score: String(score), reasons: listed(reasons.map(reasonOf)) });

/** Why a row is left out, after the header of the column that stops it. @param {Pick<PlannedRow, "code" | "args" | "column">} row */
export function whyRefused({ code, args, column }) {
  const why = reason(new Refused({ code, args }));
  return column ? t("import-refused-at", { column, reason: why }) : why;
}

/** One line about what would happen to a row, and why. @param {PlannedRow} row */
export function told(row) {
  if (row.code) return whyRefused(row);
  if (row.likely.length) return t("import-perhaps", { who: whom(row.likely[0]), why: likeness(row.likely[0]) });
  const parts = [];
  if (row.unread) parts.push(t("import-unread-cells", { count: row.unread }));
  if (row.sameAs) parts.push(t("import-same-as", { row: String(row.sameAs) }));
  if (row.known) parts.push(t("import-known", { who: whom(row.known), why: t(`import-why-${row.known.why}`) }));
  parts.unshift(...row.differs.map(differenceOf));
  // That a new company is called so, its name says beside it.
  const isName = (/** @type {Change} */ { old, new: next }) => !old && next === row.name;
  const changes = row.sameAs ? [] : row.changes.filter((change) => !isName(change)).map(changeOf);
  return (row.fate === "changed" ? [...changes, ...parts] : [...parts, ...changes]).join(t("import-and"));
}

/** The choice that takes the row for the likeliest person; undefined where there is none. @param {PlannedRow} row @returns {Choice | undefined} */
export function sameChoice({ likely, known }) {
  const [first] = likely;
  if (first) return choiceOf(first);
  return known?.id ? { same: known.id } : undefined;
}

/** @param {Likely} likely @returns {Choice | undefined} */
export const choiceOf = ({ id, row }) => (id ? { same: id } : row ? { same_row: row } : undefined);

/**
 * The nursery's own fields in a list's filter: each stands there under `own.<id>`, beside the filters that every nursery has.
 */
import { BEFORE, isOwn } from "../kit/own.js";
import { t } from "../lib/words.js";

/** @import { OwnField } from "../gen/OwnField" */
/** @import { OwnFilter } from "../gen/OwnFilter" */
/** @import { OwnKind } from "../gen/OwnKind" */

/** What a field can hold. @type {OwnKind[]} */
export const KINDS = ["text", "number", "day", "flag"];

/** @returns {{ value: OwnKind, label: string }[]} */
export const kindOptions = () => KINDS.map((value) => ({ value, label: t(`own-fields-kind-${value}`) }));

/** The filter's name of a field. @param {string} id */
export const nameOf = (id) => BEFORE + id;

/** What a list is narrowed by, as the program is asked; nothing where no own field is filled in. @param {Record<string, string>} filter @returns {OwnFilter[] | undefined} */
export function ownOf(filter) {
  const filled = Object.entries(filter).filter(([name, value]) => isOwn(name) && value.trim());
  return filled.length ? filled.map(([name, value]) => ({ field: name.slice(BEFORE.length), value: value.trim() })) : undefined;
}

/** As a filter holds it. @param {OwnFilter[] | undefined} own @returns {Record<string, string>} */
export const filterOfOwn = (own = []) => Object.fromEntries(own.map(({ field, value }) => [nameOf(field), value]));

/** What may be typed to narrow by a field. @type {Partial<Record<OwnKind, string>>} */
const HINTS = { day: "kit-filter-day", number: "kit-filter-number" };

/** The filters of some fields, for a `FilterBar`. @param {OwnField[]} fields @returns {import("../kit/FilterBar.svelte").FilterField[]} */
export const filtersOf = (fields) =>
  fields.map(({ id, label, kind }) => {
    const hint = HINTS[kind];
    if (kind !== "flag") return { field: nameOf(id), kind: "text", label, hint: hint && t(hint) };
    const answers = [["true", t("kit-yes")], ["false", t("kit-no")]].map(([value, said]) => ({ value, label: said, name: `${label} ${said}` }));
    return { field: nameOf(id), kind: "choice", label, options: [{ value: "", label: t("kit-any", { field: label }) }, ...answers] };
  });

/** Cells kept with a record that are the value of no field. @param {{ keptCells: import("../gen/KeptCell").KeptCell[], own: { label: string }[] }} record */
export const keptBeside = ({ keptCells, own }) => keptCells.filter(({ label }) => !own.some((field) => folded(field.label) === folded(label)));

/** A label to compare: width, case and blanks tell none apart, as in the core. @param {string} label */
const folded = (label) => label.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

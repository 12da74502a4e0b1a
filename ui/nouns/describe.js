/** What a noun's description means to its list. */
import { copied, isNumber, optionsOf, shown } from "../kit/fields.js";
import { t } from "../lib/words.js";

/** @typedef {import("../kit/fields.js").Field} Field */
/** @typedef {import("../kit/fields.js").Row} Row */

/** What takes its share of the room is not among them. @type {Record<string, string>} */
const WIDTHS = { longText: "1.4fr", number: "116px", figure: "116px", money: "124px", figureMoney: "124px", day: "108px", week: "108px", choice: "120px", flag: "84px" };

/** The name of a record is what stands in its first column. @param {Field[]} columns @param {Partial<Row>} [row] */
export const nameOf = ([first], row = {}) => shown(first, row[first.field]) || t("kit-unnamed");

/** @param {Field[]} columns @param {import("svelte").Snippet<[Row]>} naming the first cell @returns {import("../kit/ListScreen.svelte").ListColumn[]} */
export const columnsOf = (columns, naming) =>
  columns.map((field, index) => ({
    key: field.field,
    label: t(field.label),
    width: index === 0 ? "1.6fr" : (WIDTHS[field.kind] ?? "1fr"),
    least: index === 0 ? 150 : undefined,
    align: isNumber(field) ? "end" : undefined,
    sort: field.sort ?? true,
    weight: field.weight ?? (index < 2 ? 1 : field.kind === "longText" ? 3 : 2),
    text: (row) => shown(field, row[field.field]),
    copy: (row) => copied(field, row[field.field]),
    cell: index === 0 ? naming : undefined,
    field,
  }));

/** What may be typed where a list is narrowed by such a field. @type {Partial<Record<import("../kit/fields.js").Kind, string>>} */
const HINTS = { day: "kit-filter-day", week: "kit-filter-day", number: "kit-filter-number", money: "kit-filter-number", figure: "kit-filter-number", figureMoney: "kit-filter-number" };

/** @param {Field[]} columns @returns {import("../kit/FilterBar.svelte").FilterField[]} */
export const filtersOf = (columns) =>
  columns.filter(({ filter }) => filter).map((field) => {
    const label = t(field.label);
    const options = optionsOf(field);
    const hint = HINTS[field.kind];
    if (!options) return { field: field.field, kind: "text", label, hint: hint ? t(hint) : undefined };
    const named = options.map((option) => ({ ...option, name: `${label} ${option.label}` }));
    return { field: field.field, kind: "choice", label, options: [{ value: "", label: t("kit-any", { field: label }) }, ...named] };
  });

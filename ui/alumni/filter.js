/** What a list of alumni is narrowed to. It travels to the contact report as the arguments of its screen. */

import { isOwn } from "../kit/own.js";
import { ownOf } from "../own_fields/own.js";

/** @import { AlumniQuery } from "../gen/AlumniQuery" */
/** @import { Purpose } from "../gen/Purpose" */

/** Everything as text, nothing chosen is "". */
export const NONE = { text: "", sector: "", city: "", cohort: "", expertise: "", helpsWith: "", silentDays: "", purpose: "" };
/** Filters of own fields stand beside these, under `own.<id>`. @typedef {typeof NONE} Filter */

/** Days without contact that can be asked for. */
export const SILENCES = [30, 90, 180, 365];

/** @param {Record<string, string>} args @returns {Filter} */
export const filterOf = (args) => ({ ...NONE, ...Object.fromEntries(Object.entries(args).filter(([name]) => name in NONE || isOwn(name))) });

/** Only what was chosen. @param {Filter} filter @returns {Record<string, string>} */
export const argsOf = (filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ""));

/** @param {Filter} filter @returns {AlumniQuery} */
export const queryOf = ({ text, sector, city, cohort, expertise, helpsWith, silentDays, purpose, ...rest }) => ({
  text: text.trim() || null, sector: sector || null, city: city || null, cohort: cohort || null,
  expertise: expertise.trim() || null, helpsWith: helpsWith.trim() || null,
  silentDays: silentDays ? Number(silentDays) : null, purpose: /** @type {Purpose} */ (purpose) || null,
  own: ownOf(rest), order: "name", after: null, before: null, limit: null,
});

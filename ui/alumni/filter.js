/** What a list of alumni is narrowed to. It travels to the contact report as the arguments of its screen. */

/** @import { AlumniQuery } from "../gen/AlumniQuery" */
/** @import { Purpose } from "../gen/Purpose" */

/** Everything as text, nothing chosen is "". */
export const NONE = { text: "", sector: "", city: "", cohort: "", expertise: "", helpsWith: "", silentDays: "", purpose: "" };
/** @typedef {typeof NONE} Filter */

/** Days without contact that can be asked for. */
export const SILENCES = [30, 90, 180, 365];

/** @param {Record<string, string>} args @returns {Filter} */
export const filterOf = (args) => ({ ...NONE, ...Object.fromEntries(Object.entries(args).filter(([name]) => name in NONE)) });

/** Only what was chosen. @param {Filter} filter @returns {Record<string, string>} */
export const argsOf = (filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ""));

/** @param {Filter} filter @returns {AlumniQuery} */
export const queryOf = ({ text, sector, city, cohort, expertise, helpsWith, silentDays, purpose }) => ({
  text: text.trim() || null, sector: sector || null, city: city || null, cohort: cohort || null,
  expertise: expertise.trim() || null, helpsWith: helpsWith.trim() || null,
  silentDays: silentDays ? Number(silentDays) : null, purpose: /** @type {Purpose} */ (purpose) || null,
  order: "name", after: null, before: null, limit: null,
});

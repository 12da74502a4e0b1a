/**
 * The choices by which alumni are narrowed, each with how many it would leave: on their own screen and in the contact report.
 * Call it while a component starts.
 */
import { alumniFacets } from "../gen/ipc/alumni.js";
import { listCohorts } from "../gen/ipc/cohorts.js";
import { number } from "../lib/format.js";
import { live } from "../lib/live.svelte.js";
import { t } from "../lib/words.js";
import { ownFilters } from "../own_fields/filters.svelte.js";
import { ASKED } from "./consent.js";
import { SILENCES, queryOf } from "./filter.js";

/** @typedef {import("./filter.js").Filter} Filter */
/** @typedef {import("../kit/FilterBar.svelte").FilterField} FilterField */

/** The commonest first. @param {{ [name: string]: number } | undefined} counts @param {string} all @param {string} chosen */
function counted(counts = {}, all, chosen) {
  const shown = chosen in counts || !chosen ? counts : { ...counts, [chosen]: 0 };
  return [{ value: "", label: all }, ...Object.entries(shown).sort(([, a], [, b]) => b - a).map(([value, count]) => ({ value, name: value, label: `${value} ${number(count)}` }))];
}

/** @param {() => Filter} filter @param {{ purposes?: boolean }} [with_] without `purposes` where the purpose is asked elsewhere */
export function alumniFilters(filter, { purposes = true } = {}) {
  const facets = live(() => alumniFacets(queryOf(filter())));
  const cohorts = live(listCohorts);
  const own = ownFilters("people", filter);
  /** @type {FilterField[]} */
  const fields = $derived([
    { field: "sector", kind: "choice", label: t("alumni-sector"), options: counted(facets.value?.sectors, t("alumni-all-sectors"), filter().sector) },
    { field: "city", kind: "choice", label: t("alumni-city"), options: counted(facets.value?.cities, t("alumni-all-cities"), filter().city) },
    { field: "cohort", kind: "choice", label: t("alumni-cohort"), options: [{ value: "", label: t("alumni-all-cohorts") }, ...(cohorts.value ?? []).map(({ id, name }) => ({ value: id, label: name }))] },
    { field: "expertise", kind: "text", label: t("people-expertise") },
    { field: "helpsWith", kind: "text", label: t("people-helps-with") },
    { field: "silentDays", kind: "choice", label: t("alumni-last-contact"), options: [{ value: "", label: t("alumni-any-contact") }, ...SILENCES.map((days) => ({ value: String(days), label: t("alumni-silent-for", { days }) }))] },
    ...(purposes ? [/** @type {FilterField} */ ({ field: "purpose", kind: "choice", label: t("alumni-purpose"), options: [{ value: "", label: t("alumni-any-purpose") }, ...ASKED.map((value) => ({ value, label: t("alumni-consents-to", { purpose: t(`alumni-purpose-${value}`) }) }))] })] : []),
    ...own.filters,
  ]);
  return {
    get fields() { return fields; },
    /** The nursery's own fields of people. */
    get own() { return own.fields; },
    /** How many alumni there are in all. */
    get total() { return facets.value?.total; },
  };
}

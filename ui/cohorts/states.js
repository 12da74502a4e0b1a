/** Where an enrolment and a cohort may stand, and how the page says it. */
import { t } from "../lib/words.js";

/** @import { CohortState } from "../gen/CohortState" */
/** @import { EnrolmentState } from "../gen/EnrolmentState" */

/** The way of a startup through a cohort, in the field's order. @type {EnrolmentState[]} */
export const PATH = ["applied", "interviewing", "admitted", "active", "graduated"];
/** Off the way, each for a reason that is asked. @type {EnrolmentState[]} */
export const ASIDE = ["deferred", "withdrawn", "rejected"];
/** Where an enrolment may begin. @type {EnrolmentState[]} */
export const BEGINNINGS = ["applied", "interviewing", "admitted", "active"];
/** @type {CohortState[]} */
export const COHORT_STATES = ["planned", "recruiting", "running", "finished"];

/** @type {Record<EnrolmentState, "jade" | "amber" | "indigo" | "neutral">} */
export const TONES = { applied: "neutral", interviewing: "indigo", admitted: "indigo", active: "jade", graduated: "jade", deferred: "amber", withdrawn: "neutral", rejected: "neutral" };

/** @param {EnrolmentState} state */
export const stateName = (state) => t(`cohorts-state-${state}`);
/** @param {EnrolmentState[]} states */
export const stateOptions = (states) => states.map((value) => ({ value, label: stateName(value) }));

// Written by ./dev gen types from src-tauri/src/commands/cohorts.rs.
import { call } from "../../lib/ipc.js";

/** @import { Cohort } from "../Cohort" */
/** @import { CohortDraft } from "../CohortDraft" */
/** @import { Done } from "../Done" */
/** @import { EnrolAllDraft } from "../EnrolAllDraft" */
/** @import { EnrolmentDraft } from "../EnrolmentDraft" */
/** @import { MoveDraft } from "../MoveDraft" */
/** @import { SeasonDraft } from "../SeasonDraft" */
/** @import { SeasonPlan } from "../SeasonPlan" */

/**
 * @returns {Promise<Cohort[]>}
 */
export const listCohorts = () => call("list_cohorts");

/**
 * The cohorts into which a step has put startups.
 * @param {string} op
 * @returns {Promise<Cohort[]>}
 */
export const cohortsEntered = (op) => call("cohorts_entered", { op });

/**
 * @param {Partial<CohortDraft> & Pick<CohortDraft, "programme" | "name" | "state">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `ends_before_start`, `missing`, `no_such_cohort`, `too_long`
 */
export const saveCohort = (draft) => call("save_cohort", { draft });

/**
 * What a cohort made from an earlier one would be.
 * @param {Partial<SeasonDraft> & Pick<SeasonDraft, "from">} draft
 * @returns {Promise<SeasonPlan>}
 * @throws Refused: `cohort_there`, `missing`, `no_such_cohort`, `season_undated`, `too_long`
 */
export const planSeason = (draft) => call("plan_season", { draft });

/**
 * Makes a cohort from an earlier one, with its sessions, figures and plan.
 * @param {Partial<SeasonDraft> & Pick<SeasonDraft, "from">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `cohort_there`, `missing`, `no_such_cohort`, `season_undated`, `too_long`
 */
export const copySeason = (draft) => call("copy_season", { draft });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_cohort`, `still_in_use`
 */
export const removeCohort = (id) => call("remove_cohort", { id });

/**
 * @param {Partial<EnrolmentDraft> & Pick<EnrolmentDraft, "cohort" | "startup" | "state" | "participants">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `already_enrolled`, `in_the_future`, `no_such_cohort`, `no_such_person`, `no_such_startup`
 */
export const enrolStartup = (draft) => call("enrol_startup", { draft });

/**
 * Several at once, as one step; the value is how many were not in it yet.
 * @param {Partial<EnrolAllDraft> & Pick<EnrolAllDraft, "cohort" | "startups" | "state">} draft
 * @returns {Promise<Done<number>>}
 * @throws Refused: `in_the_future`, `missing`, `no_such_cohort`, `no_such_startup`
 */
export const enrolStartups = (draft) => call("enrol_startups", { draft });

/**
 * @param {Partial<MoveDraft> & Pick<MoveDraft, "enrolment" | "state">} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `before_last_move`, `illegal_move`, `in_the_future`, `no_such_record`, `reason_needed`, `too_long`
 */
export const moveEnrolment = (draft) => call("move_enrolment", { draft });

/**
 * @param {string} enrolment
 * @param {string[]} people
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_person`, `no_such_record`
 */
export const setParticipants = (enrolment, people) => call("set_participants", { enrolment, people });

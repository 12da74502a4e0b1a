// Written by ./dev gen types from src-tauri/src/commands/applications.rs.
import { call } from "../../lib/ipc.js";

/** @import { AdmissionDone } from "../AdmissionDone" */
/** @import { AdmissionDraft } from "../AdmissionDraft" */
/** @import { AdmissionPlan } from "../AdmissionPlan" */
/** @import { ApplicationPanel } from "../ApplicationPanel" */
/** @import { DecisionDraft } from "../DecisionDraft" */
/** @import { Done } from "../Done" */
/** @import { Language } from "../Language" */
/** @import { Ranking } from "../Ranking" */
/** @import { RankingQuery } from "../RankingQuery" */
/** @import { ReviewAsked } from "../ReviewAsked" */
/** @import { ReviewConflictDraft } from "../ReviewConflictDraft" */
/** @import { ReviewDraft } from "../ReviewDraft" */
/** @import { ReviewSetup } from "../ReviewSetup" */
/** @import { ReviewSetupDraft } from "../ReviewSetupDraft" */
/** @import { ScoreSheetPlan } from "../ScoreSheetPlan" */
/** @import { ScoreSheets } from "../ScoreSheets" */

/**
 * @param {Partial<RankingQuery> & Pick<RankingQuery, "cohort">} query
 * @returns {Promise<Ranking>}
 * @throws Refused: `no_such_cohort`
 */
export const rankApplications = (query) => call("rank_applications", { query });

/**
 * @param {string} id
 * @param {boolean} trimmed
 * @returns {Promise<ApplicationPanel>}
 * @throws Refused: `no_such_application`
 */
export const openApplication = (id, trimmed) => call("open_application", { id, trimmed });

/**
 * @param {string} cohort
 * @returns {Promise<ReviewSetup>}
 * @throws Refused: `no_such_cohort`
 */
export const reviewSetup = (cohort) => call("review_setup", { cohort });

/**
 * @param {Partial<ReviewSetupDraft> & Pick<ReviewSetupDraft, "cohort" | "criteria" | "reviewers">} draft
 * @returns {Promise<Done<ReviewAsked>>}
 * @throws Refused: `missing`, `no_such_cohort`, `no_such_person`, `not_a_number`, `still_scored`, `too_long`
 */
export const setUpReview = (draft) => call("set_up_review", { draft });

/**
 * @param {Partial<ReviewDraft> & Pick<ReviewDraft, "application" | "scores" | "isGiven">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `ambiguous_day`, `application_without_cohort`, `criteria_changed`, `days_with_time`, `ends_before_start`, `field_of_id_numbers`, `in_the_future`, `least_above_most`, `missing`, `negative_figure`, `no_such_application`, `no_such_day`, `not_a_day`, `not_a_number`, `not_a_phone`, `not_a_time`, `not_a_wechat_id`, `not_an_email`, `not_an_end`, `not_asked_to_review`, `not_later`, `note_empty`, `note_in_future`, `out_of_range`, `phone_digits_lost`, `reason_needed`, `review_conflict`, `review_of_another`, `score_outside`, `score_too_fine`, `scores_missing`, `session_too_long`, `skipped_hour`, `text_too_long`, `too_long`, `unknown_word`
 */
export const saveReview = (draft) => call("save_review", { draft });

/**
 * @param {string} application
 * @param {string | null} [reviewer]
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_application`, `review_not_given`, `review_of_another`
 */
export const withdrawReview = (application, reviewer) => call("withdraw_review", { application, reviewer });

/**
 * @param {Partial<ReviewConflictDraft> & Pick<ReviewConflictDraft, "application" | "reviewer">} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_application`, `no_such_person`, `reason_needed`
 */
export const declareReviewConflict = (draft) => call("declare_review_conflict", { draft });

/**
 * @param {Partial<DecisionDraft> & Pick<DecisionDraft, "applications" | "state">} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `admitted_by_admitting`, `in_the_future`, `missing`, `no_such_application`, `reason_needed`, `too_long`
 */
export const decideApplications = (draft) => call("decide_applications", { draft });

/**
 * @param {string[]} ids
 * @returns {Promise<AdmissionPlan[]>}
 * @throws Refused: `ambiguous_name`, `no_such_application`
 */
export const planAdmission = (ids) => call("plan_admission", { ids });

/**
 * @param {Partial<AdmissionDraft> & Pick<AdmissionDraft, "applications">} draft
 * @returns {Promise<Done<AdmissionDone>>}
 * @throws Refused: `ambiguous_name`, `in_the_future`, `missing`, `no_such_application`, `too_long`
 */
export const admitApplications = (draft) => call("admit_applications", { draft });

/**
 * Writes the score sheet of one reviewer, or a folder with those of all.
 * @param {string} cohort
 * @param {string | null} reviewer
 * @param {string} path
 * @param {Language} language
 * @returns {Promise<ScoreSheets>}
 * @throws Refused: `file_is_folder`, `folder_missing`, `missing`, `no_such_cohort`, `no_such_ending`, `no_such_person`
 */
export const saveScoreSheets = (cohort, reviewer, path, language) => call("save_score_sheets", { cohort, reviewer, path, language });

/**
 * What a filled score sheet says, before anything is written.
 * @param {string} path
 * @returns {Promise<ScoreSheetPlan>}
 */
export const planScoreSheet = (path) => call("plan_score_sheet", { path });

/**
 * @param {string} path
 * @returns {Promise<Done<ScoreSheetPlan[]>>}
 */
export const importScoreSheet = (path) => call("import_score_sheet", { path });

// Written by ./dev gen types from src-tauri/src/commands/matching.rs.
import { call } from "../../lib/ipc.js";

/** @import { Done } from "../Done" */
/** @import { FeedbackRound } from "../FeedbackRound" */
/** @import { MatchChoice } from "../MatchChoice" */
/** @import { MatchDraft } from "../MatchDraft" */
/** @import { MatchPlan } from "../MatchPlan" */
/** @import { MatchQuery } from "../MatchQuery" */
/** @import { Matched } from "../Matched" */
/** @import { WithoutSlots } from "../WithoutSlots" */

/**
 * @param {Partial<MatchQuery>} query
 * @returns {Promise<MatchPlan>}
 * @throws Refused: `no_such_cohort`, `no_such_startup`
 */
export const planMatch = (query) => call("plan_match", { query });

/**
 * @param {Partial<MatchQuery>} query
 * @param {string} startup
 * @returns {Promise<MatchChoice[]>}
 * @throws Refused: `no_such_cohort`, `no_such_startup`
 */
export const matchChoices = (query, startup) => call("match_choices", { query, startup });

/**
 * @param {Partial<MatchDraft> & Pick<MatchDraft, "pairs" | "left">} draft
 * @returns {Promise<Done<Matched>>}
 */
export const acceptMatch = (draft) => call("accept_match", { draft });

/**
 * A round of feedback with who has answered.
 * @param {string} id
 * @returns {Promise<FeedbackRound>}
 * @throws Refused: `no_such_feedback_round`
 */
export const loadFeedbackRound = (id) => call("load_feedback_round", { id });

/**
 * The mentors of whom no slot of a week is known.
 * @returns {Promise<WithoutSlots[]>}
 */
export const mentorsWithoutSlots = () => call("mentors_without_slots");

// Written by ./dev gen types from src-tauri/src/commands/milestones.rs.
import { call } from "../../lib/ipc.js";

/** @import { Day } from "../Day" */
/** @import { Done } from "../Done" */
/** @import { Milestone } from "../Milestone" */
/** @import { MilestoneQuery } from "../MilestoneQuery" */
/** @import { PlanApplied } from "../PlanApplied" */
/** @import { PlanDraft } from "../PlanDraft" */
/** @import { SlipDraft } from "../SlipDraft" */

/**
 * @param {Partial<MilestoneQuery>} query
 * @returns {Promise<Milestone[]>}
 */
export const listMilestones = (query) => call("list_milestones", { query });

/**
 * @param {Partial<PlanDraft> & Pick<PlanDraft, "cohort">} draft
 * @returns {Promise<Done<PlanApplied>>}
 * @throws Refused: `cohort_undated`, `no_plan`, `no_startups_yet`, `no_such_cohort`, `plan_too_long`, `too_long`
 */
export const applyPlan = (draft) => call("apply_plan", { draft });

/**
 * @param {SlipDraft} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_milestone`, `reason_needed`, `same_day`, `too_long`
 */
export const slipMilestone = (draft) => call("slip_milestone", { draft });

/**
 * @param {string[]} ids
 * @param {Day | null} [doneOn]
 * @returns {Promise<Done<null>>}
 * @throws Refused: `in_the_future`, `no_such_milestone`
 */
export const settleMilestones = (ids, doneOn) => call("settle_milestones", { ids, doneOn });

/** Applications and their reviews in words. */
import { t } from "../lib/words.js";

/** @import { RankedApplication } from "../gen/RankedApplication" */
/** @import { ApplicationState } from "../gen/ApplicationState" */
/** @import { Recommendation } from "../gen/Recommendation" */

/** @type {Recommendation[]} */
export const RECOMMENDATIONS = ["admit", "discuss", "decline"];
/** What can be decided here; admitted is a deed of its own. @type {ApplicationState[]} */
export const DECISIONS = ["in_review", "shortlisted", "waitlisted", "declined", "withdrawn"];
/** @type {ApplicationState[]} */
const WITH_REASON = ["waitlisted", "declined", "withdrawn"];

/** @param {string} state */
export const stateSaid = (state) => t(`applications-state-${state.replaceAll("_", "-")}`);
/** @param {string} word */
export const recommendationSaid = (word) => t(`reviews-recommendation-${word}`);
/** @param {ApplicationState} state */
export const needsReason = (state) => WITH_REASON.includes(state);
/** 86.50 @param {number | undefined | null} score */
export const points = (score) => (score === null || score === undefined ? "—" : score.toFixed(2));

/** Whether somebody has still to decide. @param {RankedApplication} row */
export const isOpen = ({ state }) => ["new", "in_review", "shortlisted", "waitlisted"].includes(state);
/** Whether who works here has still to give their review. @param {RankedApplication} row */
export const waitsForMe = ({ own }) => own === "asked" || own === "draft";

/** 2 admit · 1 decline @param {RankedApplication} row */
export const recommendedSaid = ({ outcome }) =>
  RECOMMENDATIONS.filter((word) => outcome?.recommendations[word]).map((word) => `${recommendationSaid(word)} ${outcome?.recommendations[word]}`).join(" · ");

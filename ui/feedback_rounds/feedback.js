/** What is written down of an answer, and how a round is told. Pure. */

/** @import { FeedbackLine } from "../gen/FeedbackLine" */
/** @import { FeedbackRound } from "../gen/FeedbackRound" */

/** From poor to very good. */
export const RATINGS = [1, 2, 3, 4, 5];

/** The day with which an answer that is entered today is dated; null before the round. @param {FeedbackRound} round @param {string} today */
export const dayOf = (round, today) => (today < round.fromOn ? null : today > round.untilOn ? round.untilOn : today);

/**
 * The record of an answer with another rating or other words.
 * @param {FeedbackRound} round @param {FeedbackLine} line @param {{ rating?: number, remark?: string }} change @param {string} day
 */
export const draftOf = (round, line, change, day) => ({
  id: line.feedback, mentor: line.mentor.id, startup: line.startup.id, side: round.side, rating: change.rating ?? line.rating,
  day: line.day ?? day, round: round.name, remark: change.remark ?? line.remark,
});

/** Whom a line asks. @param {FeedbackRound} round @param {FeedbackLine} line */
export const askedOf = (round, line) => (round.side === "mentor" ? line.mentor : line.startup);

/** Who has not answered yet, each once, in the order of the lines. @param {FeedbackRound} round */
export function missingOf(round) {
  const missing = new Map(round.lines.filter(({ rating }) => rating === null).map((line) => [askedOf(round, line).id, askedOf(round, line).name]));
  return [...missing].map(([id, name]) => ({ id, name }));
}

/** "4.3" of 43 tenths. @param {number} tenths */
export const averageSaid = (tenths) => (tenths / 10).toFixed(1);

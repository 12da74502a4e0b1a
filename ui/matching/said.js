/** A match in words. */
import { t } from "../lib/words.js";

/** @import { LeftWithout } from "../gen/LeftWithout" */
/** @import { MatchChoice } from "../gen/MatchChoice" */
/** @import { MatchPlan } from "../gen/MatchPlan" */
/** @import { MatchReasonFound } from "../gen/MatchReasonFound" */
/** @import { MentorLoad } from "../gen/MentorLoad" */

/** So many reasons are told of a pair; the rest is told where one looks closer. */
const TOLD = 3;

/** @param {string} code */
const dashed = (code) => code.replaceAll("_", "-");

/** @param {MatchReasonFound} reason */
export const fitSaid = ({ code, word, count }) => t(`matching-fit-${dashed(code)}`, { word: word ?? "", count: count ?? 0 });
/** @param {MatchReasonFound[]} reasons @param {number} [most] */
export const fitsSaid = (reasons, most = TOLD) => (reasons.length ? reasons.slice(0, most).map(fitSaid).join(" · ") : t("matching-no-reason"));

/** 2 → 3 / 5 @param {MentorLoad} load */
export const loadSaid = ({ now, added, atMost }) => (added ? `${now} → ${now + added} / ${atMost}` : `${now} / ${atMost}`);

/** How a mentor stands once the match is accepted: full, over, or with room. @param {MentorLoad} load @returns {"over" | "full" | "room"} */
export const standOf = ({ now, added, atMost }) => (now + added > atMost ? "over" : now + added === atMost ? "full" : "room");

/** Why a startup is left, with those who would fit and are full. @param {LeftWithout} left */
export const leftSaid = ({ why, full }) =>
  why === "no_capacity" && full.length ? t("matching-left-full", { names: full.map((load) => `${load.mentor.name} ${load.now + load.added} / ${load.atMost}`).join(t("matching-between")) }) : t(`matching-why-${dashed(why)}`);

/** What choosing a mentor means for others, and whether it is too much. @param {MatchChoice} choice */
export function costSaid({ ban, conflict, isOver, isChosen, moves }) {
  if (ban) return ban === "conflict" && conflict ? t("matching-ban-conflict-why", { why: conflict }) : t(`matching-ban-${dashed(ban)}`);
  if (isChosen) return t("matching-chosen");
  const moved = moves.map(({ startup, to }) => (to ? t("matching-move", { startup: startup.name, mentor: to.name }) : t("matching-move-out", { startup: startup.name })));
  return [isOver ? t("matching-over") : "", ...moved].filter(Boolean).join(" · ");
}

/** How many startups have a mentor before and after, and what wishes come true. @param {MatchPlan} plan */
export function sumOf({ pairs, left, mentors, mentored }) {
  const loads = mentors.map(({ now, added }) => now + added);
  const wishes = pairs.flatMap(({ reasons }) => reasons).filter(({ code }) => code === "startup_wishes" || code === "both_wish");
  return {
    before: mentored,
    after: mentored + pairs.length,
    all: mentored + pairs.length + left.length,
    least: loads.length ? Math.min(...loads) : 0,
    most: loads.length ? Math.max(...loads) : 0,
    wishes: wishes.length,
    first: wishes.filter(({ count }) => count === 1).length,
    below: mentors.filter(({ now, added, atLeast }) => now + added < atLeast),
  };
}

/** Why a startup needs attention: in words, in a colour, and the way to the rows behind each reason. */
import { dayShort, number } from "../lib/format.js";
import { go } from "../lib/router.svelte.js";
import { t } from "../lib/words.js";
import { panel } from "../startups/panel.svelte.js";

/** @import { AttentionReason } from "../gen/AttentionReason" */
/** @import { AttentionRow } from "../gen/AttentionRow" */
/** @import { ReasonFound } from "../gen/ReasonFound" */

/** What is late, failing or short of money; the others wait for somebody. @type {Set<AttentionReason>} */
const PRESSING = new Set(["cash", "milestone_overdue", "action_overdue", "attendance", "health"]);

/** @param {AttentionReason} code @returns {"cinnabar" | "amber"} */
export const toneOf = (code) => (PRESSING.has(code) ? "cinnabar" : "amber");

/** @param {AttentionReason} code */
const word = (code) => code.replaceAll("_", "-");

/** A reason in short, without its figures: 没有导师. @param {AttentionReason} code */
export const nameOf = (code) => t(`attention-name-${word(code)}`);

/** A reason with its figures: 43 天没有导师. @param {ReasonFound} found */
export function sentenceOf({ code, days, value }) {
  const said = t(`attention-reason-${word(code)}`, { days: days ?? 0, value: value ?? 0 });
  return said[0].toUpperCase() + said.slice(1);
}

/** What it is told from: 1 项，最早的 11/20 到期. @param {ReasonFound} found */
export const evidenceOf = ({ code, value, since }) => t(`attention-from-${word(code)}`, { day: since ? dayShort(since) : "–", count: value ?? 0, shown: number(value ?? 0) });

/** What is seen behind a reason: 看里程碑. @param {AttentionReason} code */
export const wayOf = (code) => t(`attention-see-${word(code)}`);

/** Where the panel of a startup opens. @type {Partial<Record<AttentionReason, { tab: string, kind?: "ask" }>>} */
const TABS = {
  action_overdue: { tab: "summary" },
  open_ask: { tab: "notes", kind: "ask" },
  attendance: { tab: "attendance" },
  health: { tab: "notes" },
  never_contacted: { tab: "notes" },
  silent: { tab: "notes" },
  no_mentor: { tab: "people" },
};

/** Opens the rows behind a reason. @param {AttentionReason} code @param {string} startup */
export function openRows(code, startup) {
  if (code === "milestone_overdue") return go("milestones", { startup });
  if (code === "cash") return go("check_ins", { startup });
  panel.tab = TABS[code]?.tab ?? "summary";
  panel.kind = TABS[code]?.kind ?? "";
  go("startups", { startup });
}

/** Those that need attention now; the others have all their reasons put off. @param {AttentionRow[]} rows */
export const awake = (rows) => rows.filter(({ reasons }) => reasons.length);

/** What was put off, each with its startup. @param {AttentionRow[]} rows */
export const putOff = (rows) => rows.flatMap(({ name, asleep }) => asleep.map((snooze) => ({ ...snooze, name })));

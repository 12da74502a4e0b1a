/**
 * Milestones as the screen shows them: how each stands, in which order startups come, and where a bar lies on the timeline.
 * Pure: the day comes from outside.
 */
import { addDays, daysBetween, monday } from "../lib/days.js";

/** @import { Milestone } from "../gen/Milestone" */
/** @import { Cohort } from "../gen/Cohort" */
/** @typedef {import("../lib/days.js").Day} Day */
/** `now` is what a startup works at: the first that is open, where none is late. @typedef {"done" | "late" | "now" | "later"} Stand */
/** @typedef {{ milestone: Milestone, stand: Stand, late: number }} Item `late` in days, 0 where it is not */
/** @typedef {{ id: string, name: string, items: Item[], done: number, late: number }} Lane `late`: days of the one that is longest overdue */
/** `left` and `width` in hundredths of the whole, `tick` the due day in hundredths of the bar; `line` counts from 0. @typedef {Item & { left: number, width: number, tick: number | null, line: number }} Bar */
/** @typedef {{ from: Day, weeks: Day[] }} Span */

/** The most weeks that a timeline shows: a day far away must not squeeze all others. */
const WEEKS = 60;
/** No bar is shorter, in days: what is open must be read. */
const SHORTEST = { done: 2, open: 7 };
const DAYS = 7;
const collator = new Intl.Collator("zh-CN");

/** Milestones by startup, the longest overdue first, then by name. @param {Milestone[]} milestones @param {Day} today @returns {Lane[]} */
export function lanesOf(milestones, today) {
  /** @type {Map<string, Milestone[]>} */
  const held = new Map();
  for (const one of milestones) held.set(one.startup.id, [...(held.get(one.startup.id) ?? []), one]);
  return [...held.values()].map((own) => laneOf(own, today)).sort((a, b) => b.late - a.late || collator.compare(a.name, b.name));
}

/** @param {Milestone[]} own those of one startup, never none @param {Day} today @returns {Lane} */
function laneOf(own, today) {
  const sorted = own.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.name.localeCompare(b.name));
  const isLate = sorted.some((one) => daysLate(one, today) > 0);
  const next = isLate ? null : sorted.find(({ doneOn }) => !doneOn);
  const items = sorted.map((milestone) => {
    const late = daysLate(milestone, today);
    return { milestone, late, stand: /** @type {Stand} */ (milestone.doneOn ? "done" : late ? "late" : milestone === next ? "now" : "later") };
  });
  return { ...own[0].startup, items, done: items.filter(({ stand }) => stand === "done").length, late: Math.max(...items.map(({ late }) => late)) };
}

/** @param {Milestone} milestone @param {Day} today */
export const daysLate = ({ doneOn, dueOn }, today) => (doneOn ? 0 : Math.max(0, daysBetween(dueOn, today)));

/** Open and due from Monday to Sunday of this week. @param {Milestone} milestone @param {Day} today */
export const isDueThisWeek = ({ doneOn, dueOn }, today) => !doneOn && monday(dueOn) === monday(today);

/** How much is reached, and how much should be by today, by weight: shares of 1, null where there is nothing. @param {Milestone[]} milestones @param {Day} today */
export function progressOf(milestones, today) {
  /** @param {Milestone[]} some */
  const weight = (some) => some.reduce((sum, one) => sum + one.weight, 0);
  const all = weight(milestones);
  if (!all) return null;
  return { done: weight(milestones.filter(({ doneOn }) => doneOn)) / all, planned: weight(milestones.filter(({ dueOn }) => dueOn <= today)) / all };
}

/** The weeks of a timeline: those of the cohort, and what is due before and behind. @param {Milestone[]} milestones @param {Cohort | null | undefined} cohort @returns {Span} */
export function spanOf(milestones, cohort) {
  const days = milestones.map(({ dueOn }) => dueOn).concat(cohort?.startsOn ?? [], cohort?.endsOn ?? []).sort();
  const from = monday(days[0]);
  const count = Math.min(WEEKS, daysBetween(from, monday(days[days.length - 1])) / DAYS + 1);
  return { from, weeks: Array.from({ length: count }, (_, index) => addDays(from, index * DAYS)) };
}

/** Where a day ends on the timeline, in hundredths. @param {Span} span @param {Day} day */
export const placeOf = ({ from, weeks }, day) => Math.min(100, Math.max(0, ((daysBetween(from, day) + 1) / (weeks.length * DAYS)) * 100));

/**
 * The bars of a lane. Each begins where the one that is due before it ends; what is late runs on to today, and what comes
 * then begins behind it, where it has room there. Bars that would lie upon one another stand on lines below.
 * @param {Lane} lane @param {Span} span @param {Day} today @returns {Bar[]}
 */
export function barsOf({ items, late }, span, today) {
  const before = addDays(span.from, -1);
  /** Where each line is free again. @type {Day[]} */
  const lines = [];
  return items.map((item) => {
    const due = item.milestone.dueOn;
    const earlier = items.map(({ milestone }) => milestone.dueOn).filter((day) => day < due).at(-1) ?? before;
    const end = item.stand === "late" ? today : due;
    const wanted = late && item.stand === "later" && earlier < today && daysBetween(today, end) >= SHORTEST.open ? today : earlier;
    const shortest = item.stand === "done" ? SHORTEST.done : SHORTEST.open;
    const start = daysBetween(wanted, end) < shortest ? addDays(end, -shortest) : wanted;
    const free = lines.findIndex((day) => day <= start);
    const line = free < 0 ? lines.length : free;
    lines[line] = end;
    const left = placeOf(span, start);
    const width = Math.max(0, placeOf(span, end) - left);
    return { ...item, left, width, line, tick: item.stand === "late" && width ? ((placeOf(span, due) - left) / width) * 100 : null };
  });
}

/** By due day, for people who clear what is late first. @param {Item[]} items @param {Day} today @returns {{ id: "late" | "week" | "next" | "later" | "done", items: Item[] }[]} */
export function byDue(items, today) {
  const thisWeek = monday(today);
  /** @param {Item} item */
  const part = ({ milestone: { doneOn, dueOn }, late }) => (doneOn ? "done" : late ? "late" : monday(dueOn) === thisWeek ? "week" : monday(dueOn) === addDays(thisWeek, DAYS) ? "next" : "later");
  const sorted = items.toSorted((a, b) => a.milestone.dueOn.localeCompare(b.milestone.dueOn) || collator.compare(a.milestone.startup.name, b.milestone.startup.name));
  const parts = /** @type {const} */ (["late", "week", "next", "later", "done"]).map((id) => ({ id, items: sorted.filter((item) => part(item) === id) }));
  // What was reached last is asked about first.
  return parts.map(({ id, items }) => ({ id, items: id === "done" ? items.toReversed() : items })).filter(({ items }) => items.length);
}

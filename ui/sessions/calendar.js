/** The calendar in numbers: which days a month or a week shows, and where a session stands on them. Pure. */
import { addDays, daysBetween, monday } from "../lib/days.js";
import { wallClock } from "../lib/format.js";

/** @import { Day } from "../lib/days.js" */
/** @import { Holiday } from "../gen/Holiday" */
/** @import { Session } from "../gen/Session" */

/** @typedef {"month" | "week" | "agenda"} Shape */
/** A day from midnight in minutes. */
export const DAY = 24 * 60;
/** By how many minutes a session is moved on a day. */
export const STEP = 30;
/** How long one without an end is drawn. */
const OPEN_MINUTES = 60;
/** The hours that a week shows at least. */
const HOURS = [8, 20];

/** @param {Day} day */
const firstOf = (day) => `${day.slice(0, 7)}-01`;

/** The days that a shape shows around a day: whole weeks. @param {Shape} shape @param {Day} day @returns {{ from: Day, to: Day }} */
export function spanOf(shape, day) {
  if (shape === "week") return { from: monday(day), to: addDays(monday(day), 6) };
  const from = monday(firstOf(day));
  return { from, to: addDays(monday(addDays(turned("month", firstOf(day), 1), -1)), 6) };
}

/** The day that is shown after turning the pages: the same of the next week or month, or the last that it has. @param {Shape} shape @param {Day} day @param {number} pages @returns {Day} */
export function turned(shape, day, pages) {
  if (shape === "week") return addDays(day, 7 * pages);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + pages;
  const first = `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
  const next = addDays(first, 31);
  const last = addDays(firstOf(next), -1);
  return Number(day.slice(8)) > Number(last.slice(8)) ? last : `${first.slice(0, 8)}${day.slice(8)}`;
}

/** @param {{ from: Day, to: Day }} span @returns {Day[]} */
export const daysOf = ({ from, to }) => Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));

/** @param {string} time "09:30" */
const minutesOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
/** @param {number} minutes "09:30" of 570 */
export const timeAt = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Minutes from midnight at which a session begins; null without a time. @param {Session} session */
export const beginOf = (session) => (session.startsAt === null ? null : minutesOf(wallClock(session.startsAt).time));

/** The last day of several; of a night the day on which it begins. @param {Session} session */
export const lastDayOf = (session) => session.endsOn ?? session.startsOn;

/** Whether it goes on for several whole days. @param {Session} session */
export const isLong = (session) => lastDayOf(session) > session.startsOn;

/** Those of one day alone, in the order of time: without a time first. @param {Session[]} sessions @param {Day} day */
export const shortOn = (sessions, day) => sessions.filter((session) => session.startsOn === day && !isLong(session));

/** All that are on a day, as the arrows walk through them. @param {Session[]} sessions @param {Day} day */
export const allOn = (sessions, day) => sessions.filter((session) => session.startsOn <= day && lastDayOf(session) >= day);

/**
 * The bars of a week, each in the first free lane: sessions of several days, and others that are given.
 * @template T
 * @param {{ from: Day, to: Day, item: T }[]} items in the order in which they begin
 * @param {Day} from a Monday
 * @returns {{ item: T, column: number, length: number, lane: number, goesOn: boolean, cameOn: boolean }[]} `column` from 0
 */
export function lanesOf(items, from) {
  const to = addDays(from, 6);
  /** Up to which day each lane is taken. @type {Day[]} */
  const taken = [];
  return items.filter((one) => one.from <= to && one.to >= from).map((one) => {
    const first = one.from < from ? from : one.from;
    const last = one.to > to ? to : one.to;
    const free = taken.findIndex((day) => day < first);
    const lane = free < 0 ? taken.length : free;
    taken[lane] = last;
    return { item: one.item, column: daysBetween(from, first), length: daysBetween(first, last) + 1, lane, goesOn: one.to > to, cameOn: one.from < from };
  });
}

/** @param {Session[]} sessions */
export const longOnes = (sessions) => sessions.filter(isLong).map((item) => ({ from: item.startsOn, to: lastDayOf(item), item }));

/** @typedef {{ session: Session, from: number, to: number, cameOn: boolean, goesOn: boolean, column: number, columns: number }} Block `from` and `to` in minutes from midnight */

/** The parts of sessions that lie on a day, beside one another where they overlap. @param {Session[]} sessions @param {Day} day @returns {Block[]} */
export function blocksOf(sessions, day) {
  const parts = sessions.flatMap((session) => partOn(session, day)).sort((a, b) => a.from - b.from || b.to - a.to);
  /** Parts that overlap one another, directly or by a third. @type {Block[]} */
  let group = [];
  let end = -1;
  for (const part of parts) {
    if (part.from >= end) group = [];
    group.push(part);
    end = Math.max(end, part.to);
    const used = new Set(group.filter((other) => other !== part && other.to > part.from && other.from < part.to).map(({ column }) => column));
    while (used.has(part.column)) part.column++;
    const columns = Math.max(...group.map(({ column }) => column)) + 1;
    for (const one of group) one.columns = columns;
  }
  return parts;
}

/** @param {Session} session @param {Day} day @returns {Block[]} */
function partOn(session, day) {
  const begin = beginOf(session);
  if (begin === null) return [];
  const end = session.endsAt === null ? null : wallClock(session.endsAt);
  const from = daysBetween(day, session.startsOn) * DAY + begin;
  const to = end ? daysBetween(day, end.day) * DAY + minutesOf(end.time) : from + OPEN_MINUTES;
  if (to <= 0 || from >= DAY) return [];
  return [{ session, from: Math.max(0, from), to: Math.min(DAY, Math.max(to, from + 1)), cameOn: from < 0, goesOn: to > DAY, column: 0, columns: 1 }];
}

/** The hours that a week shows: those of an office, and those that its sessions need. @param {Block[]} blocks @returns {[number, number]} */
export function hoursOf(blocks) {
  const first = Math.min(HOURS[0], ...blocks.map(({ from }) => Math.floor(from / 60)));
  const last = Math.max(HOURS[1], ...blocks.map(({ to }) => Math.ceil(to / 60)));
  return [first, last];
}

/** Holidays by their days. @param {Holiday[] | undefined} days @returns {Map<Day, Holiday>} */
export const byDay = (days) => new Map((days ?? []).map((one) => [one.date, one]));

/** Runs of days off of one name: 国庆节 10/01–10/07. @param {Holiday[] | undefined} days */
export function runsOf(days) {
  /** @type {{ from: Day, to: Day, item: Holiday }[]} */
  const runs = [];
  for (const one of days ?? []) {
    const last = runs.at(-1);
    if (last && last.item.name === one.name && last.item.isOffDay === one.isOffDay && addDays(last.to, 1) === one.date) last.to = one.date;
    else runs.push({ from: one.date, to: one.date, item: one });
  }
  return runs;
}

/**
 * Where a session is after it was moved by days and minutes; null where it would begin on another day. One without a time
 * is moved by days alone.
 * @param {Session} session @param {number} days @param {number} minutes
 * @returns {{ session: string, day: Day, starts: string | null } | null}
 */
export function movedBy(session, days, minutes) {
  const begin = beginOf(session);
  const day = addDays(session.startsOn, days);
  if (minutes === 0) return { session: session.id, day, starts: null };
  if (begin === null) return null;
  // From a time that is no half hour to the next one in the direction.
  const step = minutes > 0 ? Math.floor(begin / STEP) * STEP : Math.ceil(begin / STEP) * STEP;
  const starts = step + minutes;
  return starts < 0 || starts >= DAY ? null : { session: session.id, day, starts: timeAt(starts) };
}

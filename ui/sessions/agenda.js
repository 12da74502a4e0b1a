/** Sessions as an agenda: weeks, their days, and where today is. */
import { addDays, daysBetween, monday } from "../lib/days.js";

/** @import { Session } from "../gen/Session" */
/** @import { SessionKind } from "../gen/SessionKind" */

/** @type {SessionKind[]} */
export const SESSION_KINDS = ["workshop", "office_hours", "review", "demo_day", "roadshow", "live_course", "visit", "other"];

/**
 * @typedef {{ day: string, sessions: Session[] }} AgendaDay
 * @typedef {{ monday: string, sunday: string, days: AgendaDay[] }} AgendaWeek
 */

/**
 * Weeks from Monday, days in order; today stands there also when nothing is planned, so that the eye finds it.
 * @param {Session[]} sessions in order of time
 * @param {string} today
 * @returns {AgendaWeek[]}
 */
export function weeksOf(sessions, today) {
  /** @type {Map<string, Session[]>} */
  const days = new Map(sessions.length ? [[today, []]] : []);
  for (const session of sessions) {
    days.set(session.startsOn, [...(days.get(session.startsOn) ?? []), session]);
  }
  /** @type {AgendaWeek[]} */
  const weeks = [];
  for (const [day, list] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const first = monday(day);
    if (weeks.at(-1)?.monday !== first) weeks.push({ monday: first, sunday: addDays(first, 6), days: [] });
    weeks.at(-1)?.days.push({ day, sessions: list });
  }
  return weeks;
}

/** 7 for 第 7 周: week 1 of a cohort holds its first day. @param {string} from a Monday @param {string | null | undefined} startsOn */
export const weekOf = (from, startsOn) => (startsOn ? daysBetween(monday(startsOn), from) / 7 + 1 : null);

/** "930", "9:30", "9点半" are typed; the program reads HH:MM. @param {string} typed */
export function timeOf(typed) {
  const plain = typed.normalize("NFKC").trim().replace(/[点时.]/, ":").replace("半", "30").replace("分", "").replace(/:$/, ":00");
  const found = /^(\d{1,2}):?(\d{2})$/.exec(plain) ?? /^(\d{1,2})$/.exec(plain);
  return found ? `${found[1].padStart(2, "0")}:${found[2] ?? "00"}` : typed.trim();
}

const NEXT_DAY = /^(?:次日|翌日|第二天|next day|\+1)/i;

/** "次日0030", "+1 0:30" are typed for an end on the next day; the program reads "+1 HH:MM". @param {string} typed */
export function endOf(typed) {
  const plain = typed.normalize("NFKC").trim();
  return NEXT_DAY.test(plain) ? `+1 ${timeOf(plain.replace(NEXT_DAY, ""))}` : timeOf(plain);
}

/** Whether an end that was typed is one of the next day: it says so, or no more than half a day lies over midnight. @param {string} starts @param {string} ends */
export function isNextDay(starts, ends) {
  const [from, to] = [timeOf(starts), endOf(ends)];
  if (to.startsWith("+1 ")) return true;
  /** @param {string} time */
  const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const night = minutes(to) + 24 * 60 - minutes(from);
  return minutes(to) >= 24 * 60 || (minutes(to) <= minutes(from) && night <= 12 * 60);
}

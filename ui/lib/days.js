/**
 * Days as the program stores them: the text "2026-11-23", without a time zone.
 * `parseDay` reads what people type; the day of today comes from the program, never from this machine.
 */

/** @typedef {string} Day */

const DAY_MS = 86_400_000;

/** @param {Day} day */
const utc = (day) => Date.parse(`${day}T00:00:00Z`);
/** @param {number} ms @returns {Day} */
const text = (ms) => new Date(ms).toISOString().slice(0, 10);

/** @param {Day} day @param {number} days @returns {Day} */
export const addDays = (day, days) => text(utc(day) + days * DAY_MS);

/** Days from `from` until `to`; negative when `to` came before. @param {Day} from @param {Day} to */
export const daysBetween = (from, to) => Math.round((utc(to) - utc(from)) / DAY_MS);

/** Monday 1 … Sunday 7. @param {Day} day */
export const weekday = (day) => new Date(utc(day)).getUTCDay() || 7;

/** Milliseconds until the next day begins on the walls of a time zone; an hour off when clocks change that night. @param {number} now @param {string} timeZone */
export function untilTomorrow(now, timeZone) {
  const wall = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" });
  const [hours, minutes, seconds] = wall.format(now).split(":").map(Number);
  return DAY_MS - ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** The Monday of a day's week. @param {Day} day @returns {Day} */
export const monday = (day) => addDays(day, 1 - weekday(day));

/** The day if the calendar has it, else null. @param {number} year @param {number} month @param {number} day */
function real(year, month, day) {
  const ms = Date.UTC(year, month - 1, day);
  const made = new Date(ms);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? text(ms) : null;
}

/** @type {Record<string, number>} */
const SHIFTS = {
  今天: 0, 今日: 0, today: 0,
  明天: 1, 明日: 1, tomorrow: 1, tmr: 1,
  后天: 2, 大后天: 3,
  昨天: -1, 昨日: -1, yesterday: -1,
  前天: -2,
  下周: 7, "next week": 7,
};
const WEEKDAYS = "一二三四五六日";
const WEEKDAYS_EN = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** 周三 · 本周三 · 下周三 · 上周三 · 下下周三. @param {string} typed @param {Day} today */
function chineseWeekday(typed, today) {
  const found = /^(上|这|本|下{1,2})?个?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(typed);
  if (!found) return null;
  const weeks = { 上: -1, 下: 1, 下下: 2 }[found[1]] ?? 0;
  return addDays(monday(today), weeks * 7 + WEEKDAYS.indexOf(found[2].replace("天", "日")));
}

/** wed (the coming one) · next wed (of next week) · last fri. @param {string} typed @param {Day} today */
function englishWeekday(typed, today) {
  const found = /^(?:(next|last|this) )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.exec(typed);
  if (!found) return null;
  const index = WEEKDAYS_EN.indexOf(found[2]);
  if (found[1]) return addDays(monday(today), Number({ next: 7, last: -7 }[found[1]] ?? 0) + index);
  return addDays(today, (index + 8 - weekday(today)) % 7);
}

/** 3天后 · 2 周前 · in 3 days · 3 days ago. @param {string} typed @param {Day} today */
function shifted(typed, today) {
  const found = /^(\d{1,4}) ?([天日周])(后|前)$/.exec(typed);
  if (found) return addDays(today, Number(found[1]) * (found[2] === "周" ? 7 : 1) * (found[3] === "后" ? 1 : -1));
  const english = /^(in )?(\d{1,4}) (day|week)s?( ago)?$/.exec(typed);
  if (!english || !english[1] === !english[4]) return null;
  return addDays(today, Number(english[2]) * (english[3] === "week" ? 7 : 1) * (english[4] ? -1 : 1));
}

/** 20261123 · 2026-11-23 · 2026/11/23 · 2026年11月23日 · 11-23 · 11月23日 · 23日. @param {string} typed @param {Day} today */
function numeric(typed, today) {
  const [year, month] = today.split("-").map(Number);
  const full = /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed);
  if (full) return real(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(typed);
  if (short) return real(year, Number(short[1]), Number(short[2]));
  const alone = /^(\d{1,2})[日号]$/.exec(typed);
  return alone && real(year, month, Number(alone[1]));
}

/**
 * The day that a person meant, or null.
 * @param {string} typed
 * @param {Day} today
 * @returns {Day | null}
 */
export function parseDay(typed, today) {
  const plain = typed.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  if (Object.hasOwn(SHIFTS, plain)) return addDays(today, SHIFTS[plain]);
  return numeric(plain, today) ?? chineseWeekday(plain, today) ?? englishWeekday(plain, today) ?? shifted(plain, today);
}

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/**
 * A day as far as it is known, "2019", "2019-03" or "2019-03-14", or null:
 * 2019 · 2019年 · 2019年3月 · 2019.03 · 2019/3 · 3/2019 · Mar 2019, and whole days as `parseDay` reads them.
 * @param {string} typed
 * @param {Day} today
 * @returns {string | null}
 */
export function parsePartialDay(typed, today) {
  const plain = typed.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  const year = /^(\d{4}) ?年?$/.exec(plain);
  if (year) return inRange(year[1]);
  const numbers = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?月?份?$/.exec(plain) ?? swapped(/^(\d{1,2})[-/.](\d{4})$/.exec(plain));
  if (numbers) return monthOf(numbers[1], Number(numbers[2]));
  const named = /^([a-z]{3,})[. -]+(\d{4})$/.exec(plain);
  if (named) return monthOf(named[2], MONTHS.findIndex((name) => name.startsWith(named[1])) + 1);
  // Without a year nobody could tell 12.3 from 2012.3.
  return /\d{4}/.test(plain) ? parseDay(typed, today) : null;
}

/** @param {RegExpExecArray | null} found */
const swapped = (found) => found && [found[0], found[2], found[1]];
/** @param {string} year */
const inRange = (year) => (Number(year) >= 1900 && Number(year) <= 2100 ? year : null);
/** @param {string} year @param {number} month */
const monthOf = (year, month) => (inRange(year) && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : null);

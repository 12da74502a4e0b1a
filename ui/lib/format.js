/**
 * Days, instants, numbers and phones as people read them, in the language of the page.
 * Instants are shown in the nursery's time zone, which `inZone` sets once at start.
 */
import { daysBetween, weekday } from "./days.js";
import { language, t } from "./words.js";

/** @typedef {import("./days.js").Day} Day */

// A formatter takes longer to make than a hundred uses of it: one of each is kept.
const figures = new Intl.NumberFormat("en-US");
const twoPlaces = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
let clock = clockIn("Asia/Shanghai");

/** @param {string} zone */
function clockIn(zone) {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, hourCycle: "h23",
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
}

/** @param {string} zone an IANA time zone, such as "Asia/Shanghai" */
export function inZone(zone) {
  if (clock.resolvedOptions().timeZone !== zone) clock = clockIn(zone);
}

/** 2026年11月23日 · Nov 23, 2026: for sentences; tables show the day as it is. @param {Day} day */
export function dayInProse(day) {
  const [year, month, date] = day.split("-").map(Number);
  if (language() === "zh-CN") return `${year}年${month}月${date}日`;
  return new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" }).format(Date.UTC(year, month - 1, date));
}

/** 2019年 · 2019年3月 · Mar 2019, or the whole day: as far as it is known. @param {string} day "2019", "2019-03" or "2019-03-14" */
export function partialDayInProse(day) {
  const [year, month, date] = day.split("-").map(Number);
  if (date) return dayInProse(day);
  if (language() === "zh-CN") return month ? `${year}年${month}月` : `${year}年`;
  return month ? new Intl.DateTimeFormat("en-US", { year: "numeric", month: "short", timeZone: "UTC" }).format(Date.UTC(year, month - 1, 1)) : String(year);
}

/** 11/23: where the year is plain. @param {Day} day */
export const dayShort = (day) => `${day.slice(5, 7)}/${day.slice(8, 10)}`;

/** 周一 · Mon. @param {Day} day */
export const dayOfWeek = (day) => t(`parts-weekday-${weekday(day)}`);

/** 2026年11月23日 周一 · Mon, Nov 23, 2026. @param {Day} day */
export const dayOfWeekInProse = (day) => (language() === "zh-CN" ? `${dayInProse(day)} ${dayOfWeek(day)}` : `${dayOfWeek(day)}, ${dayInProse(day)}`);

/** @param {number} ms milliseconds UTC @returns {{ day: Day, time: string }} the wall clock of the nursery */
export function wallClock(ms) {
  const parts = clock.formatToParts(ms);
  /** @param {string} type */
  const part = (type) => parts.find((one) => one.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

/** 2026-11-23 14:48. @param {number} ms */
export function instant(ms) {
  const { day, time } = wallClock(ms);
  return `${day} ${time}`;
}

/** 11/23 14:48. @param {number} ms */
export function instantShort(ms) {
  const { day, time } = wallClock(ms);
  return `${dayShort(day)} ${time}`;
}

/**
 * When a session is on: 09:30–11:30, 14:00 where no end is known, 22:30–次日 00:30, nothing where no time is.
 * @param {{ startsOn: Day, startsAt: number | null, endsAt: number | null }} session
 */
export function timesOf({ startsOn, startsAt, endsAt }) {
  if (startsAt === null) return "";
  const from = wallClock(startsAt).time;
  if (endsAt === null) return from;
  const { day, time } = wallClock(endsAt);
  return `${from}–${day === startsOn ? time : t("parts-next-day", { time })}`;
}

/** 11/23 09:30, or 11/23 where no time is known; with the year where it is not today's. @param {{ startsOn: Day, startsAt: number | null }} session @param {Day} today */
export function dayAndTime({ startsOn, startsAt }, today) {
  const day = startsOn.slice(0, 4) === today.slice(0, 4) ? dayShort(startsOn) : startsOn;
  return startsAt === null ? day : `${day} ${wallClock(startsAt).time}`;
}

/** 今天 09:12, 昨天 09:12, or the day and time. @param {number} ms @param {Day} today */
export function instantNear(ms, today) {
  const { day, time } = wallClock(ms);
  const ago = daysBetween(day, today);
  if (ago === 0) return t("parts-today-at", { time });
  return ago === 1 ? t("parts-yesterday-at", { time }) : `${day} ${time}`;
}

/** As `instantNear`, with the day in prose: 今天 09:12, 2026 年 5 月 20 日 09:12. @param {number} ms @param {Day} today */
export function instantInProse(ms, today) {
  const { day, time } = wallClock(ms);
  return daysBetween(day, today) <= 1 ? instantNear(ms, today) : `${dayInProse(day)} ${time}`;
}

/** How long something takes, in words. @param {number} seconds */
export const duration = (seconds) => (seconds < 60 ? t("parts-seconds", { count: seconds }) : t("parts-minutes", { count: Math.ceil(seconds / 60) }));

/** 16 天 · 16 days. @param {number} count */
export const days = (count) => t("parts-days", { count });

/** 云岭科技、若水软件 · Yunling, Ruoshui. @param {string[]} words */
export const listed = (words) => words.join(language() === "zh-CN" ? "、" : ", ");

/** One sentence after the other, without the absent ones: only English has a blank between them. @param {...(string | false)} said */
export const sentences = (...said) => said.filter(Boolean).join(language() === "zh-CN" ? "" : " ");

/** 100,000. @param {number} value */
export const number = (value) => figures.format(value);

/** 91%: the rest is cut off, as in reports, so that a rate never reads better than it is. @param {number} share between 0 and 1 */
export const percent = (share) => `${Math.floor(share * 100 + 1e-9)}%`;

/** 120 万元 · ¥1,200,000. @param {number} fen money in 分 */
export function money(fen) {
  const yuan = fen / 100;
  if (language() === "zh-CN" && Math.abs(yuan) >= 10_000)
    return Math.abs(yuan) >= 100_000_000 ? `${trim(yuan / 100_000_000)} 亿元` : `${trim(yuan / 10_000)} 万元`;
  return `¥${twoPlaces.format(yuan)}`;
}

/** @param {number} value */
const trim = (value) => twoPlaces.format(value);

/** 138 0013 8000 for mainland mobiles, the +86 dropped; every other number as it is. @param {string} phone */
export function phone(phone) {
  const mobile = /^(?:\+?86)?(1[3-9]\d)(\d{4})(\d{4})$/.exec(phone.replace(/[\s-]/g, ""));
  return mobile ? mobile.slice(1).join(" ") : phone;
}

/** How large a file is: 3 KB, 1.5 MB. @param {number} bytes */
export const size = (bytes) => (bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);

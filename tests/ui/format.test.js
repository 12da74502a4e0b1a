import { afterEach, beforeEach, expect, test } from "vitest";
import { dayAndTime, dayInProse, dayOfWeekInProse, days, inZone, instant, instantNear, money, number, partialDayInProse, percent, phone, sentences, timesOf } from "../../ui/lib/format.js";
import { speak } from "../../ui/lib/words.js";

const MORNING = Date.UTC(2026, 10, 23, 1, 12);

beforeEach(() => speak("zh-CN"));
afterEach(() => inZone("Asia/Shanghai"));

test("a day in a sentence follows the language", () => {
  expect(dayInProse("2026-11-03")).toBe("2026年11月3日");
  speak("en");
  expect(dayInProse("2026-11-03")).toBe("Nov 3, 2026");
});

test("sentences follow one another without a blank in Chinese, and the absent ones leave no trace", () => {
  expect(sentences("甲。", false, "乙。")).toBe("甲。乙。");
  speak("en");
  expect(sentences("One.", false, "Two.")).toBe("One. Two.");
});

test("an instant is shown in the nursery's time zone, not the machine's", () => {
  expect(instant(MORNING)).toBe("2026-11-23 09:12");
  inZone("America/New_York");
  expect(instant(MORNING)).toBe("2026-11-22 20:12");
});

test("midnight is 00:00 and never 24:00", () => expect(instant(Date.UTC(2026, 10, 22, 16))).toBe("2026-11-23 00:00"));

test("today and yesterday are said in words, older days in full", () => {
  expect(instantNear(MORNING, "2026-11-23")).toBe("今天 09:12");
  expect(instantNear(MORNING, "2026-11-24")).toBe("昨天 09:12");
  expect(instantNear(MORNING, "2026-11-25")).toBe("2026-11-23 09:12");
});

test("a mainland mobile is grouped 3-4-4 without +86; other numbers are left alone", () => {
  expect(phone("13800138000")).toBe("138 0013 8000");
  expect(phone("+86 138-0013-8000")).toBe("138 0013 8000");
  expect(phone("0571-8888 6666")).toBe("0571-8888 6666");
  expect(phone("+44 20 7946 0958")).toBe("+44 20 7946 0958");
});

test("money is counted in 万 and 亿 in Chinese, in thousands in English", () => {
  expect(money(120_000_000)).toBe("120 万元");
  expect(money(25_000_000_000)).toBe("2.5 亿元");
  expect(money(980_050)).toBe("¥9,800.5");
  speak("en");
  expect(money(120_000_000)).toBe("¥1,200,000");
});

test("numbers have thousands commas, shares are whole per cents, days have their plural", () => {
  expect(number(100000)).toBe("100,000");
  expect([percent(0.916), percent(0.29), percent(1)]).toEqual(["91%", "29%", "100%"]);
  expect(days(16)).toBe("16 天");
  speak("en");
  expect([days(1), days(16)]).toEqual(["1 day", "16 days"]);
});

test("a session is shown by the times that are known", () => {
  const session = { startsOn: "2026-11-23", startsAt: MORNING, endsAt: MORNING + 2 * 3_600_000 };
  expect(timesOf(session)).toBe("09:12–11:12");
  expect(timesOf({ ...session, endsAt: null })).toBe("09:12");
  expect(timesOf({ ...session, startsAt: null, endsAt: null })).toBe("");
  const night = { ...session, endsAt: MORNING + 16 * 3_600_000 };
  expect(timesOf(night)).toBe("09:12–次日 01:12");
  speak("en");
  expect(timesOf(night)).toBe("09:12–01:12 +1");
  expect(dayAndTime(session, "2026-11-30")).toBe("11/23 09:12");
  expect(dayAndTime({ ...session, startsAt: null }, "2026-11-30")).toBe("11/23");
  expect(dayAndTime(session, "2027-01-02")).toBe("2026-11-23 09:12");
});

test("a day is said as far as it is known", () => {
  expect(["2019", "2019-03", "2019-03-14"].map(partialDayInProse)).toEqual(["2019年", "2019年3月", "2019年3月14日"]);
  speak("en");
  expect(["2019", "2019-03", "2019-03-14"].map(partialDayInProse)).toEqual(["2019", "Mar 2019", "Mar 14, 2019"]);
});

test("a day with its weekday is written as an office writes it", () => {
  speak("en");
  expect(dayOfWeekInProse("2026-11-30")).toBe("Mon, Nov 30, 2026");
  speak("zh-CN");
  expect(dayOfWeekInProse("2026-11-30")).toBe("2026年11月30日 周一");
});

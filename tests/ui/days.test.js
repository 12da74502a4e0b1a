import { describe, expect, test } from "vitest";
import { addDays, daysBetween, monday, parseDay, parsePartialDay, untilTomorrow, weekday } from "../../ui/lib/days.js";

// A Monday.
const TODAY = "2026-11-23";

test("the day turns at midnight of the nursery's zone, not of this machine's", () => {
  expect(untilTomorrow(Date.parse("2026-11-23T15:59:00Z"), "Asia/Shanghai")).toBe(60_000);
  expect(untilTomorrow(Date.parse("2026-11-23T16:00:00Z"), "Asia/Shanghai")).toBe(86_400_000);
  expect(untilTomorrow(Date.parse("2026-11-23T15:59:00Z"), "UTC")).toBe((8 * 60 + 1) * 60_000);
});

describe("what people type is the day that they mean", () => {
  test.each([
    ["20261123", "2026-11-23"], ["2026-11-3", "2026-11-03"], ["2026/11/03", "2026-11-03"], ["2026.11.3", "2026-11-03"], ["2026年11月3日", "2026-11-03"],
    ["11-23", "2026-11-23"], ["1/5", "2026-01-05"], ["11月30日", "2026-11-30"], ["30日", "2026-11-30"], ["３０号", "2026-11-30"],
    ["今天", "2026-11-23"], ["明天", "2026-11-24"], ["后天", "2026-11-25"], ["昨天", "2026-11-22"], ["Tomorrow", "2026-11-24"],
    ["周三", "2026-11-25"], ["本周日", "2026-11-29"], ["下周三", "2026-12-02"], ["下星期天", "2026-12-06"], ["下下周一", "2026-12-07"], ["上周五", "2026-11-20"], ["下周", "2026-11-30"],
    ["wed", "2026-11-25"], ["mon", "2026-11-23"], ["next wed", "2026-12-02"], ["next  Wednesday", "2026-12-02"], ["last fri", "2026-11-20"], ["this sunday", "2026-11-29"],
    ["3天后", "2026-11-26"], ["2周后", "2026-12-07"], ["10 天前", "2026-11-13"], ["in 3 days", "2026-11-26"], ["2 weeks ago", "2026-11-09"],
    [" 2028-02-29 ", "2028-02-29"],
  ])("%s", (typed, day) => expect(parseDay(typed, TODAY)).toBe(day));

  test.each(["", "2026-02-30", "20261301", "13-01", "32日", "下周八", "3 days", "in 3 days ago", "constructor", "云岭"])("%s is no day", (typed) => expect(parseDay(typed, TODAY)).toBeNull());
});

test("the week begins on Monday and a Sunday belongs to the week before", () => {
  expect(weekday("2026-11-29")).toBe(7);
  expect(monday("2026-11-29")).toBe("2026-11-23");
});

test("days are counted by the calendar, across months and leap days", () => {
  expect(daysBetween("2026-11-07", TODAY)).toBe(16);
  expect(daysBetween(TODAY, "2026-11-22")).toBe(-1);
  expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
});

describe("a day of which only a part may be known is typed as", () => {
  test.each([
    ["2019", "2019"], ["2019年", "2019"], ["２０１９", "2019"], ["2019年3月", "2019-03"], ["2019.03", "2019-03"], ["2019/3", "2019-03"], ["2019-3", "2019-03"], ["3/2019", "2019-03"],
    ["Mar 2019", "2019-03"], ["march 2019", "2019-03"], ["2019-03-14", "2019-03-14"], ["2019年3月14日", "2019-03-14"], ["20190314", "2019-03-14"],
  ])("%s", (typed, day) => expect(parsePartialDay(typed, TODAY)).toBe(day));
  test.each(["", "19", "12.3", "19年3月", "2019年13月", "2019-02-30", "1776", "soon", "2019年上半年"])("%s is none", (typed) => expect(parsePartialDay(typed, TODAY)).toBeNull());
});

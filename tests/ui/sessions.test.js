import { describe, expect, test } from "vitest";
import { endOf, isNextDay, timeOf, weekOf, weeksOf } from "../../ui/sessions/agenda.js";

/** @param {string} day */
const session = (day) => /** @type {any} */ ({ id: day, startsOn: day, startsAt: null });

describe("the agenda", () => {
  test("puts days into weeks from Monday", () => {
    const weeks = weeksOf([session("2026-11-22"), session("2026-11-23")], "2026-11-23");
    expect(weeks.map(({ monday, days }) => [monday, days.map(({ day, sessions }) => [day, sessions.length])])).toEqual([["2026-11-16", [["2026-11-22", 1]]], ["2026-11-23", [["2026-11-23", 1]]]]);
  });
  test("shows today also when nothing is planned", () => {
    const weeks = weeksOf([session("2026-11-10"), session("2026-11-30")], "2026-11-23");
    expect(weeks[1].days).toEqual([{ day: "2026-11-23", sessions: [] }]);
  });
  test("is empty when nothing is there at all", () => expect(weeksOf([], "2026-11-23")).toEqual([]));
});

describe("the week of a cohort", () => {
  test("that began on a Wednesday holds that day in week 1", () => expect(weekOf("2026-10-12", "2026-10-14")).toBe(1));
  test("is counted from Monday to Monday", () => expect(weekOf("2026-11-23", "2026-10-14")).toBe(7));
  test("is unknown without a first day", () => expect(weekOf("2026-11-23", null)).toBeNull());
});

describe("a time is typed as", () => {
  test.each([["930", "09:30"], ["0930", "09:30"], ["9:30", "09:30"], ["９：３０", "09:30"], ["9点半", "09:30"], ["14点", "14:00"], ["14", "14:00"], ["9.30", "09:30"], ["25:99", "25:99"], ["soon", "soon"]])("%s for %s", (typed, meant) => expect(timeOf(typed)).toBe(meant));
});

describe("an end is typed as", () => {
  test.each([["1130", "11:30"], ["次日0030", "+1 00:30"], ["+1 0:30", "+1 00:30"], ["第二天 9点", "+1 09:00"], ["24:30", "24:30"], ["", ""]])("%s for %s", (typed, meant) => expect(endOf(typed)).toBe(meant));
  test.each([["22:30", "0:30", true], ["22:30", "+1 22:30", true], ["22:30", "24:30", true], ["14:00", "9:00", false], ["9:30", "11:30", false], ["9:30", "9:30", false], ["9:30", "soon", false]])("from %s to %s: the next day is %s", (starts, ends, next) => expect(isNextDay(starts, ends)).toBe(next));
});

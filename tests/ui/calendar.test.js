import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { go } from "../../ui/lib/router.svelte.js";
import { undo } from "../../ui/lib/undo.js";
import { speak } from "../../ui/lib/words.js";
import CalendarFile from "../../ui/sessions/CalendarFile.svelte";
import Screen from "../../ui/sessions/Screen.svelte";
import { blocksOf, daysOf, hoursOf, lanesOf, longOnes, movedBy, runsOf, shortOn, spanOf, turned } from "../../ui/sessions/calendar.js";
import { carried, question } from "../../ui/sessions/placing.svelte.js";
import { choose, view } from "../../ui/sessions/view.svelte.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { recorded } from "./recordings.js";

/** @import { Session } from "../../ui/gen/Session" */

/** @param {string} id @param {string} startsOn @param {string | null} [from] @param {string | null} [to] with its day where it is another one @param {Partial<Session>} [more] */
const session = (id, startsOn, from = null, to = null, more = {}) => /** @type {Session} */ (/** @type {unknown} */ ({
  id, title: id, startsOn, endsOn: null, clashes: [],
  startsAt: from && Date.parse(`${startsOn}T${from}:00+08:00`), endsAt: to && Date.parse(`${to.includes("T") ? to : `${startsOn}T${to}`}:00+08:00`), ...more,
}));

describe("the days that are shown", () => {
  test("of a month are its weeks from Monday to Sunday", () => {
    expect(spanOf("month", "2026-11-23")).toEqual({ from: "2026-10-26", to: "2026-12-06" });
    expect(spanOf("month", "2027-02-10")).toEqual({ from: "2027-02-01", to: "2027-02-28" });
    expect(daysOf(spanOf("month", "2026-12-31"))).toHaveLength(35);
  });
  test("of a week are seven", () => expect(spanOf("week", "2027-01-01")).toEqual({ from: "2026-12-28", to: "2027-01-03" }));
  test("are turned by months to the same day, or the last that the month has", () => {
    expect([turned("month", "2026-01-31", 1), turned("month", "2026-01-15", -1), turned("month", "2024-03-31", -1), turned("month", "2026-12-31", 2)]).toEqual(["2026-02-28", "2025-12-15", "2024-02-29", "2027-02-28"]);
  });
  test("are turned by weeks", () => expect(turned("week", "2026-12-30", 1)).toBe("2027-01-06"));
});

describe("the bars of a week", () => {
  test("stand in the first free lane, cut at the ends of the week", () => {
    const camp = session("camp", "2026-11-20", null, null, { endsOn: "2026-11-24" });
    const visit = session("visit", "2026-11-24", null, null, { endsOn: "2026-11-26" });
    const fair = session("fair", "2026-11-27", null, null, { endsOn: "2026-12-02" });
    const found = lanesOf(longOnes([camp, visit, fair]), "2026-11-23").map(({ item, column, length, lane, cameOn, goesOn }) => [item.id, column, length, lane, cameOn, goesOn]);
    expect(found).toEqual([["camp", 0, 2, 0, true, false], ["visit", 1, 3, 1, false, false], ["fair", 4, 3, 0, false, true]]);
  });
  test("are none of one day", () => {
    const one = session("one", "2026-11-24");
    expect([longOnes([one]), shortOn([one], "2026-11-24")]).toEqual([[], [one]]);
  });
});

describe("the hours of a day", () => {
  test("have what overlaps beside one another, and what touches below one another", () => {
    const day = "2026-11-23";
    const found = blocksOf([session("a", day, "09:00", "11:00"), session("b", day, "10:00", "12:00"), session("c", day, "11:00", "12:00"), session("d", day, "12:00", "13:00")], day);
    expect(found.map(({ session: { id }, column, columns }) => [id, column, columns])).toEqual([["a", 0, 2], ["b", 1, 2], ["c", 0, 2], ["d", 0, 1]]);
  });
  test("show a night on both of its days", () => {
    const night = session("night", "2026-11-23", "22:30", "2026-11-24T00:30");
    const [first] = blocksOf([night], "2026-11-23");
    const [second] = blocksOf([night], "2026-11-24");
    expect([first.from, first.to, first.goesOn, second.from, second.to, second.cameOn]).toEqual([22.5 * 60, 24 * 60, true, 0, 30, true]);
    expect(blocksOf([night], "2026-11-25")).toEqual([]);
  });
  test("end at midnight for one that does", () => expect(blocksOf([session("late", "2026-11-23", "22:00", "2026-11-24T00:00")], "2026-11-24")).toEqual([]));
  test("give one without an end an hour, and one without a time none", () => {
    const found = blocksOf([session("open", "2026-11-23", "14:00"), session("untimed", "2026-11-23")], "2026-11-23");
    expect(found.map(({ session: { id }, from, to }) => [id, from, to])).toEqual([["open", 840, 900]]);
  });
  test("reach as far as they are needed", () => {
    expect(hoursOf([])).toEqual([8, 20]);
    expect(hoursOf(blocksOf([session("early", "2026-11-23", "06:30", "07:00"), session("late", "2026-11-23", "20:00", "21:15")], "2026-11-23"))).toEqual([6, 22]);
  });
});

describe("a session that is moved", () => {
  const open = session("a", "2026-11-23", "09:20", "10:20");
  test("keeps its time over days", () => expect(movedBy(open, 3, 0)).toEqual({ session: "a", day: "2026-11-26", starts: null }));
  test("goes to the next half hour first", () => {
    expect([movedBy(open, 0, 30)?.starts, movedBy(open, 0, 60)?.starts, movedBy(open, 0, -30)?.starts]).toEqual(["09:30", "10:00", "09:00"]);
  });
  test("stays on its day", () => expect([movedBy(session("b", "2026-11-23", "23:30"), 0, 30), movedBy(session("c", "2026-11-23", "00:00"), 0, -30)]).toEqual([null, null]));
  test("has no half hours where it has no time", () => expect([movedBy(session("d", "2026-11-23"), 0, 30), movedBy(session("d", "2026-11-23"), 1, 0)?.day]).toEqual([null, "2026-11-24"]));
});

test("days off of one name are one run, and a working day in exchange is another", () => {
  const { days } = recorded("load_calendar", { span: { from: "2026-09-28", to: "2026-11-01" } }).holidays;
  expect(runsOf(days).map(({ from, to, item }) => [from, to, item.isOffDay])).toEqual([["2026-10-01", "2026-10-07", true], ["2026-10-10", "2026-10-10", false]]);
});

// Whole screens in jsdom, also on a machine that does other things.
describe("the screen", { timeout: 20_000 }, () => {
  /** @type {ReturnType<typeof install>} */
  let fake;
  /** @param {string} command */
  const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
  /** @param {string} key @param {Record<string, unknown>} [how] */
  const press = (key, how = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...how });
  /** @param {string} key @param {number} times */
  const pressed = async (key, times) => { for (let at = 0; at < times; at++) await press(key); };
  /** Four days on and from 9:30 to 15:00, as fast as a person who holds the keys down. */
  const carriedOntoTheReview = () => {
    const keys = [...Array(4).fill("ArrowRight"), ...Array(11).fill("ArrowDown")];
    for (const key of keys) (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, altKey: true, bubbles: true, cancelable: true }));
  };
  /** @param {string} title */
  const drawn = (title) => /** @type {HTMLElement | null} */ ([...document.querySelectorAll("[role=grid] [data-session]")].find((one) => one.textContent?.includes(title)) ?? null);

  beforeEach(() => {
    fake = install();
    applyState(/** @type {any} */ (shell.program_state()));
    speak("zh-CN");
    Object.assign(view, { shape: "week", day: "", session: null, cohort: "", open: false });
    question.asked = null;
    carried.drop();
    go("sessions");
    addEventListener("keydown", dispatch);
  });
  afterEach(() => removeEventListener("keydown", dispatch));

  const open = async () => {
    render(Screen);
    await vi.waitFor(() => expect(drawn("营销体系梳理")).toBeTruthy());
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-day")).toBe("2026-11-23"));
  };

  test("moves a session by keys in one step, however many they are", async () => {
    await open();
    await press("ArrowDown");
    await vi.waitFor(() => expect(document.activeElement).toBe(drawn("营销体系梳理")));
    await press("ArrowRight", { altKey: true });
    expect(drawn("营销体系梳理")?.closest("[data-day]")?.getAttribute("data-day"), "drawn where it would be").toBe("2026-11-24");
    expect(asked("move_session")).toEqual([]);
    await vi.waitFor(() => expect(asked("move_session")).toHaveLength(1), { timeout: 3000 });
    expect(asked("move_session")[0].draft).toMatchObject({ day: "2026-11-24", starts: null });
    await vi.waitFor(() => expect(carried.session).toBeNull());
    expect(view.day).toBe("2026-11-24");
  });

  test("asks before a session goes onto a clash, tells why, and goes when it is meant", async () => {
    await open();
    await press("[");
    await vi.waitFor(() => expect(drawn("专利布局")).toBeTruthy());
    choose("2026-11-16");
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-day")).toBe("2026-11-16"));
    await press("ArrowDown");
    await vi.waitFor(() => expect(document.activeElement).toBe(drawn("专利布局")));
    carriedOntoTheReview();
    const why = await screen.findByRole("alert", {}, { timeout: 3000 });
    expect(why.textContent).toContain("与《阶段评审》同时占用路演厅");
    expect(why.textContent).toContain("2026 秋季营的企业同时要参加《阶段评审》");
    await fireEvent.click(screen.getByRole("button", { name: "仍然这样安排" }));
    await vi.waitFor(() => expect(asked("move_session").map(({ despite }) => despite)).toEqual([false, true]));
    await vi.waitFor(() => expect(drawn("专利布局")?.textContent).toContain("冲突"));
    fake.answer("undo", () => ({ value: { op: "o", kind: "move_session", back: 1, notUndone: [] }, op: "u" }));
    await undo();
    expect(asked("undo")).toHaveLength(1);
  });

  test("leaves a session where it was when the clash is not meant", async () => {
    await open();
    await press("[");
    await vi.waitFor(() => expect(drawn("专利布局")).toBeTruthy());
    await fireEvent.click(/** @type {HTMLElement} */ (drawn("专利布局")));
    carriedOntoTheReview();
    await screen.findByRole("alert", {}, { timeout: 3000 });
    await fireEvent.click(screen.getByRole("button", { name: "不改了" }));
    await vi.waitFor(() => expect(drawn("专利布局")?.closest("[data-day]")?.getAttribute("data-day")).toBe("2026-11-16"));
    expect(asked("move_session")).toHaveLength(1);
  });

  test("goes by keys between month, week and list, and to today", async () => {
    await open();
    await press("m");
    await vi.waitFor(() => expect(asked("load_calendar").at(-1).span).toMatchObject({ from: "2026-10-26", to: "2026-12-06" }));
    await press("PageDown");
    expect(view.day).toBe("2026-12-23");
    await vi.waitFor(() => expect(screen.getByText(/2027 年的放假安排还没有/)).toBeTruthy());
    await press("t");
    expect(view.day).toBe("2026-11-23");
    await press("a");
    await vi.waitFor(() => expect(document.querySelector(".agenda")).toBeTruthy());
    await press("w");
    await vi.waitFor(() => expect(drawn("营销体系梳理")).toBeTruthy());
  });

  test("shows the days of a series before it is made, and makes it", async () => {
    await open();
    await pressed("ArrowRight", 2);
    await press("ArrowDown");
    await press("r");
    await screen.findByText("共几场");
    const count = /** @type {HTMLInputElement} */ (screen.getByDisplayValue("8"));
    await fireEvent.input(count, { target: { value: "4" } });
    const weekday = /** @type {HTMLSelectElement} */ (screen.getByLabelText("星期"));
    await fireEvent.change(weekday, { target: { value: "4" } });
    await vi.waitFor(() => expect(document.querySelector("dialog [role=status]")?.textContent).toContain("新排 3 场"));
    await fireEvent.click(await screen.findByRole("button", { name: /^(仍然)?排 3 场$/ }));
    await vi.waitFor(() => expect(asked("repeat_session")[0]?.draft).toMatchObject({ weeks: 1, weekday: 4, count: 4, skipHolidays: true }));
  });

  test("asks which part of a series is meant, and tells what becomes of it before it is done", async () => {
    await open();
    await pressed("ArrowRight", 2);
    await press("ArrowDown");
    await press("r");
    await fireEvent.input(await screen.findByDisplayValue("8"), { target: { value: "4" } });
    await fireEvent.change(screen.getByLabelText("星期"), { target: { value: "4" } });
    await vi.waitFor(() => expect(document.querySelector("dialog [role=status]")?.textContent).toContain("新排 3 场"));
    await vi.waitFor(() => expect(asked("plan_repeat").at(-1).draft).toMatchObject({ count: 4, weekday: 4 }));
    await fireEvent.click(await screen.findByRole("button", { name: /^(仍然)?排 3 场$/ }));
    await vi.waitFor(() => expect(document.querySelector("dialog[open]")).toBeNull());
    await press("ArrowRight", { altKey: true });
    const one = await screen.findByRole("radio", { name: /只这一场/ }, { timeout: 3000 });
    expect(one).toHaveProperty("checked", true);
    expect(asked("move_session")).toEqual([]);
    await fireEvent.keyDown(one, { key: "3" });
    await vi.waitFor(() => expect(document.querySelector("dialog [role=status]")?.textContent).toContain("修改 4 场"));
    await fireEvent.click(screen.getByRole("button", { name: "修改 4 场" }));
    await vi.waitFor(() => expect(asked("change_series")[0]).toMatchObject({ despite: false, draft: { part: "all", held: false, skipHolidays: true } }));
    await vi.waitFor(() => expect(document.querySelector("dialog[open]")).toBeNull());
    expect(asked("move_session")).toEqual([]);
  });

  test("asks where a zone is that nobody knows, and takes the calendar in when its plan was seen", async () => {
    const onclose = vi.fn();
    render(CalendarFile, { path: "/home/lin/课程.ics", cohorts: [], cohort: "", onpick: vi.fn(), onclose });
    const zone = await screen.findByLabelText("园区时间");
    expect(screen.getByRole("button", { name: /^导入 / })).toHaveProperty("disabled", true);
    await fireEvent.click(zone);
    const options = await vi.waitFor(() => { const found = [...document.querySelectorAll("[role=option]")]; expect(found.length).toBeGreaterThan(1); return found; });
    expect(options[0].textContent?.trim(), "the nursery's own first").toBe("Asia/Shanghai");
    await fireEvent.keyDown(zone, { key: "Enter" });
    expect(await screen.findByText("训练营")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "导入 3 场" }));
    await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(asked("import_calendar")[0].request).toEqual({ cohort: null, zones: [["园区时间", "Asia/Shanghai"]] });
  });
});

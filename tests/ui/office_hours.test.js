import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import "../../ui/office_hours/HourDialog.svelte";
import Screen from "../../ui/office_hours/Screen.svelte";
import { daysOf, hoursOf, stateSaid, statesOf } from "../../ui/office_hours/office.js";
import MentorOffice from "../../ui/people/MentorOffice.svelte";
import { install } from "./fake.js";
import shell from "./fake/shell.js";

/** @import { OfficeHourState } from "../../ui/gen/OfficeHourState" */

/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
const shown = (/** @type {string} */ text) => vi.waitFor(() => expect(screen.getAllByText(text).length).toBeGreaterThan(0));
const answers = () => fake.ask("office_days", { query: { days: 62 } });

beforeEach(() => {
  vi.setSystemTime(new Date("2026-11-23T14:48:00+08:00"));
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
  go("office_hours");
});

describe("an office hour", () => {
  const hour = { id: "h", mentor: { id: "m", name: "何明远" }, startup: { id: "s", name: "云岭生物" }, day: "2026-11-25", startsAt: 100, endsAt: 200, place: null, topic: null, why: null };
  test.each(/** @type {[OfficeHourState, number, OfficeHourState[]][]} */ ([
    ["booked", 50, ["cancelled"]],
    ["booked", 100, ["held", "no_show", "cancelled"]],
    ["held", 150, ["no_show", "cancelled"]],
    ["cancelled", 150, ["booked"]],
  ]))("that is %s can become, at %i, %j", (state, now, can) => expect(statesOf({ ...hour, state }, now)).toEqual(can));
  test.each(/** @type {const} */ (["zh-CN", "en"]))("has a word for each of its states in %s", (language) => {
    speak(language);
    const said = /** @type {OfficeHourState[]} */ (["booked", "held", "cancelled", "no_show"]).map(stateSaid);
    expect(new Set(said).size).toBe(4);
    expect(said.join()).not.toMatch(/office-hours/);
  });
  test("stands on its day beside what is free, mentor by mentor", async () => {
    const days = daysOf(await answers());
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
    const wednesday = days.find(({ day }) => day === "2026-11-25");
    expect([wednesday?.hours.length, wednesday?.free.map((slots) => slots[0].mentor.name)]).toEqual([3, ["何明远"]]);
  });
  test.each([[0, 0], [30, 0.5], [95, 1.6]])("%i minutes are %f hours", (minutes, hours) => expect(hoursOf(minutes)).toBe(hours));
});

test("a free time is booked for a startup with a topic", async () => {
  render(Screen);
  await shown("吕书航 可约");
  await fireEvent.click(screen.getByTitle("约吕书航，10:30"));
  const dialog = await vi.waitFor(() => /** @type {HTMLElement} */ (document.querySelector("dialog")));
  await vi.waitFor(() => expect(/** @type {HTMLSelectElement} */ (dialog.querySelector("select")).value).toMatch(/^om2 /));
  const book = /** @type {HTMLButtonElement} */ (within(dialog).getByText("预约").closest("button"));
  expect(book.disabled, "nobody is chosen yet").toBe(true);
  const box = /** @type {HTMLInputElement} */ (within(dialog).getByPlaceholderText("企业名称或拼音"));
  box.focus();
  await fireEvent.input(box, { target: { value: "云" } });
  await vi.waitFor(() => expect(document.querySelector("[role=option]")).toBeTruthy());
  await fireEvent.keyDown(box, { key: "Enter" });
  await vi.waitFor(() => expect(book.disabled).toBe(false));
  await fireEvent.input(within(dialog).getByPlaceholderText("想聊什么"), { target: { value: "渠道" } });
  await fireEvent.click(book);
  await vi.waitFor(() => expect(asked("book_office_hour")).toHaveLength(1));
  expect(asked("book_office_hour")[0].draft).toMatchObject({ mentor: "om2", topic: "渠道", startsAt: Date.parse("2026-11-24T10:30:00+08:00") });
  await vi.waitFor(() => expect(toasts.now?.text).toContain("已预约"));
});

test("what was taken meanwhile is refused at the time, and nothing typed is lost", async () => {
  fake.answer("book_office_hour", () => { throw { code: "mentor_busy", args: { when: "2026-11-24 10:30", with: "青禾材料" }, field: "startsAt" }; });
  go("office_hours", { startup: "s1", name: "云岭生物" });
  render(Screen);
  const dialog = await vi.waitFor(() => /** @type {HTMLElement} */ (document.querySelector("dialog")));
  const topic = /** @type {HTMLInputElement} */ (within(dialog).getByPlaceholderText("想聊什么"));
  await fireEvent.input(topic, { target: { value: "渠道" } });
  const book = /** @type {HTMLButtonElement} */ (within(dialog).getByText("预约").closest("button"));
  await vi.waitFor(() => expect(book.disabled).toBe(false));
  await fireEvent.click(book);
  await shown("导师在 2026-11-24 10:30 已有安排（青禾材料），请换一个时间。");
  expect(topic.value).toBe("渠道");
});

test("one that is over is said to be held; cancelling asks why", async () => {
  render(Screen);
  await shown("路演稿第二版 · 201 会议室");
  const rows = [...document.querySelectorAll("[data-hour]")];
  // What another test has booked stands there as well.
  const states = rows.map((row) => row.querySelector(".tag")?.textContent?.trim());
  expect([states[0], states.filter((state) => state === "已取消").length]).toEqual(["已完成", 1]);
  const { hours } = await answers();
  const done = await fake.ask("settle_office_hour", { draft: { id: hours[1].id, state: "cancelled", why: "导师生病" } });
  expect(done.op).toBe("o-office");
  await tick();
  await vi.waitFor(() => expect(screen.getByText(/导师生病/)).toBeTruthy());
});

test("the week is walked by keys, and a mentor that is asked for is chosen", async () => {
  go("office_hours", { mentor: "om1" });
  render(Screen);
  await shown("何明远 可约");
  expect(screen.queryByText("吕书航 可约")).toBeNull();
  expect(route.args).toEqual({});
  dispatch(new KeyboardEvent("keydown", { key: "]" }));
  await vi.waitFor(() => expect(asked("office_days").at(-1).query.from).toBe("2026-11-30"));
  dispatch(new KeyboardEvent("keydown", { key: "t" }));
  await vi.waitFor(() => expect(asked("office_days").at(-1).query.from).toBe("2026-11-23"));
});

test("without availabilities the screen leads to the first", async () => {
  fake.answer("office_days", () => ({ answer: { from: "2026-11-23", to: "2026-11-29", free: [], hours: [], mentors: [] }, readTables: ["availability"] }));
  render(Screen);
  await shown("还没有导师登记可约时间");
  await fireEvent.click(screen.getByText("登记可约时间"));
  expect([route.name, route.args.new]).toEqual(["availabilities", "record"]);
});

test("a mentor's panel tells what is booked next, and each month beside the hours that they give", async () => {
  render(MentorOffice, { person: "om1" });
  await shown("2026-10：5.5 / 4 小时");
  expect(screen.getByText("本季：门诊与活动 10 小时，记录 11 条")).toBeTruthy();
  expect(document.querySelectorAll("i.over")).toHaveLength(1);
  await vi.waitFor(() => expect(screen.getByText(/A 轮条款清单/)).toBeTruthy());
});

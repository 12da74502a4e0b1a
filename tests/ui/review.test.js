import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import Review from "../../ui/review/Review.svelte";
import { partsOf, textOf } from "../../ui/review/account.js";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { route } from "../../ui/lib/router.svelte.js";
import { undo } from "../../ui/lib/undo.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { recorded } from "./recordings.js";

const cohort = /** @type {import("../../ui/gen/Cohort").Cohort} */ (recorded("overview").cohort);
const pressing = recorded("list_attention", { cohort: cohort.id });
/** @type {ReturnType<typeof install>} */
let fake;
/** @type {Map<string, string>} */
let kept;
let ops = 0;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
/** @param {string} key @param {Record<string, unknown>} [how] */
const press = (key, how = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...how });
const heading = () => document.querySelector(".who h2")?.textContent;

beforeEach(() => {
  fake = install();
  kept = new Map();
  fake.answer("load_draft", ({ form }) => kept.get(form) ?? null);
  fake.answer("keep_draft", ({ form, text }) => void kept.set(form, text));
  for (const command of ["log_note", "settle_action_item", "snooze"]) fake.answer(command, () => ({ value: null, op: `review-${++ops}` }));
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
  addEventListener("keydown", dispatch);
});
afterEach(() => removeEventListener("keydown", dispatch));

const open = async () => {
  const made = render(Review, { cohort });
  await vi.waitFor(() => expect(heading()).toBeTruthy());
  return made;
};

test("goes through the startups by → and ←, those who need attention first", async () => {
  await open();
  expect(heading()).toBe(pressing[0].name);
  expect(screen.getByText(/^第 1 \/ 14 家$/)).toBeTruthy();
  await press("ArrowRight");
  await vi.waitFor(() => expect(heading()).toBe(pressing[1].name));
  await press("ArrowLeft");
  await vi.waitFor(() => expect(heading()).toBe(pressing[0].name));
});

test("shows what was said in this week's check-in beside last week's; what is not answered is no figure", async () => {
  const board = recorded("check_in_board", { query: { cohort: cohort.id, weeks: 2 } });
  const first = /** @type {import("../../ui/gen/CheckInRow").CheckInRow} */ (board.rows.find(({ startup }) => startup.id === pressing[0].id));
  const told = { id: "c1", startup: pressing[0].id, week: board.weeks[1], mood: null, shipped: null, blockedBy: null, asks: null };
  first.checkIns = [{ ...told, figures: { customers: { kind: "value", value: 0 }, monthly_revenue: { kind: "not_applicable" } } }];
  fake.answer("check_in_board", () => board);
  await open();
  const table = await vi.waitFor(() => /** @type {HTMLElement} */ (document.querySelector(".numbers table")));
  const said = Object.fromEntries([...table.querySelectorAll("tbody tr")].map((row) => [row.querySelector("th")?.textContent, [...row.querySelectorAll("td")].map((cell) => cell.textContent)]));
  expect([said["付费客户"], said["月营业收入"], said["期末现金"]]).toEqual([["未答", "0"], ["未答", "不适用"], ["未答", "未答"]]);
});

test("H or a digit tells the health with a line, as a note of progress", async () => {
  await open();
  await press("2");
  const why = await vi.waitFor(() => screen.getByLabelText("为什么"));
  expect([document.activeElement === why, /** @type {HTMLInputElement} */ (screen.getByLabelText("2 较差")).checked]).toEqual([true, true]);
  await fireEvent.input(why, { target: { value: "客户回款慢" } });
  await fireEvent.submit(/** @type {HTMLFormElement} */ (why.closest("form")));
  await vi.waitFor(() => expect(screen.queryByLabelText("为什么")).toBeNull());
  expect(asked("log_note")[0].draft).toMatchObject({ startup: pressing[0].id, kind: "progress", text: "客户回款慢", health: 2 });
});

test("N writes a note, Esc leaves its box and the review stays, → goes on from there", async () => {
  await open();
  await press("n");
  const text = await vi.waitFor(() => screen.getByPlaceholderText(/谈了什么/));
  await vi.waitFor(() => expect(document.activeElement).toBe(text));
  await press("ArrowRight");
  expect(heading()).toBe(pressing[0].name);
  await press("Escape");
  await vi.waitFor(() => expect(screen.queryByPlaceholderText(/谈了什么/)).toBeNull());
  expect(heading()).toBe(pressing[0].name);
  await press("ArrowRight");
  await vi.waitFor(() => expect(heading()).toBe(pressing[1].name));
});

describe("at its end", () => {
  /** Notes one startup's health, settles a step of the first that has one, and ends. */
  async function held() {
    await open();
    await press("4");
    const why = await vi.waitFor(() => screen.getByLabelText("为什么"));
    await fireEvent.input(why, { target: { value: "签下第二家客户" } });
    await fireEvent.submit(/** @type {HTMLFormElement} */ (why.closest("form")));
    await vi.waitFor(() => expect(screen.queryByLabelText("为什么")).toBeNull());
    await press("ArrowRight");
    await vi.waitFor(() => expect(heading()).toBe(pressing[1].name));
    await fireEvent.click(screen.getByRole("button", { name: "结束" }));
    await vi.waitFor(() => expect(screen.getByText("周会小结")).toBeTruthy());
  }

  test("it says who was looked at and what was done, and copies it as text", async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    await held();
    await fireEvent.click(screen.getByRole("button", { name: "复制小结" }));
    const text = writeText.mock.calls[0][0];
    expect(text.split("\n").slice(0, 4)).toEqual([`${cohort.name} 周会 2026年11月23日`, "", "看过 1 家", `- ${pressing[0].name}`]);
    expect(text).toContain(`写了 1 条记录\n- ${pressing[0].name}：健康度 4，签下第二家客户`);
    expect(text).toContain("没有看 13 家");
  });

  test("what was taken back since is not told", async () => {
    await held();
    expect(screen.getByText("写了 1 条记录")).toBeTruthy();
    await undo();
    await vi.waitFor(() => expect(screen.queryByText("写了 1 条记录")).toBeNull());
  });
});

test("D settles the first open step, S asks about the first reason; with none it says so", async () => {
  const item = recorded("list_action_items", { query: { open: true } })[0];
  fake.answer("list_action_items", () => [item]);
  await open();
  await vi.waitFor(() => expect(screen.getAllByText(item.text).length).toBeGreaterThan(0));
  await press("d");
  await vi.waitFor(() => expect(asked("settle_action_item")).toEqual([{ id: item.id, done: true }]));
  await press("s");
  await vi.waitFor(() => expect(screen.getByRole("dialog", { name: `暂缓提醒：${pressing[0].name}` })).toBeTruthy());
});

test("picks up where it was left, and can begin again", async () => {
  const made = await open();
  await press("ArrowRight");
  await vi.waitFor(() => expect(heading()).toBe(pressing[1].name));
  made.unmount();
  render(Review, { cohort });
  await vi.waitFor(() => expect(heading()).toBe(pressing[1].name));
  expect(screen.getByText("接着 11/23 的周会")).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: "从头开始" }));
  await vi.waitFor(() => expect(heading()).toBe(pressing[0].name));
});

test("what was kept and cannot be read begins it anew", async () => {
  kept.set(`review:${cohort.id}`, "{no");
  await open();
  expect(heading()).toBe(pressing[0].name);
});

test("Esc leaves to the overview", async () => {
  await open();
  await press("Escape");
  expect([route.name, route.args]).toEqual(["overview", {}]);
});

test("the account leaves out what is empty", () => {
  const parts = partsOf({ looked: ["甲", "乙"], left: [], deeds: [{ kind: "step", startup: "1", name: "甲", text: "给出方案", op: null }] });
  expect(textOf({ cohort: "第 5 期", day: "2026-11-23", parts })).toBe("第 5 期 周会 2026年11月23日\n\n看过 2 家\n- 甲、乙\n\n完成 1 项下一步\n- 甲：给出方案");
  expect(partsOf({ looked: [], left: [], deeds: [] })).toEqual([]);
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Screen from "../../ui/check_ins/Screen.svelte";
import { askedWeeks, cellOf, comparedOf, countsOf, median, missingOf, weeksOf } from "../../ui/check_ins/board.js";
import { valueOf } from "../../ui/check_ins/figures.js";
import { scale } from "../../ui/check_ins/scale.js";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { go } from "../../ui/lib/router.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";

/** @import { CheckInBoard } from "../../ui/gen/CheckInBoard" */
/** @import { FigureChoice } from "../../ui/gen/FigureChoice" */

const WEEKS = ["2026-11-09", "2026-11-16", "2026-11-23"];
const CUSTOMERS = /** @type {FigureChoice} */ ({ figure: "customers", group: "customers", isMoney: false, isAsked: true });
const CASH = /** @type {FigureChoice} */ ({ figure: "cash", group: "cash", isMoney: true, isAsked: true });
const TEAM = /** @type {FigureChoice} */ ({ figure: "team", group: "people", isMoney: false, isAsked: false });

/** Customers week by week: a number, "na", null where it is open, "-" without a check-in. @param {string} id @param {(number | string | null)[]} told */
const row = (id, told) => ({
  startup: { id, name: id }, runway: null,
  checkIns: told.flatMap((customers, at) => customers === "-" ? [] : [/** @type {any} */ ({
    id: `${id}-${at}`, startup: id, week: WEEKS[at], mood: null, shipped: null, blockedBy: null, asks: null,
    figures: customers === null ? {} : { customers: customers === "na" ? { kind: "not_applicable" } : { kind: "value", value: customers } },
  })]),
});
/** @param {ReturnType<typeof row>[]} rows @returns {CheckInBoard} */
const board = (...rows) => ({ choices: [CASH, CUSTOMERS, TEAM], weeks: WEEKS, rows });

beforeEach(() => speak("zh-CN"));

describe("a board", () => {
  test("keeps nought, not applicable, no answer and never asked apart", () => {
    const all = board(row("a", ["-", 0, "na"]), row("b", ["-", null, "-"]));
    const asked = askedWeeks(all);
    const kinds = all.rows.map((one) => WEEKS.map((week) => cellOf(one, week, CUSTOMERS, asked).kind));
    expect(kinds).toEqual([["unasked", "value", "na"], ["unasked", "none", "none"]]);
    expect(cellOf(all.rows[1], WEEKS[1], TEAM, asked).kind, "a figure that is not asked for").toBe("unasked");
  });
  test("counts the median of what was answered, over those whom it concerns", () => {
    const counts = countsOf(board(row("a", [0, 1, 2]), row("b", ["na", "na", "na"]), row("c", [4, null, 5]), row("d", ["-", "-", "-"])), CUSTOMERS);
    expect(counts.map(({ median, answered, applies }) => [median, answered, applies])).toEqual([[2, 2, 3], [1, 1, 3], [3.5, 2, 3]]);
  });
  test("compares with the week before only those that answered in both", () => {
    expect(comparedOf(board(row("a", [0, 1, 3]), row("c", [4, 5, "-"]), row("d", ["-", "-", 9])), CUSTOMERS)).toMatchObject({ week: WEEKS[2], median: 6, both: 1, was: 1, is: 3 });
    expect(comparedOf(board(row("a", ["-", "-", "-"])), CUSTOMERS)).toBeNull();
  });
  test("names who is missing, the longest first, and does not count weeks in which nobody was asked", () => {
    const all = board(row("once", ["-", 1, "-"]), row("twice", ["-", "-", "-"]), row("there", ["-", 2, 3]));
    expect(missingOf(all).map(({ startup, running, times }) => [startup.id, running, times])).toEqual([["twice", 2, 2], ["once", 1, 1]]);
  });
  test.each([[[], null], [[3], 3], [[9, 1], 5], [[5, 1, 9], 5]])("the median of %j is %s", (values, is) => expect(median(values)).toBe(is));
});

test("the weeks are those of the cohort up to now, or to its end, at most twelve", () => {
  const cohort = /** @type {any} */ ({ startsOn: "2026-10-12", endsOn: "2027-01-03" });
  expect(weeksOf(cohort, "2026-11-25")).toEqual({ until: "2026-11-23", weeks: 7 });
  expect(weeksOf(cohort, "2027-06-01")).toEqual({ until: "2026-12-28", weeks: 12 });
  expect(weeksOf({ ...cohort, startsOn: null }, "2026-11-25")).toEqual({ until: "2026-11-23", weeks: 6 });
});

describe("what is typed", () => {
  test.each([["120万", 120_000_000], ["1,200.50", 120_050], ["0", 0], ["", null], ["未答", null], ["不适用", "na"], ["N/A", "na"], ["-2万", -2_000_000]])("%s is %s as money", (text, is) => expect(valueOf(CASH, text)).toBe(is));
  test("what is no number is refused at its figure", () => expect(() => valueOf(CUSTOMERS, "三家")).toThrow(expect.objectContaining({ code: "not_a_number", field: "customers" })));
});

test.each([[[], [0, 1]], [[0, 3], [0, 1, 2, 3]], [[40], [0, 20, 40]], [[-5, 12], [-10, 0, 10, 20]]])("the scale of %j is %j", (values, is) => expect(scale(values)).toEqual(is));

describe("the screen", () => {
  /** @type {ReturnType<typeof install>} */
  let fake;
  /** @type {CheckInBoard} */
  let all;
  /** @param {string} command */
  const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
  const clipboard = { writeText: vi.fn(async () => {}) };
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  /** @param {number} row @param {number} column */
  const cell = (row, column) => /** @type {HTMLElement} */ (document.querySelector(`[data-cell="${row} ${column}"]`));
  /** @param {string} key */
  async function press(key) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
    if (!event.defaultPrevented) dispatch(event);
    await tick();
  }
  /** @param {string} text */
  const type = (text) => fireEvent.input(/** @type {HTMLElement} */ (document.activeElement), { target: { value: text } });

  beforeEach(async () => {
    fake = install();
    clipboard.writeText.mockClear();
    applyState(/** @type {any} */ (shell.program_state()));
    go("check_ins");
    all = { ...board(row("北辰农业", [0, 1, "-"]), row("鹿鸣农业", [1, 1, 2])), choices: [CUSTOMERS, TEAM] };
    all.rows[1].runway = { kind: "not_burning" };
    fake.answer("check_in_board", () => all);
    fake.answer("load_record", ({ id }) => ({ id, startup: { id: "鹿鸣农业", name: "鹿鸣农业" }, week: WEEKS[2], customers: 2, team: 5, remark: "电话里说的" }));
    fake.answer("save_record", () => ({ value: "k1", op: "o1" }));
    fake.answer("save_records", () => ({ value: ["k1", "k2"], op: "o1" }));
    render(Screen);
    await screen.findByRole("grid");
  });

  test("a number typed into a cell is saved, and the rest of that check-in stays", async () => {
    cell(1, 2).focus();
    await press("3");
    await type("30");
    await press("Enter");
    await vi.waitFor(() => expect(asked("save_record")).toEqual([{ noun: "check_ins", draft: { id: "鹿鸣农业-2", startup: { id: "鹿鸣农业", name: "鹿鸣农业" }, week: WEEKS[2], customers: 30, team: 5, remark: "电话里说的" } }]));
    await vi.waitFor(() => expect(toasts.now?.action?.label).toBe("撤销"));
  });

  test("a week without a check-in gets one", async () => {
    cell(0, 2).focus();
    await press("0");
    await press("Enter");
    await vi.waitFor(() => expect(asked("save_record")).toEqual([{ noun: "check_ins", draft: { id: null, startup: "北辰农业", week: WEEKS[2], customers: 0 } }]));
  });

  test("N says that it does not apply, Delete that nobody answered; what says so already writes nothing", async () => {
    cell(0, 2).focus();
    await press("n");
    await vi.waitFor(() => expect(asked("save_record")[0].draft.customers).toBe("na"));
    cell(1, 2).focus();
    await press("Delete");
    await vi.waitFor(() => expect(asked("save_record")[1].draft.customers).toBeNull());
    cell(0, 2).focus();
    await press("Delete");
    expect(asked("save_record").length).toBe(2);
  });

  test("arrows walk; Esc leaves a cell as it was; what is no number stays and is said", async () => {
    cell(0, 1).focus();
    await press("ArrowDown");
    await press("ArrowRight");
    expect(document.activeElement).toBe(cell(1, 2));
    await press("7");
    await press("Escape");
    expect(document.activeElement).toBe(cell(1, 2));
    await press("F2");
    await type("三家");
    await press("Enter");
    expect(toasts.now?.tone).toBe("bad");
    expect(document.activeElement).toHaveProperty("value", "三家");
    expect(asked("save_record")).toEqual([]);
  });

  test("a block of cells is pasted as one step, and not at all when one of them is no number", async () => {
    const paste = (/** @type {string} */ text) => fireEvent.paste(cell(0, 1), { clipboardData: { getData: () => text } });
    cell(0, 1).focus();
    await paste("4\tx\n5\t6");
    expect([toasts.now?.tone, asked("load_record").length]).toEqual(["bad", 0]);
    await paste("4\t不适用\n5\t6");
    await vi.waitFor(() => expect(asked("save_records")).toHaveLength(1));
    expect(asked("save_records")[0].drafts.map((/** @type {any} */ { startup, week, customers }) => [startup.id ?? startup, week, customers])).toEqual([
      ["鹿鸣农业", WEEKS[2], 4], ["北辰农业", WEEKS[2], "na"], ["鹿鸣农业", WEEKS[2], 5], ["鹿鸣农业", WEEKS[2], 6],
    ]);
  });

  test("C copies the reminder that is shown", async () => {
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    await press("c");
    await vi.waitFor(() => expect(clipboard.writeText).toHaveBeenCalledOnce());
    const [text] = /** @type {[string]} */ (/** @type {unknown} */ (clipboard.writeText.mock.calls[0]));
    expect(text).toBe("第 7 周的填报还差北辰农业，共 1 家，请今天补上，三分钟就好。");
    expect(screen.getByText(text)).toBeTruthy();
  });

  test("who does not burn has words and no number", () => expect(screen.getByText("没有在消耗")).toBeTruthy());

  test("Enter on a startup opens its form, which says what each figure means and sends what was changed with the rest", async () => {
    cell(1, -1).focus();
    await press("Enter");
    expect((await screen.findAllByText("正在付费的客户数")).length).toBe(2);
    const field = screen.getByRole("textbox", { name: "付费客户" });
    expect(field).toHaveProperty("value", "2");
    await fireEvent.input(field, { target: { value: "" } });
    await fireEvent.click(screen.getByLabelText("4"));
    await fireEvent.input(screen.getByLabelText("卡在哪里"), { target: { value: "检测排队" } });
    await fireEvent.click(screen.getByRole("button", { name: "保存" }));
    await vi.waitFor(() => expect(asked("save_record")[0]?.draft).toMatchObject({ id: "鹿鸣农业-2", customers: null, mood: 4, blocked_by: "检测排队", remark: "电话里说的", team: 5 }));
  });

  test("N opens the form of the one that is missing longest", async () => {
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    await press("n");
    expect((await screen.findByLabelText("企业")).textContent).toContain("北辰农业");
    expect(screen.getByLabelText("企业")).toHaveProperty("value", "北辰农业");
  });

  test("the figures of a cohort are chosen in five groups; none is refused in words", async () => {
    fake.answer("choose_figures", ({ draft }) => { if (!draft.figures.length) throw { code: "missing", args: {}, field: "figures" }; return { value: null, op: "o2" }; });
    await fireEvent.click(screen.getByRole("button", { name: "选这一期问哪些指标" }));
    await fireEvent.click(await screen.findByRole("checkbox", { name: "付费客户" }));
    await fireEvent.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
    await fireEvent.click(screen.getByRole("checkbox", { name: "团队人数" }));
    await fireEvent.click(screen.getByRole("button", { name: "保存" }));
    await vi.waitFor(() => expect(asked("choose_figures").at(-1).draft.figures).toEqual(["team"]));
  });
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { planned, spread } from "../../ui/kit/changes.js";
import { copied, draftOf, formOf, read, shown } from "../../ui/kit/fields.js";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { bind, dispatch } from "../../ui/lib/keys.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { dismiss, toasts } from "../../ui/lib/toasts.svelte.js";
import { learn, speak } from "../../ui/lib/words.js";
import Noun from "../../ui/nouns/Noun.svelte";
import { listOf } from "../../ui/nouns/lists.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { LOCKERS, WORDS, lockers } from "./lockers.js";

learn(WORDS);
const TODAY = "2026-11-23";
const [name, state, shelves, deposit, letUntil, lit] = LOCKERS.columns;
/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);

beforeEach(() => {
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
  dismiss();
});

describe("a value is read as people type it:", () => {
  test.each([
    [shelves, "１,２００", 1200], [shelves, " 3 ", 3], [shelves, "", null],
    [deposit, "¥1,200.50", 120_050], [deposit, "12万", 12_000_000], [deposit, "3 亿元", 30_000_000_000],
    [letUntil, "20261123", "2026-11-23"], [letUntil, "明天", "2026-11-24"],
    [lit, "是", true], [lit, "no", false], [state, "已借出", "let"], [state, "let", "let"],
    [name, " A-01  东 ", "A-01 东"],
  ])("%o %s", (field, text, value) => expect(read(field, text, TODAY)).toBe(value));

  test.each([
    [shelves, "三层", "not_a_number"], [deposit, "面议", "not_a_number"], [letUntil, "2026-13-45", "not_a_day"], [lit, "也许", "unknown_word"],
    [state, "丢失", "unknown_word"], [name, " ", "missing"], [name, "柜".repeat(61), "too_long"],
  ])("%o refuses %s", (field, text, code) => expect(() => read(field, text, TODAY)).toThrow(expect.objectContaining({ code, field: field.field })));
});

test("a value is shown with its unit and copied as a spreadsheet computes with it", () => {
  expect([shown(deposit, 1_200_000), copied(deposit, 1_200_000), shown(state, "let"), copied(state, "let"), shown(lit, false), shown(shelves, null)]).toEqual(["1.2 万元", "12000", "已借出", "已借出", "否", ""]);
});

test("a form sends what it was filled with, in the field's own kinds", () => {
  const [one] = lockers(2).slice(1);
  const form = formOf(LOCKERS.columns, one);
  expect({ id: one.id, ...draftOf(LOCKERS.columns, form, TODAY) }).toEqual(one);
});

describe("pasted cells", () => {
  const columns = LOCKERS.columns.map((field) => ({ key: field.field, label: field.field, field }));
  const rows = lockers(3);
  /** @param {string[][]} cells @param {any} [more] */
  const plan = (cells, more = {}) => planned({ columns, rows, top: 0, left: 2, cells, today: TODAY, ...more });

  test("change what differs and leave alone what is there already", () => {
    const found = plan([["2", "9"], ["8", "250.5"]]);
    expect(found).toEqual({ changes: [{ row: rows[0], fields: { deposit: 900 } }, { row: rows[1], fields: { shelves: 8 } }], cells: 2, misfits: [] });
  });
  test("that cannot be taken are named one by one, the others are not lost with them", () => {
    const found = plan([["4", "面议"], ["三", ""]], { columns: columns.map((column) => (column.key === "deposit" ? { ...column, field: { ...column.field, editable: false } } : column)) });
    expect(found.cells).toBe(1);
    expect(found.misfits.map(({ row, label, text, error }) => [row, label, text, /** @type {any} */ (error).code])).toEqual([
      [0, "deposit", "面议", "not_editable_here"], [1, "shelves", "三", "not_a_number"], [1, "deposit", "", "not_editable_here"],
    ]);
  });
  test("beyond the end of the list or its columns do not fit; blank ones there say nothing", () => {
    const found = planned({ columns, rows: rows.slice(2), top: 2, left: 7, cells: [["新灯管", "多一列"], ["多一行", ""]], today: TODAY });
    expect([found.cells, found.misfits.map(({ row, error }) => [row, /** @type {any} */ (error).code])]).toEqual([1, [[2, "beyond_columns"], [3, "beyond_rows"]]]);
  });
  test("one cell fills the range, several begin at its corner", () => {
    const range = { top: 0, bottom: 1, left: 2, right: 3 };
    expect([spread(range, [["5"]]), spread(range, [["5", "6", "7"]])]).toEqual([[["5", "5"], ["5", "5"]], [["5", "6", "7"]]]);
  });
});

describe("the screen of a described noun", () => {
  const row = (/** @type {number} */ index) => /** @type {HTMLElement} */ (document.querySelector(`[data-row="${index}"]`));
  const cell = (/** @type {number} */ index, /** @type {number} */ column) => /** @type {HTMLElement} */ (row(index).querySelector(`[data-column="${column}"]`));
  const focused = () => /** @type {HTMLElement} */ (document.activeElement);
  /** @param {string} key @param {KeyboardEventInit} [how] */
  const press = async (key, how = {}) => {
    await fireEvent.keyDown(focused(), { key, ...how });
    await tick();
  };
  /** @type {any[]} */
  let records;

  async function open() {
    records = lockers(6);
    fake.answer("list_records", ({ query }) => ({ rows: records.filter((one) => !query.text || one.name.includes(query.text)), total: records.length, next: null }));
    fake.answer("load_record", ({ id }) => records.find((one) => one.id === id));
    fake.answer("save_record", ({ draft }) => { if (!draft.name) throw { code: "missing", args: {}, field: "name" }; return { value: draft.id ?? "l99", op: "o1" }; });
    fake.answer("save_records", ({ drafts }) => ({ value: drafts.map((/** @type {any} */ { id }) => id), op: "o2" }));
    listOf(LOCKERS).clear();
    listOf(LOCKERS).selection.clear();
    go("lockers");
    render(Noun, { description: LOCKERS });
    await vi.waitFor(() => expect(row(0)?.textContent).toContain("A-01"));
  }
  /** @param {string} text */
  const paste = (text) => focused().dispatchEvent(Object.assign(new Event("paste", { bubbles: true, cancelable: true }), { clipboardData: { getData: () => text } }));

  test("lists its records in their own words and narrows them by its own fields", async () => {
    await open();
    expect(screen.getByRole("grid", { name: "储物柜" })).toBeTruthy();
    expect(row(1).textContent).toContain("已借出");
    await fireEvent.change(screen.getByLabelText("状态"), { target: { value: "let" } });
    await fireEvent.input(screen.getByLabelText("备注"), { target: { value: "钥匙" } });
    await vi.waitFor(() => expect(asked("list_records").at(-1)).toEqual({ noun: "lockers", query: { text: null, filters: { state: "let", remark: "钥匙" }, sort: null, after: null, before: null, limit: 100 } }));
    expect(document.querySelector(".narrowed")?.textContent).toContain("状态 已借出 · 备注 “钥匙”");
  });

  test("its form refuses at the field what is no value, then what the program refuses, and opens what was saved", async () => {
    await open();
    await fireEvent.click(screen.getAllByRole("button", { name: "新建" })[0]);
    const dialog = screen.getByRole("dialog");
    const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
    const field = (/** @type {string} */ label) => /** @type {HTMLInputElement} */ (screen.getAllByLabelText(label).find((one) => dialog.contains(one)));
    await fireEvent.input(field("柜号"), { target: { value: "E-01" } });
    await fireEvent.change(field("状态"), { target: { value: "free" } });
    await fireEvent.input(field("层数"), { target: { value: "三层" } });
    await fireEvent.submit(form);
    await vi.waitFor(() => expect(field("层数").getAttribute("aria-invalid")).toBe("true"));
    expect(asked("save_record")).toEqual([]);
    fake.answer("save_record", () => { throw { code: "out_of_range", args: { least: 1, most: 12 }, field: "shelves" }; });
    await fireEvent.input(field("层数"), { target: { value: "40" } });
    await fireEvent.submit(form);
    await vi.waitFor(() => expect(dialog.textContent).toContain("1"));
    await vi.waitFor(() => expect(field("层数").getAttribute("aria-invalid")).toBe("true"));
    fake.answer("save_record", () => ({ value: "l2", op: "o1" }));
    await fireEvent.submit(form);
    await vi.waitFor(() => expect(route.args.record).toBe("l2"));
    expect(asked("save_record").at(-1)).toEqual({ noun: "lockers", draft: { id: null, name: "E-01", state: "free", shelves: 40, deposit: null, letUntil: null, lit: null, manual: null, remark: null } });
    expect([toasts.now?.text, toasts.now?.action?.label]).toEqual(["已保存：E-01", "撤销"]);
  });

  test("Enter opens a record beside the list, its fields are changed in place, Esc closes it", async () => {
    addEventListener("keydown", dispatch);
    await open();
    row(1).focus();
    await press("Enter");
    await vi.waitFor(() => expect(document.querySelector("aside h2")?.textContent).toBe("B-02"));
    const input = /** @type {HTMLInputElement} */ (screen.getAllByLabelText("押金").find((one) => one.closest("aside")));
    await fireEvent.focus(input);
    await fireEvent.input(input, { target: { value: "1.5万" } });
    await fireEvent.blur(input);
    await vi.waitFor(() => expect(asked("save_record").at(-1)?.draft).toEqual({ ...records[1], deposit: 1_500_000 }));
    await fireEvent.keyDown(document.body, { key: "Escape" });
    await vi.waitFor(() => expect(document.querySelector("aside")).toBeNull());
    removeEventListener("keydown", dispatch);
  });

  test("→ goes into the cells, F2 changes one, Enter saves it and goes down; Tab goes on to the next", async () => {
    await open();
    row(0).focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await press(key);
    expect(focused()).toBe(cell(0, 2));
    await press("F2");
    await fireEvent.input(focused(), { target: { value: "7" } });
    await press("Enter");
    await vi.waitFor(() => expect(focused()).toBe(cell(1, 2)));
    expect(asked("save_record").at(-1)?.draft).toEqual({ ...records[0], shelves: 7 });
    await press("F2");
    await press("Tab");
    await vi.waitFor(() => expect(focused().getAttribute("aria-label")).toBe("押金"));
    expect(asked("save_record").length).toBe(1);
  });

  test("what a cell refuses stays typed with the reason, and no key of it reaches the list", async () => {
    const closed = vi.fn();
    const off = bind({ close: closed });
    await open();
    row(0).focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "F2"]) await press(key);
    await fireEvent.input(focused(), { target: { value: "三层" } });
    await press("Enter");
    await vi.waitFor(() => expect(screen.getByRole("alert").textContent).toContain("数"));
    expect([/** @type {HTMLInputElement} */ (focused()).value, asked("save_record").length]).toEqual(["三层", 0]);
    await press(" ");
    expect(listOf(LOCKERS).selection.some).toBe(false);
    off();
  });

  test("Shift marks a range of cells; Ctrl+C copies it, Ctrl+D fills it down and Delete clears it, each as one step", async () => {
    await open();
    row(0).focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await press(key);
    for (const key of ["ArrowDown", "ArrowRight"]) await press(key, { shiftKey: true });
    const setData = vi.fn();
    focused().dispatchEvent(Object.assign(new Event("copy", { bubbles: true, cancelable: true }), { clipboardData: { setData } }));
    expect(setData).toHaveBeenCalledWith("text/plain", "2\t\n3\t250.5");
    await press("d", { ctrlKey: true });
    await vi.waitFor(() => expect(asked("save_record").at(-1)?.draft).toEqual({ ...records[1], shelves: 2, deposit: null }));
    await press("Delete");
    await vi.waitFor(() => expect(asked("save_records").at(-1)?.drafts.map((/** @type {any} */ { shelves, deposit }) => [shelves, deposit])).toEqual([[null, null], [null, null]]));
  });

  test("cells that all fit are pasted as one step with its undo", async () => {
    await open();
    row(0).focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await press(key);
    paste("5\t100\r\n6\t¥2,000\r\n");
    await vi.waitFor(() => expect(asked("save_records")).toHaveLength(1));
    expect(asked("save_records")[0].drafts.map((/** @type {any} */ { id, shelves, deposit }) => [id, shelves, deposit])).toEqual([["l1", 5, 10_000], ["l2", 6, 200_000]]);
    await vi.waitFor(() => expect([toasts.now?.text, toasts.now?.action?.label]).toEqual(["已改 4 格", "撤销"]));
  });

  test("where a cell does not fit nothing is changed before a person has seen which", async () => {
    await open();
    row(4).focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await press(key);
    paste("5\n六\n7");
    await vi.waitFor(() => expect(screen.getByRole("dialog").textContent).toContain("六"));
    expect(screen.getByRole("dialog").textContent).toContain("列表到这里已经没有行了");
    expect(asked("save_record")).toEqual([]);
    await fireEvent.click(screen.getByRole("button", { name: "写入 1 格" }));
    await vi.waitFor(() => expect(asked("save_record").at(-1)?.draft).toEqual({ ...records[4], shelves: 5 }));
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("selected rows are removed as one step", async () => {
    await open();
    row(1).focus();
    await press(" ");
    await press("ArrowDown", { shiftKey: true });
    expect(screen.getByRole("toolbar").textContent).toContain("已选 2 行");
    fake.answer("remove_records", () => ({ value: null, op: "o3" }));
    await fireEvent.click(screen.getByRole("button", { name: "删除" }));
    await vi.waitFor(() => expect(asked("remove_records")).toEqual([{ noun: "lockers", ids: ["l2", "l3"] }]));
    await vi.waitFor(() => expect(screen.queryByRole("toolbar")).toBeNull());
    expect(toasts.now?.text).toBe("已删除 2 条");
  });

  test("one field of all selected rows is changed as one step; those that hold the value already are left alone", async () => {
    await open();
    row(0).focus();
    await press("a", { ctrlKey: true });
    await fireEvent.click(screen.getByRole("button", { name: "改一项…" }));
    await fireEvent.change(screen.getByLabelText("哪一项"), { target: { value: "state" } });
    await fireEvent.change(screen.getByLabelText("改成"), { target: { value: "let" } });
    await fireEvent.submit(/** @type {HTMLFormElement} */ (screen.getByRole("dialog").querySelector("form")));
    await vi.waitFor(() => expect(asked("save_records")).toHaveLength(1));
    expect(asked("save_records")[0].drafts).toEqual(records.filter(({ state }) => state !== "let").map((one) => ({ ...one, state: "let" })));
    await vi.waitFor(() => expect(listOf(LOCKERS).selection.some).toBe(false));
  });

  test("its rows are written to a file that was named", async () => {
    await open();
    fake.answer("pick_save_path", ({ name }) => `/tmp/${name}`);
    fake.answer("export_records", ({ path }) => ({ file: path }));
    await fireEvent.click(screen.getByRole("button", { name: "导出 Excel" }));
    await vi.waitFor(() => expect(asked("export_records")).toEqual([{ language: "zh-CN", noun: "lockers", query: { text: null, filters: {} }, path: "/tmp/储物柜.xlsx" }]));
  });
});

/** Plain records that name other records, and hold weeks and figures: lists, forms and cells of them. */
import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { NOUNS } from "../../ui/gen/nouns.js";
import { planned } from "../../ui/kit/changes.js";
import { copied, draftOf, formOf, read, shown, typed } from "../../ui/kit/fields.js";
import { lookupOf, namesakes } from "../../ui/kit/lookups.js";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { go } from "../../ui/lib/router.svelte.js";
import { speak } from "../../ui/lib/words.js";
import Noun from "../../ui/nouns/Noun.svelte";
import { columnsOf, filtersOf } from "../../ui/nouns/describe.js";
import { listOf } from "../../ui/nouns/lists.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { nursery } from "./nursery.js";

/** @typedef {import("../../ui/kit/fields.js").Field} Field */
const TODAY = "2026-11-23";
const MILESTONES = /** @type {import("../../ui/kit/fields.js").Description} */ (NOUNS.find(({ noun }) => noun === "milestones"));
/** @type {Field} */
const startup = { field: "startup", kind: "startup", label: "milestones-startup", required: true, editable: true, filter: true };
/** @type {Field} */
const week = { field: "week", kind: "week", label: "check-ins-week", editable: true };
/** @type {Field} */
const customers = { field: "customers", kind: "figure", label: "check-ins-customers", editable: true };
/** @type {Field} */
const cash = { field: "cash", kind: "figureMoney", label: "check-ins-cash", editable: true };
const [one, other] = nursery.startups.map(({ id, name }) => ({ id, name }));
/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);

beforeEach(() => {
  fake = install();
  fake.answer("search", () => []);
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
});

describe("a figure and a week are read as people type them:", () => {
  test.each([
    [customers, "0", 0], [customers, "１,２００", 1200], [customers, "不适用", "na"], [customers, "N/A", "na"], [customers, "na", "na"], [customers, "", null],
    [cash, "120万", 120_000_000], [cash, "-3.5", -350], [cash, "不涉及", "na"], [week, "2026-11-25", "2026-11-23"], [week, "明天", "2026-11-23"],
  ])("%o %s", (field, text, value) => expect(read(field, text, TODAY)).toBe(value));
  test.each([[customers, "很多", "not_a_number"], [cash, "面议", "not_a_number"], [week, "2026-13-40", "not_a_day"]])("%o refuses %s", (field, text, code) =>
    expect(() => read(field, text, TODAY)).toThrow(expect.objectContaining({ code, field: field.field })));
});

test("what does not apply is said in words, 0 is a figure, and nothing known is empty", () => {
  expect([shown(customers, "na"), shown(customers, 0), shown(customers, null), shown(cash, 120_000_000), copied(cash, 120_000_000), copied(cash, "na")]).toEqual(["不适用", "0", "", "120 万元", "1200000", "不适用"]);
  expect(read(cash, typed(cash, "na"), TODAY)).toBe("na");
});

test("another record is shown by its name and sent by its id; sent as it was filled in, nothing changes", () => {
  const row = { id: "m1", startup: one, week: TODAY, customers: "na", cash: null };
  const fields = [startup, week, customers, cash];
  expect([shown(startup, one), copied(startup, one), formOf(fields, row).startup]).toEqual([one.name, one.name, one.id]);
  expect(draftOf(fields, formOf(fields, row), TODAY)).toEqual({ startup: one.id, week: TODAY, customers: "na", cash: null });
  expect(() => draftOf(fields, formOf(fields), TODAY)).toThrow(expect.objectContaining({ code: "missing", field: "startup" }));
});

test("startups, people and cohorts can be looked up, and others of the program's nouns need no lookup", () => {
  const kinds = new Set(NOUNS.flatMap(({ columns }) => columns.map(({ kind }) => kind)));
  expect(["startup", "person", "cohort"].filter((kind) => !lookupOf(kind))).toEqual([]);
  const known = ["text", "longText", "number", "money", "day", "week", "choice", "flag", "link", "figure", "figureMoney"];
  expect([...kinds].filter((kind) => !known.includes(kind) && !lookupOf(kind))).toEqual([]);
});

test("figures stand at the end of their columns, and each field is narrowed as it is typed", () => {
  const fields = [startup, week, customers, cash].map((field) => ({ ...field, filter: true }));
  expect(columnsOf(fields, /** @type {any} */ (null)).map(({ align }) => align)).toEqual([undefined, undefined, "end", "end"]);
  expect(filtersOf(fields).map(({ kind, hint }) => [kind, Boolean(hint)])).toEqual([["text", false], ["text", true], ["text", true], ["text", true]]);
});

describe("pasted names", () => {
  const columns = [{ key: "startup", label: "企业", field: startup }];
  const rows = [{ id: "m1", startup: one }, { id: "m2", startup: one }];
  const named = (/** @type {string} */ _, /** @type {string} */ name) => [one, other, { ...other, id: "twin" }].filter((found) => found.name === name);

  test("become the records that have them; the same name changes nothing", () => {
    const plan = planned({ columns, rows, top: 0, left: 0, cells: [[one.name], [one.name]], today: TODAY, named });
    expect([plan.changes, plan.misfits]).toEqual([[], []]);
    const moved = planned({ columns, rows: [{ id: "m1", startup: other }], top: 0, left: 0, cells: [[one.name]], today: TODAY, named });
    expect(moved.changes[0].fields).toEqual({ startup: one.id });
  });

  test("that nobody has, or several have, fit nowhere", () => {
    const plan = planned({ columns, rows, top: 0, left: 0, cells: [["没有这家"], [other.name]], today: TODAY, named });
    expect(plan.misfits.map(({ error }) => /** @type {any} */ (error).code)).toEqual(["none_named", "named_twice"]);
  });

  test("are looked up by the whole name, whatever else begins with it", async () => {
    fake.answer("list_startups", () => ({ rows: [{ id: "a", name: "云岭科技", sector: null }, { id: "b", name: "云岭", sector: null }], total: 2, next: null }));
    expect((await namesakes("startup", " 云岭 ")).map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("the list of milestones", () => {
  /** @type {any[]} */
  let records;
  /** @param {number} index @param {number} column */
  const cell = (index, column) => /** @type {HTMLElement} */ (document.querySelector(`[data-row="${index}"] [data-column="${column}"]`));
  const focused = () => /** @type {HTMLElement} */ (document.activeElement);
  const press = async (/** @type {string} */ key, how = {}) => { await fireEvent.keyDown(focused(), { key, ...how }); await tick(); };

  beforeEach(async () => {
    records = [1, 2].map((at) => ({ id: `m${at}`, name: `首个付费客户 ${at}`, startup: one, cohort: nursery.cohorts[0], due_on: "2026-11-30", weight: null, owner: null, wanted: null, done_on: null, remark: null }));
    fake.answer("list_records", () => ({ rows: structuredClone(records), total: records.length, next: null }));
    fake.answer("load_record", ({ id }) => records.find((record) => record.id === id));
    fake.answer("save_record", ({ draft }) => ({ value: draft.id ?? "m9", op: "o1" }));
    fake.answer("save_records", ({ drafts }) => ({ value: drafts.map((/** @type {any} */ { id }) => id), op: "o2" }));
    listOf(MILESTONES).clear();
    go("milestones");
    render(Noun, { description: MILESTONES });
    await vi.waitFor(() => expect(cell(0, 0)?.textContent).toContain("首个付费客户 1"));
  });

  test("shows names, and a cell is changed by the name of another startup", async () => {
    const column = [...document.querySelectorAll("[role=columnheader]")].findIndex((head) => head.textContent?.includes("企业"));
    const at = [...Array(4).keys()].find((index) => cell(0, index)?.textContent?.trim() === one.name) ?? -1;
    expect([column > 0, at > 0]).toEqual([true, true]);
    /** @type {HTMLElement} */ (document.querySelector('[data-row="0"]')).focus();
    for (let step = 0; step <= at; step++) await press("ArrowRight");
    await press("F2");
    const input = await vi.waitFor(() => /** @type {HTMLInputElement} */ (cell(0, at).querySelector("input")));
    await fireEvent.input(input, { target: { value: other.name } });
    await vi.waitFor(() => expect(document.querySelector("[role=option]")?.textContent).toContain(other.name));
    await fireEvent.keyDown(input, { key: "Enter" });
    await vi.waitFor(() => expect(asked("save_record")[0]?.draft).toMatchObject({ id: "m1", startup: other.id, cohort: nursery.cohorts[0].id, due_on: "2026-11-30" }));
  });

  test("its form chooses a startup by search and a cohort from a list, and sends their ids", async () => {
    await fireEvent.click(screen.getAllByRole("button", { name: "新建" })[0]);
    const dialog = screen.getByRole("dialog");
    const field = (/** @type {string} */ label) => /** @type {HTMLInputElement} */ (screen.getAllByLabelText(label).find((found) => dialog.contains(found)));
    await fireEvent.input(field("里程碑"), { target: { value: "样机交付" } });
    await fireEvent.input(field("企业"), { target: { value: other.name } });
    await vi.waitFor(() => expect(document.querySelector("[role=option]")).toBeTruthy());
    await fireEvent.keyDown(field("企业"), { key: "Enter" });
    await vi.waitFor(() => expect(field("期次").querySelectorAll("option").length).toBeGreaterThan(1));
    await fireEvent.change(field("期次"), { target: { value: nursery.cohorts[0].id } });
    await fireEvent.input(field("截止日"), { target: { value: "2026-12-01" } });
    await fireEvent.blur(field("截止日"));
    await fireEvent.submit(/** @type {HTMLFormElement} */ (dialog.querySelector("form")));
    await vi.waitFor(() => expect(asked("save_record")[0]?.draft).toMatchObject({ id: null, name: "样机交付", startup: other.id, cohort: nursery.cohorts[0].id, due_on: "2026-12-01", owner: null }));
  });

  test("in a record's panel another startup is taken in place; one that is needed is not taken away", async () => {
    /** @type {HTMLElement} */ (document.querySelector('[data-row="1"]')).focus();
    await press("Enter");
    const input = await vi.waitFor(() => {
      const found = screen.getAllByLabelText("企业").find((one) => one.closest("aside"));
      expect(found).toBeTruthy();
      return /** @type {HTMLInputElement} */ (found);
    });
    expect(input.value).toBe(one.name);
    await fireEvent.input(input, { target: { value: "" } });
    await fireEvent.blur(input);
    await fireEvent.focusOut(input);
    expect(asked("save_record")).toEqual([]);
    await fireEvent.input(input, { target: { value: other.name } });
    await vi.waitFor(() => expect(document.querySelector("[role=option]")?.textContent).toContain(other.name));
    await fireEvent.keyDown(input, { key: "Enter" });
    await vi.waitFor(() => expect(asked("save_record")[0]?.draft).toMatchObject({ id: "m2", startup: other.id }));
  });
});

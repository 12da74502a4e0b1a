import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { argsOf, filterOf, NONE, queryOf } from "../../ui/alumni/filter.js";
import { List } from "../../ui/kit/list.svelte.js";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { go } from "../../ui/lib/router.svelte.js";
import { dismiss } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { filterOfOwn, keptBeside, ownOf } from "../../ui/own_fields/own.js";
import Details from "../../ui/people/Details.svelte";
import People from "../../ui/people/Screen.svelte";
import ContactReport from "../../ui/reports/ContactReport.svelte";
import OwnFields from "../../ui/settings/OwnFields.svelte";
import Startups from "../../ui/startups/Screen.svelte";
import Summary from "../../ui/startups/Summary.svelte";
import { loadPerson } from "./community.js";
import { install } from "./fake.js";
import { fields } from "./fake/own_fields.js";
import shell from "./fake/shell.js";

const HOBBY = { id: "o1", noun: "people", label: "爱好", kind: "text" };
const SPEAKS = { id: "o2", noun: "people", label: "愿演讲", kind: "flag" };
const DESK = { id: "o3", noun: "startups", label: "工位", kind: "number" };

/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
/** @param {any} field @param {string | null} value @param {string | null} [read] */
const own = ({ id, label, kind }, value, read = value) => ({ field: id, label, kind, value, read });

beforeEach(() => {
  fake = install();
  fields.splice(0, fields.length, HOBBY, SPEAKS, DESK);
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
  dismiss();
});

describe("a filter of own fields", () => {
  test("is asked for with what is filled in alone", () => {
    expect(ownOf({ text: "王", "own.o1": " 登山 ", "own.o2": "" })).toEqual([{ field: "o1", value: "登山" }]);
    expect(ownOf({ text: "王" })).toBeUndefined();
    expect(filterOfOwn([{ field: "o1", value: "登山" }])).toEqual({ "own.o1": "登山" });
  });
  test("narrows a list, is cleared with the others and comes back with a saved view", () => {
    const list = new List({ filter: { text: "", city: "" } });
    list.filter["own.o1"] = "登山";
    expect([list.narrowed, list.narrows("own.o1"), list.narrowing]).toEqual([true, true, { text: "", city: "", "own.o1": "登山" }]);
    const view = { filter: list.narrowing, sort: null };
    list.clear();
    expect([list.narrowed, list.isAt(view)]).toEqual([false, false]);
    list.narrow({ ...view.filter, other: "x" });
    expect([list.isAt(view), "other" in list.filter]).toEqual([true, false]);
  });
  test("travels from the alumni to the report", () => {
    const filter = filterOf({ ...argsOf({ ...NONE, city: "苏州" }), "own.o1": "登山", id: "p1" });
    expect(queryOf(filter)).toMatchObject({ city: "苏州", own: [{ field: "o1", value: "登山" }] });
    expect(filter).not.toHaveProperty("id");
  });
});

test("what is the value of a field is no kept cell beside", () => {
  const record = { keptCells: [{ label: "爱好", value: "登山" }, { label: "籍贯", value: "苏州" }], own: [{ label: "爱好" }] };
  expect(keptBeside(record)).toEqual([{ label: "籍贯", value: "苏州" }]);
});

describe("in a person's panel", () => {
  /** @param {any} more */
  const open = (more) => render(Details, { person: { ...loadPerson("p1"), keptCells: [], own: [], ...more }, change: async () => {} });

  test("own fields are edited as what they hold, and a refusal stands beside", async () => {
    open({ own: [own(HOBBY, "登山"), own(SPEAKS, "是", "true")] });
    const hobby = /** @type {HTMLInputElement} */ (screen.getByLabelText("爱好"));
    await fireEvent.input(hobby, { target: { value: "围棋" } });
    await fireEvent.blur(hobby);
    await vi.waitFor(() => expect(asked("set_own_value")).toEqual([{ draft: { field: "o1", record: "p1", value: "围棋" } }]));
    const speaks = /** @type {HTMLSelectElement} */ (screen.getByLabelText("愿演讲"));
    expect(speaks.value).toBe("true");
    fake.answer("set_own_value", () => { throw { code: "unknown_word", args: { word: "false" }, field: "value" }; });
    await fireEvent.change(speaks, { target: { value: "false" } });
    await vi.waitFor(() => expect(speaks.getAttribute("aria-invalid")).toBe("true"));
  });
  test("a value that does not fit is shown as it is, with a word about it", () => {
    open({ own: [own(SPEAKS, "看情况", null)] });
    expect(/** @type {HTMLInputElement} */ (screen.getByLabelText("愿演讲")).value).toBe("看情况");
    expect(screen.getByText(/不合/)).toBeTruthy();
  });
  test("a kept cell is made a field of the kind that is chosen", async () => {
    open({ keptCells: [{ label: "籍贯", value: "苏州" }] });
    await fireEvent.click(screen.getByRole("button", { name: "把“籍贯”设为字段…" }));
    const dialog = screen.getByRole("dialog");
    await fireEvent.click(within(dialog).getByLabelText("日期"));
    await fireEvent.click(within(dialog).getByRole("button", { name: "设为字段" }));
    await vi.waitFor(() => expect(asked("save_own_field")).toEqual([{ draft: { noun: "people", label: "籍贯", kind: "day" } }]));
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
  test("of a file that is only read nothing is changed", () => {
    applyState(/** @type {any} */ ({ .../** @type {any} */ (shell.program_state()), readOnly: true }));
    open({ own: [own(HOBBY, "登山")], keptCells: [{ label: "籍贯", value: "苏州" }] });
    expect(/** @type {HTMLInputElement} */ (screen.getByLabelText("爱好")).matches(":disabled")).toBe(true);
    expect(screen.queryByRole("button", { name: /设为字段/ })).toBeNull();
  });
});

test("a startup's panel has its own fields and makes fields of startups", async () => {
  const startup = { .../** @type {any} */ (await fake.ask("load_startup", { id: "s1" })), own: [own(DESK, "12")] };
  render(Summary, { startup, readOnly: false });
  expect(/** @type {HTMLInputElement} */ (screen.getByLabelText("工位")).value).toBe("12");
  await fireEvent.click(screen.getByRole("button", { name: "把“成立日期”设为字段…" }));
  await fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "设为字段" }));
  await vi.waitFor(() => expect(asked("save_own_field").at(-1)).toEqual({ draft: { noun: "startups", label: "成立日期", kind: "text" } }));
});

test("people are narrowed by their own fields, and no more by one that is removed", async () => {
  go("people");
  render(People);
  await fireEvent.input(await screen.findByLabelText("爱好"), { target: { value: "登山" } });
  await vi.waitFor(() => expect(asked("list_people").at(-1).query.own).toEqual([{ field: "o1", value: "登山" }]));
  await fireEvent.change(screen.getByLabelText("愿演讲"), { target: { value: "false" } });
  await vi.waitFor(() => expect(asked("list_people").at(-1).query.own).toEqual([{ field: "o1", value: "登山" }, { field: "o2", value: "false" }]));
  expect(screen.queryByLabelText("工位")).toBeNull();
  await fake.ask("remove_own_field", { id: "o1" });
  await vi.waitFor(() => expect(asked("list_people").at(-1).query.own).toEqual([{ field: "o2", value: "false" }]));
  expect(screen.queryByLabelText("爱好")).toBeNull();
});

test("startups are narrowed by theirs", async () => {
  go("startups");
  render(Startups);
  await fireEvent.input(await screen.findByLabelText("工位"), { target: { value: "10.." } });
  await vi.waitFor(() => expect(asked("list_startups").at(-1).query.own).toEqual([{ field: "o3", value: "10.." }]));
});

test("a report takes the fields that are ticked, where its file has a place for them", async () => {
  fake.answer("preview_contacts", () => ({ rows: 0, leftOut: {}, headers: [], sample: [] }));
  go("reports");
  render(ContactReport);
  await fireEvent.change(screen.getByLabelText("用途"), { target: { value: "invitations" } });
  const report = () => asked("preview_contacts").at(-1).report;
  await vi.waitFor(() => expect(report().own).toBeUndefined());
  await fireEvent.click(await screen.findByRole("checkbox", { name: "愿演讲" }));
  await fireEvent.click(screen.getByRole("checkbox", { name: "爱好" }));
  await vi.waitFor(() => expect(report().own).toEqual(["o1", "o2"]));
  await fireEvent.click(screen.getByLabelText("vCard 3.0"));
  await vi.waitFor(() => expect(report().own).toBeUndefined());
});

describe("the settings", () => {
  test("list the fields and remove one", async () => {
    render(OwnFields);
    const row = (await screen.findByText("工位")).closest("li");
    expect(row?.textContent).toMatch(/企业.*数字.*3 条/);
    await fireEvent.click(screen.getByRole("button", { name: "移除字段“工位”" }));
    await vi.waitFor(() => expect(screen.queryByText("工位")).toBeNull());
    expect(asked("remove_own_field")).toEqual([{ id: "o3" }]);
  });
  test("make one of a column, the most frequent first, and say where there is one already", async () => {
    render(OwnFields);
    await fireEvent.click(screen.getByRole("button", { name: "增加字段…" }));
    const column = await within(screen.getByRole("dialog")).findByLabelText(/哪一列/);
    await vi.waitFor(() => expect(/** @type {HTMLSelectElement} */ (column).value).toBe("爱好"));
    await fireEvent.click(screen.getByRole("button", { name: "增加" }));
    await vi.waitFor(() => expect(column.getAttribute("aria-invalid")).toBe("true"));
    await fireEvent.change(column, { target: { value: "籍贯" } });
    await fireEvent.click(screen.getByRole("button", { name: "增加" }));
    await vi.waitFor(() => expect(asked("save_own_field").at(-1)).toEqual({ draft: { noun: "people", label: "籍贯", kind: "text" } }));
    await tick();
  });
});

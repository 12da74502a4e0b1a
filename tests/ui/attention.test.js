import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Reasons from "../../ui/attention/Reasons.svelte";
import "../../ui/attention/SnoozeDialog.svelte"; // loaded by the card when it is needed: here without a wait
import { awake, evidenceOf, nameOf, openRows, putOff, sentenceOf, wayOf } from "../../ui/attention/reasons.js";
import { dispatch } from "../../ui/lib/keys.js";
import NoteEntry from "../../ui/notes/NoteEntry.svelte";
import { isOpen } from "../../ui/notes/asks.js";
import Overview from "../../ui/overview/Screen.svelte";
import Thresholds from "../../ui/settings/Thresholds.svelte";
import Standing from "../../ui/startups/Standing.svelte";
import { panel } from "../../ui/startups/panel.svelte.js";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { route } from "../../ui/lib/router.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { recorded } from "./recordings.js";

/** @import { AttentionReason } from "../../ui/gen/AttentionReason" */

/** @type {AttentionReason[]} */
const CODES = ["cash", "milestone_overdue", "action_overdue", "open_ask", "attendance", "health", "never_contacted", "silent", "no_mentor"];
const settled = () => new Promise((done) => setTimeout(done, 5));
/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
const overview = recorded("overview");
const [first, second] = overview.attention;

beforeEach(() => {
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
});

test.each(/** @type {const} */ (["zh-CN", "en"]))("each reason has a name, a sentence, what it is told from, and a way to its rows in %s", (language) => {
  speak(language);
  const said = CODES.flatMap((code) => [nameOf(code), wayOf(code), ...[sentenceOf, evidenceOf].map((say) => say({ code, days: 9, value: 2, since: "2026-11-14" }))]);
  expect(said.filter((one) => /attention-|undefined|\{/.test(one))).toEqual([]);
});

test.each(/** @type {const} */ ([
  ["milestone_overdue", ["milestones", "s1"], null],
  ["cash", ["check_ins", "s1"], null],
  ["action_overdue", ["startups", "s1"], ["summary", ""]],
  ["attendance", ["startups", "s1"], ["attendance", ""]],
  ["silent", ["startups", "s1"], ["notes", ""]],
  ["no_mentor", ["startups", "s1"], ["people", ""]],
  ["open_ask", ["startups", "s1"], ["notes", "ask"]],
]))("%s opens the rows behind it", (code, place, tab) => {
  Object.assign(panel, { tab: "x", kind: "risk" });
  openRows(code, "s1");
  expect([route.name, route.args.startup]).toEqual(place);
  if (tab) expect([panel.tab, panel.kind]).toEqual(tab);
});

test("a startup of which all reasons are put off needs no attention now, and is told of below", () => {
  const snooze = { startup: "s2", reason: /** @type {const} */ ("silent"), untilOn: "2026-11-30", why: "出国", author: null };
  const rows = [{ ...first, asleep: [] }, { noun: "startup", id: "s2", name: "北辰农业", reasons: [], asleep: [snooze] }];
  expect([awake(rows).map(({ id }) => id), putOff(rows)]).toEqual([[first.id], [{ ...snooze, name: "北辰农业" }]]);
});

describe("the card of the overview", () => {
  const name = () => /** @type {HTMLElement} */ (screen.getByRole("button", { name: first.name }));
  const open = async () => {
    render(Overview);
    await vi.waitFor(() => expect(name()).toBeTruthy());
  };

  test("has one row for each startup, with all its reasons in words", async () => {
    await open();
    const several = overview.attention.find(({ reasons }) => reasons.length > 1);
    const row = document.querySelector(`li .name[title="${several?.name}"]`)?.closest("li");
    expect(several?.reasons.filter((found) => !row?.textContent?.includes(sentenceOf(found)))).toEqual([]);
    expect(document.querySelectorAll(`li .name[title="${several?.name}"]`).length).toBe(1);
  });

  test("S on a row puts its most pressing reason off, with a day and a word why; it can be told again at once", async () => {
    addEventListener("keydown", dispatch);
    await open();
    name().focus();
    await fireEvent.keyDown(name(), { key: "s" });
    const why = await vi.waitFor(() => screen.getByLabelText("为什么"));
    expect(document.activeElement).toBe(why);
    await fireEvent.input(why, { target: { value: " 等客户月底回复 " } });
    await fireEvent.submit(/** @type {HTMLFormElement} */ (why.closest("form")));
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(asked("snooze")).toEqual([{ draft: { startup: first.id, reason: first.reasons[0].code, untilOn: "2026-11-30", why: "等客户月底回复" } }]);
    expect(toasts.now?.action?.label).toBe("撤销");
    await fireEvent.click(await vi.waitFor(() => screen.getByText("已暂缓 1 条")));
    expect(screen.getByText("到 11/30：等客户月底回复")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: /^恢复提醒/ }));
    await vi.waitFor(() => expect(screen.queryByText("已暂缓 1 条")).toBeNull());
    removeEventListener("keydown", dispatch);
  });

  test("what the program refuses stands at its field, and the dialog stays", async () => {
    fake.answer("snooze", () => { throw { code: "not_later", args: { today: "2026-11-23" }, field: "untilOn" }; });
    await open();
    await fireEvent.click(screen.getByLabelText(`暂缓提醒：${first.name}`));
    const why = await vi.waitFor(() => screen.getByLabelText("为什么"));
    await fireEvent.submit(/** @type {HTMLFormElement} */ (why.closest("form")));
    await vi.waitFor(() => expect(screen.getByLabelText("暂缓到").getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByRole("alert").textContent).toContain("2026-11-23");
  });

  test("↓ goes to the next row and N writes about it", async () => {
    await open();
    name().focus();
    await fireEvent.keyDown(name(), { key: "ArrowDown" });
    expect(document.activeElement?.getAttribute("title")).toBe(second.name);
    await fireEvent.keyDown(/** @type {HTMLElement} */ (document.activeElement), { key: "n" });
    expect([route.name, route.args.startup]).toEqual(["notes", second.id]);
  });

  test("tells what is new since Monday and what is over", async () => {
    await open();
    const { new: begun, over } = /** @type {import("../../ui/gen/AttentionChanges").AttentionChanges} */ (overview.changes);
    expect(over.length).toBeGreaterThan(0);
    await fireEvent.click(screen.getByText(begun.length ? `本周新增 ${begun.length} · 已解除 ${over.length}` : new RegExp(`已解除 ${over.length}$`)));
    expect(screen.getByText("本周已解除")).toBeTruthy();
  });
});

test("in a file that is only read nothing can be put off", async () => {
  applyState(/** @type {any} */ ({ ...shell.program_state(), readOnly: true }));
  render(Reasons, { row: first });
  expect(screen.queryByText("暂缓…")).toBeNull();
  expect(screen.getByText(wayOf(first.reasons[0].code))).toBeTruthy();
});

test("a startup's panel begins with why it needs attention, its last note and what is open", async () => {
  const startup = recorded("load_startup", { id: first.id });
  render(Standing, { startup });
  await vi.waitFor(() => expect(screen.getByText(sentenceOf(first.reasons[0]))).toBeTruthy());
  expect(screen.getByText("上一条记录")).toBeTruthy();
  expect(Boolean(screen.queryByText("还没有回应的求助"))).toBe(first.reasons.some(({ code }) => code === "open_ask"));
});

describe("an ask", () => {
  const ask = recorded("list_notes", { query: { startup: first.id, kind: "ask", limit: 30 } }).rows.filter(isOpen)[0];

  test("is open until it is answered, or until all that was to be done for it is done", () => {
    const item = { id: "i1", note: "n1", startup: { id: "s1", name: "" }, text: "", owner: null, dueOn: null, doneOn: /** @type {string | null} */ (null) };
    const with_ = (/** @type {any} */ said) => isOpen({ ...ask, answeredOn: null, items: [], ...said });
    expect([with_({}), with_({ answeredOn: "2026-11-20" }), with_({ items: [item, { ...item, doneOn: "2026-11-20" }] }), with_({ items: [{ ...item, doneOn: "2026-11-20" }] })]).toEqual([true, false, true, false]);
  });

  test("is marked as answered, and opened again", async () => {
    fake.answer("answer_ask", () => ({ value: null, op: "o1" }));
    const { rerender } = render(NoteEntry, { note: ask });
    await fireEvent.click(screen.getByRole("button", { name: "标为已回应" }));
    await settled();
    await rerender({ note: { ...ask, answeredOn: "2026-11-23" } });
    expect(screen.getByText("已回应 11/23")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "重新打开" }));
    await settled();
    expect(asked("answer_ask")).toEqual([{ id: ask.id, answered: true }, { id: ask.id, answered: false }]);
  });

  test("only asks are answered", () => {
    render(NoteEntry, { note: { ...ask, kind: "risk" } });
    expect(screen.queryByRole("button", { name: "标为已回应" })).toBeNull();
  });
});

describe("the thresholds", () => {
  /** @param {string} label @param {string} value */
  const type = async (label, value) => {
    const input = screen.getByLabelText(label);
    await fireEvent.focus(input);
    await fireEvent.input(input, { target: { value } });
    await fireEvent.blur(input);
    await settled();
    return /** @type {HTMLInputElement} */ (input);
  };
  beforeEach(async () => {
    render(Thresholds);
    await vi.waitFor(() => expect(screen.getByLabelText("现金少于")).toBeTruthy());
  });

  test("are saved one by one with all other settings as they are", async () => {
    await type("现金少于", "９");
    expect(asked("save_settings").at(-1).draft).toMatchObject({ silentDays: 14, thresholds: { cashMonths: 9, askDays: 7 } });
  });

  test("a refused value stays in its field with the reason", async () => {
    const input = await type("近四次到场低于", "140");
    expect([input.value, input.getAttribute("aria-invalid")]).toEqual(["140", "true"]);
  });

  test("what is no whole number is not sent", async () => {
    const before = asked("save_settings").length;
    const input = await type("里程碑逾期达", "两天");
    expect([asked("save_settings").length, input.getAttribute("aria-invalid")]).toEqual([before, "true"]);
  });
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import About from "../../ui/notes/About.svelte";
import Logger from "../../ui/notes/Logger.svelte";
import NextSteps from "../../ui/action_items/NextSteps.svelte";
import NoteEntry from "../../ui/notes/NoteEntry.svelte";
import NoteText from "../../ui/notes/NoteText.svelte";
import { nextPoint, slashAt, templatesFor } from "../../ui/notes/templates.js";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { recorded } from "./recordings.js";

const settled = () => new Promise((done) => setTimeout(done, 5));
/** Those whose names begin with y and l. */
const [startup, other] = recorded("search", { text: "yl" }).filter(({ kind }) => kind === "startup").map(({ id, name }) => ({ id, name }));
const text = () => /** @type {HTMLTextAreaElement} */ (screen.getByPlaceholderText(/谈了什么/));
/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);

beforeEach(() => {
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
});

describe("the logger", () => {
  /** @param {any} [props] */
  const write = async (props = { startup }) => {
    render(Logger, props);
    await settled();
    await fireEvent.input(text(), { target: { value: "样机测试推迟一周" } });
  };

  test("Ctrl+Enter saves the note and is empty and ready for the next", async () => {
    await write();
    await fireEvent.keyDown(text(), { key: "Enter", ctrlKey: true });
    await settled();
    expect(asked("log_note")[0].draft).toMatchObject({ startup: startup.id, kind: "progress", text: "样机测试推迟一周", next: null });
    expect(text().value).toBe("");
    expect(document.activeElement).toBe(text());
  });

  test.each([["isComposing", { isComposing: true }], ["keyCode 229", { keyCode: 229 }]])("Enter inside a composition (%s) saves nothing", async (_, composing) => {
    await write();
    await fireEvent.keyDown(text(), { key: "Enter", ctrlKey: true, ...composing });
    await settled();
    expect(asked("log_note")).toEqual([]);
  });

  test("a note only for oneself is said before it is saved, and the next one is for the team again", async () => {
    await write();
    await fireEvent.click(screen.getByLabelText("仅自己可见"));
    for (const _ of [1, 2]) {
      await fireEvent.keyDown(text(), { key: "Enter", ctrlKey: true });
      await settled();
      await fireEvent.input(text(), { target: { value: "第二条" } });
    }
    expect(asked("log_note").map(({ draft }) => draft.visibility)).toEqual(["mine", "team"]);
  });

  test("Enter alone saves nothing", async () => {
    await write();
    await fireEvent.keyDown(text(), { key: "Enter" });
    expect(asked("log_note")).toEqual([]);
  });

  test("a refusal stands at its field and what was typed stays", async () => {
    fake.answer("log_note", () => { throw { code: "too_long", args: { most: 100_000 }, field: "text" }; });
    await write();
    await fireEvent.keyDown(text(), { key: "Enter", ctrlKey: true });
    await settled();
    expect(screen.getByRole("alert").textContent).toMatch("100,000");
    expect(text().getAttribute("aria-invalid")).toBe("true");
    expect(text().value).toBe("样机测试推迟一周");
  });

  test.each([["明天", "2026-11-24"], ["下周", "2026-11-30"]])("the follow-up %s is due on %s", async (label, dueOn) => {
    await write();
    await fireEvent.click(screen.getByLabelText(label));
    await fireEvent.keyDown(text(), { key: "Enter", ctrlKey: true });
    await settled();
    expect(asked("log_note")[0].draft.next).toEqual({ text: "", dueOn });
  });

  test("what is typed is kept a moment later, and is there again after a crash", async () => {
    vi.useFakeTimers();
    try {
      render(Logger, { startup });
      await vi.advanceTimersByTimeAsync(10);
      await fireEvent.input(text(), { target: { value: "写到一半" } });
      await vi.advanceTimersByTimeAsync(1000);
    } finally {
      vi.useRealTimers();
    }
    const [{ form, text: kept }] = asked("keep_draft");
    expect(form).toBe(`note:${startup.id}`);
    document.body.replaceChildren();
    install().answer("load_draft", () => kept);
    render(Logger, { startup });
    await settled();
    expect(text().value).toBe("写到一半");
  });

  test("a kept draft never replaces what was typed meanwhile", async () => {
    /** @type {(kept: string) => void} */
    let answer = () => {};
    fake.answer("load_draft", () => new Promise((done) => (answer = done)));
    await write();
    answer(JSON.stringify({ text: "昨天的" }));
    await settled();
    expect(text().value).toBe("样机测试推迟一周");
  });
});

describe("the startup of a note", () => {
  const combo = () => /** @type {HTMLInputElement} */ (screen.getByRole("combobox"));
  /** @param {string} typed */
  const type = (typed) => fireEvent.input(combo(), { target: { value: typed } });

  test("is the first that is shown, also where Enter is faster than the answer", async () => {
    render(Logger, {});
    await settled();
    await type("y");
    await type("yl");
    await fireEvent.keyDown(combo(), { key: "Enter" });
    await settled();
    await fireEvent.input(text(), { target: { value: "样机" } });
    await fireEvent.keyDown(text(), { key: "Enter", ctrlKey: true });
    await settled();
    expect(asked("log_note")[0].draft).toMatchObject({ startup: startup.id, text: "样机" });
  });

  test("never falls back to the one before: a name that finds nobody saves nothing and says so at the field", async () => {
    render(Logger, {});
    await settled();
    await type("yl");
    await settled();
    await fireEvent.keyDown(combo(), { key: "Enter" });
    await type("没有这家");
    await settled();
    await fireEvent.keyDown(combo(), { key: "Tab" });
    await fireEvent.blur(combo());
    await fireEvent.input(text(), { target: { value: "样机" } });
    await fireEvent.keyDown(text(), { key: "Enter", ctrlKey: true });
    await settled();
    expect(asked("log_note")).toEqual([]);
    expect(screen.getByRole("alert").textContent).toContain("还没有选定企业");
    expect([document.activeElement, text().value]).toEqual([combo(), "样机"]);
    await type("yl");
    await settled();
    await fireEvent.keyDown(combo(), { key: "ArrowDown" });
    await fireEvent.keyDown(combo(), { key: "Enter" });
    await settled();
    expect(screen.queryByRole("alert")).toBeNull();
    await fireEvent.keyDown(text(), { key: "Enter", ctrlKey: true });
    await settled();
    expect(asked("log_note")[0].draft.startup).toBe(other.id);
  });

  test("stands beside the form with its last note and its open steps, to be ticked there", async () => {
    const item = recorded("list_action_items", { query: { open: true } })[0];
    const note = { id: "n1", startup, session: null, author: { id: "p1", name: "何明远" }, day: "2026-11-20", writtenAt: Date.UTC(2026, 10, 20), kind: "risk", text: "样机推迟", health: null, visibility: "team", items: [], mine: false };
    fake.answer("list_notes", ({ query }) => ({ rows: query.startup === startup.id && query.limit === 1 ? [note] : [], total: 1, next: null }));
    fake.answer("list_action_items", ({ query }) => (query.startup === startup.id && query.open ? [item] : []));
    render(About, { startup });
    await settled();
    expect(screen.getByText("样机推迟")).toBeTruthy();
    await fireEvent.click(screen.getByRole("checkbox", { name: item.text }));
    await settled();
    expect(asked("settle_action_item")).toEqual([{ id: item.id, done: true }]);
  });
});

describe("templates", () => {
  test("a slash is one only at the start of a line", () => {
    expect(slashAt("好\n/xia", 6)).toEqual({ from: 2, typed: "xia" });
    expect(slashAt("1/2", 3)).toBeNull();
    expect(slashAt("/下 一", 4)).toBeNull();
  });
  test.each(["下一", "xyb", "XIAYI", "next"])("%s finds the next step", (typed) => expect(templatesFor(typed).map(({ id }) => id)).toEqual(["next"]));
  test("Enter puts the template in the place of its word, and nothing else is lost", async () => {
    render(NoteText, { value: "" });
    await fireEvent.input(text(), { target: { value: "开头\n/ka", selectionStart: 6, selectionEnd: 6 } });
    text().setSelectionRange(6, 6);
    await fireEvent.input(text());
    await fireEvent.keyDown(text(), { key: "Enter" });
    await settled();
    expect(text().value).toMatch(/^开头\n卡在哪里/);
  });
});

describe("Enter in a list", () => {
  test.each([
    ["- 一", "- 一\n- "],
    ["1. 一", "1. 一\n2. "],
    ["  * 一", "  * 一\n  * "],
    ["9、一", null],
    ["9、 一", "9、 一\n10、 "],
    ["没有列表", null],
  ])("goes on after %j", (before, after) => expect(nextPoint(before, before.length)?.text ?? null).toBe(after));
  test("ends the list from an empty point", () => expect(nextPoint("- 一\n- ", 6)).toEqual({ text: "- 一\n", caret: 4 }));
});

describe("a note in the timeline", () => {
  const note = { id: "n1", startup, session: null, author: { id: "p1", name: "何明远" }, day: "2026-11-23", writtenAt: Date.UTC(2026, 10, 23, 6, 48), kind: "risk", text: "样机", health: 4, visibility: "team", items: [], mine: true };

  test("only its author is offered to edit it", () => {
    render(NoteEntry, /** @type {any} */ ({ note: { ...note, mine: false } }));
    expect(screen.queryByLabelText("更多操作")).toBeNull();
  });

  test("shows when it was said, and the time only when that was the day of writing", () => {
    const { container, unmount } = render(NoteEntry, /** @type {any} */ ({ note }));
    expect(container.querySelector("time")?.textContent).toBe("11/23 14:48");
    unmount();
    const { container: later } = render(NoteEntry, /** @type {any} */ ({ note: { ...note, day: "2026-11-20" } }));
    expect(later.querySelector("time")?.textContent).toBe("11/20");
  });
});

describe("next steps", () => {
  /** @param {string | null} dueOn */
  const item = (dueOn) => ({ ...recorded("list_action_items", { query: { open: true } })[0], dueOn });

  test.each([["2026-11-20", "逾期 3 天"], ["2026-11-23", "今天到期"], ["2026-11-25", "11/25 到期"]])("due on %s says %s", (dueOn, said) => {
    render(NextSteps, { items: [item(dueOn)] });
    expect(screen.getByText(said)).toBeTruthy();
  });

  test("a tick settles it, with a way back", async () => {
    render(NextSteps, { items: [item(null)] });
    await fireEvent.click(screen.getByRole("checkbox"));
    await settled();
    expect(asked("settle_action_item")).toEqual([{ id: item(null).id, done: true }]);
  });
});

import { flushSync } from "svelte";
import { describe, expect, test, vi } from "vitest";
import { ahead } from "../../ui/lib/ahead.js";
import { desk, prefer, applyState } from "../../ui/lib/desk.svelte.js";
import { fileName } from "../../ui/lib/files.js";
import { Refused, call } from "../../ui/lib/ipc.js";
import { live } from "../../ui/lib/live.svelte.js";
import { amend, back, forward, go, route } from "../../ui/lib/router.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { redo, saved, takenBack, undo } from "../../ui/lib/undo.js";
import { speak, t } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { root } from "./root.svelte.js";

/** Lets the answers of the fake arrive. */
const settled = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  await new Promise((done) => setTimeout(done));
  flushSync();
};

describe("a question that goes out ahead", () => {
  const counted = () => { let asked = 0; return ahead(async () => ++asked); };
  test("is answered once, and asked anew for the next", async () => {
    const question = counted();
    await question.ask();
    expect([await question.take(), await question.take()]).toEqual([1, 2]);
  });
  test("is asked anew when its answer was forgotten or refused", async () => {
    const question = counted();
    await question.ask();
    question.forget();
    expect(await question.take()).toBe(2);
    const answers = [Promise.reject(new Error("locked")), Promise.resolve("open")];
    const refused = ahead(() => /** @type {Promise<string>} */ (answers.shift()));
    await refused.ask();
    expect(await refused.take()).toBe("open");
  });
});

describe("ipc", () => {
  test("a refusal arrives with its code, its arguments and its field", async () => {
    install().answer("log_note", () => { throw { code: "note_empty", args: { limit: 3 }, field: "text" }; });
    const refused = await call("log_note").catch((error) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect({ ...refused }).toEqual({ code: "note_empty", args: { limit: 3 }, field: "text" });
  });
  test("what is not a refusal is still told, as unknown", async () => {
    install().answer("log_note", () => { throw "out of reach"; });
    const refused = await call("log_note").catch((error) => error);
    expect([refused.code, refused.message]).toEqual(["unknown", "out of reach"]);
  });
});

describe("undo", () => {
  const write = (/** @type {string | null} */ op) => Promise.resolve({ value: "n1", op });

  test("Ctrl+Z takes back the newest op of this window and names its id; redo does it again", async () => {
    speak("zh-CN");
    const fake = install();
    expect(await saved(write("op1"), "已保存：甲")).toBe("n1");
    await saved(write("op2"), () => "已保存：乙");
    expect(toasts.now).toMatchObject({ text: "已保存：乙", action: { keys: "Ctrl Z" } });
    await undo();
    expect(toasts.now?.text).toBe("已撤销（已保存：乙）");
    await redo();
    expect(fake.calls).toEqual([{ command: "undo", args: { op: "op2" } }, { command: "redo", args: { op: "undone" } }]);
  });
  test("with nothing done in this window Ctrl+Z takes back what this person did last, says what it was, and redo brings it again", async () => {
    speak("zh-CN");
    const fake = install();
    while (fake.calls.at(-1)?.args.op !== null) await undo();
    fake.calls.length = 0;
    fake.answer("undo", () => ({ value: { op: "yesterday", kind: "log_note", back: 1, notUndone: [] }, op: "back" }));
    await undo();
    expect(fake.calls).toEqual([{ command: "undo", args: { op: null } }]);
    expect(toasts.now?.text).toBe(t("parts-undone", { text: t("history-op-log-note") }));
    expect(takenBack.has("yesterday")).toBe(true);
    await redo();
    expect(fake.calls.at(-1)).toEqual({ command: "redo", args: { op: "back" } });
    await undo();
    fake.answer("undo", () => { throw { code: "nothing_to_undo", args: {} }; });
    await undo();
    expect(toasts.now).toMatchObject({ text: t("parts-nothing-to-undo"), tone: "plain" });
  });
  test("a new change forgets what could be redone", async () => {
    const fake = install();
    await saved(write("op3"), "丙");
    await undo();
    await saved(write("op4"), "丁");
    await redo();
    expect(fake.calls.map(({ command }) => command)).toEqual(["undo"]);
  });
  test("what was taken back is known by its first op until it is done again", async () => {
    install();
    await saved(write("op6"), "己");
    await undo();
    expect([...takenBack]).toContain("op6");
    await redo();
    expect([...takenBack]).not.toContain("op6");
    await undo();
    expect([...takenBack]).toContain("op6");
  });
  test("an op that the program keeps stays on the stack and the reason is told", async () => {
    const fake = install();
    await saved(write("op5"), "戊");
    fake.answer("undo", () => { throw { code: "later_edit" }; });
    await undo();
    expect(toasts.now).toMatchObject({ tone: "bad" });
    fake.answer("undo", ({ op }) => ({ value: { op, kind: "log_note", back: 4, notUndone: [{ table: "note", id: "n1", reason: "edited_since" }] }, op: "u5" }));
    await undo();
    expect(toasts.now?.text).toBe("已撤销（戊） 有 1 行后来又改过，保持不变。");
    expect(fake.calls.map(({ args }) => args.op)).toEqual(["op5", "op5"]);
  });
  test("what cannot be undone offers no undo, and a refusal passes through to the form", async () => {
    await saved(write(null), "已导出");
    expect(toasts.now?.action).toBeUndefined();
    await expect(saved(Promise.reject(new Refused({ code: "note_empty" })), "…")).rejects.toThrow("note_empty");
  });
});

describe("live data", () => {
  /** @template T @param {() => T} make */
  function rooted(make) {
    /** @type {any} */
    let made;
    const stop = root(() => { made = make(); });
    flushSync();
    return { made: /** @type {T} */ (made), stop };
  }

  /** A fake whose answers were read from these tables. @param {Record<string, string[]>} tables by command */
  function reading(tables) {
    const fake = install();
    for (const [command, readTables] of Object.entries(tables)) fake.answer(command, () => ({ answer: command, readTables }));
    return fake;
  }
  /** @param {string[]} tables */
  const commit = (...tables) => ({ op: null, kind: "x", touched: tables.map((table) => ({ table, ids: null })) });

  test("it loads at once, again when a commit touches what was read, and after no other", async () => {
    const fake = reading({ list_notes: ["note"] });
    const loader = vi.fn(async () => (await call("list_notes"), loader.mock.calls.length));
    const { made, stop } = rooted(() => live(loader));
    expect([made.loading, made.value]).toEqual([true, undefined]);
    await settled();
    expect([made.loading, made.value]).toEqual([false, 1]);
    fake.emit("changed", { op: null, kind: "x", touched: [{ table: "cohort", ids: null }] });
    await settled();
    expect(made.value).toBe(1);
    fake.emit("changed", { op: null, kind: "x", touched: [{ table: "note", ids: ["n1"] }] });
    await settled();
    expect(made.value).toBe(2);
    stop();
    fake.emit("changed", { op: null, kind: "x", touched: [{ table: "note", ids: null }] });
    expect(loader).toHaveBeenCalledTimes(2);
  });
  test("what a loader asks after it has waited counts where it goes through `also`", async () => {
    const fake = reading({ list_sessions: ["session"], load_sheet: ["attendance"], list_people: ["person"] });
    const loader = vi.fn(async (/** @type {import("../../ui/lib/reads.js").Also} */ also) => {
      await call("list_sessions");
      await also(() => call("load_sheet"));
      await call("list_people");
    });
    const { stop } = rooted(() => live(loader));
    await settled();
    for (const [table, times] of /** @type {const} */ ([["attendance", 2], ["session", 3], ["person", 3]])) {
      fake.emit("changed", commit(table));
      await settled();
      expect([table, loader.mock.calls.length]).toEqual([table, times]);
    }
    stop();
  });
  test("the tables are those of the newest answer", async () => {
    const fake = reading({ list_notes: ["note"] });
    const loader = vi.fn(() => call("list_notes"));
    const { stop } = rooted(() => live(loader));
    await settled();
    fake.answer("list_notes", () => ({ answer: 2, readTables: ["startup"] }));
    fake.emit("changed", commit("note"));
    await settled();
    fake.emit("changed", commit("note"));
    await settled();
    expect(loader).toHaveBeenCalledTimes(2);
    fake.emit("changed", commit("person", "startup"));
    await settled();
    expect(loader).toHaveBeenCalledTimes(3);
    stop();
  });
  test("any commit may concern an answer that is under way, was refused, or does not tell what it was read from", async () => {
    const fake = install();
    /** @type {(() => void)[]} */
    const answers = [];
    fake.answer("list_notes", () => new Promise((answer) => answers.push(() => answer({ answer: 1, readTables: ["note"] }))));
    const loader = vi.fn(() => call("list_notes"));
    const { made, stop } = rooted(() => live(loader));
    await settled();
    fake.emit("changed", commit("cohort"));
    await settled();
    expect(loader).toHaveBeenCalledTimes(2);
    answers.forEach((answer) => answer());
    await settled();
    fake.emit("changed", commit("cohort"));
    await settled();
    expect([made.value, loader.mock.calls.length]).toEqual([1, 2]);

    fake.answer("list_notes", () => { throw { code: "locked" }; });
    fake.emit("changed", commit("note"));
    await settled();
    fake.answer("list_notes", () => 3);
    fake.emit("changed", commit("cohort"));
    await settled();
    expect([made.value, made.error, loader.mock.calls.length]).toEqual([3, null, 4]);
    fake.emit("changed", commit("cohort"));
    await settled();
    expect(loader).toHaveBeenCalledTimes(5);
    stop();
  });
  test("a screen that knows better says after which commits it is loaded again", async () => {
    const fake = reading({ list_imports: ["op"] });
    const loader = vi.fn(() => call("list_imports"));
    const { stop } = rooted(() => live(loader, { when: ({ kind }) => kind === "import" }));
    await settled();
    fake.emit("changed", commit("op"));
    fake.emit("changed", { ...commit("op"), kind: "import" });
    await settled();
    expect(loader).toHaveBeenCalledTimes(2);
    stop();
  });
  test("an answer that was asked for ahead counts for whoever takes it", async () => {
    const fake = reading({ overview: ["note"] });
    const overview = ahead(() => call("overview"));
    await overview.ask();
    const loader = vi.fn(overview.take);
    const { made, stop } = rooted(() => live(loader));
    await settled();
    expect([made.value, fake.calls.length]).toEqual(["overview", 1]);
    fake.emit("changed", commit("cohort"));
    fake.emit("changed", commit("note"));
    await settled();
    expect([loader.mock.calls.length, fake.calls.length]).toEqual([2, 2]);
    stop();
  });
  test("an older answer that comes late is dropped, and a failure keeps the last value", async () => {
    install();
    /** @type {((value: string) => void)[]} */
    const answers = [];
    const { made, stop } = rooted(() => live(() => new Promise((answer) => answers.push(answer))));
    const second = made.reload();
    answers[1]("new");
    await second;
    answers[0]("old");
    await settled();
    expect(made.value).toBe("new");
    stop();
  });
});

describe("the desk", () => {
  const state = () => /** @type {any} */ ({ ...shell.program_state(), language: "en", theme: "dark", density: "compact" });

  test("preferences are shown on the page and told to the program", async () => {
    const fake = install();
    applyState(state());
    expect({ ...document.documentElement.dataset }).toMatchObject({ theme: "dark", density: "compact" });
    await prefer({ theme: "system" });
    expect(document.documentElement.dataset.theme).toBeUndefined();
    expect(fake.calls.at(-1)).toEqual({ command: "set_preferences", args: { draft: { theme: "system" } } });
  });
  test("a preference that the program cannot keep is taken back", async () => {
    install().answer("set_preferences", () => { throw { code: "disk_full" }; });
    applyState(state());
    await expect(prefer({ language: "zh-CN" })).rejects.toThrow("disk_full");
    expect([desk.preferences.language, document.documentElement.lang]).toEqual(["en", "en"]);
  });
});

test("back and forward walk the window's own history, and a new step forgets what lay ahead", () => {
  go("overview");
  go("startups");
  amend({ startup: "s1" });
  go("notes");
  back();
  expect([route.name, route.args.startup, route.canForward]).toEqual(["startups", "s1", true]);
  go("people");
  forward();
  expect([route.name, route.canForward]).toEqual(["people", false]);
});

describe("names of files", () => {
  test("what no name of a file may hold is left out of one", () => {
    expect(fileName('路演/复盘: "第 1 场"?', "pdf")).toBe("路演-复盘- -第 1 场--.pdf");
    expect(fileName("Demo Day. ", "pdf")).toBe("Demo Day.pdf");
  });
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import "../../ui/alumni/Screen.svelte";
import App from "../../ui/App.svelte";
import Palette from "../../ui/palette/Palette.svelte";
import { actions, matching } from "../../ui/palette/actions.js";
import { palette } from "../../ui/palette/palette.svelte.js";
import { bind } from "../../ui/lib/keys.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";

beforeEach(() => {
  speak("zh-CN");
  palette.open = false;
});

describe("the palette finds", () => {
  test.each([["zl", "overview"], ["zonglan", "overview"], ["总览", "overview"], ["over", "overview"], ["xy", "alumni"], ["撤", "undo"], ["cx", "undo"]])("by %s %s first", (typed, id) => {
    expect(matching(actions(), typed)[0]?.id).toBe(id);
  });
  test("every screen and every deed by both its labels, whatever language the page speaks", () => {
    for (const spoken of /** @type {const} */ (["zh-CN", "en"])) {
      speak(spoken);
      const labels = actions().map(({ id, label }) => ({ id, label }));
      for (const other of /** @type {const} */ (["zh-CN", "en"])) {
        speak(other);
        for (const { id, label } of labels) expect(matching(actions(), label).map((one) => one.id), `${label} in ${other}`).toContain(id);
      }
    }
  });
  test.each([
    ["beifen", "backup"], ["备份", "backup"], ["xjqy", "new-startup"], ["new mentor", "new-mentor"], ["导师", "people"], ["kaoqin", "attendance"], ["打开", "open"],
    ["new nursery", "new-nursery"], ["txl", "report-contacts"], ["export", "whole-nursery"], ["import", "import-file"], ["density", "density"], ["查重", "duplicates"],
  ])("%s among what finds %s", (typed, id) => expect(matching(actions(), typed).map((one) => one.id)).toContain(id));
  test("the filters of a screen to be cleared only while it has any", () => {
    expect(actions().map(({ id }) => id)).not.toContain("clear");
    const clear = vi.fn();
    const off = bind({ clear });
    matching(actions(), "清除筛选")[0].run();
    off();
    expect(clear).toHaveBeenCalledOnce();
  });
  test("exactly what was typed: Enter before the answer waits for it", async () => {
    /** @type {Record<string, (found: any) => void>} */
    const answers = {};
    install().answer("search", ({ text }) => new Promise((answer) => (answers[text] = answer)));
    render(Palette);
    palette.open = true;
    await tick();
    const input = screen.getByRole("combobox");
    const hit = (/** @type {string} */ id) => [{ kind: "startup", id, name: id, hint: null }];
    await fireEvent.input(input, { target: { value: "qqy" } });
    answers.qqy(hit("s1"));
    await vi.waitFor(() => expect(screen.getByText("s1")).toBeTruthy());
    await fireEvent.input(input, { target: { value: "qqyl" } });
    await fireEvent.keyDown(input, { key: "Enter" });
    expect(palette.open).toBe(true);
    answers.qqyl(hit("s2"));
    await vi.waitFor(() => expect(palette.open).toBe(false));
    expect(route.args.startup).toBe("s2");
  });
  test("what begins with the word before what only holds it", () => {
    const all = [{ id: "holds", label: "xab" }, { id: "begins", label: "abx" }].map((one) => ({ ...one, icon: /** @type {any} */ (null), keys: "", finds: [], run() {} }));
    expect(matching(all, "ab").map(({ id }) => id)).toEqual(["begins", "holds"]);
  });
  test("a record, and Enter goes to it", async () => {
    install().answer("search", () => [{ kind: "startup", id: "s9", name: "云岭科技", hint: "人工智能" }]);
    render(Palette);
    palette.open = true;
    await tick();
    const input = screen.getByRole("combobox");
    await fireEvent.input(input, { target: { value: "ylkj" } });
    await vi.waitFor(() => expect(screen.getByText("云岭科技")).toBeTruthy());
    await fireEvent.keyDown(input, { key: "Enter" });
    expect([palette.open, route.name, route.args.startup]).toEqual([false, "startups", "s9"]);
  });
});

describe("the window", () => {
  test("names the nursery, its cohort and its last backup in its own time", async () => {
    render(App);
    expect(await screen.findByText("今天 09:12 已备份")).toBeTruthy();
    expect(screen.getByText("2026 秋季营")).toBeTruthy();
  });
  test("prints what is on the screen", async () => {
    const fake = install();
    fake.answer("print_screen", () => null);
    render(App);
    await screen.findByText("今天 09:12 已备份");
    await fireEvent.keyDown(document.body, { key: "p", ctrlKey: true });
    await vi.waitFor(() => expect(fake.calls.some(({ command }) => command === "print_screen")).toBe(true));
  });
  test("asks once of the program when it opens with the focus", async () => {
    const fake = install();
    render(App);
    await fireEvent.focus(window);
    await screen.findByText("今天 09:12 已备份");
    expect(fake.calls.filter(({ command }) => command === "program_state").length).toBe(1);
  });
  test("a start that fails says why and can be tried again", async () => {
    const fake = install();
    const started = () => ({ ...shell.program_state(), firstRun: true });
    fake.answer("program_state", () => { throw { code: "file_damaged" }; });
    render(App);
    expect(await screen.findByText(/file_damaged/)).toBeTruthy();
    fake.answer("program_state", started);
    await fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
    await vi.waitFor(() => expect(screen.queryByText(/file_damaged/)).toBeNull());
  });
  test("a look at the program that fails later leaves the screen alone; news of the day is taken up", async () => {
    const fake = install();
    render(App);
    await screen.findByText("今天 09:12 已备份");
    fake.answer("program_state", () => { throw { code: "busy_now" }; });
    await fireEvent.focus(window);
    await tick();
    expect(screen.queryByText(/busy_now/)).toBeNull();
    fake.answer("program_state", () => ({ ...shell.program_state(), today: "2026-11-24" }));
    await fireEvent.focus(window);
    expect(await screen.findByText("昨天 09:12 已备份")).toBeTruthy();
  });
  test("says while a file is held over it that it may be let go, and of several takes the first", async () => {
    const fake = install();
    render(App);
    await screen.findByText("今天 09:12 已备份");
    fake.emit("dragged", true);
    expect(await screen.findByText("放开就开始导入")).toBeTruthy();
    fake.emit("dragged", false);
    fake.emit("dropped", { paths: ["/home/lin/名单.xlsx", "/home/lin/另一份.xlsx"] });
    expect(await screen.findByText("一次导入一个文件，先看名单.xlsx。")).toBeTruthy();
    expect(screen.queryByText("放开就开始导入")).toBeNull();
    expect([route.name, route.args.path]).toEqual(["import", "/home/lin/名单.xlsx"]);
  });
  test("takes a range of cells that is pasted anywhere to the import, and leaves other text alone", async () => {
    install();
    render(App);
    await screen.findByText("今天 09:12 已备份");
    go("overview");
    const paste = (/** @type {string} */ text) => fireEvent.paste(document.body, { clipboardData: { getData: () => text } });
    await paste("王一 13800138001");
    expect(route.name).toBe("overview");
    await paste("王一\t13800138001");
    expect([route.name, route.args.pasted]).toEqual(["import", "王一\t13800138001"]);
  });
  test("G and a letter goes to a screen, also by the sidebar", async () => {
    render(App);
    await screen.findByText("今天 09:12 已备份");
    await fireEvent.keyDown(document.body, { key: "g" });
    await fireEvent.keyDown(document.body, { key: "l" });
    expect(route.name).toBe("alumni");
    await vi.waitFor(() => expect(document.activeElement?.id, "the keyboard goes on in the content").toBe("content"));
    await fireEvent.click(screen.getByRole("button", { name: "企业" }));
    expect(screen.getByRole("button", { name: "企业" }).getAttribute("aria-current")).toBe("page");
  });
});

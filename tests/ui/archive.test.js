import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import WholeNursery from "../../ui/archive/WholeNursery.svelte";
import FirstRun from "../../ui/firstrun/Screen.svelte";
import { desk, applyState } from "../../ui/lib/desk.svelte.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";

let fake = install();
beforeEach(() => {
  fake = install();
  speak("zh-CN");
  applyState(/** @type {any} */ (shell.program_state()));
});
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
/** @param {RegExp} name */
const press = (name) => fireEvent.click(screen.getByRole("button", { name }));
/** A job that goes on until `end` is called, or the person cancels it. @param {string} command */
function lasting(command) {
  /** @type {{ end: (answer: any) => void, stop: (refusal: any) => void }} */
  const job = { end() {}, stop() {} };
  fake.answer(command, ({ progress }) => {
    progress.onmessage({ done: 3000, total: 6000, left: 12 });
    return new Promise((resolve, reject) => Object.assign(job, { end: resolve, stop: reject }));
  });
  fake.answer("cancel_job", () => job.stop({ code: "cancelled", args: {} }));
  return job;
}

describe("the whole nursery goes out", () => {
  test("into the folder that is chosen, and it is said what lies there and where", async () => {
    render(WholeNursery);
    await press(/导出到空文件夹/);
    expect(await screen.findByText(/^已导出 \d+ 张表、[\d,]+ 行$/)).toBeTruthy();
    expect(asked("export_nursery")[0].folder).toBe("/home/lin/苗圃-2026-11-23");
    await press(/打开所在文件夹/);
    expect(asked("show_in_folder")).toEqual([{ path: "/home/lin/苗圃-2026-11-23" }]);
  });

  test("and nowhere when no folder was chosen", async () => {
    fake.answer("pick_folder", () => null);
    render(WholeNursery);
    await press(/导出到空文件夹/);
    await vi.waitFor(() => expect(asked("pick_folder").length).toBe(1));
    expect([asked("export_nursery"), screen.queryByRole("alert")]).toEqual([[], null]);
  });

  test("telling how far it is, until it is cancelled without a word of failure", async () => {
    lasting("export_nursery");
    render(WholeNursery);
    await press(/导出到空文件夹/);
    await screen.findByText(/3,000 \/ 6,000/);
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("50");
    expect(/** @type {HTMLButtonElement} */ (screen.getByRole("button", { name: /导出到空文件夹/ })).disabled).toBe(true);
    await press(/取消/);
    await vi.waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect([screen.queryByRole("alert"), screen.queryByText(/已导出/)]).toEqual([null, null]);
  });

  test.each([["folder_not_empty", "这个文件夹里已有内容"], ["disk_full", "磁盘满了"], ["read_only", "这里不能写入文件"]])("or says why not: %s", async (code, sentence) => {
    fake.answer("export_nursery", () => { throw { code, args: {} }; });
    render(WholeNursery);
    await press(/导出到空文件夹/);
    expect((await screen.findByRole("alert")).textContent).toContain(sentence);
  });
});

describe("the whole nursery comes in", () => {
  test("only where nobody has worked yet", async () => {
    render(WholeNursery);
    await screen.findByText("完整数据");
    await vi.waitFor(() => expect(asked("nursery_is_empty").length).toBeGreaterThan(0));
    expect(screen.queryByRole("button", { name: /取回/ })).toBeNull();
    fake.answer("nursery_is_empty", () => true);
    fake.emit("changed", { op: "o", kind: "undo", touched: [{ table: "startup", ids: null }] });
    await screen.findByRole("button", { name: /从导出的文件夹取回/ });
    await press(/从导出的文件夹取回/);
    await vi.waitFor(() => expect(toasts.now?.text).toBe("已取回 27 张表、6,412 行"));
    expect(toasts.now?.action?.label, "the whole import can be taken back").toBe("撤销");
  });

  test("at the first run, which asks for no names then", async () => {
    go("overview");
    applyState(/** @type {any} */ ({ ...shell.program_state(), firstRun: true }));
    expect(desk.nursery).toBeNull();
    render(FirstRun);
    await press(/从导出的文件夹/);
    await vi.waitFor(() => expect(desk.nursery?.name).toBe("漕河泾苗圃孵化器"));
    expect([route.name, asked("start_nursery"), asked("import_nursery")[0].folder]).toEqual(["overview", [], "/home/lin/苗圃-2026-11-23"]);
  });

  test.each([
    ["not_an_archive", { file: "datapackage.json" }, "缺少或无法读取 datapackage.json"],
    ["archive_row", { file: "person.csv", row: "17" }, "person.csv 第 17 行无法读取"],
    ["archive_link", { file: "note.csv" }, "note.csv 里有一行指向不存在的记录"],
    ["not_empty", {}, "这份苗圃里已有数据"],
    ["from_newer_program", { version: "9" }, "由更新版本的苗圃写成"],
  ])("or says why not, and the first run stays: %s", async (code, args, sentence) => {
    applyState(/** @type {any} */ ({ ...shell.program_state(), firstRun: true }));
    fake.answer("import_nursery", () => { throw { code, args }; });
    render(FirstRun);
    await press(/从导出的文件夹/);
    expect((await screen.findByRole("alert")).textContent).toContain(sentence);
    expect(desk.nursery).toBeNull();
  });

  test("until it is cancelled, and can be begun anew", async () => {
    applyState(/** @type {any} */ ({ ...shell.program_state(), firstRun: true }));
    lasting("import_nursery");
    render(FirstRun);
    await press(/从导出的文件夹/);
    await screen.findByText(/3,000 \/ 6,000/);
    expect(/** @type {HTMLButtonElement} */ (screen.getByRole("button", { name: /从空白开始/ })).disabled).toBe(true);
    await press(/取消/);
    await vi.waitFor(() => expect(/** @type {HTMLButtonElement} */ (screen.getByRole("button", { name: /从空白开始/ })).disabled).toBe(false));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

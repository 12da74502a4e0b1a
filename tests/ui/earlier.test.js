import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Earlier from "../../ui/import/Earlier.svelte";
import EarlierDialog from "../../ui/import/EarlierDialog.svelte";
import Screen from "../../ui/import/Screen.svelte";
import { dismiss } from "../../ui/lib/toasts.svelte.js";
import { go } from "../../ui/lib/router.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import importing from "./fake/import.js";

let fake = install();
beforeEach(() => {
  speak("zh-CN");
  dismiss();
  go("import");
  fake = install();
});
const commands = (/** @type {string} */ name) => fake.calls.filter(({ command }) => command === name);
const files = () => [...document.querySelectorAll(".file")].map((file) => file.textContent);

describe("earlier imports", () => {
  test("stand below the place for a file, the newest first, with what came of their rows", async () => {
    render(Earlier);
    await screen.findByText("以前的导入");
    expect(files()).toEqual(["2025校友与学员.xlsx", "原力加速营第四期学员名册.xlsx", "导师名单（2026 年 3 月）.csv", "iPhone 通讯录.vcf", "Founders and mentors of the autumn cohort, as sent by the district.xlsx"]);
    const first = /** @type {HTMLElement} */ (document.querySelector("li"));
    expect(first.textContent).toMatch(/1,208 新增、3 更新、5 不一致、2 拒绝 · 何明远/);
    expect([...document.querySelectorAll("li.undone .file")].map((file) => file.textContent), "what was taken back is marked").toEqual(["导师名单（2026 年 3 月）.csv"]);
  });

  test("come a few at a time, and more when asked for", async () => {
    render(Earlier);
    await fireEvent.click(await screen.findByRole("button", { name: "更早的导入" }));
    await vi.waitFor(() => expect(files().length).toBe(8));
    expect(screen.queryByRole("button", { name: "更早的导入" })).toBeNull();
  });

  test("are not there at all where nothing was taken in", async () => {
    fake.answer("list_imports", () => ({ rows: [], total: 0, next: null }));
    render(Earlier);
    await vi.waitFor(() => expect(commands("list_imports").length).toBe(1));
    expect(document.querySelector("section, p")).toBeNull();
  });

  test("say why they could not be read", async () => {
    fake.answer("list_imports", () => { throw { code: "damaged" }; });
    render(Earlier);
    expect((await screen.findByRole("alert")).textContent).toMatch(/以前的导入没能读出来/);
  });

  test("are asked for again after an import and after an undo, and after nothing else", async () => {
    render(Earlier);
    await screen.findByText("以前的导入");
    fake.emit("changed", { op: "x", kind: "log_note", touched: [] });
    fake.emit("changed", { op: "x", kind: "undo", touched: [] });
    await vi.waitFor(() => expect(commands("list_imports").length).toBe(2));
  });
});

describe("an earlier import", () => {
  test("says how much is still as it came, noun by noun, and where each cell went", async () => {
    render(Earlier);
    await fireEvent.click(await screen.findByRole("button", { name: /^2025校友与学员.xlsx/ }));
    expect(await screen.findByText("写入的 6,298 行里有 6,290 行没有动过。")).toBeTruthy();
    const row = /** @type {HTMLElement} */ (screen.getByRole("rowheader", { name: "人员" }).closest("tr"));
    expect([...row.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual(["1,180", "3", "1"]);
    expect(screen.getByText("每一格去了哪里")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /看.*的格子/ }), "the file is not at hand any more").toBeNull();
  });

  test("asks before it is taken back, and says what stays", async () => {
    render(EarlierDialog, { op: "i0", title: "2025校友与学员.xlsx", onclose: () => {} });
    await fireEvent.click(await screen.findByRole("button", { name: "撤销这次导入" }));
    expect(await screen.findByText("3,858 行会改回原样。")).toBeTruthy();
    expect(screen.getByText("2 条人员：之后又改过")).toBeTruthy();
    expect(commands("undo")).toEqual([]);
    await fireEvent.click(screen.getByRole("button", { name: "撤销" }));
    await vi.waitFor(() => expect(commands("undo").map(({ args }) => args)).toEqual([{ op: "i0" }]));
  });

  test("that was taken back is not taken back again", async () => {
    render(EarlierDialog, { op: "i2", title: "导师名单（2026 年 3 月）.csv", onclose: () => {} });
    await screen.findByText("已撤销");
    expect(screen.queryByRole("button", { name: "撤销这次导入" })).toBeNull();
  });

  test("counts anew when something is done", async () => {
    render(EarlierDialog, { op: "i0", title: "a.csv", onclose: () => {} });
    await screen.findByText("人员");
    fake.answer("load_import", () => ({ ...importing.load_import({ op: "i0" }), standing: [{ table: "person", asItCame: 7, changed: 0, removed: 0 }] }));
    fake.emit("changed", { op: "x", kind: "save_person", touched: [] });
    expect(await screen.findByText("写入的 7 行都没有动过。")).toBeTruthy();
  });

  test("says so where nothing is known of it any more", async () => {
    fake.answer("load_import", () => ({ ...importing.load_import({ op: "i0" }), standing: [] }));
    render(EarlierDialog, { op: "i0", title: "a.csv", onclose: () => {} });
    expect(await screen.findByText("写入的内容已经都查不到了。")).toBeTruthy();
  });

  test("shows each column, also where several are called the same since somebody was erased", async () => {
    const held = importing.load_import({ op: "i0" });
    const called = (/** @type {string} */ column) => ({ ...held.account[0], column });
    fake.answer("load_import", () => ({ ...held, account: [called("—"), called("—"), called("姓名")] }));
    render(EarlierDialog, { op: "i0", title: "a.csv", onclose: () => {} });
    await screen.findByText("每一格去了哪里");
    expect(screen.getAllByRole("rowheader", { name: "—" }).length).toBe(2);
  });

  test("that cannot be read says why", async () => {
    fake.answer("load_import", () => { throw { code: "no_such_op" }; });
    render(EarlierDialog, { op: "i0", title: "a.csv", onclose: () => {} });
    expect((await screen.findByRole("alert")).textContent).toBeTruthy();
  });
});

describe("a file that was taken in before", () => {
  const chosen = async (/** @type {any} */ before) => {
    fake.answer("inspect_file", () => ({ ...importing.inspect_file({ path: "/a" }), takenBefore: before }));
    go("import", { path: "/home/lin/名单（最终）.xlsx" });
    render(Screen);
  };
  const before = () => importing.load_import({ op: "i3" }).import;

  test("says when and under which name, with a way to that import", async () => {
    await chosen(before());
    expect((await screen.findByText(/这个文件以前导入过/)).textContent).toMatch(/2026年10月26日 \d\d:\d\d，当时叫“iPhone 通讯录.vcf”。/);
    await fireEvent.click(screen.getByRole("button", { name: "查看那次导入" }));
    expect(await screen.findByText("写入的内容")).toBeTruthy();
  });

  test("says so, too, where that import was taken back", async () => {
    await chosen({ ...before(), undone: true });
    expect(await screen.findByText(/那次导入已经撤销/)).toBeTruthy();
  });

  test("is not told of where it is new", async () => {
    await chosen(null);
    await vi.waitFor(() => expect(document.querySelector(".sheet-top")).toBeTruthy());
    expect(screen.queryByText(/这个文件以前导入过/)).toBeNull();
  });
});

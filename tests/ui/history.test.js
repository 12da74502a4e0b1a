import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Screen from "../../ui/history/Screen.svelte";
import { speak } from "../../ui/lib/words.js";
import { hush, toasts } from "../../ui/lib/toasts.svelte.js";
import { undo } from "../../ui/lib/undo.js";
import { install } from "./fake.js";

let fake = install();
beforeEach(() => {
  speak("zh-CN");
  hush();
  fake = install();
});
const commands = () => fake.calls.map(({ command, args }) => [command, args.op]);

describe("the history", () => {
  test("shows what taking an op back would do before it does it", async () => {
    render(Screen);
    await fireEvent.click((await screen.findAllByRole("button", { name: /撤销.*导入：alumni-gbk.csv/ }))[0]);
    expect(await screen.findByText("3,858 行会改回原样。")).toBeTruthy();
    expect(screen.getByText("2 条人员：之后又改过")).toBeTruthy();
    expect(commands()).not.toContainEqual(["undo", "h5"]);
    await fireEvent.click(screen.getByRole("button", { name: "撤销" }));
    await vi.waitFor(() => expect(commands()).toContainEqual(["undo", "h5"]));
  });

  test("does again what an undo took back", async () => {
    fake.answer("redo", () => ({ value: { op: "h9", kind: "undo", back: 1, kept: [] }, op: "again" }));
    render(Screen);
    await fireEvent.click((await screen.findAllByRole("button", { name: /重做/ }))[0]);
    await fireEvent.click(await screen.findByRole("button", { name: "重做" }));
    await vi.waitFor(() => expect(commands()).toContainEqual(["redo", "h9"]));
  });

  test("a refused undo does not stand in the way of Ctrl+Z", async () => {
    fake.answer("undo", () => { throw { code: "already_undone" }; });
    render(Screen);
    await fireEvent.click((await screen.findAllByRole("button", { name: /撤销.*导入：alumni-gbk.csv/ }))[0]);
    await fireEvent.click(await screen.findByRole("button", { name: "撤销" }));
    await vi.waitFor(() => expect(toasts.now?.tone).toBe("bad"));
    await undo();
    expect(commands().filter(([command, op]) => command === "undo" && op === "h5").length).toBe(1);
  });

  test("offers nothing for what cannot be taken back", async () => {
    render(Screen);
    await screen.findAllByText("导出");
    expect(screen.queryByRole("button", { name: /撤销.*导出/ })).toBeNull();
  });
});

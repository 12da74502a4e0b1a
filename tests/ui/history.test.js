import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Screen from "../../ui/history/Screen.svelte";
import { speak } from "../../ui/lib/words.js";
import { dismiss, toasts } from "../../ui/lib/toasts.svelte.js";
import { undo } from "../../ui/lib/undo.js";
import { install } from "./fake.js";
import { recorded } from "./recordings.js";

const { rows } = recorded("list_history", { after: null });
/** @param {string} kind */
const opOf = (kind) => rows.find((row) => row.kind === kind)?.op;
const [taken, undone] = [opOf("import"), opOf("undo")];

let fake = install();
beforeEach(() => {
  speak("zh-CN");
  dismiss();
  fake = install();
});
const commands = () => fake.calls.map(({ command, args }) => [command, args.op]);

describe("the history", () => {
  test("shows what taking an op back would do before it does it", async () => {
    render(Screen);
    await fireEvent.click((await screen.findAllByRole("button", { name: /撤销.*导入：校友名单.csv/ }))[0]);
    expect(await screen.findByText("15 行会改回原样。")).toBeTruthy();
    expect(screen.getByText("2 条人员：之后又改过")).toBeTruthy();
    expect(commands()).not.toContainEqual(["undo", taken]);
    await fireEvent.click(screen.getByRole("button", { name: "撤销" }));
    await vi.waitFor(() => expect(commands()).toContainEqual(["undo", taken]));
  });

  test("does again what an undo took back", async () => {
    render(Screen);
    await fireEvent.click((await screen.findAllByRole("button", { name: /重做/ }))[0]);
    await fireEvent.click(await screen.findByRole("button", { name: "重做" }));
    await vi.waitFor(() => expect(commands()).toContainEqual(["redo", undone]));
  });

  test("a refused undo does not stand in the way of Ctrl+Z", async () => {
    fake.answer("undo", () => { throw { code: "already_undone" }; });
    render(Screen);
    await fireEvent.click((await screen.findAllByRole("button", { name: /撤销.*导入：校友名单.csv/ }))[0]);
    await fireEvent.click(await screen.findByRole("button", { name: "撤销" }));
    await vi.waitFor(() => expect(toasts.now?.tone).toBe("bad"));
    await undo();
    expect(commands().filter(([command, op]) => command === "undo" && op === taken).length).toBe(1);
  });

  test("offers nothing for what cannot be taken back", async () => {
    render(Screen);
    await screen.findByText("导出：校友联系表-2026-11-23.csv");
    expect(screen.queryByRole("button", { name: /撤销.*导出/ })).toBeNull();
  });
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import EraseDialog from "../../ui/privacy/EraseDialog.svelte";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";

let fake = install();
beforeEach(() => {
  fake = install();
  speak("zh-CN");
});
const RECEIPT = "0198f3b2-7c4e-7aaa-8bbb-1c2d3e4f5a6b";
const asked = () => fake.calls.filter(({ command }) => command === "save_receipt").map(({ args }) => args);

/** Erases 曾超, as far as the receipt. */
async function erased() {
  render(EraseDialog, { person: { id: "r0", name: "曾超" }, onerased() {}, onclose() {} });
  await fireEvent.input(await screen.findByRole("textbox"), { target: { value: "曾超" } });
  await fireEvent.click(screen.getByRole("button", { name: "彻底删除" }));
  return screen.findByRole("button", { name: /另存回执/ });
}

test("the receipt of an erasure is saved as a file that is named by its number, in the language of the page", async () => {
  await fireEvent.click(await erased());
  await vi.waitFor(() => expect(toasts.now?.text).toBe("回执已另存"));
  expect(asked()).toEqual([{ id: RECEIPT, path: `/home/lin/删除回执-${RECEIPT}.txt`, language: "zh-CN" }]);
});

test("a receipt is saved nowhere when no file was named", async () => {
  fake.answer("pick_save_path", () => null);
  await fireEvent.click(await erased());
  await vi.waitFor(() => expect(fake.calls.at(-1)?.command).toBe("pick_save_path"));
  expect(asked()).toEqual([]);
});

test("a receipt that could not be written stays in sight, and it is said why", async () => {
  fake.answer("save_receipt", () => { throw { code: "disk_full", args: {} }; });
  const save = await erased();
  await fireEvent.click(save);
  await vi.waitFor(() => expect(toasts.now).toMatchObject({ tone: "bad", text: expect.stringContaining("磁盘满了") }));
  expect(save.isConnected).toBe(true);
});

test("an erasure that still owes something says so with its receipt", async () => {
  fake.answer("erase_person", () => ({ id: RECEIPT, at: 0, removed: { person: 1 }, retained: {}, swept: false }));
  await erased();
  expect(screen.getByText(/可能还留有痕迹/)).toBeTruthy();
});

test("an erasure that owes nothing speaks of no traces", async () => {
  await erased();
  expect(screen.queryByText(/可能还留有痕迹/)).toBeNull();
});

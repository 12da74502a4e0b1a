import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import Evidence from "../../ui/evidence/Evidence.svelte";
import { claimed } from "../../ui/lib/drops.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import Check from "../../ui/settings/Check.svelte";
import { install } from "./fake.js";

/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
let number = 0;
/** A milestone of its own for each test. */
const opened = (readOnly = false) => {
  const milestone = { id: `m-${++number}`, name: "首个付费客户" };
  return { milestone, ...render(Evidence, { milestone, readOnly }) };
};

beforeEach(() => {
  fake = install();
  speak("zh-CN");
});

test("a chosen file is added with a way back, opened, and saved under a name that every system takes", async () => {
  fake.answer("pick_file", () => "/home/lin/合同.pdf");
  fake.answer("pick_save_path", ({ name }) => `/out/${name}`);
  const { milestone } = opened();
  await fireEvent.click(screen.getByRole("button", { name: /添加文件/ }));
  await fireEvent.click(await screen.findByRole("button", { name: "合同.pdf" }));
  await vi.waitFor(() => expect(asked("open_evidence")).toEqual([{ id: expect.any(String) }]));
  await fireEvent.click(screen.getByRole("button", { name: "更多：合同.pdf" }));
  await fireEvent.click(await screen.findByRole("menuitem", { name: "另存为" }));
  expect(asked("pick_file")).toEqual([{ kind: "evidence" }]);
  expect(asked("attach_evidence")).toEqual([{ milestone: milestone.id, path: "/home/lin/合同.pdf", onlyPlace: false }]);
  await vi.waitFor(() => expect(asked("save_evidence")).toEqual([{ id: expect.any(String), path: "/out/合同.pdf" }]));
  await vi.waitFor(() => expect(toasts.now?.text).toBe("已另存：合同.pdf"));
  expect(screen.getByText("471 KB")).toBeTruthy();
});

test("files let go over the window come here and not to the import, as long as it is in sight", async () => {
  const { milestone, unmount } = opened();
  claimed()?.take(["/a/发票.pdf", "/a/收据.png"]);
  await vi.waitFor(() => expect(asked("attach_evidence").map(({ path }) => path)).toEqual(["/a/发票.pdf", "/a/收据.png"]));
  expect(asked("attach_evidence")[0].milestone).toBe(milestone.id);
  expect(await screen.findByRole("button", { name: "收据.png" })).toBeTruthy();
  unmount();
  expect(claimed()).toBeUndefined();
});

test("one that is too large is said to be, and can be noted by its place", async () => {
  opened();
  claimed()?.take(["/a/录像.mp4"]);
  expect((await screen.findByRole("alert")).textContent).toMatch(/^录像.mp4有 2048 MB，超过 20 MB/);
  await fireEvent.click(screen.getByRole("button", { name: "只记下位置" }));
  expect((await screen.findByText("录像.mp4")).title).toBe("不在苗圃里：/a/录像.mp4");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(asked("attach_evidence").map(({ onlyPlace }) => onlyPlace)).toEqual([false, true]);
});

test("where nothing can be written nothing is offered", () => {
  opened(true);
  expect(screen.queryByRole("button", { name: /添加文件/ })).toBeNull();
  expect(claimed()).toBeUndefined();
});

test("a check says what removed evidence still takes, and cleans it up when told so", async () => {
  fake.answer("check_nursery", () => ({ ok: true, findings: [], fingerprint: "" }));
  fake.answer("evidence_left_over", () => ({ pieces: 1, bytes: 482_133 }));
  render(Check);
  await fireEvent.click(screen.getByRole("button", { name: /检查/ }));
  expect(await screen.findByText(/还占 471 KB（1 个）/)).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: "清理，不能撤销" }));
  await vi.waitFor(() => expect(asked("clean_up_evidence").length).toBe(1));
  await vi.waitFor(() => expect(screen.queryByText(/还占/)).toBeNull());
});

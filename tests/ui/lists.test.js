import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Alumni from "../../ui/alumni/Screen.svelte";
import { list as alumni } from "../../ui/alumni/list.js";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { dismiss } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import People from "../../ui/people/Screen.svelte";
import { list as people } from "../../ui/people/list.js";
import Startups from "../../ui/startups/Screen.svelte";
import { list as startups, view } from "../../ui/startups/view.svelte.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";

/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
const row = (/** @type {number} */ index) => /** @type {HTMLElement} */ (document.querySelector(`[data-row="${index}"]`));
/** @param {string} key @param {KeyboardEventInit} [how] */
const press = async (key, how = {}) => {
  await fireEvent.keyDown(/** @type {HTMLElement} */ (document.activeElement), { key, ...how });
  await tick();
};
/** @param {string} name @param {any} Screen */
async function open(name, Screen) {
  go(name);
  render(Screen, {});
  await vi.waitFor(() => expect(row(0)?.textContent?.trim()).toBeTruthy());
  row(0).focus();
}

beforeEach(() => {
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
  dismiss();
  view.shape = "table";
  for (const list of [alumni, people, startups]) {
    list.clear();
    list.selection.clear();
  }
});

describe.each([["people", People, "person"], ["alumni", Alumni, "person"], ["startups", Startups, "startup"]])("the list of %s", (name, Screen, arg) => {
  test("opens a record with Enter, walks on with the panel beside it, and closes it with Esc", async () => {
    addEventListener("keydown", dispatch);
    await open(name, Screen);
    await press("Enter");
    const first = route.args[arg];
    expect(first).toBeTruthy();
    row(0).focus();
    await press("ArrowDown");
    await vi.waitFor(() => expect(route.args[arg]).not.toBe(first));
    await vi.waitFor(() => expect(document.querySelector("aside .bar")?.textContent).toMatch(/^\s*2 \/ /));
    row(1).focus();
    await press("Escape");
    await vi.waitFor(() => expect(document.querySelector("aside")).toBeNull());
    expect(route.args).toEqual({});
    await vi.waitFor(() => expect(document.activeElement).toBe(row(1)));
    removeEventListener("keydown", dispatch);
  });

  test("selects with Space and Shift, all of it with Ctrl+A, and nothing after Esc or another search", async () => {
    await open(name, Screen);
    await press(" ");
    await press("ArrowDown", { shiftKey: true });
    expect(screen.getByRole("toolbar").textContent).toContain("已选 2 行");
    await press("a", { ctrlKey: true });
    const total = Number(screen.getByRole("grid").getAttribute("aria-rowcount")) - 1;
    expect(screen.getByRole("toolbar").textContent).toContain(`已选 ${total.toLocaleString("en-US")} 行`);
    await press("Escape");
    expect(screen.queryByRole("toolbar")).toBeNull();
    await press(" ");
    await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "九" } });
    await vi.waitFor(() => expect(screen.queryByRole("toolbar")).toBeNull());
  });

  test("offers what to do where nothing fits, and shows everything again", async () => {
    await open(name, Screen);
    await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "查无此人" } });
    await fireEvent.click(await screen.findByRole("button", { name: "清除筛选" }));
    await vi.waitFor(() => expect(row(0)).toBeTruthy());
    expect(/** @type {HTMLInputElement} */ (screen.getByRole("searchbox")).value).toBe("");
  });
});

test("Ctrl+C brings the selected rows of a list that are not loaded yet", async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { clipboard: { writeText } }));
  await open("alumni", Alumni);
  await press("a", { ctrlKey: true });
  document.activeElement?.dispatchEvent(Object.assign(new Event("copy", { bubbles: true, cancelable: true }), { clipboardData: { setData: vi.fn() } }));
  await vi.waitFor(() => expect(writeText).toHaveBeenCalledOnce());
  const total = Number(screen.getByRole("grid").getAttribute("aria-rowcount")) - 1;
  expect(String(/** @type {any[][]} */ (writeText.mock.calls)[0][0]).split("\n").length).toBe(total);
  vi.unstubAllGlobals();
});

test("a person's cell is changed in the list, and the person is saved whole", async () => {
  await open("people", People);
  await press("ArrowRight");
  await press("F2");
  await fireEvent.input(/** @type {HTMLElement} */ (document.activeElement), { target: { value: "曾小超" } });
  await press("Enter");
  await vi.waitFor(() => expect(asked("save_person")).toHaveLength(1));
  expect(asked("save_person")[0].draft).toMatchObject({ name: "曾小超", contacts: expect.any(Array), company: expect.any(String) });
});

test("cells for several people are refused before anything is changed: they are changed one at a time", async () => {
  await open("people", People);
  await press("ArrowRight");
  document.activeElement?.dispatchEvent(Object.assign(new Event("paste", { bubbles: true, cancelable: true }), { clipboardData: { getData: () => "甲\n乙" } }));
  expect((await screen.findByRole("dialog")).textContent).toContain("一次只能改一条");
  expect([asked("save_person"), screen.queryByRole("button", { name: /写入/ })]).toEqual([[], null]);
});

test("what the program says of itself does not send a list back to its beginning", async () => {
  await open("people", People);
  const before = asked("list_people").length;
  applyState(/** @type {any} */ ({ ...shell.program_state(), lastBackup: 1 }));
  await tick();
  expect(asked("list_people").length).toBe(before);
});

test("nothing is changed in the list of a file that can only be read", async () => {
  applyState(/** @type {any} */ ({ ...shell.program_state(), readOnly: true }));
  await open("people", People);
  await press("ArrowRight");
  await press("F2");
  expect(document.querySelector("[role=gridcell] input")).toBeNull();
});

test("selected startups are enrolled together as one step", async () => {
  await open("startups", Startups);
  await press(" ");
  await press("ArrowDown", { shiftKey: true });
  await fireEvent.click(screen.getAllByRole("button", { name: /一起加入期次/ }).at(-1) ?? document.body);
  await fireEvent.click(await screen.findByRole("button", { name: "加入 2 家" }));
  await vi.waitFor(() => expect(asked("enrol_startups")[0]?.draft.startups).toHaveLength(2));
  await vi.waitFor(() => expect(screen.queryByRole("toolbar")).toBeNull());
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Steps from "../../ui/action_items/Steps.svelte";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import Screen from "../../ui/my_list/Screen.svelte";
import MineCard from "../../ui/overview/MineCard.svelte";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { recorded } from "./recordings.js";

/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
/** @param {string} key */
async function press(key) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  if (!event.defaultPrevented) dispatch(event);
  await tick();
}
const mine = () => recorded("my_list", { query: { everyone: false } });
const rows = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-item]")]);
const startup = { id: "s1", name: "云岭科技" };
const done = { value: null, op: "o1" };

beforeEach(() => {
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
  go("my_list");
});

describe("my list", () => {
  const opened = async () => {
    render(Screen);
    await vi.waitFor(() => expect(rows().length).toBe(3));
  };

  test("says whose it is and how much, and stands on its first row", async () => {
    await opened();
    expect(screen.getByText(/^林若涵 · 3 项$/)).toBeTruthy();
    await vi.waitFor(() => expect(document.activeElement).toBe(rows()[0]));
    expect(screen.getByRole("heading", { name: "等回应的求助" })).toBeTruthy();
  });

  test("Space ticks what is in focus and the focus stays in the list; Ctrl+Z is offered", async () => {
    await opened();
    rows()[0].focus();
    await press(" ");
    await vi.waitFor(() => expect(asked("settle_action_item")).toEqual([{ id: mine().steps[0].id, done: true }]));
    await vi.waitFor(() => expect(rows().map(({ dataset }) => dataset.item)).not.toContain(mine().steps[0].id));
    expect(toasts.now?.action?.label).toBe("撤销");
    await vi.waitFor(() => expect(document.activeElement).toBe(rows()[0]));
  });

  test("an ask is answered by the same key, and Enter opens the startup that asked", async () => {
    await opened();
    rows()[0].focus();
    await press("End");
    await press(" ");
    await vi.waitFor(() => expect(asked("answer_ask")).toEqual([{ id: mine().asks[0].id, answered: true }]));
    await fireEvent.click(rows()[0]);
    expect([route.name, route.args.startup]).toEqual(["startups", mine().steps[0].startup?.id]);
  });

  test("F2 changes the day in place; Escape leaves it as it was", async () => {
    await opened();
    rows()[0].focus();
    await press("F2");
    const field = /** @type {HTMLInputElement} */ (screen.getByLabelText("截止日"));
    expect(document.activeElement).toBe(field);
    await fireEvent.keyDown(field, { key: "Escape" });
    expect(screen.queryByLabelText("截止日")).toBeNull();
    await vi.waitFor(() => expect(document.activeElement).toBe(rows()[0]));
    await press("F2");
    const again = /** @type {HTMLInputElement} */ (screen.getByLabelText("截止日"));
    await fireEvent.input(again, { target: { value: "今天" } });
    await fireEvent.keyDown(again, { key: "Enter" });
    await vi.waitFor(() => expect(asked("save_action_item")[0]?.draft).toMatchObject({ id: mine().steps[0].id, dueOn: "2026-11-23", text: mine().steps[0].text }));
  });

  test("N asks for a new step and needs a startup; what is refused stands at its field", async () => {
    await opened();
    await press("n");
    await fireEvent.input(screen.getByLabelText(/要做什么/), { target: { value: "约客户" } });
    await fireEvent.submit(screen.getByRole("form"));
    await vi.waitFor(() => expect(screen.getByRole("combobox", { name: /企业/ }).getAttribute("aria-invalid")).toBe("true"));
    expect(asked("save_action_item")).toEqual([]);
  });

  test("everyone's is asked for by itself, and of more than it shows it says so", async () => {
    fake.answer("my_list", ({ query }) => ({ ...mine(), person: query.everyone ? null : mine().person, counts: { ...mine().counts, steps: 205 } }));
    go("my_list", { of: "everyone" });
    render(Screen);
    expect(await screen.findByText("显示最早的 2 项，共 205 项")).toBeTruthy();
    expect(screen.getByText(/^所有人 · 206 项$/)).toBeTruthy();
    expect(asked("my_list").at(-1)).toEqual({ query: { everyone: true } });
  });

  test("an empty list, and one of nobody, say what to do", async () => {
    const none = { ...mine(), counts: { steps: 0, milestones: 0, asks: 0, contacts: 0, late: 0 }, steps: [], asks: [] };
    fake.answer("my_list", () => none);
    const { unmount } = render(Screen);
    expect(await screen.findByText("没有要做的事")).toBeTruthy();
    unmount();
    fake.answer("my_list", () => ({ ...none, person: null }));
    render(Screen);
    expect(await screen.findByText("还不知道您是谁")).toBeTruthy();
  });

  test("a milestone is put off with its reason, and a contact is not ticked but opened", async () => {
    fake.answer("my_list", () => ({
      ...mine(), steps: [], asks: [], counts: { steps: 0, asks: 0, milestones: 1, contacts: 1, late: 1 },
      milestones: [{ id: "m1", name: "量产", startup, owner: null, dueOn: "2026-11-13", late: 10 }],
      contacts: [{ person: { id: "p1", name: "黄珊珊" }, nextOn: "2026-11-20", late: 3, lastOn: "2026-06-01", author: { id: "p2", name: "林若涵" } }],
    }));
    render(Screen);
    await vi.waitFor(() => expect(rows().length).toBe(2));
    rows()[0].focus();
    await press("F2");
    expect(await screen.findByText("改期：量产")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "取消" }));
    rows()[1].focus();
    await press(" ");
    expect([route.name, route.args.person]).toEqual(["people", "p1"]);
  });
});

describe("the steps of a record", () => {
  const item = { id: "i1", about: "m1", aboutTable: "milestone", aboutName: "量产", startup, text: "验收", owner: { id: "p1", name: "王琪" }, dueOn: null, doneOn: null };

  test("are added in place, with who and until when", async () => {
    render(Steps, { about: { id: "m1", table: "milestone" } });
    await fireEvent.click(await screen.findByRole("button", { name: "加一步" }));
    await fireEvent.input(screen.getByLabelText(/要做什么/), { target: { value: "联系检测机构" } });
    await fireEvent.input(screen.getByLabelText("截止日"), { target: { value: "2026-12-01" } });
    await fireEvent.blur(screen.getByLabelText("截止日"));
    await fireEvent.submit(screen.getByRole("form"));
    await vi.waitFor(() => expect(asked("save_action_item")[0]?.draft).toEqual({ id: null, about: "m1", aboutTable: "milestone", text: "联系检测机构", owner: null, dueOn: "2026-12-01" }));
    expect(await screen.findByRole("checkbox", { name: "联系检测机构" })).toBeTruthy();
  });

  test("a refusal stands at its field and what was typed stays", async () => {
    fake.answer("save_action_item", () => { throw { code: "missing", args: {}, field: "text" }; });
    render(Steps, { about: { id: "m1", table: "milestone" } });
    await fireEvent.click(await screen.findByRole("button", { name: "加一步" }));
    await fireEvent.input(screen.getByLabelText(/要做什么/), { target: { value: "  " } });
    await fireEvent.submit(screen.getByRole("form"));
    await vi.waitFor(() => expect(screen.getByLabelText(/要做什么/).getAttribute("aria-invalid")).toBe("true"));
  });

  test("say who does them, and are settled", async () => {
    fake.answer("list_action_items", () => [item]);
    fake.answer("settle_action_item", () => done);
    render(Steps, { about: { id: "m1", table: "milestone" } });
    expect(await screen.findByText("王琪")).toBeTruthy();
    await fireEvent.click(screen.getByRole("checkbox", { name: "验收" }));
    await vi.waitFor(() => expect(asked("settle_action_item")).toEqual([{ id: "i1", done: true }]));
  });
});

test("a mentor's overview begins with what is late first, and leads to the list", async () => {
  const step = mine().steps[0];
  render(MineCard, { list: { ...mine(), steps: [step, { ...step, id: "i9", text: "逾期的", dueOn: "2026-11-20", late: 3 }], counts: { ...mine().counts, steps: 2 } } });
  expect(document.querySelector("li")?.textContent).toContain("逾期的");
  await fireEvent.click(screen.getByRole("button", { name: /全部 3 项/ }));
  expect(route.name).toBe("my_list");
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import EnrolAllDialog from "../../ui/cohorts/EnrolAllDialog.svelte";
import Mover from "../../ui/cohorts/Mover.svelte";
import Outside from "../../ui/cohorts/Outside.svelte";
import EditField from "../../ui/kit/EditField.svelte";
import { go } from "../../ui/lib/router.svelte.js";
import Screen from "../../ui/startups/Screen.svelte";
import { mentorsOf } from "../../ui/startups/columns.js";
import { list } from "../../ui/startups/view.svelte.js";
import MemberDialog from "../../ui/startups/MemberDialog.svelte";
import NewStartup from "../../ui/startups/NewStartup.svelte";
import StateBoard from "../../ui/startups/StateBoard.svelte";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { Refused } from "../../ui/lib/ipc.js";
import { everything } from "../../ui/lib/pages.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { nursery } from "./nursery.js";

const settled = () => new Promise((done) => setTimeout(done, 5));
/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);

beforeEach(() => {
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
});

describe("a move", () => {
  const who = { enrolment: "e13", name: "星澜能源" };
  const write = vi.fn();
  beforeEach(() => {
    write.mockReset().mockReturnValue({ value: null, op: "o1" });
    fake.answer("move_enrolment", write);
  });

  test("along the way is written at once, and the toast takes it back", async () => {
    const { component } = render(Mover);
    await component.move(who, "graduated");
    expect(write.mock.calls[0][0].draft).toEqual({ enrolment: "e13", state: "graduated", day: null, reason: null });
    expect(toasts.now?.action?.label).toBe("撤销");
  });

  test("off the way asks why first, and moves nothing when it is cancelled", async () => {
    const { component } = render(Mover);
    const moved = component.move(who, "withdrawn").catch((/** @type {Refused} */ error) => error.code);
    await settled();
    await fireEvent.click(screen.getByText("取消"));
    expect(await moved).toBe("cancelled");
    expect(write).not.toHaveBeenCalled();
  });

  test("off the way carries its reason; a refusal stands at it and keeps the question open", async () => {
    write.mockImplementationOnce(() => { throw { code: "reason_needed", args: {}, field: "reason" }; });
    const { component } = render(Mover);
    const moved = component.move(who, "deferred");
    await settled();
    const field = screen.getByLabelText("原因");
    await fireEvent.submit(/** @type {HTMLFormElement} */ (field.closest("form")));
    await settled();
    expect(screen.getByRole("alert").textContent).toBe("这一步需要写明原因。");
    await fireEvent.input(field, { target: { value: "团队出国" } });
    await fireEvent.submit(/** @type {HTMLFormElement} */ (field.closest("form")));
    await moved;
    expect(write.mock.calls[1][0].draft).toEqual({ enrolment: "e13", state: "deferred", day: "2026-11-23", reason: "团队出国" });
  });
});

describe("the board", () => {
  const rows = /** @type {any[]} */ (nursery.startups);

  test("carries a card by keys only to where its enrolment may go", async () => {
    const onmove = vi.fn();
    render(StateBoard, { rows, onopen: vi.fn(), onmove });
    const card = () => /** @type {HTMLElement} */ (document.querySelector('[data-card="s13"]'));
    card().focus();
    for (const key of [" ", "ArrowLeft", "ArrowLeft", "ArrowLeft", " "]) await fireEvent.keyDown(card(), { key });
    expect(onmove.mock.calls[0][1]).toBe("admitted");
  });

  test("shows a column off the way only when somebody is there", () => {
    render(StateBoard, { rows: rows.filter(({ state }) => state !== "deferred"), onopen: vi.fn(), onmove: vi.fn() });
    expect(screen.queryByText("缓入")).toBeNull();
    expect(screen.getByText("结营")).toBeTruthy();
  });
});

describe("editing in place", () => {
  test("a refusal stands beside the field with what was typed", async () => {
    render(EditField, { label: "城市", value: "上海", save: () => Promise.reject(new Refused({ code: "too_long", args: { most: 60 } })) });
    const input = /** @type {HTMLInputElement} */ (screen.getByLabelText("城市"));
    await fireEvent.focus(input);
    await fireEvent.input(input, { target: { value: "很长的城市" } });
    await fireEvent.blur(input);
    await settled();
    expect([input.value, screen.getByRole("alert").textContent]).toEqual(["很长的城市", "太长了，最多 60 个字。"]);
  });

  test("an emptied field is saved as nothing", async () => {
    const save = vi.fn().mockResolvedValue(null);
    render(EditField, { label: "城市", value: "上海", save });
    const input = screen.getByLabelText("城市");
    await fireEvent.focus(input);
    await fireEvent.input(input, { target: { value: "  " } });
    await fireEvent.blur(input);
    expect(save).toHaveBeenCalledWith(null);
  });
});

test("a startup whose enrolment is refused is not made a second time", async () => {
  fake.answer("save_startup", () => ({ value: "s99", op: "o1" }));
  fake.answer("enrol_startup", () => { throw { code: "already_enrolled", args: { cohort: "2026 秋季营" }, field: "cohort" }; });
  render(NewStartup, { open: true, cohort: nursery.cohorts[0].id, cohorts: /** @type {any[]} */ (nursery.cohorts), onsaved: vi.fn() });
  await fireEvent.input(screen.getByLabelText("全称"), { target: { value: "云岭科技有限公司" } });
  for (let attempt = 0; attempt < 2; attempt++) {
    await fireEvent.submit(/** @type {HTMLFormElement} */ (document.querySelector("#startup")));
    await settled();
  }
  expect([asked("save_startup").length, asked("enrol_startup").length]).toEqual([1, 2]);
  expect(screen.getByRole("alert").textContent).toMatch("2026 秋季营");
});

test("a refused contact stands at its own field", async () => {
  fake.answer("list_people", () => ({ rows: [], total: 0, next: null }));
  fake.answer("add_team_member", () => { throw { code: "not_a_wechat_id", args: { index: 1 }, field: "contacts" }; });
  render(MemberDialog, { open: true, startup: "s1", enrolled: true });
  await fireEvent.input(screen.getByRole("combobox"), { target: { value: "王琪" } });
  await settled();
  await fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
  await fireEvent.input(screen.getByLabelText("手机"), { target: { value: "138 0013 8000" } });
  await fireEvent.input(screen.getByLabelText("微信号"), { target: { value: "a" } });
  await fireEvent.submit(/** @type {HTMLFormElement} */ (document.querySelector("#member")));
  await settled();
  expect(screen.getByLabelText("微信号").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByLabelText("手机").getAttribute("aria-invalid")).toBeNull();
});

test("the list can be narrowed to those that are inside without a confirmed mentor", async () => {
  const without = nursery.startups.filter((startup) => startup.lacksMentor);
  go("startups");
  list.filter.mentor = "none";
  render(Screen);
  await vi.waitFor(() => expect(screen.getByText(without[0].name)).toBeTruthy());
  expect(screen.getAllByText("没有导师").length).toBeGreaterThanOrEqual(without.length);
  expect(screen.queryByText(nursery.startups[0].name), "applied, and expected to have none").toBeNull();
  list.filter.mentor = "";
});

test("a mentor who starts later stands in the list with the day", () => {
  expect(mentorsOf({ mentors: "何明远", mentoredFrom: "2026-12-07" })).toBe("何明远（12/07 起）");
  expect(mentorsOf({ mentors: "何明远", mentoredFrom: null })).toBe("何明远");
});

test("a list is asked to its last page", async () => {
  const pages = [{ rows: [1, 2], total: 3, next: { key: "b", id: "2" } }, { rows: [3], total: null, next: null }];
  const list = vi.fn(async (/** @type {any} */ { after }) => (after ? pages[1] : pages[0]));
  expect(await everything(/** @type {any} */ (list), { text: "y" })).toEqual([1, 2, 3]);
  expect(list.mock.calls[1][0]).toEqual({ text: "y", after: { key: "b", id: "2" } });
});

describe("startups without a cohort", () => {
  const outside = ["s1", "s2", "s3"].map((id, at) => ({ id, name: `企业${at + 1}`, founders: null, cohort: null }));
  beforeEach(() => fake.answer("list_startups", ({ query }) => ({ rows: query.cohortless ? outside : [], total: query.cohortless ? 3 : 0, next: null })));

  test("are counted, and enrolled together as one step", async () => {
    render(Outside, { cohort: "c0" });
    await settled();
    expect(screen.getByText("3 家企业还没有期次。")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: /一起加入期次/ }));
    await settled();
    await fireEvent.click(screen.getByLabelText("企业2"));
    await fireEvent.click(screen.getByRole("button", { name: "加入 2 家" }));
    await settled();
    expect(asked("enrol_startups")[0]).toEqual({ draft: { cohort: "c0", startups: ["s1", "s3"], state: "active", day: "2026-11-23" } });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("nothing can be sent while none is chosen, and a refusal stands at its field", async () => {
    fake.answer("enrol_startups", () => { throw { code: "in_the_future", args: { today: "2026-11-23" }, field: "day" }; });
    render(EnrolAllDialog, { open: true });
    await settled();
    await fireEvent.click(screen.getByLabelText("全选"));
    expect(/** @type {HTMLButtonElement} */ (screen.getByRole("button", { name: "加入 0 家" })).disabled).toBe(true);
    await fireEvent.click(screen.getByLabelText("全选"));
    await fireEvent.click(screen.getByRole("button", { name: "加入 3 家" }));
    await settled();
    expect(screen.getByText(/这一天还没到/)).toBeTruthy();
  });

  test("a list that cannot be read says so and can be asked for again", async () => {
    fake.answer("list_startups", () => { throw { code: "io", args: {} }; });
    render(EnrolAllDialog, { open: true });
    await settled();
    expect(screen.getByText("企业没能读出来")).toBeTruthy();
    fake.answer("list_startups", () => ({ rows: outside, total: 3, next: null }));
    await fireEvent.click(screen.getByText("再试一次"));
    await settled();
    expect(screen.getByLabelText("企业1")).toBeTruthy();
  });
});

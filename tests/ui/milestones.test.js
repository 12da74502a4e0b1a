import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Screen from "../../ui/milestones/Screen.svelte";
import { barsOf, byDue, lanesOf, placeOf, progressOf, spanOf } from "../../ui/milestones/lanes.js";
import { dueOf } from "../../ui/milestones/plan.js";
import { view } from "../../ui/milestones/view.svelte.js";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { COHORTS } from "./community.js";

/** @import { Milestone } from "../../ui/gen/Milestone" */

const TODAY = "2026-11-23";
const COHORT = /** @type {any} */ ({ id: "c1", name: "2026 秋季营", startsOn: "2026-10-12", endsOn: "2027-01-03" });
/** @param {string} name @param {string} dueOn @param {Partial<Milestone>} [more] @returns {Milestone} */
const one = (name, dueOn, more) => ({ id: `${more?.startup?.id ?? "s1"}-${name}`, name, startup: { id: "s1", name: "云岭科技" }, cohort: "c1", dueOn, weight: 1, owner: null, wanted: null, doneOn: null, slips: [], ...more });
const other = { id: "s2", name: "北辰农业" };

describe("a lane", () => {
  const own = [one("付费客户", "2026-11-13"), one("访谈", "2026-10-16", { doneOn: "2026-10-15" }), one("路演", "2026-12-11")];
  test("says of each what it is: what comes is not under way while something is late", () => {
    expect(lanesOf(own, TODAY)[0].items.map(({ milestone, stand, late }) => [milestone.name, stand, late])).toEqual([["访谈", "done", 0], ["付费客户", "late", 10], ["路演", "later", 0]]);
    expect(lanesOf([own[1], own[2]], TODAY)[0].items.map(({ stand }) => stand)).toEqual(["done", "now"]);
  });
  test("due today is not late", () => expect(lanesOf([one("看板", TODAY)], TODAY)[0].late).toBe(0));
  test("comes first when it is overdue for longest", () => {
    const lanes = lanesOf([one("a", "2026-11-20"), one("b", "2026-11-10", { startup: other }), one("c", "2026-12-10", { startup: { id: "s3", name: "阿" } })], TODAY);
    expect(lanes.map(({ id, late }) => [id, late])).toEqual([["s2", 13], ["s1", 3], ["s3", 0]]);
  });
  const span = spanOf(own, COHORT);
  test("lies on the weeks of its cohort", () => expect([span.from, span.weeks.length]).toEqual(["2026-10-12", 12]));
  test("what is late runs on to today, with a tick at its due day; what comes begins behind", () => {
    const [, late, later] = barsOf(lanesOf(own, TODAY)[0], span, TODAY);
    expect(late.left + late.width).toBeCloseTo(placeOf(span, TODAY));
    expect(late.left + (late.width * (late.tick ?? 0)) / 100).toBeCloseTo(placeOf(span, "2026-11-13"));
    expect(later.left).toBeCloseTo(placeOf(span, TODAY));
    expect([late.line, later.line, later.tick]).toEqual([0, 0, null]);
  });
  test("bars of the same days stand on lines of their own", () => {
    const bars = barsOf(lanesOf([one("a", "2026-11-10"), one("b", "2026-11-12"), one("c", "2026-11-12")], TODAY)[0], span, TODAY);
    for (const [at, bar] of bars.entries()) for (const before of bars.slice(0, at)) {
      const apart = bar.line !== before.line || bar.left >= before.left + before.width - 1e-9 || before.left >= bar.left + bar.width - 1e-9;
      expect(apart, `${before.milestone.name} and ${bar.milestone.name}`).toBe(true);
    }
    expect(new Set(bars.map(({ line }) => line)).size).toBe(3);
  });
  test("a day far away does not make a timeline without end", () => expect(spanOf([one("a", "2099-01-01")], COHORT).weeks.length).toBe(60));
});

test("milestones by due day stand under what is late, this week, next week, later, done", () => {
  const items = lanesOf([one("e", "2026-10-16", { doneOn: "2026-10-16" }), one("a", "2026-11-20"), one("b", "2026-11-29"), one("c", "2026-11-30"), one("d", "2026-12-07")], TODAY)[0].items;
  expect(byDue(items, TODAY).map(({ id, items }) => [id, items.map(({ milestone }) => milestone.name).join()])).toEqual([["late", "a"], ["week", "b"], ["next", "c"], ["later", "d"], ["done", "e"]]);
});

test("progress counts by weight, beside what the plan says for today", () => {
  expect(progressOf([one("a", "2026-11-01", { weight: 3, doneOn: "2026-11-01" }), one("b", TODAY), one("c", "2026-12-01", { weight: 4 })], TODAY)).toEqual({ done: 3 / 8, planned: 4 / 8 });
  expect(progressOf([], TODAY)).toBeNull();
});

test("a step of a plan is due on Friday of its week, or on its weekday, and never before the cohort", () => {
  const step = { id: "p", name: "a", week: 1, weekday: null, weight: null, wanted: null };
  expect([dueOf(step, COHORT), dueOf({ ...step, week: 3, weekday: 2 }, COHORT), dueOf({ ...step, weekday: 1 }, { ...COHORT, startsOn: "2026-10-14" }), dueOf(step, { ...COHORT, startsOn: null })]).toEqual(["2026-10-16", "2026-10-27", "2026-10-14", null]);
});

describe("the screen", () => {
  /** @type {ReturnType<typeof install>} */
  let fake;
  /** @type {Milestone[]} */
  let rows;
  const late = one("首个付费客户", "2026-11-13", { id: "m2", wanted: "合同", slips: [{ fromOn: "2026-11-06", toOn: "2026-11-13", reason: "走法务", day: "2026-11-05" }] });
  /** @param {string} command */
  const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
  /** @param {string} key */
  async function press(key) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
    if (!event.defaultPrevented) dispatch(event);
    await tick();
  }
  const done = { value: null, op: "o1" };

  beforeEach(() => {
    fake = install();
    applyState(/** @type {any} */ (shell.program_state()));
    speak("zh-CN");
    view.shape = "lanes";
    go("milestones");
    rows = [one("访谈", "2026-10-16", { id: "m1", doneOn: "2026-10-15" }), late, one("路演", "2026-12-11", { id: "m3" }), one("路演", "2026-12-11", { id: "m4", startup: other })];
    fake.answer("list_milestones", () => rows);
    fake.answer("settle_milestones", () => done);
    fake.answer("slip_milestone", () => done);
  });
  const opened = async () => {
    render(Screen);
    await screen.findByRole("button", { name: "云岭科技" });
  };

  test("asks for the current cohort, and says how many are done and planned", async () => {
    await opened();
    expect(asked("list_milestones")[0].query.cohort).toBe(shell.program_state().cohort?.id);
    expect(screen.getByText(/已完成 1 \/ 4 项（按权重 25%），计划 50%/)).toBeTruthy();
  });

  test("by keyboard: the name opens at what is late, an arrow goes to the next bar, D reaches it, Ctrl+Z is offered", async () => {
    await opened();
    screen.getByRole("button", { name: "云岭科技" }).focus();
    await fireEvent.click(/** @type {HTMLElement} */ (document.activeElement));
    expect(screen.getByText("还缺：合同")).toBeTruthy();
    expect(screen.getByText("逾期 10 天，还没有新日期")).toBeTruthy();
    expect(screen.getByText("走法务")).toBeTruthy();
    await press("ArrowRight");
    expect(document.activeElement?.textContent).toContain("访谈");
    await press("ArrowRight");
    await press("d");
    await vi.waitFor(() => expect(asked("settle_milestones")).toEqual([{ ids: ["m2"], doneOn: TODAY }]));
    await vi.waitFor(() => expect(toasts.now?.action?.label).toBe("撤销"));
    await press("Escape");
    expect(screen.queryByText("还缺：合同")).toBeNull();
  });

  test("the focus goes along with a row that was reached into its other group", async () => {
    view.shape = "due";
    render(Screen);
    const row = () => /** @type {HTMLElement} */ (document.querySelector('.rows [data-milestone="m2"]'));
    await vi.waitFor(() => row().focus());
    const before = row();
    rows = rows.map((one) => (one.id === "m2" ? { ...one, doneOn: TODAY } : one));
    fake.emit("changed", { op: "o1", kind: "settle_milestone", touched: [{ table: "milestone", ids: null }] });
    await vi.waitFor(() => expect(row().closest("section")?.textContent).toContain("已完成"));
    await vi.waitFor(() => expect([row() === before, document.activeElement]).toEqual([false, row()]));
  });

  test("what is done is opened again by the same key", async () => {
    await opened();
    /** @type {HTMLElement} */ (document.querySelector('.bar[data-milestone="m1"]')).focus();
    await press("d");
    await vi.waitFor(() => expect(asked("settle_milestones")).toEqual([{ ids: ["m1"], doneOn: null }]));
  });

  test("R asks for a day and a reason; without a day nothing is written", async () => {
    await opened();
    /** @type {HTMLElement} */ (document.querySelector('.bar[data-milestone="m2"]')).focus();
    await press("r");
    await fireEvent.click(await screen.findByRole("button", { name: "改期" }));
    expect(asked("slip_milestone")).toEqual([]);
    await fireEvent.input(screen.getByLabelText("新的截止日"), { target: { value: "2026-12-01" } });
    await fireEvent.blur(screen.getByLabelText("新的截止日"));
    await fireEvent.input(screen.getByLabelText("原因"), { target: { value: "客户出差" } });
    await fireEvent.click(screen.getByRole("button", { name: "改期" }));
    await vi.waitFor(() => expect(asked("slip_milestone")).toEqual([{ draft: { milestone: "m2", toOn: "2026-12-01", reason: "客户出差" } }]));
  });

  test("the chip of what is late leaves only that, in every view", async () => {
    await opened();
    await fireEvent.click(screen.getByRole("button", { name: /^逾期/ }));
    expect(screen.queryByRole("button", { name: "北辰农业" })).toBeNull();
    for (const shape of ["按到期", "按企业"]) {
      await fireEvent.click(screen.getByRole("button", { name: shape }));
      expect([...document.querySelectorAll(".rows [data-milestone]")].map((row) => /** @type {HTMLElement} */ (row).dataset.milestone), shape).toEqual(["m2"]);
    }
  });

  test("a plan is applied after its steps were shown; its refusal stands there in words", async () => {
    await opened();
    fake.answer("apply_plan", () => { throw { code: "no_startups_yet", args: { cohort: "2026 秋季营" } }; });
    await fireEvent.click(screen.getByRole("button", { name: "套用计划" }));
    expect(await screen.findByText("商业计划书第一版")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "套用" }));
    expect(await screen.findByText("2026 秋季营里还没有已录取或在营的企业。请先把企业加进这一期。")).toBeTruthy();
    fake.answer("apply_plan", () => ({ value: { made: 3, there: 2 }, op: "o2" }));
    await fireEvent.click(screen.getByRole("button", { name: "套用" }));
    await vi.waitFor(() => expect(toasts.now?.text).toBe("已建 3 项里程碑，2 项原来就有，没有动"));
  });

  test("a plan without steps leads to where they are written", async () => {
    await opened();
    fake.answer("list_records", () => ({ rows: [], total: 0, next: null }));
    await fireEvent.click(screen.getByRole("button", { name: "套用计划" }));
    expect(await screen.findByText(/还没有里程碑计划$/)).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "查看和修改计划" }));
    expect(route.name).toBe("plan_steps");
  });

  test("a cohort without milestones, and a nursery without cohorts, say what to do", async () => {
    rows = [];
    const { unmount } = render(Screen);
    expect(await screen.findByText("这一期还没有里程碑")).toBeTruthy();
    unmount();
    fake.answer("list_cohorts", () => []);
    applyState(/** @type {any} */ ({ ...shell.program_state(), cohort: null }));
    render(Screen);
    expect(await screen.findByText("还没有期次")).toBeTruthy();
  });

  test("a changed milestone is sent whole: what the form does not show stays", async () => {
    await opened();
    fake.answer("load_record", () => ({ id: "m3", name: "路演", startup: { id: "s1", name: "云岭科技" }, due_on: "2026-12-11", done_on: null, remark: "同导师谈过" }));
    fake.answer("save_record", () => ({ value: "m3", op: "o3" }));
    await fireEvent.click(/** @type {HTMLElement} */ (document.querySelector('.bar[data-milestone="m3"]')));
    await fireEvent.keyDown(screen.getByRole("button", { name: "更多" }), { key: "Enter" });
    await fireEvent.click(await screen.findByText("修改里程碑"));
    await fireEvent.input(await screen.findByLabelText("里程碑"), { target: { value: "路演日" } });
    await fireEvent.click(screen.getByRole("button", { name: "保存" }));
    await vi.waitFor(() => expect(asked("save_record")[0]?.draft).toMatchObject({ id: "m3", name: "路演日", startup: "s1", remark: "同导师谈过", done_on: null }));
  });

  test("another screen asks for a startup: only its milestones are shown, the late one open, until that is cleared", async () => {
    go("milestones", { startup: "s1" });
    await opened();
    await vi.waitFor(() => expect(screen.getByText("还缺：合同")).toBeTruthy());
    expect(screen.queryByRole("button", { name: "北辰农业" })).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: /筛选中：云岭科技/ }));
    expect(await screen.findByRole("button", { name: "北辰农业" })).toBeTruthy();
  });

  test("the search asks for a milestone of another cohort: that cohort is shown, and the milestone open", async () => {
    const there = one("上一期的", "2026-05-01", { id: "m9", doneOn: "2026-05-01", wanted: "照片" });
    const before = COHORTS[1];
    fake.answer("list_milestones", ({ query }) => (query.cohort === before.id ? [there] : rows));
    fake.answer("load_record", () => ({ id: "m9", cohort: { id: before.id, name: before.name } }));
    go("milestones", { record: "m9" });
    render(Screen);
    expect(await screen.findByText("照片")).toBeTruthy();
    expect([screen.getByRole("combobox", { name: "期次" }), route.args]).toEqual([expect.objectContaining({ value: before.id }), {}]);
  });

  test("who may only read has no deeds", async () => {
    applyState(/** @type {any} */ ({ ...shell.program_state(), readOnly: true }));
    await opened();
    await fireEvent.click(screen.getByRole("button", { name: "云岭科技" }));
    expect(["标为完成", "套用计划", "新建"].filter((name) => screen.queryByRole("button", { name }))).toEqual([]);
    await press("d");
    expect(asked("settle_milestones")).toEqual([]);
  });
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import "../../ui/overview/Beginning.svelte"; // loaded by the screen when it needs it: here without a wait
import FirstRun from "../../ui/firstrun/Screen.svelte";
import Overview from "../../ui/overview/Screen.svelte";
import EarlierCard from "../../ui/overview/EarlierCard.svelte";
import "../../ui/cohorts/Lacks.svelte"; // likewise
import { rate } from "../../ui/attendance/marks.js";
import { covered, milestonesNote, notesNote, outsideOf, stepsNote, weekly } from "../../ui/overview/figures.js";
import { desk, applyState } from "../../ui/lib/desk.svelte.js";
import { route } from "../../ui/lib/router.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import { nursery } from "./nursery.js";
import shell from "./fake/shell.js";
import { recorded } from "./recordings.js";

const settled = () => new Promise((done) => setTimeout(done, 5));
/** @type {ReturnType<typeof install>} */
let fake;

beforeEach(() => {
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
});

test("attendance counts who came of those who were to, and knows nothing of a week without marks", () => {
  expect(rate({ present: 22, late: 1, absent: 1, leave: 1 })).toBe(23 / 24);
  expect(rate({ present: 0, late: 0, absent: 0, leave: 0 })).toBeNull();
});

/** What the overview knows of a cohort of 24, with what is said here. @param {Record<string, unknown>} [said] */
const facts = (said = {}) => /** @type {any} */ ({ ...recorded("overview"), ...said });
/** @param {number} present @param {number} due */
const coverage = (present, due) => ({ count: { present, late: 0, absent: 0, leave: 0 }, due });

test("a rate says what it covers, and no data is no rate", () => {
  expect(covered(coverage(7, 600))).toBe("覆盖 7/600 人次");
  expect(covered(coverage(0, 0))).toBe("还没有数据");
  speak("en");
  expect([covered(coverage(7, 600)), covered(coverage(0, 0))]).toEqual(["7 of 600 marks", "no data yet"]);
});

test("a week with few of its marks is no point of the line", () => {
  const week = { week: 1, monday: "2026-11-23" };
  expect(weekly([{ ...week, ...coverage(20, 24) }, { ...week, ...coverage(7, 24) }, { ...week, ...coverage(0, 24) }])).toEqual([1]);
});

test.each([
  [{ notesInAll: 0, notesThisWeek: 0, notesLastWeek: 0, notesCompared: null }, "还没有数据"],
  [{ notesInAll: 9, notesLastWeek: 0, notesCompared: null }, ""],
  [{ notesLastWeek: 38, notesCompared: null }, "上周共 38 条"],
  [{ notesCompared: { until: 3, now: 10, before: 14 } }, "截至周三，比上周同期少 4 条"],
  [{ notesCompared: { until: 3, now: 14, before: 10 } }, "截至周三，比上周同期多 4 条"],
  [{ notesCompared: { until: 1, now: 4, before: 4 } }, "截至周一，与上周同期一样多"],
])("of the notes %j is said: %s", (said, sentence) => expect(notesNote(facts(said))).toBe(sentence));

test.each([
  [{ openItems: 0, overdueItems: 0, undatedItems: 0, notesInAll: 0 }, "还没有数据"],
  [{ openItems: 0, overdueItems: 0, undatedItems: 0, notesInAll: 3 }, ""],
  [{ openItems: 4, overdueItems: 0, undatedItems: 4 }, "没有逾期，4 项没有期限"],
  [{ openItems: 4, overdueItems: 0, undatedItems: 0 }, "没有逾期"],
  [{ openItems: 4, overdueItems: 1, undatedItems: 2 }, "其中 1 项逾期"],
])("of the next steps %j is said: %s", (said, sentence) => expect(stepsNote(facts(said))).toBe(sentence));

test("a cohort that has not begun or is over says so", () => {
  const cohort = { startsOn: "2026-12-07", endsOn: "2027-02-28" };
  expect(outsideOf(cohort, "2026-11-23")).toBe("2026年12月7日开营，还有 14 天");
  expect(outsideOf(cohort, "2027-03-01")).toBe("已于 2027年2月28日结束");
  expect(outsideOf({ startsOn: null, endsOn: null }, "2026-11-23")).toBe("");
});

const NOBODY = { attention: [], startups: 0, watched: "nobody", heardOf: 0 };
test.each([
  [NOBODY, "还没有数据", "本期还没有入营或加速中的企业。"],
  [{ attention: [], startups: 24, watched: "nothing", heardOf: 0 }, "还没有数据", "近 14 天没有一家企业有记录，还看不出谁需要关注。"],
  [{ attention: [], startups: 24, watched: "some", heardOf: 7 }, "暂未发现需要关注的企业", "在营 24 家，近 14 天有记录的 7 家；其余的还没有数据。"],
  [{ attention: [], startups: 24, watched: "all", heardOf: 24 }, "没有需要关注的企业", "在营 24 家近 14 天都有记录，下一步没有逾期。"],
])("an empty list of attention is told by what is known: %j", async (said, title, why) => {
  fake.answer("overview", () => facts(said));
  render(Overview);
  await settled();
  expect(screen.getAllByText(title).length).toBeGreaterThan(0);
  expect(screen.getByText(why)).toBeTruthy();
});

test("an empty cohort says what is to be done next, and that there is no data", async () => {
  const cohort = { ...nursery.cohorts[0], name: "第 5 期", startsOn: null, endsOn: null, demoDay: null, startups: 0, lacks: ["startups", "dates", "sessions"] };
  const none = { present: 0, late: 0, absent: 0, leave: 0 };
  fake.answer("overview", () => facts({ ...NOBODY, cohort, week: null, weeks: null, weeksLeft: null, openItems: 0, overdueItems: 0, notesInAll: 0, notesThisWeek: 0, notesLastWeek: 0, attended: { count: none, due: 0 }, attendance: [], notes: [], sessions: [], milestones: { count: 0, done: 0, overdue: 0, dueThisWeek: 0, weight: 0, weightDone: 0, weeks: [] } }));
  render(Overview);
  await settled();
  expect(screen.getByText("接下来，为第 5 期准备：")).toBeTruthy();
  expect(["加入企业", "填写日期", "安排活动"].filter((deed) => screen.queryByRole("button", { name: deed }) === null)).toEqual([]);
  expect(screen.getAllByText("还没有数据").length).toBe(4);
  expect(screen.queryByText(/都跟得上|没有逾期|持平/)).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "填写日期" }));
  expect(screen.getByRole("dialog", { name: /修改/ })).toBeTruthy();
});

test("a startup that needs attention opens the logger about it", async () => {
  render(Overview);
  await settled();
  const { id, name } = recorded("overview").attention[0];
  await fireEvent.click(screen.getByLabelText(`记一条：${name}`));
  expect([route.name, route.args.startup]).toEqual(["notes", id]);
});

/** Four weeks of a plan of 100. @param {number} weightDone @param {(number | null)[]} done */
const milestones = (weightDone, done) => ({ count: 20, done: 9, overdue: 0, dueThisWeek: 2, weight: 100, weightDone, weeks: [10, 40, 70, 100].map((planned, at) => ({ week: at + 1, planned, done: done[at] ?? null })) });
test.each([
  [milestones(45, [12, 38, 45]), 3, "到上周末计划 40%，快 5 个百分点"],
  [milestones(38, [12, 38, 38]), 3, "到上周末计划 40%，慢 2 个百分点"],
  [milestones(40, [12, 40, 40]), 3, "到上周末计划 40%，正好"],
  [milestones(4, [4]), 1, "到上周末计划 0%，快 4 个百分点"],
  [milestones(90, [10, 40, 70, 90]), null, "到上周末计划 100%，慢 10 个百分点"],
])("milestones beside their plan by the end of last week: %#", (milestones, week, sentence) => expect(milestonesNote({ milestones, week })).toBe(sentence));

test("a cohort without milestones has no share and no chart of them, and its next steps stand in their place", async () => {
  fake.answer("overview", () => facts({ milestones: { count: 0, done: 0, overdue: 0, dueThisWeek: 0, weight: 0, weightDone: 0, weeks: [] } }));
  render(Overview);
  await settled();
  expect([screen.queryByText("里程碑完成"), screen.queryByRole("figure", { name: /里程碑/ })]).toEqual([null, null]);
  expect(screen.getByText("未完成的下一步")).toBeTruthy();
});

test("the chart of milestones is said in a sentence and shown as a table", async () => {
  render(Overview);
  await settled();
  expect(screen.getByText("第 7 周：实际完成 49%，到本周末计划 58%。")).toBeTruthy();
  await fireEvent.click(screen.getAllByRole("button", { name: "用表格看" })[0]);
  const rows = [...document.querySelectorAll("figure table")][0].querySelectorAll("tbody tr");
  expect([rows[0].textContent, rows[11].textContent]).toEqual(["第1周5%4%", "第12周100%–"]);
});

test("an empty nursery says what to do first", async () => {
  fake.answer("overview", () => ({ cohort: null, week: null, weeks: null, weeksLeft: null, startups: 0, notesThisWeek: 0, notesLastWeek: 0, notesInAll: 0, notesCompared: null, openItems: 0, overdueItems: 0, undatedItems: 0, attended: { count: { present: 0, late: 0, absent: 0, leave: 0 }, due: 0 }, attendance: [], notes: [], sessions: [], attention: [], changes: null, milestones: { count: 0, done: 0, overdue: 0, dueThisWeek: 0, weight: 0, weightDone: 0, weeks: [] }, watched: "nobody", heardOf: 0, silentDays: 0 }));
  render(Overview);
  await settled();
  expect(screen.getByText("新建期次")).toBeTruthy();
});

test("the first run shows a refusal at its field, and begins where it was asked to", async () => {
  applyState(/** @type {any} */ ({ ...shell.program_state(), firstRun: true, open: true }));
  render(FirstRun);
  await fireEvent.click(screen.getByText("导入 Excel"));
  await settled();
  expect(screen.getByLabelText("孵化器名称").getAttribute("aria-invalid")).toBe("true");
  await fireEvent.input(screen.getByLabelText("孵化器名称"), { target: { value: "漕河泾" } });
  await fireEvent.input(screen.getByLabelText("您的姓名"), { target: { value: "林若涵" } });
  await fireEvent.click(screen.getByText("导入 Excel"));
  await settled();
  expect(fake.calls.at(-2)).toEqual({ command: "start_nursery", args: { draft: { incubator: "漕河泾", name: "林若涵", begin: "empty" } } });
  expect([route.name, desk.nursery?.name]).toEqual(["import", "漕河泾"]);
});

test("a file that cannot be opened says why, by its name, and can be tried again", async () => {
  applyState(/** @type {any} */ ({ ...shell.program_state(), open: false, problem: "from_newer_program", problemArgs: { version: "9" } }));
  fake.answer("open_nursery", () => shell.program_state());
  render(FirstRun);
  expect(screen.getByRole("alert").textContent).toMatch(/文件版本 9.*nursery\.miaopu/s);
  await fireEvent.click(screen.getByText("再试一次"));
  await settled();
  expect(desk.nursery).not.toBeNull();
});

test("earlier cohorts stand beside the current one as they were on the same day, with what is known of each", () => {
  const count = { present: 8, late: 1, absent: 1, leave: 2 };
  /** @param {string} name @param {Partial<import("../../ui/gen/CohortThen").CohortThen>} more */
  const one = (name, more = {}) => ({ id: name, name, day: "2025-11-24", startups: 12, milestones: { count: 4, done: 2, overdue: 1, dueThisWeek: 0, weight: 4, weightDone: 2, weeks: [] }, attended: { count, due: 20 }, notes: 30, checkIns: 9, checkInsDue: 12, ...more });
  const empty = { count: { present: 0, late: 0, absent: 0, leave: 0 }, due: 0 };
  render(EarlierCard, { cohorts: [one("本期"), one("往期", { attended: empty, checkIns: 0 })], week: 7 });
  const rows = screen.getAllByRole("row").slice(1).map((row) => [.../** @type {HTMLTableRowElement} */ (row).cells].map(({ textContent }) => textContent?.trim()));
  expect(rows).toEqual([
    ["本期今天", "12", "50%", "1", "90%已登记 12 / 20", "30", "75%9/12"],
    ["往期2025-11-24", "12", "50%", "1", "–", "30", "–"],
  ]);
});

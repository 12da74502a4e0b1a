import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import Screen from "../../ui/matching/Screen.svelte";
import { addPlace } from "../../ui/matching/places.js";
import { costSaid, fitSaid, leftSaid, loadSaid, standOf, sumOf } from "../../ui/matching/said.js";
import { CRITERIA, pin, ruleOut, startOver, turn, unpin, view } from "../../ui/matching/view.svelte.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { recorded } from "./recordings.js";

/** @import { Ban } from "../../ui/gen/Ban" */
/** @import { MatchFit } from "../../ui/gen/MatchFit" */
/** @import { MatchPlan } from "../../ui/gen/MatchPlan" */
/** @import { MentorLoad } from "../../ui/gen/MentorLoad" */
/** @import { WhyLeft } from "../../ui/gen/WhyLeft" */

/** @type {MatchFit[]} */
const FITS = ["asked", "expertise", "sector", "sector_before", "stage", "stage_before", "language", "free", "rated", "startup_wishes", "mentor_wishes", "both_wish"];
/** @type {Ban[]} */
const BANS = ["conflict", "own_company", "declined", "mentoring", "away", "language", "by_hand"];
/** @type {WhyLeft[]} */
const WHYS = ["no_mentors", "no_capacity", "all_banned", "nobody_fits"];
/** @param {Partial<MentorLoad>} [change] @returns {MentorLoad} */
const load = (change) => ({ mentor: { id: "m1", name: "何明远" }, now: 2, added: 1, atLeast: 0, atMost: 5, ...change });
const choice = { load: load(), score: 300, reasons: [], ban: null, conflict: null, isOver: false, isChosen: false, moves: [], change: -20 };

const cohort = recorded("program_state").cohort?.id ?? "";
const query = { cohort, criteria: CRITERIA, pins: [], without: [] };
const plan = recorded("plan_match", { query });
const [first] = plan.pairs;
const choices = recorded("match_choices", { query, startup: first.startup.id });

/** @type {ReturnType<typeof install>} */
let fake;
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
const settled = async () => { await new Promise((done) => setTimeout(done, 5)); await tick(); };
/** @param {string} key @param {Partial<KeyboardEventInit>} [more] */
const press = async (key, more) => { const at = document.activeElement ?? document.body; await fireEvent.keyDown(at, { key, ...more }); await settled(); };

beforeEach(() => {
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
  startOver();
  Object.assign(view, { cohort: "", off: [] });
  go("matching");
});

test.each(/** @type {const} */ (["zh-CN", "en"]))("each reason, each ban and each cause has words in %s", (language) => {
  speak(language);
  const said = [
    ...FITS.map((code) => fitSaid({ code, points: 1, word: "融资", count: 2 })),
    ...BANS.map((ban) => costSaid({ ...choice, ban })),
    ...WHYS.map((why) => leftSaid({ startup: first.startup, why, full: [] })),
  ];
  expect(said.filter((one) => !one || /matching-|undefined|\{/.test(one))).toEqual([]);
});

test("a load tells what is, what would be, and whether that is too much", () => {
  expect([load(), load({ added: 0 })].map(loadSaid)).toEqual(["2 → 3 / 5", "2 / 5"]);
  expect([load(), load({ atMost: 3 }), load({ atMost: 2 })].map(standOf)).toEqual(["room", "full", "over"]);
  expect(leftSaid({ startup: first.startup, why: "no_capacity", full: [load({ now: 3, added: 0, atMost: 3 })] })).toContain("何明远 3 / 3");
});

test("a choice tells who would have to give way", () => {
  const moves = [{ startup: { id: "s2", name: "拓岳智能" }, to: { id: "m2", name: "林若涵" } }, { startup: { id: "s3", name: "云岭生物" }, to: null }];
  expect(costSaid({ ...choice, isOver: true, moves })).toBe("选了会超额 · 拓岳智能要改配林若涵 · 云岭生物会配不上");
  expect(costSaid({ ...choice, ban: "conflict", conflict: "投资了该企业" })).toBe("利益冲突：投资了该企业");
});

test("the sum tells wishes that come true and mentors with fewer than they want", () => {
  /** @type {MatchPlan} */
  const told = { ...plan, mentors: [load({ atLeast: 4 }), load({ now: 0, added: 0 })], mentored: 11, left: [] };
  expect(sumOf(told)).toMatchObject({ before: 11, after: 11 + plan.pairs.length, least: 0, most: 3, below: [{ atLeast: 4 }] });
});

describe("what is settled by hand", () => {
  test("is one mentor for a startup, and goes when that one is ruled out", () => {
    pin("s1", "m1");
    pin("s1", "m2");
    expect(view.pins).toEqual([{ startup: "s1", mentor: "m2" }]);
    ruleOut("s1", "m2");
    expect([view.pins, view.without]).toEqual([[], [{ startup: "s1", mentor: "m2" }]]);
    pin("s1", "m2");
    expect([view.pins.length, view.without]).toEqual([1, []]);
    unpin("s1");
    ruleOut("s1", "m2");
    ruleOut("s1", "m2");
    expect([view.pins, view.without]).toEqual([[], []]);
  });
  test("a criterion is turned off and on", () => {
    turn("rating");
    expect(view.off).toEqual(["rating"]);
    turn("rating");
    expect(view.off).toEqual([]);
  });
});

test("a mentor is changed by keyboard, and what is accepted is what stood there", async () => {
  render(Screen);
  await vi.waitFor(() => expect(screen.getByText(first.startup.name)).toBeTruthy());
  /** @type {HTMLElement} */ (document.querySelector(`[data-startup="${first.startup.id}"] [data-stop]`)).focus();
  await fireEvent.click(/** @type {Element} */ (document.activeElement));
  await vi.waitFor(() => expect(document.querySelectorAll("[data-choice]").length).toBeGreaterThan(1));
  await press("2");
  const second = choices[1].load.mentor;
  expect(view.pins).toEqual([{ startup: first.startup.id, mentor: second.id }]);
  await vi.waitFor(() => expect(document.querySelector(".pinned")).toBeTruthy());
  const row = /** @type {HTMLElement} */ (document.querySelector(`[data-startup="${first.startup.id}"] .row`));
  expect(within(row).getByText(second.name)).toBeTruthy();
  dispatch(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true }));
  await vi.waitFor(() => expect(asked("accept_match")).toHaveLength(1));
  const { draft } = asked("accept_match")[0];
  expect(draft.pairs).toHaveLength(plan.pairs.length);
  expect(draft.pairs).toContainEqual({ startup: first.startup.id, mentor: second.id });
  await vi.waitFor(() => expect(toasts.now?.text).toContain(`已建立 ${plan.pairs.length} 段带教`));
  // The core answers that everybody has a mentor then, and nothing is settled by hand any more.
  await vi.waitFor(() => expect(screen.getByText("企业都有导师了")).toBeTruthy());
  expect(view.pins).toEqual([]);
});

test("a match that is refused says why and keeps what was settled", async () => {
  fake.answer("accept_match", () => { throw { code: "already_mentored", args: { startup: "云岭生物" }, field: null }; });
  pin(first.startup.id, choices[1].load.mentor.id);
  render(Screen);
  await vi.waitFor(() => expect(screen.getByText(first.startup.name)).toBeTruthy());
  dispatch(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true }));
  await vi.waitFor(() => expect(toasts.now?.text).toContain("云岭生物已经有导师了"));
  expect(view.pins).toHaveLength(1);
});

test("who is left without is told why, and a full mentor is asked for one place more", async () => {
  const full = load({ now: 3, added: 0, atMost: 3 });
  /** @type {MatchPlan} */
  const left = { ...plan, pairs: [], left: [{ startup: { ...first.startup, leftBefore: 2 }, why: "no_capacity", full: [full] }] };
  fake.answer("plan_match", () => ({ answer: left, readTables: ["mentor"] }));
  fake.answer("list_records", () => ({ answer: { rows: [{ id: "t1", mentor: { id: "m1", name: "何明远" }, at_least: 1, at_most: 3, stages: "天使轮" }], total: 1 }, readTables: ["mentor_terms"] }));
  fake.answer("save_record", () => ({ value: "t1", op: "o1" }));
  render(Screen);
  await vi.waitFor(() => expect(screen.getByText("合适的导师都满了：何明远 3 / 3")).toBeTruthy());
  expect(screen.getByText("已有 2 次没配上")).toBeTruthy();
  await fireEvent.click(screen.getByText("请何明远加 1 个名额"));
  await vi.waitFor(() => expect(asked("save_record")).toHaveLength(1));
  expect(asked("save_record")[0]).toMatchObject({ noun: "mentor_terms", draft: { id: "t1", mentor: "m1", at_least: 1, at_most: 4, stages: "天使轮" } });
});

test("a mentor without terms gets terms of their own", async () => {
  fake.answer("list_records", () => ({ answer: { rows: [], total: 0 }, readTables: ["mentor_terms"] }));
  fake.answer("save_record", () => ({ value: "t1", op: "o1" }));
  await addPlace(load());
  expect(asked("save_record")[0].draft).toEqual({ id: null, mentor: "m1", at_most: 6 });
});

test("without mentors the screen leads to a new one", async () => {
  fake.answer("plan_match", () => ({ answer: { ...plan, pairs: [], left: [], mentors: [] }, readTables: ["mentor"] }));
  render(Screen);
  await vi.waitFor(() => expect(screen.getByText("还没有导师")).toBeTruthy());
  await fireEvent.click(screen.getByText("新建导师"));
  expect([route.name, route.args.new]).toEqual(["people", "mentor"]);
});

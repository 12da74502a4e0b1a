/**
 * How the cohort of the fake program gets on: a plan, milestones, check-ins. All made up, the same at every start; what is
 * changed stays changed as long as the page.
 */
import { addDays, monday } from "../../ui/lib/days.js";
import { TODAY, nursery } from "./nursery.js";

/** @import { CheckInBoard } from "../../ui/gen/CheckInBoard" */
/** @import { FigureChoice } from "../../ui/gen/FigureChoice" */
/** @import { Milestone } from "../../ui/gen/Milestone" */
/** @typedef {ReturnType<typeof import("./fake.js").makeFake>} Fake */

const COHORT = nursery.cohorts[0];
const FIRST = monday(COHORT.startsOn ?? TODAY);
const STARTUPS = nursery.startups.slice(10, 21).map(({ id, name }) => ({ id, name }));
const OWNERS = ["王琪", "周欣娜", "李涛", "林若涵"];

/** @type {{ id: string, name: string, programme: string, week: number, weekday: number | null, weight: number | null, wanted: string | null }[]} */
const steps = [
  ["完成 10 场用户访谈", 1, "访谈记录"], ["商业计划书第一版", 2, "计划书"], ["首个付费客户", 5, "合同或到账凭证"], ["产品可演示版本", 6, "演示视频"],
  ["核心指标看板", 7, null], ["融资材料齐备", 9, "融资计划书"], ["第一轮模拟路演", 11, "评分表"],
].map(([name, week, wanted], index) => ({ id: `plan${index}`, name: String(name), programme: COHORT.programmeName, week: Number(week), weekday: index === 4 ? 2 : null, weight: index === 2 ? 3 : null, wanted: /** @type {string | null} */ (wanted) }));

/** How many of its milestones each startup has reached. */
const REACHED = [4, 2, 4, 3, 5, 4, 2, 4, 3, 4, 4];

/** @returns {Milestone[]} */
const makeMilestones = () =>
  STARTUPS.flatMap((startup, at) =>
    steps.map(({ name, week, weekday, weight, wanted }, index) => {
      const planned = addDays(FIRST, (week - 1) * 7 + (weekday ?? 5) - 1);
      const slips = at === 1 && index === 2 ? [{ fromOn: addDays(planned, -14), toOn: addDays(planned, -7), reason: "试点大棚晚交付一周", day: addDays(planned, -15) }, { fromOn: addDays(planned, -7), toOn: planned, reason: "客户合同在走法务", day: addDays(planned, -8) }] : [];
      return {
        id: `m${at}-${index}`, name, startup, cohort: COHORT.id, dueOn: at % 4 === 3 && index === 3 ? addDays(planned, 4) : planned, weight: weight ?? 1,
        owner: index % 3 ? { id: `o${at % 4}`, name: OWNERS[at % 4] } : null, wanted, doneOn: index < REACHED[at] ? addDays(planned, -(at % 3)) : null, slips,
      };
    }),
  );

/** @type {FigureChoice[]} */
const choices = [
  ["cash", "cash", true, true], ["net_burn", "cash", true, true], ["customers", "customers", false, true], ["active_users", "customers", false, false], ["interviews", "customers", false, false],
  ["team", "people", false, true], ["hires", "people", false, false], ["monthly_revenue", "sales", true, true], ["mrr", "sales", true, false], ["new_orders", "sales", true, false],
  ["raised", "financing", true, true], ["investor_talks", "financing", false, false],
].map(([figure, group, isMoney, isAsked]) => /** @type {FigureChoice} */ ({ figure, group, isMoney, isAsked }));

/** Paying customers: a number, "na", null for an open one; "-" where there is no check-in at all. */
const CUSTOMERS = [
  [null, 0, 0, 1, 1, 2, "-"], [0, 0, 0, 0, "-", "-", "-"], [0, 0, 1, 2, 2, 3, 4], ["-", 0, 0, null, 0, 0, 0], [0, 0, 0, 0, 0, 0, "-"], [2, 3, 3, null, 4, 4, 5],
  ["na", "na", "na", "na", "na", "na", "na"], [0, 0, 1, 1, 2, 2, 3], [1, 1, 2, 2, 3, 3, 4], [0, 0, 0, "-", 0, 1, "-"], [6, 6, 5, 5, 4, 4, 4],
].map((row) => ["-", ...row.slice(1)]);

/** Rows as the records hold them. @type {Record<string, any>[]} */
const checkIns = STARTUPS.flatMap((startup, at) =>
  CUSTOMERS[at].flatMap((customers, week) =>
    customers === "-" ? [] : [{
      id: `k${at}-${week}`, startup, week: addDays(FIRST, week * 7), mood: 2 + ((at + week) % 4), cash: at === 6 ? null : (320 - at * 20 - week * 6) * 1_000_000, net_burn: at === 8 ? -2_000_000 : (12 + at) * 1_000_000,
      customers, active_users: null, interviews: null, team: 5 + at + (week > 3 ? 1 : 0), hires: null, monthly_revenue: customers === "na" ? "na" : Number(customers ?? 0) * 1_650_000, mrr: null, new_orders: null,
      raised: 0, investor_talks: null, shipped: "签下第二家试点", blocked_by: week % 3 ? null : "检测报告排队两周", asks: null, remark: "电话里说的",
    }],
  ),
);

let milestones = makeMilestones();

/** @param {Fake} fake @param {string} table */
const told = (fake, table) => fake.emit("changed", { op: `o${fake.calls.length}`, kind: `save_${table}`, touched: [{ table, ids: null }] });
/** @param {string} code */
const refuse = (code) => { throw { code, args: {} }; };
/** @param {string} id */
const milestone = (id) => milestones.find((one) => one.id === id) ?? refuse("no_such_milestone");
/** @param {any} named */
const nameOf = (named) => (typeof named === "string" ? { id: named, name: nursery.startups.find(({ id }) => id === named)?.name ?? named } : named);

/** @param {Record<string, any>} row @returns {import("../../ui/gen/CheckIn").CheckIn} */
const checkInOf = (row) => ({
  id: row.id, startup: row.startup.id, week: row.week, mood: row.mood, shipped: row.shipped, blockedBy: row.blocked_by, asks: row.asks,
  figures: Object.fromEntries(choices.flatMap(({ figure }) => { const value = row[figure]; return value === null || value === undefined ? [] : [[figure, value === "na" ? { kind: "not_applicable" } : { kind: "value", value }]]; })),
});

/** @param {{ weeks?: number | null, until?: string | null }} query @returns {CheckInBoard} */
export function board({ weeks, until }) {
  const last = monday(until ?? TODAY);
  const days = Array.from({ length: weeks ?? 6 }, (_, index) => addDays(last, (index + 1 - (weeks ?? 6)) * 7));
  const rows = STARTUPS.map((startup, at) => ({
    startup, checkIns: checkIns.filter((row) => row.startup.id === startup.id && days.includes(row.week)).sort((a, b) => a.week.localeCompare(b.week)).map(checkInOf),
    runway: at === 6 ? null : at === 8 ? /** @type {const} */ ({ kind: "not_burning" }) : { kind: /** @type {const} */ ("months"), months: (300 - at * 20) / (12 + at) },
  }));
  return { choices, weeks: days, rows };
}

export const progress = {
  /** @param {{ cohort?: string | null, startup?: string | null }} query */
  milestones: ({ cohort, startup }) => milestones.filter((one) => (!cohort || one.cohort === cohort) && (!startup || one.startup.id === startup)),
  /** @param {string[]} ids @param {string | null} doneOn @param {Fake} fake */
  settle(ids, doneOn, fake) {
    for (const id of ids) milestone(id).doneOn = doneOn;
    told(fake, "milestone");
  },
  /** @param {import("../../ui/gen/SlipDraft").SlipDraft} draft @param {Fake} fake */
  slip({ milestone: id, toOn, reason }, fake) {
    const one = milestone(id);
    if (!reason.trim()) throw { code: "reason_needed", args: {}, field: "reason" };
    one.slips.push({ fromOn: one.dueOn, toOn, reason, day: TODAY });
    one.dueOn = toOn;
    told(fake, "milestone");
  },
  /** @param {string} cohort @param {Fake} fake */
  apply(cohort, fake) {
    told(fake, "milestone");
    return { made: 3, there: milestones.filter((one) => one.cohort === cohort).length };
  },
  /** @param {string[]} figures @param {Fake} fake */
  choose(figures, fake) {
    if (!figures.length) throw { code: "missing", args: {}, field: "figures" };
    for (const choice of choices) choice.isAsked = figures.includes(choice.figure);
    told(fake, "cohort_figure");
  },
};

/** The plain records behind these screens. @type {Record<string, { list: (query: any) => any, load: (id: string) => any, save: (draft: any, fake: Fake) => string, remove: (ids: string[], fake: Fake) => null }>} */
export const records = {
  plan_steps: { list: () => ({ rows: steps, total: steps.length, next: null }), load: (id) => steps.find((one) => one.id === id), save: () => refuse("no_such_plan_step"), remove: () => null },
  milestones: {
    list: () => ({ rows: [], total: 0, next: null }),
    load: (id) => { const { dueOn, doneOn, slips, cohort, ...one } = milestone(id); return { ...one, due_on: dueOn, done_on: doneOn, cohort: { id: cohort, name: COHORT.name }, remark: "同导师谈过" }; },
    save(draft, fake) {
      if (!draft.name) throw { code: "missing", args: {}, field: "name" };
      if (!draft.startup) throw { code: "missing", args: {}, field: "startup" };
      const id = draft.id ?? `m-new-${milestones.length}`;
      const held = milestones.find((one) => one.id === id);
      const one = { id, name: draft.name, startup: nameOf(draft.startup), cohort: draft.cohort, dueOn: draft.due_on, weight: draft.weight ?? 1, owner: null, wanted: draft.wanted, doneOn: null, slips: [], ...(held ? { slips: held.slips } : {}) };
      milestones = [...milestones.filter((other) => other.id !== id), one];
      told(fake, "milestone");
      return id;
    },
    remove(ids, fake) {
      milestones = milestones.filter(({ id }) => !ids.includes(id));
      told(fake, "milestone");
      return null;
    },
  },
  check_ins: {
    list: () => ({ rows: checkIns, total: checkIns.length, next: null }),
    load: (id) => checkIns.find((row) => row.id === id) ?? refuse("no_such_check_in"),
    save(draft, fake) {
      const id = draft.id ?? `k-new-${checkIns.length}`;
      const held = checkIns.find((row) => row.id === id);
      if (held) Object.assign(held, draft);
      else checkIns.push({ ...draft, id, startup: nameOf(draft.startup) });
      told(fake, "check_in");
      return id;
    },
    remove: () => null,
  },
};

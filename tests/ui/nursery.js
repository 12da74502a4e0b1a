/**
 * The nursery that the fake program plays: 24 startups in their seventh week, of made-up people. What is changed in it
 * stays changed as long as the page.
 */
import { recorded } from "./recordings.js";

/** The current one first. */
const cohorts = recorded("list_cohorts").toReversed();
const NAMES = "云岭科技 若水软件 木石能源 青禾医疗 知微软件 青禾材料 元初材料 飞廉生物 拓岳智能 鹿鸣科技 知微医疗 溪谷智能 星澜能源 拓岳生物 鹿鸣农业 九章科技 松果医疗 北辰农业 微光软件 云岭生物 海棠智能 溪谷材料 Northwind-Robotics上海微纳自主移动机器人研究院 九章材料".split(" ");
const FOUNDERS = "王琪 周欣娜 李涛 梁英晨 高嘉英 梁明秀 欧阳远晨 朱敏 郑嘉若 许刚 孙英 孙静 赵涵军 陈刚艳 周勇然 邓宇凯 宋霞秀 欧阳凯娟 马云帆 罗芳 杨磊 何静 Aleksandra-Wójcik 冯婉".split(" ");
const SECTORS = ["人工智能", "企业服务", "先进制造", "医疗健康", "新能源", "农业科技", "消费"];
const STAGES = ["种子轮", "天使轮", "Pre-A轮", "A轮"];
const CITIES = ["上海", "苏州", "杭州", "南京"];
const SILENT = { 6: 17, 8: 18, 12: 14, 13: 21, 16: 15, 17: 22, 19: 20, 20: 19 };
/** @type {Record<string, string[]>} */
const MOVES = {
  applied: ["interviewing", "admitted", "withdrawn", "rejected"],
  interviewing: ["applied", "admitted", "withdrawn", "rejected"],
  admitted: ["interviewing", "active", "withdrawn", "deferred"],
  active: ["admitted", "graduated", "withdrawn", "deferred"],
  deferred: ["admitted", "active", "withdrawn"],
  rejected: ["applied"],
  withdrawn: ["applied"],
  graduated: [],
};
const TEXTS = [
  ["progress", "本周签下第一家付费客户，合同 12 万元；下周准备交付方案。"],
  ["risk", "注册证补件意见已回，还差动物实验报告，预计延后三周。\n\n- 报告由第三方出具\n- **融资窗口**可能错过"],
  ["ask", "需要一位懂医疗器械注册的顾问，最好在苏州。"],
  ["next", "和导师约定下周三前给出新的股权方案。"],
  ["progress", "样机续航从 4 小时提到 9 小时，测试数据见附件。"],
];
export const TODAY = "2026-11-23";
/** @param {number} days */
const ago = (days) => new Date(Date.parse(`${TODAY}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
/** @param {number} index */
const stateAt = (index) => (index < 5 ? "applied" : index < 10 ? "interviewing" : index < 12 ? "admitted" : index < 20 ? "active" : index < 22 ? "graduated" : "deferred");
/** @param {string} state */
export const nextOf = (state) => MOVES[state];

function makeStartups() {
  return NAMES.map((name, index) => {
    const days = /** @type {Record<number, number>} */ (SILENT)[index] ?? index % 9;
    const state = stateAt(index);
    const mentors = index > 9 && index % 5 ? ["何明远", "吕书航", "胡望舒、何明远"][index % 3] : null;
    return {
      id: `s${index + 1}`, name, sector: SECTORS[(index * 3) % 7], fundingStage: STAGES[index % 4], city: CITIES[index % 4],
      cohort: cohorts[0].id, cohortName: "2026 秋季营", enrolment: `e${index + 1}`, state, next: nextOf(state), founders: FOUNDERS[index], mentors, mentoredFrom: null, lacksMentor: (state === "admitted" || state === "active") && !mentors,
      lastNoteOn: index === 4 ? null : ago(days), silentDays: state === "active" || state === "graduated" ? days : null,
      isSilent: index in SILENT, openItems: index % 4, nextDueOn: index % 4 ? ago(3 - (index % 7)) : null,
    };
  });
}

/** @param {ReturnType<typeof makeStartups>} startups */
function makeNotes(startups) {
  return Array.from({ length: 12 }, (_, index) => {
    const [kind, text] = TEXTS[index % 5];
    const { id, name } = startups[[0, 12, 10, 20, 15, 5, 8, 13, 17, 2, 7, 22][index]];
    const author = index % 3 === 0 ? { id: "p1", name: "何明远" } : { id: `p${10 + index}`, name: FOUNDERS[index + 3] };
    return {
      id: `n${index + 1}`, startup: { id, name }, session: null, author, day: ago(Math.floor(index / 3)),
      writtenAt: Date.parse(`${TODAY}T06:20:00Z`) - index * 5 * 3_600_000, kind, text, health: null, answeredOn: null, visibility: "team", mine: index % 3 === 0,
      items: kind === "next" || kind === "risk" ? [{ id: `i${index + 1}`, note: `n${index + 1}`, startup: { id, name }, text: kind === "risk" ? "催第三方的检测报告" : "给出新的股权方案", owner: author, dueOn: ago(index - 4), doneOn: /** @type {string | null} */ (null) }] : [],
    };
  });
}

function makeNursery() {
  const startups = makeStartups();
  return {
    startups,
    notes: makeNotes(startups),
    cohorts,
  };
}

/** The nursery of this page. */
export const nursery = makeNursery();

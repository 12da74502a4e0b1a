// Saved reports, the report of a cohort, files that are to be called back, and erasures.
import { recorded } from "../recordings.js";

/** @type {Set<string>} */
const recalled = new Set();
/** @type {any[]} */
const saved = [{ id: "d0", name: "年会邀请名单（苏州）", report: { query: { text: null, sector: null, city: "苏州", cohort: null, silentDays: 90, purpose: null, order: "name", after: null, limit: null }, purpose: "invitations", columns: ["mobile", "name", "company"], full: false, format: "csv", language: "zh-CN" } }];
const common = { report: "alumni_contacts", format: "xlsx", protected: false };
const log = [
  { ...common, id: "x1", at: Date.UTC(2026, 10, 20, 2, 5), author: "何明远", purpose: "invitations", fileName: "校友联系表-2026-11-20.xlsx", people: 214, leftOut: { no_consent: 31 }, fullValues: false, sha256: "9f2b5c7d1e4a88c0b3d6f1a29c5e7b40", state: "done" },
  { ...common, id: "x2", at: Date.UTC(2026, 9, 8, 7, 41), author: "林若涵", purpose: "introductions", fileName: "生物医药-苏州-引荐对接名单（供路演日嘉宾组使用，请勿外传）.csv", people: 37, leftOut: {}, fullValues: true, sha256: "0c1d9e8f7a6b5c4d3e2f1a0b9c8d7e6f", state: "failed" },
];

/** @type {import("../../../ui/gen/Sheets").Sheets} */
export const SHEETS = {
  language: "zh-CN", landscape: false, title: "苗圃加速营第 4 期进展报告", issuer: "苗圃孵化器", foot: "供项目运行使用；含个人姓名，请勿转发。",
  parts: [
    { part: "facts", facts: [["时段", "2026-09-01 – 2026-11-23"], ["企业状态", "在营 10  已退出 1"], ["里程碑", "完成 14 / 36，逾期 3"], ["出勤", "91%（已签到 210 / 应签到 230）"]] },
    { part: "heading", text: "谁落后，为什么", count: 2 },
    { part: "table", head: ["企业", "原因", "下一步"], shares: [3, 5, 4], rows: [["云岭科技", "里程碑逾期 12 天；现金可用 4 个月", "约检测机构（2026-11-27）"], ["若水软件", "16 天没有联系", ""]] },
    { part: "heading", text: "每周出勤", count: null },
    { part: "table", head: ["周", "出勤率", "出席", "迟到", "缺席", "请假", "已签到 / 应签到"], shares: [2, 2, 2, 2, 2, 2, 3], rows: [["第 1 周", "95%", "20", "1", "1", "0", "22 / 22"], ["第 2 周", "86%", "17", "2", "2", "1", "22 / 22"]] },
    { part: "new_page" },
    { part: "heading", text: "云岭科技", count: null },
    { part: "facts", facts: [["状态", "在营"], ["赛道", "新材料"], ["导师", "还没有导师"]] },
    { part: "heading", text: "可共享的记录", count: 1 },
    { part: "text", text: "2026-11-20  林若涵\n看了样件，良率到八成。\n下周定检测机构。" },
  ],
  seal: { mark: "（盖章处）", lines: [["制表人", "林若涵"], ["单位", "苗圃孵化器"], ["日期", "2026-11-23 14:48"]] },
};

export default {
  list_cohorts: () => recorded("list_cohorts"),
  preview_cohort: () => SHEETS,
  /** @param {{ path: string }} args */
  export_cohort: ({ path }) => ({ id: "x-cohort", rows: 22, leftOut: {}, file: path, sha256: "5e4ec74a9f2b5c7d1e4a88c0b3d6f1a29c5e7b40" }),
  /** @param {{ person: string }} args */
  exports_holding: ({ person }) => log.slice(-2).map((one, at) => ({ export: one, person: { id: person, name: "欧阳超" }, due: at === 0 && !recalled.has(`${one.id} ${person}`), recalledOn: recalled.has(`${one.id} ${person}`) ? "2026-11-23" : null })),
  exports_to_recall: () => ["欧阳超", "Aleksandra Wójcik"].map((name, at) => ({ export: log.at(-1 - at), person: { id: `r${at}`, name }, due: true, recalledOn: null })).filter((one) => !recalled.has(`${one.export?.id} ${one.person.id}`)),
  /** @param {any} args @param {any} fake */
  settle_recall: ({ export: id, person }, fake) => {
    recalled.add(`${id} ${person}`);
    fake.emit("changed", { op: "o-recall", kind: "settle_recall", touched: [{ table: "recall", ids: null }] });
    return { value: null, op: "o-recall" };
  },
  save_receipt: () => null,
  plan_erasure: () => ({ person: { id: "r0", name: "曾超" }, removed: { affiliation: 1, consent: 3, contact_private: 2, interaction: 4, membership: 1, person: 1 }, retained: { attendance: 9, export_roll: 2 }, namedIn: 3 }),
  erase_person: () => ({ id: "0198f3b2-7c4e-7aaa-8bbb-1c2d3e4f5a6b", at: Date.UTC(2026, 10, 23, 7, 0), removed: { contact_private: 2, person: 1 }, retained: { attendance: 9 }, swept: true }),
  list_reports: () => saved,
  /** @param {any} args @param {any} fake */
  save_report: ({ name, report }, fake) => {
    saved.push({ id: `d${saved.length}`, name, report });
    fake.emit("changed", { op: "o-report", kind: "save_report", touched: [{ table: "report_definition", ids: null }] });
    return { value: `d${saved.length - 1}`, op: "o-report" };
  },
  remove_report: () => ({ value: null, op: "o-report-gone" }),
};

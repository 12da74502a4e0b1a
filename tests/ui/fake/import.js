// Importing a workbook of two sheets: startups, and alumni with a few bad rows.
const column = (/** @type {number} */ index, /** @type {string} */ header, /** @type {string | null} */ field, /** @type {string[]} */ samples, sure = true, splits = false) => ({ index, header, field, samples, sure, splits });

const startups = [
  column(0, "序号", null, ["1", "2", "3"]),
  column(1, "企业名称", "company", ["上海云岭科技有限公司", "若水软件（苏州）有限公司", "木石能源技术有限公司"]),
  column(2, "负责人信息 / 联系人", "person_name", ["王琪 13800138000", "周欣娜 15945331194", "李涛"], true, true),
  column(3, "行业", "sector", ["人工智能", "企业服务", "新能源"]),
  column(4, "成立", "founded", ["2023.4.18", "44572", "2021年12月"], false),
  column(5, "辅导老师意见（仅供内部参考，请勿外传）", null, ["方向好，客户要再访谈", "重点关注"], false),
];
const alumni = [
  column(0, "姓名", "person_name", ["胡秀梅", "杨丽娟", "李 玲"]),
  column(1, "公司", "company", ["听涛新材技术有限公司", "鹿鸣生物技术有限公司", "自由职业"]),
  column(2, "手机号码", "phone", ["+86 18656507816", "15008849586"]),
  column(3, "届次", "cohort", ["第3期", "第2期", "第1期"]),
  column(4, "是否同意公开联系方式", "consent_directory", ["同意", "不同意"]),
];
/** @param {any[]} columns @param {number} rows */
const sample = (columns, rows) => Array.from({ length: rows }, (_, row) => columns.map(({ samples }) => samples[row % samples.length]));
const inspection = {
  path: "/home/lin/2025校友与学员.xlsx", fileName: "2025校友与学员.xlsx", encoding: null,
  sheets: [
    { name: "学员名册", hidden: false, rows: 24, headerRow: 3, kind: "startups", columns: startups, sample: sample(startups, 5) },
    { name: "校友", hidden: false, rows: 1225, headerRow: 1, kind: "alumni", columns: alumni, sample: sample(alumni, 5) },
    { name: "说明", hidden: true, rows: 0, headerRow: null, kind: null, columns: [], sample: [] },
  ],
};
const kinds = { startups: { new: 24, changed: 0, same: 0, refused: 0 }, alumni: { new: 1184, changed: 3, same: 37, refused: 1 } };
const refused = [
  { sheet: "校友", row: 102, fate: "refused", name: "", changes: [], code: "no_name", sameAs: null },
  { sheet: "学员名册", row: 9, fate: "refused", name: "九章材料", changes: [], code: "phone_digits_lost", sameAs: null },
];
const unread = [
  { sheet: "校友", row: 302, column: "手机号码", code: "not_a_phone" },
  { sheet: "校友", row: 302, column: "E-mail", code: "not_an_email" },
  { sheet: "校友", row: 302, column: "入会日期", code: "no_such_day" },
];
const rows = ["云岭科技", "若水软件", "木石能源", "青禾医疗", "知微软件", "胡秀梅", "杨丽娟", "李玲"].map((name, index) => ({
  sheet: index < 5 ? "学员名册" : "校友", row: index + 4, fate: index === 6 ? "changed" : index === 7 ? "same" : "new", name,
  changes: (index === 6 ? ["phone", "role"] : index < 5 ? ["company", "person_name", "sector"] : []).map((field) => ({ field, old: null, new: null })), code: null, sameAs: index === 7 ? 215 : null,
  known: null, likely: [], choice: null, unread: 0,
}));

export default {
  pick_file: () => inspection.path,
  pick_save_path: (/** @type {{ name: string }} */ { name }) => `/home/lin/${name}`,
  show_in_folder: () => null,
  inspect_file: () => inspection,
  /** @param {any} args */
  plan_import: ({ request, progress }) => {
    progress.onmessage({ done: 1249, total: 1249 });
    return { id: 1, fileName: inspection.fileName, kinds: Object.fromEntries(request.sheets.map((/** @type {any} */ sheet) => [sheet.kind, kinds[/** @type {"alumni"} */ (sheet.kind)]])), refused, unread, rows, totalsLeftOut: 1, cohorts: ["第 1 期", "第 2 期"] };
  },
  /** @param {any} _ @param {any} fake */
  run_import: (_, fake) => {
    fake.emit("changed", { op: "op-import", kind: "import", touched: [{ table: "person", ids: null }, { table: "startup", ids: null }] });
    return { value: { kinds, refused, unread }, op: "op-import" };
  },
  save_refused: () => refused.length,
  cancel_job: () => null,
};

// Importing a workbook of two sheets: startups, and alumni with a few bad rows.
const column = (/** @type {number} */ index, /** @type {string} */ header, /** @type {string | null} */ field, /** @type {string[]} */ samples, sure = true, splits = false, /** @type {string | null} */ candidate = null) => ({ index, header, field, samples, sure, splits, candidate, halves: null });

const startups = [
  column(0, "序号", null, ["1", "2", "3"]),
  column(1, "企业名称", "company", ["上海云岭科技有限公司", "若水软件（苏州）有限公司", "木石能源技术有限公司"]),
  column(2, "负责人信息 / 联系人", "person_name", ["王琪 13800138000", "周欣娜 15945331194", "李涛"], true, true),
  column(3, "行业", "sector", ["人工智能", "企业服务", "新能源"]),
  column(4, "成立", "founded", ["2023.4.18", "44572", "2021年12月"], false),
  column(5, "辅导老师意见（仅供内部参考，请勿外传）", null, ["方向好，客户要再访谈", "重点关注"], false),
  column(6, "备用", "other", ["13900000001", "13900000002"], false, false, "phone"),
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
/** Values in the places of their columns. @param {any[]} columns @param {string[]} values */
const placed = (columns, values) => columns.reduce((cells, { index }, at) => { cells[index] = values[at]; return cells; }, Array(columns.at(-1)?.index + 1 || 0).fill(""));
/** The first rows of a sheet: titles, the header, what stands below. @param {string[][]} titles @param {any[]} columns @param {number} rows */
const top = (titles, columns, rows) => [...titles, ...[columns.map(({ header }) => header), ...sample(columns, rows)].map((values) => placed(columns, values))].map((cells, at) => ({ row: at + 1, cells }));
/** A sheet about which nothing is out of the ordinary. @param {Record<string, any>} own */
const guess = (own) => ({
  hidden: false, hiddenRows: 0, filtered: false, hiddenUnknown: false, rows: 0, headerRow: 1, kind: null, columns: [], sample: sample(own.columns ?? [], 5), top: top([], own.columns ?? [], 5),
  area: null, turned: false, layout: null, proposed: [], offered: {}, recalled: null, ...own,
});
const fromTitle = { from: "title_row", row: 1 };
const inspection = {
  path: "/home/lin/2025校友与学员.xlsx", fileName: "2025校友与学员.xlsx", encoding: null, photos: 0, takenBefore: null,
  sheets: [
    guess({
      name: "学员名册", hiddenRows: 3, filtered: true, rows: 24, headerRow: 3, kind: "startups", columns: startups, top: top([["", "原力加速营第四期学员名册"], ["", "填表：孵化部", "", "2026 年 3 月 1 日"]], startups, 9),
      proposed: [{ field: "cohort", value: "第 4 期", ...fromTitle }, { field: "programme", value: "原力加速营", ...fromTitle }], offered: { cohort: "第 3 期", city: "上海" },
    }),
    guess({
      name: "校友", rows: 1225, kind: "alumni", columns: alumni, offered: { city: "上海" },
      recalled: { usedAt: Date.UTC(2026, 4, 20, 2), request: { name: "校友", kind: "alumni", headerRow: 1, columns: { 0: "person_name", 1: "company", 2: "phone", 3: "cohort", 4: "consent_directory" }, cohort: null } },
    }),
    guess({ name: "说明", hidden: true, headerRow: null, top: [{ row: 1, cells: ["填表说明"] }, { row: 2, cells: ["每行一家企业"] }] }),
  ],
};
const form = [column(0, "姓名", "person_name", ["陈一鸣"]), column(1, "手机", "phone", ["13900000003"]), column(2, "公司", "company", ["星桥科技有限公司"]), column(3, "申请理由（不超过二百字，请写明目前的产品、客户和最需要的帮助）", "other", ["想找懂工业客户的导师"], true)];
const beside = [column(4, "导师", "person_name", ["林若涵", "周晓岚"]), column(5, "单位", "organisation", ["听涛孵化器", "云岭科技有限公司"])];
/** A form that was turned, and two tables in one sheet. */
const lying = {
  ...inspection, path: "/home/lin/报名表.xlsx", fileName: "报名表.xlsx",
  sheets: [
    guess({ name: "报名表", kind: "people", columns: form, rows: 1, headerRow: 2, turned: true, sample: sample(form, 1), top: top([["创业营报名表"]], form, 1) }),
    guess({ name: "名单", kind: "startups", columns: startups.slice(1, 4), rows: 5, area: { firstRow: 1, lastRow: 9, firstColumn: 0, lastColumn: 3 } }),
    guess({ name: "名单 (2)", kind: "mentors", columns: beside, rows: 12, area: { firstRow: 3, lastRow: null, firstColumn: 4, lastColumn: null }, headerRow: 3, top: top([], beside, 5).map(({ row, cells }) => ({ row: row + 2, cells })) }),
  ],
};
/** A sheet with its header in another row: what stands there names the columns now, and only the values say what they are. @param {any} sheet @param {number | undefined} row */
function headed(sheet, row) {
  if (row === undefined || row === sheet.headerRow) return sheet;
  const names = sheet.top.find((/** @type {any} */ one) => one.row === row)?.cells ?? [];
  const byValues = /** @type {Record<string, string>} */ ({ person_name: "person_name", company: "company", phone: "phone" });
  const columns = sheet.columns.map((/** @type {any} */ one) => ({ ...one, header: names[one.index] ?? "", field: byValues[one.field] ?? "other", sure: false }));
  return { ...sheet, headerRow: row, columns, recalled: null, proposed: row > 1 ? sheet.proposed : [] };
}
const kinds = { startups: { new: 24, changed: 0, differs: 0, same: 0, refused: 0 }, alumni: { new: 1184, changed: 3, differs: 5, same: 32, refused: 1 } };
/** What became of the cells of a column. @param {string} sheet @param {string} column @param {Record<string, number>} fates */
const accounted = (sheet, column, fates) => ({ sheet, column, stored: 0, same: 0, kept: 0, differs: 0, leftOut: 0, nonRecord: 0, refused: 0, ...fates, filled: Object.values(fates).reduce((all, one) => all + one, 0) });
const account = [
  accounted("学员名册", "企业名称", { stored: 24, nonRecord: 1 }), accounted("学员名册", "联系电话", { stored: 22, kept: 2 }), accounted("学员名册", "序号", { leftOut: 24 }),
  accounted("校友", "姓名", { stored: 1184, same: 40 }), accounted("校友", "公司", { stored: 1201, differs: 5, kept: 18 }), accounted("校友", "手机号码", { stored: 1183, same: 40, kept: 1, refused: 1 }),
];
const rowCounts = { read: 1251, leftOut: 0, nonRecord: 1, refused: 2, new: 1208, differs: 5, changed: 3, same: 32 };
const differs = [{ sheet: "校友", row: 88, column: 3, header: "城市", field: "city", said: "苏州", held: "上海" }];
const EARLIER = ["2025校友与学员.xlsx", "原力加速营第四期学员名册.xlsx", "导师名单（2026 年 3 月）.csv", "iPhone 通讯录.vcf", "Founders and mentors of the autumn cohort, as sent by the district.xlsx", "粘贴的表格", "校友名单 2024.csv", "活动安排.xlsx"];
/** Imports that were carried out, the newest first. */
const imports = EARLIER.map((fileName, at) => ({
  op: `i${at}`, number: EARLIER.length - at, fileName, at: Date.UTC(2026, 10, 22, 6, 48) - at * 9 * 86_400_000, author: at === 6 ? null : "何明远", kinds, undone: at === 2,
  rowCounts: at ? { ...rowCounts, new: 24 + at, differs: 0, changed: at % 3, refused: at % 2 } : rowCounts,
}));
const standing = [
  ["startup", 24, 0, 0], ["person", 1180, 3, 1], ["membership", 1184, 0, 0], ["organisation", 311, 0, 0], ["contact_private", 1183, 2, 0], ["affiliation", 1201, 0, 1], ["consent", 1184, 0, 0], ["cohort", 2, 1, 0], ["kept_cell_private", 21, 0, 0],
].map(([table, ...counts]) => {
  const [asItCame, changed, removed] = counts.map(Number);
  return { table, asItCame, changed, removed };
});
const refused = [
  { sheet: "校友", row: 102, fate: "refused", name: "", changes: [], code: "no_name", sameAs: null },
  { sheet: "学员名册", row: 9, fate: "refused", name: "九章材料", changes: [], code: "phone_digits_lost", sameAs: null },
];
const longest = "上海市浦东新区张江高科技园区云岭智能装备与工业互联网研究院有限公司（筹）";
const unread = [
  { sheet: "校友", row: 302, column: "手机号码", code: "not_a_phone" },
  { sheet: "校友", row: 302, column: "E-mail", code: "not_an_email" },
  { sheet: "校友", row: 302, column: "入会日期", code: "no_such_day" },
];
const likeness = { score: 62, reasons: ["same_reading", "same_company"] };
/** @type {any[]} */
const rows = [
  ...["云岭科技", "若水软件", "木石能源", "青禾医疗", "知微软件"].map((name, index) => ({
    sheet: "学员名册", row: index + 4, fate: "new", name,
    changes: [{ field: "company", old: null, new: `上海${name}有限公司` }, { field: "phone", old: null, new: "+8613800138000" }, { field: "sector", old: null, new: "人工智能" }],
  })),
  { sheet: "学员名册", row: 9, fate: "refused", name: "", code: "no_name" },
  { sheet: "校友", row: 2, fate: "changed", name: "胡秀梅", changes: [{ field: "phone", old: "+8618656507816", new: "+8618656507816、+8613900139000" }, { field: "city", old: "上海", new: "杭州" }], known: { id: "p-hu", name: "胡秀梅", company: "听涛新材技术有限公司", why: "phone" } },
  { sheet: "校友", row: 3, fate: "same", name: "杨丽娟", known: { id: "p-yang", name: "杨丽娟", company: "鹿鸣生物技术有限公司", why: "email" } },
  { sheet: "校友", row: 4, fate: "new", name: "张炜", likely: [{ id: "p-zhang", row: null, name: "张伟", company: "云岭科技有限公司", likeness }], changes: [{ field: "company", old: null, new: "云岭科技有限公司" }] },
  { sheet: "校友", row: 88, fate: "differs", name: "周晓岚", differs, known: { id: "p-zhou", name: "周晓岚", company: null, why: "phone" } },
  { sheet: "校友", row: 102, fate: "refused", name: "", code: "no_name" },
  { sheet: "校友", row: 215, fate: "same", name: "李玲", sameAs: 12, known: { id: null, name: "李玲", company: null, why: "phone" } },
  { sheet: "校友", row: 302, fate: "new", name: "张三丰", unread: 3 },
  { sheet: "校友", row: 303, fate: "new", name: longest, changes: [{ field: "company", old: null, new: longest }, { field: "phone", old: null, new: "+8613900000004" }] },
  { sheet: "校友", row: 304, fate: "new", name: "Alexandra Konstantinopoulou-Featherstonehaugh", changes: [{ field: "city", old: null, new: "杭州" }] },
].map((row) => ({ code: null, args: {}, column: null, sameAs: null, known: null, likely: [], choice: null, unread: 0, changes: [], differs: [], ...row }));

/** The rows as they stand after what the person has decided. @param {any} request */
const decided = (request) => rows.map((row) => {
  const here = (/** @type {any} */ one) => one.sheet === row.sheet && one.row === row.row;
  const choice = request.rows?.find(here)?.choice ?? null;
  const mended = request.cells?.some(here);
  if (choice === "leave_out") return { ...row, choice, fate: "refused", code: "left_out", likely: [], changes: [], known: null };
  if (choice === "new") return { ...row, choice, fate: "new", likely: [], known: null };
  if (choice?.same) return { ...row, choice, fate: "changed", likely: [], known: { ...(row.likely[0] ?? row.known), why: "chosen" } };
  return mended ? { ...row, fate: row.fate === "refused" ? "new" : row.fate, code: null, unread: 0, name: row.name || "王小一" } : row;
});
/** @param {any} row @param {string} filter */
const passes = (row, filter) => filter === "all" || (filter === "likely" ? row.likely.length > 0 : filter === "unread" ? row.unread > 0 : row.fate === filter);
/** @type {any} */
let pasted = null;
/** @type {any} */
let planned = { sheets: [] };
let plans = 0;

export default {
  pick_file: () => inspection.path,
  pick_save_path: (/** @type {{ name: string }} */ { name }) => `/home/lin/${name}`,
  show_in_folder: () => null,
  open_file: () => null,
  /** @param {{ name: string, text: string }} args */
  hold_pasted: ({ name, text }) => {
    if (!text.trim()) throw { code: "nothing_pasted", args: {} };
    const bare = alumni.slice(0, 3).map((column) => ({ ...column, header: "", sure: false }));
    const sheet = text.startsWith("姓名") ? {} : { headerRow: 0, kind: "people", rows: 3, columns: bare, sample: sample(bare, 3), top: top([], bare, 3).slice(1).map(({ cells }, at) => ({ row: at + 1, cells })) };
    pasted = { ...inspection, path: "", fileName: name, sheets: [{ ...inspection.sheets[1], name, recalled: null, ...sheet }] };
  },
  /** @param {{ path: string, headerRows?: Record<string, number> | null }} args */
  inspect_file: ({ path, headerRows }) => {
    const found = path === lying.path ? lying : path ? inspection : pasted;
    return { ...found, sheets: found.sheets.map((/** @type {any} */ sheet) => headed(sheet, headerRows?.[sheet.name])) };
  },
  /** @param {any} args */
  plan_import: ({ request, progress }) => {
    progress.onmessage({ done: 1249, total: 1249 });
    planned = request;
    const now = decided(request);
    const count = (/** @type {string} */ filter) => now.filter((row) => passes(row, filter)).length;
    return {
      id: ++plans, fileName: inspection.fileName, kinds: Object.fromEntries(request.sheets.map((/** @type {any} */ sheet) => [sheet.kind, kinds[/** @type {"alumni"} */ (sheet.kind)]])),
      refused: now.filter((row) => row.fate === "refused"), unread, rows: now, totalsLeftOut: 1, sectionsLeftOut: 0, hiddenLeftOut: request.sheets[0]?.leaveHidden ? 3 : 0, cohorts: ["第 1 期", "第 2 期"], likely: count("likely"),
      account, rowCounts, nonRecords: [{ sheet: "学员名册", row: 1, text: "原力加速营第四期学员名册" }], ownRefusals: 0, differs,
    };
  },
  /** @param {any} args */
  list_planned: ({ query: { filter = "all", only = null } }) => {
    const wanted = decided(planned).filter((row) => passes(row, filter) && (!only || (row.sheet === only[0] && row.row === only[1])));
    return { rows: wanted, total: wanted.length, next: null };
  },
  /** @param {any} args */
  load_planned_cells: ({ sheet, row }) => {
    const of = sheet === "校友" ? alumni : startups;
    const bad = rows.find((one) => one.sheet === sheet && one.row === row);
    return of.filter(({ field }) => field).map(({ index, header, field, samples }) => {
      const edit = planned.cells?.findLast((/** @type {any} */ one) => one.sheet === sheet && one.row === row && one.column === index);
      const wrong = !edit && (bad?.unread && field === "phone" ? "not_a_phone" : null);
      return { column: index, header, fields: [field], value: edit?.value ?? (wrong ? "not-a-phone" : bad?.code && (field === "person_name" || field === "company") ? "" : (samples[0] ?? "")), code: wrong || null };
    });
  },
  save_mapping: () => null,
  /** @param {any} _ @param {any} fake */
  run_import: (_, fake) => {
    fake.emit("changed", { op: "op-import", kind: "import", touched: [{ table: "person", ids: null }, { table: "startup", ids: null }] });
    return { value: { kinds, refused, unread, account, rowCounts }, op: "op-import" };
  },
  save_refused: () => refused.length,
  /** @param {{ after: { key: string } | null, limit: number }} args */
  list_imports: ({ after, limit }) => {
    const from = Number(after?.key ?? 0);
    return { rows: imports.slice(from, from + limit), total: after ? null : imports.length, next: from + limit < imports.length ? { key: String(from + limit), id: "" } : null };
  },
  /** @param {{ op: string }} args */
  load_import: ({ op }) => {
    const held = imports.find((one) => one.op === op) ?? imports[0];
    return { import: held, account, standing: held.undone ? standing.map((of) => ({ ...of, asItCame: 0, removed: of.removed + of.asItCame })) : standing };
  },
  /** @param {{ op: string }} args */
  plan_undo: ({ op }) => ({
    op, kind: "import", back: 3858,
    notUndone: [{ table: "person", id: "p1", reason: "edited_since" }, { table: "person", id: "p2", reason: "edited_since" }, { table: "organisation", id: "o1", reason: "in_use" }],
  }),
  cancel_job: () => null,
};

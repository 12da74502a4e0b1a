// People who are there twice. All made up; what is merged or told apart stays so as long as the page.
/** @typedef {{ id: string, name: string, company: string | null, cells: Record<string, string[]> }} Twin */

const FIELDS = ["name", "reading", "alias", "mobile", "wechat", "email", "company", "earlier_posts", "city", "sector", "expertise", "remark", "roles", "startups", "cohorts", "consent directory", "consent invitations", "consent publicity", "notes", "action_items", "sessions", "attendance", "interactions", "kept_cells"];
const ONE_OF = ["name", "reading", "city", "sector"];
const JOINED = ["expertise", "remark"];
const LISTS = ["mobile", "wechat", "email", "company"];
const COUNTED = ["notes", "action_items", "sessions", "attendance", "interactions"];
const STRICT = ["withdrawn", "refused"];

/** @param {string} id @param {Record<string, string | string[]>} cells @returns {Twin} */
function twin(id, cells) {
  const lists = Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, [value].flat()]));
  return { id, name: lists.name[0], company: lists.company?.[0].split(" · ")[0] ?? null, cells: lists };
}

const LONG = "Northwind Robotics 上海微纳自主移动机器人研究院有限公司";
/** @type {[Twin, Twin, number, string[]][]} */
const written = [
  [
    twin("d1", {
      name: "张伟", mobile: "+8613800138000", wechat: "zw_1990", company: "云岭科技 · 创始人", city: "上海", sector: "人工智能", remark: "2019 年入营，喜欢周三下午谈。",
      roles: ["founder", "alumnus"], startups: "云岭科技", cohorts: "2025 秋季营", "consent directory": "given", "consent invitations": "given", notes: "4", attendance: "18", interactions: "6",
    }),
    twin("d2", {
      name: "张炜", mobile: "+8613800138000", email: "zhangwei@example.com", company: "云岭科技（上海）有限公司 · CEO", city: "苏州", sector: "人工智能", expertise: "融资", remark: "名片上写作“炜”。",
      roles: ["mentor"], "consent directory": "refused", "consent publicity": "given", notes: "1", sessions: "3", attendance: "2", kept_cells: "2020年13月45日",
    }),
    91, ["same_phone", "same_reading", "like_company"],
  ],
  [
    twin("d3", { name: "Aleksandra Wójcik-Konstantynopolitańczykowianeczka", mobile: ["+8615059616949", "+447911123456"], email: "aleksandra.wojcik-konstantynopolitanczykowianeczka@example.com", company: `${LONG} · Vice President for Research Partnerships`, city: "苏州", expertise: "机器人、知识产权与国际合作", roles: ["mentor"], "consent directory": "withdrawn", sessions: "12", interactions: "3" }),
    twin("d4", { name: "Aleksandra Wójcik", alias: "Ola", mobile: "+8615059616949", wechat: "ola_w", company: `${LONG} · CEO`, earlier_posts: "汇川资本 · 投资经理", city: "苏州", expertise: "机器人", cohorts: ["2024 春季营", ""], roles: ["alumnus"], "consent directory": "given", attendance: "1204" }),
    84, ["same_phone", "same_company", "same_city", "other_name"],
  ],
  [twin("d5", { name: "胡秀梅", company: "听涛新材技术有限公司 · 总经理", city: "杭州", mobile: "+8618656507816" }), twin("d6", { name: "胡秀梅", company: "听涛新材 · 总经理", mobile: "+8613900139000" }), 56, ["same_name", "like_company", "other_phone"]],
];
// One of the people of the other screens, by whose panel the way leads here.
written.push([
  twin("p1", { name: "何明远", mobile: "+8613800138001", company: "云岭科技有限公司 · 前财务总监" }),
  twin("d8", { name: "何明媛", mobile: "+8613800138001", company: "云岭科技 · 顾问" }), 62, ["same_phone", "same_reading"],
]);
const SURNAMES = "王李刘陈杨赵黄周吴".split("");
const pairs = [...written, ...SURNAMES.map((surname, index) => /** @type {typeof written[number]} */ ([
  twin(`e${index}`, { name: `${surname}静`, mobile: `+861380013${8100 + index}`, company: "若水软件 · 运营负责人" }),
  twin(`f${index}`, { name: `${surname}婧`, mobile: `+861380013${8100 + index}`, company: "若水软件" }),
  55, ["same_phone", "same_reading"],
]))];
/** @type {Set<string>} */
const answered = new Set();
/** @param {string} one @param {string} other */
const keyOf = (one, other) => [one, other].sort().join(" ");
const everybody = new Map(pairs.flatMap(([one, other]) => [[one.id, one], [other.id, other]]));

/** @param {string} key @param {Twin} kept @param {Twin} gone @param {Record<string, string>} choices */
function row(key, kept, gone, choices) {
  const [field, purpose = null] = key.split(" ");
  const [one, other] = [kept.cells[key] ?? [], gone.cells[key] ?? []];
  const differ = one.length > 0 && other.length > 0 && one[0] !== other[0];
  const take = !differ || ![...ONE_OF, ...JOINED, ...LISTS].includes(field) ? null : (choices[field] ?? (JOINED.includes(field) ? "both" : "kept"));
  const [first, then] = take === "gone" ? [other, one] : [one, other];
  const all = [...new Set([...first, ...then])];
  const takes = take === null ? [] : JOINED.includes(field) ? ["kept", "gone", "both"] : ["kept", "gone"];
  const plain = { field, purpose, kept: one, gone: other, take, takes, aside: /** @type {string[]} */ ([]) };
  if (COUNTED.includes(field)) return { ...plain, result: [String(Number(one[0] ?? 0) + Number(other[0] ?? 0))] };
  if (field === "consent") return { ...plain, result: [[...one, ...other].find((answer) => STRICT.includes(answer)) ?? all[0]] };
  if (take === "both") return { ...plain, result: [[...one, ...other].join(field === "remark" ? "\n" : "；")] };
  return ONE_OF.includes(field) || JOINED.includes(field) ? { ...plain, result: first.length ? first : then, aside: differ && field !== "name" ? then : [] } : { ...plain, result: all };
}

/** @param {{ kept: string, gone: string, choices?: Record<string, string> }} draft @param {any} fake */
function plan({ kept, gone, choices = {} }, fake) {
  if (gone === "d1") throw { code: "is_author", args: {}, field: null };
  const [one, other] = [everybody.get(kept), everybody.get(gone)];
  if (!one || !other) throw { code: "no_such_person", args: {}, field: null };
  const rows = FIELDS.map((field) => row(field, one, other, choices)).filter((line) => line.kept.length || line.gone.length);
  return { kept: { id: kept, name: one.name }, gone: { id: gone, name: other.name }, likeness: null, rows, seen: fake.calls.length };
}

/** @param {any} fake @param {string} kind @param {...string} tables */
function commit(fake, kind, ...tables) {
  const op = `o-${kind}-${fake.calls.length}`;
  fake.emit("changed", { op, kind, touched: tables.map((table) => ({ table, ids: null })) });
  return op;
}

export default {
  /** @param {{ query: any }} args */
  list_duplicates: ({ query: { person = null, after = null, limit = null } }) => {
    const bare = (/** @type {Twin} */ { id, name, company }) => ({ id, name, company });
    const holds = (/** @type {Twin[]} */ ...both) => !person || both.some(({ id }) => id === person);
    const open = pairs.filter(([one, other]) => !answered.has(keyOf(one.id, other.id)) && holds(one, other));
    const from = after ? Number(after.key) : 0;
    const to = from + (limit ?? 100);
    const rows = open.slice(from, to).map(([kept, gone, score, reasons]) => ({ kept: bare(kept), gone: bare(gone), likeness: { score, reasons } }));
    return { rows, total: after ? null : open.length, next: to < open.length ? { key: String(to), id: "" } : null };
  },
  /** @param {{ draft: any }} args @param {any} fake */
  plan_merge: ({ draft }, fake) => plan(draft, fake),
  /** @param {{ draft: any }} args @param {any} fake */
  merge_people: ({ draft }, fake) => {
    answered.add(keyOf(draft.kept, draft.gone));
    return { value: { kept: draft.kept, gone: draft.gone }, op: commit(fake, "merge_people", "person", "merging") };
  },
  /** @param {{ one: string, other: string }} args @param {any} fake */
  keep_apart: ({ one, other }, fake) => {
    answered.add(keyOf(one, other));
    return { value: null, op: commit(fake, "keep_apart", "apart") };
  },
};

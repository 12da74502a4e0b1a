/**
 * The people whom the fake program knows: 1,224 alumni, 18 mentors and founders. All made up,
 * the same at every start. What a test changes stays changed in its own page.
 */
import { recorded } from "./recordings.js";

export const TODAY = "2026-11-23";
const SURNAMES = "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 欧阳 单 曾".split(" ");
const GIVEN = "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 霞 平 刚 桂英 思嘉 若涵 子琪 宇轩 浩然 梓涵".split(" ");
const STEMS = "松果 鹿鸣 知微 飞廉 微光 九章 木石 海棠 星澜 元初 青禾 云岭 溪谷 观复 听涛".split(" ");
const FIELDS = ["生物医药", "人工智能", "新能源", "新材料", "智能制造", "企业服务", "消费"];
const CITIES = ["上海", "苏州", "杭州", "南京", "深圳", "成都", "西安"];
const ROLES = ["创始人", "CEO", "CTO", "联合创始人", "运营负责人"];
const KNOWS = ["财务、股权", "医疗器械注册", "融资", "市场与渠道", "知识产权", "供应链"];
export const COHORTS = recorded("list_cohorts").toReversed();

/** @param {number} days */
export const ago = (days) => new Date(Date.parse(`${TODAY}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** Numbers that look like chance and are the same at every start. @param {number} seed */
function dice(seed) {
  let state = seed;
  return (/** @type {number} */ faces) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * faces);
  };
}

/** @param {number} index @param {{ isMentor?: boolean, isFounder?: boolean, isAlumnus?: boolean }} roles */
function makePerson(index, { isMentor = false, isFounder = false, isAlumnus = false }) {
  const roll = dice(index * 7919 + 17);
  for (let warm = 0; warm < 3; warm++) roll(2);
  const field = roll(7);
  const long = index % 97 === 5;
  const name = long ? "Aleksandra Wójcik-Konstantynopolitańczykowianeczka" : SURNAMES[roll(23)] + GIVEN[roll(28)];
  const cohort = COHORTS[1 + roll(2)];
  const last = roll(5) ? ago(roll(400)) : null;
  return {
    id: `p${index}`, name,
    company: long ? "Northwind Robotics 上海微纳自主移动机器人研究院有限公司" : `${STEMS[roll(15)]}${FIELDS[field].slice(-2)}有限公司`,
    role: isMentor ? "前财务总监" : ROLES[roll(5)], cohorts: isAlumnus ? cohort.name : null, cohort: isAlumnus ? cohort.id : null,
    sector: FIELDS[field], city: CITIES[roll(7)], expertise: isMentor ? KNOWS[roll(6)] : null,
    mobile: roll(12) ? `+861${["38", "50", "86", "77", "39"][roll(5)]}${String(10_000_000 + roll(89_999_999))}` : null,
    wechat: roll(4) ? `wx_${1000 + roll(8999)}` : null, email: roll(3) ? `p${index}@example.com` : null,
    isFounder, isMentor, isAlumnus, mentees: isMentor ? roll(5) : null, lastContact: last,
  };
}

export const people = [
  { ...makePerson(1, { isMentor: true }), name: "何明远" },
  ...Array.from({ length: 17 }, (_, index) => makePerson(index + 2, { isMentor: true, isAlumnus: index % 6 === 0 })),
  ...Array.from({ length: 24 }, (_, index) => makePerson(index + 30, { isFounder: true })),
  ...Array.from({ length: 1221 }, (_, index) => makePerson(index + 100, { isAlumnus: true })),
];
const byName = new Intl.Collator("zh-CN").compare;
people.sort((a, b) => byName(a.name, b.name));

/** Everything that a person's panel shows. @type {Map<string, any>} */
const whole = new Map();

/** @param {string} id */
export function loadPerson(id) {
  const row = people.find((person) => person.id === id);
  if (!row) throw { code: "no_such_person", args: {}, field: null };
  if (!whole.has(id)) whole.set(id, makeWhole(row));
  return whole.get(id);
}

/** @param {ReturnType<typeof makePerson>} row */
function makeWhole(row) {
  const me = { id: "p1", name: "何明远" };
  /** @param {string} kind @param {string | null} value */
  const contact = (kind, value) => (value ? [{ id: `${row.id}-${kind}`, kind, value, preferred: true }] : []);
  return {
    id: row.id, name: row.name, reading: null, alias: null, city: row.city, sector: row.sector, expertise: row.expertise, remark: null,
    contacts: [...contact("mobile", row.mobile), ...contact("wechat", row.wechat), ...contact("email", row.email)],
    affiliations: [
      { id: `${row.id}-a1`, organisation: "o1", organisationName: row.company, role: row.role, startsOn: null, endsOn: null },
      { id: `${row.id}-a2`, organisation: "o2", organisationName: "汇川资本", role: "投资经理", startsOn: "2018-03-01", endsOn: "2021-06-30" },
    ],
    startups: row.isFounder ? [{ id: "s1", name: "云岭科技" }] : [],
    mentor: row.isMentor
      ? {
          id: `${row.id}-m`, hoursPerMonth: 4, languages: "中文、英文", bio: "二十年财务与上市经验，陪跑过六家企业。", startsOn: "2024-03-01", endsOn: null, notes: 12,
          mentorships: [
            { id: `${row.id}-m1`, mentor: `${row.id}-m`, person: row.id, personName: row.name, startup: "s1", startupName: "云岭科技", state: "confirmed", isPrimary: true },
            { id: `${row.id}-m2`, mentor: `${row.id}-m`, person: row.id, personName: row.name, startup: "s3", startupName: "木石能源", state: "talking", isPrimary: false },
          ],
        }
      : null,
    memberships: row.cohort ? [{ id: `${row.id}-b`, cohort: row.cohort, cohortName: row.cohorts, joinedOn: "2025-12-01", circles: "医疗圈", helpsWith: "注册申报、供应商介绍" }] : [],
    consents: [
      { id: `${row.id}-c1`, purpose: "directory", answer: "given", answeredOn: "2025-03-02", means: "入会登记表", expiresOn: null, withdrawnOn: null },
      { id: `${row.id}-c2`, purpose: "invitations", answer: "refused", answeredOn: "2025-03-02", means: "微信", expiresOn: null, withdrawnOn: null },
      { id: `${row.id}-c3`, purpose: "introductions", answer: "given", answeredOn: "2024-01-08", means: "入会登记表", expiresOn: "2025-12-31", withdrawnOn: null },
    ],
    openItems: [], interactions: row.lastContact ? [{ id: `${row.id}-i1`, kind: "call", day: row.lastContact, author: me, result: "新产线下月试产，需要一位懂注册的顾问；答应介绍两家供应商。", nextOn: ago(-21) }] : [],
    keptCells: row.id === "p105" ? [{ label: "入会日期", value: "2020年13月45日" }] : [], own: [],
  };
}

/**
 * Rows by cursor, as Rust pages them; the place behind all rows is none of their numbers.
 * @template T @param {T[]} rows @param {{ after?: { key: string } | null, before?: { key: string } | null, limit?: number | null }} query
 */
export function paged(rows, { after, before, limit }) {
  const most = limit ?? 100;
  const end = before ? Number(before.key) || rows.length : rows.length;
  const from = before ? Math.max(0, end - most) : Number(after?.key ?? 0);
  const to = Math.min(end, from + most);
  const place = (/** @type {number} */ at) => ({ key: String(at), id: "" });
  return { rows: rows.slice(from, to), total: after || before ? null : rows.length, next: to < rows.length ? place(to) : null, previous: from > 0 ? place(from) : null };
}

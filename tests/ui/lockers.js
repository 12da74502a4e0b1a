/** A noun that the program does not have: described as the program would describe it, with records and words. All made up. */

/** @type {import("../../ui/kit/fields.js").Description} */
export const LOCKERS = {
  noun: "lockers",
  title: "lockers-title",
  columns: [
    { field: "name", kind: "text", label: "lockers-name", required: true, atMost: 60, editable: true },
    { field: "state", kind: "choice", label: "lockers-state", required: true, editable: true, filter: true, choices: [{ value: "free", label: "lockers-state-free" }, { value: "let", label: "lockers-state-let" }, { value: "broken", label: "lockers-state-broken" }] },
    { field: "shelves", kind: "number", label: "lockers-shelves", editable: true },
    { field: "deposit", kind: "money", label: "lockers-deposit", editable: true },
    { field: "letUntil", kind: "day", label: "lockers-let-until", editable: true, weight: 3 },
    { field: "lit", kind: "flag", label: "lockers-lit", editable: true, filter: true, weight: 4 },
    { field: "manual", kind: "link", label: "lockers-manual", editable: true, weight: 4 },
    { field: "remark", kind: "longText", label: "lockers-remark", atMost: 500, editable: true, filter: true, weight: 3 },
  ],
};

/** @type {Record<string, string>} */
export const WORDS = {
  "lockers.zh-CN": `lockers-title = 储物柜
lockers-name = 柜号
lockers-state = 状态
lockers-state-free = 空闲
lockers-state-let = 已借出
lockers-state-broken = 待修
lockers-shelves = 层数
lockers-deposit = 押金
lockers-let-until = 借到
lockers-lit = 有灯
lockers-manual = 说明书
lockers-remark = 备注`,
  "lockers.en": `lockers-title = Lockers
lockers-name = Locker
lockers-state = State
lockers-state-free = Free
lockers-state-let = Let
lockers-state-broken = Out of order
lockers-shelves = Shelves
lockers-deposit = Deposit
lockers-let-until = Let until
lockers-lit = Lit
lockers-manual = Instructions
lockers-remark = Remark`,
};

const LONG = ["三楼东侧走廊尽头、电梯口旁边的恒温样品储物柜（生物医药专用，双人双锁）", "Temperature-controlled sample locker at the end of the east corridor, third floor"];

/** @param {number} count */
export const lockers = (count) =>
  Array.from({ length: count }, (_, at) => ({
    id: `l${at + 1}`,
    name: at === 3 ? LONG[0] : at === 5 ? LONG[1] : `${"ABCD"[at % 4]}-${String(at + 1).padStart(2, "0")}`,
    state: ["free", "let", "let", "broken", "let"][at % 5],
    shelves: at % 7 === 6 ? null : 2 + (at % 4),
    deposit: at % 3 ? 20_000 * (at % 4) + 5_050 : at % 6 ? 1_200_000 : null,
    letUntil: at % 5 === 0 ? null : `2026-12-${String(1 + (at % 28)).padStart(2, "0")}`,
    lit: at % 4 === 0 ? null : at % 2 === 0,
    manual: at % 5 === 1 ? "https://example.com/lockers/manual.pdf" : null,
    remark: at % 4 === 2 ? "钥匙在前台，领用登记后归还；灯管已报修，预计下周三换好。" : null,
  }));

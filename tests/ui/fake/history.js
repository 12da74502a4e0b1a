// What was done, and taking it back.
const KINDS = ["log_note", "mark_attendance", "save_person", "move_enrolment", "record_consent", "import", "export", "save_session", "withdraw_consent", "undo"];
const ABOUT = ["云岭科技", "商业计划书打磨", "Aleksandra Wójcik-Konstantynopolitańczykowianeczka", "知微医疗", "欧阳超", "alumni-gbk.csv", null, "模拟路演（第二轮）", "胡秀梅", "云岭科技"];
const rows = Array.from({ length: 64 }, (_, index) => ({
  op: `h${index}`, kind: KINDS[index % 10], at: Date.UTC(2026, 10, 23, 6, 48) - index * 3_700_000, author: index % 7 === 6 ? null : "何明远", about: ABOUT[index % 10],
  touched: index % 10 === 5 ? 3861 : 1 + (index % 4), undone: index % 8 === 3, undoable: index % 8 !== 3 && KINDS[index % 10] !== "export",
}));

export default {
  /** @param {{ after: { key: string } | null }} args */
  list_history: ({ after }) => {
    const from = after ? Number(after.key) : 0;
    return { rows: rows.slice(from, from + 50), total: after ? null : rows.length, next: from + 50 < rows.length ? { key: String(from + 50), id: "" } : null };
  },
  /** @param {{ op: string }} args */
  plan_undo: ({ op }) => ({
    op, kind: "import", back: 3858,
    kept: [{ table: "person", id: "p1", reason: "edited_since" }, { table: "person", id: "p2", reason: "edited_since" }, { table: "organisation", id: "o1", reason: "in_use" }],
  }),
};

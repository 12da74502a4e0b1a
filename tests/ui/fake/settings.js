// Settings of the nursery, its backups, its health.
const settings = { incubator: "苗圃", zone: "Asia/Shanghai", silentDays: 14, thresholds: { mentorDays: 14, milestoneDays: 1, actionDays: 1, askDays: 7, attendancePercent: 75, cashMonths: 6 } };
const backups = [0, 1, 2, 5, 9].map((days) => ({ path: `/home/lin/backups/nursery-2026-11-${23 - days}-0912.miaopu`, at: Date.UTC(2026, 10, 23 - days, 1, 12), bytes: 4_812_000 + days * 90_000 }));

export default {
  load_settings: () => settings,
  /** @param {{ draft: any }} args @param {any} fake */
  save_settings: ({ draft }, fake) => {
    if (draft.silentDays < 1 || draft.silentDays > 365) throw { code: "not_a_number", args: {}, field: "silentDays" };
    const { attendancePercent } = draft.thresholds;
    if (attendancePercent < 1 || attendancePercent > 100) throw { code: "not_a_number", args: { least: "1", most: "100" }, field: "attendancePercent" };
    Object.assign(settings, draft);
    fake.emit("changed", { op: "o-settings", kind: "save_settings", touched: [{ table: "setting", ids: null }] });
    return { value: null, op: "o-settings" };
  },
  list_backups: () => backups,
  backup_now: () => {
    const made = { path: "/home/lin/backups/nursery-2026-11-23-1448.miaopu", at: Date.UTC(2026, 10, 23, 6, 48), bytes: 4_830_000 };
    backups.unshift(made);
    return made;
  },
  check_nursery: () => ({ ok: true, findings: [], fingerprint: "9f2b5c7d" }),
};

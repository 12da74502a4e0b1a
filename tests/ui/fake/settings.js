// The backups that lie beside the nursery.
const backups = [0, 1, 2, 5, 9].map((days) => ({ path: `/home/lin/backups/nursery-2026-11-${23 - days}-0912.miaopu`, at: Date.UTC(2026, 10, 23 - days, 1, 12), bytes: 4_812_000 + days * 90_000 }));

export default {
  list_backups: () => backups,
  backup_now: () => {
    const made = { path: "/home/lin/backups/nursery-2026-11-23-1448.miaopu", at: Date.UTC(2026, 10, 23, 6, 48), bytes: 4_830_000 };
    backups.unshift(made);
    return made;
  },
};

// The window's own commands: a nursery in its seventh week.
const state = {
  version: "0.1.0",
  file: "/home/lin/nursery.miaopu",
  open: true,
  readOnly: false,
  firstRun: false,
  incubator: "苗圃",
  me: { id: "p1", name: "何明远" },
  language: "zh-CN",
  theme: "light",
  density: "normal",
  zone: "Asia/Shanghai",
  today: "2026-11-23",
  cohort: {
    id: "c1", programme: "g1", programmeName: "原力加速营", name: "2026 秋季营", edition: 4, startsOn: "2026-10-12", endsOn: "2027-01-03",
    demoDay: "2026-12-28", capacity: 24, state: "running", startups: 24,
  },
  lastBackup: Date.UTC(2026, 10, 23, 1, 12),
  problem: null,
  problemArgs: {},
};

const records = [
  { kind: "startup", id: "s1", name: "云岭科技", hint: "人工智能" },
  { kind: "startup", id: "s2", name: "北辰农业", hint: "消费" },
  { kind: "person", id: "p1", name: "何明远", hint: "导师" },
];

export default {
  "plugin:webview|set_webview_zoom": () => null,
  program_state: () => state,
  /** @param {{ draft: Partial<typeof state> }} args */
  set_preferences: ({ draft }) => Object.assign(state, draft),
  /** @param {{ op: string }} args */
  undo: ({ op }) => ({ value: { op, kind: "log_note", back: 1, kept: [] }, op: "undone" }),
  /** @param {{ op: string }} args */
  redo: ({ op }) => ({ value: { op, kind: "log_note", back: 1, kept: [] }, op: "redone" }),
  search: () => records,
  open_link: () => null,
};

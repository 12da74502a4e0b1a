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
  copiedFrom: null,
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
  list_colleagues: () => [{ id: "p1", name: "何明远" }, { id: "p7", name: "林若涵" }, { id: "p8", name: "Aleksandra Wójcik-Konstantynopolitańczykowianeczka" }],
  /** @param {{ me: { person?: string, name?: string } }} args */
  say_who: ({ me }) => {
    if (me.name?.trim() === "") throw { code: "missing", args: {}, field: "name" };
    return { ...state, me: { id: me.person ?? "p9", name: me.name ?? "林若涵" } };
  },
  /** @param {{ path: string }} args */
  new_nursery: ({ path }) => ({ ...state, file: path, firstRun: true, me: null, incubator: null }),
  /** @param {{ draft: Partial<typeof state> }} args */
  set_preferences: ({ draft }) => Object.assign(state, draft),
  /** @param {{ op: string }} args */
  undo: ({ op }) => ({ value: { op: op ?? "earlier", kind: "log_note", back: 1, kept: [] }, op: "undone" }),
  /** @param {{ op: string }} args */
  redo: ({ op }) => ({ value: { op, kind: "log_note", back: 1, kept: [] }, op: "redone" }),
  search: () => records,
  open_link: () => null,
};

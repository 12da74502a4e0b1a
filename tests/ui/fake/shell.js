// The window's own commands: a nursery in its seventh week.
const nursery = {
  name: "苗圃",
  cohort: { id: "c1", name: "2026 秋季营" },
  today: "2026-11-23",
  timeZone: "Asia/Shanghai",
  backedUpAt: Date.UTC(2026, 10, 23, 1, 12),
};

const records = [
  { kind: "startup", id: "s1", name: "云岭科技", hint: "人工智能" },
  { kind: "startup", id: "s2", name: "北辰农业", hint: "消费" },
  { kind: "person", id: "p1", name: "何明远", hint: "导师" },
];

export default {
  start: () => ({ preferences: { language: "zh-CN", theme: "light", density: "normal" }, nursery }),
  set_preferences: () => null,
  undo: () => ({ value: null, op: "undone" }),
  redo: () => ({ value: null, op: "redone" }),
  search: () => records,
};

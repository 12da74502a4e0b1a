// The window's own commands, and what a machine remembers.
import { recorded } from "../recordings.js";

const state = recorded("program_state");

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
  undo: ({ op }) => ({ value: { op: op ?? "earlier", kind: "log_note", back: 1, notUndone: [] }, op: "undone" }),
  /** @param {{ op: string }} args */
  redo: ({ op }) => ({ value: { op, kind: "log_note", back: 1, notUndone: [] }, op: "redone" }),
  search: () => records,
  open_link: () => null,
};

// Notes and what follows from them.
import { nursery, TODAY } from "../nursery.js";

/** @typedef {import("../fake.js").Handler} Handler */

/** @param {any} fake @param {string} kind @param {...string} tables */
const told = (fake, kind, ...tables) => fake.emit("changed", { op: "o1", kind, touched: tables.map((table) => ({ table, ids: null })) });
/** @type {Map<string, string>} */
const drafts = new Map();
/** @param {string | null} startup */
const openItems = (startup) =>
  nursery.notes.filter((note) => !startup || note.startup.id === startup).flatMap((note) => note.items).filter((item) => !item.doneOn)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));

/** @type {Record<string, Handler>} */
export default {
  list_notes: ({ query }) => {
    const rows = nursery.notes.filter((note) => !query.startup || note.startup.id === query.startup);
    return { rows: rows.slice(0, query.limit ?? 100), total: rows.length, next: null };
  },
  log_note: ({ draft }, fake) => {
    const startup = nursery.startups.find(({ id }) => id === draft.startup);
    if (!startup) throw { code: "no_such_startup", args: {}, field: "startup" };
    if (!draft.text.trim()) throw { code: "note_empty", args: {}, field: "text" };
    const id = `n${nursery.notes.length + 1}`;
    const author = { id: "p1", name: "何明远" };
    const items = draft.next ? [{ id: `i${id}`, note: id, startup: { id: startup.id, name: startup.name }, text: draft.next.text || draft.text.split("\n")[0], owner: author, dueOn: draft.next.dueOn, doneOn: null }] : [];
    nursery.notes.unshift({ id, startup: { id: startup.id, name: startup.name }, session: null, author, day: draft.day ?? TODAY, writtenAt: Date.parse(`${TODAY}T06:48:00Z`), kind: draft.kind, text: draft.text, health: null, visibility: draft.visibility, mine: true, items });
    told(fake, "log_note", "note", "action_item");
    return { value: id, op: `o-${id}` };
  },
  edit_note: ({ draft }, fake) => {
    const note = nursery.notes.find(({ id }) => id === draft.id);
    if (note) Object.assign(note, { kind: draft.kind, text: draft.text, visibility: draft.visibility });
    told(fake, "edit_note", "note");
    return { value: draft.id, op: "o-edit" };
  },
  remove_note: ({ id }, fake) => {
    nursery.notes.splice(nursery.notes.findIndex((note) => note.id === id), 1);
    told(fake, "remove_note", "note");
    return { value: null, op: "o-remove" };
  },
  settle_action_item: ({ id, done }, fake) => {
    for (const item of nursery.notes.flatMap(({ items }) => items)) if (item.id === id) item.doneOn = done ? TODAY : null;
    told(fake, "settle_action_item", "action_item");
    return { value: null, op: "o-settle" };
  },
  list_open_items: ({ startup }) => openItems(startup),
  keep_draft: ({ form, text }) => { drafts.set(form, text); return null; },
  load_draft: ({ form }) => drafts.get(form) || null,
};

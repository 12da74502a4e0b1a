// Steps on records of the fake cohort: kept while a page lives.
/** @type {any[]} */
let items = [];

/** @param {any} fake */
function touched(fake) {
  fake.emit("changed", { op: "o-step", kind: "save_action_item", touched: [{ table: "action_item", ids: null }] });
}

/** @type {Record<string, import("../fake.js").Handler>} */
export default {
  list_action_items: ({ query }) => ({ answer: items.filter((item) => !query.about || item.about === query.about), readTables: ["action_item"] }),
  save_action_item: ({ draft }, fake) => {
    const id = draft.id ?? `step-${items.length + 1}`;
    const owner = draft.owner ? { id: draft.owner, name: "林若涵" } : null;
    const item = { id, about: draft.about, aboutTable: draft.aboutTable, aboutName: "", startup: null, text: draft.text, owner, dueOn: draft.dueOn, doneOn: null };
    items = [...items.filter((one) => one.id !== id), item];
    touched(fake);
    return { value: id, op: "o-step" };
  },
  settle_action_item: ({ id, done }, fake) => {
    items = items.map((item) => (item.id === id ? { ...item, doneOn: done ? "2026-11-23" : null } : item));
    touched(fake);
    return { value: null, op: "o-step" };
  },
  remove_action_item: ({ id }, fake) => {
    items = items.filter((item) => item.id !== id);
    touched(fake);
    return { value: null, op: "o-step" };
  },
};

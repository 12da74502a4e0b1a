// The nursery's own fields: none, until a test has made some , who fills this list.

/** @type {any[]} */
export const fields = [];
/** Cells that could be made fields. */
export const candidates = [{ label: "爱好", filled: 240 }, { label: "籍贯", filled: 12 }];

/** @param {any} fake @param {string} kind @param {...string} tables */
function commit(fake, kind, ...tables) {
  const op = `op-${fake.calls.length}`;
  fake.emit("changed", { op, kind, touched: tables.map((table) => ({ table, ids: null })) });
  return op;
}

export default {
  /** @param {{ noun: string }} args */
  own_fields: ({ noun }) => fields.filter((field) => field.noun === noun),
  list_own_fields: () => fields.map((field) => ({ filled: 3, ...field })),
  field_candidates: () => candidates,
  /** @param {{ draft: any }} args @param {any} fake */
  save_own_field: ({ draft }, fake) => {
    if (fields.some(({ noun, label }) => noun === draft.noun && label === draft.label)) throw { code: "field_is_there", args: {}, field: "label" };
    fields.push({ ...draft, id: `o${fields.length + 1}` });
    return { value: `o${fields.length}`, op: commit(fake, "save_own_field", "own_field") };
  },
  /** @param {{ id: string }} args @param {any} fake */
  remove_own_field: ({ id }, fake) => {
    fields.splice(fields.findIndex((field) => field.id === id), 1);
    return { value: null, op: commit(fake, "remove_own_field", "own_field") };
  },
  /** @param {unknown} _ @param {any} fake */
  set_own_value: (_, fake) => ({ value: null, op: commit(fake, "set_own_value", "kept_cell_private") }),
};

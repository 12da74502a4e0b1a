import { List } from "../kit/list.svelte.js";

/** The lists of this window by their nouns. @type {Map<string, List>} */
const lists = new Map();

/** @param {import("../kit/fields.js").Description} description */
export function listOf({ noun, columns }) {
  const known = lists.get(noun);
  if (known) return known;
  const filter = { text: "", ...Object.fromEntries(columns.filter(({ filter }) => filter).map(({ field }) => [field, ""])) };
  const made = new List({ filter });
  lists.set(noun, made);
  return made;
}

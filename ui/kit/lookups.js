/**
 * Fields whose value is another record, `{ id, name }` in a row and its id in a draft. How such a record is found says the
 * folder of its own noun: `ui/<folder>/lookup.js` exports a `lookup` for one kind of field.
 */

/**
 * @typedef {{ id: string, name: string, hint?: string }} Option
 * @typedef {{ kind: string, find: (text: string) => Promise<Option[]>, all?: () => Promise<Option[]> }} Lookup
 *   `find`: what a text finds, the best first; `all`: every one of them, where they are few enough to choose from a list
 */

/** @type {Record<string, { lookup: Lookup }>} */
const files = import.meta.glob("../*/lookup.js", { eager: true });
const lookups = new Map(Object.values(files).map(({ lookup }) => [lookup.kind, lookup]));

/** How records of such a field are found; undefined for a field that holds its value itself. @param {string} kind */
export const lookupOf = (kind) => lookups.get(kind);

/** The records of exactly this name. @param {string} kind @param {string} name @returns {Promise<Option[]>} */
export async function namesakes(kind, name) {
  const lookup = lookups.get(kind);
  const wanted = name.trim().toLowerCase();
  const found = (await (lookup?.all?.() ?? lookup?.find(name))) ?? [];
  return found.filter((one) => one.name.trim().toLowerCase() === wanted);
}

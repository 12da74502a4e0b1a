/** How a startup is found by what is typed. */
import { search } from "../gen/ipc/history.js";
import { listStartups } from "../gen/ipc/startups.js";

/** Startups offered at once. */
const MOST = 8;

/** A list stands in the order of names; the search says which name begins as was typed. @param {string} text */
export async function findStartups(text) {
  const [{ rows }, hits] = await Promise.all([listStartups({ text, limit: 50 }), text.trim() ? search(text) : []]);
  const rank = new Map(hits.map(({ id }, place) => [id, place]));
  const placeOf = (/** @type {{ id: string }} */ { id }) => rank.get(id) ?? hits.length;
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other)).slice(0, MOST).map(({ id, name, sector }) => ({ id, name, hint: sector ?? "" }));
}

/** @type {import("../kit/lookups.js").Lookup} */
export const lookup = { kind: "startup", find: findStartups };

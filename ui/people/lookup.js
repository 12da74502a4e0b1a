/** How a person is found by what is typed. */
import { listPeople } from "../gen/ipc/people.js";

/** People offered at once. */
const MOST = 8;

/** @type {import("../kit/lookups.js").Lookup} */
export const lookup = {
  kind: "person",
  find: async (text) => (await listPeople({ text, limit: MOST })).rows.map(({ id, name, company }) => ({ id, name, hint: company ?? "" })),
};

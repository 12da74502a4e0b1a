/** The cohorts, of which there are few. */
import { listCohorts } from "../gen/ipc/cohorts.js";

const all = async () => (await listCohorts()).map(({ id, name }) => ({ id, name }));

/** @type {import("../kit/lookups.js").Lookup} */
export const lookup = { kind: "cohort", all, find: async (text) => (await all()).filter(({ name }) => name.includes(text.trim())) };

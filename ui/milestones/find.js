/** Startups and people to choose from, as they are typed. */
import { listPeople } from "../gen/ipc/people.js";
import { listStartups } from "../gen/ipc/startups.js";

/** Offered at once. */
const MOST = 8;

/** @param {string} text */
export async function findStartups(text) {
  const { rows } = await listStartups({ text, limit: MOST });
  return rows.map(({ id, name, sector }) => ({ id, name, hint: sector ?? undefined }));
}

/** @param {string} text */
export async function findPeople(text) {
  const { rows } = await listPeople({ text, role: "all", limit: MOST });
  return rows.map(({ id, name, company }) => ({ id, name, hint: company ?? undefined }));
}

/** One place more for a mentor: their newest terms say so from then on, or new ones where there are none. */
import { listRecords, saveRecord } from "../gen/ipc/records.js";
import { drafted } from "../kit/fields.js";

const FIELDS = ["mentor", "at_least", "at_most", "sectors", "stages", "from_on", "until_on", "remark"];

/** @param {import("../gen/MentorLoad").MentorLoad} load */
export async function addPlace({ mentor, atMost }) {
  const { rows } = await listRecords("mentor_terms", { filters: { mentor: mentor.id }, sort: { by: "from_on", down: true }, limit: 1 });
  const [terms] = /** @type {Record<string, any>[]} */ (rows);
  const held = terms ? { id: terms.id, ...Object.fromEntries(FIELDS.map((field) => [field, drafted(terms[field])])) } : { id: null, mentor: mentor.id };
  return saveRecord("mentor_terms", { ...held, at_most: atMost + 1 });
}

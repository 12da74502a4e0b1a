/** People changed in a list: one at a time, since what is saved of a person is always the whole. */
import { LIMITS } from "../gen/limits.js";
import { loadPerson, savePerson } from "../gen/ipc/people.js";
import { draftOf } from "./person.js";

/** @param {{ row: { id: string }, fields: Partial<import("../gen/PersonDraft").PersonDraft> }[]} changes */
export async function changePerson([{ row, fields }]) {
  return savePerson({ ...draftOf(await loadPerson(row.id)), ...fields });
}

/** A field of a person's draft as a list changes it. @param {"name" | "company" | "city" | "sector" | "expertise"} field @returns {import("../kit/fields.js").Field} */
export const personField = (field) => ({ field, kind: "text", label: `people-${field}`, atMost: LIMITS.PersonDraft[field], required: field === "name", editable: true });

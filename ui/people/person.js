/** What the screens know about people beyond their rows. */

/** @import { PersonPanel as Person } from "../gen/PersonPanel" */
/** @import { PersonDraft } from "../gen/PersonDraft" */
/** @import { ContactKind } from "../gen/ContactKind" */

/** @type {ContactKind[]} */
export const CONTACT_KINDS = ["mobile", "landline", "wechat", "email", "address"];

/** Where somebody works now. @param {Person} person */
export const present = ({ affiliations }) => affiliations.find(({ endsOn }) => endsOn === null);

/** A person as a form would hold them: what is saved is always the whole. @param {Person} person @returns {PersonDraft} */
export function draftOf(person) {
  const { id, name, reading, alias, city, sector, expertise, remark } = person;
  const work = present(person);
  return {
    id, name, reading, alias, city, sector, expertise, remark, company: work?.organisationName ?? null, role: work?.role ?? null,
    contacts: person.contacts.map(({ kind, value }) => ({ kind, value })),
  };
}

/** Nothing typed is nothing known. @param {string} text */
export const orNull = (text) => text.trim() || null;

/** 鹿鸣医疗 · 技术负责人. @param {(string | null | undefined)[]} words */
export const joined = (...words) => words.filter(Boolean).join(" · ");

/** What a sheet may hold, and which fields its columns may be. */

/** @import { Field } from "../gen/Field" */
/** @import { Kind } from "../gen/Kind" */

import { NOUNS } from "../gen/nouns.js";
import { shown } from "../kit/fields.js";
import { t } from "../lib/words.js";

/** @type {Kind[]} */
export const KINDS = ["startups", "people", "mentors", "sessions", "alumni", "notes", ...NOUNS.map(({ noun }) => noun)];

/** Of a kind of which the file has no rows. */
export const NO_ROWS = { new: 0, changed: 0, differs: 0, same: 0, refused: 0 };

/** A noun that is its fields and no more. @param {Kind} kind */
const plain = (kind) => NOUNS.find(({ noun }) => noun === kind);

/** What the rows of a kind are called. @param {Kind} kind */
export const kindName = (kind) => t(plain(kind)?.title ?? `import-kind-${kind}`);

/** @type {Field[]} */
const REACH = ["phone", "wechat", "email", "address"];

/** @type {Record<string, Field[]>} */
const FIELDS = {
  startups: ["company", "short_name", "credit_code", "sector", "founded", "funding_stage", "one_liner", "team_size", "city", "cohort", "person_name", "reading", "role", "phone", "wechat", "email", "remark", "other"],
  people: ["person_name", "reading", "alias", "company", "role", ...REACH, "city", "expertise", "remark", "other"],
  mentors: ["person_name", "reading", "organisation", "role", "expertise", ...REACH, "city", "hours_per_month", "languages", "remark", "other"],
  sessions: ["title", "session_kind", "day", "time", "starts", "ends", "place", "hosts", "cohort", "remark", "other"],
  alumni: ["person_name", "reading", "alias", "company", "role", ...REACH, "sector", "city", "cohort", "joined_on", "consent_directory", "consent", "last_contact", "helps_with", "circles", "remark", "other"],
  notes: ["company", "person_name", "day", "note_kind", "text", "author", "next_step", "due", "health", "visibility", "other"],
  ...Object.fromEntries(NOUNS.map(({ noun, columns }) => [noun, [...columns.map(({ field }) => /** @type {const} */ (`${noun}.${field}`)), /** @type {const} */ ("other")]])),
};

/** The column of a plain noun that a field is: `sites.area`. @param {string} field */
function columnOf(field) {
  const [noun, name] = field.split(".");
  return name ? plain(noun)?.columns.find((column) => column.field === name) : undefined;
}

/** A value that would stand in a field, as people read it. @param {string} field @param {string} value */
export function valueOf(field, value) {
  const column = columnOf(field);
  return column ? shown(column, column.kind === "money" || column.kind === "number" ? Number(value) : value) : value;
}

/** A cell of both. */
export const NAME_AND_PHONE = "person_name+phone";

/** Cells of two fields, by kind. @type {Record<string, string[] | undefined>} */
export const SPLITS = {
  startups: [NAME_AND_PHONE, "person_name+role"],
  people: [NAME_AND_PHONE, "person_name+role", "company+role"],
  mentors: [NAME_AND_PHONE, "person_name+role", "organisation+role"],
  alumni: [NAME_AND_PHONE, "person_name+role", "company+role"],
};

/** Fields that a person may have several of; several columns of another one are joined. @type {Set<string>} */
export const MAY_REPEAT = new Set([...REACH, "other"]);

/** The name of a field, or of the two into which a cell is split. @param {string} field */
export const nameOf = (field) => field.split("+").map((one) => t(columnOf(one)?.label ?? `import-field-${one.replaceAll("_", "-")}`)).join(" + ");

/** What all rows of a kind may say: nobody's name, nobody's phone. @param {Kind} kind */
export const constantsOf = (kind) => FIELDS[kind].filter((field) => !MAY_REPEAT.has(field) && !["person_name", "reading", "alias", "credit_code", "cohort"].includes(field));

/** Whether rows of a kind have a field, or both of a cell that holds two. @param {Kind} kind @param {string} field */
export const hasField = (kind, field) => field.split("+").every((one) => FIELDS[kind].includes(/** @type {Field} */ (one)));

/** The fields of a kind, and those that were guessed besides. @param {Kind} kind @param {Iterable<Field>} guessed */
export const fieldsOf = (kind, guessed) => [...new Set([...FIELDS[kind], ...guessed])];

/** Whether rows of this kind are people who may be asked for consent. @param {Kind} kind */
export const isOfPeople = (kind) => kind !== "sessions" && kind !== "notes" && !plain(kind);

/** Whether rows of this kind belong to a cohort. @param {Kind} kind */
export const isOfCohort = (kind) => ["startups", "sessions", "alumni", "applications", "criteria", "reviewers"].includes(kind);

/** A sheet of a file as the person wants it taken. */
import { hasField, isOfCohort, MAY_REPEAT, NAME_AND_PHONE } from "./fields.js";

/** @import { Field } from "../gen/Field" */
/** @import { Kind } from "../gen/Kind" */
/** @import { Proposed } from "../gen/Proposed" */
/** @import { SheetGuess } from "../gen/SheetGuess" */

/** The row of the header of a table that has none. */
export const NO_HEADER = 0;

export class Sheet {
  taken = $state(false);
  kind = $state(/** @type {Kind | ""} */ (""));
  /** The cohort of all rows: what the file proposes of it stands here, where the person sees it. */
  cohort = $state("");
  /** Field by column; "" leaves it out, "a+b" splits its cells in two. @type {string[]} */
  fields = $state([]);
  /** What all rows say. @type {{ field: Field | "", value: string }[]} */
  constants = $state([]);
  /** Whether the rows that are hidden in Excel come in, too. */
  takesHidden = $state(true);
  /** Whether the columns are as they were the last time, and not as we guess them. */
  recalled = $state(false);
  /** The columns about which the person has answered, by their place among the guessed ones. @type {number[]} */
  answered = $state([]);
  /** The order in which columns of one field are joined, where it is not the usual one. @type {Record<string, number[]>} */
  #joins = {};

  /** @param {SheetGuess} guess */
  constructor(guess) {
    this.guess = guess;
    if (guess.recalled) this.recall();
    else this.guessAnew();
    this.cohort = this.proposed("cohort")?.value ?? "";
    this.taken = this.kind !== "" && !guess.hidden;
  }

  /** The sheet with its header in another row; what the person has said of all its rows stays. @param {SheetGuess} guess */
  headed(guess) {
    const sheet = new Sheet(guess);
    if (this.kind !== this.#firstKind) sheet.kind = this.kind;
    if (this.cohort !== (this.proposed("cohort")?.value ?? "")) sheet.cohort = this.cohort;
    sheet.constants = this.constants;
    sheet.takesHidden = this.takesHidden;
    // Whoever points at the header of a sheet in which no table was found wants it.
    sheet.taken = this.taken || !this.guess.columns.length;
    return sheet;
  }

  get #firstKind() {
    return this.recalled ? this.guess.recalled?.request.kind : (this.guess.kind ?? "");
  }

  /** Takes the columns as they were the last time. */
  recall() {
    const request = this.guess.recalled?.request;
    if (!request) return;
    this.kind = request.kind;
    this.#joins = /** @type {Record<string, number[]>} */ (request.joins ?? {});
    const joined = Object.fromEntries(Object.entries(this.#joins).flatMap(([field, columns]) => columns.map((column) => [column, field])));
    this.fields = this.guess.columns.map(({ index }) => request.splits?.[index]?.join("+") ?? joined[index] ?? request.columns[index] ?? "");
    this.recalled = true;
  }

  /** Takes the columns as we guess them. */
  guessAnew() {
    const { guess } = this;
    this.kind = guess.kind ?? "";
    this.fields = guess.columns.map((_, at) => this.#first(at));
    this.answered = [];
    this.#joins = {};
    this.recalled = false;
  }

  /** @param {number} at */
  #first(at) {
    const { field, splits, halves } = this.guess.columns[at];
    if (halves && field === halves[0]) return halves.join("+");
    return splits && (field === "person_name" || field === "phone") ? NAME_AND_PHONE : (field ?? "");
  }

  /** What a column may be, where nobody can be sure and the person has not said so yet; null where there is nothing to ask. @param {number} at @returns {Field | null} */
  question(at) {
    const { field, sure, candidate } = this.guess.columns[at];
    if (sure || this.recalled || this.answered.includes(at) || this.fields[at] !== field) return null;
    const asked = candidate ?? (field === "other" ? null : field);
    return asked && this.kind && hasField(this.kind, asked) ? asked : null;
  }
  /** The columns that are asked about. */
  get questions() {
    return this.fields.flatMap((_, at) => (this.question(at) ? [at] : []));
  }
  /** @param {number} at @param {Field} field */
  answer(at, field) {
    this.fields[at] = field;
    this.answered.push(at);
  }

  /** The row of the header, as Excel counts; none where no table was found, either. */
  get headerRow() {
    return this.guess.headerRow ?? NO_HEADER;
  }
  /** The columns' names; none without a header. */
  get headers() {
    return this.guess.columns.map(({ header }) => header);
  }

  /** Fields that several columns make together. */
  get joined() {
    return this.fields.filter((field, at) => field && !field.includes("+") && !MAY_REPEAT.has(field) && this.fields.indexOf(field) !== at);
  }

  /** What the file says of all rows without a column for it. @param {Proposed["field"]} field @returns {Proposed | undefined} */
  proposed = (field) => this.guess.proposed.find((one) => one.field === field);

  /** Whether its rows belong to a cohort that none of its columns names. */
  get asksCohort() {
    return this.kind !== "" && isOfCohort(this.kind) && !this.says("cohort") && !this.says(/** @type {Field} */ (`${this.kind}.cohort`));
  }

  /** Whether a column, a half of one or all rows say the field. @param {Field} field */
  says = (field) => this.fields.some((one) => one.split("+").includes(field)) || this.constants.some((one) => one.field === field && one.value.trim());

  /** @returns {import("../gen/SheetRequest").SheetRequest[]} */
  get request() {
    const { guess, kind, headerRow, cohort } = this;
    if (!kind) return [];
    // What another kind was asked for is kept as text, where this one has no such field.
    const fields = this.fields.map((field) => (field && !hasField(kind, field) && hasField(kind, "other") ? "other" : field));
    /** @type {(holds: (field: string) => boolean) => [number, string][]} */
    const columns = (holds) => guess.columns.flatMap(({ index }, at) => (fields[at] && holds(fields[at]) ? [/** @type {[number, string]} */ ([index, fields[at]])] : []));
    const plain = columns((field) => !field.includes("+"));
    const joins = Object.entries(this.#joins).filter(([field, order]) => order.length > 1 && order.every((column) => plain.some(([index, one]) => index === column && one === field)) && plain.filter(([, one]) => one === field).length === order.length);
    return [/** @type {any} */ ({
      name: guess.name, kind, headerRow, columns: Object.fromEntries(plain),
      splits: Object.fromEntries(columns((field) => field.includes("+")).map(([index, fields]) => [index, fields.split("+")])),
      joins: Object.fromEntries(joins),
      leftOut: guess.columns.flatMap(({ index }, at) => (this.fields[at] ? [] : [index])),
      constants: Object.fromEntries(this.constants.filter(({ field, value }) => field && value.trim()).map(({ field, value }) => [field, value.trim()])),
      // What the person does not see is not applied.
      cohort: (this.asksCohort && cohort.trim()) || null, leaveHidden: !this.takesHidden,
    })];
  }
}

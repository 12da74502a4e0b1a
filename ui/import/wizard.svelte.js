/**
 * An import on its way: the file, what its sheets and columns are taken for, the plan, and what was done.
 * Nothing is written before `carryOut`.
 */
import { ASKED } from "../alumni/consent.js";
import * as ipc from "../lib/ipc.js";
import { saved } from "../lib/undo.js";
import { t } from "../lib/words.js";
import { hasField, isOfPeople, MAY_REPEAT, NAME_AND_PHONE } from "./fields.js";

/** @import { CellEdit } from "../gen/CellEdit" */
/** @import { Choice } from "../gen/Choice" */
/** @import { ConsentRequest } from "../gen/ConsentRequest" */
/** @import { ConsentSource } from "../gen/ConsentSource" */
/** @import { Field } from "../gen/Field" */
/** @import { ImportPlan } from "../gen/ImportPlan" */
/** @import { ImportRequest } from "../gen/ImportRequest" */
/** @import { ImportResult } from "../gen/ImportResult" */
/** @import { Inspection } from "../gen/Inspection" */
/** @import { Kind } from "../gen/Kind" */
/** @import { PlannedRow } from "../gen/PlannedRow" */
/** @import { RowChoice } from "../gen/RowChoice" */
/** @import { ColumnAccount } from "../gen/ColumnAccount" */
/** @import { Settlement } from "../gen/Settlement" */
/** @import { Stands } from "../gen/Stands" */
/** @import { SheetGuess } from "../gen/SheetGuess" */

export const STEPS = ["file", "sheets", "columns", "check", "done"];
/** The answer that stands for none. */
export const UNKNOWN = "unknown";
/** An answer that is read from a column, as the value of a choice. @param {string} header */
export const fromColumn = (header) => `column:${header}`;

/** The row of the header of a table that has none. */
export const NO_HEADER = 0;

/** So many rows are planned quietly while columns are chosen. */
const TALLIED_ROWS = 5000;
/** A job that is done sooner is not told of. */
const NOTICED_MS = 250;

/** A sheet as the person wants it taken. */
export class Sheet {
  taken = $state(false);
  kind = $state(/** @type {Kind | ""} */ (""));
  headerRow = $state(0);
  cohort = $state("");
  /** Field by column; "" leaves it out, "a+b" splits its cells in two. @type {string[]} */
  fields = $state([]);
  /** What all rows say. @type {{ field: Field | "", value: string }[]} */
  constants = $state([]);
  /** Whether the rows that are hidden in Excel come in, too. */
  takesHidden = $state(true);
  /** Whether the columns are as they were the last time, and not as we guess them. */
  recalled = $state(false);
  /** The order in which columns of one field are joined, where it is not the usual one. @type {Record<string, number[]>} */
  #joins = {};

  /** @param {SheetGuess} guess */
  constructor(guess) {
    this.guess = guess;
    if (guess.recalled) this.recall();
    else this.guessAnew();
    this.taken = this.kind !== "" && !guess.hidden;
  }

  /** Takes the columns as they were the last time. */
  recall() {
    const request = this.guess.recalled?.request;
    if (!request) return;
    this.kind = request.kind;
    this.headerRow = request.headerRow;
    this.cohort = request.cohort ?? "";
    this.#joins = /** @type {Record<string, number[]>} */ (request.joins ?? {});
    const joined = Object.fromEntries(Object.entries(this.#joins).flatMap(([field, columns]) => columns.map((column) => [column, field])));
    this.fields = this.guess.columns.map(({ index }) => request.splits?.[index]?.join("+") ?? joined[index] ?? request.columns[index] ?? "");
    this.constants = /** @type {[Field, string][]} */ (Object.entries(request.constants ?? {})).map(([field, value]) => ({ field, value }));
    this.recalled = true;
  }

  /** Takes the columns as we guess them. */
  guessAnew() {
    const { guess } = this;
    this.kind = guess.kind ?? "";
    this.headerRow = guess.headerRow ?? 1;
    this.fields = guess.columns.map((_, at) => this.#first(at));
    this.#joins = {};
    this.constants = [];
    this.recalled = false;
  }

  /** Takes another row for the header, or none: then the values alone say what the columns are. @param {number} row */
  headAt(row) {
    const said = this.headerRow === NO_HEADER || row === NO_HEADER;
    this.headerRow = row;
    if (said && !this.recalled) this.fields = this.guess.columns.map((_, at) => this.#first(at));
  }

  /** What a column is taken for at first, and whether that is sure: by its header, or by its values where there is none. @param {number} at */
  guessed(at) {
    const { columns, byValues, headerRow } = this.guess;
    if (this.headerRow === NO_HEADER && headerRow !== NO_HEADER) return { field: byValues[columns[at].index] ?? null, sure: false };
    return columns[at];
  }
  /** @param {number} at */
  #first(at) {
    const { field } = this.guessed(at);
    const { splits, halves } = this.guess.columns[at];
    if (halves && field === halves[0]) return halves.join("+");
    return splits && (field === "person_name" || field === "phone") ? NAME_AND_PHONE : (field ?? "");
  }

  /** The columns' names: those of the guessed header, or of the sample row that was chosen instead; none without one. */
  get headers() {
    if (this.headerRow === NO_HEADER) return this.guess.columns.map(() => "");
    const below = this.headerRow - (this.guess.headerRow ?? 1);
    return this.guess.columns.map(({ header, index }) => (below > 0 ? (this.guess.sample[below - 1]?.[index] ?? header) : header));
  }

  /** Fields that several columns make together. */
  get joined() {
    return this.fields.filter((field, at) => field && !field.includes("+") && !MAY_REPEAT.has(field) && this.fields.indexOf(field) !== at);
  }

  /** The first rows of data, the guessed header among them where there is said to be none. */
  get sample() {
    const { columns, headerRow, sample } = this.guess;
    if (this.headerRow > NO_HEADER) return sample.slice(this.headerRow - (headerRow ?? 1));
    if (headerRow === NO_HEADER) return sample;
    const head = /** @type {string[]} */ ([]);
    columns.forEach(({ index, header }) => (head[index] = header));
    return [head, ...sample];
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
      cohort: cohort.trim() || null, leaveHidden: !this.takesHidden,
    })];
  }
}

export class Wizard {
  step = $state(0);
  inspection = $state.raw(/** @type {Inspection | null} */ (null));
  sheets = $state.raw(/** @type {Sheet[]} */ ([]));
  /** The encoding in which a person wants the text read. @type {string | null} */
  encoding = null;
  /** The answer to each purpose: "given", "refused", UNKNOWN or a column. @type {Record<string, string>} */
  answers = $state(Object.fromEntries(ASKED.map((purpose) => [purpose, UNKNOWN])));
  answeredOn = $state(/** @type {string | null} */ (null));
  means = $state("");
  plan = $state.raw(/** @type {ImportPlan | null} */ (null));
  result = $state.raw(/** @type {ImportResult | null} */ (null));
  /** The op of the import. @type {string | null} */
  op = null;
  /** What was decided of single rows. @type {RowChoice[]} */
  choices = $state.raw([]);
  /** Cells that were mended. @type {CellEdit[]} */
  edits = $state.raw([]);
  /** What stands where the file and the record differ, as the person has settled it. @type {Settlement[]} */
  settled = $state.raw([]);
  /** Where the cells would go with the columns as they are now, while they are being chosen. */
  tally = $state.raw(/** @type {{ plan: number, account: ColumnAccount[] } | null} */ (null));
  /** What runs now, and how far it is. */
  job = $state.raw(/** @type {{ word: string, done: number, total: number, left?: number | null } | null} */ (null));
  /** Whether it runs long enough to be told of. */
  slow = $state(false);
  /** Whether the person wants it to end. What writes has to be waited for even so. */
  stopping = $state(false);
  failure = $state.raw(/** @type {unknown} */ (null));

  get taken() {
    return this.sheets.filter(({ taken }) => taken);
  }
  get asksConsent() {
    return this.taken.some(({ kind }) => kind && isOfPeople(kind));
  }
  get isReady() {
    return this.taken.length > 0 && this.taken.every(({ kind, fields }) => kind && fields.some(Boolean));
  }

  /** What was done, for the toast. */
  get said() {
    return t("import-done", { file: this.plan?.fileName ?? "" });
  }

  #giveUp = () => {};
  /** The job that is under way; one that was given up is heard no more. */
  #mine = {};
  /** Ends what runs. What writes ends by itself, whole or not at all; what only looks need not be waited for. */
  cancel() {
    this.stopping = true;
    if (this.job?.word !== "writing") this.#giveUp();
    return ipc.cancelJob();
  }

  /** @template T @param {string} word @param {(heard: ipc.Heard) => Promise<T>} work */
  async #run(word, work) {
    this.failure = null;
    this.job = { word, done: 0, total: 0 };
    const noticed = setTimeout(() => (this.slow = true), NOTICED_MS);
    const mine = (this.#mine = {});
    const given = new Promise((resolve) => (this.#giveUp = () => resolve(undefined)));
    try {
      return await Promise.race([work((step) => { if (mine === this.#mine && this.job) this.job = { word, ...step }; }), /** @type {Promise<undefined>} */ (given)]);
    } catch (refused) {
      if (!(refused instanceof ipc.Refused && refused.code === "cancelled")) this.failure = refused;
    } finally {
      clearTimeout(noticed);
      this.slow = this.stopping = false;
      this.job = null;
    }
  }

  /** @param {string} path @param {string | null} [mapping] as which its columns are read */
  inspect(path, mapping = null) {
    // A mapping is about the file as it is read now.
    const encoding = mapping ? this.encoding : null;
    return this.#look(() => ipc.inspectFile(path, mapping, encoding), mapping ? 2 : 1, encoding);
  }

  /** Reads the file anew, in another encoding than was found. @param {string} encoding */
  readAs(encoding) {
    return this.#look(() => ipc.inspectFile(this.inspection?.path ?? "", null, encoding), 1, encoding);
  }

  /** Takes cells from the clipboard; from here on they are a file without a path. @param {string} text */
  paste(text) {
    return this.#look(() => ipc.holdPasted(t("import-pasted"), text).then(() => ipc.inspectFile("")), 1);
  }

  /** @param {() => Promise<Inspection>} read @param {number} step the step that begins with it @param {string | null} [encoding] */
  async #look(read, step, encoding = null) {
    const inspection = await this.#run("inspecting", read);
    if (!inspection) return;
    this.inspection = inspection;
    this.encoding = encoding;
    this.sheets = inspection.sheets.map((guess) => new Sheet(guess));
    this.answers = Object.fromEntries(ASKED.map((purpose) => [purpose, UNKNOWN]));
    const directory = inspection.sheets.flatMap(({ columns }) => columns).find(({ field }) => field === "consent_directory");
    if (directory) this.answers.directory = fromColumn(directory.header);
    this.plan = this.result = null;
    this.choices = this.edits = [];
    this.settled = [];
    this.tally = null;
    this.step = step;
  }

  /** What the job is at. After its last row it makes the lists and the words to search by, which nobody counts. */
  get stage() {
    if (this.stopping) return "stopping";
    return this.job?.total && this.job.done >= this.job.total ? "finishing" : this.job?.word;
  }

  /** @returns {ConsentRequest[]} */
  #consents() {
    if (!this.asksConsent) return [];
    return ASKED.filter((purpose) => this.answers[purpose] !== UNKNOWN).map((purpose) => {
      const answer = this.answers[purpose];
      const source = /** @type {ConsentSource} */ (answer.startsWith("column:") ? { column: answer.slice("column:".length) } : answer);
      return { purpose, answer: source, answeredOn: this.answeredOn, means: this.means.trim() || null };
    });
  }

  /** @returns {ImportRequest} */
  get request() {
    const sheets = this.taken.flatMap(({ request }) => request);
    const read = this.encoding ? { encoding: this.encoding } : {};
    return { path: this.inspection?.path ?? "", ...read, sheets, consents: this.#consents(), rows: this.choices, cells: this.edits, settled: this.settled };
  }

  #tallying = Promise.resolve();
  /** Plans quietly, to tell where the cells of each column would go. A long file is not planned at every change. */
  tallyUp() {
    const rows = this.taken.reduce((all, { guess }) => all + guess.rows, 0);
    if (!this.isReady || this.job || rows > TALLIED_ROWS) return;
    const asked = JSON.stringify(this.request);
    this.#tallying = this.#tallying.then(async () => {
      if (asked !== JSON.stringify(this.request)) return;
      const plan = await ipc.planImport(this.request, () => {}).catch(() => null);
      if (asked === JSON.stringify(this.request)) this.tally = plan && { plan: plan.id, account: plan.account };
    });
  }

  /** Settles what stands where the file and the record differ: of a cell, a column, or everywhere. @param {Omit<Settlement, "stands">} where @param {Stands | null} stands */
  async settle(where, stands) {
    const others = this.settled.filter((one) => one.sheet !== where.sheet || one.row !== where.row || one.column !== where.column);
    this.settled = stands ? [...others, { ...where, stands }] : others;
    await this.#planAgain();
  }

  async check() {
    // Of two plans the shell keeps the later one.
    const plan = await this.#run("planning", (heard) => this.#tallying.then(() => ipc.planImport(this.request, heard)));
    if (!plan) return;
    this.plan = plan;
    this.#planned = { choices: this.choices, edits: this.edits };
    this.step = 3;
  }

  /** Decides of a row; null lets the program judge again. @param {PlannedRow} row @param {Choice | null} choice */
  async choose({ sheet, row }, choice) {
    const others = this.choices.filter((one) => one.sheet !== sheet || one.row !== row);
    this.choices = choice ? [...others, { sheet, row, choice }] : others;
    await this.#planAgain();
  }

  /** Mends a cell; the file stays as it is. @param {PlannedRow} row @param {number} column @param {string} value */
  async mend({ sheet, row }, column, value) {
    const others = this.edits.filter((one) => one.sheet !== sheet || one.row !== row || one.column !== column);
    this.edits = [...others, { sheet, row, column, value }];
    await this.#planAgain();
  }

  #asked = 0;
  /** One after the other; of several wishes the last one counts. */
  async #planAgain() {
    const wish = ++this.#asked;
    await this.#planning;
    if (wish !== this.#asked) return this.#planning;
    const { choices, edits } = this;
    this.#planning = this.#run("planning", (heard) => ipc.planImport(this.request, heard)).then((plan) => {
      if (plan) {
        this.plan = plan;
        this.#planned = { choices, edits };
      } else ({ choices: this.choices, edits: this.edits } = this.#planned);
    });
    return this.#planning;
  }
  #planning = Promise.resolve();
  /** What the present plan knows of: what was not planned, was not decided. @type {{ choices: RowChoice[], edits: CellEdit[] }} */
  #planned = { choices: [], edits: [] };

  async carryOut() {
    const { plan } = this;
    if (!plan) return;
    const result = await this.#run("writing", (heard) => saved(ipc.runImport(plan.id, heard).then((done) => ((this.op = done.op), done)), this.said));
    if (!result) return this.#lookAgain();
    this.result = result;
    this.step = 4;
  }

  /** What was planned on data that has changed since is planned anew: the person sees what is different now. */
  async #lookAgain() {
    const said = this.failure;
    if (!(said instanceof ipc.Refused && said.code === "plan_stale")) return;
    await this.#planAgain();
    this.failure ??= said;
  }

  /** Writes how the columns are mapped as a file; its path, or null when none was chosen. */
  async saveMapping() {
    const stem = (this.inspection?.fileName ?? "").replace(/\.[^.]+$/, "");
    const path = await ipc.pickSavePath(`${stem}.miaopu-mapping`);
    if (path) await ipc.saveMapping(this.request, path);
    return path;
  }

  /** Reads the columns as a saved mapping says. */
  async useMapping() {
    const mapping = await ipc.pickFile("mapping");
    if (mapping && this.inspection) await this.inspect(this.inspection.path, mapping);
  }

  /** The rows that were left out, with the reasons, as a file; its path, or null when none was chosen. */
  async saveRefused() {
    const { plan } = this;
    if (!plan) return null;
    const path = await ipc.pickSavePath(t("import-refused-file", { file: plan.fileName.replace(/\.[^.]+$/, "") }));
    if (path) await ipc.saveRefused(plan.id, path);
    return path;
  }
}

/**
 * An import on its way: the file, what its sheets and columns are taken for, the plan, and what was done.
 * Nothing is written before `carryOut`.
 */
import { ASKED } from "../alumni/consent.js";
import { cancelJob, holdPasted, inspectFile, planImport, runImport, saveMapping, saveRefused } from "../gen/ipc/import.js";
import { pickFile, pickSavePath } from "../gen/ipc/program.js";
import { Refused } from "../lib/ipc.js";
import { saved } from "../lib/undo.js";
import { t } from "../lib/words.js";
import { isOfPeople } from "./fields.js";
import { Sheet } from "./sheet.svelte.js";

/** @import { CellEdit } from "../gen/CellEdit" */
/** @import { Choice } from "../gen/Choice" */
/** @import { ConsentRequest } from "../gen/ConsentRequest" */
/** @import { ConsentSource } from "../gen/ConsentSource" */
/** @import { ImportPlan } from "../gen/ImportPlan" */
/** @import { ImportRequest } from "../gen/ImportRequest" */
/** @import { ImportResult } from "../gen/ImportResult" */
/** @import { Inspection } from "../gen/Inspection" */
/** @import { PlannedRow } from "../gen/PlannedRow" */
/** @import { RowChoice } from "../gen/RowChoice" */
/** @import { ColumnAccount } from "../gen/ColumnAccount" */
/** @import { Settlement } from "../gen/Settlement" */
/** @import { Stands } from "../gen/Stands" */

export const STEPS = ["file", "sheets", "columns", "check", "done"];
/** The answer that stands for none. */
export const UNKNOWN = "unknown";
/** An answer that is read from a column, as the value of a choice. @param {string} header */
export const fromColumn = (header) => `column:${header}`;

/** So many rows are planned quietly while columns are chosen. */
const TALLIED_ROWS = 5000;
/** A job that is done sooner is not told of. */
const NOTICED_MS = 250;

export class Wizard {
  step = $state(0);
  inspection = $state.raw(/** @type {Inspection | null} */ (null));
  sheets = $state.raw(/** @type {Sheet[]} */ ([]));
  /** The encoding in which a person wants the text read. @type {string | null} */
  encoding = null;
  /** The rows of the headers that the person has pointed at, by sheet. @type {Record<string, number>} */
  #headerRows = {};
  /** The programme of cohorts that are not there yet. */
  programme = $state("");
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
    return cancelJob();
  }

  /** @template T @param {string} word @param {(heard: import("../lib/ipc.js").Heard) => Promise<T>} work */
  async #run(word, work) {
    this.failure = null;
    this.job = { word, done: 0, total: 0 };
    const noticed = setTimeout(() => (this.slow = true), NOTICED_MS);
    const mine = (this.#mine = {});
    const given = new Promise((resolve) => (this.#giveUp = () => resolve(undefined)));
    try {
      return await Promise.race([work((step) => { if (mine === this.#mine && this.job) this.job = { word, ...step }; }), /** @type {Promise<undefined>} */ (given)]);
    } catch (refused) {
      if (!(refused instanceof Refused && refused.code === "cancelled")) this.failure = refused;
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
    const rows = mapping ? this.#headerRows : {};
    return this.#look(() => inspectFile(path, mapping, encoding, rows), mapping ? 2 : 1, encoding, rows);
  }

  /** Reads the file anew, in another encoding than was found. @param {string} encoding */
  readAs(encoding) {
    const rows = this.#headerRows;
    return this.#look(() => inspectFile(this.inspection?.path ?? "", null, encoding, rows), 1, encoding, rows);
  }

  /** Reads a sheet anew with its header in another row, or with none. @param {Sheet} sheet @param {number} row */
  async headAt(sheet, row) {
    if (row === sheet.guess.headerRow) return;
    const rows = { ...this.#headerRows, [sheet.guess.name]: row };
    const inspection = await this.#run("inspecting", () => inspectFile(this.inspection?.path ?? "", null, this.encoding, rows));
    const guess = inspection?.sheets.find(({ name }) => name === sheet.guess.name);
    if (!inspection || !guess) return;
    this.#headerRows = rows;
    this.inspection = inspection;
    this.sheets = this.sheets.map((one) => (one === sheet ? one.headed(guess) : one));
    this.#answerByColumns();
  }

  /** Takes cells from the clipboard; from here on they are a file without a path. @param {string} text */
  paste(text) {
    return this.#look(() => holdPasted(t("import-pasted"), text).then(() => inspectFile("")), 1);
  }

  /** @param {() => Promise<Inspection>} read @param {number} step the step that begins with it @param {string | null} [encoding] @param {Record<string, number>} [headerRows] */
  async #look(read, step, encoding = null, headerRows = {}) {
    const inspection = await this.#run("inspecting", read);
    if (!inspection) return;
    this.inspection = inspection;
    this.encoding = encoding;
    this.#headerRows = headerRows;
    this.sheets = inspection.sheets.map((guess) => new Sheet(guess));
    // One request has one programme: where sheets name several, none is proposed.
    const programmes = new Set(this.sheets.flatMap((sheet) => sheet.proposed("programme")?.value ?? []));
    this.programme = programmes.size === 1 ? [...programmes][0] : "";
    this.answers = Object.fromEntries(ASKED.map((purpose) => [purpose, UNKNOWN]));
    this.#answerByColumns();
    this.plan = this.result = null;
    this.choices = this.edits = [];
    this.settled = [];
    this.tally = null;
    this.step = step;
  }

  /** Lets a column that says so answer who may be in the directory; an answer by a column that is there no more is none. */
  #answerByColumns() {
    const columns = this.inspection?.sheets.flatMap(({ columns }) => columns) ?? [];
    for (const purpose of ASKED) {
      const answer = this.answers[purpose];
      if (answer.startsWith("column:") && !columns.some(({ header }) => fromColumn(header) === answer)) this.answers[purpose] = UNKNOWN;
    }
    const directory = columns.find(({ field }) => field === "consent_directory");
    if (directory && this.answers.directory === UNKNOWN) this.answers.directory = fromColumn(directory.header);
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
    const programme = sheets.some(({ cohort }) => cohort) && this.programme.trim();
    return { path: this.inspection?.path ?? "", ...read, ...(programme ? { programme } : {}), sheets, consents: this.#consents(), rows: this.choices, cells: this.edits, settled: this.settled };
  }

  #tallying = Promise.resolve();
  /** Plans quietly, to tell where the cells of each column would go. A long file is not planned at every change. */
  tallyUp() {
    const rows = this.taken.reduce((all, { guess }) => all + guess.rows, 0);
    if (!this.isReady || this.job || rows > TALLIED_ROWS) return;
    const asked = JSON.stringify(this.request);
    this.#tallying = this.#tallying.then(async () => {
      if (asked !== JSON.stringify(this.request)) return;
      const plan = await planImport(this.request, () => {}).catch(() => null);
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
    const plan = await this.#run("planning", (heard) => this.#tallying.then(() => planImport(this.request, heard)));
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
    this.#planning = this.#run("planning", (heard) => planImport(this.request, heard)).then((plan) => {
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
    const result = await this.#run("writing", (heard) => saved(runImport(plan.id, heard).then((done) => ((this.op = done.op), done)), this.said));
    if (!result) return this.#lookAgain();
    this.result = result;
    this.step = 4;
  }

  /** What was planned on data that has changed since is planned anew: the person sees what is different now. */
  async #lookAgain() {
    const said = this.failure;
    if (!(said instanceof Refused && said.code === "plan_stale")) return;
    await this.#planAgain();
    this.failure ??= said;
  }

  /** Writes how the columns are mapped as a file; its path, or null when none was chosen. */
  async saveMapping() {
    const stem = (this.inspection?.fileName ?? "").replace(/\.[^.]+$/, "");
    const path = await pickSavePath(`${stem}.miaopu-mapping`);
    if (path) await saveMapping(this.request, path);
    return path;
  }

  /** Reads the columns as a saved mapping says. */
  async useMapping() {
    const mapping = await pickFile("mapping");
    if (mapping && this.inspection) await this.inspect(this.inspection.path, mapping);
  }

  /** The rows that were left out, with the reasons, as a file; its path, or null when none was chosen. */
  async saveRefused() {
    const { plan } = this;
    if (!plan) return null;
    const path = await pickSavePath(t("import-refused-file", { file: plan.fileName.replace(/\.[^.]+$/, "") }));
    if (path) await saveRefused(plan.id, path);
    return path;
  }
}

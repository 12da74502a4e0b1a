/**
 * An import on its way: the file, what its sheets and columns are taken for, the plan, and what was done.
 * Nothing is written before `carryOut`.
 */
import { ASKED } from "../alumni/consent.js";
import * as ipc from "../lib/ipc.js";
import { saved } from "../lib/undo.js";
import { t } from "../lib/words.js";
import { isOfPeople } from "./fields.js";

/** @import { ConsentRequest } from "../gen/ConsentRequest" */
/** @import { ConsentSource } from "../gen/ConsentSource" */
/** @import { Field } from "../gen/Field" */
/** @import { ImportPlan } from "../gen/ImportPlan" */
/** @import { ImportRequest } from "../gen/ImportRequest" */
/** @import { ImportResult } from "../gen/ImportResult" */
/** @import { Inspection } from "../gen/Inspection" */
/** @import { Kind } from "../gen/Kind" */
/** @import { SheetGuess } from "../gen/SheetGuess" */

export const STEPS = ["file", "sheets", "columns", "check", "done"];
/** The answer that stands for none. */
export const UNKNOWN = "unknown";
/** An answer that is read from a column, as the value of a choice. @param {string} header */
export const fromColumn = (header) => `column:${header}`;

/** A sheet as the person wants it taken. */
export class Sheet {
  taken = $state(false);
  kind = $state(/** @type {Kind | ""} */ (""));
  headerRow = $state(0);
  cohort = $state("");
  /** Field by column; "" leaves it out. @type {(Field | "")[]} */
  fields = $state([]);

  /** @param {SheetGuess} guess */
  constructor(guess) {
    this.guess = guess;
    this.taken = guess.kind !== null && !guess.hidden;
    this.kind = guess.kind ?? "";
    this.headerRow = guess.headerRow ?? 1;
    this.fields = guess.columns.map(({ field }) => field ?? "");
  }

  /** The columns' names: those of the guessed header, or of the sample row that was chosen instead. */
  get headers() {
    const below = this.headerRow - (this.guess.headerRow ?? 1);
    return this.guess.columns.map(({ header, index }) => (below > 0 ? (this.guess.sample[below - 1]?.[index] ?? header) : header));
  }

  /** Columns that were given a field which another has, too. */
  get doubled() {
    return this.fields.filter((field, at) => field && this.fields.indexOf(field) !== at);
  }
}

export class Wizard {
  step = $state(0);
  inspection = $state.raw(/** @type {Inspection | null} */ (null));
  sheets = $state.raw(/** @type {Sheet[]} */ ([]));
  /** The answer to each purpose: "given", "refused", UNKNOWN or a column. @type {Record<string, string>} */
  answers = $state(Object.fromEntries(ASKED.map((purpose) => [purpose, UNKNOWN])));
  answeredOn = $state(/** @type {string | null} */ (null));
  means = $state("");
  plan = $state.raw(/** @type {ImportPlan | null} */ (null));
  result = $state.raw(/** @type {ImportResult | null} */ (null));
  /** The op of the import. @type {string | null} */
  op = null;
  /** What runs now, and how far it is. */
  job = $state.raw(/** @type {{ word: string, done: number, total: number } | null} */ (null));
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

  /** @template T @param {string} word @param {(heard: ipc.Heard) => Promise<T>} work */
  async #run(word, work) {
    this.failure = null;
    this.job = { word, done: 0, total: 0 };
    try {
      return await work(({ done, total }) => (this.job = { word, done, total }));
    } catch (refused) {
      if (!(refused instanceof ipc.Refused && refused.code === "cancelled")) this.failure = refused;
    } finally {
      this.job = null;
    }
  }

  /** @param {string} path */
  async inspect(path) {
    const inspection = await this.#run("inspecting", () => ipc.inspectFile(path));
    if (!inspection) return;
    this.inspection = inspection;
    this.sheets = inspection.sheets.map((guess) => new Sheet(guess));
    this.answers = Object.fromEntries(ASKED.map((purpose) => [purpose, UNKNOWN]));
    const directory = inspection.sheets.flatMap(({ columns }) => columns).find(({ field }) => field === "consent_directory");
    if (directory) this.answers.directory = fromColumn(directory.header);
    this.plan = this.result = null;
    this.step = 1;
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
    const sheets = this.taken.flatMap(({ guess, kind, headerRow, fields, cohort }) => {
      const columns = Object.fromEntries(guess.columns.flatMap(({ index }, at) => (fields[at] ? [[index, fields[at]]] : [])));
      return kind ? [{ name: guess.name, kind, headerRow, columns, cohort: cohort.trim() || null }] : [];
    });
    return { path: this.inspection?.path ?? "", sheets, consents: this.#consents() };
  }

  async check() {
    const plan = await this.#run("planning", (heard) => ipc.planImport(this.request, heard));
    if (!plan) return;
    this.plan = plan;
    this.step = 3;
  }

  async carryOut() {
    const { plan } = this;
    if (!plan) return;
    const result = await this.#run("writing", (heard) => saved(ipc.runImport(plan.id, heard).then((done) => ((this.op = done.op), done)), this.said));
    if (!result) return;
    this.result = result;
    this.step = 4;
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

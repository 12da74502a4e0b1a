// Written by ./dev gen types from src-tauri/src/commands/reports.rs.
import { call, progress } from "../../lib/ipc.js";

/** @import { Heard } from "../../lib/ipc.js" */
/** @import { CohortReport } from "../CohortReport" */
/** @import { ContactPreview } from "../ContactPreview" */
/** @import { ContactReport } from "../ContactReport" */
/** @import { Done } from "../Done" */
/** @import { Export } from "../Export" */
/** @import { Exported } from "../Exported" */
/** @import { Holding } from "../Holding" */
/** @import { Language } from "../Language" */
/** @import { SavedReport } from "../SavedReport" */
/** @import { Sheets } from "../Sheets" */

/**
 * @param {Partial<ContactReport> & Pick<ContactReport, "query" | "purpose" | "format" | "language">} report
 * @returns {Promise<ContactPreview>}
 */
export const previewContacts = (report) => call("preview_contacts", { report });

/**
 * With a password, the workbook opens by it only.
 * @param {Partial<ContactReport> & Pick<ContactReport, "query" | "purpose" | "format" | "language">} report
 * @param {string} path
 * @param {string | null} password
 * @param {Heard} heard
 * @returns {Promise<Exported>}
 * @throws Refused: `cancelled`, `folder_missing`, `labels_need_whole`, `nobody_left`, `password_needs_workbook`, `password_too_short`, `too_many_to_print`
 */
export const exportContacts = (report, path, password, heard) => call("export_contacts", { report, path, password, progress: progress(heard) });

/**
 * @param {Partial<CohortReport> & Pick<CohortReport, "cohort" | "language">} report
 * @returns {Promise<Sheets>}
 * @throws Refused: `ends_before_start`, `in_the_future`, `no_such_cohort`
 */
export const previewCohort = (report) => call("preview_cohort", { report });

/**
 * @param {Partial<CohortReport> & Pick<CohortReport, "cohort" | "language">} report
 * @param {string} path
 * @param {Heard} heard
 * @returns {Promise<Exported>}
 * @throws Refused: `cancelled`, `ends_before_start`, `file_is_folder`, `folder_missing`, `in_the_future`, `no_such_cohort`, `no_such_ending`
 */
export const exportCohort = (report, path, heard) => call("export_cohort", { report, path, progress: progress(heard) });

/**
 * The sign-in sheet of a session, as a PDF.
 * @param {string} session
 * @param {Language} language
 * @param {string} path
 * @returns {Promise<Exported>}
 * @throws Refused: `file_is_folder`, `folder_missing`, `font_missing`, `no_such_ending`, `no_such_session`
 */
export const exportSignIn = (session, language, path) => call("export_sign_in", { session, language, path });

/**
 * @returns {Promise<Export[]>}
 */
export const listExports = () => call("list_exports");

/**
 * The exports that hold a person.
 * @param {string} person
 * @returns {Promise<Holding[]>}
 * @throws Refused: `no_such_person`
 */
export const exportsHolding = (person) => call("exports_holding", { person });

/**
 * The exports to be called back, once for each person.
 * @returns {Promise<Holding[]>}
 */
export const exportsToRecall = () => call("exports_to_recall");

/**
 * @param {string} export_
 * @param {string} person
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_person`, `no_such_record`
 */
export const settleRecall = (export_, person) => call("settle_recall", { export: export_, person });

/**
 * @returns {Promise<SavedReport[]>}
 */
export const listReports = () => call("list_reports");

/**
 * Under a name; what has it already is replaced.
 * @param {string} name
 * @param {Partial<ContactReport> & Pick<ContactReport, "query" | "purpose" | "format" | "language">} report
 * @returns {Promise<Done<string>>}
 * @throws Refused: `missing`, `too_long`
 */
export const saveReport = (name, report) => call("save_report", { name, report });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_record`
 */
export const removeReport = (id) => call("remove_report", { id });

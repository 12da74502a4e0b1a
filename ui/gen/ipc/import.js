// Written by ./dev gen types from src-tauri/src/commands/import.rs.
import { call, progress } from "../../lib/ipc.js";

/** @import { Heard } from "../../lib/ipc.js" */
/** @import { AccountCell } from "../AccountCell" */
/** @import { AccountQuery } from "../AccountQuery" */
/** @import { Cursor } from "../Cursor" */
/** @import { Done } from "../Done" */
/** @import { EarlierImport } from "../EarlierImport" */
/** @import { ImportPlan } from "../ImportPlan" */
/** @import { ImportRequest } from "../ImportRequest" */
/** @import { ImportResult } from "../ImportResult" */
/** @import { Inspection } from "../Inspection" */
/** @import { OpenedImport } from "../OpenedImport" */
/** @import { Page } from "../Page" */
/** @import { PlannedCell } from "../PlannedCell" */
/** @import { PlannedQuery } from "../PlannedQuery" */
/** @import { PlannedRow } from "../PlannedRow" */

/**
 * Keeps what was pasted as if it were a file, whose path is blank; in memory only.
 * @param {string} name
 * @param {string} text
 * @returns {Promise<null>}
 */
export const holdPasted = (name, text) => call("hold_pasted", { name, text });

/**
 * As it was mapped the last time, or as a saved mapping says; in the encoding that is found, or another; with its
 * headers in the rows that a person points at, sheet by sheet.
 * @param {string | null} [path]
 * @param {string | null} [mapping]
 * @param {string | null} [encoding]
 * @param {Record<string, number> | null} [headerRows]
 * @returns {Promise<Inspection>}
 */
export const inspectFile = (path, mapping, encoding, headerRows) => call("inspect_file", { path, mapping, encoding, headerRows });

/**
 * Writes nothing.
 * @param {Partial<ImportRequest> & Pick<ImportRequest, "path" | "sheets">} request
 * @param {Heard} heard
 * @returns {Promise<ImportPlan>}
 */
export const planImport = (request, heard) => call("plan_import", { request, progress: progress(heard) });

/**
 * @param {number} plan
 * @param {Heard} heard
 * @returns {Promise<Done<ImportResult>>}
 * @throws Refused: `cancelled`, `file_changed`, `plan_stale`
 */
export const runImport = (plan, heard) => call("run_import", { plan, progress: progress(heard) });

/**
 * A page of a plan's rows.
 * @param {number} plan
 * @param {Partial<PlannedQuery>} query
 * @returns {Promise<Page<PlannedRow>>}
 */
export const listPlanned = (plan, query) => call("list_planned", { plan, query });

/**
 * The cells of a row, to be mended.
 * @param {number} plan
 * @param {string} sheet
 * @param {number} row
 * @returns {Promise<PlannedCell[]>}
 * @throws Refused: `no_such_row`
 */
export const loadPlannedCells = (plan, sheet, row) => call("load_planned_cells", { plan, sheet, row });

/**
 * The cells behind a number of the account, with how many there are.
 * @param {number} plan
 * @param {Partial<AccountQuery> & Pick<AccountQuery, "sheet" | "column" | "fate">} query
 * @returns {Promise<[number, AccountCell[]]>}
 */
export const listAccountCells = (plan, query) => call("list_account_cells", { plan, query });

/**
 * Writes how the columns are mapped as a file, for others.
 * @param {Partial<ImportRequest> & Pick<ImportRequest, "path" | "sheets">} request
 * @param {string} path
 * @returns {Promise<null>}
 * @throws Refused: `no_table`
 */
export const saveMapping = (request, path) => call("save_mapping", { request, path });

/**
 * Writes the refused rows with their reasons to a file; how many.
 * @param {number} plan
 * @param {string} path
 * @returns {Promise<number>}
 */
export const saveRefused = (plan, path) => call("save_refused", { plan, path });

/**
 * Those that were carried out, the newest first.
 * @param {Cursor | null} [after]
 * @param {number | null} [limit]
 * @returns {Promise<Page<EarlierImport>>}
 */
export const listImports = (after, limit) => call("list_imports", { after, limit });

/**
 * One of them, with its account, and how much of it is still as it came.
 * @param {string} op
 * @returns {Promise<OpenedImport>}
 * @throws Refused: `no_such_op`
 */
export const loadImport = (op) => call("load_import", { op });

/**
 * @returns {Promise<null>}
 */
export const cancelJob = () => call("cancel_job");

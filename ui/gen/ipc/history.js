// Written by ./dev gen types from src-tauri/src/commands/history.rs.
import { call } from "../../lib/ipc.js";

/** @import { CohortThen } from "../CohortThen" */
/** @import { Cursor } from "../Cursor" */
/** @import { Done } from "../Done" */
/** @import { Hit } from "../Hit" */
/** @import { OpRow } from "../OpRow" */
/** @import { Overview } from "../Overview" */
/** @import { Page } from "../Page" */
/** @import { UndoPlan } from "../UndoPlan" */

/**
 * @returns {Promise<Overview>}
 */
export const overview = () => call("overview");

/**
 * The current cohort beside earlier ones on the same day of theirs.
 * @returns {Promise<CohortThen[]>}
 */
export const earlierCohorts = () => call("earlier_cohorts");

/**
 * Records of all kinds by name, pinyin or digits.
 * @param {string} text
 * @returns {Promise<Hit[]>}
 */
export const search = (text) => call("search", { text });

/**
 * What was done, the newest first; of one record where its id is named.
 * @param {string | null} [about]
 * @param {Cursor | null} [after]
 * @returns {Promise<Page<OpRow>>}
 */
export const listHistory = (about, after) => call("list_history", { about, after });

/**
 * What undoing would do.
 * @param {string} op
 * @returns {Promise<UndoPlan>}
 */
export const planUndo = (op) => call("plan_undo", { op });

/**
 * Takes back one op, or the newest.
 * @param {string | null} [op]
 * @returns {Promise<Done<UndoPlan>>}
 */
export const undo = (op) => call("undo", { op });

/**
 * Does again what this undo took back, or the newest.
 * @param {string | null} [op]
 * @returns {Promise<Done<UndoPlan>>}
 */
export const redo = (op) => call("redo", { op });

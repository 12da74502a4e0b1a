// Written by ./dev gen types from src-tauri/src/commands/evidence.rs.
import { call } from "../../lib/ipc.js";

/** @import { CleanedUp } from "../CleanedUp" */
/** @import { Done } from "../Done" */
/** @import { Evidence } from "../Evidence" */

/**
 * @param {string} milestone
 * @returns {Promise<Evidence[]>}
 */
export const listEvidence = (milestone) => call("list_evidence", { milestone });

/**
 * Keeps a file with a milestone; with `only_place` it is kept where it lies.
 * @param {string} milestone
 * @param {string} path
 * @param {boolean} onlyPlace
 * @returns {Promise<Done<string>>}
 * @throws Refused: `evidence_empty`, `evidence_too_large`, `file_is_folder`, `file_not_readable`, `no_such_record`
 */
export const attachEvidence = (milestone, path, onlyPlace) => call("attach_evidence", { milestone, path, onlyPlace });

/**
 * Opens a copy of a piece of evidence in its own program; only of kinds that do nothing.
 * @param {string} id
 * @returns {Promise<null>}
 * @throws Refused: `evidence_elsewhere`, `evidence_lost`, `evidence_not_opened`, `no_such_evidence`
 */
export const openEvidence = (id) => call("open_evidence", { id });

/**
 * Saves a piece of evidence as a file.
 * @param {string} id
 * @param {string} path
 * @returns {Promise<null>}
 * @throws Refused: `evidence_elsewhere`, `evidence_lost`, `file_is_folder`, `folder_missing`, `no_such_evidence`
 */
export const saveEvidence = (id, path) => call("save_evidence", { id, path });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_evidence`
 */
export const removeEvidence = (id) => call("remove_evidence", { id });

/**
 * How much a clean-up would take away.
 * @returns {Promise<CleanedUp>}
 */
export const evidenceLeftOver = () => call("evidence_left_over");

/**
 * Takes away for good what removed evidence holds; ask first.
 * @returns {Promise<CleanedUp>}
 */
export const cleanUpEvidence = () => call("clean_up_evidence");

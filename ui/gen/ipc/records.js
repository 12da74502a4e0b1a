// Written by ./dev gen types from src-tauri/src/commands/records.rs.
import { call } from "../../lib/ipc.js";

/** @import { Done } from "../Done" */
/** @import { ExportedRecords } from "../ExportedRecords" */
/** @import { Language } from "../Language" */
/** @import { Page } from "../Page" */
/** @import { RecordQuery } from "../RecordQuery" */

/**
 * @param {string} noun
 * @param {Partial<RecordQuery>} query
 * @returns {Promise<Page<Record<string, any>>>}
 * @throws Refused: `no_such_field`, `not_a_number`, `unknown_kind`
 */
export const listRecords = (noun, query) => call("list_records", { noun, query });

/**
 * @param {string} noun
 * @param {string} id
 * @returns {Promise<Record<string, any>>}
 * @throws Refused: `unknown_kind`
 */
export const loadRecord = (noun, id) => call("load_record", { noun, id });

/**
 * @param {string} noun
 * @param {Record<string, any>} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `ambiguous_name`, `missing`, `negative`, `no_such_day`, `no_such_field`, `no_such_startup`, `not_a_day`, `not_a_number`, `not_an_address`, `not_whole`, `too_long`, `unknown_kind`, `unknown_word`
 */
export const saveRecord = (noun, draft) => call("save_record", { noun, draft });

/**
 * @param {string} noun
 * @param {Record<string, any>[]} drafts
 * @returns {Promise<Done<string[]>>}
 * @throws Refused: `ambiguous_name`, `missing`, `negative`, `no_such_day`, `no_such_field`, `no_such_startup`, `not_a_day`, `not_a_number`, `not_an_address`, `not_whole`, `too_long`, `unknown_kind`, `unknown_word`
 */
export const saveRecords = (noun, drafts) => call("save_records", { noun, drafts });

/**
 * @param {string} noun
 * @param {string[]} ids
 * @returns {Promise<Done<null>>}
 * @throws Refused: `unknown_kind`
 */
export const removeRecords = (noun, ids) => call("remove_records", { noun, ids });

/**
 * @param {string} noun
 * @param {Partial<RecordQuery>} query
 * @param {string} path
 * @param {Language} language
 * @returns {Promise<ExportedRecords>}
 * @throws Refused: `file_is_folder`, `folder_missing`, `no_such_ending`, `no_such_field`, `not_a_number`, `unknown_kind`
 */
export const exportRecords = (noun, query, path, language) => call("export_records", { noun, query, path, language });

// Written by ./dev gen types from src-tauri/src/commands/own_fields.rs.
import { call } from "../../lib/ipc.js";

/** @import { Done } from "../Done" */
/** @import { FieldCandidate } from "../FieldCandidate" */
/** @import { FilledField } from "../FilledField" */
/** @import { OwnField } from "../OwnField" */
/** @import { OwnFieldDraft } from "../OwnFieldDraft" */
/** @import { OwnNoun } from "../OwnNoun" */
/** @import { OwnValueDraft } from "../OwnValueDraft" */

/**
 * The fields of a noun.
 * @param {OwnNoun} noun
 * @returns {Promise<OwnField[]>}
 */
export const ownFields = (noun) => call("own_fields", { noun });

/**
 * All fields, each with how many records have a value.
 * @returns {Promise<FilledField[]>}
 */
export const listOwnFields = () => call("list_own_fields");

/**
 * Columns kept as text that may be made fields of a noun.
 * @param {OwnNoun} noun
 * @returns {Promise<FieldCandidate[]>}
 */
export const fieldCandidates = (noun) => call("field_candidates", { noun });

/**
 * @param {OwnFieldDraft} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `field_is_there`, `field_of_id_numbers`, `missing`, `too_long`
 */
export const saveOwnField = (draft) => call("save_own_field", { draft });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_own_field`
 */
export const removeOwnField = (id) => call("remove_own_field", { id });

/**
 * The value of one record; blank for none.
 * @param {OwnValueDraft} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `ambiguous_day`, `field_of_id_numbers`, `no_such_day`, `no_such_own_field`, `no_such_person`, `no_such_startup`, `not_a_day`, `not_a_number`, `text_too_long`, `too_long`, `unknown_word`
 */
export const setOwnValue = (draft) => call("set_own_value", { draft });

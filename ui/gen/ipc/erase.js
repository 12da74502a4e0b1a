// Written by ./dev gen types from src-tauri/src/commands/erase.rs.
import { call } from "../../lib/ipc.js";

/** @import { Erasure } from "../Erasure" */
/** @import { ErasurePlan } from "../ErasurePlan" */
/** @import { Exported } from "../Exported" */
/** @import { Language } from "../Language" */

/**
 * Everything known of a person, for that person: to a .pdf in words, else as JSON.
 * @param {string} person
 * @param {string} path
 * @param {Language} language
 * @returns {Promise<Exported>}
 * @throws Refused: `file_is_folder`, `folder_missing`, `no_such_person`
 */
export const handOutOwnData = (person, path, language) => call("hand_out_own_data", { person, path, language });

/**
 * @param {string} person
 * @returns {Promise<ErasurePlan>}
 * @throws Refused: `no_such_person`, `works_here`
 */
export const planErasure = (person) => call("plan_erasure", { person });

/**
 * For good; the name is typed again.
 * @param {string} person
 * @param {string} name
 * @returns {Promise<Erasure>}
 * @throws Refused: `no_such_person`, `not_the_name`, `works_here`
 */
export const erasePerson = (person, name) => call("erase_person", { person, name });

/**
 * As text, or as JSON where the path ends so.
 * @param {string} id
 * @param {string} path
 * @param {Language} language
 * @returns {Promise<null>}
 * @throws Refused: `file_is_folder`, `folder_missing`, `no_such_record`
 */
export const saveReceipt = (id, path, language) => call("save_receipt", { id, path, language });

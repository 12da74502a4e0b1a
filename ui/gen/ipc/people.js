// Written by ./dev gen types from src-tauri/src/commands/people.rs.
import { call } from "../../lib/ipc.js";

/** @import { Done } from "../Done" */
/** @import { Page } from "../Page" */
/** @import { PeopleQuery } from "../PeopleQuery" */
/** @import { PersonDraft } from "../PersonDraft" */
/** @import { PersonPanel } from "../PersonPanel" */
/** @import { PersonRow } from "../PersonRow" */

/**
 * @param {Partial<PeopleQuery>} query
 * @returns {Promise<Page<PersonRow>>}
 */
export const listPeople = (query) => call("list_people", { query });

/**
 * @param {string} id
 * @returns {Promise<PersonPanel>}
 * @throws Refused: `no_such_person`
 */
export const loadPerson = (id) => call("load_person", { id });

/**
 * @param {Partial<PersonDraft>} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `missing`, `no_such_person`, `not_a_phone`, `not_a_wechat_id`, `not_an_email`, `phone_digits_lost`, `too_long`
 */
export const savePerson = (draft) => call("save_person", { draft });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_person`, `still_in_use`
 */
export const removePerson = (id) => call("remove_person", { id });

// Written by ./dev gen types from src-tauri/src/commands/alumni.rs.
import { call } from "../../lib/ipc.js";

/** @import { AlumniQuery } from "../AlumniQuery" */
/** @import { AlumnusRow } from "../AlumnusRow" */
/** @import { ConsentDraft } from "../ConsentDraft" */
/** @import { Done } from "../Done" */
/** @import { Facets } from "../Facets" */
/** @import { InteractionDraft } from "../InteractionDraft" */
/** @import { Page } from "../Page" */

/**
 * @param {Partial<AlumniQuery>} query
 * @returns {Promise<Page<AlumnusRow>>}
 */
export const listAlumni = (query) => call("list_alumni", { query });

/**
 * How many alumni each further choice would leave.
 * @param {Partial<AlumniQuery>} query
 * @returns {Promise<Facets>}
 */
export const alumniFacets = (query) => call("alumni_facets", { query });

/**
 * @param {Partial<InteractionDraft> & Pick<InteractionDraft, "person" | "kind">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `ends_before_start`, `in_the_future`, `no_author`, `no_such_person`, `too_long`
 */
export const logInteraction = (draft) => call("log_interaction", { draft });

/**
 * @param {Partial<ConsentDraft> & Pick<ConsentDraft, "person" | "purpose" | "answer">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `ends_before_start`, `in_the_future`, `no_such_person`, `too_long`
 */
export const recordConsent = (draft) => call("record_consent", { draft });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_record`
 */
export const withdrawConsent = (id) => call("withdraw_consent", { id });

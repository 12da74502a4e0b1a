// Written by ./dev gen types from src-tauri/src/commands/notes.rs.
import { call } from "../../lib/ipc.js";

/** @import { Done } from "../Done" */
/** @import { Note } from "../Note" */
/** @import { NoteDraft } from "../NoteDraft" */
/** @import { NoteQuery } from "../NoteQuery" */
/** @import { Page } from "../Page" */

/**
 * @param {Partial<NoteQuery>} query
 * @returns {Promise<Page<Note>>}
 */
export const listNotes = (query) => call("list_notes", { query });

/**
 * @param {Partial<NoteDraft> & Pick<NoteDraft, "startup" | "kind" | "text">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `no_author`, `no_such_session`, `no_such_startup`, `note_empty`, `note_in_future`, `out_of_range`, `too_long`
 */
export const logNote = (draft) => call("log_note", { draft });

/**
 * @param {Partial<NoteDraft> & Pick<NoteDraft, "startup" | "kind" | "text">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `no_such_record`, `no_such_session`, `no_such_startup`, `not_the_author`, `note_empty`, `note_in_future`, `out_of_range`, `too_long`
 */
export const editNote = (draft) => call("edit_note", { draft });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_record`, `not_the_author`
 */
export const removeNote = (id) => call("remove_note", { id });

/**
 * @param {string} id
 * @param {boolean} answered
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_record`, `not_an_ask`
 */
export const answerAsk = (id, answered) => call("answer_ask", { id, answered });

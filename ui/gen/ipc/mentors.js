// Written by ./dev gen types from src-tauri/src/commands/mentors.rs.
import { call } from "../../lib/ipc.js";

/** @import { Done } from "../Done" */
/** @import { MentorDraft } from "../MentorDraft" */
/** @import { MentorshipDraft } from "../MentorshipDraft" */

/**
 * @param {Partial<MentorDraft>} draft
 * @returns {Promise<Done<string>>}
 */
export const saveMentor = (draft) => call("save_mentor", { draft });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 */
export const removeMentor = (id) => call("remove_mentor", { id });

/**
 * @param {Partial<MentorshipDraft> & Pick<MentorshipDraft, "person" | "startup" | "state" | "isPrimary">} draft
 * @returns {Promise<Done<string>>}
 */
export const saveMentorship = (draft) => call("save_mentorship", { draft });

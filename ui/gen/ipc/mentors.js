// Written by ./dev gen types from src-tauri/src/commands/mentors.rs.
import { call } from "../../lib/ipc.js";

/** @import { Done } from "../Done" */
/** @import { MentorDraft } from "../MentorDraft" */
/** @import { MentorshipDraft } from "../MentorshipDraft" */

/**
 * @param {Partial<MentorDraft>} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `missing`, `no_such_person`, `not_a_number`, `not_a_phone`, `not_a_wechat_id`, `not_an_email`, `phone_digits_lost`, `too_long`
 */
export const saveMentor = (draft) => call("save_mentor", { draft });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_mentor`
 */
export const removeMentor = (id) => call("remove_mentor", { id });

/**
 * @param {Partial<MentorshipDraft> & Pick<MentorshipDraft, "person" | "startup" | "state" | "isPrimary">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `no_such_mentor`, `no_such_record`, `no_such_startup`
 */
export const saveMentorship = (draft) => call("save_mentorship", { draft });

// Written by ./dev gen types from src-tauri/src/commands/office_hours.rs.
import { call } from "../../lib/ipc.js";

/** @import { BookDraft } from "../BookDraft" */
/** @import { Done } from "../Done" */
/** @import { MentorWork } from "../MentorWork" */
/** @import { OfficeDays } from "../OfficeDays" */
/** @import { OfficeQuery } from "../OfficeQuery" */
/** @import { RebookDraft } from "../RebookDraft" */
/** @import { SettleHourDraft } from "../SettleHourDraft" */

/**
 * @param {Partial<OfficeQuery>} query
 * @returns {Promise<OfficeDays>}
 */
export const officeDays = (query) => call("office_days", { query });

/**
 * @param {string} mentor
 * @returns {Promise<MentorWork>}
 * @throws Refused: `no_such_mentor`
 */
export const mentorWork = (mentor) => call("mentor_work", { mentor });

/**
 * @param {Partial<BookDraft> & Pick<BookDraft, "mentor" | "startup" | "startsAt">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `mentor_busy`, `mentor_not_there`, `no_such_startup`, `startup_busy`, `too_long`
 */
export const bookOfficeHour = (draft) => call("book_office_hour", { draft });

/**
 * @param {Partial<RebookDraft> & Pick<RebookDraft, "id" | "startsAt">} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `mentor_busy`, `mentor_not_there`, `no_such_office_hour`, `no_such_startup`, `startup_busy`, `too_long`
 */
export const moveOfficeHour = (draft) => call("move_office_hour", { draft });

/**
 * @param {Partial<SettleHourDraft> & Pick<SettleHourDraft, "id" | "state">} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `hour_settled`, `hour_to_come`, `mentor_busy`, `mentor_not_there`, `no_such_office_hour`, `no_such_startup`, `reason_needed`, `startup_busy`, `too_long`
 */
export const settleOfficeHour = (draft) => call("settle_office_hour", { draft });

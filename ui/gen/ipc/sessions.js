// Written by ./dev gen types from src-tauri/src/commands/sessions.rs.
import { call } from "../../lib/ipc.js";

/** @import { AttendanceSheet } from "../AttendanceSheet" */
/** @import { Done } from "../Done" */
/** @import { MarkDraft } from "../MarkDraft" */
/** @import { MeetingPlan } from "../MeetingPlan" */
/** @import { MeetingRequest } from "../MeetingRequest" */
/** @import { Page } from "../Page" */
/** @import { SeasonMatrix } from "../SeasonMatrix" */
/** @import { Session } from "../Session" */
/** @import { SessionDraft } from "../SessionDraft" */
/** @import { SessionQuery } from "../SessionQuery" */

/**
 * @param {Partial<SessionQuery>} query
 * @returns {Promise<Page<Session>>}
 */
export const listSessions = (query) => call("list_sessions", { query });

/**
 * @param {string} session
 * @returns {Promise<AttendanceSheet>}
 * @throws Refused: `no_such_session`
 */
export const loadSheet = (session) => call("load_sheet", { session });

/**
 * The startups of a cohort against its sessions.
 * @param {string} cohort
 * @returns {Promise<SeasonMatrix>}
 * @throws Refused: `no_such_cohort`
 */
export const seasonMatrix = (cohort) => call("season_matrix", { cohort });

/**
 * @param {Partial<SessionDraft> & Pick<SessionDraft, "kind" | "title" | "day" | "hosts">} draft
 * @returns {Promise<Done<string>>}
 * @throws Refused: `missing`, `no_such_cohort`, `no_such_person`, `no_such_session`, `not_a_time`, `not_an_end`, `skipped_hour`, `too_long`
 */
export const saveSession = (draft) => call("save_session", { draft });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_session`
 */
export const removeSession = (id) => call("remove_session", { id });

/**
 * @param {Partial<MarkDraft> & Pick<MarkDraft, "session" | "people">} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_person`, `no_such_session`, `too_long`
 */
export const markAttendance = (draft) => call("mark_attendance", { draft });

/**
 * What an export of a meeting says, before anything is marked.
 * @param {string} path
 * @param {Partial<MeetingRequest>} request
 * @returns {Promise<MeetingPlan>}
 * @throws Refused: `day_order_unknown`, `no_such_person`, `no_such_session`, `not_a_meeting`, `other_meeting`, `several_sessions`
 */
export const planMeeting = (path, request) => call("plan_meeting", { path, request });

/**
 * Marks who was in a meeting.
 * @param {string} path
 * @param {Partial<MeetingRequest>} request
 * @returns {Promise<Done<MeetingPlan>>}
 * @throws Refused: `day_order_unknown`, `no_such_person`, `no_such_session`, `not_a_meeting`, `other_meeting`, `several_sessions`
 */
export const importMeeting = (path, request) => call("import_meeting", { path, request });

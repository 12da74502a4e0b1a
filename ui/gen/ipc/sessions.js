// Written by ./dev gen types from src-tauri/src/commands/sessions.rs.
import { call } from "../../lib/ipc.js";

/** @import { AttendanceSheet } from "../AttendanceSheet" */
/** @import { ClashCheck } from "../ClashCheck" */
/** @import { Done } from "../Done" */
/** @import { MarkDraft } from "../MarkDraft" */
/** @import { MeetingPlan } from "../MeetingPlan" */
/** @import { MeetingRequest } from "../MeetingRequest" */
/** @import { Page } from "../Page" */
/** @import { RepeatDraft } from "../RepeatDraft" */
/** @import { RepeatPlan } from "../RepeatPlan" */
/** @import { SeasonMatrix } from "../SeasonMatrix" */
/** @import { SeriesDraft } from "../SeriesDraft" */
/** @import { SeriesPlan } from "../SeriesPlan" */
/** @import { Session } from "../Session" */
/** @import { SessionAt } from "../SessionAt" */
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
 * Refused where it would clash, unless that is meant.
 * @param {Partial<SessionDraft> & Pick<SessionDraft, "kind" | "title" | "day" | "hosts">} draft
 * @param {boolean | null} [despite]
 * @returns {Promise<Done<string>>}
 * @throws Refused: `days_with_time`, `ends_before_start`, `missing`, `no_such_cohort`, `no_such_person`, `no_such_session`, `not_a_time`, `not_an_end`, `session_clashes`, `session_too_long`, `skipped_hour`, `too_long`
 */
export const saveSession = (draft, despite) => call("save_session", { draft, despite });

/**
 * What a session would clash with, before it is saved.
 * @param {Partial<SessionDraft> & Pick<SessionDraft, "kind" | "title" | "day" | "hosts">} draft
 * @returns {Promise<ClashCheck>}
 * @throws Refused: `days_with_time`, `ends_before_start`, `missing`, `no_such_cohort`, `no_such_person`, `no_such_session`, `not_a_time`, `not_an_end`, `session_too_long`, `skipped_hour`, `too_long`
 */
export const checkSession = (draft) => call("check_session", { draft });

/**
 * To another day or time.
 * @param {Partial<SessionAt> & Pick<SessionAt, "session" | "day">} draft
 * @param {boolean | null} [despite]
 * @returns {Promise<Done<string>>}
 * @throws Refused: `days_with_time`, `no_such_session`, `not_a_time`, `session_clashes`, `skipped_hour`
 */
export const moveSession = (draft, despite) => call("move_session", { draft, despite });

/**
 * Once more, on another day or at another time.
 * @param {Partial<SessionAt> & Pick<SessionAt, "session" | "day">} draft
 * @param {boolean | null} [despite]
 * @returns {Promise<Done<string>>}
 * @throws Refused: `days_with_time`, `no_such_session`, `not_a_time`, `session_clashes`, `skipped_hour`
 */
export const duplicateSession = (draft, despite) => call("duplicate_session", { draft, despite });

/**
 * What a session would clash with at another day or time, moved there or once more.
 * @param {Partial<SessionAt> & Pick<SessionAt, "session" | "day">} draft
 * @param {boolean} copy
 * @returns {Promise<ClashCheck>}
 * @throws Refused: `days_with_time`, `no_such_session`, `not_a_time`, `session_clashes`, `skipped_hour`
 */
export const checkSessionAt = (draft, copy) => call("check_session_at", { draft, copy });

/**
 * The days of a series, before it is made.
 * @param {Partial<RepeatDraft> & Pick<RepeatDraft, "session" | "weeks">} draft
 * @returns {Promise<RepeatPlan>}
 * @throws Refused: `missing`, `no_such_session`, `out_of_range`, `series_empty`, `series_too_long`
 */
export const planRepeat = (draft) => call("plan_repeat", { draft });

/**
 * @param {Partial<RepeatDraft> & Pick<RepeatDraft, "session" | "weeks">} draft
 * @param {boolean | null} [despite]
 * @returns {Promise<Done<string[]>>}
 * @throws Refused: `missing`, `no_such_session`, `out_of_range`, `series_empty`, `series_too_long`, `session_clashes`
 */
export const repeatSession = (draft, despite) => call("repeat_session", { draft, despite });

/**
 * @param {string} id
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_session`
 */
export const removeSession = (id) => call("remove_session", { id });

/**
 * What would become of a part of a series, before it is changed or removed.
 * @param {Partial<SeriesDraft> & Pick<SeriesDraft, "deed" | "part">} draft
 * @returns {Promise<SeriesPlan>}
 * @throws Refused: `days_with_time`, `ends_before_start`, `missing`, `no_such_session`, `not_a_time`, `not_an_end`, `session_too_long`, `skipped_hour`, `too_long`
 */
export const planSeries = (draft) => call("plan_series", { draft });

/**
 * A session of a series, and with it those after it or all; refused where it would clash, unless that is meant.
 * @param {Partial<SeriesDraft> & Pick<SeriesDraft, "deed" | "part">} draft
 * @param {boolean | null} [despite]
 * @returns {Promise<Done<number>>}
 * @throws Refused: `days_with_time`, `ends_before_start`, `missing`, `no_such_session`, `not_a_time`, `not_an_end`, `session_clashes`, `session_too_long`, `skipped_hour`, `too_long`
 */
export const changeSeries = (draft, despite) => call("change_series", { draft, despite });

/**
 * @param {Partial<SeriesDraft> & Pick<SeriesDraft, "deed" | "part">} draft
 * @returns {Promise<Done<number>>}
 * @throws Refused: `no_such_session`
 */
export const removeSeries = (draft) => call("remove_series", { draft });

/**
 * @param {Partial<MarkDraft> & Pick<MarkDraft, "session" | "people">} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `no_such_person`, `no_such_session`, `too_long`
 */
export const markAttendance = (draft) => call("mark_attendance", { draft });

/**
 * What an export of a meeting says, before anything is marked.
 * @param {string} path
 * @param {string | null} more
 * @param {Partial<MeetingRequest>} request
 * @returns {Promise<MeetingPlan>}
 * @throws Refused: `day_order_unknown`, `no_such_person`, `no_such_session`, `not_a_meeting`, `other_meeting`, `parts_apart`, `parts_far_apart`, `several_sessions`
 */
export const planMeeting = (path, more, request) => call("plan_meeting", { path, more, request });

/**
 * Marks who was in a meeting.
 * @param {string} path
 * @param {string | null} more
 * @param {Partial<MeetingRequest>} request
 * @returns {Promise<Done<MeetingPlan>>}
 * @throws Refused: `day_order_unknown`, `no_such_person`, `no_such_session`, `not_a_meeting`, `other_meeting`, `parts_apart`, `parts_far_apart`, `several_sessions`
 */
export const importMeeting = (path, more, request) => call("import_meeting", { path, more, request });

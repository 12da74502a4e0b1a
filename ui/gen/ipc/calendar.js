// Written by ./dev gen types from src-tauri/src/commands/calendar.rs.
import { call } from "../../lib/ipc.js";

/** @import { CalendarDays } from "../CalendarDays" */
/** @import { CalendarFilters } from "../CalendarFilters" */
/** @import { CalendarPlan } from "../CalendarPlan" */
/** @import { CalendarQuery } from "../CalendarQuery" */
/** @import { CalendarRequest } from "../CalendarRequest" */
/** @import { CalendarSpan } from "../CalendarSpan" */
/** @import { Done } from "../Done" */
/** @import { HolidayYear } from "../HolidayYear" */

/**
 * @param {Partial<CalendarSpan> & Pick<CalendarSpan, "from" | "to">} span
 * @returns {Promise<CalendarDays>}
 * @throws Refused: `ends_before_start`, `out_of_range`
 */
export const loadCalendar = (span) => call("load_calendar", { span });

/**
 * The rooms and hosts by which the calendar can be narrowed.
 * @returns {Promise<CalendarFilters>}
 */
export const calendarFilters = () => call("calendar_filters");

/**
 * What a calendar file says, before anything is written.
 * @param {string} path
 * @param {Partial<CalendarRequest>} request
 * @returns {Promise<CalendarPlan>}
 * @throws Refused: `no_such_cohort`, `no_such_zone`, `zone_unknown`
 */
export const planCalendar = (path, request) => call("plan_calendar", { path, request });

/**
 * @param {string} path
 * @param {Partial<CalendarRequest>} request
 * @returns {Promise<Done<CalendarPlan>>}
 * @throws Refused: `no_such_cohort`, `no_such_zone`, `zone_unknown`
 */
export const importCalendar = (path, request) => call("import_calendar", { path, request });

/**
 * Writes sessions as a calendar file; answers how many.
 * @param {string} path
 * @param {Partial<CalendarQuery>} query
 * @returns {Promise<number>}
 * @throws Refused: `no_such_cohort`, `no_such_person`
 */
export const exportCalendar = (path, query) => call("export_calendar", { path, query });

/**
 * Takes in the days off of a year.
 * @param {string} path
 * @returns {Promise<Done<HolidayYear>>}
 * @throws Refused: `holidays_not_announced`, `not_a_year_file`
 */
export const importHolidays = (path) => call("import_holidays", { path });

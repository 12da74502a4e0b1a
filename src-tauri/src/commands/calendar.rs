//! The calendar: its days, and files of calendars and of days off.

use miaopu_core::{
    Done,
    holidays::{self, HolidayYear},
    op,
    views::calendar::{self, CalendarDays, CalendarFilters, CalendarSpan},
    workflows::calendars::{CalendarPlan, CalendarQuery, CalendarRequest, export, ops},
};
use tauri::State;

use crate::{
    app_state::AppState,
    granted::{Granted, Read, Write},
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn load_calendar(state: State<'_, AppState>, span: CalendarSpan) -> ReadReply<CalendarDays> {
    state.read(move |r| calendar::load(r, &span)).await
}

/// The rooms and hosts by which the calendar can be narrowed.
#[tauri::command]
pub async fn calendar_filters(state: State<'_, AppState>) -> ReadReply<CalendarFilters> {
    state.read(calendar::filters).await
}

/// What a calendar file says, before anything is written.
#[tauri::command]
pub async fn plan_calendar(
    state: State<'_, AppState>,
    path: Granted<Read>,
    request: CalendarRequest,
) -> ReadReply<CalendarPlan> {
    state.read(move |r| ops::plan(r, &path.path, &request)).await
}

#[tauri::command]
pub async fn import_calendar(
    state: State<'_, AppState>,
    path: Granted<Read>,
    request: CalendarRequest,
) -> Reply<Done<CalendarPlan>> {
    state.write(op::IMPORT_CALENDAR, move |w| ops::carry_out(w, &path.path, &request)).await
}

/// Writes sessions as a calendar file; answers how many.
#[tauri::command]
pub async fn export_calendar(state: State<'_, AppState>, path: Granted<Write>, query: CalendarQuery) -> Reply<u32> {
    state.with(move |n| n.read(|r| export::write(r, &path.path, &query))).await
}

/// Takes in the days off of a year.
#[tauri::command]
pub async fn import_holidays(state: State<'_, AppState>, path: Granted<Read>) -> Reply<Done<HolidayYear>> {
    state.write(op::IMPORT_HOLIDAYS, move |w| holidays::ops::import(w, &path.path)).await
}

//! Sessions and attendance.

use std::path::PathBuf;

use miaopu_core::{
    Done,
    cohorts::CohortId,
    kit::Page,
    op,
    sessions::{
        AttendanceSheet, ClashCheck, MarkDraft, RepeatDraft, RepeatPlan, SeriesDraft, SeriesPlan, Session, SessionAt,
        SessionDraft, SessionId, SessionQuery, changing, moving, ops,
        season::{self, SeasonMatrix},
    },
    workflows::{
        meetings::{self, MeetingPlan, MeetingRequest},
        remove,
    },
};
use tauri::State;

use crate::{
    app_state::AppState,
    granted::{self, Granted, Source},
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_sessions(state: State<'_, AppState>, query: SessionQuery) -> ReadReply<Page<Session>> {
    state.read(move |r| ops::list(r, &query)).await
}

#[tauri::command]
pub async fn load_sheet(state: State<'_, AppState>, session: SessionId) -> ReadReply<AttendanceSheet> {
    state.read(move |r| ops::sheet(r, session)).await
}

/// The startups of a cohort against its sessions.
#[tauri::command]
pub async fn season_matrix(state: State<'_, AppState>, cohort: CohortId) -> ReadReply<SeasonMatrix> {
    state.read(move |r| season::of_cohort(r, cohort)).await
}

/// Refused where it would clash, unless that is meant.
#[tauri::command]
pub async fn save_session(
    state: State<'_, AppState>,
    draft: SessionDraft,
    despite: Option<bool>,
) -> Reply<Done<SessionId>> {
    state.write(op::SAVE_SESSION, move |w| moving::save(w, draft, despite.unwrap_or_default())).await
}

/// What a session would clash with, before it is saved.
#[tauri::command]
pub async fn check_session(state: State<'_, AppState>, draft: SessionDraft) -> ReadReply<ClashCheck> {
    state.read(move |r| moving::check(r, draft)).await
}

/// To another day or time.
#[tauri::command]
pub async fn move_session(
    state: State<'_, AppState>,
    draft: SessionAt,
    despite: Option<bool>,
) -> Reply<Done<SessionId>> {
    state.write(op::MOVE_SESSION, move |w| moving::move_to(w, &draft, despite.unwrap_or_default())).await
}

/// Once more, on another day or at another time.
#[tauri::command]
pub async fn duplicate_session(
    state: State<'_, AppState>,
    draft: SessionAt,
    despite: Option<bool>,
) -> Reply<Done<SessionId>> {
    state.write(op::DUPLICATE_SESSION, move |w| moving::duplicate(w, &draft, despite.unwrap_or_default())).await
}

/// What a session would clash with at another day or time, moved there or once more.
#[tauri::command]
pub async fn check_session_at(state: State<'_, AppState>, draft: SessionAt, copy: bool) -> ReadReply<ClashCheck> {
    state.read(move |r| moving::check_at(r, &draft, copy)).await
}

/// The days of a series, before it is made.
#[tauri::command]
pub async fn plan_repeat(state: State<'_, AppState>, draft: RepeatDraft) -> ReadReply<RepeatPlan> {
    state.read(move |r| moving::plan(r, &draft)).await
}

#[tauri::command]
pub async fn repeat_session(
    state: State<'_, AppState>,
    draft: RepeatDraft,
    despite: Option<bool>,
) -> Reply<Done<Vec<SessionId>>> {
    state.write(op::REPEAT_SESSION, move |w| moving::repeat(w, &draft, despite.unwrap_or_default())).await
}

#[tauri::command]
pub async fn remove_session(state: State<'_, AppState>, id: SessionId) -> Reply<Done<()>> {
    state.write(op::REMOVE_SESSION, move |w| remove::session(w, id)).await
}

/// What would become of a part of a series, before it is changed or removed.
#[tauri::command]
pub async fn plan_series(state: State<'_, AppState>, draft: SeriesDraft) -> ReadReply<SeriesPlan> {
    state.read(move |r| changing::plan(r, &draft)).await
}

/// A session of a series, and with it those after it or all; refused where it would clash, unless that is meant.
#[tauri::command]
pub async fn change_series(
    state: State<'_, AppState>,
    draft: SeriesDraft,
    despite: Option<bool>,
) -> Reply<Done<usize>> {
    state.write(op::CHANGE_SERIES, move |w| changing::change(w, &draft, despite.unwrap_or_default())).await
}

#[tauri::command]
pub async fn remove_series(state: State<'_, AppState>, draft: SeriesDraft) -> Reply<Done<usize>> {
    state.write(op::REMOVE_SERIES, move |w| remove::series(w, &draft)).await
}

#[tauri::command]
pub async fn mark_attendance(state: State<'_, AppState>, draft: MarkDraft) -> Reply<Done<()>> {
    state.write(op::MARK_ATTENDANCE, move |w| ops::mark(w, &draft)).await
}

/// A meeting's exports: the first, and that of what went on after it broke off.
fn parts(path: Granted<granted::Read>, more: Source) -> Vec<PathBuf> {
    std::iter::once(path.path).chain(more.0).collect()
}

/// What an export of a meeting says, before anything is marked.
#[tauri::command]
pub async fn plan_meeting(
    state: State<'_, AppState>,
    path: Granted<granted::Read>,
    more: Source,
    request: MeetingRequest,
) -> ReadReply<MeetingPlan> {
    state.read(move |r| meetings::ops::plan(r, &parts(path, more), &request)).await
}

/// Marks who was in a meeting.
#[tauri::command]
pub async fn import_meeting(
    state: State<'_, AppState>,
    path: Granted<granted::Read>,
    more: Source,
    request: MeetingRequest,
) -> Reply<Done<MeetingPlan>> {
    state
        .write(op::IMPORT_ATTENDANCE, move |w| {
            meetings::ops::carry_out(w, &parts(path, more), &request).map(|(_, plan)| plan)
        })
        .await
}

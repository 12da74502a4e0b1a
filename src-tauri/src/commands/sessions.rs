//! Sessions and attendance.

use miaopu_core::{
    Done,
    cohorts::CohortId,
    kit::Page,
    op,
    sessions::{
        AttendanceSheet, MarkDraft, Session, SessionDraft, SessionId, SessionQuery, ops,
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
    granted::{self, Granted},
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

#[tauri::command]
pub async fn save_session(state: State<'_, AppState>, draft: SessionDraft) -> Reply<Done<SessionId>> {
    state.write(op::SAVE_SESSION, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn remove_session(state: State<'_, AppState>, id: SessionId) -> Reply<Done<()>> {
    state.write(op::REMOVE_SESSION, move |w| remove::session(w, id)).await
}

#[tauri::command]
pub async fn mark_attendance(state: State<'_, AppState>, draft: MarkDraft) -> Reply<Done<()>> {
    state.write(op::MARK_ATTENDANCE, move |w| ops::mark(w, &draft)).await
}

/// What an export of a meeting says, before anything is marked.
#[tauri::command]
pub async fn plan_meeting(
    state: State<'_, AppState>,
    path: Granted<granted::Read>,
    request: MeetingRequest,
) -> ReadReply<MeetingPlan> {
    state.read(move |r| meetings::ops::plan(r, &path.path, &request)).await
}

/// Marks who was in a meeting.
#[tauri::command]
pub async fn import_meeting(
    state: State<'_, AppState>,
    path: Granted<granted::Read>,
    request: MeetingRequest,
) -> Reply<Done<MeetingPlan>> {
    state
        .write(op::IMPORT_ATTENDANCE, move |w| meetings::ops::carry_out(w, &path.path, &request).map(|(_, plan)| plan))
        .await
}

//! Sessions and attendance.

use miaopu_core::{
    Done,
    kit::Page,
    op,
    sessions::{AttendanceSheet, MarkDraft, Session, SessionDraft, SessionId, SessionQuery, ops},
    workflows::remove,
};
use tauri::State;

use crate::{
    desk::Desk,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_sessions(desk: State<'_, Desk>, query: SessionQuery) -> ReadReply<Page<Session>> {
    desk.read(move |r| ops::list(r, &query)).await
}

#[tauri::command]
pub async fn load_sheet(desk: State<'_, Desk>, session: SessionId) -> ReadReply<AttendanceSheet> {
    desk.read(move |r| ops::sheet(r, session)).await
}

#[tauri::command]
pub async fn save_session(desk: State<'_, Desk>, draft: SessionDraft) -> Reply<Done<SessionId>> {
    desk.write(op::SAVE_SESSION, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn remove_session(desk: State<'_, Desk>, id: SessionId) -> Reply<Done<()>> {
    desk.write(op::REMOVE_SESSION, move |w| remove::session(w, id)).await
}

#[tauri::command]
pub async fn mark_attendance(desk: State<'_, Desk>, draft: MarkDraft) -> Reply<Done<()>> {
    desk.write(op::MARK_ATTENDANCE, move |w| ops::mark(w, &draft)).await
}

//! Office hours of mentors.

use miaopu_core::{
    Done,
    people::PersonId,
    slices::office_hours::{
        BookDraft, MentorWork, OfficeDays, OfficeHourId, OfficeQuery, RebookDraft, SettleHourDraft, ops, slice::op,
    },
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn office_days(state: State<'_, AppState>, query: OfficeQuery) -> ReadReply<OfficeDays> {
    state.read(move |r| ops::days(r, &query)).await
}

#[tauri::command]
pub async fn mentor_work(state: State<'_, AppState>, mentor: PersonId) -> ReadReply<MentorWork> {
    state.read(move |r| ops::work(r, mentor)).await
}

#[tauri::command]
pub async fn book_office_hour(state: State<'_, AppState>, draft: BookDraft) -> Reply<Done<OfficeHourId>> {
    state.write(op::BOOK_OFFICE_HOUR, move |w| ops::book(w, &draft)).await
}

#[tauri::command]
pub async fn move_office_hour(state: State<'_, AppState>, draft: RebookDraft) -> Reply<Done<()>> {
    state.write(op::MOVE_OFFICE_HOUR, move |w| ops::rebook(w, &draft)).await
}

#[tauri::command]
pub async fn settle_office_hour(state: State<'_, AppState>, draft: SettleHourDraft) -> Reply<Done<()>> {
    state.write(op::SETTLE_OFFICE_HOUR, move |w| ops::settle(w, &draft)).await
}

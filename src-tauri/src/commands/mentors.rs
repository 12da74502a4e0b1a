//! Mentors and whom they mentor.

use miaopu_core::{
    Done,
    mentors::{MentorDraft, MentorId, MentorshipDraft, MentorshipId, ops},
    op,
};
use tauri::State;

use crate::{app_state::AppState, reply::Reply};

#[tauri::command]
pub async fn save_mentor(state: State<'_, AppState>, draft: MentorDraft) -> Reply<Done<MentorId>> {
    state.write(op::SAVE_MENTOR, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn remove_mentor(state: State<'_, AppState>, id: MentorId) -> Reply<Done<()>> {
    state.write(op::REMOVE_MENTOR, move |w| ops::remove(w, id)).await
}

#[tauri::command]
pub async fn save_mentorship(state: State<'_, AppState>, draft: MentorshipDraft) -> Reply<Done<MentorshipId>> {
    state.write(op::SAVE_MENTORSHIP, move |w| ops::save_mentorship(w, &draft)).await
}

//! Mentors and whom they mentor.

use miaopu_core::{
    Done,
    mentors::{MentorDraft, MentorId, MentorshipDraft, MentorshipId, ops},
    op,
};
use tauri::State;

use crate::{desk::Desk, reply::Reply};

#[tauri::command]
pub async fn save_mentor(desk: State<'_, Desk>, draft: MentorDraft) -> Reply<Done<MentorId>> {
    desk.write(op::SAVE_MENTOR, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn remove_mentor(desk: State<'_, Desk>, id: MentorId) -> Reply<Done<()>> {
    desk.write(op::REMOVE_MENTOR, move |w| ops::remove(w, id)).await
}

#[tauri::command]
pub async fn save_mentorship(desk: State<'_, Desk>, draft: MentorshipDraft) -> Reply<Done<MentorshipId>> {
    desk.write(op::SAVE_MENTORSHIP, move |w| ops::save_mentorship(w, &draft)).await
}

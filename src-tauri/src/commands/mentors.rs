//! Mentors and whom they mentor.

use miaopu_core::{
    Done, Op,
    mentors::{MentorDraft, MentorId, MentorshipDraft, MentorshipId, ops},
};
use tauri::State;

use crate::desk::{Desk, Reply};

#[tauri::command]
pub async fn save_mentor(desk: State<'_, Desk>, draft: MentorDraft) -> Reply<Done<MentorId>> {
    desk.write(Op::SaveMentor, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn remove_mentor(desk: State<'_, Desk>, id: MentorId) -> Reply<Done<()>> {
    desk.write(Op::RemoveMentor, move |w| ops::remove(w, id)).await
}

#[tauri::command]
pub async fn save_mentorship(desk: State<'_, Desk>, draft: MentorshipDraft) -> Reply<Done<MentorshipId>> {
    desk.write(Op::SaveMentorship, move |w| ops::save_mentorship(w, &draft)).await
}

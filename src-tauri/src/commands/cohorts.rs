//! Programmes, cohorts and enrolments.

use miaopu_core::{
    Done, OpId,
    cohorts::{Cohort, CohortDraft, CohortId, EnrolAllDraft, EnrolmentDraft, EnrolmentId, MoveDraft, ops},
    op,
    people::PersonId,
    workflows,
};
use tauri::State;

use crate::{
    desk::Desk,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_cohorts(desk: State<'_, Desk>) -> ReadReply<Vec<Cohort>> {
    desk.read(ops::list).await
}

/// The cohorts into which a step has put startups.
#[tauri::command]
pub async fn cohorts_entered(desk: State<'_, Desk>, op: OpId) -> ReadReply<Vec<Cohort>> {
    desk.read(move |r| ops::entered_by(r, op)).await
}

#[tauri::command]
pub async fn save_cohort(desk: State<'_, Desk>, draft: CohortDraft) -> Reply<Done<CohortId>> {
    desk.write(op::SAVE_COHORT, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn remove_cohort(desk: State<'_, Desk>, id: CohortId) -> Reply<Done<()>> {
    desk.write(op::REMOVE_COHORT, move |w| ops::remove(w, id)).await
}

#[tauri::command]
pub async fn enrol_startup(desk: State<'_, Desk>, draft: EnrolmentDraft) -> Reply<Done<EnrolmentId>> {
    desk.write(op::ENROL_STARTUP, move |w| ops::enrol(w, &draft)).await
}

/// Several at once, as one step; the value is how many were not in it yet.
#[tauri::command]
pub async fn enrol_startups(desk: State<'_, Desk>, draft: EnrolAllDraft) -> Reply<Done<u32>> {
    desk.write(op::ENROL_STARTUP, move |w| ops::enrol_all(w, &draft)).await
}

#[tauri::command]
pub async fn move_enrolment(desk: State<'_, Desk>, draft: MoveDraft) -> Reply<Done<()>> {
    desk.write(op::MOVE_ENROLMENT, move |w| workflows::graduate::move_enrolment(w, &draft)).await
}

#[tauri::command]
pub async fn set_participants(desk: State<'_, Desk>, enrolment: EnrolmentId, people: Vec<PersonId>) -> Reply<Done<()>> {
    desk.write(op::SAVE_PARTICIPANTS, move |w| ops::set_participants(w, enrolment, &people)).await
}

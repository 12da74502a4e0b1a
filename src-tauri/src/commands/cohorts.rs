//! Programmes, cohorts and enrolments.

use miaopu_core::{
    Done, OpId,
    cohorts::{Cohort, CohortDraft, CohortId, EnrolAllDraft, EnrolmentDraft, EnrolmentId, MoveDraft, ops},
    op,
    people::PersonId,
    workflows::{
        self,
        season::{self, SeasonDraft, SeasonPlan},
    },
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_cohorts(state: State<'_, AppState>) -> ReadReply<Vec<Cohort>> {
    state.read(ops::list).await
}

/// The cohorts into which a step has put startups.
#[tauri::command]
pub async fn cohorts_entered(state: State<'_, AppState>, op: OpId) -> ReadReply<Vec<Cohort>> {
    state.read(move |r| ops::entered_by(r, op)).await
}

#[tauri::command]
pub async fn save_cohort(state: State<'_, AppState>, draft: CohortDraft) -> Reply<Done<CohortId>> {
    state.write(op::SAVE_COHORT, move |w| ops::save(w, draft)).await
}

/// What a cohort made from an earlier one would be.
#[tauri::command]
pub async fn plan_season(state: State<'_, AppState>, draft: SeasonDraft) -> ReadReply<SeasonPlan> {
    state.read(move |r| season::ops::plan(r, &draft)).await
}

/// Makes a cohort from an earlier one, with its sessions, figures and plan.
#[tauri::command]
pub async fn copy_season(state: State<'_, AppState>, draft: SeasonDraft) -> Reply<Done<CohortId>> {
    state.write(op::COPY_SEASON, move |w| season::ops::copy(w, &draft)).await
}

#[tauri::command]
pub async fn remove_cohort(state: State<'_, AppState>, id: CohortId) -> Reply<Done<()>> {
    state.write(op::REMOVE_COHORT, move |w| ops::remove(w, id)).await
}

#[tauri::command]
pub async fn enrol_startup(state: State<'_, AppState>, draft: EnrolmentDraft) -> Reply<Done<EnrolmentId>> {
    state.write(op::ENROL_STARTUP, move |w| ops::enrol(w, &draft)).await
}

/// Several at once, as one step; the value is how many were not in it yet.
#[tauri::command]
pub async fn enrol_startups(state: State<'_, AppState>, draft: EnrolAllDraft) -> Reply<Done<u32>> {
    state.write(op::ENROL_STARTUP, move |w| ops::enrol_all(w, &draft)).await
}

#[tauri::command]
pub async fn move_enrolment(state: State<'_, AppState>, draft: MoveDraft) -> Reply<Done<()>> {
    state.write(op::MOVE_ENROLMENT, move |w| workflows::graduate::move_enrolment(w, &draft)).await
}

#[tauri::command]
pub async fn set_participants(
    state: State<'_, AppState>,
    enrolment: EnrolmentId,
    people: Vec<PersonId>,
) -> Reply<Done<()>> {
    state.write(op::SAVE_PARTICIPANTS, move |w| ops::set_participants(w, enrolment, &people)).await
}

//! Applications and their review, besides what all records have.

use miaopu_core::{
    Done,
    cohorts::CohortId,
    op,
    people::PersonId,
    records::RecordId,
    reports::score_sheets::{self, ScoreSheets},
    slices::{
        applications::{DecisionDraft, ops as applications, slice::op as application_op},
        reviews::{ReviewConflictDraft, ReviewDraft, ReviewId, slice::op as review_op},
    },
    views::review::{ApplicationPanel, Ranking, RankingQuery, ReviewSetup, ops},
    words::Language,
    workflows::{
        admission::{self, AdmissionDone, AdmissionDraft, AdmissionPlan},
        review::{self, ReviewAsked, ReviewSetupDraft},
        score_sheets::{self as sheets, ScoreSheetPlan, ScoreSheetRequest},
    },
};
use tauri::State;

use crate::{
    app_state::AppState,
    granted::{Granted, Read, Write},
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn rank_applications(state: State<'_, AppState>, query: RankingQuery) -> ReadReply<Ranking> {
    state.read(move |r| ops::ranking(r, &query)).await
}

#[tauri::command]
pub async fn open_application(state: State<'_, AppState>, id: RecordId, trimmed: bool) -> ReadReply<ApplicationPanel> {
    state.read(move |r| ops::panel(r, id, trimmed)).await
}

#[tauri::command]
pub async fn review_setup(state: State<'_, AppState>, cohort: CohortId) -> ReadReply<ReviewSetup> {
    state.read(move |r| ops::setup(r, cohort)).await
}

#[tauri::command]
pub async fn set_up_review(state: State<'_, AppState>, draft: ReviewSetupDraft) -> Reply<Done<ReviewAsked>> {
    state.write(op::SET_UP_REVIEW, move |w| review::set_up(w, &draft)).await
}

#[tauri::command]
pub async fn save_review(state: State<'_, AppState>, draft: ReviewDraft) -> Reply<Done<ReviewId>> {
    state.write(review_op::SAVE_REVIEW, move |w| review::save(w, &draft)).await
}

#[tauri::command]
pub async fn withdraw_review(
    state: State<'_, AppState>,
    application: RecordId,
    reviewer: Option<PersonId>,
) -> Reply<Done<()>> {
    state.write(review_op::WITHDRAW_REVIEW, move |w| review::withdraw(w, application, reviewer)).await
}

#[tauri::command]
pub async fn declare_review_conflict(state: State<'_, AppState>, draft: ReviewConflictDraft) -> Reply<Done<()>> {
    state.write(review_op::DECLARE_CONFLICT, move |w| review::declare_conflict(w, &draft)).await
}

#[tauri::command]
pub async fn decide_applications(state: State<'_, AppState>, draft: DecisionDraft) -> Reply<Done<()>> {
    state.write(application_op::DECIDE_APPLICATIONS, move |w| applications::decide(w, &draft)).await
}

#[tauri::command]
pub async fn plan_admission(state: State<'_, AppState>, ids: Vec<RecordId>) -> ReadReply<Vec<AdmissionPlan>> {
    state.read(move |r| admission::plan(r, &ids)).await
}

#[tauri::command]
pub async fn admit_applications(state: State<'_, AppState>, draft: AdmissionDraft) -> Reply<Done<AdmissionDone>> {
    state.write(op::ADMIT_APPLICATIONS, move |w| admission::admit(w, &draft)).await
}

/// Writes the score sheet of one reviewer, or a folder with those of all.
#[tauri::command]
pub async fn save_score_sheets(
    state: State<'_, AppState>,
    cohort: CohortId,
    reviewer: Option<PersonId>,
    path: Granted<Write>,
    language: Language,
) -> Reply<ScoreSheets> {
    state.with(move |n| score_sheets::export(n, cohort, reviewer, &path.path, language)).await
}

/// What a filled score sheet says, before anything is written.
#[tauri::command]
pub async fn plan_score_sheet(state: State<'_, AppState>, path: Granted<Read>) -> ReadReply<ScoreSheetPlan> {
    state.read(move |r| sheets::plan(r, &path.path, &ScoreSheetRequest::default())).await
}

#[tauri::command]
pub async fn import_score_sheet(state: State<'_, AppState>, path: Granted<Read>) -> Reply<Done<Vec<ScoreSheetPlan>>> {
    let paths = [path.path.clone()];
    state.write(op::IMPORT_SCORE_SHEETS, move |w| sheets::carry_out(w, &paths, &ScoreSheetRequest::default())).await
}

//! Startups matched with mentors, and what they say of one another.

use miaopu_core::{
    Done, op,
    records::RecordId,
    startups::StartupId,
    views::{
        feedback::{self, FeedbackRound, WithoutSlots},
        matching::{MatchChoice, MatchPlan, MatchQuery, ops},
    },
    workflows::matching::{MatchDraft, Matched, accept},
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn plan_match(state: State<'_, AppState>, query: MatchQuery) -> ReadReply<MatchPlan> {
    state.read(move |r| ops::plan(r, &query)).await
}

#[tauri::command]
pub async fn match_choices(
    state: State<'_, AppState>,
    query: MatchQuery,
    startup: StartupId,
) -> ReadReply<Vec<MatchChoice>> {
    state.read(move |r| ops::choices(r, &query, startup)).await
}

#[tauri::command]
pub async fn accept_match(state: State<'_, AppState>, draft: MatchDraft) -> Reply<Done<Matched>> {
    state.write(op::ACCEPT_MATCH, move |w| accept(w, &draft)).await
}

/// A round of feedback with who has answered.
#[tauri::command]
pub async fn load_feedback_round(state: State<'_, AppState>, id: RecordId) -> ReadReply<FeedbackRound> {
    state.read(move |r| feedback::round(r, id)).await
}

/// The mentors of whom no slot of a week is known.
#[tauri::command]
pub async fn mentors_without_slots(state: State<'_, AppState>) -> ReadReply<Vec<WithoutSlots>> {
    state.read(feedback::without_slots).await
}

//! Startups matched with mentors.

use miaopu_core::{
    Done, op,
    startups::StartupId,
    views::matching::{MatchChoice, MatchPlan, MatchQuery, ops},
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

//! Who needs attention, and reasons that are put off.

use miaopu_core::{
    Done,
    attention::{AttentionReason, SnoozeDraft, ops, slice::op},
    cohorts::CohortId,
    startups::StartupId,
    views::attention::{self, AttentionRow},
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_attention(state: State<'_, AppState>, cohort: Option<CohortId>) -> ReadReply<Vec<AttentionRow>> {
    state.read(move |r| attention::ops::list(r, cohort)).await
}

#[tauri::command]
pub async fn snooze(state: State<'_, AppState>, draft: SnoozeDraft) -> Reply<Done<()>> {
    state.write(op::SNOOZE, move |w| ops::snooze(w, &draft)).await
}

#[tauri::command]
pub async fn wake(state: State<'_, AppState>, startup: StartupId, reason: AttentionReason) -> Reply<Done<()>> {
    state.write(op::WAKE, move |w| ops::wake(w, startup, reason)).await
}

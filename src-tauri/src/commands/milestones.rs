//! Milestones, besides what all records have.

use miaopu_core::{
    Done,
    kit::Day,
    milestones::{Milestone, MilestoneId, MilestoneQuery, PlanApplied, PlanDraft, SlipDraft, ops, slice::op},
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_milestones(state: State<'_, AppState>, query: MilestoneQuery) -> ReadReply<Vec<Milestone>> {
    state.read(move |r| ops::list(r, &query)).await
}

#[tauri::command]
pub async fn apply_plan(state: State<'_, AppState>, draft: PlanDraft) -> Reply<Done<PlanApplied>> {
    state.write(op::APPLY_PLAN, move |w| ops::apply_plan(w, &draft)).await
}

#[tauri::command]
pub async fn slip_milestone(state: State<'_, AppState>, draft: SlipDraft) -> Reply<Done<()>> {
    state.write(op::SLIP_MILESTONE, move |w| ops::slip(w, &draft)).await
}

#[tauri::command]
pub async fn settle_milestones(
    state: State<'_, AppState>,
    ids: Vec<MilestoneId>,
    done_on: Option<Day>,
) -> Reply<Done<()>> {
    state.write(op::SETTLE_MILESTONE, move |w| ops::settle(w, &ids, done_on)).await
}

//! What was done, undo, redo; finding; the overview.

use miaopu_core::{
    Done, OpId,
    engine::{
        history::{self, OpRow},
        undo::UndoPlan,
    },
    kit::{Cursor, Page},
    overview::{
        Overview,
        earlier::{self, CohortThen},
    },
    search::Hit,
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

/// How many records the palette shows.
const HITS: u32 = 20;

#[tauri::command]
pub async fn overview(state: State<'_, AppState>) -> ReadReply<Overview> {
    state.read(miaopu_core::overview::ops::load).await
}

/// The current cohort beside earlier ones on the same day of theirs.
#[tauri::command]
pub async fn earlier_cohorts(state: State<'_, AppState>) -> ReadReply<Vec<CohortThen>> {
    state.read(earlier::load).await
}

/// Records of all kinds by name, pinyin or digits.
#[tauri::command]
pub async fn search(state: State<'_, AppState>, text: String) -> ReadReply<Vec<Hit>> {
    state.read(move |r| miaopu_core::search::ops::search(r, &text, HITS)).await
}

/// What was done, the newest first; of one record where its id is named.
#[tauri::command]
pub async fn list_history(
    state: State<'_, AppState>,
    about: Option<String>,
    after: Option<Cursor>,
) -> ReadReply<Page<OpRow>> {
    state.read(move |r| history::list_about(r, about.as_deref(), after.as_ref(), None)).await
}

/// What undoing would do.
#[tauri::command]
pub async fn plan_undo(state: State<'_, AppState>, op: OpId) -> Reply<UndoPlan> {
    state.with(move |n| n.plan_undo(op)).await
}

/// Takes back one op, or the newest.
#[tauri::command]
pub async fn undo(state: State<'_, AppState>, op: Option<OpId>) -> Reply<Done<UndoPlan>> {
    state.with(move |n| n.undo(op)).await
}

/// Does again what this undo took back, or the newest.
#[tauri::command]
pub async fn redo(state: State<'_, AppState>, op: Option<OpId>) -> Reply<Done<UndoPlan>> {
    state.with(move |n| n.redo(op)).await
}

//! People who are there twice.

use miaopu_core::{
    Done,
    kit::Page,
    merge::{Duplicate, DuplicatesQuery, MergeDraft, MergePlan, Merged, ops},
    op,
    people::PersonId,
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

/// People who look like one, the likest first.
#[tauri::command]
pub async fn list_duplicates(state: State<'_, AppState>, query: DuplicatesQuery) -> ReadReply<Page<Duplicate>> {
    state.read(move |r| ops::list(r, &query)).await
}

/// Writes nothing.
#[tauri::command]
pub async fn plan_merge(state: State<'_, AppState>, draft: MergeDraft) -> ReadReply<MergePlan> {
    state.read(move |r| ops::plan(r, &draft)).await
}

#[tauri::command]
pub async fn merge_people(state: State<'_, AppState>, draft: MergeDraft) -> Reply<Done<Merged>> {
    state.write(op::MERGE_PEOPLE, move |w| ops::merge(w, &draft)).await
}

/// They are two, and it is not asked again.
#[tauri::command]
pub async fn keep_apart(state: State<'_, AppState>, one: PersonId, other: PersonId) -> Reply<Done<()>> {
    state.write(op::KEEP_APART, move |w| ops::keep_apart(w, one, other)).await
}

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
    desk::Desk,
    reply::{ReadReply, Reply},
};

/// People who look like one, the likest first.
#[tauri::command]
pub async fn list_duplicates(desk: State<'_, Desk>, query: DuplicatesQuery) -> ReadReply<Page<Duplicate>> {
    desk.read(move |r| ops::list(r, &query)).await
}

/// Writes nothing.
#[tauri::command]
pub async fn plan_merge(desk: State<'_, Desk>, draft: MergeDraft) -> ReadReply<MergePlan> {
    desk.read(move |r| ops::plan(r, &draft)).await
}

#[tauri::command]
pub async fn merge_people(desk: State<'_, Desk>, draft: MergeDraft) -> Reply<Done<Merged>> {
    desk.write(op::MERGE_PEOPLE, move |w| ops::merge(w, &draft)).await
}

/// They are two, and it is not asked again.
#[tauri::command]
pub async fn keep_apart(desk: State<'_, Desk>, one: PersonId, other: PersonId) -> Reply<Done<()>> {
    desk.write(op::KEEP_APART, move |w| ops::keep_apart(w, one, other)).await
}

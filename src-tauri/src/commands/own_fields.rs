//! The nursery's own fields.

use miaopu_core::{
    Done, op,
    own_fields::{FieldCandidate, FilledField, OwnField, OwnFieldDraft, OwnFieldId, OwnNoun, OwnValueDraft, ops},
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

/// The fields of a noun.
#[tauri::command]
pub async fn own_fields(state: State<'_, AppState>, noun: OwnNoun) -> ReadReply<Vec<OwnField>> {
    state.read(move |r| ops::of(r, noun)).await
}

/// All fields, each with how many records have a value.
#[tauri::command]
pub async fn list_own_fields(state: State<'_, AppState>) -> ReadReply<Vec<FilledField>> {
    state.read(ops::list).await
}

/// Columns kept as text that may be made fields of a noun.
#[tauri::command]
pub async fn field_candidates(state: State<'_, AppState>, noun: OwnNoun) -> ReadReply<Vec<FieldCandidate>> {
    state.read(move |r| ops::candidates(r, noun)).await
}

#[tauri::command]
pub async fn save_own_field(state: State<'_, AppState>, draft: OwnFieldDraft) -> Reply<Done<OwnFieldId>> {
    state.write(op::SAVE_OWN_FIELD, move |w| ops::save(w, &draft)).await
}

#[tauri::command]
pub async fn remove_own_field(state: State<'_, AppState>, id: OwnFieldId) -> Reply<Done<()>> {
    state.write(op::REMOVE_OWN_FIELD, move |w| ops::remove(w, id)).await
}

/// The value of one record; blank for none.
#[tauri::command]
pub async fn set_own_value(state: State<'_, AppState>, draft: OwnValueDraft) -> Reply<Done<()>> {
    state.write(op::SET_OWN_VALUE, move |w| ops::set_value(w, &draft)).await
}

//! The nursery's own fields.

use miaopu_core::{
    Done, op,
    own_fields::{FieldCandidate, FilledField, OwnField, OwnFieldDraft, OwnFieldId, OwnNoun, OwnValueDraft, ops},
};
use tauri::State;

use crate::{
    desk::Desk,
    reply::{ReadReply, Reply},
};

/// The fields of a noun.
#[tauri::command]
pub async fn own_fields(desk: State<'_, Desk>, noun: OwnNoun) -> ReadReply<Vec<OwnField>> {
    desk.read(move |r| ops::of(r, noun)).await
}

/// All fields, each with how many records have a value.
#[tauri::command]
pub async fn list_own_fields(desk: State<'_, Desk>) -> ReadReply<Vec<FilledField>> {
    desk.read(ops::list).await
}

/// Columns kept as text that may be made fields of a noun.
#[tauri::command]
pub async fn field_candidates(desk: State<'_, Desk>, noun: OwnNoun) -> ReadReply<Vec<FieldCandidate>> {
    desk.read(move |r| ops::candidates(r, noun)).await
}

#[tauri::command]
pub async fn save_own_field(desk: State<'_, Desk>, draft: OwnFieldDraft) -> Reply<Done<OwnFieldId>> {
    desk.write(op::SAVE_OWN_FIELD, move |w| ops::save(w, &draft)).await
}

#[tauri::command]
pub async fn remove_own_field(desk: State<'_, Desk>, id: OwnFieldId) -> Reply<Done<()>> {
    desk.write(op::REMOVE_OWN_FIELD, move |w| ops::remove(w, id)).await
}

/// The value of one record; blank for none.
#[tauri::command]
pub async fn set_own_value(desk: State<'_, Desk>, draft: OwnValueDraft) -> Reply<Done<()>> {
    desk.write(op::SET_OWN_VALUE, move |w| ops::set_value(w, &draft)).await
}

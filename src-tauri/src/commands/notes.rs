//! Notes and what follows from them.

use miaopu_core::{
    Done,
    kit::Page,
    notes::{ActionItem, ActionItemId, Note, NoteDraft, NoteId, NoteQuery, ops},
    op,
    startups::StartupId,
};
use tauri::State;

use crate::{
    desk::Desk,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_notes(desk: State<'_, Desk>, query: NoteQuery) -> ReadReply<Page<Note>> {
    desk.read(move |r| ops::list(r, &query)).await
}

#[tauri::command]
pub async fn log_note(desk: State<'_, Desk>, draft: NoteDraft) -> Reply<Done<NoteId>> {
    desk.write(op::LOG_NOTE, move |w| ops::log(w, draft)).await
}

#[tauri::command]
pub async fn edit_note(desk: State<'_, Desk>, draft: NoteDraft) -> Reply<Done<NoteId>> {
    desk.write(op::EDIT_NOTE, move |w| ops::edit(w, draft)).await
}

#[tauri::command]
pub async fn remove_note(desk: State<'_, Desk>, id: NoteId) -> Reply<Done<()>> {
    desk.write(op::REMOVE_NOTE, move |w| ops::remove(w, id)).await
}

#[tauri::command]
pub async fn settle_action_item(desk: State<'_, Desk>, id: ActionItemId, done: bool) -> Reply<Done<()>> {
    desk.write(op::SETTLE_ACTION_ITEM, move |w| ops::settle(w, id, done)).await
}

#[tauri::command]
pub async fn list_open_items(desk: State<'_, Desk>, startup: Option<StartupId>) -> ReadReply<Vec<ActionItem>> {
    desk.read(move |r| ops::open_items(r, startup)).await
}

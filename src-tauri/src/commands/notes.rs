//! Notes.

use miaopu_core::{
    Done,
    kit::Page,
    notes::{Note, NoteDraft, NoteId, NoteQuery, ops},
    op,
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_notes(state: State<'_, AppState>, query: NoteQuery) -> ReadReply<Page<Note>> {
    state.read(move |r| ops::list(r, &query)).await
}

#[tauri::command]
pub async fn log_note(state: State<'_, AppState>, draft: NoteDraft) -> Reply<Done<NoteId>> {
    state.write(op::LOG_NOTE, move |w| ops::log(w, draft)).await
}

#[tauri::command]
pub async fn edit_note(state: State<'_, AppState>, draft: NoteDraft) -> Reply<Done<NoteId>> {
    state.write(op::EDIT_NOTE, move |w| ops::edit(w, draft)).await
}

#[tauri::command]
pub async fn remove_note(state: State<'_, AppState>, id: NoteId) -> Reply<Done<()>> {
    state.write(op::REMOVE_NOTE, move |w| ops::remove(w, id)).await
}

#[tauri::command]
pub async fn answer_ask(state: State<'_, AppState>, id: NoteId, answered: bool) -> Reply<Done<()>> {
    state.write(op::ANSWER_ASK, move |w| ops::answer(w, id, answered)).await
}

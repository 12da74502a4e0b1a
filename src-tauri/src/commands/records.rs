//! Records of plain nouns: the same commands for all of them.

use miaopu_core::{
    Done,
    kit::Page,
    records::{RecordId, RecordQuery, Row, ops},
    reports::records::{self, ExportedRecords},
    slice::Draft,
    words::Language,
};
use tauri::State;

use crate::{
    app_state::AppState,
    granted::{Granted, Write},
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_records(state: State<'_, AppState>, noun: String, query: RecordQuery) -> ReadReply<Page<Row>> {
    state.read(move |r| ops::list(r, ops::noun(&noun)?, &query)).await
}

#[tauri::command]
pub async fn load_record(state: State<'_, AppState>, noun: String, id: RecordId) -> ReadReply<Row> {
    state.read(move |r| ops::load(r, ops::noun(&noun)?, id)).await
}

#[tauri::command]
pub async fn save_record(state: State<'_, AppState>, noun: String, draft: Draft) -> Reply<Done<RecordId>> {
    let slice = ops::noun(&noun)?;
    state.write(ops::record_of(slice)?.save, move |w| ops::save(w, slice, draft)).await
}

#[tauri::command]
pub async fn save_records(state: State<'_, AppState>, noun: String, drafts: Vec<Draft>) -> Reply<Done<Vec<RecordId>>> {
    let slice = ops::noun(&noun)?;
    state.write(ops::record_of(slice)?.save, move |w| ops::save_all(w, slice, drafts)).await
}

#[tauri::command]
pub async fn remove_records(state: State<'_, AppState>, noun: String, ids: Vec<RecordId>) -> Reply<Done<()>> {
    let slice = ops::noun(&noun)?;
    state.write(ops::record_of(slice)?.remove, move |w| ops::remove(w, slice, &ids)).await
}

#[tauri::command]
pub async fn export_records(
    state: State<'_, AppState>,
    noun: String,
    query: RecordQuery,
    path: Granted<Write>,
    language: Language,
) -> Reply<ExportedRecords> {
    state.with(move |n| records::export(n, ops::noun(&noun)?, &query, &path.path, language)).await
}

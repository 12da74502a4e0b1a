//! What a person may ask for: a copy of what is known of them, and to be erased.

use miaopu_core::{
    erase::{Erasure, ErasureId, ErasurePlan, ops},
    people::PersonId,
    reports::Exported,
    words::Language,
};
use tauri::State;

use crate::{
    app_state::AppState,
    granted::{Granted, Write},
    reply::{ReadReply, Reply},
};

/// Everything known of a person, for that person: to a .pdf in words, else as JSON.
#[tauri::command]
pub async fn hand_out_own_data(
    state: State<'_, AppState>,
    person: PersonId,
    path: Granted<Write>,
    language: Language,
) -> Reply<Exported> {
    state.with(move |n| ops::hand_out(n, person, &path.path, language, miaopu_pdf::print)).await
}

#[tauri::command]
pub async fn plan_erasure(state: State<'_, AppState>, person: PersonId) -> ReadReply<ErasurePlan> {
    state.read(move |r| ops::plan(r, person)).await
}

/// For good; the name is typed again.
#[tauri::command]
pub async fn erase_person(state: State<'_, AppState>, person: PersonId, name: String) -> Reply<Erasure> {
    state.with(move |n| ops::erase(n, person, &name)).await
}

/// As text, or as JSON where the path ends so.
#[tauri::command]
pub async fn save_receipt(
    state: State<'_, AppState>,
    id: ErasureId,
    path: Granted<Write>,
    language: Language,
) -> Reply<()> {
    state.with(move |n| ops::save_receipt(n, id, &path.path, language)).await
}

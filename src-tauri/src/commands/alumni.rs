//! Alumni: lists, answers, contacts.

use miaopu_core::{
    Done,
    alumni::{ConsentDraft, ConsentId, InteractionDraft, InteractionId, ops},
    kit::Page,
    op,
    views::{
        self,
        alumni::{AlumniQuery, AlumnusRow, Facets},
    },
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_alumni(state: State<'_, AppState>, query: AlumniQuery) -> ReadReply<Page<AlumnusRow>> {
    state.read(move |r| views::alumni::list(r, &query)).await
}

/// How many alumni each further choice would leave.
#[tauri::command]
pub async fn alumni_facets(state: State<'_, AppState>, query: AlumniQuery) -> ReadReply<Facets> {
    state.read(move |r| views::alumni::facets(r, &query)).await
}

#[tauri::command]
pub async fn log_interaction(state: State<'_, AppState>, draft: InteractionDraft) -> Reply<Done<InteractionId>> {
    state.write(op::LOG_INTERACTION, move |w| ops::log_interaction(w, draft)).await
}

#[tauri::command]
pub async fn record_consent(state: State<'_, AppState>, draft: ConsentDraft) -> Reply<Done<ConsentId>> {
    state.write(op::RECORD_CONSENT, move |w| ops::record_consent(w, draft)).await
}

#[tauri::command]
pub async fn withdraw_consent(state: State<'_, AppState>, id: ConsentId) -> Reply<Done<()>> {
    state.write(op::WITHDRAW_CONSENT, move |w| ops::withdraw_consent(w, id)).await
}

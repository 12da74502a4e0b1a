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
    desk::Desk,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_alumni(desk: State<'_, Desk>, query: AlumniQuery) -> ReadReply<Page<AlumnusRow>> {
    desk.read(move |r| views::alumni::list(r, &query)).await
}

/// How many alumni each further choice would leave.
#[tauri::command]
pub async fn alumni_facets(desk: State<'_, Desk>, query: AlumniQuery) -> ReadReply<Facets> {
    desk.read(move |r| views::alumni::facets(r, &query)).await
}

#[tauri::command]
pub async fn log_interaction(desk: State<'_, Desk>, draft: InteractionDraft) -> Reply<Done<InteractionId>> {
    desk.write(op::LOG_INTERACTION, move |w| ops::log_interaction(w, draft)).await
}

#[tauri::command]
pub async fn record_consent(desk: State<'_, Desk>, draft: ConsentDraft) -> Reply<Done<ConsentId>> {
    desk.write(op::RECORD_CONSENT, move |w| ops::record_consent(w, draft)).await
}

#[tauri::command]
pub async fn withdraw_consent(desk: State<'_, Desk>, id: ConsentId) -> Reply<Done<()>> {
    desk.write(op::WITHDRAW_CONSENT, move |w| ops::withdraw_consent(w, id)).await
}

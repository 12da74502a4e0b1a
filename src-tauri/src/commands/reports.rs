//! Handing documents out.

use miaopu_core::{
    Done,
    exports::{self, Export, ExportId, Holding},
    op,
    people::PersonId,
    reports::{
        ContactPreview, ContactReport, Exported, ReportDefinitionId, SavedReport,
        cohort::{self, CohortReport},
        contacts::{self, Target},
        printed::Sheets,
        saved, sign_in,
    },
    sessions::SessionId,
    words::Language,
};
use tauri::{State, ipc::Channel};

use crate::{
    app_state::AppState,
    granted::{Granted, Write},
    jobs::{Jobs, Progress, tell},
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn preview_contacts(state: State<'_, AppState>, report: ContactReport) -> ReadReply<ContactPreview> {
    state.read(move |r| contacts::preview(r, &report)).await
}

/// With a password, the workbook opens by it only.
#[tauri::command]
pub async fn export_contacts(
    state: State<'_, AppState>,
    jobs: State<'_, Jobs>,
    report: ContactReport,
    path: Granted<Write>,
    password: Option<String>,
    progress: Channel<Progress>,
) -> Reply<Exported> {
    let cancelled = jobs.begin();
    state
        .with(move |n| {
            let target = Target { path: &path.path, password: password.as_deref(), press: miaopu_pdf::print };
            contacts::export(n, &report, &target, &mut tell(progress), &cancelled)
        })
        .await
}

#[tauri::command]
pub async fn preview_cohort(state: State<'_, AppState>, report: CohortReport) -> ReadReply<Sheets> {
    state.read(move |r| cohort::preview(r, &report)).await
}

#[tauri::command]
pub async fn export_cohort(
    state: State<'_, AppState>,
    jobs: State<'_, Jobs>,
    report: CohortReport,
    path: Granted<Write>,
    progress: Channel<Progress>,
) -> Reply<Exported> {
    let cancelled = jobs.begin();
    state
        .with(move |n| cohort::export(n, &report, &path.path, miaopu_pdf::print, &mut tell(progress), &cancelled))
        .await
}

/// The sign-in sheet of a session, as a PDF.
#[tauri::command]
pub async fn export_sign_in(
    state: State<'_, AppState>,
    session: SessionId,
    language: Language,
    path: Granted<Write>,
) -> Reply<Exported> {
    state.with(move |n| sign_in::export(n, session, language, &path.path, miaopu_pdf::print)).await
}

#[tauri::command]
pub async fn list_exports(state: State<'_, AppState>) -> ReadReply<Vec<Export>> {
    state.read(exports::ops::list).await
}

/// The exports that hold a person.
#[tauri::command]
pub async fn exports_holding(state: State<'_, AppState>, person: PersonId) -> ReadReply<Vec<Holding>> {
    state.read(move |r| exports::ops::holding(r, person)).await
}

/// The exports to be called back, once for each person.
#[tauri::command]
pub async fn exports_to_recall(state: State<'_, AppState>) -> ReadReply<Vec<Holding>> {
    state.read(exports::ops::to_recall).await
}

#[tauri::command]
pub async fn settle_recall(state: State<'_, AppState>, export: ExportId, person: PersonId) -> Reply<Done<()>> {
    state.write(op::SETTLE_RECALL, move |w| exports::ops::settle_recall(w, export, person)).await
}

#[tauri::command]
pub async fn list_reports(state: State<'_, AppState>) -> ReadReply<Vec<SavedReport>> {
    state.read(saved::list).await
}

/// Under a name; what has it already is replaced.
#[tauri::command]
pub async fn save_report(
    state: State<'_, AppState>,
    name: String,
    report: ContactReport,
) -> Reply<Done<ReportDefinitionId>> {
    state.write(op::SAVE_REPORT, move |w| saved::save(w, &name, report)).await
}

#[tauri::command]
pub async fn remove_report(state: State<'_, AppState>, id: ReportDefinitionId) -> Reply<Done<()>> {
    state.write(op::REMOVE_REPORT, move |w| saved::remove(w, id)).await
}

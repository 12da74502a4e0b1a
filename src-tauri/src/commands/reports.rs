//! Handing documents out.

use miaopu_core::{
    Done,
    exports::{self, Export, ExportId, Holding},
    op,
    people::PersonId,
    reports::{
        ContactPreview, ContactReport, Exported, ReportDefinitionId, SavedReport,
        contacts::{self, Target},
        saved,
    },
};
use tauri::{State, ipc::Channel};

use crate::{
    desk::Desk,
    granted::{Granted, Write},
    jobs::{Jobs, Progress, tell},
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn preview_contacts(desk: State<'_, Desk>, report: ContactReport) -> ReadReply<ContactPreview> {
    desk.read(move |r| contacts::preview(r, &report)).await
}

/// With a password, the workbook opens by it only.
#[tauri::command]
pub async fn export_contacts(
    desk: State<'_, Desk>,
    jobs: State<'_, Jobs>,
    report: ContactReport,
    path: Granted<Write>,
    password: Option<String>,
    progress: Channel<Progress>,
) -> Reply<Exported> {
    let cancelled = jobs.begin();
    desk.with(move |n| {
        let target = Target { path: &path.path, password: password.as_deref(), press: miaopu_pdf::print };
        contacts::export(n, &report, &target, &mut tell(progress), &cancelled)
    })
    .await
}

#[tauri::command]
pub async fn list_exports(desk: State<'_, Desk>) -> ReadReply<Vec<Export>> {
    desk.read(exports::ops::list).await
}

/// The exports that hold a person.
#[tauri::command]
pub async fn exports_holding(desk: State<'_, Desk>, person: PersonId) -> ReadReply<Vec<Holding>> {
    desk.read(move |r| exports::ops::holding(r, person)).await
}

/// The exports to be called back, once for each person.
#[tauri::command]
pub async fn exports_to_recall(desk: State<'_, Desk>) -> ReadReply<Vec<Holding>> {
    desk.read(exports::ops::to_recall).await
}

#[tauri::command]
pub async fn settle_recall(desk: State<'_, Desk>, export: ExportId, person: PersonId) -> Reply<Done<()>> {
    desk.write(op::SETTLE_RECALL, move |w| exports::ops::settle_recall(w, export, person)).await
}

#[tauri::command]
pub async fn list_reports(desk: State<'_, Desk>) -> ReadReply<Vec<SavedReport>> {
    desk.read(saved::list).await
}

/// Under a name; what has it already is replaced.
#[tauri::command]
pub async fn save_report(
    desk: State<'_, Desk>,
    name: String,
    report: ContactReport,
) -> Reply<Done<ReportDefinitionId>> {
    desk.write(op::SAVE_REPORT, move |w| saved::save(w, &name, report)).await
}

#[tauri::command]
pub async fn remove_report(desk: State<'_, Desk>, id: ReportDefinitionId) -> Reply<Done<()>> {
    desk.write(op::REMOVE_REPORT, move |w| saved::remove(w, id)).await
}

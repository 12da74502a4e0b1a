//! Handing documents out.

use std::path::PathBuf;

use miaopu_core::{
    exports::{self, Export},
    reports::{ContactPreview, ContactReport, Exported, contacts},
};
use tauri::{State, ipc::Channel};

use crate::{
    desk::{Desk, Reply},
    jobs::{Jobs, Progress, tell},
};

#[tauri::command]
pub async fn preview_contacts(desk: State<'_, Desk>, report: ContactReport) -> Reply<ContactPreview> {
    desk.read(move |r| contacts::preview(r, &report)).await
}

#[tauri::command]
pub async fn export_contacts(
    desk: State<'_, Desk>,
    jobs: State<'_, Jobs>,
    report: ContactReport,
    path: PathBuf,
    progress: Channel<Progress>,
) -> Reply<Exported> {
    let cancelled = jobs.begin();
    desk.with(move |n| contacts::export(n, &report, &path, &mut tell(progress), &cancelled)).await
}

#[tauri::command]
pub async fn list_exports(desk: State<'_, Desk>) -> Reply<Vec<Export>> {
    desk.read(exports::ops::list).await
}

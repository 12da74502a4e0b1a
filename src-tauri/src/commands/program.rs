//! The program itself: first run, preferences, the file, dialogs.

use std::path::PathBuf;

use miaopu_core::{
    Done, Op,
    db::{
        backup::{self, Backup},
        check::Health,
        draft,
    },
    incubator::{self, Begin, IncubatorSettings},
    machine::{PreferencesDraft, ProgramState},
};
use serde::Deserialize;
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt as _;

use crate::{
    desk::{Desk, Reply, blocking},
    dialogs::{self, Answered, Wanted},
};

/// What the first run asks.
#[derive(Debug, Deserialize)]
pub struct StartDraft {
    incubator: String,
    name: String,
    begin: Begin,
}

#[tauri::command]
pub async fn program_state(desk: State<'_, Desk>) -> Reply<ProgramState> {
    desk.state()
}

#[tauri::command]
pub async fn start_nursery(desk: State<'_, Desk>, draft: StartDraft) -> Reply<ProgramState> {
    desk.start(draft.incubator, draft.name, draft.begin)
}

#[tauri::command]
pub async fn set_preferences(desk: State<'_, Desk>, draft: PreferencesDraft) -> Reply<ProgramState> {
    desk.prefer(draft)
}

#[tauri::command]
pub async fn open_nursery(desk: State<'_, Desk>, path: PathBuf) -> Reply<ProgramState> {
    desk.change_nursery(path)
}

#[tauri::command]
pub async fn backup_now(desk: State<'_, Desk>) -> Reply<Backup> {
    let folder = desk.backup_folder();
    desk.with(move |n| n.backup(&folder)).await
}

#[tauri::command]
pub async fn list_backups(desk: State<'_, Desk>) -> Reply<Vec<Backup>> {
    let folder = desk.backup_folder();
    blocking(move || Ok(backup::list(&folder)?)).await
}

#[tauri::command]
pub async fn check_nursery(desk: State<'_, Desk>) -> Reply<Health> {
    desk.with(|n| n.check()).await
}

#[tauri::command]
pub async fn load_settings(desk: State<'_, Desk>) -> Reply<IncubatorSettings> {
    desk.read(incubator::ops::settings).await
}

#[tauri::command]
pub async fn save_settings(desk: State<'_, Desk>, draft: IncubatorSettings) -> Reply<Done<()>> {
    desk.write(Op::SaveSettings, move |w| incubator::ops::save_settings(w, &draft)).await
}

#[tauri::command]
pub async fn pick_file(app: AppHandle, kind: Wanted) -> Reply<Option<PathBuf>> {
    blocking(move || Ok(dialogs::file(&app, kind))).await
}

#[tauri::command]
pub async fn pick_folder(app: AppHandle) -> Reply<Option<PathBuf>> {
    blocking(move || Ok(dialogs::folder(&app))).await
}

#[tauri::command]
pub async fn pick_save_path(app: AppHandle, name: String) -> Reply<Option<PathBuf>> {
    blocking(move || dialogs::save_path(&app, name)).await
}

/// Shows a file in the desktop's file manager; a desktop without one is no reason to complain.
#[tauri::command]
pub fn show_in_folder(app: AppHandle, path: PathBuf) {
    let _ = app.opener().reveal_item_in_dir(path);
}

/// Opens a file in its own program, where this run laid it down; the page names no other. One that lies elsewhere is shown.
#[tauri::command]
pub fn open_file(app: AppHandle, answered: State<'_, Answered>, path: PathBuf) {
    let _ = if answered.has_laid(&path) {
        app.opener().open_path(path.to_string_lossy(), None::<&str>)
    } else {
        app.opener().reveal_item_in_dir(path)
    };
}

#[tauri::command]
pub async fn keep_draft(desk: State<'_, Desk>, form: String, text: String) -> Reply<()> {
    desk.with(move |n| n.keep_draft(form, text)).await
}

#[tauri::command]
pub async fn load_draft(desk: State<'_, Desk>, form: String) -> Reply<Option<String>> {
    desk.read(move |r| draft::load(r, &form)).await
}

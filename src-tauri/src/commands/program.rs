//! The program itself: first run, preferences, the file, dialogs.

use miaopu_core::{
    Done, Error, Refusal, code,
    engine::{backup::Backup, check::Health, draft},
    incubator::{self, IncubatorSettings, Me, StartDraft},
    machine::{PreferencesDraft, ProgramState},
    op,
    people::PersonName,
};
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_opener::OpenerExt as _;

use crate::{
    app_state::AppState,
    dialogs::{self, Wanted},
    granted::{Granted, Grants, Open, Show, Write},
    links,
    reply::{ReadReply, Reply, blocking},
};

/// All that the window needs to begin.
#[tauri::command]
pub async fn program_state(state: State<'_, AppState>) -> ReadReply<ProgramState> {
    state.tracked_state()
}

/// The first run.
#[tauri::command]
pub async fn start_nursery(state: State<'_, AppState>, draft: StartDraft) -> Reply<ProgramState> {
    state.start(draft.incubator, draft.name, draft.begin)
}

/// What is absent stays.
#[tauri::command]
pub async fn set_preferences(state: State<'_, AppState>, draft: PreferencesDraft) -> Reply<ProgramState> {
    state.prefer(draft)
}

/// Opens another file; of a backup a copy, made first.
#[tauri::command]
pub async fn open_nursery(state: State<'_, AppState>, path: Granted<Open>) -> Reply<ProgramState> {
    state.change_nursery(&path.path)
}

/// Makes a new nursery where nothing lies yet, and opens it.
#[tauri::command]
pub async fn new_nursery(state: State<'_, AppState>, path: Granted<Write>) -> Reply<ProgramState> {
    state.new_nursery(&path.path)
}

/// Those of whom one may be at this machine.
#[tauri::command]
pub async fn list_colleagues(state: State<'_, AppState>) -> ReadReply<Vec<PersonName>> {
    state.colleagues().await
}

/// Says who is at this machine: one of those in the nursery, or a name that is new in it.
#[tauri::command]
pub async fn say_who(state: State<'_, AppState>, me: Me) -> Reply<ProgramState> {
    state.say_who(me)
}

#[tauri::command]
pub async fn backup_now(state: State<'_, AppState>, grants: State<'_, Grants>) -> Reply<Backup> {
    let folder = state.backup_folder();
    let backup = state.with(move |n| n.backup(&folder)).await?;
    grants.show([&backup.path]);
    Ok(backup)
}

#[tauri::command]
pub async fn list_backups(state: State<'_, AppState>, grants: State<'_, Grants>) -> Reply<Vec<Backup>> {
    let backups = state.backups()?;
    grants.remember(backups.iter().map(|backup| &backup.path));
    Ok(backups)
}

#[tauri::command]
pub async fn check_nursery(state: State<'_, AppState>) -> Reply<Health> {
    state.with(|n| n.check()).await
}

/// The settings of the nursery.
#[tauri::command]
pub async fn load_settings(state: State<'_, AppState>) -> ReadReply<IncubatorSettings> {
    state.read(incubator::ops::settings).await
}

#[tauri::command]
pub async fn save_settings(state: State<'_, AppState>, draft: IncubatorSettings) -> Reply<Done<()>> {
    state.write(op::SAVE_SETTINGS, move |w| incubator::ops::save_settings(w, &draft)).await
}

/// Asks for a file; null when nothing was chosen.
#[tauri::command]
pub async fn pick_file(app: AppHandle, kind: Wanted) -> Reply<Option<String>> {
    blocking(move || Ok(dialogs::file(&app, kind))).await
}

/// Opens the system's dialog to print what the screen shows. `window.print` does nothing in some web views of macOS.
#[tauri::command]
pub async fn print_screen(window: WebviewWindow) -> Reply<()> {
    window.print().map_err(|_| Error::from(Refusal::new(code::NOT_PRINTED)).into())
}

#[tauri::command]
pub async fn pick_folder(app: AppHandle) -> Reply<Option<String>> {
    blocking(move || Ok(dialogs::folder(&app))).await
}

/// Asks where to write a file of this name.
#[tauri::command]
pub async fn pick_save_path(app: AppHandle, name: String) -> Reply<Option<String>> {
    blocking(move || dialogs::save_path(&app, name)).await
}

/// Shows a file in the desktop's file manager; a desktop without one is no reason to complain. A disk that is away may
/// let it wait.
#[tauri::command]
pub async fn show_in_folder(app: AppHandle, path: Granted<Show>) -> Reply<()> {
    blocking(move || {
        let _ = app.opener().reveal_item_in_dir(path.path);
        Ok(())
    })
    .await
}

/// Opens a file in its own program, where this run laid it down. One that lies elsewhere is shown.
#[tauri::command]
pub async fn open_file(app: AppHandle, grants: State<'_, Grants>, path: Granted<Show>) -> Reply<()> {
    let is_ours = grants.has_laid(&path.path);
    blocking(move || {
        let _ = if is_ours {
            app.opener().open_path(path.path.to_string_lossy(), None::<&str>)
        } else {
            app.opener().reveal_item_in_dir(path.path)
        };
        Ok(())
    })
    .await
}

/// Opens an address of the web or of mail outside the window; ask first.
#[tauri::command]
pub async fn open_link(app: AppHandle, address: String) -> Reply<()> {
    blocking(move || links::open(&app, &address)).await
}

/// Keeps what was typed and not yet saved; empty text forgets it.
#[tauri::command]
pub async fn keep_draft(state: State<'_, AppState>, form: String, text: String) -> Reply<()> {
    state.with(move |n| n.keep_draft(form, text)).await
}

#[tauri::command]
pub async fn load_draft(state: State<'_, AppState>, form: String) -> ReadReply<Option<String>> {
    state.read(move |r| draft::load(r, &form)).await
}

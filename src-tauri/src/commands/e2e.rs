//! What the WebDriver journeys use in place of native dialogs and of the desktop's drops.
#![cfg(feature = "e2e")]

use std::path::PathBuf;

use tauri::{AppHandle, State};

use crate::{dialogs::Fed, events};

/// Answers the next dialog.
#[tauri::command]
pub fn feed_dialog(fed: State<'_, Fed>, path: PathBuf) {
    fed.feed(path);
}

/// Drops files on the window.
#[tauri::command]
pub fn feed_drop(app: AppHandle, paths: Vec<PathBuf>) {
    events::dropped(&app, &paths);
}

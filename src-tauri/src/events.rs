//! What the page hears without asking: commits, and files dropped on the window.

use serde::Serialize;
use tauri::{AppHandle, DragDropEvent, Emitter as _, Manager as _, Window, WindowEvent};

use miaopu_core::Committed;

/// Heard after each commit: [`Committed`].
const CHANGED: &str = "changed";
/// Heard when files were dropped on the window: [`Dropped`].
const DROPPED: &str = "dropped";

/// Files dropped on the window.
#[derive(Clone, Debug, Serialize)]
pub struct Dropped {
    /// Where they lie.
    pub paths: Vec<String>,
}

/// Tells the page of a commit. A page that is not there yet reads afresh when it comes.
pub fn changed(app: &AppHandle, committed: &Committed) {
    let _ = app.emit(CHANGED, committed);
}

/// Tells the page of dropped files.
pub fn dropped(app: &AppHandle, paths: Vec<String>) {
    let _ = app.emit(DROPPED, Dropped { paths });
}

/// Passes the desktop's drops on to the page.
pub fn forward_drops(window: &Window, event: &WindowEvent) {
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
        dropped(window.app_handle(), paths.iter().map(|p| p.to_string_lossy().into_owned()).collect());
    }
}

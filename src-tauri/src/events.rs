//! What the page hears without asking: commits, and files over the window.

use std::path::PathBuf;

use serde::Serialize;
use tauri::{AppHandle, DragDropEvent, Emitter as _, Manager as _, Window, WindowEvent};

use miaopu_core::Committed;

use crate::granted::{Deed, Grants};

/// Heard after each commit: [`Committed`].
const CHANGED: &str = "changed";
/// Heard when files were dropped on the window: [`Dropped`].
const DROPPED: &str = "dropped";
/// Heard when files are held over the window, and when they are not any more: whether they are.
const DRAGGED: &str = "dragged";

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

/// Tells the page of dropped files, which it may read from now on.
pub fn dropped(app: &AppHandle, paths: &[PathBuf]) {
    let grants = app.state::<Grants>();
    let paths = paths.iter().map(|path| grants.grant(path, &[Deed::Read])).collect();
    let _ = app.emit(DROPPED, Dropped { paths });
}

/// Passes on to the page what the desktop holds over the window, and lets go.
pub fn forward_drops(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else { return };
    match event {
        DragDropEvent::Enter { paths, .. } => drop(window.emit(DRAGGED, !paths.is_empty())),
        DragDropEvent::Drop { paths, .. } => {
            drop(window.emit(DRAGGED, false));
            dropped(window.app_handle(), paths);
        }
        DragDropEvent::Leave => drop(window.emit(DRAGGED, false)),
        _ => {}
    }
}

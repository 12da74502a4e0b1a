//! Native dialogs, through one function each, so that a build for the journeys (feature `e2e`) can answer them.

use std::{collections::VecDeque, path::PathBuf, sync::Mutex};

use tauri::{AppHandle, Manager as _};
use tauri_plugin_dialog::DialogExt as _;

/// Answers laid ready for the next dialogs; always empty but in builds for the journeys.
#[derive(Default)]
pub struct Fed(Mutex<VecDeque<PathBuf>>);

impl Fed {
    /// Lays an answer ready.
    #[cfg(feature = "e2e")]
    pub fn feed(&self, path: PathBuf) {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push_back(path);
    }

    fn next(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop_front()
    }
}

/// What kind of file is asked for.
#[derive(Clone, Copy, Debug, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// A table to take in.
    Import,
    /// A nursery.
    Nursery,
    /// How columns are mapped.
    Mapping,
}

impl Wanted {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Import => &["xlsx", "xls", "ods", "csv", "tsv", "txt", "vcf"],
            Self::Nursery => &["miaopu", "miaopu-backup"],
            Self::Mapping => &["miaopu-mapping"],
        }
    }
}

/// Asks for a file; none when nothing was chosen. Blocks: not for the window's own thread.
pub fn file(app: &AppHandle, wanted: Wanted) -> Option<PathBuf> {
    app.state::<Fed>()
        .next()
        .or_else(|| app.dialog().file().add_filter("Miaopu", wanted.endings()).blocking_pick_file()?.into_path().ok())
}

/// Asks for a folder.
pub fn folder(app: &AppHandle) -> Option<PathBuf> {
    app.state::<Fed>().next().or_else(|| app.dialog().file().blocking_pick_folder()?.into_path().ok())
}

/// Asks where to write a file of this name.
pub fn save_path(app: &AppHandle, name: &str) -> Option<PathBuf> {
    app.state::<Fed>().next().or_else(|| app.dialog().file().set_file_name(name).blocking_save_file()?.into_path().ok())
}

//! Native dialogs, through one function each, so that a build for the journeys (feature `e2e`) can answer them.

use std::{
    collections::{HashSet, VecDeque},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use miaopu_core::words::{Language, Words};
use tauri::{AppHandle, Manager as _, Wry};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};

use crate::desk::Desk;

/// Answers laid ready for the next dialogs; always empty but in builds for the journeys.
#[derive(Default)]
pub struct Fed(Mutex<VecDeque<PathBuf>>);

impl Fed {
    /// Lays an answer ready.
    #[cfg(feature = "e2e")]
    pub fn feed(&self, path: PathBuf) {
        lock(&self.0).push_back(path);
    }

    fn next(&self) -> Option<PathBuf> {
        lock(&self.0).pop_front()
    }
}

/// What this person answered before. Files come from one folder and go to another: each has its own memory.
#[derive(Default)]
pub struct Answered {
    from: Mutex<Option<PathBuf>>,
    to: Mutex<Option<PathBuf>>,
    /// Files that were to be laid down.
    laid: Mutex<HashSet<PathBuf>>,
    /// Held while a dialog is open: the window behind it can be clicked on some desktops.
    asking: Mutex<()>,
}

impl Answered {
    /// Whether a file of this name was to be laid down in this run of the program.
    pub fn has_laid(&self, path: &Path) -> bool {
        lock(&self.laid).contains(path)
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

    /// The endings as files have them: some desktops tell 名单.XLSX from 名单.xlsx.
    fn patterns(self) -> Vec<String> {
        self.endings().iter().flat_map(|ending| [(*ending).to_owned(), ending.to_uppercase()]).collect()
    }

    fn name(self, language: Language) -> String {
        let key = match self {
            Self::Import => "shell-files-import",
            Self::Nursery => "shell-files-nursery",
            Self::Mapping => "shell-files-mapping",
        };
        Words::new(language).say(key, &[])
    }
}

/// Asks for a file; none when nothing was chosen. Blocks: not for the window's own thread.
pub fn file(app: &AppHandle, wanted: Wanted) -> Option<PathBuf> {
    let language = app.state::<Desk>().language();
    let patterns = wanted.patterns();
    let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
    let every = Words::new(language).say("shell-files-all", &[]);
    ask(app, &app.state::<Answered>().from, |dialog| {
        dialog.add_filter(wanted.name(language), &patterns).add_filter(every, &["*"]).blocking_pick_file()
    })
}

/// Asks for a folder.
pub fn folder(app: &AppHandle) -> Option<PathBuf> {
    ask(app, &app.state::<Answered>().to, FileDialogBuilder::blocking_pick_folder)
}

/// Asks where to write a file of this name.
pub fn save_path(app: &AppHandle, name: &str) -> Option<PathBuf> {
    let answered = app.state::<Answered>();
    let path = ask(app, &answered.to, |dialog| dialog.set_file_name(name).blocking_save_file())?;
    lock(&answered.laid).insert(path.clone());
    Some(path)
}

/// Asks by a dialog that begins where the last answer lay; none while another one waits.
fn ask(
    app: &AppHandle,
    last: &Mutex<Option<PathBuf>>,
    dialog: impl FnOnce(FileDialogBuilder<Wry>) -> Option<FilePath>,
) -> Option<PathBuf> {
    let answered = app.state::<Answered>();
    let Ok(_asking) = answered.asking.try_lock() else { return None };
    let begun = lock(last).clone();
    let path = match app.state::<Fed>().next() {
        Some(fed) => fed,
        None => dialog(begun.into_iter().fold(app.dialog().file(), FileDialogBuilder::set_directory))?.into_path().ok()?,
    };
    *lock(last) = path.parent().map(Path::to_owned);
    Some(path)
}

fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    #[test]
    fn a_file_is_offered_whether_its_ending_is_in_capitals_or_not() {
        let patterns = Wanted::Import.patterns();
        assert!(["xlsx", "XLSX", "vcf", "VCF"].iter().all(|ending| patterns.iter().any(|one| one == ending)));
    }
}

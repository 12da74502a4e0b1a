//! What people are asked for by a dialog, through one function each, so that a build for the journeys (feature `e2e`)
//! can answer.

use std::{
    collections::VecDeque,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use miaopu_core::{
    Error, Refusal, code,
    engine::opened::is_open,
    words::{Language, Words},
};
use tauri::{AppHandle, Manager as _};

use crate::{
    app_state::AppState,
    chooser::{self, Question, Wish},
    granted::{Deed, Grants},
    reply::Reply,
};

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
    /// Held while a dialog is open: the window behind it can be clicked on some desktops.
    asking: Mutex<()>,
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
    /// A calendar.
    Calendar,
    /// The days off of a year.
    Holidays,
    /// What proves a milestone: any file.
    Evidence,
}

impl Wanted {
    /// What the page may do with the answer.
    fn deed(self) -> Deed {
        match self {
            Self::Import | Self::Mapping | Self::Calendar | Self::Holidays | Self::Evidence => Deed::Read,
            Self::Nursery => Deed::Open,
        }
    }

    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Import => &["xlsx", "xls", "ods", "csv", "tsv", "txt", "vcf"],
            Self::Nursery => &["miaopu", "miaopu-backup"],
            Self::Mapping => &["miaopu-mapping"],
            Self::Calendar => &["ics"],
            Self::Holidays => &["json"],
            Self::Evidence => &["pdf", "png", "jpg", "jpeg", "docx", "doc", "xlsx", "xls", "pptx", "ppt", "txt", "zip"],
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
            Self::Calendar => "shell-files-calendar",
            Self::Holidays => "shell-files-holidays",
            Self::Evidence => "shell-files-evidence",
        };
        Words::new(language).say(key, &[])
    }
}

/// Asks for a file, which the page may then name; none when nothing was chosen. Blocks: not for the window's own thread.
pub fn file(app: &AppHandle, wanted: Wanted) -> Option<String> {
    let language = app.state::<AppState>().language();
    let every = (Words::new(language).say("shell-files-all", &[]), vec!["*".to_owned()]);
    let kinds = vec![(wanted.name(language), wanted.patterns()), every];
    let question = Question { wish: Wish::File, kinds, begin: None, name: None };
    let path = ask(app, &app.state::<Answered>().from, question)?;
    Some(app.state::<Grants>().grant(&path, &[wanted.deed()]))
}

/// Asks for a folder, to take in or to write into.
pub fn folder(app: &AppHandle) -> Option<String> {
    let question = Question { wish: Wish::Folder, kinds: Vec::new(), begin: None, name: None };
    let path = ask(app, &app.state::<Answered>().to, question)?;
    Some(app.state::<Grants>().grant(&path, &[Deed::Read, Deed::Write]))
}

/// Asks where to write a file of this name: anywhere but over the nursery.
///
/// # Errors
/// `already_exists`.
pub fn save_path(app: &AppHandle, name: String) -> Reply<Option<String>> {
    let answered = app.state::<Answered>();
    let question = Question { wish: Wish::Place, kinds: Vec::new(), begin: None, name: Some(name) };
    let Some(path) = ask(app, &answered.to, question) else { return Ok(None) };
    if is_open(&path) {
        return Err(Error::from(Refusal::new(code::ALREADY_EXISTS)).into());
    }
    Ok(Some(app.state::<Grants>().grant(&path, &[Deed::Write])))
}

/// Asks by a dialog that begins where the last answer lay, or else among the documents; none while another one waits.
fn ask(app: &AppHandle, last: &Mutex<Option<PathBuf>>, question: Question) -> Option<PathBuf> {
    let answered = app.state::<Answered>();
    let Ok(_asking) = answered.asking.try_lock() else { return None };
    let begin = lock(last).clone().or_else(dirs::document_dir);
    let path = app.state::<Fed>().next().or_else(|| chooser::ask(app, &Question { begin, ..question }))?;
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

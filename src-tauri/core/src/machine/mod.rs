//! What this machine remembers between two starts: language, looks, the last file, and who works here.
//!
//! It lies in the machine's configuration folder, never in the nursery: a copied file brings nobody's habits along.
//! The window and the command line read the same one.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cohorts::Cohort,
    engine,
    error::{Code, Result},
    incubator::NurseryId,
    kit::{Day, Instant},
    people::{PersonId, PersonName},
    words::Language,
};

#[cfg(test)]
mod tests;

/// Names the folder of the configuration, in place of the system's own.
pub const HOME: &str = "MIAOPU_HOME";

const FILE: &str = "machine.json";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// How close the rows of a table stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum Density {
    #[default]
    Normal,
    Compact,
    Comfortable,
}

/// What this machine remembers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Machine {
    /// Language of the program.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Density of tables.
    pub density: Density,
    /// The nursery that was open last.
    pub file: Option<PathBuf>,
    /// Who works here, by the nursery's own identity: its file may be moved, copied and restored.
    pub authors: BTreeMap<String, PersonId>,
}

impl Machine {
    /// What is remembered in the folder `home`; the defaults where nothing is, or where it cannot be read:
    /// forgotten habits must keep nobody from working.
    pub fn load(home: &Path) -> Self {
        fs::read(home.join(FILE)).ok().and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default()
    }

    /// Remembers it.
    ///
    /// # Errors
    /// The disk's failures.
    pub fn save(&self, home: &Path) -> Result<()> {
        engine::owner::create_folder(home)?;
        let json = serde_json::to_vec_pretty(self)?;
        engine::file::replace(&home.join(FILE), |part| Ok(engine::owner::write(part, json)?))
    }

    /// The nursery to open where none is named: the last one, or `nursery.miaopu` in `default_folder`.
    pub fn file_or(&self, default_folder: &Path) -> PathBuf {
        self.file.clone().unwrap_or_else(|| default_folder.join("nursery.miaopu"))
    }

    /// Who works here in this nursery.
    pub fn author(&self, nursery: NurseryId) -> Option<PersonId> {
        self.authors.get(&nursery.to_string()).copied()
    }

    /// Remembers that this person works here in this nursery.
    pub fn remember_author(&mut self, nursery: NurseryId, person: PersonId) {
        self.authors.insert(nursery.to_string(), person);
    }

    /// Remembers that the nursery at `path` was open last.
    pub fn remember_file(&mut self, path: &Path) {
        self.file = Some(whole(path));
    }
}

/// The same file by whatever way it was named.
fn whole(path: &Path) -> PathBuf {
    let named = || -> io::Result<PathBuf> {
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        Ok(folder.canonicalize()?.join(path.file_name().unwrap_or_default()))
    };
    named().unwrap_or_else(|_| path.to_owned())
}

/// What the window's frame shows: the program, the machine and the open nursery.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProgramState {
    /// The program's version.
    pub version: String,
    /// The nursery's file.
    pub file: String,
    /// It is open.
    pub open: bool,
    /// Nothing can be changed.
    pub read_only: bool,
    /// Nobody has begun to work in it yet.
    pub first_run: bool,
    /// The incubator's name.
    pub incubator: Option<String>,
    /// Who works here.
    pub me: Option<PersonName>,
    /// Language of the program.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Density of tables.
    pub density: Density,
    /// The nursery's time zone.
    pub zone: String,
    /// Today in it.
    pub today: Option<Day>,
    /// The current cohort.
    pub cohort: Option<Cohort>,
    /// When the newest backup was made.
    pub last_backup: Option<Instant>,
    /// The backup of which the open nursery is a copy, made in this run of the program.
    pub copied_from: Option<String>,
    /// Where a log lies since the nursery was opened that lay beside it and was of another copy.
    pub log_set_aside: Option<String>,
    /// Why the file could not be opened.
    pub problem: Option<Code>,
    /// What the problem's sentence needs.
    pub problem_args: BTreeMap<String, String>,
}

/// What a person may change of the machine's habits; what is absent stays.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct PreferencesDraft {
    /// Language.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// Density.
    pub density: Option<Density>,
}

/// The folder of this machine's habits: `MIAOPU_HOME`, else the system's place for configuration.
pub fn home() -> Option<PathBuf> {
    std::env::var_os(HOME).map(PathBuf::from).or_else(|| Some(dirs::config_dir()?.join("miaopu")))
}

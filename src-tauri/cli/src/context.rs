//! Opening the file that was asked for, as the person who works here.

use std::path::{Path, PathBuf};

use miaopu_core::{
    Error, Nursery, Refusal, Result, World, code,
    engine::{backup, owner, parts},
    incubator,
    kit::{Clock, Day, Ids, Instant},
    machine::{self, Machine},
    people::{self, PersonId},
    words::{Language, Value, Words},
};

use crate::args::Args;

/// What every command knows.
pub struct CliContext {
    /// The nursery's file.
    pub file: PathBuf,
    /// Where this machine's habits lie.
    pub home: PathBuf,
    /// This machine's habits.
    pub machine: Machine,
    /// The language in which this command speaks.
    language: Language,
    world: World,
    /// The person of `--as-person`.
    named: Option<PersonId>,
}

impl CliContext {
    /// Reads the machine's habits and what the command line says over them.
    ///
    /// # Errors
    /// `no_such_day` for `--today`, `no_such_person` for an `--as-person` that is no id.
    pub fn new(args: &Args) -> Result<Self> {
        let home = machine::home().unwrap_or_else(|| PathBuf::from("."));
        parts::keep_list(&home);
        let machine = Machine::load(&home);
        let file = args.file.clone().unwrap_or_else(|| machine.file_or(&home));
        let today: Option<Day> = args.today.as_deref().map(day).transpose()?;
        let person = |id: &String| id.parse().map_err(|_| Refusal::new(code::NO_SUCH_PERSON).arg("word", id));
        let named: Option<PersonId> = args.as_person.as_ref().map(person).transpose()?;
        let clock = today.map_or(Clock::System, |d| Clock::At(noon(d)));
        Ok(Self {
            file,
            home,
            language: args.lang.unwrap_or(machine.language),
            machine,
            world: World { clock, author: named.map(PersonId::cast), ..World::default() },
            named,
        })
    }

    /// Opens the file to look at it; a window may work on it at the same time.
    pub fn look(&self) -> Result<Nursery> {
        let nursery = Nursery::look(&self.file, self.world.clone()).map_err(|e| about(&self.file, e))?;
        self.greet(&nursery)?;
        Ok(nursery)
    }

    /// Who works at this machine, unless the command line names another.
    pub fn greet(&self, nursery: &Nursery) -> Result<()> {
        if self.named.is_none() { nursery.greet(&self.machine) } else { Ok(()) }
    }

    /// Opens the file to work on it.
    ///
    /// # Errors
    /// `no_such_person` for an `--as-person` whom the nursery does not know, and the file's failures.
    pub fn open(&self) -> Result<Nursery> {
        if !self.file.exists() {
            return Err(about(&self.file, Error::failure(code::FILE_NOT_FOUND)));
        }
        let nursery = Nursery::open(&self.file, self.world.clone()).map_err(|e| about(&self.file, e))?;
        if let Some(person) = self.named {
            nursery.read(|r| people::ops::require(r, person))?;
        }
        if let Some(aside) = nursery.log_set_aside() {
            let words = Words::new(self.language);
            let file = Value::from(aside.to_string_lossy().into_owned());
            eprintln!("miaopu-cli: {}", words.say("settings-log-set-aside", &[("file", file)]));
        }
        self.greet(&nursery)?;
        Ok(nursery)
    }

    /// Makes the file and fills it, with this maker of ids where one is given. A nursery that could not be filled
    /// does not stay.
    ///
    /// # Errors
    /// `already_exists`, whatever `fill` answers, and the disk's failures.
    pub fn make<T>(&self, ids: Option<Ids>, fill: impl FnOnce(&Nursery) -> Result<T>) -> Result<T> {
        if self.file.exists() {
            return Err(about(&self.file, Refusal::new(code::ALREADY_EXISTS).into()));
        }
        if let Some(folder) = self.file.parent().filter(|f| !f.as_os_str().is_empty()) {
            owner::create_folder(folder).map_err(|e| about(folder, e.into()))?;
        }
        let world = World { ids: ids.unwrap_or_else(|| self.world.ids.clone()), ..self.world.clone() };
        let made = Nursery::make(&self.file, world).and_then(|nursery| fill(&nursery));
        if made.is_err() {
            for ending in ["", "-wal", "-shm", ".lock"] {
                let mut name = self.file.clone().into_os_string();
                name.push(ending);
                // What was never made need not go.
                let _ = std::fs::remove_file(name);
            }
        }
        made
    }

    /// Remembers who works here in this nursery, and that it was open last.
    pub fn remember(&mut self, person: PersonId) -> Result<()> {
        if let Some(nursery) = self.look()?.read(incubator::ops::identity)? {
            self.machine.remember_author(nursery, person);
        }
        self.machine.remember_file(&self.file);
        self.machine.save(&self.home)
    }

    /// Where backups go without a word: beside the file.
    pub fn backup_folder(&self) -> PathBuf {
        self.file.parent().unwrap_or_else(|| Path::new(".")).join(backup::FOLDER)
    }
}

/// A day as typed on the command line.
pub fn day(text: &str) -> Result<Day> {
    text.parse().map_err(|_| Refusal::new(code::NO_SUCH_DAY).arg("word", text).into())
}

/// Looks whether a file can be written without losing another; `force` says that the one there may go.
///
/// # Errors
/// `file_exists`.
pub fn free(out: &Path, force: bool) -> Result<()> {
    let is_taken = !force && out.symlink_metadata().is_ok_and(|lies| !lies.is_dir());
    if is_taken { Err(about(out, Refusal::new(code::FILE_EXISTS).into())) } else { Ok(()) }
}

/// Names the file that an error is about.
pub fn about(file: &Path, error: Error) -> Error {
    error.arg("file", file.display())
}

/// Noon of a day in Shanghai: the same day in every zone where somebody works.
fn noon(day: Day) -> Instant {
    day.starts(chrono_tz::Asia::Shanghai).plus_minutes(12 * 60)
}

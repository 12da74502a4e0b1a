//! Opening the file that was asked for, as the person who works here.

use std::path::{Path, PathBuf};

use miaopu_core::{
    Code, Error, Nursery, Refusal, Result, World,
    kit::{Clock, Day, Instant},
    machine::{self, Machine},
    people::PersonId,
};

use crate::args::Args;

/// What every command knows.
pub struct Desk {
    /// The nursery's file.
    pub file: PathBuf,
    /// Where this machine's habits lie.
    pub home: PathBuf,
    /// This machine's habits.
    pub machine: Machine,
    world: World,
}

impl Desk {
    /// Reads the machine's habits and what the command line says over them.
    ///
    /// # Errors
    /// `no_such_day` for `--today`, `no_such_person` for an `--as-person` that is no id.
    pub fn new(args: &Args) -> Result<Self> {
        let home = machine::home().unwrap_or_else(|| PathBuf::from("."));
        let machine = Machine::load(&home);
        let file = args.file.clone().unwrap_or_else(|| machine.file_or(&home));
        let today: Option<Day> = args.today.as_deref().map(day).transpose()?;
        let author = match &args.as_person {
            Some(id) => Some(id.parse::<PersonId>().map_err(|_| Refusal::new(Code::NoSuchPerson))?),
            None => machine.person(&file),
        };
        let clock = today.map_or(Clock::System, |d| Clock::At(noon(d)));
        Ok(Self { file, home, machine, world: World { clock, author, ..World::default() } })
    }

    /// Opens the file to look at it; a window may work on it at the same time.
    pub fn look(&self) -> Result<Nursery> {
        Nursery::look(&self.file, self.world.clone())
    }

    /// Opens the file to work on it.
    pub fn open(&self) -> Result<Nursery> {
        if !self.file.exists() {
            return Err(Error::failure(Code::FileNotFound));
        }
        Nursery::open(&self.file, self.world.clone())
    }

    /// Makes the file, by this maker of ids where one is given.
    pub fn make(&self, ids: Option<miaopu_core::kit::Ids>) -> Result<Nursery> {
        if self.file.exists() {
            return Err(Refusal::new(Code::AlreadyExists).into());
        }
        if let Some(folder) = self.file.parent().filter(|f| !f.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let world = World { ids: ids.unwrap_or_else(|| self.world.ids.clone()), ..self.world.clone() };
        Nursery::open(&self.file, world)
    }

    /// Remembers who works here in this file, where the machine has a memory.
    pub fn remember(&mut self, person: PersonId) -> Result<()> {
        self.machine.remember(&self.file, Some(person));
        self.machine.save(&self.home)
    }

    /// Where backups go without a word: beside the file.
    pub fn backup_folder(&self) -> PathBuf {
        self.file.parent().unwrap_or_else(|| Path::new(".")).join("backups")
    }
}

/// A day as typed on the command line.
pub fn day(text: &str) -> Result<Day> {
    text.parse().map_err(|_| Refusal::new(Code::NoSuchDay).into())
}

/// Noon of a day in Shanghai: the same day in every zone where somebody works.
fn noon(day: Day) -> Instant {
    day.starts(chrono_tz::Asia::Shanghai).plus_minutes(12 * 60)
}

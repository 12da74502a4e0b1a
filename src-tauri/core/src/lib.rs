//! The nursery without a window: one local file, and every deed that an incubator's people do with it.
//!
//! ```text
//! let nursery = Nursery::open(path, World::default())?;                // `make` where there is none
//! let page = nursery.read(|r| alumni::ops::list(r, &query))?;            // a snapshot; never blocks the writer
//! let id = nursery.write(Op::LogNote, move |w| notes::ops::log(w, draft))?; // one transaction, on disk when it returns
//! ```
//!
//! A slice is a folder named by a noun of the field; `cohorts` is the worked example. Inside: `mod.rs` (types),
//! `rules.rs` (pure decisions), `store.rs` (SQL), `ops.rs` (the doors), `tests.rs`.

use std::{
    path::{Path, PathBuf},
    sync::{PoisonError, RwLock},
};

pub mod alumni;
pub mod archive;
#[cfg(test)]
mod builders;
pub mod cohorts;
pub mod db;
pub mod demo;
pub mod duplicates;
#[cfg(test)]
mod limits_tests;
#[cfg(test)]
mod plans;

pub mod error;
pub mod exchange;
pub mod exports;
pub mod incubator;
pub mod kit;
pub mod machine;
pub mod mentors;
pub mod notes;
pub mod organisations;
pub mod overview;
pub mod people;
pub mod privacy;
pub mod reports;
pub mod search;
pub mod sessions;
pub mod startups;
pub mod words;

pub use db::{Committed, Done, Op, OpId, Read, World, Write};
pub use error::{Code, Error, Refusal, Result};

use db::{
    Lock, Pending, Readers, Writer, backup::Backup, check::Health, derive::Derived, opened::Opened, undo::UndoPlan,
};
use machine::Machine;
use people::PersonId;

/// The derived tables, in the order in which they are rewritten: later ones may read earlier ones.
pub(crate) const DERIVED: &[Derived] = &[
    organisations::DERIVED,
    search::NUMBERS,
    people::DERIVED,
    startups::ENROLMENTS,
    startups::DERIVED,
    search::PEOPLE,
    search::STARTUPS,
    search::NOTES,
    duplicates::pairs::DERIVED,
];

/// The open file with all its doors.
pub struct Nursery {
    path: PathBuf,
    readers: Readers,
    writer: Option<Writer>,
    world: RwLock<World>,
    _lock: Option<Lock>,
    _opened: Opened,
}

impl Nursery {
    /// Opens the nursery at `path` for work, and brings its schema up to date.
    ///
    /// # Errors
    /// `is_backup`; `file_not_found`, `file_is_folder`; `file_blank`, `not_a_database`, `not_ours`, `from_newer_program`: the file and
    /// its folder are as they were then; `locked` with the holder's name; `damaged`; `read_only` and the disk's failures.
    pub fn open(path: &Path, world: World) -> Result<Self> {
        db::recognise(path)?;
        if db::backup::is_backup(path) {
            return Err(Error::failure(Code::IsBackup));
        }
        Self::work(path, world, Lock::take(path)?)
    }

    /// Makes a nursery at `path`, where nothing lies yet, and opens it.
    ///
    /// # Errors
    /// `already_exists`; `locked`; `read_only` and the disk's failures, after which there is no file.
    pub fn make(path: &Path, world: World) -> Result<Self> {
        let lock = Lock::take(path)?;
        if path.symlink_metadata().is_ok() {
            return Err(Refusal::new(Code::AlreadyExists).into());
        }
        db::make(path)?;
        Self::work(path, world, lock)
    }

    fn work(path: &Path, mut world: World, lock: Lock) -> Result<Self> {
        let conn = db::open_current(path)?;
        // Another file may lie by now where this person once worked.
        // And whoever worked here may have become one with another on another machine.
        let author =
            world.author.and_then(|who| Read::new(&conn, &world).and_then(|r| people::ops::known(&r, who)).ok());
        world.author = author;
        let writer = Writer::start(conn, world.clone())?;
        let nursery = Self {
            path: path.to_owned(),
            readers: Readers::new(path, false),
            writer: Some(writer),
            world: RwLock::new(world),
            _lock: Some(lock),
            _opened: Opened::new(path),
        };
        // What cannot be settled now is settled the next time.
        let _ = exports::ops::settle(&nursery);
        Ok(nursery)
    }

    /// Opens the nursery at `path` to look only: beside a window that works on it, or in a folder that takes no files.
    ///
    /// # Errors
    /// `file_not_found`, `file_is_folder`, `file_blank`, `not_a_database`, `not_ours`, `from_newer_program`.
    pub fn look(path: &Path, world: World) -> Result<Self> {
        let readers = db::readers_of(path)?;
        let (world, _opened) = (RwLock::new(world), Opened::new(path));
        Ok(Self { path: path.to_owned(), readers, writer: None, world, _lock: None, _opened })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether nothing can be changed.
    pub fn is_read_only(&self) -> bool {
        self.writer.is_none()
    }

    /// Looks at one snapshot; never blocks the writer.
    ///
    /// # Errors
    /// Whatever `look` answers, or the file's failures.
    pub fn read<T>(&self, look: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        self.readers.read(&self.world(), look)
    }

    /// Does one thing that a person can do, in one transaction that is on disk when this returns.
    ///
    /// # Errors
    /// Whatever `deed` answers, after which nothing has changed; `read_only`; the disk's failures.
    pub fn write<T: Send + 'static>(
        &self,
        op: Op,
        deed: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        Ok(self.perform(op, deed)?.value)
    }

    /// As [`Nursery::write`], and tells the op by which it can be undone.
    ///
    /// # Errors
    /// As [`Nursery::write`].
    pub fn perform<T: Send + 'static>(
        &self,
        op: Op,
        deed: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Done<T>> {
        self.submit(op, deed)?.wait()
    }

    /// Queues a deed behind those that came before it, and returns at once.
    ///
    /// # Errors
    /// `read_only`.
    pub fn submit<T: Send + 'static>(
        &self,
        op: Op,
        deed: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Pending<Done<T>>> {
        Ok(self.writer()?.submit(op, deed))
    }

    /// What undoing an op would do.
    ///
    /// # Errors
    /// See [`db::undo::plan`].
    pub fn plan_undo(&self, op: OpId) -> Result<UndoPlan> {
        self.write(Op::Undo, move |w| db::undo::plan(w, op))
    }

    /// Takes back an op, or the newest of the person at this machine that can be taken back.
    ///
    /// # Errors
    /// See [`db::undo::carry_out`].
    pub fn undo(&self, op: Option<OpId>) -> Result<Done<UndoPlan>> {
        self.perform(Op::Undo, move |w| {
            let op = op.map_or_else(|| db::undo::newest(w, &records_of_author(w)?), Ok)?;
            db::undo::carry_out(w, op)
        })
    }

    /// Does again what an undo took back: the given undo, or the newest of the person at this machine.
    ///
    /// # Errors
    /// `nothing_to_redo`, and see [`db::undo::carry_out`].
    pub fn redo(&self, undo: Option<OpId>) -> Result<Done<UndoPlan>> {
        self.perform(Op::Redo, move |w| {
            let undo = undo.map_or_else(|| db::undo::newest_undo(w, &records_of_author(w)?), Ok)?;
            db::undo::carry_out(w, undo)
        })
    }

    /// Keeps what a person has typed into a form and not yet saved; outside history.
    ///
    /// # Errors
    /// `read_only` and the disk's failures.
    pub fn keep_draft(&self, form: String, text: String) -> Result<()> {
        self.writer()?.aside(move |conn, world| db::draft::keep(conn, world.clock.now(), &form, &text)).wait()
    }

    /// Keeps how sheets were mapped, for the next file with their headers; outside history.
    ///
    /// # Errors
    /// `read_only` and the disk's failures.
    pub(crate) fn keep_mappings(&self, mappings: Vec<exchange::memory::SheetMapping>) -> Result<()> {
        self.writer()?.aside(move |conn, world| exchange::memory::keep(conn, world.clock.now(), &mappings)).wait()
    }

    /// Copies the whole nursery into `folder`, verified, named by the moment.
    ///
    /// # Errors
    /// The disk's failures; `damaged` when the copy does not read back.
    pub fn backup(&self, folder: &Path) -> Result<Backup> {
        let now = self.world().clock.now();
        let stem = self.path.file_stem().map_or_else(|| "nursery".to_owned(), |s| s.to_string_lossy().into_owned());
        let moment = self.read(|r| Ok(now.on_the_wall(r.zone())))?;
        let path = folder.join(format!("{stem}-{}.miaopu-backup", moment.format("%Y-%m-%d-%H%M%S")));
        db::owner::create_folder(folder)?;
        let to = path.clone();
        self.writer()?.aside(move |conn, _| db::backup::copy(conn, &to)).wait()?;
        // A copy is made for whoever asks; history tells of it under a name.
        if self.world().author.is_some() {
            self.write(Op::Backup, |_| Ok(()))?;
        }
        Ok(Backup { bytes: path.metadata()?.len(), path, at: now })
    }

    /// Rids the file of the pages on which erased rows lay.
    ///
    /// # Errors
    /// `read_only` and the disk's failures.
    pub(crate) fn sweep(&self) -> Result<()> {
        self.writer()?.aside(|conn, _| db::forget::sweep(conn)).wait()
    }

    /// Looks through the whole file for anything that is not as it should be.
    ///
    /// # Errors
    /// The file's failures; what is wrong with the contents is a finding.
    pub fn check(&self) -> Result<Health> {
        match &self.writer {
            Some(_) => db::check::run(&self.readers),
            None => db::check::look(&self.readers, &self.world()),
        }
    }

    /// Says who works at this machine. A nursery that was taken in before anybody was known is then on record as theirs.
    ///
    /// # Errors
    /// `no_such_person`; the disk's failures.
    pub fn set_author(&self, person: PersonId) -> Result<()> {
        let person = self.read(|r| people::ops::known(r, person))?;
        self.world.write().unwrap_or_else(PoisonError::into_inner).author = Some(person);
        let Some(writer) = &self.writer else { return Ok(()) };
        writer
            .aside(move |conn, world| {
                world.author = Some(person);
                conn.execute("UPDATE op SET author = ?1 WHERE author IS NULL AND kind = ?2", (person, Op::Restore))?;
                Ok(())
            })
            .wait()?;
        // What cannot be settled now is settled the next time.
        let _ = exports::ops::settle(self);
        Ok(())
    }

    /// Takes whom the machine knows to work in this nursery for the person at it; nobody where it knows nobody.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn greet(&self, machine: &Machine) -> Result<()> {
        let identity = self.read(incubator::ops::identity)?;
        match identity.and_then(|nursery| machine.author(nursery)).map(|person| self.set_author(person)) {
            Some(Err(error)) if error.code() != Code::NoSuchPerson => Err(error),
            _ => Ok(()),
        }
    }

    /// Says that it is not known who works at this machine.
    pub(crate) fn forget_author(&self) -> Result<()> {
        self.world.write().unwrap_or_else(PoisonError::into_inner).author = None;
        self.writer()?
            .aside(|_, world| {
                world.author = None;
                Ok(())
            })
            .wait()
    }

    /// Says who shall hear of every commit; called on the writer's thread.
    ///
    /// # Errors
    /// `read_only`.
    pub fn listen(&self, listener: db::Listener) -> Result<()> {
        self.writer()?.listen(listener).wait()
    }

    fn world(&self) -> World {
        self.world.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn writer(&self) -> Result<&Writer> {
        self.writer.as_ref().ok_or_else(|| Error::failure(Code::ReadOnly))
    }
}

/// The records of the person at this machine: their own, and those that became one with it.
fn records_of_author(r: &Read<'_>) -> Result<Vec<PersonId>> {
    duplicates::ops::records_of(r, r.author()?)
}

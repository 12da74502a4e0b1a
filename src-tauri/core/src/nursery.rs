//! The nursery: the engine's file with the program's tables, and who of its people is at this machine.

use std::{
    ops::Deref,
    path::{Path, PathBuf},
};

use crate::{
    engine::{Database, Done, OpId, Read, World, backup, undo::UndoPlan},
    error::{Result, code},
    exports, import, incubator,
    kit::Id,
    machine::Machine,
    op,
    people::{self, PersonId},
    schema::SCHEMA,
};

/// The open file with all its doors: those of [`Database`], and what needs to know who is a person.
pub struct Nursery(Database);

impl Deref for Nursery {
    type Target = Database;
    fn deref(&self) -> &Database {
        &self.0
    }
}

impl Nursery {
    /// Opens the nursery at `path` for work, and brings its schema up to date. An author whom the file does not know is
    /// nobody: another file may lie by now where this person once worked.
    ///
    /// # Errors
    /// See [`Database::open`].
    pub fn open(path: &Path, world: World) -> Result<Self> {
        Self::work(world, |world| Database::open(path, world, &SCHEMA))
    }

    /// Makes a nursery at `path`, where nothing lies yet, and opens it.
    ///
    /// # Errors
    /// See [`Database::make`].
    pub fn make(path: &Path, world: World) -> Result<Self> {
        Self::work(world, |world| Database::make(path, world, &SCHEMA))
    }

    fn work(world: World, open: impl FnOnce(World) -> Result<Database>) -> Result<Self> {
        let named = world.author.map(Id::cast);
        let nursery = Self(open(World { author: None, ..world })?);
        if let Some(person) = named {
            // Whoever worked here may have become one with another on another machine.
            let author = nursery.read(|r| people::ops::known(r, person)).ok();
            nursery.0.set_author(author.map(Id::cast))?;
        }
        // What cannot be settled now is settled the next time.
        let _ = exports::ops::settle(&nursery);
        Ok(nursery)
    }

    /// Opens the nursery at `path` to look only: beside a window that works on it, or in a folder that takes no files.
    ///
    /// # Errors
    /// See [`Database::look`].
    pub fn look(path: &Path, world: World) -> Result<Self> {
        Ok(Self(Database::look(path, world, &SCHEMA)?))
    }

    /// Copies a backup to where nurseries lie, to be worked on; the backup stays as it is. Answers the copy's path.
    ///
    /// # Errors
    /// See [`backup::take_home`].
    pub fn take_home(backup: &Path, folder: &Path) -> Result<PathBuf> {
        backup::take_home(backup, folder, &SCHEMA)
    }

    /// Takes back an op, or the newest of the person at this machine that can be taken back.
    ///
    /// # Errors
    /// See [`crate::engine::undo::carry_out`].
    pub fn undo(&self, op: Option<OpId>) -> Result<Done<UndoPlan>> {
        self.0.undo(op, records_of_author)
    }

    /// Does again what an undo took back: the given undo, or the newest of the person at this machine.
    ///
    /// # Errors
    /// `nothing_to_redo`, and see [`crate::engine::undo::carry_out`].
    pub fn redo(&self, undo: Option<OpId>) -> Result<Done<UndoPlan>> {
        self.0.redo(undo, records_of_author)
    }

    /// Keeps how sheets were mapped, for the next file with their headers; outside history.
    ///
    /// # Errors
    /// `read_only` and the disk's failures.
    pub(crate) fn keep_mappings(&self, mappings: Vec<import::memory::SheetMapping>) -> Result<()> {
        self.run_unlogged(move |conn, world| import::memory::keep(conn, world.clock.now(), &mappings))
    }

    /// Says who works at this machine. A nursery that was taken in before anybody was known is then on record as theirs.
    ///
    /// # Errors
    /// `no_such_person`; the disk's failures.
    pub fn set_author(&self, person: PersonId) -> Result<()> {
        let person = self.read(|r| people::ops::known(r, person))?;
        self.0.set_author(Some(person.cast()))?;
        if self.is_read_only() {
            return Ok(());
        }
        self.run_unlogged(move |conn, _| {
            conn.execute("UPDATE op SET author = ?1 WHERE author IS NULL AND kind = ?2", (person, op::RESTORE))?;
            Ok(())
        })?;
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
            Some(Err(error)) if error.code() != code::NO_SUCH_PERSON => Err(error),
            _ => Ok(()),
        }
    }

    /// Says that it is not known who works at this machine.
    pub(crate) fn forget_author(&self) -> Result<()> {
        self.0.set_author(None)
    }
}

/// The records of the person at this machine: their own, and those that became one with it.
fn records_of_author(r: &Read<'_>) -> Result<Vec<Id<crate::engine::Author>>> {
    Ok(people::ops::records_of(r, r.author()?)?.into_iter().map(Id::cast).collect())
}

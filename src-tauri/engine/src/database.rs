//! One file with all its doors.

use std::{
    path::{Path, PathBuf},
    sync::{PoisonError, RwLock},
};

use miaopu_kit::Id;
use rusqlite::Connection;

use crate::{
    Author, Done, Error, Listener, Op, OpId, Pending, Read, Refusal, Result, Schema, World, Write,
    backup::{self, Backup},
    check::{self, Health},
    code, derive, device, draft, file, foreign_log, forget, header,
    lock::{Lock, has_log},
    migrate,
    op::{BACKUP, REDO, UNDO},
    opened::Opened,
    owner,
    place::{self, Place},
    read::Readers,
    undo::{self, UndoPlan},
    write::Writer,
};

/// The open file with all its doors.
pub struct Database {
    path: PathBuf,
    readers: Readers,
    writer: Option<Writer>,
    world: RwLock<World>,
    schema: &'static Schema,
    log_set_aside: Option<PathBuf>,
    /// Where it was opened for work.
    place: Option<Place>,
    _lock: Option<Lock>,
    _opened: Opened,
}

impl Database {
    /// Opens the file at `path` for work, and brings its schema up to date.
    ///
    /// # Errors
    /// `is_backup`; `second_name`; `file_not_found`, `file_is_folder`; `file_blank`, `not_a_database`, `not_ours`, `file_unreleased`,
    /// `from_newer_program`: the file and
    /// its folder are as they were then; `locked` with the holder's name; `damaged`; `read_only` and the disk's failures.
    pub fn open(path: &Path, world: World, schema: &'static Schema) -> Result<Self> {
        header::recognise(path, schema.version())?;
        if backup::is_backup(path) {
            return Err(Error::failure(code::IS_BACKUP));
        }
        // By its own name: a lock under another would let two programs write.
        let path = &if path.is_symlink() { path.canonicalize()? } else { path.to_owned() };
        place::require_one_name(path)?;
        Self::work(path, world, schema, Lock::take(path)?)
    }

    /// Makes a file at `path`, where nothing lies yet, and opens it.
    ///
    /// # Errors
    /// `already_exists`; `locked`; `read_only` and the disk's failures, after which there is no file.
    pub fn make(path: &Path, world: World, schema: &'static Schema) -> Result<Self> {
        let lock = Lock::take(path)?;
        if path.symlink_metadata().is_ok() {
            return Err(Refusal::new(code::ALREADY_EXISTS).into());
        }
        file::replace(path, |part| open_current(part, schema).map(drop))?;
        Self::work(path, world, schema, lock)
    }

    fn work(path: &Path, world: World, schema: &'static Schema, mut lock: Lock) -> Result<Self> {
        let log_set_aside = foreign_log::set_aside(path, &lock, schema)?;
        let conn = open_current(path, schema)?;
        let device = device::of(&conn, world.clock.now())?;
        foreign_log::claim(&conn, &mut lock, &device.to_string())?;
        let owes = forget::is_owed(&conn)?;
        let place = Place::of(path)?;
        let writer = Writer::start(conn, place.clone(), device, world.clone(), schema)?;
        let database = Self {
            path: path.to_owned(),
            readers: Readers::new(path, false, schema),
            writer: Some(writer),
            world: RwLock::new(world),
            schema,
            log_set_aside,
            place: Some(place),
            _lock: Some(lock),
            _opened: Opened::new(path),
        };
        if owes {
            // A disk that is still full keeps nobody from working; the receipt says that it is owed.
            let _ = database.sweep();
        }
        Ok(database)
    }

    /// Opens the file at `path` to look only: beside a window that works on it, or in a folder that takes no files.
    ///
    /// # Errors
    /// `file_not_found`, `file_is_folder`, `file_blank`, `not_a_database`, `not_ours`, `file_unreleased`,
    /// `from_newer_program`.
    pub fn look(path: &Path, world: World, schema: &'static Schema) -> Result<Self> {
        let readers = readers_of(path, schema)?;
        let (world, _opened) = (RwLock::new(world), Opened::new(path));
        Ok(Self {
            path: path.to_owned(),
            readers,
            writer: None,
            world,
            schema,
            log_set_aside: None,
            place: None,
            _lock: None,
            _opened,
        })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where a log lies since the file was opened that lay beside it and was of another copy, as after a killed program when
    /// a backup is copied over the file.
    pub fn log_set_aside(&self) -> Option<&Path> {
        self.log_set_aside.as_deref()
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

    /// As [`Database::read`], and tells the tables whose rows the answer hangs on, by name: as long as no commit touches one
    /// of them, it would be the same. The day, and who is at this machine, are not among them.
    ///
    /// # Errors
    /// As [`Database::read`].
    pub fn read_tracked<T>(&self, look: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<(T, Vec<String>)> {
        self.readers.read_tracked(&self.world(), look)
    }

    /// As [`Database::read`], and tells the statements that `look` asked: for tests of how they are answered.
    ///
    /// # Errors
    /// As [`Database::read`].
    pub fn read_recorded<T>(&self, look: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<(T, Vec<String>)> {
        self.readers.read_recorded(&self.world(), look)
    }

    /// Does one thing that a person can do, in one transaction that is on disk when this returns.
    ///
    /// # Errors
    /// Whatever `deed` answers, after which nothing has changed; `read_only`; `file_replaced` where another file, or none,
    /// lies under the path by now; the disk's failures.
    pub fn write<T: Send + 'static>(
        &self,
        op: Op,
        deed: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        Ok(self.perform(op, deed)?.value)
    }

    /// As [`Database::write`], and tells the op by which it can be undone.
    ///
    /// # Errors
    /// As [`Database::write`].
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

    /// Runs work on the writing connection that no history tells of.
    ///
    /// # Errors
    /// Whatever `work` answers; `read_only`; the disk's failures.
    pub fn run_unlogged<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection, &World) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.writer()?.run_unlogged(|conn, world| work(conn, world)).wait()
    }

    /// What undoing an op would do.
    ///
    /// # Errors
    /// See [`undo::plan`].
    pub fn plan_undo(&self, op: OpId) -> Result<UndoPlan> {
        self.write(UNDO, move |w| undo::plan(w, op))
    }

    /// Takes back an op, or the newest of these authors that can be taken back.
    ///
    /// # Errors
    /// See [`undo::carry_out`].
    pub fn undo(
        &self,
        op: Option<OpId>,
        authors: impl FnOnce(&Read<'_>) -> Result<Vec<Id<Author>>> + Send + 'static,
    ) -> Result<Done<UndoPlan>> {
        self.perform(UNDO, move |w| {
            let op = op.map_or_else(|| undo::newest(w, &authors(w)?), Ok)?;
            undo::carry_out(w, op)
        })
    }

    /// Does again what an undo took back: the given undo, or the newest of these authors.
    ///
    /// # Errors
    /// `nothing_to_redo`, and see [`undo::carry_out`].
    pub fn redo(
        &self,
        undone: Option<OpId>,
        authors: impl FnOnce(&Read<'_>) -> Result<Vec<Id<Author>>> + Send + 'static,
    ) -> Result<Done<UndoPlan>> {
        self.perform(REDO, move |w| {
            let undone = undone.map_or_else(|| undo::newest_undo(w, &authors(w)?), Ok)?;
            undo::carry_out(w, undone)
        })
    }

    /// Keeps what a person has typed into a form and not yet saved; outside history.
    ///
    /// # Errors
    /// `read_only` and the disk's failures.
    pub fn keep_draft(&self, form: String, text: String) -> Result<()> {
        self.run_unlogged(move |conn, world| draft::keep(conn, world.clock.now(), &form, &text))
    }

    /// Copies the whole file into `folder`, verified, named by the moment.
    ///
    /// # Errors
    /// `read_only`; the disk's failures; `damaged` when the copy does not read back.
    pub fn backup(&self, folder: &Path) -> Result<Backup> {
        self.writer()?;
        let now = self.world().clock.now();
        let stem = self.path.file_stem().map_or_else(|| "nursery".to_owned(), |s| s.to_string_lossy().into_owned());
        let moment = self.read(|r| Ok(now.on_the_wall(r.zone())))?;
        let path = folder.join(format!("{stem}-{}.miaopu-backup", moment.format("%Y-%m-%d-%H%M%S")));
        owner::create_folder(folder)?;
        self.copy(&path)?;
        // A copy is made for whoever asks; history tells of it under a name.
        if self.world().author.is_some() {
            match self.write(BACKUP, |_| Ok(())) {
                // The copy is what is left then; the history of a file that is gone is of no use.
                Err(error) if error.code() == code::FILE_REPLACED => {}
                told => told?,
            }
        }
        Ok(Backup { bytes: path.metadata()?.len(), path, at: now })
    }

    /// Copies the file as it is now, on a connection of its own: whoever writes meanwhile does not wait. A file that lies under
    /// its path no longer is reached by the writing connection alone.
    fn copy(&self, to: &Path) -> Result<()> {
        let schema = self.schema;
        if self.place.as_ref().is_some_and(|place| place.still().is_err()) {
            let to = to.to_owned();
            return self.run_unlogged(move |conn, _| backup::copy(conn, &to, schema));
        }
        let conn = self.readers.open()?;
        // With its snapshot held the copy need not begin anew after each save.
        let snapshot = conn.unchecked_transaction()?;
        snapshot.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        backup::copy(&snapshot, to, schema)
    }

    /// Rids the file of what is left of erased rows where nothing lies any more. What fails stays owed, and is tried again
    /// when the file is opened.
    ///
    /// # Errors
    /// `read_only` and the disk's failures.
    pub fn sweep(&self) -> Result<()> {
        let schema = self.schema;
        self.run_unlogged(move |conn, _| forget::sweep(conn, schema))
    }

    /// Whether something is left of erased rows, since a sweep failed or was cut short.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn owes_sweep(&self) -> Result<bool> {
        self.read(|r| forget::is_owed(r.conn()))
    }

    /// Looks through the whole file for anything that is not as it should be.
    ///
    /// # Errors
    /// The file's failures; what is wrong with the contents is a finding.
    pub fn check(&self) -> Result<Health> {
        match &self.writer {
            Some(_) => check::run(&self.readers, self.schema),
            None => check::look(&self.readers, &self.world()),
        }
    }

    /// Says who works at this machine, or that it is not known.
    ///
    /// # Errors
    /// The disk's failures.
    pub fn set_author(&self, author: Option<Id<Author>>) -> Result<()> {
        self.world.write().unwrap_or_else(PoisonError::into_inner).author = author;
        let Some(writer) = &self.writer else { return Ok(()) };
        let told = writer.run_unlogged(move |_, world| {
            world.author = author;
            Ok(())
        });
        told.wait()
    }

    /// Says who shall hear of every commit; called on the writer's thread.
    ///
    /// # Errors
    /// `read_only`.
    pub fn listen(&self, listener: Listener) -> Result<()> {
        self.writer()?.listen(listener).wait()
    }

    /// What the file is told about the world.
    pub fn world(&self) -> World {
        self.world.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn writer(&self) -> Result<&Writer> {
        self.writer.as_ref().ok_or_else(|| Error::failure(code::READ_ONLY))
    }
}

/// Opens the writing connection with the schema and the derived rows up to date.
fn open_current(path: &Path, schema: &Schema) -> Result<Connection> {
    let mut conn = file::open_writer(path, schema)?;
    check::at_start(&mut conn)?;
    migrate::run(&mut conn, path, schema)?;
    derive::bring_up_to_date(&mut conn, schema)?;
    Ok(conn)
}

/// Readers of a file that nobody here writes. Where the folder takes no files (a read-only medium) and no log
/// lies beside the file, it is opened as one that never changes.
fn readers_of(path: &Path, schema: &'static Schema) -> Result<Readers> {
    header::recognise(path, schema.version())?;
    let current = |immutable| {
        let conn = file::open_reader(path, immutable, schema)?;
        migrate::require_current(&conn, schema.version())
    };
    if foreign_log::lies_beside(path, schema)? {
        current(true)?;
        return Ok(Readers::new(path, true, schema));
    }
    let immutable = match current(false) {
        Ok(()) => false,
        Err(e) if e.code() == code::READ_ONLY && !has_log(path) => {
            current(true)?;
            true
        }
        Err(e) => return Err(e),
    };
    Ok(Readers::new(path, immutable, schema))
}

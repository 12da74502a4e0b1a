//! Snapshots: a small pool of connections that only read.

use std::{
    cell::RefCell,
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bit_set::BitSet;
use chrono_tz::Tz;
use rusqlite::{CachedStatement, Connection, Row, ToSql};

use miaopu_kit::{Day, Id, Instant};

use crate::{
    Author, Refusal, Result, Schema, World, code, file,
    memo::Memo,
    watch::{Tables, Watch},
    zone,
};

const NEWEST_OP: &str = "SELECT coalesce(max(rid), 0) FROM op";

/// A snapshot of the nursery, and the moment at which it is looked at.
pub struct Read<'c> {
    conn: &'c Connection,
    now: Instant,
    zone: Tz,
    author: Option<Id<Author>>,
    schema: &'static Schema,
    statements: Option<RefCell<Vec<String>>>,
    memo: Option<&'c Memo>,
    watch: Option<&'c Watch>,
    /// What was read so far: the tables as commits name them. Empty where nobody watches.
    tables: RefCell<BTreeSet<Arc<str>>>,
}

impl<'c> Read<'c> {
    pub(crate) fn new(conn: &'c Connection, world: &World, schema: &'static Schema) -> Result<Self> {
        Ok(Self {
            conn,
            now: world.clock.now(),
            zone: zone::zone(conn)?,
            author: world.author,
            schema,
            statements: None,
            memo: None,
            watch: None,
            tables: RefCell::default(),
        })
    }

    /// What `make` makes of this snapshot, kept under `key` until something is written; `key` says all that it hangs
    /// on besides the snapshot. An op under way always makes it.
    ///
    /// # Errors
    /// Whatever `make` answers, and the file's failures.
    pub fn kept<T: Send + Sync + 'static>(&self, key: String, make: impl FnOnce() -> Result<T>) -> Result<Arc<T>> {
        let Some(memo) = self.memo else { return Ok(Arc::new(make()?)) };
        // What is kept hangs on what it is made from, not on the op that says how long it holds.
        let op = self.conn.prepare_cached(NEWEST_OP)?.query_row([], |row| row.get(0))?;
        if let Some((kept, tables)) = memo.get(op, &key) {
            self.depends_on(&tables);
            return Ok(kept);
        }
        let before = self.tables.take();
        let made = make();
        let tables: Tables = self.tables.replace(before).into_iter().collect();
        self.depends_on(&tables);
        let made = Arc::new(made?);
        memo.keep(op, key, made.clone(), tables);
        Ok(made)
    }

    fn depends_on(&self, tables: &[Arc<str>]) {
        self.tables.borrow_mut().extend(tables.iter().cloned());
    }

    /// The number of the newest op; 0 before the first.
    pub(crate) fn newest_op(&self) -> Result<i64> {
        Ok(self.row(NEWEST_OP, &[], |row| row.get(0))?.unwrap_or_default())
    }

    /// What the program told of its tables.
    pub(crate) fn schema(&self) -> &'static Schema {
        self.schema
    }

    /// The connection; for `store` modules only. What a snapshot reads past [`Read::statement`] is not among its tables.
    pub fn conn(&self) -> &'c Connection {
        self.conn
    }

    /// The present instant.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// The nursery's time zone.
    pub fn zone(&self) -> Tz {
        if self.watch.is_some() {
            self.tables.borrow_mut().insert(zone::TABLE.into());
        }
        self.zone
    }

    /// Today in the nursery's time zone.
    pub fn today(&self) -> Day {
        self.now.day(self.zone())
    }

    /// The person at this machine, as the record of a `T`.
    ///
    /// # Errors
    /// `no_author` where nobody has said who they are.
    pub fn author<T>(&self) -> Result<Id<T>> {
        self.author.map(Id::cast).ok_or_else(|| Refusal::new(code::NO_AUTHOR).into())
    }

    pub(crate) fn sign(&mut self, author: Id<Author>) {
        self.author = Some(author);
    }

    pub(crate) fn pretend(&mut self, author: Id<Author>, now: Instant) {
        self.author = Some(author);
        self.now = now;
    }

    /// All rows of a query.
    ///
    /// # Errors
    /// The file's failures, and what `from_row` answers.
    pub fn rows<T>(
        &self,
        sql: &str,
        params: &[(&str, &dyn ToSql)],
        from_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        Ok(self.statement(sql)?.query_map(params, from_row)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Shows `seen` the rows of a query one by one.
    ///
    /// # Errors
    /// Whatever `seen` answers, and the file's failures.
    pub fn each(
        &self,
        sql: &str,
        params: &[(&str, &dyn ToSql)],
        mut seen: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.statement(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            seen(row)?;
        }
        Ok(())
    }

    /// The numbers that a query gives in its first column.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn numbers(&self, sql: &str, params: &[(&str, &dyn ToSql)]) -> Result<BitSet> {
        let mut numbers = BitSet::new();
        self.each(sql, params, |row| {
            numbers.insert(row.get::<_, u32>(0)? as usize);
            Ok(())
        })?;
        Ok(numbers)
    }

    /// The first row of a query, where there is one.
    ///
    /// # Errors
    /// As [`Read::rows`].
    pub fn row<T>(
        &self,
        sql: &str,
        params: &[(&str, &dyn ToSql)],
        from_row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        use rusqlite::OptionalExtension as _;
        Ok(self.statement(sql)?.query_row(params, from_row).optional()?)
    }

    /// A count.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn count(&self, sql: &str, params: &[(&str, &dyn ToSql)]) -> Result<u32> {
        Ok(self.statement(sql)?.query_row(params, |row| row.get(0))?)
    }

    /// A statement, to be asked in another way than the methods here do.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn statement(&self, sql: &str) -> Result<CachedStatement<'c>> {
        if let Some(statements) = &self.statements {
            statements.borrow_mut().push(sql.to_owned());
        }
        let Some(watch) = self.watch else { return Ok(self.conn.prepare_cached(sql)?) };
        let (statement, tables) = watch.prepare(self.conn, sql)?;
        self.depends_on(&tables);
        Ok(statement)
    }
}

/// A reading connection, and what watches it.
struct Reader {
    conn: Connection,
    watch: Watch,
}

/// The reading connections of one file.
pub(crate) struct Readers {
    path: PathBuf,
    immutable: bool,
    schema: &'static Schema,
    idle: Mutex<Vec<Reader>>,
    memo: Memo,
}

impl Readers {
    pub(crate) fn new(path: &Path, immutable: bool, schema: &'static Schema) -> Self {
        Self { path: path.to_owned(), immutable, schema, idle: Mutex::new(Vec::new()), memo: Memo::default() }
    }

    /// A connection of its own, for work that takes long.
    pub fn open(&self) -> Result<Connection> {
        file::open_reader(&self.path, self.immutable, self.schema)
    }

    /// As [`Readers::read`], and tells the statements that `look` asked by the methods of [`Read`]; what was kept of earlier
    /// snapshots is asked anew.
    pub fn read_recorded<T>(
        &self,
        world: &World,
        look: impl FnOnce(&Read<'_>) -> Result<T>,
    ) -> Result<(T, Vec<String>)> {
        self.snapshot(world, None, |mut r| {
            r.statements = Some(RefCell::default());
            let seen = look(&r)?;
            Ok((seen, r.statements.map(RefCell::into_inner).unwrap_or_default()))
        })
    }

    /// As [`Readers::read`], and tells the tables whose rows the answer hangs on, by name, as commits name them.
    pub fn read_tracked<T>(
        &self,
        world: &World,
        look: impl FnOnce(&Read<'_>) -> Result<T>,
    ) -> Result<(T, Vec<String>)> {
        self.snapshot(world, Some(&self.memo), |r| {
            let seen = look(&r)?;
            Ok((seen, r.tables.take().iter().map(|table| table.as_ref().to_owned()).collect()))
        })
    }

    /// Looks at one snapshot, from the first query of `look` to its last.
    pub fn read<T>(&self, world: &World, look: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        self.snapshot(world, Some(&self.memo), |r| look(&r))
    }

    fn snapshot<T>(&self, world: &World, memo: Option<&Memo>, look: impl FnOnce(Read<'_>) -> Result<T>) -> Result<T> {
        let waiting = self.idle().pop();
        let reader = match waiting {
            Some(reader) => reader,
            None => self.reader()?,
        };
        let snapshot = reader.conn.unchecked_transaction()?;
        let watch = Some(&reader.watch);
        let seen = Read::new(&snapshot, world, self.schema).and_then(|r| look(Read { memo, watch, ..r }));
        snapshot.finish()?;
        self.idle().push(reader);
        seen
    }

    fn reader(&self) -> Result<Reader> {
        let mut conn = self.open()?;
        let watch = Watch::start(&mut conn, self.schema)?;
        Ok(Reader { conn, watch })
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Reader>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

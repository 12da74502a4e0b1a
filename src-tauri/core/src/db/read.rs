//! Snapshots: a small pool of connections that only read.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bit_set::BitSet;
use chrono_tz::Tz;
use rusqlite::{Connection, Row, ToSql};

use super::{World, file, history, memo::Memo, setting};
use crate::{
    error::{Code, Refusal, Result},
    kit::{Day, Instant},
    people::PersonId,
};

/// A snapshot of the nursery, and the moment at which it is looked at.
pub struct Read<'c> {
    conn: &'c Connection,
    now: Instant,
    zone: Tz,
    author: Option<PersonId>,
    memo: Option<&'c Memo>,
}

impl<'c> Read<'c> {
    pub(crate) fn new(conn: &'c Connection, world: &World) -> Result<Self> {
        Ok(Self { conn, now: world.clock.now(), zone: setting::zone(conn)?, author: world.author, memo: None })
    }

    /// What `make` makes of this snapshot, kept under `key` until something is written; `key` says all that it hangs
    /// on besides the snapshot. An op under way always makes it.
    pub(crate) fn kept<T: Send + Sync + 'static>(
        &self,
        key: String,
        make: impl FnOnce() -> Result<T>,
    ) -> Result<Arc<T>> {
        let Some(memo) = self.memo else { return Ok(Arc::new(make()?)) };
        let op = history::last(self)?;
        if let Some(kept) = memo.get(op, &key) {
            return Ok(kept);
        }
        let made = Arc::new(make()?);
        memo.keep(op, key, made.clone());
        Ok(made)
    }

    /// The connection; for `store` rooms only.
    pub(crate) fn conn(&self) -> &'c Connection {
        self.conn
    }

    /// The present instant.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// The nursery's time zone.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// Today in the nursery's time zone.
    pub fn today(&self) -> Day {
        self.now.day(self.zone)
    }

    /// The person at this machine.
    ///
    /// # Errors
    /// `no_author` where nobody has said who they are.
    pub fn author(&self) -> Result<PersonId> {
        self.author.ok_or_else(|| Refusal::new(Code::NoAuthor).into())
    }

    pub(super) fn sign(&mut self, author: PersonId) {
        self.author = Some(author);
    }

    pub(super) fn pretend(&mut self, author: PersonId, now: Instant) {
        self.author = Some(author);
        self.now = now;
    }

    /// All rows of a query.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        params: &[(&str, &dyn ToSql)],
        from_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        Ok(self.statement(sql)?.query_map(params, from_row)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Shows `seen` the rows of a query one by one.
    pub(crate) fn each(
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
    pub(crate) fn numbers(&self, sql: &str, params: &[(&str, &dyn ToSql)]) -> Result<BitSet> {
        let mut numbers = BitSet::new();
        self.each(sql, params, |row| {
            numbers.insert(row.get::<_, u32>(0)? as usize);
            Ok(())
        })?;
        Ok(numbers)
    }

    /// The first row of a query, where there is one.
    pub(crate) fn row<T>(
        &self,
        sql: &str,
        params: &[(&str, &dyn ToSql)],
        from_row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        use rusqlite::OptionalExtension as _;
        Ok(self.statement(sql)?.query_row(params, from_row).optional()?)
    }

    /// A count.
    pub(crate) fn count(&self, sql: &str, params: &[(&str, &dyn ToSql)]) -> Result<u32> {
        Ok(self.statement(sql)?.query_row(params, |row| row.get(0))?)
    }

    fn statement(&self, sql: &str) -> Result<rusqlite::CachedStatement<'_>> {
        #[cfg(test)]
        asked::note(sql);
        Ok(self.conn.prepare_cached(sql)?)
    }
}

/// The reading connections of one file.
pub(crate) struct Readers {
    path: PathBuf,
    immutable: bool,
    idle: Mutex<Vec<Connection>>,
    memo: Memo,
}

impl Readers {
    pub(crate) fn new(path: &Path, immutable: bool) -> Self {
        Self { path: path.to_owned(), immutable, idle: Mutex::new(Vec::new()), memo: Memo::default() }
    }

    /// A connection of its own, for work that takes long.
    pub(super) fn open(&self) -> Result<Connection> {
        file::open_reader(&self.path, self.immutable)
    }

    /// Looks at one snapshot, from the first query of `look` to its last.
    pub(crate) fn read<T>(&self, world: &World, look: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        let waiting = self.idle().pop();
        let conn = match waiting {
            Some(conn) => conn,
            None => self.open()?,
        };
        let snapshot = conn.unchecked_transaction()?;
        let seen = Read::new(&snapshot, world).and_then(|r| look(&Read { memo: Some(&self.memo), ..r }));
        snapshot.finish()?;
        self.idle().push(conn);
        seen
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a look asks of the file, for the test that reads its plans.
#[cfg(test)]
pub(crate) mod asked {
    use std::cell::RefCell;

    thread_local! {
        static STATEMENTS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }

    pub(super) fn note(sql: &str) {
        STATEMENTS.with_borrow_mut(|all| all.push(sql.to_owned()));
    }

    /// The statements asked on this thread since the last time.
    pub(crate) fn take() -> Vec<String> {
        STATEMENTS.take()
    }
}

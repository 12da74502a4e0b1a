//! The file: opening, locking, migrating, copying, and the two doors `read` and `write`.
//!
//! One thread owns the connection that writes and takes ops from a queue in the order in which they came;
//! a few connections read snapshots beside it. What an op changes is captured by generated triggers
//! ([`capture`]) in the same transaction; history and undo ([`undo`]) are read from that one log, and derived
//! rows ([`derive`]) are rewritten from it before the commit. When `write` returns, the change is on disk.

pub mod backup;
mod capture;
pub mod check;
pub mod derive;
pub mod draft;
pub mod file;
#[cfg(test)]
mod file_tests;
mod filter;
pub(crate) mod forget;
mod header;
pub mod history;
mod lock;
mod memo;
mod migrate;
mod op;
pub mod opened;
pub mod owner;
pub mod parts;
mod read;
pub mod setting;
mod stretch;
#[cfg(test)]
mod tests;
pub mod undo;
mod write;

pub(crate) use filter::Filter;
pub(crate) use header::recognise;
pub(crate) use lock::Lock;
pub use migrate::VERSION;
pub use op::{Op, OpId};
pub use read::Read;
pub(crate) use read::Readers;
#[cfg(test)]
pub(crate) use read::asked;
use stretch::Stretch;
pub(crate) use write::Writer;
pub use write::{Committed, Done, Listener, Pending, Touched, Write};

use std::path::Path;

use rusqlite::Connection;

use crate::{
    error::{Code, Result},
    kit::{Clock, Ids},
    people::PersonId,
};

/// What a connection is told about the world: who works here, what time it is, where ids come from.
#[derive(Clone, Debug)]
pub struct World {
    /// The clock.
    pub clock: Clock,
    /// The maker of ids.
    pub ids: Ids,
    /// The person at this machine; absent before the first run.
    pub author: Option<PersonId>,
}

impl Default for World {
    fn default() -> Self {
        Self { clock: Clock::System, ids: Ids::System, author: None }
    }
}

/// The tables that hold what people entered: those that have `deleted_at`.
pub(crate) fn captured_tables(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    conn.prepare(
        "SELECT m.name FROM main.sqlite_schema m WHERE m.type = 'table' AND EXISTS
           (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'deleted_at') ORDER BY m.name",
    )?
    .query_map([], |row| row.get(0))?
    .collect()
}

/// The columns of a table, in their order.
pub(crate) fn columns(conn: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    conn.prepare("SELECT name FROM pragma_table_info(?1)")?.query_map([table], |row| row.get(0))?.collect()
}

/// Opens the writing connection with the schema and the derived rows up to date.
pub(crate) fn open_current(path: &Path) -> Result<Connection> {
    let mut conn = file::open_writer(path)?;
    migrate::run(&mut conn, path)?;
    derive::bring_up_to_date(&mut conn)?;
    Ok(conn)
}

/// Makes a nursery's file with the schema and nothing in it. It gets its name when it is whole.
///
/// # Errors
/// The disk's failures; no file is there then.
pub(crate) fn make(path: &Path) -> Result<()> {
    file::replace(path, |part| open_current(part).map(drop))
}

/// Readers of a file that nobody here writes. Where the folder takes no files (a read-only medium) and no log
/// lies beside the file, it is opened as one that never changes.
pub(crate) fn readers_of(path: &Path) -> Result<Readers> {
    header::recognise(path)?;
    let current = |immutable| file::open_reader(path, immutable).and_then(|conn| migrate::require_current(&conn));
    let immutable = match current(false) {
        Ok(()) => false,
        Err(e) if e.code() == Code::ReadOnly && !has_log(path) => {
            current(true)?;
            true
        }
        Err(e) => return Err(e),
    };
    Ok(Readers::new(path, immutable))
}

/// Whether a log with anything in it lies beside the file; one who only looked leaves an empty one.
fn has_log(path: &Path) -> bool {
    lock::beside(path, "-wal").metadata().is_ok_and(|log| log.len() > 0)
}

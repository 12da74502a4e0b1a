//! Migrations: numbered SQL files, never edited once released. All that are pending run in one transaction,
//! after a verified backup of the file.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::{backup, derive, file};
use crate::error::{Code, Error, Result};

/// The steps; the n-th leads to version n.
const STEPS: &[&str] = &[
    include_str!("migrations/0001_nursery.sql"),
    include_str!("migrations/0002_in_and_out.sql"),
    include_str!("migrations/0003_people_by_name.sql"),
    include_str!("migrations/0004_days_and_times.sql"),
    include_str!("migrations/0005_remark_before_mark.sql"),
    include_str!("migrations/0006_derived_version.sql"),
    include_str!("migrations/0007_imports.sql"),
    include_str!("migrations/0008_lists.sql"),
];

/// The version of the schema that this program writes.
pub const VERSION: usize = STEPS.len();

/// Brings the file to this program's version.
///
/// # Errors
/// `from_newer_program` for a file that a later program has written (nothing is touched); `not_ours`;
/// failures of the disk, after which the file is as it was.
pub(crate) fn run(conn: &mut Connection, path: &Path) -> Result<()> {
    let found = version(conn)?;
    if found > 0 {
        file::recognise(conn)?;
    } else if !is_blank(conn)? {
        return Err(Error::failure(Code::NotOurs));
    }
    if found > VERSION {
        return Err(Error::failure(Code::FromNewerProgram).arg("version", found));
    }
    if found == VERSION {
        return Ok(());
    }
    if found > 0 {
        backup::copy(conn, &super::lock::beside(path, &format!(".before-v{VERSION}.backup")))?;
    }
    // Tables may be rebuilt on the way; SQLite lets this be switched only outside a transaction.
    conn.pragma_update(None, "foreign_keys", false)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in &STEPS[found..] {
        tx.execute_batch(step)?;
    }
    // Lists and words are made as this program makes them.
    if found > 0 {
        derive::rebuild(&tx)?;
    }
    let dangling: i64 = tx.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if dangling > 0 {
        return Err(Error::failure(Code::Damaged));
    }
    tx.pragma_update(None, "application_id", file::APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", VERSION as i64)?;
    tx.commit()?;
    conn.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

/// Looks whether a reader can work with the file as it is.
pub(crate) fn require_current(conn: &Connection) -> Result<()> {
    file::recognise(conn)?;
    match version(conn)? {
        v if v > VERSION => Err(Error::failure(Code::FromNewerProgram).arg("version", v)),
        v if v < VERSION => Err(Error::failure(Code::ReadOnly)),
        _ => Ok(()),
    }
}

fn version(conn: &Connection) -> Result<usize> {
    let version: u32 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok(version as usize)
}

fn is_blank(conn: &Connection) -> Result<bool> {
    Ok(conn.query_row("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)", [], |row| row.get(0))?)
}

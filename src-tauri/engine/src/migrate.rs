//! Migrations: numbered SQL files, never edited once released. All that are pending run in one transaction,
//! after a verified backup of the file.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::{Error, Result, Schema, backup, code, derive, file, lock::beside};

/// Brings the file to this program's version.
///
/// # Errors
/// `from_newer_program` for a file that a later program has written (nothing is touched); `not_ours`;
/// failures of the disk, after which the file is as it was.
pub(crate) fn run(conn: &mut Connection, path: &Path, schema: &Schema) -> Result<()> {
    let current = schema.version();
    let found = version(conn)?;
    if found > 0 {
        file::recognise(conn)?;
    } else if !is_blank(conn)? {
        return Err(Error::failure(code::NOT_OURS));
    }
    if found > current {
        return Err(Error::failure(code::FROM_NEWER_PROGRAM).arg("version", found));
    }
    if found == current {
        return Ok(());
    }
    if found > 0 {
        backup::copy(conn, &beside(path, &format!(".before-v{current}.backup")), schema)?;
    }
    // Tables may be rebuilt on the way; SQLite lets this be switched only outside a transaction.
    conn.pragma_update(None, "foreign_keys", false)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in &schema.migrations[found..] {
        tx.execute_batch(step)?;
    }
    // Lists and words are made as this program makes them.
    if found > 0 {
        derive::rebuild(&tx, schema)?;
    }
    let dangling: i64 = tx.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if dangling > 0 {
        return Err(Error::failure(code::DAMAGED));
    }
    tx.pragma_update(None, "application_id", file::APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", current as i64)?;
    tx.commit()?;
    conn.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

/// Looks whether a reader can work with the file as it is.
pub(crate) fn require_current(conn: &Connection, current: usize) -> Result<()> {
    file::recognise(conn)?;
    match version(conn)? {
        v if v > current => Err(Error::failure(code::FROM_NEWER_PROGRAM).arg("version", v)),
        v if v < current => Err(Error::failure(code::READ_ONLY)),
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

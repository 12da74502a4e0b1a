//! A log beside a file that is not its own.
//!
//! A killed program leaves its log. Who then copies a backup over the file has the log of the old file beside the new one, and
//! SQLite would write the pages of the one into the other. So the lock's file says of which copy of the nursery
//! ([`crate::device`]) the log is; one that does not belong to the file is set aside, and the person is told.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::OptionalExtension as _;

use crate::{
    Result, Schema, file,
    lock::{Lock, beside, has_log},
};

/// Sets a log aside that is of another copy than the file beside it. Answers where it lies then.
///
/// # Errors
/// The disk's failures.
pub(crate) fn set_aside(path: &Path, lock: &Lock, schema: &Schema) -> Result<Option<PathBuf>> {
    if !is_foreign(path, lock.copy()?, schema)? {
        return Ok(None);
    }
    let aside = free_name(path);
    fs::rename(beside(path, "-wal"), &aside)?;
    match fs::remove_file(beside(path, "-shm")) {
        Err(failed) if failed.kind() != std::io::ErrorKind::NotFound => Err(failed.into()),
        _ => Ok(Some(aside)),
    }
}

/// Whether a log lies beside the file that is of another copy; for who only looks, and must leave it where it is.
///
/// # Errors
/// The disk's failures.
pub(crate) fn lies_beside(path: &Path, schema: &Schema) -> Result<bool> {
    let owner = fs::read_to_string(beside(path, ".lock")).ok();
    is_foreign(path, owner.filter(|owner| !owner.is_empty()), schema)
}

fn is_foreign(path: &Path, owner: Option<String>, schema: &Schema) -> Result<bool> {
    if !has_log(path) || owner.is_none() {
        return Ok(false);
    }
    Ok(of_file(path, schema).is_some_and(|copy| copy != owner))
}

/// Writes down that the log beside the file is of this copy, once the file itself says that it is that copy.
///
/// # Errors
/// The disk's failures.
pub(crate) fn claim(conn: &rusqlite::Connection, lock: &mut Lock, copy: &str) -> Result<()> {
    if lock.copy()?.as_deref() == Some(copy) {
        return Ok(());
    }
    let is_held: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    // Somebody reads in the log: the claim is made at the next start.
    if is_held { Ok(()) } else { lock.say_copy(copy) }
}

/// Which copy the file says that it is, without its log; a backup says that it is none. Nothing where it cannot be asked, as
/// while another program writes into it, or where it is damaged: its log is not taken from it by a guess.
fn of_file(path: &Path, schema: &Schema) -> Option<Option<String>> {
    let conn = file::open_reader(path, true, schema).ok()?;
    conn.query_row("SELECT id FROM local_device", [], |row| row.get(0)).optional().ok()
}

fn free_name(path: &Path) -> PathBuf {
    let mut names = (1_u32..).map(|n| beside(path, &format!("-wal.set-aside-{n}")));
    names.find(|name| name.symlink_metadata().is_err()).unwrap_or_else(|| beside(path, "-wal.set-aside"))
}

//! Copies of the file, each verified by reading it back before it gets its name.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use serde::Serialize;
use ts_rs::TS;

use super::file;
use crate::{
    error::{Code, Error, Result},
    kit::Instant,
};

/// Pages a step: work goes on between two steps.
const STEP: i32 = 4096;

/// A backup in a folder.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made.
    pub at: Instant,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Copies the whole nursery to `to`, verified, by temporary name.
///
/// # Errors
/// The disk's failures; `damaged` when the copy does not read back.
pub(crate) fn copy(conn: &Connection, to: &Path) -> Result<()> {
    file::replace(to, |part| {
        let mut target = Connection::open(part)?;
        rusqlite::backup::Backup::new(conn, &mut target)?.run_to_completion(STEP, std::time::Duration::ZERO, None)?;
        // A copy is one file: no log beside it.
        target.pragma_update(None, "journal_mode", "DELETE")?;
        drop(target);
        verify(part)
    })
}

/// Reads a copy back.
fn verify(path: &Path) -> Result<()> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    file::recognise(&conn)?;
    let answer: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(Error::failure(Code::Damaged)) }
}

/// The backups in a folder, the newest first.
///
/// # Errors
/// The disk's failures; a folder that is not there holds none.
pub fn list(folder: &Path) -> Result<Vec<Backup>> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        if path.extension().is_some_and(|e| e == "miaopu-backup") {
            let meta = entry.metadata()?;
            let made = meta.modified()?.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
            found.push(Backup {
                path,
                at: Instant::from_millis(i64::try_from(made.as_millis()).unwrap_or(i64::MAX)),
                bytes: meta.len(),
            });
        }
    }
    found.sort_by_key(|b| std::cmp::Reverse(b.at));
    Ok(found)
}

//! Copies of the file, each verified by reading it back before it gets its name.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use serde::Serialize;
use ts_rs::TS;

use miaopu_kit::Instant;

use crate::{Result, Schema, check, device, file, forget, lock::has_log, owner, recognise};

/// The ending of a backup's name.
const ENDING: &str = "miaopu-backup";
/// The folder of backups, beside the nursery.
pub const FOLDER: &str = "backups";

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

/// Copies the whole nursery to `to`, verified, by temporary name. What the file owes to the forgotten is done in the copy.
///
/// # Errors
/// The disk's failures; `damaged` when the copy does not read back.
pub fn copy(conn: &Connection, to: &Path, schema: &Schema) -> Result<()> {
    file::replace(to, |part| {
        let mut target = Connection::open(part)?;
        rusqlite::backup::Backup::new(conn, &mut target)?.run_to_completion(STEP, std::time::Duration::ZERO, None)?;
        device::forget(&target)?;
        if forget::is_owed(&target)? {
            (schema.functions)(&target)?;
            forget::sweep(&mut target, schema)?;
        }
        // A copy is one file: no log beside it.
        target.pragma_update(None, "journal_mode", "DELETE")?;
        drop(target);
        verify(part)
    })
}

/// Reads a copy back, whole: an index that lacks a row lets lists lack it, too, and only the whole check compares them.
fn verify(path: &Path) -> Result<()> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    file::recognise(&conn)?;
    check::whole(&conn)
}

/// Whether a file is a backup, by its name or by the folder of backups in which it lies: work goes into a copy of it.
pub fn is_backup(path: &Path) -> bool {
    let ends = |ending: &str| path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending));
    let folder = path.parent().and_then(Path::file_name);
    ends(ENDING) || ends("backup") || folder.is_some_and(|name| name.eq_ignore_ascii_case(FOLDER))
}

/// Copies a backup into a folder as a nursery to work in, under a name that nothing has there; the backup stays as it is.
///
/// # Errors
/// `file_not_found`, `file_blank`, `not_a_database`, `not_ours`, `from_newer_program`; `damaged`; the disk's failures.
pub fn take_home(backup: &Path, folder: &Path, schema: &Schema) -> Result<PathBuf> {
    recognise(backup, schema.version())?;
    owner::create_folder(folder)?;
    let home = free_place(folder, &backup.file_stem().unwrap_or_default().to_string_lossy());
    let conn = file::open_reader(backup, !has_log(backup), schema)?;
    copy(&conn, &home, schema)?;
    Ok(home)
}

/// Where a nursery of this name can be made in a folder: a number goes behind the name where it is taken.
fn free_place(folder: &Path, name: &str) -> PathBuf {
    let numbered = (2..u32::MAX).map(|n| format!("{name}-{n}"));
    let mut places = std::iter::once(name.to_owned()).chain(numbered).map(|name| folder.join(format!("{name}.miaopu")));
    places.find(|place| place.symlink_metadata().is_err()).unwrap_or_else(|| folder.join(name))
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
        if path.extension().is_some_and(|e| e == ENDING) {
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

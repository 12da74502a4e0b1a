//! Opening connections, and putting whole files in their place.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use crate::{Error, Refusal, Result, Schema, change_log, code, opened::is_open, owner, parts::Part};

/// Marks a file as ours in SQLite's header: "Miap" in ASCII.
pub const APPLICATION_ID: i32 = 0x4d69_6170;
/// Marks a file of before the first release, whose schema is another: "Miao" in ASCII.
const UNRELEASED_ID: i32 = 0x4d69_616f;

/// A log past this many bytes is folded at once.
pub(crate) const LOG_LIMIT: u64 = 64 << 20;

/// Pages of cache in KiB: scans of an encrypted file are dear, so keep what was read.
const CACHE_KIB: i32 = 32 * 1024;

/// A folder can be opened, too, and fails only when it is read.
///
/// # Errors
/// `file_is_folder`.
pub fn refuse_folder(path: &Path) -> Result<()> {
    if path.is_dir() { Err(Refusal::new(code::FILE_IS_FOLDER).into()) } else { Ok(()) }
}

/// Opens the connection that writes, on a file that is there.
pub(crate) fn open_writer(path: &Path, schema: &Schema) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    prepare(&conn, schema)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    // FULL: a commit that was acknowledged survives a power cut. Checkpoints are the writer's own (write.rs).
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "wal_autocheckpoint", 0)?;
    // Else the log of an import keeps its length, and seems to want folding after each small op that follows.
    conn.pragma_update(None, "journal_size_limit", i64::try_from(LOG_LIMIT).unwrap_or(i64::MAX))?;
    conn.pragma_update(None, "foreign_keys", true)?;
    // What is deleted is overwritten with zeroes from the file's first day: an erasure need not write all of it anew.
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    Ok(conn)
}

/// Opens a connection that only reads. Where the folder takes no files and there is no log beside the file,
/// the file is opened as one that nobody changes.
pub(crate) fn open_reader(path: &Path, immutable: bool, schema: &Schema) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let conn = if immutable {
        Connection::open_with_flags(uri(path), flags)?
    } else {
        Connection::open_with_flags(path, flags)?
    };
    prepare(&conn, schema)?;
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

fn prepare(conn: &Connection, schema: &Schema) -> Result<()> {
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
    conn.set_prepared_statement_cache_capacity(128);
    change_log::register(conn)?;
    (schema.functions)(conn)
}

fn uri(path: &Path) -> String {
    let escaped = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    format!("file:{escaped}?immutable=1")
}

/// Whether the file is a nursery: its application id is ours.
///
/// # Errors
/// `not_a_database` for anything that SQLite cannot read; as [`require_ours`].
pub fn recognise(conn: &Connection) -> Result<()> {
    require_ours(conn.query_row("PRAGMA application_id", [], |row| row.get(0))?)
}

/// Whether an application id is ours.
///
/// # Errors
/// `file_unreleased` for a file of before the first release, `not_ours` for another program's.
pub(crate) fn require_ours(id: i32) -> Result<()> {
    match id {
        APPLICATION_ID => Ok(()),
        UNRELEASED_ID => Err(Error::failure(code::FILE_UNRELEASED)),
        _ => Err(Error::failure(code::NOT_OURS)),
    }
}

/// Writes a file whole: `make` fills a temporary name in the same folder, which then gets the real name.
/// A crash leaves the old file or the new one, never a half; the next start removes what lies under the temporary name.
/// The file is its owner's alone from its first byte.
///
/// # Errors
/// `already_exists` for the place of an open nursery; whatever `make` answers, or the disk's failure; the temporary file
/// is gone then.
pub fn replace(path: &Path, make: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    if is_open(path) {
        return Err(Refusal::new(code::ALREADY_EXISTS).into());
    }
    let part = Part::of(path)?;
    drop(owner::create(part.path())?);
    make(part.path())?;
    File::open(part.path())?.sync_all()?;
    fs::rename(part.path(), path)?;
    sync_folder(path)
}

/// Fills a folder whole, as [`replace`] does a file: `make` fills one of a temporary name. Nothing or an empty folder
/// may lie under the real name.
///
/// # Errors
/// Whatever `make` answers, or the disk's failure; the temporary folder is gone then.
pub fn place_folder(path: &Path, make: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let part = Part::of(path)?;
    owner::create_new_folder(part.path())?;
    make(part.path())?;
    sync_folder(&part.path().join("any"))?;
    if path.is_dir() {
        fs::remove_dir(path)?;
    }
    fs::rename(part.path(), path)?;
    sync_folder(path)
}

/// A rename is on disk only when its folder is.
fn sync_folder(path: &Path) -> Result<()> {
    let folder =
        path.parent().filter(|p| !p.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

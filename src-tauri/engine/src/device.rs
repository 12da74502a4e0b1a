//! Which copy of the file this is. Each op names the device that wrote it, and no two copies that are worked on may have
//! one id: their logs could not be told apart when they meet.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

use miaopu_kit::{Id, Ids, Instant};

use crate::{Error, Result, check::hex, code};

/// A copy of the file on a machine.
pub enum Device {}

/// Identity of one such copy: random, and its own.
pub type DeviceId = Id<Device>;

/// The id of the file of this writing connection. One that lies elsewhere than when it got its id, as a copy does, gets
/// another: to take a new id is always safe. Backups have none.
///
/// A file that other programs have put back over itself looks like one that was never away. That is seen when logs meet:
/// the other side knows later ops of this device.
///
/// # Errors
/// The disk's failures.
pub(crate) fn of(conn: &Connection, now: Instant) -> Result<DeviceId> {
    let place = place(Path::new(conn.path().ok_or_else(|| Error::failure(code::INTERNAL))?))?;
    let known =
        conn.query_row("SELECT id FROM local_device WHERE place = ?1", [&place], |row| row.get(0)).optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    // Not from the source of records' ids: examples draw the same ones on every machine.
    let id = Ids::System.next(now);
    conn.execute("INSERT OR REPLACE INTO local_device (one, id, place) VALUES (1, ?1, ?2)", (id, &place))?;
    Ok(id)
}

/// Takes the id out of a copy of the file, which is none of its own.
pub(crate) fn forget(copy: &Connection) -> Result<()> {
    copy.execute("DELETE FROM local_device", [])?;
    Ok(())
}

/// By what a file is known to lie where it lay: its path, its number on the disk and the moment it was made, hashed, since
/// the file travels and a path names people. The file is not opened for it: see [`crate::opened`].
fn place(path: &Path) -> Result<String> {
    let meta = path.metadata()?;
    let mut hash = Sha256::new();
    hash.update(path.canonicalize()?.as_os_str().as_encoded_bytes());
    if let Some(made) = meta.created().ok().and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok()) {
        hash.update(made.as_nanos().to_le_bytes());
    }
    #[cfg(unix)]
    hash.update(std::os::unix::fs::MetadataExt::ino(&meta).to_le_bytes());
    Ok(hex(&hash.finalize()))
}

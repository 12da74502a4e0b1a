//! What lies in a file, told from its first bytes alone: before SQLite opens it, which would write into it.
//!
//! See "Database File Format" (sqlite.org/fileformat2.html), 1.3 and 4.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use crate::{Error, Result, code, file, lock::beside, opened::is_open};

/// The length of the header of a database.
const LENGTH: usize = 100;
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// The lengths of the headers of a log and of a page in it.
const LOG_LENGTH: usize = 32;
const FRAME_LENGTH: usize = 24;

type Header = [u8; LENGTH];

/// Whether a nursery of this program lies at `path`; of an older version, too. Reads only, and leaves nothing beside it.
///
/// # Errors
/// `file_not_found`, `file_is_folder`; `file_blank` for one without contents; `not_a_database`, `not_ours`,
/// `file_unreleased`, `from_newer_program`; the disk's failures.
pub fn recognise(path: &Path, current: usize) -> Result<()> {
    if is_open(path) {
        // Open in this process, thus known; and who closes such a file lets go of its locks.
        return Ok(());
    }
    file::refuse_folder(path)?;
    let found = first_bytes(path)?;
    if found.iter().all(|byte| *byte == 0) {
        return Err(Error::failure(code::FILE_BLANK));
    }
    let header = in_log(path)?.or_else(|| found.as_slice().try_into().ok());
    let header =
        header.filter(|header| header.starts_with(MAGIC)).ok_or_else(|| Error::failure(code::NOT_A_DATABASE))?;
    let [version, id] = [60, 68].map(|at| number(&header[at..at + 4]));
    file::require_ours(id.cast_signed())?;
    if version as usize > current {
        return Err(Error::failure(code::FROM_NEWER_PROGRAM).arg("version", version));
    }
    Ok(())
}

fn first_bytes(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(LENGTH);
    File::open(path)?.take(LENGTH as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The header that the log beside the file holds, where it was changed after the file was last written: the last one of
/// those that belong to the log as it is.
fn in_log(path: &Path) -> Result<Option<Header>> {
    let mut log = match File::open(beside(path, "-wal")) {
        Ok(log) => io::BufReader::new(log),
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(failed) => return Err(failed.into()),
    };
    let mut head = [0; LOG_LENGTH];
    if log.read_exact(&mut head).is_err() {
        return Ok(None);
    }
    let (page_length, salt) = (i64::from(number(&head[8..12])), &head[16..24]);
    let rest = page_length - i64::try_from(LENGTH).unwrap_or_default();
    let mut last = None;
    let (mut frame, mut header) = ([0; FRAME_LENGTH], [0; LENGTH]);
    while rest >= 0 && log.read_exact(&mut frame).is_ok() && frame[8..16] == *salt {
        if log.read_exact(&mut header).is_err() {
            break;
        }
        if number(&frame[..4]) == 1 {
            last = Some(header);
        }
        log.seek_relative(rest)?;
    }
    Ok(last)
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |all, byte| all << 8 | u32::from(*byte))
}

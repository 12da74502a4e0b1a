//! Whether the file under a path is still the one that was opened.
//!
//! Folders that a cloud keeps in step put another file in the place of an open one, or take it away. SQLite goes on writing
//! into the old one then, which no path leads to: everything saved from then on would be gone at the end.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{Error, Result, code};

/// The file that was opened, and where it lay.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    path: PathBuf,
    file: Option<FileId>,
}

/// Device and inode; on a system without them nothing, since there an open file can be neither removed nor replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct FileId(u64, u64);

impl Place {
    /// The place of a file that lies at this path now.
    pub fn of(path: &Path) -> io::Result<Self> {
        Ok(Self { path: path.to_owned(), file: id_of(path)? })
    }

    /// Refuses to go on where another file, or none, lies there by now.
    ///
    /// # Errors
    /// `file_replaced`; the disk's failures.
    pub fn still(&self) -> Result<()> {
        match id_of(&self.path) {
            Ok(now) if now == self.file => Ok(()),
            Err(failed) if failed.kind() != io::ErrorKind::NotFound => Err(failed.into()),
            _ => Err(Error::failure(code::FILE_REPLACED)),
        }
    }
}

#[cfg(unix)]
fn id_of(path: &Path) -> io::Result<Option<FileId>> {
    use std::os::unix::fs::MetadataExt as _;
    let meta = path.metadata()?;
    Ok(Some(FileId(meta.dev(), meta.ino())))
}

#[cfg(not(unix))]
fn id_of(path: &Path) -> io::Result<Option<FileId>> {
    path.metadata().map(|_| None)
}

/// Refuses a file that has a second name on its disk (a hard link): each name has a log of its own, and two programs that
/// write by two names destroy it (sqlite.org/howtocorrupt.html, 2.5).
///
/// # Errors
/// `second_name`; the disk's failures.
pub(crate) fn require_one_name(path: &Path) -> Result<()> {
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::nlink(&path.metadata()?) > 1 {
        return Err(Error::failure(code::SECOND_NAME));
    }
    let _ = path;
    Ok(())
}

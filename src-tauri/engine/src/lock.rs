//! One writing process per file: an advisory lock on `<file>.lock`, held while open.
//!
//! The holder's name stands in `<file>.holder` beside it, since Windows does not let a locked file be read.

use std::{
    fs::{self, File, TryLockError},
    io::{Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
};

use crate::{Error, Result, code, owner};

/// The held lock; dropped with the nursery.
#[derive(Debug)]
pub struct Lock {
    file: File,
    holder: PathBuf,
}

/// `<file><ending>`.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Whether a log with anything in it lies beside the file; one who only looked leaves an empty one.
pub fn has_log(path: &Path) -> bool {
    beside(path, "-wal").metadata().is_ok_and(|log| log.len() > 0)
}

impl Lock {
    /// Takes the lock of the nursery at `path`, or is refused with the holder's name.
    ///
    /// # Errors
    /// `locked` when another process holds it; `read_only` when the folder takes no files.
    pub fn take(path: &Path) -> Result<Self> {
        let holder = beside(path, ".holder");
        let file = owner::options().read(true).create(true).truncate(false).open(beside(path, ".lock"))?;
        match file.try_lock() {
            Ok(()) => {
                owner::write(&holder, format!("{} ({})", program(), std::process::id()))?;
                Ok(Self { file, holder })
            }
            Err(TryLockError::WouldBlock) => {
                let name = fs::read_to_string(&holder).unwrap_or_default();
                Err(Error::failure(code::LOCKED).arg("holder", name))
            }
            Err(TryLockError::Error(source)) => Err(source.into()),
        }
    }
}

impl Lock {
    /// Of which copy of the nursery the log beside the file is, as far as it was ever said.
    pub(crate) fn copy(&self) -> Result<Option<String>> {
        let mut text = String::new();
        let mut file = &self.file;
        file.rewind()?;
        // Whatever else stands there says nothing.
        let read = file.read_to_string(&mut text);
        Ok(read.is_ok().then_some(text).filter(|text| !text.is_empty()))
    }

    /// Says of which copy the log is.
    pub(crate) fn say_copy(&mut self, copy: &str) -> Result<()> {
        self.file.rewind()?;
        self.file.write_all(copy.as_bytes())?;
        self.file.set_len(copy.len() as u64)?;
        Ok(self.file.sync_data()?)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The name is a courtesy; the lock itself goes with the file handle.
        let _ = fs::remove_file(&self.holder);
    }
}

fn program() -> String {
    std::env::current_exe()
        .ok()
        .and_then(|p| p.file_stem().map(|s| s.to_string_lossy().into_owned()))
        .unwrap_or_else(|| "miaopu".to_owned())
}

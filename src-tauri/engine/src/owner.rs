//! Files and folders that their owner alone can open: whatever is written here holds people's data.
//!
//! The permissions are set as the file is made, so that there is no moment at which others can open it. SQLite gives its
//! log and journal those of the file that they belong to.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write as _},
    path::Path,
};

/// How a file is opened that may have to be made.
pub fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes a file, or empties the one that is there.
///
/// # Errors
/// The disk's failures.
pub fn create(path: &Path) -> io::Result<File> {
    options().create(true).truncate(true).open(path)
}

/// Writes a file from its first byte to its last.
///
/// # Errors
/// The disk's failures.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> io::Result<()> {
    create(path)?.write_all(bytes.as_ref())
}

/// Makes a folder, and those above it that are missing. One that is there stays as it is.
///
/// # Errors
/// The disk's failures.
pub fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes a folder where nothing may lie yet.
///
/// # Errors
/// The disk's failures.
pub fn create_new_folder(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    create_folder(path)
}

//! Others' code that panics where it should answer an error: what goes wrong in it stays there.

use std::{
    cell::Cell,
    fs::{self, File},
    io::{self, Write as _},
    panic::{self, AssertUnwindSafe},
    path::Path,
    sync::Once,
};

use crate::error::{Error, Result, code};

thread_local! {
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Runs others' code; nothing where it panics. Nobody hears of the panic: its words are for programmers.
pub fn catch_panics<T>(run: impl FnOnce() -> T) -> Option<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let loud = panic::take_hook();
        panic::set_hook(Box::new(move |about| {
            if !INSIDE.get() {
                loud(about);
            }
        }));
    });
    let before = INSIDE.replace(true);
    let done = panic::catch_unwind(AssertUnwindSafe(run));
    INSIDE.set(before);
    done.ok()
}

/// Runs others' code that writes into this folder and panics where the disk fails.
///
/// # Errors
/// What `run` answers; the disk's failure.
pub fn writing<T>(folder: &Path, run: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_panics(run).unwrap_or_else(|| Err(fault_of(folder)))
}

/// What is wrong with a disk is asked of the disk itself, by writing to it once more.
fn fault_of(folder: &Path) -> Error {
    const ENOUGH: usize = 1 << 16;
    let path = folder.join(format!(".{}.probe", std::process::id()));
    let wrote = File::create(&path).and_then(|mut file| {
        file.write_all(&[0; ENOUGH])?;
        file.sync_all()
    });
    // What was never made need not go.
    let _ = fs::remove_file(&path);
    match wrote {
        Ok(()) => Error::failure(code::IO),
        Err(gone) if gone.kind() == io::ErrorKind::NotFound => Error::failure(code::FOLDER_MISSING),
        Err(failed) => failed.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_of_others_stays_within_the_fence() {
        assert_eq!(catch_panics(|| 1), Some(1));
        assert_eq!(catch_panics(|| -> u8 { panic!("theirs") }), None);
        assert_eq!(catch_panics(|| catch_panics(|| -> u8 { panic!("theirs") }).is_none()), Some(true));
        assert!(!INSIDE.get(), "ours are heard again");
    }

    #[test]
    fn a_disk_that_can_be_written_has_failed_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let failed = writing(folder.path(), || -> Result<()> { panic!("theirs") });
        assert_eq!(failed.unwrap_err().code(), code::IO);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        let gone = writing(&folder.path().join("gone"), || -> Result<()> { panic!("theirs") });
        assert_eq!(gone.unwrap_err().code(), code::FOLDER_MISSING);
        assert_eq!(writing(folder.path(), || Ok(1)).unwrap(), 1);
    }
}

//! Which nurseries this process has open, so that nothing but SQLite touches their files.
//!
//! POSIX lets go of all locks that a process holds on a file as soon as the process closes that file anywhere, for
//! whatever reason (sqlite.org/howtocorrupt.html, 2.2). Who reads the open nursery as if it were a roster unlocks it for
//! every other program; who writes a report over it loses everything.

use std::{
    path::{Path, PathBuf, absolute},
    sync::{Mutex, MutexGuard, PoisonError},
};

use crate::lock::beside;

static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A nursery that is open as long as this lives.
pub struct Opened(PathBuf);

impl Opened {
    /// The nursery at this path, where a file lies by now.
    pub fn new(path: &Path) -> Self {
        let path = whole(path);
        open().push(path.clone());
        Self(path)
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        let mut open = open();
        if let Some(at) = open.iter().position(|path| *path == self.0) {
            open.swap_remove(at);
        }
    }
}

/// Whether a path is that of an open nursery, or of what is kept beside it while it is open.
pub fn is_open(path: &Path) -> bool {
    let path = whole(path);
    open().iter().any(|nursery| belongs_to(nursery, &path))
}

/// What SQLite and our lock add to the name of a nursery.
const ENDINGS: [&str; 5] = ["", "-wal", "-shm", "-journal", ".lock"];

fn belongs_to(nursery: &Path, file: &Path) -> bool {
    ENDINGS.iter().any(|ending| beside(nursery, ending) == file)
}

fn whole(path: &Path) -> PathBuf {
    path.canonicalize().or_else(|_| absolute(path)).unwrap_or_else(|_| path.to_owned())
}

fn open() -> MutexGuard<'static, Vec<PathBuf>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nursery_and_what_works_on_it_is_its_own_and_nothing_else() {
        let own = |file| belongs_to(Path::new("/n/camp.miaopu"), Path::new(file));
        assert!(["/n/camp.miaopu", "/n/camp.miaopu-wal", "/n/camp.miaopu.lock"].into_iter().all(own));
        let others = ["/n/camp.csv", "/n/camp.miaopu.csv", "/m/camp.miaopu", "/n/backups/camp.miaopu"];
        assert!(!others.into_iter().any(own));
    }

    #[test]
    fn a_nursery_is_open_until_the_last_who_opened_it_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("n.miaopu");
        std::fs::write(&path, "").unwrap();
        let (one, other) = (Opened::new(&path), Opened::new(&path));
        drop(one);
        assert!(is_open(&folder.path().join("../").join(folder.path().file_name().unwrap()).join("n.miaopu")));
        drop(other);
        assert!(!is_open(&path));
    }
}

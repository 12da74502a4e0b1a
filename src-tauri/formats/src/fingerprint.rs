//! What a file was when it was read, to tell whether it is the same still.

use std::{
    fs::File,
    hash::{DefaultHasher, Hasher as _},
    io::{self, Read as _},
    path::Path,
};

use super::{MAX_TEXT_BYTES, ReadFault};

const PIECE: usize = 256 << 10;

/// A file's length and a hash of its bytes. A file that was only touched or copied is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    bytes: u64,
    hash: u64,
}

impl Fingerprint {
    /// Reads the whole file.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn of(path: &Path) -> Result<Self, ReadFault> {
        let about = path.metadata()?;
        // A pipe may never end, and what is too large takes long: the reader refuses both.
        if !about.is_file() || about.len() > MAX_TEXT_BYTES {
            return Ok(Self { bytes: about.len(), hash: 0 });
        }
        Ok(Self::of_bytes(File::open(path)?)?)
    }

    fn of_bytes(mut from: impl io::Read) -> io::Result<Self> {
        let (mut hasher, mut bytes, mut piece) = (DefaultHasher::new(), 0, Vec::with_capacity(PIECE));
        loop {
            piece.clear();
            let read = from.by_ref().take(PIECE as u64).read_to_end(&mut piece)?;
            if read == 0 {
                return Ok(Self { bytes, hash: hasher.finish() });
            }
            bytes += read as u64;
            hasher.write(&piece);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_the_same_while_its_bytes_are() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        let of = |text: &str| {
            std::fs::write(&path, text).unwrap();
            Fingerprint::of(&path).unwrap()
        };
        let first = of("姓名,手机\n陈一鸣,13900001234\n");
        assert_eq!(of("姓名,手机\n陈一鸣,13900001234\n"), first, "written again");
        assert_ne!(of("姓名,手机\n陈一鸣,13900001235\n"), first, "of the same length");
        assert_ne!(of("姓名,手机\n"), first);
        std::fs::remove_file(&path).unwrap();
        assert!(matches!(Fingerprint::of(&path), Err(ReadFault::NotThere)));
    }
}

//! A range that was pasted from a spreadsheet, or came through a pipe: a source that is no file.
//!
//! It lives in memory alone and is gone with the program, since nobody would know of a copy on the disk. From here on it
//! is read, planned and carried out as a file is.

use std::{
    fmt,
    fs::Metadata,
    io::Read,
    path::{Path, PathBuf},
    sync::Arc,
};

use sha2::{Digest as _, Sha256};

use super::formats::{self, Fingerprint, ReadFault, Source};
use crate::{
    engine::{check::hex, opened::is_open},
    error::{Error, Refusal, Result, code},
    exports,
};

/// What was pasted, under the name by which it is told of.
#[derive(Clone)]
pub struct Pasted {
    name: Arc<str>,
    text: Arc<[u8]>,
}

/// The same paste, not one of the same text.
impl PartialEq for Pasted {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.text, &other.text)
    }
}

impl Eq for Pasted {}

/// Never what stands in it.
impl fmt::Debug for Pasted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pasted").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Pasted {
    /// Takes a text in whatever encoding.
    ///
    /// # Errors
    /// `nothing_pasted`; `not_text`; `file_too_large`; whatever [`super::ops::inspect`] answers of a text file.
    pub fn new(name: &str, bytes: Vec<u8>) -> Result<Self> {
        let text = formats::pasted_text(bytes)?;
        if text.trim().is_empty() {
            return Err(Refusal::new(code::NOTHING_PASTED).into());
        }
        let pasted = Self { name: name.into(), text: text.as_bytes().into() };
        pasted.open()?;
        Ok(pasted)
    }

    /// As [`Pasted::new`], from a pipe; no more is read of it than may be taken.
    ///
    /// # Errors
    /// As [`Pasted::new`], and the pipe's failures.
    pub fn read(name: &str, from: impl Read) -> Result<Self> {
        let mut bytes = Vec::new();
        from.take(formats::MAX_TEXT_BYTES + 1).read_to_end(&mut bytes).map_err(Error::from)?;
        Self::new(name, bytes)
    }

    fn open(&self) -> std::result::Result<Source, ReadFault> {
        formats::open_pasted(&self.name, &self.text)
    }
}

/// What tells the bytes of a source from all others.
#[derive(Clone, Debug)]
pub(super) struct Bytes {
    pub length: u64,
    pub sha256: String,
}

/// Where a table comes from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// A file.
    File(PathBuf),
    /// What was pasted.
    Pasted(Pasted),
}

impl Origin {
    /// Opens and surveys it; a text file in the encoding of this label, where there is one.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn open(&self, encoding: Option<&str>) -> std::result::Result<Source, ReadFault> {
        match self {
            Self::File(path) if is_open(path) => Err(ReadFault::UnknownFormat { extension: String::new() }),
            Self::File(path) => formats::open_in(path, encoding),
            Self::Pasted(pasted) => pasted.open(),
        }
    }

    /// What the file is now; what was pasted does not change.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn fingerprint(&self) -> Result<Option<Fingerprint>> {
        match self {
            // Nothing but the nursery may open it.
            Self::File(path) if is_open(path) => Ok(None),
            Self::File(path) => Ok(Some(Fingerprint::of(path)?)),
            Self::Pasted(_) => Ok(None),
        }
    }

    /// How many bytes it has, where that can be told without reading it.
    pub(super) fn length(&self) -> Option<u64> {
        match self {
            Self::File(path) if is_open(path) => None,
            Self::File(path) => path.metadata().ok().filter(Metadata::is_file).map(|about| about.len()),
            Self::Pasted(pasted) => Some(pasted.text.len() as u64),
        }
    }

    /// What tells its bytes from all others, whatever it is called.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn bytes(&self) -> Result<Bytes> {
        let sha256 = match self {
            Self::File(path) => exports::ops::hash(path)?,
            Self::Pasted(pasted) => hex(&Sha256::digest(&pasted.text)),
        };
        Ok(Bytes { length: self.length().unwrap_or_default(), sha256 })
    }

    /// Sees that the file is what it was.
    ///
    /// # Errors
    /// `file_changed`, also of a file that is gone.
    pub(super) fn require_same(&self, then: Option<&Fingerprint>) -> Result<()> {
        match (then, self.fingerprint()) {
            (None, _) => Ok(()),
            (Some(then), Ok(Some(now))) if *then == now => Ok(()),
            _ => Err(Refusal::new(code::FILE_CHANGED).into()),
        }
    }

    /// The file's path; what was pasted has none.
    pub(super) fn path(&self) -> String {
        match self {
            Self::File(path) => path.to_string_lossy().into_owned(),
            Self::Pasted(_) => String::new(),
        }
    }

    /// The file's name without its folder, or what was pasted is called.
    pub(super) fn name(&self) -> String {
        match self {
            Self::File(path) => path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            Self::Pasted(pasted) => pasted.name.to_string(),
        }
    }
}

impl<P: AsRef<Path> + ?Sized> From<&P> for Origin {
    fn from(path: &P) -> Self {
        Self::File(path.as_ref().to_owned())
    }
}

impl From<Pasted> for Origin {
    fn from(pasted: Pasted) -> Self {
        Self::Pasted(pasted)
    }
}

//! What a text is read from: a file, or what is held in memory because no file of it shall be.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::sync::Arc;

/// A text's bytes, wherever they are.
pub(super) enum Input {
    File(File),
    Held(Arc<[u8]>),
}

impl Input {
    /// Reads from the beginning, whatever was read before. A file has one place, so only one walk at a time.
    pub(super) fn anew(&self) -> io::Result<Box<dyn Read + '_>> {
        match self {
            Input::File(file) => {
                let mut file: &File = file;
                file.rewind()?;
                Ok(Box::new(file))
            }
            Input::Held(bytes) => Ok(Box::new(&**bytes)),
        }
    }
}

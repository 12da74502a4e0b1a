//! Files within a zip file: taken out, changed, and packed again, so that the zip is sound and what it holds is not.

use std::io::{Cursor, Read as _, Write as _};

use bolero::TypeGenerator;
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::edits::{Edit, edited, pick};

/// The files within, by their names.
pub struct Parts(Vec<(String, Vec<u8>)>);

/// Changes to one of the files within, or its end.
#[derive(Clone, Debug, TypeGenerator)]
pub struct PartEdit {
    part: u8,
    #[generator(bolero::produce::<Vec<Edit>>().with().len(0_usize..5))]
    edits: Vec<Edit>,
    /// Gone where it is small.
    gone: u8,
}

impl Parts {
    pub fn of(bytes: Vec<u8>) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let length = archive.len();
        let part = |at| {
            let mut part = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        };
        Self((0..length).map(part).collect())
    }

    /// A zip file of the changed files. Only those whose names hold one of `read` are changed.
    pub fn edited(&self, edits: &[PartEdit], read: &[&str], words: &[&str]) -> Vec<u8> {
        let is_read = |name: &str| read.iter().any(|held| name.contains(held));
        let places: Vec<usize> = (0..self.0.len()).filter(|at| is_read(&self.0[*at].0)).collect();
        let mut parts: Vec<(&str, Option<Vec<u8>>)> =
            self.0.iter().map(|(name, bytes)| (name.as_str(), Some(bytes.clone()))).collect();
        for edit in edits {
            let (_, held) = &mut parts[pick(&places, edit.part)];
            *held = held.take().filter(|_| edit.gone > 8).map(|bytes| edited(&bytes, &edit.edits, words));
        }
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        // Packing takes longer than all the rest.
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, bytes) in parts {
            if let Some(bytes) = bytes {
                writer.start_file(name, options).unwrap();
                writer.write_all(&bytes).unwrap();
            }
        }
        writer.finish().unwrap().into_inner()
    }
}

//! The compound file around an old workbook, taken off before calamine sees it.
//!
//! calamine follows a chain of sectors without asking whether it is a circle, and reserves memory for as many cells as a
//! sheet claims to have: a damaged file takes all memory, and the program ends with it. `cfb` checks the chains. What it
//! reads is put into a compound file of our own, which holds the one stream that matters.

use std::io::{self, Cursor, Read, Seek, Write as _};

use super::limits::MAX_HELD_FILE_MB;

/// How the stream of a workbook is called, since Excel 97 and before.
const STREAMS: [&str; 2] = ["/Workbook", "/Book"];
const DIMENSIONS: u16 = 0x0200;

/// An old workbook.
pub(super) struct OldBook {
    /// The records of the workbook, one after another.
    pub records: Vec<u8>,
    name: &'static str,
}

impl OldBook {
    /// Reads it from a compound file.
    pub(super) fn read(file: impl Read + Seek) -> io::Result<Self> {
        let mut compound = cfb::CompoundFile::open(file)?;
        let name = STREAMS.into_iter().find(|name| compound.is_stream(name)).ok_or(io::ErrorKind::NotFound)?;
        let mut records = Vec::new();
        // The stream's length may lie; the file's does not.
        compound.open_stream(name)?.take(MAX_HELD_FILE_MB << 20).read_to_end(&mut records)?;
        claim_no_more_than_a_cell(&mut records);
        Ok(Self { records, name })
    }

    /// A compound file with these records and nothing else.
    pub(super) fn into_compound(self) -> io::Result<Cursor<Vec<u8>>> {
        let mut compound = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
        compound.create_stream(self.name)?.write_all(&self.records)?;
        compound.flush()?;
        let mut bytes = compound.into_inner();
        bytes.rewind()?;
        Ok(bytes)
    }
}

/// Kind, place and length of each record's body.
pub(super) fn records(bytes: &[u8]) -> impl Iterator<Item = (u16, usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let word = |at: usize| Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
        let (kind, length) = (word(at)?, usize::from(word(at + 2)?));
        let body = at + 4;
        at = body + length;
        (at <= bytes.len()).then_some((kind, body, length))
    })
}

/// Writes over each sheet's claim of how many cells it has; the cells themselves say where they are.
fn claim_no_more_than_a_cell(bytes: &mut [u8]) {
    let found: Vec<(usize, usize)> =
        records(bytes).filter(|(kind, ..)| *kind == DIMENSIONS).map(|(_, body, length)| (body, length)).collect();
    for (body, length) in found {
        // First row, the row after the last, first column, the column after the last; rows are longer since Excel 97.
        let claim: &[u8] = if length == 10 { &[0, 0, 1, 0, 0, 0, 1, 0] } else { &[0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0] };
        if let Some(held) = bytes.get_mut(body..body + claim.len().min(length)) {
            held.copy_from_slice(&claim[..held.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_claims_no_more_than_a_cell() {
        let record = |kind: u16, body: &[u8]| [&kind.to_le_bytes()[..], &[body.len() as u8, 0], body].concat();
        let old = record(DIMENSIONS, &[2, 0, 9, 0, 1, 0, 8, 0, 0, 0]);
        let new = record(DIMENSIONS, &[2, 0, 0, 0, 9, 0, 0, 0, 1, 0, 8, 0, 0, 0]);
        let other = record(0x0203, &[2, 0, 9, 0]);
        let mut bytes = [other.clone(), old, new, record(DIMENSIONS, &[9])].concat();
        claim_no_more_than_a_cell(&mut bytes);
        let claimed = [
            record(DIMENSIONS, &[0, 0, 1, 0, 0, 0, 1, 0, 0, 0]),
            record(DIMENSIONS, &[0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0]),
            record(DIMENSIONS, &[0]),
        ];
        assert_eq!(bytes, [other, claimed.concat()].concat());
    }

    #[test]
    fn only_the_workbook_is_taken_along() {
        let mut compound = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        compound.create_stream("/Workbook").unwrap().write_all(b"\x09\x08\x02\x00ab").unwrap();
        compound.create_stream("/Other").unwrap().write_all(&[7; 9000]).unwrap();
        let book = OldBook::read(compound.into_inner()).unwrap();
        assert_eq!(book.records, b"\x09\x08\x02\x00ab");
        let clean = cfb::CompoundFile::open(book.into_compound().unwrap()).unwrap();
        assert!(clean.is_stream("/Workbook") && !clean.exists("/Other"));
        assert!(OldBook::read(Cursor::new(b"no compound file".to_vec())).is_err());
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(mut bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
            claim_no_more_than_a_cell(&mut bytes);
            let _ = OldBook::read(Cursor::new(bytes));
        }
    }
}

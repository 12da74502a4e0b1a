//! The compound file around an old workbook, taken off before calamine sees it.
//!
//! calamine follows a chain of sectors without asking whether it is a circle, and reserves memory for as many cells as a
//! sheet claims to have, and for all between its first cell and its last: a damaged file takes all memory, and the program
//! ends with it. `cfb` checks the chains, [`OldBook::require_held`] the cells. What is read is put into a compound file of
//! our own, which holds the one stream that matters.

use std::io::{self, Cursor, Read, Seek, Write as _};
use std::ops::RangeInclusive;

use super::limits::{Held, MAX_HELD_FILE_MB};
use super::{Format, ReadFault};

/// How the stream of a workbook is called, since Excel 97 and before.
const STREAMS: [&str; 2] = ["/Workbook", "/Book"];
const DIMENSIONS: u16 = 0x0200;
const RESULT: u16 = 0x0207;
/// Kinds of records.
pub(super) const BOF: u16 = 0x0809;
pub(super) const EOF: u16 = 0x000A;
pub(super) const SHEET: u16 = 0x0085;
pub(super) const FORMULA: u16 = 0x0006;
pub(super) const NUMBER: u16 = 0x0203;
pub(super) const SHORT_NUMBER: u16 = 0x027E;
pub(super) const SHORT_NUMBERS: u16 = 0x00BD;
/// Records of one cell: those, label, formatted label, truth or error, shared label.
const CELLS: [u16; 7] = [NUMBER, SHORT_NUMBER, FORMULA, 0x0204, 0x00D6, 0x0205, 0x00FD];
/// The columns of an old sheet.
const COLUMNS: u16 = 256;

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

    /// Refuses cells in columns that no old sheet has, and sheets that between their first cell and their last hold more
    /// than is read of a file.
    pub(super) fn require_held(&self) -> Result<(), ReadFault> {
        let mut held = Held::default();
        let before_sheets = bodies(&self.records).take_while(|(kind, _)| *kind != EOF);
        for (_, body) in before_sheets.filter(|(kind, _)| *kind == SHEET) {
            let start = body.first_chunk().map_or(usize::MAX, |place| u32::from_le_bytes(*place) as usize);
            let Some(span) = self.records.get(start..).and_then(Span::of_sheet) else { continue };
            if span.right >= COLUMNS {
                return Err(ReadFault::Broken { format: Format::Xls });
            }
            held.add(span.cells(), 0)?;
        }
        Ok(())
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

/// The smallest block of rows and columns that holds some cells.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Span {
    top: u16,
    bottom: u16,
    left: u16,
    right: u16,
}

impl Span {
    /// Of the sheet whose records these are, as calamine takes them: to its end, without those of charts inside it. None
    /// without cells.
    fn of_sheet(sheet: &[u8]) -> Option<Self> {
        let mut span: Option<Self> = None;
        let mut put = |row: u16, columns: RangeInclusive<u16>| {
            let (left, right) = columns.into_inner();
            let held = span.get_or_insert(Self { top: row, bottom: row, left, right });
            (held.top, held.bottom) = (held.top.min(row), held.bottom.max(row));
            (held.left, held.right) = (held.left.min(left), held.right.max(right));
        };
        let mut depth = 0_u32;
        let mut formula = (0, 0);
        for (kind, body) in bodies(sheet) {
            match (kind, u16_at(body, 0).zip(u16_at(body, 2))) {
                (BOF, _) => depth += 1,
                (EOF, _) if depth <= 1 => break,
                (EOF, _) => depth -= 1,
                _ if depth > 1 => {}
                (RESULT, _) => put(formula.0, formula.1..=formula.1),
                (SHORT_NUMBERS, Some((row, first))) => {
                    let more = u16::try_from(body.len().saturating_sub(12) / 6).unwrap_or(u16::MAX);
                    put(row, first..=first.saturating_add(more));
                }
                (kind, Some((row, column))) if CELLS.contains(&kind) => {
                    put(row, column..=column);
                    if kind == FORMULA {
                        formula = (row, column);
                    }
                }
                _ => {}
            }
        }
        span
    }

    fn cells(self) -> usize {
        (usize::from(self.bottom - self.top) + 1) * (usize::from(self.right - self.left) + 1)
    }
}

/// Kind, place and length of each record's body.
fn records(bytes: &[u8]) -> impl Iterator<Item = (u16, usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let word = |at: usize| Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
        let (kind, length) = (word(at)?, usize::from(word(at + 2)?));
        let body = at + 4;
        at = body + length;
        (at <= bytes.len()).then_some((kind, body, length))
    })
}

/// Kind and body of each record.
pub(super) fn bodies(bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    records(bytes).map(|(kind, body, length)| (kind, &bytes[body..body + length]))
}

/// The number that begins there.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
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

    fn record(kind: u16, body: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes()[..], &u16::try_from(body.len()).unwrap().to_le_bytes(), body].concat()
    }

    fn number(row: u16, column: u16) -> Vec<u8> {
        record(0x0203, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0; 10]].concat())
    }

    /// A book of one sheet with these records.
    fn book(cells: &[Vec<u8>]) -> OldBook {
        let globals = |start: u32| {
            [
                record(BOF, &[0, 6]),
                record(SHEET, &[&start.to_le_bytes()[..], &[0, 0, 1, 0, b'a']].concat()),
                record(EOF, &[]),
            ]
            .concat()
        };
        let start = u32::try_from(globals(0).len()).unwrap();
        let sheet = [record(BOF, &[0, 6]), cells.concat(), record(EOF, &[])].concat();
        OldBook { records: [globals(start), sheet].concat(), name: "/Workbook" }
    }

    #[test]
    fn cells_of_an_old_sheet_are_few_and_in_its_columns() {
        for cells in [vec![], vec![number(0, 0), number(65_535, 255)], vec![number(9, 3)]] {
            assert!(book(&cells).require_held().is_ok());
        }
        let beyond = book(&[number(0, 256)]).require_held();
        assert!(matches!(beyond, Err(ReadFault::Broken { format: Format::Xls })));
        let wide = record(SHORT_NUMBERS, &[&[0, 0, 255, 0][..], &[0; 12], &[0, 1]].concat());
        assert!(book(&[wide]).require_held().is_err(), "the second number stands beyond");

        let full = book(&[number(0, 0), number(65_535, 255)]);
        let sheets = record(SHEET, &full.records[10..19]);
        let start = u32::try_from(records(&full.records).nth(3).unwrap().1 - 4 + sheets.len()).unwrap();
        let mut twice = full.records.clone();
        twice.splice(6..6, sheets);
        for at in [10, 23] {
            twice[at..at + 4].copy_from_slice(&start.to_le_bytes());
        }
        let twice = OldBook { records: twice, name: "/Workbook" };
        assert!(matches!(twice.require_held(), Err(ReadFault::TooMuch { .. })));
    }

    #[test]
    fn a_span_is_of_the_sheet_without_what_stands_inside_it() {
        let text = record(RESULT, &[1, 0, 0, b'a']);
        let formula = record(FORMULA, &[&[7, 0, 4, 0][..], &[0; 16]].concat());
        let chart = [record(BOF, &[0, 6]), number(900, 200), record(EOF, &[])].concat();
        let sheet =
            [record(BOF, &[0, 6]), number(3, 2), chart, formula, text, record(EOF, &[]), number(99, 99)].concat();
        assert_eq!(Span::of_sheet(&sheet), Some(Span { top: 3, bottom: 7, left: 2, right: 4 }));
        assert_eq!(Span::of_sheet(&record(RESULT, &[1, 0, 0, b'a'])).map(Span::cells), Some(1));
        assert_eq!(Span::of_sheet(&record(BOF, &[0, 6])), None);
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(mut bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
            claim_no_more_than_a_cell(&mut bytes);
            let _ = Span::of_sheet(&bytes);
            let _ = OldBook { records: bytes.clone(), name: STREAMS[0] }.require_held();
            let _ = OldBook::read(Cursor::new(bytes));
        }
    }
}

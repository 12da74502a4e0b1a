//! Number formats of cells in `.xls`, which calamine reads and does not tell: the records of BIFF8.

use std::{collections::HashMap, sync::Arc};

use super::{
    compound::{BOF, EOF, FORMULA, NUMBER, SHEET, SHORT_NUMBER, SHORT_NUMBERS, bodies, u16_at},
    look::{Look, Looks},
};

/// Cells whose format changes what they mean, by row (as Excel counts) and column.
pub(super) type SeenBy = Vec<((u32, usize), Arc<Look>)>;

const FORMAT: u16 = 0x041E;
const STYLE: u16 = 0x00E0;
const BIFF8: u16 = 0x0600;

/// The cells of each sheet of a workbook's records, by its name. Nothing is said of a workbook that is older.
pub(super) fn of_workbook(bytes: &[u8]) -> HashMap<String, SeenBy> {
    if u16_at(bytes, 4) != Some(BIFF8) {
        return HashMap::new();
    }
    let book = Book::of(bytes);
    let sheets = book.sheets.iter().filter_map(|(start, name)| Some((name.clone(), book.cells(bytes.get(*start..)?))));
    sheets.filter(|(_, cells)| !cells.is_empty()).collect()
}

/// What the records before the first sheet say.
struct Book {
    /// Where each sheet begins, with its name.
    sheets: Vec<(usize, String)>,
    looks: Looks,
}

impl Book {
    fn of(bytes: &[u8]) -> Self {
        let (mut sheets, mut codes, mut styles) = (Vec::new(), HashMap::new(), Vec::new());
        for (kind, body) in bodies(bytes) {
            match kind {
                EOF => break,
                SHEET => sheets.extend(sheet(body)),
                FORMAT => codes.extend(u16_at(body, 0).zip(text(body.get(2..).unwrap_or_default(), 2))),
                STYLE => styles.push(u16_at(body, 2).unwrap_or_default()),
                _ => {}
            }
        }
        let code = |id: &u16| codes.get(id).map(String::as_str).or_else(|| ssfmt::format_code_from_id(u32::from(*id)));
        let looks = Looks::of_codes(styles.iter().map(code));
        Self { sheets, looks }
    }

    fn cells(&self, sheet: &[u8]) -> SeenBy {
        let mut cells = SeenBy::new();
        let mut depth = 0_u32;
        for (kind, body) in bodies(sheet) {
            match kind {
                // A chart inside a sheet has records of its own.
                BOF => depth += 1,
                EOF if depth <= 1 => break,
                EOF => depth -= 1,
                NUMBER | SHORT_NUMBER | FORMULA if depth == 1 => self.add(&mut cells, body, 0, 4),
                SHORT_NUMBERS if depth == 1 => {
                    let count = body.len().saturating_sub(6) / 6;
                    (0..count).for_each(|at| self.add(&mut cells, body, at, 4 + 6 * at));
                }
                _ => {}
            }
        }
        cells
    }

    /// Adds the cell `beside` columns right of the record's first one, whose style stands at `style_at`.
    fn add(&self, cells: &mut SeenBy, body: &[u8], beside: usize, style_at: usize) {
        let (Some(row), Some(column), Some(style)) = (u16_at(body, 0), u16_at(body, 2), u16_at(body, style_at)) else {
            return;
        };
        if let Some(look) = self.looks.get(usize::from(style)) {
            cells.push(((u32::from(row) + 1, usize::from(column) + beside), Arc::clone(look)));
        }
    }
}

fn sheet(body: &[u8]) -> Option<(usize, String)> {
    let start = u32::from_le_bytes(body.get(..4)?.try_into().ok()?);
    Some((start as usize, text(body.get(6..)?, 1)?))
}

/// A text behind its length, which takes so many bytes.
fn text(bytes: &[u8], length_bytes: usize) -> Option<String> {
    let length = if length_bytes == 1 { usize::from(*bytes.first()?) } else { usize::from(u16_at(bytes, 0)?) };
    let (flags, letters) = bytes.get(length_bytes..)?.split_first()?;
    if flags & 1 == 0 {
        return Some(letters.get(..length)?.iter().map(|byte| char::from(*byte)).collect());
    }
    let units = letters.get(..2 * length)?.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    Some(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, body: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes()[..], &u16::try_from(body.len()).unwrap().to_le_bytes(), body].concat()
    }

    fn words(words: &[u16]) -> Vec<u8> {
        words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    /// A workbook of one sheet, `a`, with these records, and two styles: General and `0000`.
    fn workbook(cells: &[u8]) -> Vec<u8> {
        let begin = record(BOF, &words(&[BIFF8, 5]));
        let format = record(FORMAT, &[&words(&[200, 4])[..], b"\x000000"].concat());
        let styles = [record(STYLE, &words(&[0, 0])), record(STYLE, &words(&[0, 200]))].concat();
        let length = begin.len() + format.len() + styles.len() + 4 + 9 + 4;
        let sheet = record(SHEET, &[&u32::try_from(length).unwrap().to_le_bytes()[..], b"\0\0\x01\0a"].concat());
        let end = record(EOF, &[]);
        [begin, format, styles, sheet, end.clone(), record(BOF, &words(&[BIFF8, 16])), cells.to_vec(), end].concat()
    }

    fn seen(cells: &[u8]) -> Vec<((u32, usize), String)> {
        let found = of_workbook(&workbook(cells));
        let cells = found.get("a").into_iter().flatten();
        cells.map(|(at, look)| (*at, look.seen(301.0).unwrap())).collect()
    }

    #[test]
    fn the_formats_of_numbers_are_found_in_each_kind_of_record() {
        let cells = [
            record(NUMBER, &words(&[0, 2, 1, 0, 0, 0, 0])),
            record(NUMBER, &words(&[0, 3, 0, 0, 0, 0, 0])),
            record(SHORT_NUMBERS, &words(&[4, 1, 0, 0, 0, 1, 0, 0, 2])),
            record(SHORT_NUMBER, &words(&[5, 0, 1, 0, 0])),
        ];
        let seen = seen(&cells.concat());
        let at: Vec<(u32, usize)> = seen.iter().map(|(at, _)| *at).collect();
        assert_eq!(at, [(1, 2), (5, 2), (6, 0)]);
        assert!(seen.iter().all(|(_, text)| text == "0301"));
    }

    #[test]
    fn what_is_cut_says_nothing() {
        assert!(seen(&record(NUMBER, &words(&[0]))).is_empty());
        assert!(of_workbook(b"no workbook").is_empty());
    }

    proptest::proptest! {
        #[test]
        fn no_records_make_it_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
            seen(&bytes);
            Book::of(&bytes).cells(&bytes);
        }
    }
}

//! Text tables: `.csv` with commas or semicolons, `.tsv` with tabs.

use std::fs::File;
use std::io::Read;

use csv::{Reader, ReaderBuilder, StringRecord};
use encoding_rs::Encoding;

use super::charset::{self, Decoded};
use super::limits::{MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS};
use super::quotes::Quotes;
use super::{Cell, Format, ReadFault, Row};

const SAMPLE: u64 = 64 * 1024;
const SAMPLE_RECORDS: usize = 50;
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// A text table whose encoding and delimiter are known.
pub(super) struct Table {
    file: File,
    encoding: &'static Encoding,
    delimiter: u8,
}

impl Table {
    /// Finds encoding and delimiter; a label overrules the encoding found.
    pub(super) fn new(file: File, label: Option<&str>) -> Result<Self, ReadFault> {
        let encoding = charset::labelled_or_found(&file, label)?;
        let mut sample = Vec::new();
        Decoded::new(&file, encoding)?.take(SAMPLE).read_to_end(&mut sample)?;
        if !is_text(&sample) {
            return Err(ReadFault::NotASpreadsheet);
        }
        Ok(Table::with(file, encoding, delimiter(&sample)))
    }

    pub(super) fn with(file: File, encoding: &'static Encoding, delimiter: u8) -> Self {
        Table { file, encoding, delimiter }
    }

    pub(super) fn encoding(&self) -> &'static str {
        self.encoding.name()
    }

    /// The rows from the first; there is one place in the file, so only one walk at a time.
    pub(super) fn rows(&self) -> Result<Rows<'_>, ReadFault> {
        let text = Decoded::new(&self.file, self.encoding)?.watched(Quotes::new(self.delimiter));
        let records =
            ReaderBuilder::new().has_headers(false).flexible(true).delimiter(self.delimiter).from_reader(text);
        Ok(Rows { records, record: StringRecord::new(), number: 0, ended: false })
    }
}

/// Random bytes and pictures decode to control characters and replacement marks.
fn is_text(sample: &[u8]) -> bool {
    let text = String::from_utf8_lossy(sample);
    let strange = |letter: &char| letter.is_control() && !matches!(letter, '\n' | '\t') || *letter == '\u{FFFD}';
    text.chars().filter(strange).count() * 100 <= text.chars().count()
}

/// The delimiter of which most records have the same number.
fn delimiter(sample: &[u8]) -> u8 {
    let mut records = vec![[0_usize; DELIMITERS.len()]];
    let mut quoted = false;
    for &byte in sample {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'\n' if records.len() == SAMPLE_RECORDS => break,
            b'\n' => records.push([0; DELIMITERS.len()]),
            _ => {
                if let (Some(known), Some(record)) = (DELIMITERS.iter().position(|&d| d == byte), records.last_mut()) {
                    record[known] += 1;
                }
            }
        }
    }
    let agreement = |known: usize| {
        let counts: Vec<usize> = records.iter().map(|record| record[known]).filter(|&count| count > 0).collect();
        let agreeing = |count: &usize| counts.iter().filter(|other| *other == count).count();
        counts.iter().map(|count| (agreeing(count), *count)).max().unwrap_or_default()
    };
    // Of equals the last one is the maximum: the comma, by the reversal.
    let best = (0..DELIMITERS.len()).rev().max_by_key(|&known| agreement(known));
    DELIMITERS[best.unwrap_or_default()]
}

/// The rows of a text table.
pub(super) struct Rows<'a> {
    records: Reader<Decoded<'a>>,
    record: StringRecord,
    number: u32,
    ended: bool,
}

impl Rows<'_> {
    fn read(&mut self) -> Result<Option<Row>, ReadFault> {
        loop {
            let before = self.records.position().line();
            if !self.records.read_record(&mut self.record).map_err(fault)? {
                return Ok(None);
            }
            // The parser passes over blank lines, which Excel counts; a cell of several lines is one row.
            let lines = self.records.position().line() - before;
            let inside = self.record.as_slice().bytes().filter(|&byte| byte == b'\n').count() as u64;
            self.number += u32::try_from(lines.saturating_sub(inside).max(1)).unwrap_or(MAX_ROWS);
            if self.number > MAX_ROWS {
                return Err(ReadFault::TooManyRows { limit: MAX_ROWS });
            }
            let cells: Vec<Cell> = self.record.iter().map(|text| Cell::of_text(unguarded(text))).collect();
            if let Some(last) = cells.iter().rposition(|cell| !cell.is_empty()) {
                return self.checked(last, cells).map(Some);
            }
        }
    }

    fn checked(&self, last: usize, mut cells: Vec<Cell>) -> Result<Row, ReadFault> {
        if last >= MAX_COLUMNS {
            return Err(ReadFault::TooManyColumns { limit: MAX_COLUMNS });
        }
        if self.record.iter().any(|text| text.len() > MAX_CELL_BYTES) {
            return Err(ReadFault::CellTooLong { row: self.number });
        }
        cells.truncate(last + 1);
        Ok(Row { number: self.number, cells })
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, ReadFault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let row = self.read().transpose();
        self.ended = !matches!(row, Some(Ok(_)));
        row
    }
}

fn fault(error: csv::Error) -> ReadFault {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        _ => ReadFault::Broken { format: Format::Csv },
    }
}

/// Takes off the apostrophe that keeps Excel from running a text as a formula, as our own export sets it.
fn unguarded(text: &str) -> &str {
    const STARTS: [char; 10] = ['=', '@', '+', '-', '\t', '\n', '＝', '＠', '＋', '－'];
    match text.strip_prefix('\'') {
        Some(inner) if inner.starts_with(['\t', '\n']) || inner.trim_start().starts_with(STARTS) => inner,
        _ => text,
    }
}

//! Text tables: `.csv` with commas or semicolons, `.tsv` with tabs.

use std::io::Read;

use csv::{Reader, ReaderBuilder, StringRecord};

use super::charset::{self, Decoded, Found};
use super::input::Input;
use super::limits::{MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS};
use super::quotes::Quotes;
use super::tabs::Tabs;
use super::{Cell, Format, ReadFault, Row};

const SAMPLE: u64 = 64 * 1024;
const SAMPLE_RECORDS: usize = 50;
const TAB: u8 = b'\t';
const DELIMITERS: [u8; 3] = [b',', b';', TAB];

/// A text table whose encoding and delimiter are known.
pub(super) struct Table {
    input: Input,
    found: Found,
    delimiter: u8,
}

/// What is known of a text's delimiter before it is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Promise {
    Nothing,
    /// Its name says that it has tabs.
    Tabs,
    /// It was pasted: tabs, or one column.
    Pasted,
}

impl Table {
    /// Finds encoding and delimiter; a label overrules the encoding found, and a promise of tabs the delimiter.
    pub(super) fn new(input: Input, label: Option<&str>, promise: Promise) -> Result<Self, ReadFault> {
        let found = charset::labelled_or_found(&input, label)?;
        let mut sample = Vec::new();
        Decoded::new(&input, found)?.take(SAMPLE).read_to_end(&mut sample)?;
        if !is_text(&sample) {
            return Err(ReadFault::NotASpreadsheet);
        }
        let first = sample.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let delimiter = match promise {
            Promise::Tabs | Promise::Pasted if first.contains(&TAB) => TAB,
            Promise::Pasted => pasted_delimiter(&counts(&sample)),
            Promise::Tabs | Promise::Nothing => delimiter(&counts(&sample)),
        };
        Ok(Table::with(input, found, delimiter))
    }

    pub(super) fn with(input: Input, found: Found, delimiter: u8) -> Self {
        Table { input, found, delimiter }
    }

    pub(super) fn encoding(&self) -> &'static str {
        self.found.encoding.name()
    }

    /// The rows from the first; there is one place in the file, so only one walk at a time.
    pub(super) fn rows(&self) -> Result<Rows<'_>, ReadFault> {
        let text = Decoded::new(&self.input, self.found)?.marking_zeros();
        let records = if self.delimiter == TAB {
            Records::Tabs(Box::new(Tabs::new(text)))
        } else {
            let text = text.watched(Quotes::new(self.delimiter));
            let reader =
                ReaderBuilder::new().has_headers(false).flexible(true).delimiter(self.delimiter).from_reader(text);
            Records::Quoted(Box::new(reader), StringRecord::new())
        };
        Ok(Rows { records, number: 0, ended: false })
    }
}

/// Random bytes and pictures decode to control characters and replacement marks. A few marks are damaged letters.
pub(super) fn is_text(sample: &[u8]) -> bool {
    let text = String::from_utf8_lossy(sample);
    let all = text.chars().count();
    let controls = text.chars().filter(|letter| letter.is_control() && !letter.is_whitespace()).count();
    let marks = text.chars().filter(|letter| *letter == char::REPLACEMENT_CHARACTER).count();
    controls * 100 <= all && marks * 5 <= all
}

/// How many of each delimiter a record has.
type Counts = [usize; DELIMITERS.len()];

/// The delimiters of each of the first records; the last one stays empty where the text ends with a line's end.
fn counts(sample: &[u8]) -> Vec<Counts> {
    let mut records = vec![[0; DELIMITERS.len()]];
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
    records
}

/// The delimiter of which most records have the same number.
fn delimiter(records: &[Counts]) -> u8 {
    let agreement = |known: usize| {
        let counts: Vec<usize> = records.iter().map(|record| record[known]).filter(|&count| count > 0).collect();
        let agreeing = |count: &usize| counts.iter().filter(|other| *other == count).count();
        counts.iter().map(|count| (agreeing(count), *count)).max().unwrap_or_default()
    };
    // Of equals the last one is the maximum: the comma, by the reversal.
    let best = (0..DELIMITERS.len()).rev().max_by_key(|&known| agreement(known));
    DELIMITERS[best.unwrap_or_default()]
}

/// The delimiter of what was pasted and has no tab in its first line. Cells of a spreadsheet's only column may hold
/// commas, so they part it only where its first line has them and most lines as many.
fn pasted_delimiter(records: &[Counts]) -> u8 {
    let found = delimiter(records);
    let count = |record: &Counts| DELIMITERS.iter().zip(record).find(|(known, _)| **known == found).map(|(_, &n)| n);
    let first = records.first().and_then(count).filter(|&count| count > 0);
    let lines = if records.last() == Some(&Counts::default()) { records.len() - 1 } else { records.len() };
    let agreeing = records.iter().filter(|record| first.is_some() && count(record) == first).count();
    if 2 * agreeing > lines { found } else { TAB }
}

/// The rows of a text table.
pub(super) struct Rows<'a> {
    records: Records<'a>,
    number: u32,
    ended: bool,
}

enum Records<'a> {
    Quoted(Box<Reader<Decoded<'a>>>, StringRecord),
    Tabs(Box<Tabs<Decoded<'a>>>),
}

/// A record: how many rows it stands for as Excel counts, its cells, and the length of the longest.
struct Record {
    rows: u32,
    cells: Vec<Cell>,
    longest: usize,
}

impl Record {
    fn new<'t>(rows: u32, texts: impl Iterator<Item = &'t str>) -> Self {
        let mut longest = 0;
        let texts = texts.inspect(|text| longest = longest.max(text.len()));
        let cells = texts.map(|text| Cell::of_text(unguarded(text))).collect();
        Record { rows, cells, longest }
    }
}

impl Records<'_> {
    fn next(&mut self) -> Result<Option<Record>, ReadFault> {
        match self {
            Records::Tabs(tabs) => Ok(tabs.record()?.map(|cells| Record::new(1, cells.iter().map(String::as_str)))),
            Records::Quoted(reader, record) => {
                let before = reader.position().line();
                if !reader.read_record(record).map_err(fault)? {
                    return Ok(None);
                }
                // The parser passes over blank lines, which Excel counts; a cell of several lines is one row.
                let lines = reader.position().line() - before;
                let inside = record.as_slice().bytes().filter(|&byte| byte == b'\n').count() as u64;
                let rows = u32::try_from(lines.saturating_sub(inside).max(1)).unwrap_or(MAX_ROWS);
                Ok(Some(Record::new(rows, record.iter())))
            }
        }
    }
}

impl Rows<'_> {
    fn read(&mut self) -> Result<Option<Row>, ReadFault> {
        while let Some(Record { rows, mut cells, longest }) = self.records.next()? {
            self.number = self.number.saturating_add(rows);
            if self.number > MAX_ROWS {
                return Err(ReadFault::TooManyRows { limit: MAX_ROWS });
            }
            let Some(last) = cells.iter().rposition(|cell| !cell.is_empty()) else { continue };
            if last >= MAX_COLUMNS {
                return Err(ReadFault::TooManyColumns { limit: MAX_COLUMNS });
            }
            if longest > MAX_CELL_BYTES {
                return Err(ReadFault::CellTooLong { row: self.number });
            }
            cells.truncate(last + 1);
            return Ok(Some(Row { number: self.number, cells }));
        }
        Ok(None)
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

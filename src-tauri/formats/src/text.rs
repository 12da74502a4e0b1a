//! Text tables: `.csv` with commas, semicolons, bars or `，`, `.tsv` with tabs.

use std::borrow::Cow;
use std::io::Read;

use csv::{Reader, ReaderBuilder, StringRecord};

use super::charset::{self, Decoded, Found};
use super::delimiter::{self, Promise, TAB, WIDE_COMMA};
use super::input::Input;
use super::limits::{Held, MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS};
use super::quotes::Quotes;
use super::tabs::Tabs;
use super::wrapped::{is_open, unwrapped};
use super::{Cell, Format, ReadFault, Row};

const SAMPLE: u64 = 64 * 1024;

/// A text table whose encoding and delimiter are known.
pub(super) struct Table {
    input: Input,
    found: Found,
    delimiter: u8,
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
        Ok(Table::with(input, found, delimiter::of_text(&sample, promise)))
    }

    pub(super) fn with(input: Input, found: Found, delimiter: u8) -> Self {
        Table { input, found, delimiter }
    }

    pub(super) fn encoding(&self) -> &'static str {
        self.found.encoding.name()
    }

    /// The rows from the first; there is one place in the file, so only one walk at a time.
    pub(super) fn rows(&self) -> Result<Rows<'_>, ReadFault> {
        let mut text = Decoded::new(&self.input, self.found)?.marking_zeros();
        if self.delimiter == WIDE_COMMA {
            text = text.replacing('，', WIDE_COMMA);
        }
        let records = if self.delimiter == TAB {
            Records::Tabs(Box::new(Tabs::new(text)))
        } else {
            let text = text.watched(Quotes::new(self.delimiter));
            let reader =
                ReaderBuilder::new().has_headers(false).flexible(true).delimiter(self.delimiter).from_reader(text);
            Records::Quoted(Box::new(reader), StringRecord::new(), self.delimiter)
        };
        Ok(Rows { records, number: 0, held: Held::default(), ended: false })
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

/// The rows of a text table.
pub(super) struct Rows<'a> {
    records: Records<'a>,
    number: u32,
    held: Held,
    ended: bool,
}

enum Records<'a> {
    Quoted(Box<Reader<Decoded<'a>>>, StringRecord, u8),
    Tabs(Box<Tabs<Decoded<'a>>>),
}

/// A record: how many rows it stands for as Excel counts, its cells, and the length of the longest.
struct Record {
    rows: u32,
    cells: Vec<Cell>,
    longest: usize,
    bytes: usize,
}

impl Record {
    fn new<'t>(rows: u32, delimiter: u8, mut texts: impl Iterator<Item = &'t str>) -> Self {
        let (mut longest, mut bytes, mut cells) = (0, 0, Vec::new());
        while let Some(text) = texts.next() {
            longest = longest.max(text.len());
            bytes += text.len();
            if is_open(text) {
                cells.extend(closed(text, delimiter, &mut texts));
            } else {
                cells.push(of_written(&restored(text)));
            }
        }
        Record { rows, cells, longest, bytes }
    }
}

/// The cell of a text as a program has written it.
fn of_written(text: &str) -> Cell {
    match unwrapped(text) {
        Cow::Borrowed(value) => Cell::of_text(value),
        Cow::Owned(value) => Cell::of_text(value),
    }
}

/// The cell of `="13,400"`, whose delimiter the parser has taken for one between cells; where nothing closes it, the
/// cells as they stand.
fn closed<'t>(first: &str, delimiter: u8, rest: &mut impl Iterator<Item = &'t str>) -> Vec<Cell> {
    let mut parts = vec![first];
    let mut whole = first.to_owned();
    for part in rest.by_ref() {
        parts.push(part);
        whole.push(char::from(delimiter));
        whole.push_str(part);
        if !is_open(&whole) {
            return vec![of_written(&restored(&whole))];
        }
    }
    parts.into_iter().map(|part| of_written(&restored(part))).collect()
}

/// The text with `，` where it stands inside a cell.
fn restored(text: &str) -> Cow<'_, str> {
    let mark = char::from(WIDE_COMMA);
    if text.contains(mark) { text.replace(mark, "，").into() } else { text.into() }
}

impl Records<'_> {
    fn next(&mut self) -> Result<Option<Record>, ReadFault> {
        match self {
            Records::Tabs(tabs) => {
                Ok(tabs.record()?.map(|cells| Record::new(1, TAB, cells.iter().map(String::as_str))))
            }
            Records::Quoted(reader, record, delimiter) => {
                let before = reader.position().line();
                if !reader.read_record(record).map_err(fault)? {
                    return Ok(None);
                }
                // The parser passes over blank lines, which Excel counts; a cell of several lines is one row.
                let lines = reader.position().line() - before;
                let inside = record.as_slice().bytes().filter(|&byte| byte == b'\n').count() as u64;
                let rows = u32::try_from(lines.saturating_sub(inside).max(1)).unwrap_or(MAX_ROWS);
                Ok(Some(Record::new(rows, *delimiter, record.iter())))
            }
        }
    }
}

impl Rows<'_> {
    fn read(&mut self) -> Result<Option<Row>, ReadFault> {
        while let Some(Record { rows, mut cells, longest, bytes }) = self.records.next()? {
            self.held.add(cells.len(), bytes)?;
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

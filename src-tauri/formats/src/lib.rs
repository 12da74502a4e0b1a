//! Reading files as they come: `.xlsx`, `.xls`, `.ods`, `.csv`, `.tsv` and `.vcf` as rows of cells.
//!
//! What a file *is* is told by its first bytes, not by its name. [`open`] surveys the whole file
//! once, so that every fault of the file is known before anything is planned; [`Source::rows`]
//! then streams a sheet. Nothing of that knows what a column means.
//!
//! Two kinds of file are read further: calendars ([`calendar`]), and the exports of meeting programs ([`meeting`]), whose
//! columns have the same words in every file.

mod book;
mod book_cells;
pub mod calendar;
mod card;
mod cards;
mod cell;
mod charset;
pub mod code;
mod compound;
mod delimiter;
mod document;
mod fault;
mod fingerprint;
mod hidden;
mod input;
mod limits;
mod lock;
mod look;
pub mod meeting;
mod mixed;
mod old_looks;
mod parts;
mod quotes;
mod repeats;
mod sheet;
mod tabs;
mod tags;
#[cfg(test)]
mod tests;
mod text;
mod vcard;
mod wrapped;

use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;
use std::sync::Arc;

pub use cell::{Cell, Flaw, Flawed, Merge, Row};
pub use fault::{Format, ReadFault};
pub use fingerprint::Fingerprint;
pub use hidden::HiddenRows;
pub use limits::{MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS, MAX_TEXT_BYTES};
pub use sheet::{Days, PREVIEW_ROWS, Sheet};

use delimiter::Promise;
use input::Input;
use sheet::survey;

/// A file opened and surveyed.
pub struct Source {
    format: Format,
    sheets: Vec<Sheet>,
    body: Body,
    encoding: Option<&'static str>,
    photos: u32,
}

enum Body {
    Text(text::Table),
    Streamed(Box<book::Streamed>),
    Held(Vec<Vec<Row>>),
    Cards(Box<vcard::Table>),
}

/// Opens a spreadsheet and surveys it, so that its faults are known now.
pub fn open(path: &Path) -> Result<Source, ReadFault> {
    open_in(path, None)
}

/// Opens a file that holds anything and ends; with its length in bytes.
fn open_file(path: &Path) -> Result<(File, u64), ReadFault> {
    lock::check(path)?;
    let about = path.metadata()?;
    if about.is_dir() {
        return Err(ReadFault::IsAFolder);
    }
    // A pipe or a device may never end.
    if !about.is_file() {
        return Err(ReadFault::NotASpreadsheet);
    }
    if about.len() == 0 {
        return Err(ReadFault::Empty);
    }
    Ok((File::open(path)?, about.len()))
}

/// As [`open`], reading a text file in the encoding with that label (`gb18030`, `utf-16le`, …)
/// instead of the one that is found.
pub fn open_in(path: &Path, encoding: Option<&str>) -> Result<Source, ReadFault> {
    let (mut file, length) = open_file(path)?;
    let format = recognise(&mut file, path)?;
    limits::size(length, format)?;

    let of = |body, sheets| Source { format, sheets, body, encoding: None, photos: 0 };
    let name = || path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let source = match format {
        Format::Csv => {
            let has_tabs = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("tsv"));
            let promise = if has_tabs { Promise::Tabs } else { Promise::Nothing };
            of_text(name(), Input::File(file), encoding, promise)?
        }
        Format::Vcf => of_cards(name(), Input::File(file), encoding)?,
        Format::Xlsx => {
            let (book, sheets) = book::stream(file)?;
            of(Body::Streamed(Box::new(book)), sheets)
        }
        Format::Xls | Format::Ods => {
            let (rows, sheets) = book::hold(file, format)?;
            of(Body::Held(rows), sheets)
        }
    };
    source.unless_empty()
}

/// Opens a text that was pasted and is held in memory: a table with tabs as spreadsheets copy it, one with commas, a
/// single column, or contacts.
pub fn open_pasted(name: &str, text: &Arc<[u8]>) -> Result<Source, ReadFault> {
    const UTF_8: Option<&str> = Some("utf-8");
    let input = Input::Held(Arc::clone(text));
    let source = if cards::begins(text) {
        of_cards(name.to_owned(), input, UTF_8)?
    } else {
        of_text(name.to_owned(), input, UTF_8, Promise::Pasted)?
    };
    // Nobody chose its encoding, and nobody needs to.
    Source { encoding: None, ..source }.unless_empty()
}

/// The text of bytes that somebody hands in without a file, in whatever encoding.
pub fn pasted_text(bytes: Vec<u8>) -> Result<String, ReadFault> {
    limits::size(bytes.len() as u64, Format::Csv)?;
    if bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND) {
        return Err(ReadFault::NotText);
    }
    let text = charset::text_of(&Input::Held(bytes.into()))?;
    if text::is_text(text.as_bytes()) { Ok(text) } else { Err(ReadFault::NotText) }
}

fn of_text(name: String, input: Input, encoding: Option<&str>, promise: Promise) -> Result<Source, ReadFault> {
    let table = text::Table::new(input, encoding, promise)?;
    let sheets = vec![survey(name, false, Vec::new(), table.rows()?)?];
    let encoding = Some(table.encoding());
    Ok(Source { format: Format::Csv, sheets, body: Body::Text(table), encoding, photos: 0 })
}

fn of_cards(name: String, input: Input, encoding: Option<&str>) -> Result<Source, ReadFault> {
    let cards = vcard::Table::new(input, encoding)?;
    let sheet = survey(name, false, Vec::new(), cards.rows()?)?;
    let sheets = vec![Sheet { technical: cards.of_the_card(), ..sheet }];
    let (encoding, photos) = (Some(cards.encoding()), cards.photos());
    Ok(Source { format: Format::Vcf, sheets, body: Body::Cards(Box::new(cards)), encoding, photos })
}

impl Source {
    fn unless_empty(self) -> Result<Self, ReadFault> {
        if self.sheets.iter().all(|sheet| sheet.rows == 0) { Err(ReadFault::Empty) } else { Ok(self) }
    }

    /// The kind of file, by its content.
    pub fn format(&self) -> Format {
        self.format
    }

    /// The encoding of a text file, by its name in the web's standard (`GBK` is read as `gb18030`).
    pub fn encoding(&self) -> Option<&'static str> {
        self.encoding
    }

    /// Pictures in contacts that were left aside.
    pub fn photos(&self) -> u32 {
        self.photos
    }

    /// The sheets in the order of their tabs.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// All rows of one sheet that hold anything, from its top, one at a time.
    /// An index beyond the last sheet has no rows.
    pub fn rows(&mut self, sheet: usize) -> Result<Rows<'_>, ReadFault> {
        let Some(about) = self.sheets.get(sheet) else {
            return Ok(Rows(Inner::Held([].iter())));
        };
        Ok(Rows(match &mut self.body {
            Body::Text(table) => Inner::Text(Box::new(table.rows()?)),
            Body::Streamed(book) => Inner::Streamed(Box::new(book.rows(&about.name, about.merges.clone())?)),
            Body::Cards(cards) => Inner::Cards(Box::new(cards.rows()?)),
            Body::Held(sheets) => Inner::Held(sheets.get(sheet).map(Vec::as_slice).unwrap_or_default().iter()),
        }))
    }
}

/// The rows of a sheet. After a fault there are no more.
pub struct Rows<'a>(Inner<'a>);

enum Inner<'a> {
    Text(Box<text::Rows<'a>>),
    Streamed(Box<book::Rows<'a>>),
    Held(std::slice::Iter<'a, Row>),
    Cards(Box<vcard::Rows<'a>>),
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, ReadFault>;

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.0 {
            Inner::Text(rows) => rows.next(),
            Inner::Streamed(rows) => rows.next(),
            Inner::Held(rows) => rows.next().cloned().map(Ok),
            Inner::Cards(rows) => rows.next(),
        }
    }
}

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const RICH_TEXT: &[u8] = b"{\\rtf";

/// HTML and XML, whatever mark of an encoding or blanks stand before.
fn is_markup(head: &[u8]) -> bool {
    String::from_utf8_lossy(head).trim_start_matches(['\u{FEFF}', ' ', '\r', '\n']).starts_with('<')
}

/// Tells the format by the first bytes, and text by the name's ending.
fn recognise(file: &mut File, path: &Path) -> Result<Format, ReadFault> {
    let mut head = Vec::new();
    file.by_ref().take(64).read_to_end(&mut head)?;
    file.rewind()?;
    let extension = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();

    if head.starts_with(ZIP) {
        let format = limits::zip(file, &extension)?;
        if format == Format::Ods {
            repeats::check(file)?;
        }
        return Ok(format);
    }
    if head.starts_with(COMPOUND) {
        return limits::compound(file);
    }
    if head.starts_with(RICH_TEXT) {
        return Err(ReadFault::IsADocument);
    }
    if cards::begins(&head) {
        return Ok(Format::Vcf);
    }
    match extension.as_str() {
        "vcf" | "vcard" => Ok(Format::Vcf),
        "csv" | "tsv" | "txt" => Ok(Format::Csv),
        // Many a system hands out text with tabs, or a page of the web, and calls it Excel's.
        "xlsx" | "xlsm" | "xls" | "ods" | "et" if is_markup(&head) => Err(ReadFault::NotASpreadsheet),
        "xlsx" | "xlsm" | "xls" | "ods" | "et" => Ok(Format::Csv),
        _ => Err(ReadFault::UnknownFormat { extension }),
    }
}

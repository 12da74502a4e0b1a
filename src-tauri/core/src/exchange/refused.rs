//! The rows that were left out, as a file of their own: to be mended there and fed in again.

use std::{
    fs::{self, File},
    io::Write as _,
    path::Path,
};

use rust_xlsxwriter::{Format, Workbook};

use super::{
    language_of,
    plan::{Plan, RefusedRow},
};
use crate::{
    db::file,
    error::{Args, Result},
    reports::csv::guarded,
    words::{Language, Words},
};

/// No column of ours need be wider, in digits of the standard font.
const REASON_WIDTH: u8 = 48;

/// Writes them sheet by sheet under their headers, with the row in the file they came from and the reason: as a
/// workbook where the name ends in `.xlsx`, else as CSV.
pub(super) fn save(plan: &Plan, path: &Path) -> Result<u32> {
    let as_book = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    let words = Words::new(language(plan));
    file::replace(path, |part| if as_book { book(plan, &words, part) } else { table(plan, &words, part) })?;
    Ok(u32::try_from(plan.refused.len()).unwrap_or(u32::MAX))
}

/// What stands to the right of the file's own columns.
fn ours(words: &Words) -> [String; 2] {
    ["exchange-refused-row", "exchange-refused-reason"].map(|key| words.say(key, &[]))
}

fn reason(words: &Words, row: &RefusedRow) -> [String; 2] {
    [row.row.to_string(), words.error(row.code, &Args::new())]
}

fn table(plan: &Plan, words: &Words, part: &Path) -> Result<()> {
    let mut file = File::create(part)?;
    file.write_all("\u{FEFF}".as_bytes())?;
    let mut csv = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(file);
    let mut under = None;
    for row in &plan.refused {
        let headers = &plan.sheet(row.sheet).headers;
        if under != Some(row.sheet) {
            under = Some(row.sheet);
            write(&mut csv, headers, headers.len(), &ours(words))?;
        }
        write(&mut csv, &row.cells, headers.len(), &reason(words, row))?;
    }
    Ok(csv.flush()?)
}

/// A line: the file's cells, as many as it has columns, and ours.
fn write(csv: &mut csv::Writer<File>, cells: &[String], width: usize, ours: &[String]) -> Result<()> {
    let line = line(cells, width, ours);
    line.map(guarded).try_for_each(|cell| csv.write_field(cell.as_bytes()))?;
    Ok(csv.write_record(None::<&[u8]>)?)
}

fn line<'a>(cells: &'a [String], width: usize, ours: &'a [String]) -> impl Iterator<Item = &'a str> {
    let padding = std::iter::repeat_n("", width.saturating_sub(cells.len()));
    cells.iter().map(String::as_str).chain(padding).chain(ours.iter().map(String::as_str))
}

/// A sheet for each sheet of the file. Text is always text: no cell of a person's can become a formula or a number.
fn book(plan: &Plan, words: &Words, part: &Path) -> Result<()> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    for (at, sheet) in (0..).zip(&plan.sheets) {
        let mut rows = plan.refused.iter().filter(|row| row.sheet == at).peekable();
        if rows.peek().is_none() {
            continue;
        }
        let page = book.add_worksheet();
        // A name that Excel does not take is left to Excel's own.
        let _ = page.set_name(&sheet.name);
        page.set_freeze_panes(1, 0)?;
        let width = sheet.headers.len();
        for (column, name) in (0..).zip(line(&sheet.headers, width, &ours(words))) {
            page.write_string_with_format(0, column, name, &bold)?;
        }
        if let Ok(column) = u16::try_from(width + 1) {
            page.set_column_width(column, REASON_WIDTH)?;
        }
        for (down, row) in (1..).zip(rows) {
            let cells = row.cells.get(..width.min(row.cells.len())).unwrap_or_default();
            for (column, cell) in (0..).zip(line(cells, width, &reason(words, row))) {
                if !cell.is_empty() {
                    page.write_string(down, column, cell)?;
                }
            }
        }
    }
    if plan.refused.is_empty() {
        book.add_worksheet();
    }
    let bytes = book.save_to_buffer()?;
    Ok(fs::write(part, bytes)?)
}

/// The language that the file's headers are in.
fn language(plan: &Plan) -> Language {
    let chinese = plan.refused.iter().any(|row| language_of(&plan.sheet(row.sheet).headers) == Language::Chinese);
    if chinese { Language::Chinese } else { Language::English }
}

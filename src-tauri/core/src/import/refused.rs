//! The rows that were left out, as a file of their own: to be mended there and fed in again.

use std::{
    borrow::Cow,
    fs::{self, File},
    io::Write as _,
    path::Path,
};

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::{
    fault,
    language::language_of,
    plan::{Plan, RefusedRow},
};
use crate::{
    engine::file,
    error::Result,
    kit::excel,
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
    [row.row.to_string(), fault::why(words, row.code, &row.args, row.column.as_deref())]
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

fn line<'a>(cells: &'a [impl AsRef<str>], width: usize, ours: &'a [String]) -> impl Iterator<Item = &'a str> {
    let padding = std::iter::repeat_n("", width.saturating_sub(cells.len()));
    cells.iter().map(AsRef::as_ref).chain(padding).chain(ours.iter().map(String::as_str))
}

/// A sheet for each sheet of the file, and further ones for what one does not hold. Text is always text: no cell of a
/// person's can become a formula or a number.
fn book(plan: &Plan, words: &Words, part: &Path) -> Result<()> {
    let mut book = Workbook::new();
    for (at, sheet) in (0..).zip(&plan.sheets) {
        let rows: Vec<&RefusedRow> = plan.refused.iter().filter(|row| row.sheet == at).collect();
        for rows in rows.chunks(excel::ROWS as usize - 1) {
            let page = book.add_worksheet();
            // A name that Excel does not take, or has already, is left to Excel's own.
            let _ = page.set_name(&sheet.name);
            write_page(page, words, &sheet.headers, rows)?;
        }
    }
    if plan.refused.is_empty() {
        book.add_worksheet();
    }
    let bytes = book.save_to_buffer()?;
    Ok(fs::write(part, bytes)?)
}

/// The headers and rows of a sheet. What Excel has no room for is cut, and the reason says so.
fn write_page(page: &mut Worksheet, words: &Words, headers: &[String], rows: &[&RefusedRow]) -> Result<()> {
    let bold = Format::new().set_bold();
    let note = words.say("exchange-cell-cut", &[]);
    let width = headers.len().min(usize::from(excel::COLUMNS) - 2);
    page.set_freeze_panes(1, 0)?;
    for (column, name) in (0..).zip(line(&headers[..width], width, &ours(words))) {
        page.write_string_with_format(0, column, excel::cell(name, &note), &bold)?;
    }
    if let Ok(column) = u16::try_from(width + 1) {
        page.set_column_width(column, REASON_WIDTH)?;
    }
    for (down, row) in (1..).zip(rows) {
        let (held, beyond) = row.cells.split_at(width.min(row.cells.len()));
        let held: Vec<_> = held.iter().map(|cell| excel::cell(cell, &note)).collect();
        let is_cut =
            held.iter().any(|cell| matches!(cell, Cow::Owned(_))) || beyond.iter().any(|cell| !cell.is_empty());
        let mut ours = reason(words, row);
        if is_cut {
            ours[1].push_str(&words.say("exchange-refused-cut", &[]));
        }
        for (column, cell) in (0..).zip(line(&held, width, &ours)) {
            if !cell.is_empty() {
                page.write_string(down, column, cell)?;
            }
        }
    }
    Ok(())
}

/// The language that the file's headers are in.
fn language(plan: &Plan) -> Language {
    let chinese = plan.refused.iter().any(|row| language_of(&plan.sheet(row.sheet).headers) == Language::Chinese);
    if chinese { Language::Chinese } else { Language::English }
}

#[cfg(test)]
mod tests {
    use std::{path::PathBuf, sync::atomic::AtomicBool};

    use calamine::{Data, Reader as _};

    use super::super::{Kind, ops};
    use super::*;
    use crate::{
        builders::{TestNursery, nursery},
        code,
        error::Args,
    };

    /// Saves the rows of a table of people that stay out.
    fn saved(n: &TestNursery, table: &str, name: &str) -> PathBuf {
        let file = n.folder.path().join("people.csv");
        fs::write(&file, table).unwrap();
        let inspected = ops::inspect(&file).unwrap();
        let request = ops::default_request(&inspected, Some(Kind::People)).unwrap();
        let plan = ops::plan(n, request, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
        let out = n.folder.path().join(name);
        assert_eq!(save(&plan, &out).unwrap(), 1);
        out
    }

    fn cells(book: &Path) -> Vec<Vec<String>> {
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(book).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
    }

    #[test]
    fn a_cell_that_excel_cannot_hold_is_cut_with_a_word_and_csv_has_all_of_it() {
        let n = nursery();
        let long = "长".repeat(40_000);
        let table = format!("姓名,手机,备注\n陈一鸣,13900001234,\n,,{long}\n");
        let rows = cells(&saved(&n, &table, "out.xlsx"));
        assert!(rows[1][2].starts_with("长长") && rows[1][2].ends_with("请存为 .csv】"));
        assert_eq!(rows[1][2].encode_utf16().count(), excel::CELL_LENGTH);
        assert!(rows[1][4].contains("截断") && !rows[1][4].is_empty(), "{}", rows[1][4]);
        assert!(fs::read_to_string(saved(&n, &table, "out.csv")).unwrap().contains(&long));
    }

    #[test]
    fn more_columns_than_excel_has_leave_room_for_the_reason() {
        let width = usize::from(excel::COLUMNS);
        let headers: Vec<String> = (0..width).map(|column| format!("栏{column}")).collect();
        let row = RefusedRow {
            sheet: 0,
            row: 2,
            cells: vec!["苏州".into(); width],
            code: code::MISSING,
            args: Args::new(),
            column: None,
        };
        let mut book = Workbook::new();
        write_page(book.add_worksheet(), &Words::new(Language::Chinese), &headers, &[&row]).unwrap();
        let file = tempfile::NamedTempFile::new().unwrap();
        book.save(file.path()).unwrap();
        let rows = cells(file.path());
        assert_eq!(rows[1].len(), width);
        assert!(rows[1][width - 1].contains(".csv"), "{}", rows[1][width - 1]);
    }
}

//! The report as an Excel workbook: written line by line, so that a large one needs no large memory.

use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::Cell;
use crate::{
    error::Result,
    kit::{Day, Instant},
};

/// A column of the sheet.
pub struct Column {
    /// Its header.
    pub header: String,
    /// Its width, in digits of the standard font.
    pub width: u8,
}

/// A workbook of one sheet, under way.
pub struct Table {
    book: Workbook,
    day: Format,
    next: u32,
}

impl Table {
    /// Begins a workbook in `folder` with a frozen, bold line of headers.
    pub fn begin(folder: &Path, sheet_name: &str, columns: &[Column], made: Instant) -> Result<Self> {
        let mut book = Workbook::new();
        // Lines wait on disk until the sheet is whole: beside the file, not in the machine's common folder.
        book.set_tempdir(folder)?;
        if let Ok(made) = ExcelDateTime::from_timestamp(made.millis() / 1000) {
            book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        }
        let bold = Format::new().set_bold();
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_name(sheet_name).and_then(|s| s.set_freeze_panes(1, 0))?;
        for (at, column) in (0..).zip(columns) {
            sheet.set_column_width(at, column.width)?;
            sheet.write_string_with_format(0, at, &column.header, &bold)?;
        }
        Ok(Self { book, day: Format::new().set_num_format("yyyy-mm-dd"), next: 1 })
    }

    /// Adds a line. Text is always text: no cell of a person's can become a formula or a number.
    pub fn add(&mut self, cells: &[Cell]) -> Result<()> {
        let (line, day) = (self.next, &self.day);
        let sheet = self.book.worksheet_from_index(0)?;
        for (at, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) => sheet.write_string(line, at, text),
                // Excel has no days before 1900.
                Cell::Day(when) => match excel_day(*when) {
                    Ok(date) => sheet.write_datetime_with_format(line, at, &date, day),
                    Err(_) => sheet.write_string(line, at, when.to_string()),
                },
            }?;
        }
        self.next += 1;
        Ok(())
    }

    /// Puts the workbook together at `path`.
    pub fn end(mut self, path: &Path) -> Result<()> {
        Ok(self.book.save(path)?)
    }
}

fn excel_day(day: Day) -> Result<ExcelDateTime, XlsxError> {
    use chrono::Datelike as _;
    let part = |n: u32| u8::try_from(n).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(day.0.year()).unwrap_or_default(), part(day.0.month()), part(day.0.day()))
}

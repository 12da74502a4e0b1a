//! The report as an Excel workbook: a sheet of people, one of who is left out, a cover. The people are written line by
//! line, so that many need no large memory; what is to be locked never waits on the disk, and waits in memory. Each
//! sheet prints on A4 with its headers on every page.

use std::path::{Path, PathBuf};

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Cell, cover::Cover, locked};
use crate::{
    error::Result,
    kit::{Day, Instant, excel, panics},
    words::Words,
};

/// A4, by Excel's number.
const A4: u8 = 9;
/// Of headers and names of facts: jade, as of the program, thinned.
pub const SHADE: Color = Color::RGB(0x00E3_EFEA);

/// A column of the sheet.
pub struct Column {
    /// Its header.
    pub header: String,
    /// Its width, in digits of the standard font.
    pub width: u8,
}

/// How lines are written to the sheets of a workbook.
pub struct Style {
    day: Format,
    percent: Format,
    head: Format,
    /// What ends a text that was cut.
    cut: String,
}

impl Style {
    /// In the language of the words.
    pub fn new(words: &Words) -> Self {
        Self {
            day: Format::new().set_num_format("yyyy-mm-dd"),
            percent: Format::new().set_num_format("0%"),
            head: Format::new().set_bold().set_background_color(SHADE).set_border_bottom(FormatBorder::Thin),
            cut: words.say("exchange-cell-cut", &[]),
        }
    }

    /// Lays a sheet out for A4 across, with a line of headers on every page.
    pub fn heads(&self, sheet: &mut Worksheet, columns: &[Column]) -> Result<()> {
        sheet.set_repeat_rows(0, 0)?;
        print_on_paper(sheet);
        sheet.set_landscape();
        for (at, column) in (0..).zip(columns) {
            sheet.set_column_width(at, column.width)?;
            sheet.write_string_with_format(0, at, &column.header, &self.head)?;
        }
        Ok(())
    }

    /// Writes a line. Text is always text: no cell of a person's can become a formula or a number. What a cell has no room
    /// for is cut, with a word that says so.
    pub fn line(&self, sheet: &mut Worksheet, line: u32, cells: &[Cell]) -> Result<()> {
        for (at, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => continue,
                Cell::Number(number) => sheet.write_number(line, at, *number),
                Cell::Percent(percent) => {
                    sheet.write_number_with_format(line, at, f64::from(*percent) / 100.0, &self.percent)
                }
                Cell::Text(text) => sheet.write_string(line, at, excel::cell(text, &self.cut)),
                // Excel has no days before 1900.
                Cell::Day(when) => match excel_day(*when) {
                    Ok(date) => sheet.write_datetime_with_format(line, at, &date, &self.day),
                    Err(_) => sheet.write_string(line, at, when.to_string()),
                },
            }?;
        }
        Ok(())
    }
}

/// A workbook of a report, under way.
pub struct Table {
    book: Workbook,
    /// Where the file is to lie, and lines wait; when its disk fails, the writer below panics.
    folder: PathBuf,
    /// The workbook opens by it only.
    password: Option<String>,
    style: Style,
    columns: u16,
    next: u32,
}

impl Table {
    /// Begins a workbook in `folder` with a sheet of this title and a frozen line of headers that can be filtered by.
    pub fn begin(
        folder: &Path,
        password: Option<&str>,
        words: &Words,
        title: &str,
        columns: &[Column],
        made: Instant,
    ) -> Result<Self> {
        let mut book = Workbook::new();
        if let Ok(made) = ExcelDateTime::from_timestamp(made.millis() / 1000) {
            book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        }
        let style = Style::new(words);
        let sheet = if password.is_some() {
            book.add_worksheet()
        } else {
            // Lines wait on disk until the sheet is whole: beside the file, not in the machine's common folder.
            book.set_tempdir(folder)?;
            book.add_worksheet_with_constant_memory()?
        };
        sheet.set_name(title)?.set_freeze_panes(1, 0)?;
        style.heads(sheet, columns)?;
        let columns = u16::try_from(columns.len()).unwrap_or(u16::MAX);
        let password = password.map(str::to_owned);
        Ok(Self { book, folder: folder.to_owned(), password, style, columns, next: 1 })
    }

    /// Adds a line: see [`Style::line`].
    pub fn add(&mut self, cells: &[Cell]) -> Result<()> {
        let (line, style) = (self.next, &self.style);
        let sheet = self.book.worksheet_from_index(0)?;
        self.next += 1;
        panics::writing(&self.folder, || style.line(sheet, line, cells))
    }

    /// Adds who is left out and the cover, where there is one, and puts the workbook together at `path`.
    pub fn end(mut self, path: &Path, words: &Words, cover: Option<&Cover>) -> Result<()> {
        if let Some(last) = self.columns.checked_sub(1) {
            self.book.worksheet_from_index(0)?.autofilter(0, 0, self.next - 1, last)?;
        }
        if let Some(cover) = cover {
            self.add_left_out(words, &cover.left_out)?;
            self.add_cover(words, cover)?;
        }
        panics::writing(&self.folder, || {
            let Some(password) = &self.password else { return Ok(self.book.save(path)?) };
            // In memory it takes a tenth of what the lines took.
            locked::write(path, password, &self.book.save_to_buffer()?)
        })
    }

    /// Why how many are not in it; by reason, for a name would say what its owner did not agree to.
    fn add_left_out(&mut self, words: &Words, left_out: &[(String, u32)]) -> Result<()> {
        let say = |key: &str| words.say(key, &[]);
        let sheet = self.book.add_worksheet().set_name(say("contacts-left-out"))?;
        print_on_paper(sheet);
        sheet.set_column_width(0, 36)?.set_column_width(1, 12)?;
        sheet.write_string_with_format(0, 0, say("contacts-left-out-why"), &self.style.head)?;
        sheet.write_string_with_format(0, 1, say("contacts-left-out-people"), &self.style.head)?;
        let sum: u32 = left_out.iter().map(|(_, people)| people).sum();
        let total = (say("contacts-left-out-sum"), sum);
        for (line, (why, people)) in (1..).zip(left_out.iter().chain([&total])) {
            sheet.write_string(line, 0, why)?.write_number(line, 1, *people)?;
        }
        Ok(())
    }

    fn add_cover(&mut self, words: &Words, cover: &Cover) -> Result<()> {
        let title = Format::new().set_bold().set_font_size(20).set_align(FormatAlign::VerticalCenter);
        let name = Format::new().set_align(FormatAlign::Top).set_background_color(SHADE);
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_align(FormatAlign::Left);
        let sheet = self.book.add_worksheet().set_name(words.say("contacts-cover", &[]))?;
        print_on_paper(sheet);
        sheet.set_column_width(0, 18)?.set_column_width(1, 62)?.set_row_height(0, 36)?;
        sheet.write_string_with_format(0, 0, &cover.title, &title)?;
        sheet.write_string(1, 0, &cover.incubator)?;
        let mut line = 3;
        for (fact, value) in &cover.facts {
            sheet.write_string_with_format(line, 0, fact, &name)?;
            sheet.write_string_with_format(line, 1, excel::cell(value, &self.style.cut), &wrapped)?;
            line += 1;
        }
        sheet.set_row_height(line + 1, 48)?;
        sheet.merge_range(line + 1, 0, line + 1, 1, &cover.notice, &wrapped)?;
        Ok(())
    }
}

/// A4, as wide as the page, with the page's number below.
pub fn print_on_paper(sheet: &mut Worksheet) {
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
}

fn excel_day(day: Day) -> Result<ExcelDateTime, XlsxError> {
    use chrono::Datelike as _;
    let part = |n: u32| u8::try_from(n).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(day.0.year()).unwrap_or_default(), part(day.0.month()), part(day.0.day()))
}

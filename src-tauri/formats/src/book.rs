//! Workbooks: `.xlsx` cell by cell, `.xls` and `.ods` as a whole.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom};

use calamine::{
    Data, Dimensions, Ods, OdsError, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxCellReader, XlsxError,
};
use zip::ZipArchive;

use miaopu_kit::panics;

use super::book_cells::{cell, seen};
use super::compound::OldBook;
use super::fault::fault_of;
use super::limits::{Held, MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS};
use super::look::Looks;
use super::old_looks::{self, SeenBy};
use super::parts::{self, Formulas, Part};
use super::sheet::survey;
use super::{Cell, Flaw, Format, HiddenRows, Merge, ReadFault, Row, Sheet, document};

/// An `.xlsx` workbook, of which only the shared texts are in memory.
pub(super) struct Streamed {
    book: Xlsx<BufReader<Bytes>>,
    /// Formulas without a result, by sheet.
    formulas: HashMap<String, Formulas>,
    /// What the sheets that were surveyed hold.
    held: Held,
}

/// A workbook as it lies on the disk, or mended in memory.
pub(super) enum Bytes {
    File(File),
    Mended(Cursor<Vec<u8>>),
}

impl Read for Bytes {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Bytes::File(file) => file.read(into),
            Bytes::Mended(bytes) => bytes.read(into),
        }
    }
}

impl Seek for Bytes {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Bytes::File(file) => file.seek(to),
            Bytes::Mended(bytes) => bytes.seek(to),
        }
    }
}

/// Opens an `.xlsx` workbook and surveys its sheets.
pub(super) fn stream(mut file: File) -> Result<(Streamed, Vec<Sheet>), ReadFault> {
    let parts = catch_panics(Format::Xlsx, || parts::of_workbook(BufReader::new(&mut file)))?;
    file.rewind()?;
    let odd: Vec<&str> = parts.iter().filter(|part| part.odd_dimension).map(|part| part.name.as_str()).collect();
    let bytes = if odd.is_empty() {
        Bytes::File(file)
    } else {
        let mended = parts::with_plain_dimensions(BufReader::new(&mut file), &odd);
        Bytes::Mended(mended.map_err(|error| fault_of(&error, Format::Xlsx))?)
    };
    let book = catch_panics(Format::Xlsx, || Xlsx::new(BufReader::new(bytes)))?.map_err(|error| match error {
        XlsxError::Password => ReadFault::PasswordProtected,
        error => fault_of(&error, Format::Xlsx),
    })?;
    let mut book = Streamed { book, formulas: HashMap::new(), held: Held::default() };
    let mut sheets = Vec::new();
    let mut parts = parts.into_iter();
    for about in book.book.sheets_metadata().to_vec() {
        let part = parts.next().unwrap_or_default();
        if about.typ == SheetType::WorkSheet {
            sheets.push(surveyed(&mut book, &about, part)?);
        }
    }
    Ok((book, sheets))
}

fn surveyed(book: &mut Streamed, about: &calamine::Sheet, part: Part) -> Result<Sheet, ReadFault> {
    let Part { mut hidden, formulas, .. } = part;
    book.formulas.insert(about.name.clone(), formulas);
    let merges = catch_panics(Format::Xlsx, || book.book.merge_cells_by_sheet_name(&about.name))?
        .map_err(|error| fault_of(&error, Format::Xlsx))?;
    let merges: Vec<Merge> = merges.iter().map(merge).collect();
    let mut filled = 0;
    let from_1904 = book.book.has_1904_epoch();
    let held = book.held;
    let mut rows = book.rows(&about.name, merges.clone())?;
    rows.held = held;
    let counted = rows.by_ref().inspect(|row| {
        filled += u32::from(row.as_ref().is_ok_and(|row| hidden.contains(row.number)));
    });
    let mut sheet = survey(about.name.clone(), about.visible != SheetVisible::Visible, merges, counted)?;
    let held = rows.held;
    drop(rows);
    book.held = held;
    hidden.filled = filled;
    sheet.days.from_1904 = from_1904;
    Ok(Sheet { hidden_rows: hidden, ..sheet })
}

/// Reads an `.xls` or `.ods` workbook: the rows of each sheet, and the survey.
pub(super) fn hold(mut file: File, format: Format) -> Result<(Vec<Vec<Row>>, Vec<Sheet>), ReadFault> {
    if format == Format::Ods {
        let tables = tables(&mut file)?;
        file.rewind()?;
        let mut book: Ods<_> =
            catch_panics(format, || Ods::new(BufReader::new(Bytes::File(file))))?.map_err(|error| match error {
                OdsError::Password => ReadFault::PasswordProtected,
                error => fault_of(&error, format),
            })?;
        let mut tables = tables.into_iter();
        return held_rows(format, &mut book, |_, _| tables.next().unwrap_or_default(), &mut HashMap::new());
    }
    let old =
        catch_panics(format, || OldBook::read(BufReader::new(file)))?.map_err(|error| fault_of(&error, format))?;
    old.require_held()?;
    let mut looks = catch_panics(format, || old_looks::of_workbook(&old.records))?;
    let clean = old.into_compound().map_err(|error| fault_of(&error, format))?;
    let mut book: Xls<_> =
        catch_panics(format, || Xls::new(BufReader::new(Bytes::Mended(clean))))?.map_err(|error| match error {
            XlsError::Password => ReadFault::PasswordProtected,
            error => fault_of(&error, format),
        })?;
    let from_1904 = book.has_1904_epoch();
    let (rows, mut sheets) = held_rows(
        format,
        &mut book,
        |book, name| document::Table {
            merges: book.merge_cells_by_sheet_name(name).unwrap_or_default().iter().map(merge).collect(),
            hidden: HiddenRows::unknown(),
            passed_over: Vec::new(),
            seen: Vec::new(),
        },
        &mut looks,
    )?;
    sheets.iter_mut().for_each(|sheet| sheet.days.from_1904 = from_1904);
    Ok((rows, sheets))
}

/// What the tables of an open document say besides their values.
fn tables(file: &mut File) -> Result<Vec<document::Table>, ReadFault> {
    let fault = |error: &(dyn std::error::Error + 'static)| fault_of(error, Format::Ods);
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|error| fault(&error))?;
    let part = archive.by_name("content.xml").map_err(|error| fault(&error))?;
    catch_panics(Format::Ods, || document::tables(BufReader::new(part)))
}

fn held_rows<R: Reader<BufReader<Bytes>>>(
    format: Format,
    book: &mut R,
    mut told: impl FnMut(&R, &str) -> document::Table,
    looks: &mut HashMap<String, SeenBy>,
) -> Result<(Vec<Vec<Row>>, Vec<Sheet>), ReadFault>
where
    R::Error: std::error::Error + 'static,
{
    let (mut all, mut sheets) = (Vec::new(), Vec::new());
    for about in worksheets(book) {
        let document::Table { merges, mut hidden, passed_over, seen } = told(book, &about.name);
        let range =
            catch_panics(format, || book.worksheet_range(&about.name))?.map_err(|error| fault_of(&error, format))?;
        let mut found = by_row(&range, &passed_over)?;
        overlay(&mut found, seen, looks.remove(&about.name).unwrap_or_default());
        let mut labels = Labels::new(merges.clone());
        let mut rows = Vec::new();
        while let Some((_, gathered)) = found.pop_first() {
            rows.extend(gathered.finish(&mut labels)?);
        }
        hidden.filled = rows.iter().filter(|row| hidden.contains(row.number)).count().try_into().unwrap_or(u32::MAX);
        let is_hidden = about.visible != SheetVisible::Visible;
        let sheet = survey(about.name, is_hidden, merges, rows.iter().cloned().map(Ok))?;
        sheets.push(Sheet { hidden_rows: hidden, ..sheet });
        all.push(rows);
    }
    Ok((all, sheets))
}

/// The cells of a sheet by their rows, those among them that calamine passes over.
fn by_row(
    range: &calamine::Range<Data>,
    passed_over: &[((u32, usize), Cell)],
) -> Result<BTreeMap<u32, Gathered>, ReadFault> {
    let (top, left) = range.start().unwrap_or_default();
    let mut found: BTreeMap<u32, Gathered> = BTreeMap::new();
    for (number, values) in (top + 1..).zip(range.rows()) {
        let mut gathered = Gathered::new(number);
        for (column, value) in (left as usize..).zip(values) {
            gathered.put(column, cell(value.clone()))?;
        }
        found.insert(number, gathered);
    }
    for ((number, column), cell) in passed_over {
        let row = found.entry(*number).or_insert_with(|| Gathered::new(*number));
        if row.cells.get(*column).is_none_or(Cell::is_empty) {
            row.put(*column, cell.clone())?;
        }
    }
    Ok(found)
}

/// Writes what is seen of numbers over them.
fn overlay(found: &mut BTreeMap<u32, Gathered>, seen: Vec<((u32, usize), String)>, looks: SeenBy) {
    let mut write = |(row, column): (u32, usize), seen: &dyn Fn(f64) -> Option<String>| {
        let cell = found.get_mut(&row).and_then(|row| row.cells.get_mut(column));
        if let Some(cell) = cell
            && let Cell::Number(number) = *cell
            && let Some(text) = seen(number)
        {
            *cell = Cell::of_text(text);
        }
    };
    seen.into_iter().for_each(|(place, text)| write(place, &|_| Some(text.clone())));
    looks.into_iter().for_each(|(place, look)| write(place, &|number| look.seen(number)));
}

impl Streamed {
    /// The rows of the sheet with that name.
    pub(super) fn rows(&mut self, name: &str, merges: Vec<Merge>) -> Result<Rows<'_>, ReadFault> {
        let cells = catch_panics(Format::Xlsx, || self.book.worksheet_cells_reader(name))?
            .map_err(|error| fault_of(&error, Format::Xlsx))?;
        let formulas = self.formulas.get(name);
        let looks = Looks::of_styles(cells.styles());
        Ok(Rows {
            cells: Some(cells),
            looks,
            passed: 0,
            held: Held::default(),
            formulas,
            begun: None,
            labels: Labels::new(merges),
        })
    }
}

/// The rows of an `.xlsx` sheet.
pub(super) struct Rows<'a> {
    cells: Option<XlsxCellReader<'a, BufReader<Bytes>>>,
    looks: Looks,
    /// Cells that were read, blank ones included.
    passed: u32,
    held: Held,
    formulas: Option<&'a Formulas>,
    begun: Option<Gathered>,
    labels: Labels,
}

impl Rows<'_> {
    fn read(&mut self) -> Result<Option<Row>, ReadFault> {
        const BROKEN: ReadFault = ReadFault::Broken { format: Format::Xlsx };
        while let Some(cells) = &mut self.cells {
            let next = catch_panics(Format::Xlsx, || cells.next_cell_with_style_id())?;
            let Some((next, style)) = next.map_err(|error| fault_of(&error, Format::Xlsx))? else {
                self.cells = None;
                break;
            };
            let (row, column) = next.get_position();
            let value = match self.formulas.and_then(|formulas| formulas.at(self.passed)) {
                Some(formula) => Cell::flawed(Flaw::NotComputed, formula),
                None => seen(Data::from(next.get_value().clone()), style, &self.looks),
            };
            self.passed = self.passed.saturating_add(1);
            self.held.add(1, value.text_bytes())?;
            if value.is_empty() {
                continue;
            }
            let number = row.saturating_add(1);
            let before = match &mut self.begun {
                Some(begun) if begun.number == number => {
                    begun.put(column as usize, value)?;
                    continue;
                }
                Some(begun) if begun.number > number => return Err(BROKEN),
                begun => begun.take(),
            };
            self.begun.insert(Gathered::new(number)).put(column as usize, value)?;
            if let Some(before) = before {
                return before.finish(&mut self.labels);
            }
        }
        match self.begun.take() {
            Some(last) => last.finish(&mut self.labels),
            None => Ok(None),
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, ReadFault>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = self.read().transpose();
        if matches!(row, Some(Err(_))) {
            self.cells = None;
            self.begun = None;
        }
        row
    }
}

/// A row whose cells are still coming.
struct Gathered {
    number: u32,
    cells: Vec<Cell>,
}

impl Gathered {
    fn new(number: u32) -> Self {
        Gathered { number, cells: Vec::new() }
    }

    fn put(&mut self, column: usize, value: Cell) -> Result<(), ReadFault> {
        match &value {
            Cell::Empty => return Ok(()),
            Cell::Text(text) if text.len() > MAX_CELL_BYTES => {
                return Err(ReadFault::CellTooLong { row: self.number });
            }
            _ if column >= MAX_COLUMNS => return Err(ReadFault::TooManyColumns { limit: MAX_COLUMNS }),
            _ => {}
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, Cell::Empty);
        }
        self.cells[column] = value;
        Ok(())
    }

    /// The row, unless it is blank.
    fn finish(self, labels: &mut Labels) -> Result<Option<Row>, ReadFault> {
        if self.number > MAX_ROWS {
            return Err(ReadFault::TooManyRows { limit: MAX_ROWS });
        }
        if self.cells.is_empty() {
            return Ok(None);
        }
        let mut row = Row { number: self.number, cells: self.cells };
        labels.fill(&mut row);
        Ok(Some(row))
    }
}

/// Fills texts of cells merged over several rows down into each of these rows. Numbers stay in the
/// first: an amount merged over three rows is one amount.
struct Labels {
    /// Still to come, by their first row.
    coming: BTreeMap<u32, Vec<Merge>>,
    open: Vec<(Merge, Cell)>,
}

impl Labels {
    fn new(merges: Vec<Merge>) -> Self {
        let mut coming: BTreeMap<u32, Vec<Merge>> = BTreeMap::new();
        for merge in merges.into_iter().filter(|merge| merge.bottom > merge.top && merge.left < MAX_COLUMNS) {
            coming.entry(merge.top).or_default().push(merge);
        }
        Labels { coming, open: Vec::new() }
    }

    fn fill(&mut self, row: &mut Row) {
        self.open.retain(|(merge, _)| row.number <= merge.bottom);
        for (merge, label) in &self.open {
            if row.cells.len() <= merge.left {
                row.cells.resize(merge.left + 1, Cell::Empty);
            }
            if row.cells[merge.left].is_empty() {
                row.cells[merge.left] = label.clone();
            }
        }
        for merge in self.coming.remove(&row.number).unwrap_or_default() {
            if let label @ (Cell::Text(_) | Cell::Flawed(_)) = row.cell(merge.left) {
                self.open.push((merge, label.clone()));
            }
        }
    }
}

fn worksheets<R: Reader<BufReader<Bytes>>>(book: &R) -> Vec<calamine::Sheet> {
    book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect()
}

fn merge(cells: &Dimensions) -> Merge {
    Merge {
        top: cells.start.0.saturating_add(1),
        bottom: cells.end.0.saturating_add(1),
        left: cells.start.1 as usize,
        right: cells.end.1 as usize,
    }
}

/// The readers below are others' code and may panic on a hostile file; that is a damaged file to us.
fn catch_panics<T>(format: Format, read: impl FnOnce() -> T) -> Result<T, ReadFault> {
    panics::catch_panics(read).ok_or(ReadFault::Broken { format })
}

//! What the parts of an `.xlsx` workbook say and calamine does not: hidden rows, formulas without a result, and a
//! dimension that it cannot read.

use std::{
    collections::HashMap,
    io::{self, Cursor, Read, Seek, Write as _},
};

use quick_xml::events::{BytesStart, Event};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    HiddenRows,
    tags::{self, Events, raw, value},
};

/// Formulas without a result of a sheet that are remembered.
const MOST_FORMULAS: usize = 1 << 20;
/// About so many letters of a formula are told.
const MOST_FORMULA: usize = 240;
/// The dimension stands among the first tags of a sheet.
const HEAD: u64 = 64 << 10;

/// What a sheet's part says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// Its name in the file.
    pub name: String,
    pub hidden: HiddenRows,
    pub formulas: Formulas,
    /// calamine would take the sheet for a damaged one, since its dimension names no cells: LibreOffice writes `1:4`.
    pub odd_dimension: bool,
}

/// Cells with a formula and no result, by their place among all cells of the sheet, with the formula.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Formulas(Vec<(u32, String)>);

impl Formulas {
    /// The formula of a cell that has no result.
    pub fn at(&self, cell: u32) -> Option<&str> {
        let at = self.0.binary_search_by_key(&cell, |(cell, _)| *cell).ok()?;
        Some(&self.0[at].1)
    }
}

/// The sheets' parts in the order of the workbook; nothing is said of one that cannot be looked at.
pub(super) fn of_workbook(file: impl Read + Seek) -> Vec<Part> {
    let Ok(mut archive) = ZipArchive::new(file) else { return Vec::new() };
    let mut targets: HashMap<String, String> = HashMap::new();
    each_start(&mut archive, "xl/_rels/workbook.xml.rels", "Relationship", |tag| {
        if let (Some(id), Some(target)) = (value(tag, "Id"), value(tag, "Target")) {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id.into_owned(), path);
        }
    });
    let mut sheets: Vec<String> = Vec::new();
    each_start(&mut archive, "xl/workbook.xml", "sheet", |tag| {
        let id = tags::find(tag, |key| key.prefix().is_some() && key.local_name().as_ref() == "id");
        sheets.push(id.and_then(|id| targets.get(&*id).cloned()).unwrap_or_default());
    });
    sheets.into_iter().map(|part| of_sheet(&mut archive, part)).collect()
}

/// Hands over every start of an element with that name, as far as the part can be read.
fn each_start<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    part: &str,
    element: &str,
    mut take: impl FnMut(&BytesStart<'_>),
) {
    let Some(mut events) = Events::of_part(archive, part) else { return };
    while let Ok(Some(event)) = events.next() {
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == element => take(&tag),
            _ => {}
        }
    }
}

/// What a sheet says as far as it can be read: calamine stops at the same fault, if it comes so far.
fn of_sheet<R: Read + Seek>(archive: &mut ZipArchive<R>, name: String) -> Part {
    let mut part = Part { name, ..Part::default() };
    let Some(mut events) = Events::of_part(archive, &part.name) else { return part };
    let (mut row, mut watch) = (0_u32, Watch::default());
    while let Ok(Some(event)) = events.next() {
        match &event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "row" => {
                    let number = raw(tag, "r").and_then(|number| number.parse().ok());
                    row = number.unwrap_or(row.saturating_add(1));
                    if matches!(raw(tag, "hidden").as_deref(), Some("1" | "true")) {
                        part.hidden.add(row, row);
                    }
                }
                "autoFilter" => part.hidden.filtered = true,
                "dimension" => part.odd_dimension = !raw(tag, "ref").is_some_and(|cells| names_cells(&cells)),
                name => watch.start(name, tag),
            },
            Event::End(tag) => watch.end(tag.local_name().as_ref(), &mut part.formulas),
            event => watch.text(event),
        }
    }
    part
}

/// Follows the cells of a sheet, which are `<c t="…"><f>formula</f><v>result</v></c>`.
#[derive(Default)]
struct Watch {
    cells: u32,
    is_text: bool,
    formula: Option<String>,
    has_result: bool,
    inside: Inside,
}

/// The element of a cell whose text comes.
#[derive(Clone, Copy, Default, PartialEq)]
enum Inside {
    #[default]
    Neither,
    Formula,
    Result,
}

impl Watch {
    fn start(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "c" => {
                self.cells = self.cells.saturating_add(1);
                (self.formula, self.has_result) = (None, false);
                // Every cell comes by here: the attributes are taken apart where they may say so.
                self.is_text = tag.attributes_raw().contains("str") && raw(tag, "t").as_deref() == Some("str");
            }
            "f" => (self.formula, self.inside) = (Some(String::new()), Inside::Formula),
            // An empty text is a result; an empty number is none.
            "v" => (self.has_result, self.inside) = (self.has_result || self.is_text, Inside::Result),
            "is" => self.has_result = true,
            _ => {}
        }
    }

    fn text(&mut self, event: &Event<'_>) {
        match (self.inside, &mut self.formula) {
            (Inside::Result, _) => {
                self.has_result |= matches!(event, Event::Text(_) | Event::CData(_) | Event::GeneralRef(_));
            }
            (Inside::Formula, Some(formula)) => {
                let left = MOST_FORMULA.saturating_sub(formula.len());
                let text = tags::text(event).unwrap_or_default();
                formula.extend(text.chars().take(left));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str, found: &mut Formulas) {
        match name {
            "f" | "v" => self.inside = Inside::Neither,
            "c" => {
                if let Some(formula) = self.formula.take().filter(|_| !self.has_result)
                    && found.0.len() < MOST_FORMULAS
                {
                    found.0.push((self.cells - 1, format!("={formula}")));
                }
            }
            _ => {}
        }
    }
}

/// Whether a reference is a cell or a first and a last one.
fn names_cells(reference: &str) -> bool {
    let (first, last) = reference.split_once(':').unwrap_or((reference, reference));
    match (place(first), place(last)) {
        (Some(first), Some(last)) => first.0 <= last.0 && first.1 <= last.1,
        _ => false,
    }
}

/// Row and column of a cell's name.
fn place(name: &str) -> Option<(u32, u32)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = name.split_at(letters);
    if !(1..=3).contains(&letters) {
        return None;
    }
    let column = column.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'@'));
    row.parse().ok().filter(|row| *row > 0).map(|row| (row, column))
}

/// The workbook with a dimension that names a cell in each of these parts.
pub(super) fn with_plain_dimensions(file: impl Read + Seek, odd: &[&str]) -> io::Result<Cursor<Vec<u8>>> {
    let mut archive = ZipArchive::new(file).map_err(io::Error::from)?;
    let mut mended = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let raw = archive.by_index_raw(at).map_err(io::Error::from)?;
        let name = raw.name().map_err(io::Error::from)?.into_owned();
        if !odd.contains(&name.as_str()) {
            mended.raw_copy_file(raw).map_err(io::Error::from)?;
            continue;
        }
        drop(raw);
        let mut part = archive.by_index(at).map_err(io::Error::from)?;
        mended.start_file(name, SimpleFileOptions::default()).map_err(io::Error::from)?;
        let mut head = Vec::new();
        part.by_ref().take(HEAD).read_to_end(&mut head)?;
        mended.write_all(&mended_head(&head))?;
        io::copy(&mut part, &mut mended)?;
    }
    mended.finish().map_err(io::Error::from)
}

/// The beginning of a sheet, its dimension replaced by one that is read.
fn mended_head(head: &[u8]) -> Vec<u8> {
    let mut events = Events::new(head);
    loop {
        let begin = head.len() - events.rest().len();
        let name = match events.next() {
            Ok(Some(Event::Start(tag))) if tag.local_name().as_ref() == "dimension" => tag.name().as_ref().to_owned(),
            Ok(Some(_)) => continue,
            // The dimension is not among what can be read.
            Ok(None) | Err(_) => return head.to_vec(),
        };
        let end = head.len() - events.rest().len();
        let closing = if head[..end].ends_with(b"/>") { "/>" } else { ">" };
        let plain = format!("<{name} ref=\"A1\"{closing}");
        return [&head[..begin], plain.as_bytes(), &head[end..]].concat();
    }
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use rust_xlsxwriter::Workbook;

    use super::*;

    #[test]
    fn stretches_of_hidden_rows_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xlsx");
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for row in 0..12 {
            sheet.write_number(row, 0, 1).unwrap();
        }
        for row in [3, 4, 5, 9] {
            sheet.set_row_hidden(row).unwrap();
        }
        book.add_worksheet().write_string(0, 0, "b").unwrap();
        book.save(&path).unwrap();
        let parts = of_workbook(File::open(&path).unwrap());
        let hidden = |row: &u32| parts[0].hidden.contains(*row);
        assert_eq!((1..=12).filter(hidden).collect::<Vec<_>>(), [4, 5, 6, 10]);
        assert_eq!(parts[1].hidden, HiddenRows::default());
        assert!(!parts[0].odd_dimension);
    }

    #[test]
    fn what_is_no_workbook_says_nothing() {
        assert_eq!(of_workbook(Cursor::new(b"no zip".to_vec())), []);
    }

    #[test]
    fn only_a_reference_to_cells_is_a_dimension() {
        for (reference, is_one) in [
            ("A1", true),
            ("A1:B9", true),
            ("1:4", false),
            ("A:C", false),
            ("B9:A1", false),
            ("A0", false),
            ("", false),
        ] {
            assert_eq!(names_cells(reference), is_one, "{reference}");
        }
        let head = mended_head(br#"<x:sheetPr/><x:dimension ref="1:4"/><x:sheetData>"#);
        assert_eq!(head, br#"<x:sheetPr/><x:dimension ref="A1"/><x:sheetData>"#);
    }
}

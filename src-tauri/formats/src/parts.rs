//! What the parts of an `.xlsx` workbook say and calamine does not: hidden rows, formulas without a result, and a
//! dimension that it cannot read.

use std::{
    collections::HashMap,
    io::{self, Cursor, Read, Seek, Write as _},
};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    HiddenRows,
    tags::{self, name, unescaped, value},
};

/// Formulas without a result of a sheet that are remembered.
const MOST_FORMULAS: usize = 1 << 20;
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
    let _ = tags::each(&mut archive, "xl/_rels/workbook.xml.rels", |tag, _| {
        if let (true, Some(id), Some(target)) = (name(tag).0 == "Relationship", value(tag, "Id"), value(tag, "Target"))
        {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id.to_owned(), path);
        }
    });
    let mut sheets: Vec<String> = Vec::new();
    let _ = tags::each(&mut archive, "xl/workbook.xml", |tag, _| {
        if name(tag) == ("sheet", false) {
            let id = value(tag, "r:id").or_else(|| value(tag, ":id")).unwrap_or_default();
            sheets.push(targets.get(id).cloned().unwrap_or_default());
        }
    });
    sheets.into_iter().map(|part| of_sheet(&mut archive, part)).collect()
}

fn of_sheet<R: Read + Seek>(archive: &mut ZipArchive<R>, of: String) -> Part {
    let mut part = Part { name: of.clone(), ..Part::default() };
    let (mut row, mut watch) = (0_u32, Watch::default());
    let read = tags::each(archive, &of, |tag, text| match name(tag) {
        ("row", false) => {
            row = value(tag, "r").and_then(|number| number.parse().ok()).unwrap_or(row.saturating_add(1));
            if matches!(value(tag, "hidden"), Some("1" | "true")) {
                part.hidden.add(row, row);
            }
        }
        ("autoFilter", false) => part.hidden.filtered = true,
        ("dimension", false) => part.odd_dimension = !value(tag, "ref").is_some_and(names_cells),
        named => watch.hear(named, tag, text, &mut part.formulas),
    });
    if read.is_ok() { part } else { Part { name: of, ..Part::default() } }
}

/// Follows the cells of a sheet, which are `<c t="…"><f>formula</f><v>result</v></c>`.
#[derive(Default)]
struct Watch {
    cells: u32,
    is_text: bool,
    formula: Option<String>,
    has_result: bool,
}

impl Watch {
    fn hear(&mut self, named: (&str, bool), tag: &str, text: &str, found: &mut Formulas) {
        match named {
            ("c", false) => {
                self.cells = self.cells.saturating_add(1);
                (self.formula, self.has_result) = (None, false);
                self.is_text = value(tag, "t") == Some("str");
            }
            ("f", false) => self.formula = Some(String::new()),
            ("f", true) => self.formula = Some(unescaped(text)),
            // An empty text is a result; an empty number is none.
            ("v", false) => self.has_result |= self.is_text,
            ("v", true) => self.has_result |= !text.is_empty(),
            ("is", false) => self.has_result = true,
            ("c", true) => self.end(found),
            _ => {}
        }
    }

    fn end(&mut self, found: &mut Formulas) {
        if let Some(formula) = self.formula.take().filter(|_| !self.has_result)
            && found.0.len() < MOST_FORMULAS
        {
            found.0.push((self.cells - 1, format!("={}", formula.trim_end_matches(char::REPLACEMENT_CHARACTER))));
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
    let find = |from: usize, what: &[u8]| {
        let rest = head.get(from..)?;
        rest.windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let Some(begin) = find(0, b"dimension") else { return head.to_vec() };
    let begin = begin + b"dimension".len();
    let Some(end) = find(begin, b">") else { return head.to_vec() };
    let closing: &[u8] = if head[..end].ends_with(b"/") { b"/" } else { b"" };
    [&head[..begin], b" ref=\"A1\"", closing, &head[end..]].concat()
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

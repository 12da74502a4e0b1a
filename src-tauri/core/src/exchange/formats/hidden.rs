//! What calamine does not tell of an `.xlsx` sheet: rows that are hidden, by a filter or by hand, and formulas of which
//! no program has worked out the value.
//!
//! Only tags are looked at, one at a time, so that a sheet of a million rows costs no memory.

use std::{
    collections::HashMap,
    fs::File,
    io::{self, BufRead, BufReader},
};

use zip::ZipArchive;

/// A longer tag is none that is looked for.
const MOST_TAG: usize = 8 << 10;

/// The hidden rows of a sheet, and whether a filter hides them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HiddenRows {
    /// First and last row of each stretch, as Excel counts, from the top.
    stretches: Vec<(u32, u32)>,
    /// The sheet has a filter.
    pub filtered: bool,
    /// How many of them hold anything.
    pub filled: u32,
    /// The first cell whose formula has no value: `B2`. Read as it stands, it would be blank.
    pub uncomputed: Option<String>,
}

/// A cell as its tags tell of it.
#[derive(Default)]
struct Formula {
    place: String,
    /// Its value is a text, which may be empty.
    is_text: bool,
    is_formula: bool,
    has_value: bool,
}

impl Formula {
    /// Hears the next tag, and how many bytes of text came before it; at the end of a cell that is a formula without
    /// a value, its place.
    fn hear(&mut self, tag: &str, text: usize) -> Option<String> {
        if is(tag, "c") {
            *self = Self {
                place: value(tag, "r").unwrap_or_default().to_owned(),
                is_text: value(tag, "t") == Some("str"),
                ..Self::default()
            };
        } else if is(tag, "f") {
            self.is_formula = true;
        } else if is(tag, "is") || (text > 0 && closes(tag, "v")) {
            self.has_value = true;
        } else if closes(tag, "c") && self.is_formula && !self.has_value && !self.is_text {
            return Some(std::mem::take(&mut self.place));
        }
        None
    }
}

impl HiddenRows {
    /// Whether a row is hidden.
    pub fn contains(&self, row: u32) -> bool {
        let after = self.stretches.partition_point(|(first, _)| *first <= row);
        after.checked_sub(1).is_some_and(|at| row <= self.stretches[at].1)
    }

    fn add(&mut self, row: u32) {
        match self.stretches.last_mut() {
            Some((_, last)) if row <= *last => {}
            Some((_, last)) if row == *last + 1 => *last = row,
            _ => self.stretches.push((row, row)),
        }
    }
}

/// The hidden rows of each sheet in the order of the workbook; nothing is said of a sheet that cannot be looked at.
pub(super) fn of_workbook(file: File) -> Vec<HiddenRows> {
    let Ok(mut archive) = ZipArchive::new(BufReader::new(file)) else { return Vec::new() };
    let mut parts: HashMap<String, String> = HashMap::new();
    let _ = each_tag(&mut archive, "xl/_rels/workbook.xml.rels", |tag, _| {
        if let (true, Some(id), Some(target)) = (is(tag, "Relationship"), value(tag, "Id"), value(tag, "Target")) {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            parts.insert(id.to_owned(), path);
        }
    });
    let mut sheets: Vec<String> = Vec::new();
    let _ = each_tag(&mut archive, "xl/workbook.xml", |tag, _| {
        if is(tag, "sheet") {
            let id = value(tag, "r:id").or_else(|| value(tag, ":id")).unwrap_or_default();
            sheets.push(parts.get(id).cloned().unwrap_or_default());
        }
    });
    sheets.iter().map(|part| of_sheet(&mut archive, part)).collect()
}

fn of_sheet(archive: &mut ZipArchive<BufReader<File>>, part: &str) -> HiddenRows {
    let mut hidden = HiddenRows::default();
    let mut row = 0_u32;
    let mut formula = Formula::default();
    let read = each_tag(archive, part, |tag, text| {
        if hidden.uncomputed.is_none() {
            hidden.uncomputed = formula.hear(tag, text);
        }
        if is(tag, "row") {
            row = value(tag, "r").and_then(|number| number.parse().ok()).unwrap_or(row.saturating_add(1));
            if matches!(value(tag, "hidden"), Some("1" | "true")) {
                hidden.add(row);
            }
        } else if is(tag, "autoFilter") {
            hidden.filtered = true;
        }
    });
    if read.is_ok() { hidden } else { HiddenRows::default() }
}

/// Whether a tag opens an element of this name, with or without a prefix.
fn is(tag: &str, name: &str) -> bool {
    let opened = tag.split([' ', '\t', '\n', '\r', '/']).next().unwrap_or_default();
    opened.rsplit(':').next() == Some(name)
}

/// Whether a tag closes an element of this name.
fn closes(tag: &str, name: &str) -> bool {
    tag.strip_prefix('/').is_some_and(|opened| is(opened, name))
}

/// The value of an attribute.
fn value<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    for (at, _) in tag.match_indices(name) {
        let rest = &tag[at + name.len()..];
        let stands_alone = name.starts_with(':') || tag[..at].ends_with(char::is_whitespace);
        if let (true, Some(rest)) = (stands_alone, rest.strip_prefix('=')) {
            let quote = rest.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
            return rest[1..].split(quote).next();
        }
    }
    None
}

/// Hands every tag of a part over, without its brackets, and how many bytes of text came before it.
fn each_tag(
    archive: &mut ZipArchive<BufReader<File>>,
    part: &str,
    mut hear: impl FnMut(&str, usize),
) -> io::Result<()> {
    let part = archive.by_name(part).map_err(|_| io::ErrorKind::NotFound)?;
    let mut reader = BufReader::with_capacity(64 << 10, part);
    let mut tag: Option<Vec<u8>> = None;
    let mut text = 0;
    loop {
        let bytes = reader.fill_buf()?;
        if bytes.is_empty() {
            return Ok(());
        }
        let used = match &mut tag {
            None => match bytes.iter().position(|byte| *byte == b'<') {
                Some(at) => {
                    tag = Some(Vec::new());
                    text += at;
                    at + 1
                }
                None => {
                    text += bytes.len();
                    bytes.len()
                }
            },
            Some(begun) => {
                let end = bytes.iter().position(|byte| *byte == b'>');
                let piece = &bytes[..end.unwrap_or(bytes.len())];
                begun.extend_from_slice(&piece[..piece.len().min(MOST_TAG.saturating_sub(begun.len()))]);
                let used = piece.len() + usize::from(end.is_some());
                if end.is_some() {
                    if let Ok(tag) = std::str::from_utf8(begun) {
                        hear(tag, text);
                    }
                    tag = None;
                    text = 0;
                }
                used
            }
        };
        reader.consume(used);
    }
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::Workbook;

    use super::*;

    #[test]
    fn hidden_rows_are_told_sheet_by_sheet() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xlsx");
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for row in 0..12 {
            sheet.write_string(row, 0, "a").unwrap();
        }
        for row in [3, 4, 5, 9] {
            sheet.set_row_hidden(row).unwrap();
        }
        book.add_worksheet().write_string(0, 0, "b").unwrap();
        book.save(&path).unwrap();
        let hidden = of_workbook(File::open(&path).unwrap());
        assert_eq!(hidden[0].stretches, [(4, 6), (10, 10)]);
        assert_eq!((4..=11).filter(|row| hidden[0].contains(*row)).collect::<Vec<_>>(), [4, 5, 6, 10]);
        assert_eq!(hidden[1], HiddenRows::default());
    }

    /// The first formula without a value in a sheet of these cells.
    fn uncomputed(cells: &str) -> Option<String> {
        let mut zip = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
        let sheet = format!(r#"<worksheet><sheetData><row r="2">{cells}</row></sheetData></worksheet>"#);
        for (name, text) in [
            ("xl/_rels/workbook.xml.rels", r#"<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>"#),
            ("xl/workbook.xml", r#"<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>"#),
            ("xl/s.xml", sheet.as_str()),
        ] {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xlsx");
        std::fs::write(&path, zip.finish().unwrap().into_inner()).unwrap();
        of_workbook(File::open(&path).unwrap()).remove(0).uncomputed
    }

    #[test]
    fn a_formula_that_was_never_worked_out_is_told_by_its_place() {
        let found = |cells: &str| uncomputed(cells);
        assert_eq!(found(r#"<c r="A2"><v>1</v></c><c r="B2"><f>A2+1</f><v></v></c>"#).as_deref(), Some("B2"));
        assert_eq!(found(r#"<c r="B2"><f>A2+1</f><v/></c>"#).as_deref(), Some("B2"));
        assert_eq!(found(r#"<c r="C2"><f>A2+1</f></c><c r="D2"><v>3</v></c>"#).as_deref(), Some("C2"));
        assert_eq!(found(r#"<c r="B2"><f>A2+1</f><v>2</v></c>"#), None);
        assert_eq!(found(r#"<c r="B2" t="str"><f>""</f><v></v></c>"#), None, "an empty text is a value");
        assert_eq!(found(r#"<c r="B2" t="inlineStr"><is><t>x</t></is></c><c r="C2"/>"#), None);
    }

    #[test]
    fn attributes_are_read_by_their_whole_name() {
        let tag = r#"row r="7" spans="1:3" hidden='1'"#;
        assert_eq!((value(tag, "r"), value(tag, "hidden"), value(tag, "ans")), (Some("7"), Some("1"), None));
        assert!(is("x:row r=\"1\"", "row") && is("row/", "row") && !is("rows", "row") && !is("/row", "row"));
    }

    #[test]
    fn what_is_no_workbook_hides_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xlsx");
        std::fs::write(&path, "no zip").unwrap();
        assert_eq!(of_workbook(File::open(&path).unwrap()), []);
    }
}

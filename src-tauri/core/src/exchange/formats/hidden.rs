//! Rows of an `.xlsx` sheet that are hidden, by a filter or by hand: calamine does not tell of them.
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
    let _ = each_tag(&mut archive, "xl/_rels/workbook.xml.rels", |tag| {
        if let (true, Some(id), Some(target)) = (is(tag, "Relationship"), value(tag, "Id"), value(tag, "Target")) {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            parts.insert(id.to_owned(), path);
        }
    });
    let mut sheets: Vec<String> = Vec::new();
    let _ = each_tag(&mut archive, "xl/workbook.xml", |tag| {
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
    let read = each_tag(archive, part, |tag| {
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

/// Hands every tag of a part over, without its brackets.
fn each_tag(archive: &mut ZipArchive<BufReader<File>>, part: &str, mut hear: impl FnMut(&str)) -> io::Result<()> {
    let part = archive.by_name(part).map_err(|_| io::ErrorKind::NotFound)?;
    let mut reader = BufReader::with_capacity(64 << 10, part);
    let mut tag: Option<Vec<u8>> = None;
    loop {
        let bytes = reader.fill_buf()?;
        if bytes.is_empty() {
            return Ok(());
        }
        let used = match &mut tag {
            None => match bytes.iter().position(|byte| *byte == b'<') {
                Some(at) => {
                    tag = Some(Vec::new());
                    at + 1
                }
                None => bytes.len(),
            },
            Some(begun) => {
                let end = bytes.iter().position(|byte| *byte == b'>');
                let piece = &bytes[..end.unwrap_or(bytes.len())];
                begun.extend_from_slice(&piece[..piece.len().min(MOST_TAG.saturating_sub(begun.len()))]);
                let used = piece.len() + usize::from(end.is_some());
                if end.is_some() {
                    if let Ok(text) = std::str::from_utf8(begun) {
                        hear(text);
                    }
                    tag = None;
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

//! The report as CSV: UTF-8 with a byte-order mark, and nothing in it that a spreadsheet would run.

use std::{
    borrow::Cow,
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use super::Cell;
use crate::error::Result;

/// A table under way.
pub struct Table(csv::Writer<BufWriter<File>>);

impl Table {
    /// Begins a file with its headers.
    pub fn begin(path: &Path, headers: &[String]) -> Result<Self> {
        let mut file = BufWriter::new(File::create(path)?);
        file.write_all("\u{FEFF}".as_bytes())?;
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(file);
        writer.write_record(headers.iter().map(|h| guarded(h).into_owned()))?;
        Ok(Self(writer))
    }

    /// Adds a line.
    pub fn add(&mut self, cells: &[Cell]) -> Result<()> {
        Ok(self.0.write_record(cells.iter().map(|c| guarded(&c.to_string()).into_owned()))?)
    }

    /// Writes what is left.
    pub fn end(mut self) -> Result<()> {
        Ok(self.0.flush()?)
    }
}

/// Guards a cell that a spreadsheet would take for a formula by a leading `'`; import takes it off again.
///
/// Dangerous is what begins, after blanks, with `=`, `@`, a tab or a line break, or with a sign that no plain number
/// follows, in full-width forms too. `+86 138 0013 8000` and `-3` stay as they are.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if is_dangerous(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

fn is_dangerous(cell: &str) -> bool {
    const BREAKS: [char; 3] = ['\t', '\r', '\n'];
    let mut rest = cell.trim_start_matches(|c: char| c.is_whitespace() && !BREAKS.contains(&c)).chars();
    match rest.next() {
        Some('=' | '@' | '＝' | '＠' | '\t' | '\r' | '\n') => true,
        Some('+' | '-' | '＋' | '－') => !is_number(rest.as_str()),
        _ => false,
    }
}

/// Digits and what separates them, nothing else.
fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | ',' | '(' | ')' | '%'))
}

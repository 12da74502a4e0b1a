//! The rows that were left out, as a file of their own.

use std::{fs::File, io::Write as _, path::Path};

use super::plan::Plan;
use crate::{
    db::file,
    error::{Args, Result},
    kit::text::is_han,
    reports::csv::guarded,
    words::{Language, Words},
};

/// Writes them sheet by sheet under their headers, with the row in the file they came from and the reason.
pub(super) fn save(plan: &Plan, path: &Path) -> Result<u32> {
    let words = Words::new(language(plan));
    file::replace(path, |part| {
        let mut file = File::create(part)?;
        file.write_all("\u{FEFF}".as_bytes())?;
        let mut csv = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(file);
        let mut under = None;
        for row in &plan.refused {
            let headers = &plan.sheet(row.sheet).headers;
            if under != Some(row.sheet) {
                under = Some(row.sheet);
                let ours = ["exchange-refused-row", "exchange-refused-reason"].map(|key| words.say(key, &[]));
                write(&mut csv, headers, headers.len(), &ours)?;
            }
            let ours = [row.row.to_string(), words.error(row.code, &Args::new())];
            write(&mut csv, &row.cells, headers.len(), &ours)?;
        }
        Ok(csv.flush()?)
    })?;
    Ok(u32::try_from(plan.refused.len()).unwrap_or(u32::MAX))
}

/// A line: the file's cells, as many as it has columns, and ours.
fn write(csv: &mut csv::Writer<File>, cells: &[String], width: usize, ours: &[String]) -> Result<()> {
    let padding = std::iter::repeat_n("", width.saturating_sub(cells.len()));
    let line = cells.iter().map(String::as_str).chain(padding).chain(ours.iter().map(String::as_str));
    line.map(guarded).try_for_each(|cell| csv.write_field(cell.as_bytes())).map_err(std::io::Error::from)?;
    Ok(csv.write_record(None::<&[u8]>).map_err(std::io::Error::from)?)
}

/// The language that the file's headers are in.
fn language(plan: &Plan) -> Language {
    let chinese = plan.refused.iter().any(|row| plan.sheet(row.sheet).headers.iter().any(|h| h.contains(is_han)));
    if chinese { Language::Chinese } else { Language::English }
}

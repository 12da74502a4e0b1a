//! Looks into a file: what each of its tables and each of their columns seems to hold.

use super::{
    Inspection, Origin, SheetGuess, formats::Row, guessing::guess_sheet, layouts::Layout, look::Look, tables::Tables,
};
use crate::{
    error::{Refusal, Result, code},
    reports::score_sheets,
};

/// Looks into a file, or what was pasted: what each sheet and each column seems to hold. Needs no nursery.
///
/// # Errors
/// Why it cannot be read: `file_not_found`, `not_a_spreadsheet`, `password_protected`, `file_empty`, `unclosed_quote` …
pub fn inspect(from: impl Into<Origin>) -> Result<Inspection> {
    inspect_as(from, &Look::default())
}

/// As [`inspect`], reading a text file in the encoding of this label (`gb18030`).
///
/// # Errors
/// As [`inspect`]; `unknown_encoding`.
pub fn inspect_in(from: impl Into<Origin>, encoding: Option<&str>) -> Result<Inspection> {
    inspect_as(from, &Look { encoding: encoding.map(str::to_owned), ..Look::default() })
}

/// As [`inspect`], with what a person has said of the file.
///
/// # Errors
/// As [`inspect`]; `unknown_encoding`; `no_such_row` where the header is said to stand in a row that is blank;
/// `attendance_export` of a file that says who came to a meeting, `score_sheet` of a filled score
/// sheet, unless a person has said what its rows are.
pub fn inspect_as(from: impl Into<Origin>, look: &Look) -> Result<Inspection> {
    let origin = from.into();
    let tables = Tables::open(&origin, look.encoding.as_deref())?;
    let guesses = (0..tables.sheets().len()).map(|at| guess_sheet(&tables, at, look, &origin));
    let mut sheets: Vec<SheetGuess> = guesses.collect::<Result<_>>()?;
    if look.kind.is_none() {
        if tables.sheets().iter().any(|sheet| sheet.preview.iter().any(is_head_of_scores)) {
            return Err(Refusal::new(code::SCORE_SHEET).into());
        }
        refuse_attendance(&tables, &mut sheets)?;
    }
    Ok(Inspection {
        path: origin.path(),
        file_name: origin.name(),
        encoding: tables.encoding().map(str::to_owned),
        photos: tables.photos(),
        sheets,
        taken_before: None,
    })
}

/// The header of a score sheet, which is taken in elsewhere.
fn is_head_of_scores(row: &Row) -> bool {
    row.filled().any(|(_, cell)| cell.text().starts_with(score_sheets::MARK))
}

/// Who came to a meeting is taken in elsewhere: such tables, and what stands in their sheets, are no records here.
fn refuse_attendance(tables: &Tables, sheets: &mut [SheetGuess]) -> Result<()> {
    let layouts: Vec<Option<&Layout>> =
        sheets.iter().map(|sheet| sheet.layout.as_deref().and_then(Layout::named)).collect();
    let Some(layout) = layouts.iter().flatten().find(|layout| layout.is_attendance) else { return Ok(()) };
    let of_meetings: Vec<usize> = (0..sheets.len())
        .filter(|at| layouts[*at].is_some_and(|layout| layout.is_attendance))
        .map(|at| tables.sheet_of(at))
        .collect();
    for (at, sheet) in sheets.iter_mut().enumerate() {
        if of_meetings.contains(&tables.sheet_of(at)) {
            sheet.kind = None;
        }
    }
    if sheets.iter().any(|sheet| sheet.kind.is_some()) {
        return Ok(());
    }
    Err(Refusal::new(code::ATTENDANCE_EXPORT).arg("source", layout.source).into())
}

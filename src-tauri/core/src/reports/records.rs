//! Records of a plain noun as a table: a workbook, or a CSV where the file's name ends so.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::{Cell, csv, xlsx};
use crate::{
    engine::{Database, Read, file},
    error::{Refusal, Result, code},
    exports,
    kit::{Cursor, contact::Email, phone::Phone},
    own_fields, people,
    records::{RecordQuery, Row, ops, values},
    slice::{Field, FieldKind, Slice, Unit},
    words::{Language, Words},
};

/// Rows that are read at once.
const AT_ONCE: u32 = 1_000;
/// The width of a column, in digits of the standard font: of text with lines, of other text, of the rest.
const WIDTHS: (u8, u8, u8) = (40, 24, 14);

/// A table that lies where it was to.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ExportedRecords {
    /// How many records are in it.
    pub rows: u32,
    /// Where it lies.
    pub file: PathBuf,
}

/// How the name of a file may end that records are written to.
const ENDINGS: [&str; 2] = ["xlsx", "csv"];

/// Sees that a file's name ends so that it says what it is.
///
/// # Errors
/// `no_such_ending` with those that there are.
pub fn ending(path: &Path) -> Result<&'static str, Refusal> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let known = ENDINGS.into_iter().find(|known| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(known)));
    known.ok_or_else(|| {
        Refusal::new(code::NO_SUCH_ENDING).arg("endings", ENDINGS.map(|known| format!(".{known}")).join(", "))
    })
}

/// Writes the records that a list shows to a file, in the list's order, behind their fields what imports have kept for them as
/// text. What is personal data in them is masked, so
/// the export log knows nothing of it.
///
/// # Errors
/// As [`ops::list`] and [`ending`]; `folder_missing`, `file_is_folder`; the disk's failures.
pub fn export(
    database: &Database,
    slice: &'static Slice,
    query: &RecordQuery,
    path: &Path,
    language: Language,
) -> Result<ExportedRecords> {
    let is_csv = ending(path)? == "csv";
    let path = exports::ops::place_of(path)?;
    let words = Words::new(language);
    let mut rows = 0;
    database.read(|r| {
        file::replace(&path, |part| {
            let kept = people::ops::kept_labels(r, slice.tables.first().map_or(slice.noun, |table| table.name))?;
            let kept: Vec<String> = kept.into_iter().map(|(label, _)| label).collect();
            let mut table = Table::begin(r, slice, &kept, &words, part, is_csv)?;
            rows = each(r, slice, query, |row| table.add(slice, row, kept_of(r, &kept, row)?, &words))?;
            table.end(part, &words)
        })
    })?;
    Ok(ExportedRecords { rows, file: path })
}

/// Shows `seen` all records of a list, page by page; tells how many there were.
fn each(r: &Read<'_>, slice: &Slice, query: &RecordQuery, mut seen: impl FnMut(&Row) -> Result<()>) -> Result<u32> {
    let (mut after, mut count): (Option<Cursor>, u32) = (None, 0);
    loop {
        let query = RecordQuery { after, limit: Some(AT_ONCE), ..query.clone() };
        let page = ops::list(r, slice, &query)?;
        for row in &page.rows {
            seen(row)?;
            count += 1;
        }
        after = page.next;
        if after.is_none() {
            return Ok(count);
        }
    }
}

enum Table {
    Csv(Box<csv::Table>),
    Xlsx(Box<xlsx::Table>),
}

impl Table {
    fn begin(r: &Read<'_>, slice: &Slice, kept: &[String], words: &Words, part: &Path, is_csv: bool) -> Result<Self> {
        let fields = ops::record_of(slice)?.fields;
        let headers: Vec<String> = fields.iter().map(|field| header(slice, field, words)).collect();
        if is_csv {
            return Ok(Self::Csv(Box::new(csv::Table::begin(part, &[&headers, kept].concat())?)));
        }
        let width = |field: &Field| match field.kind {
            FieldKind::LongText => WIDTHS.0,
            FieldKind::Text | FieldKind::Link | FieldKind::Names(_) => WIDTHS.1,
            _ => WIDTHS.2,
        };
        let columns: Vec<xlsx::Column> = headers
            .into_iter()
            .zip(fields)
            .map(|(header, field)| xlsx::Column { header, width: width(field) })
            .chain(kept.iter().map(|label| xlsx::Column { header: label.clone(), width: WIDTHS.1 }))
            .collect();
        let folder = part.parent().ok_or_else(|| crate::Error::failure(code::FOLDER_MISSING))?;
        let title = words.say(&format!("{}-title", slice.noun).replace('_', "-"), &[]);
        Ok(Self::Xlsx(Box::new(xlsx::Table::begin(folder, None, words, &title, &columns, r.now())?)))
    }

    fn add(&mut self, slice: &Slice, row: &Row, kept: Vec<Cell>, words: &Words) -> Result<()> {
        let fields = ops::record_of(slice)?.fields;
        let cells: Vec<Cell> = fields.iter().map(|field| cell(slice, field, row, words)).chain(kept).collect();
        match self {
            Self::Csv(table) => table.add(&cells),
            Self::Xlsx(table) => table.add(&cells),
        }
    }

    fn end(self, part: &Path, words: &Words) -> Result<()> {
        match self {
            Self::Csv(table) => table.end(),
            Self::Xlsx(table) => table.end(part, words, None),
        }
    }
}

/// The cells that are kept for a record as text, under these labels; several of one label with a mark between.
fn kept_of(r: &Read<'_>, labels: &[String], row: &Row) -> Result<Vec<Cell>> {
    let id = row.get("id").and_then(Value::as_str).unwrap_or_default();
    let cells = if labels.is_empty() { Vec::new() } else { people::ops::kept_cells_of(r, id)? };
    let under = |label: &String| {
        let values = cells.iter().filter(|cell| cell.label == *label).map(|cell| cell.value.as_str());
        own_fields::rules::joined(values).map_or(Cell::Empty, Cell::Text)
    };
    Ok(labels.iter().map(under).collect())
}

/// What a column is called; an amount with its unit, so that an import reads it again.
fn header(slice: &Slice, field: &Field, words: &Words) -> String {
    let label = words.say(&field.label(slice.noun), &[]);
    if matches!(field.kind, FieldKind::Money | FieldKind::Figure(Unit::Money)) {
        format!("{label}（元）")
    } else {
        label
    }
}

fn cell(slice: &Slice, field: &Field, row: &Row, words: &Words) -> Cell {
    let value = row.get(field.name).unwrap_or(&Value::Null);
    match (field.kind, value) {
        (_, Value::Null) => Cell::Empty,
        (_, Value::String(text)) if field.is_private => Cell::Text(masked(text)),
        (FieldKind::Number | FieldKind::Figure(Unit::Count), Value::Number(number)) => {
            number.as_f64().map_or(Cell::Empty, Cell::Number)
        }
        (FieldKind::Money | FieldKind::Figure(Unit::Money), Value::Number(fen)) => {
            fen.as_f64().map_or(Cell::Empty, |fen| Cell::Number(fen / 100.0))
        }
        (FieldKind::Day | FieldKind::Week, Value::String(day)) => {
            day.parse().map_or_else(|_| Cell::Text(day.clone()), Cell::Day)
        }
        _ => Cell::Text(values::shown(slice.noun, field, value, words)),
    }
}

/// Personal data by its ends alone: a table of records goes to whoever asks for it.
fn masked(text: &str) -> String {
    let phone = Phone::read(text).ok().map(|phone| phone.masked());
    let email = || Email::read(text).ok().map(|email| email.masked());
    phone.or_else(email).unwrap_or_else(|| format!("{}***", text.chars().take(2).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{builders::nursery, slices::sites::slice::SLICE};

    #[test]
    fn what_was_written_out_is_the_same_when_it_is_taken_in() {
        for (name, language) in [("sites.xlsx", Language::Chinese), ("sites.csv", Language::English)] {
            let n = nursery();
            let record = SLICE.record.as_ref().unwrap();
            for site in [
                json!({ "name": "漕河泾科创苗圃", "kind": "returnee_park", "area": 3_200, "certified_until": "2027-06-30" }),
                json!({ "name": "=1+1", "page": "https://example.com/a", "remark": "一行\n又一行" }),
            ] {
                let site = site.as_object().cloned().unwrap();
                n.write(record.save, move |w| ops::save(w, &SLICE, site)).unwrap();
            }
            let path = n.folder.path().join(name);
            let done = export(&n, &SLICE, &RecordQuery::default(), &path, language).unwrap();
            assert_eq!((done.rows, done.file.as_path()), (2, path.as_path()));

            let before = n.check().unwrap().fingerprint;
            let inspected = crate::import::ops::inspect(&path).unwrap();
            let sites = crate::import::Kind::Record("sites".parse().unwrap());
            let request = crate::import::ops::default_request(&inspected, Some(sites)).unwrap();
            let plan = crate::import::ops::plan(&n, request, &mut |_, _| {}, &Default::default()).unwrap();
            let taken = crate::import::ops::carry_out(&n, plan.into(), |_, _| {}, Default::default()).unwrap();
            assert_eq!(taken.value.kinds[&sites].same, 2, "{name}: {:?}", taken.value.kinds);
            assert_eq!(n.check().unwrap().fingerprint, before);
        }
    }
}

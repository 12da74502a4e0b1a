//! What was guessed of a file, as a request that a person can change.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    ConsentRequest, ConsentSource, Field, ImportRequest, Inspection, Kind, Noun, SheetGuess, SheetRequest,
    formats::{Cell, Row},
    header::NO_HEADER,
    layouts::Layout,
    mapping,
};
use crate::{
    alumni::Purpose,
    error::{Refusal, Result, code},
    kit::names::fold,
};

/// What a person has said of a file that was looked into. It is heard before anything is judged.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// What the rows are.
    pub kind: Option<Kind>,
    /// Columns by their headers, with a field that they hold.
    pub columns: Vec<(String, Field)>,
}

/// What was guessed, as a request; with `only`, every sheet that can be read as that kind. Hidden sheets are taken where
/// there are no others.
///
/// # Errors
/// `no_table` when no sheet holds a table, or several hold one without a header; `unknown_kind` when nobody can tell what
/// the rows are.
pub fn default_request(inspection: &Inspection, only: Option<Kind>) -> Result<ImportRequest> {
    request_as(inspection, &Said { kind: only, columns: Vec::new() })
}

/// As [`default_request`], with what a person has said. The columns are not mapped by it yet.
///
/// # Errors
/// As [`default_request`].
pub fn request_as(inspection: &Inspection, said: &Said) -> Result<ImportRequest> {
    let alone = inspection.sheets.len() == 1;
    let has_table = |sheet: &&SheetGuess| sheet.header_row.is_some_and(|row| alone || row > NO_HEADER);
    let all_hidden = inspection.sheets.iter().filter(has_table).all(|sheet| sheet.hidden);
    let tables = || inspection.sheets.iter().filter(has_table).filter(|sheet| all_hidden || !sheet.hidden);
    if tables().next().is_none() {
        return Err(Refusal::new(code::NO_TABLE).into());
    }
    let kind_of = |sheet: &SheetGuess| {
        let recalled = sheet.recalled.as_ref().map(|recalled| recalled.request.kind);
        recalled.or(sheet.kind).or_else(|| kind_said(sheet, said))
    };
    let guessed = |kind: Kind| tables().filter(|sheet| kind_of(sheet) == Some(kind)).collect::<Vec<_>>();
    let told = |kind: Kind| tables().filter(|sheet| is_told(sheet, kind, said)).collect::<Vec<_>>();
    let taken: Vec<(&SheetGuess, Kind)> = match said.kind {
        None => tables()
            .filter_map(|sheet| Some((sheet, kind_of(sheet).filter(|kind| is_told(sheet, *kind, said))?)))
            .collect(),
        Some(kind) => {
            // Where the guess agrees with one sheet, the others are something else; where it agrees with none, the
            // person is believed.
            let sheets = [guessed(kind), told(kind), tables().collect()].into_iter().find(|sheets| !sheets.is_empty());
            sheets.unwrap_or_default().into_iter().map(|sheet| (sheet, kind)).collect()
        }
    };
    let sheets: Vec<SheetRequest> = taken.into_iter().map(|(sheet, kind)| sheet_request(sheet, kind)).collect();
    if sheets.is_empty() {
        return Err(Refusal::new(code::UNKNOWN_KIND).into());
    }
    let directory = sheets.iter().find_map(|request| {
        let sheet = inspection.sheets.iter().find(|sheet| sheet.name == request.name)?;
        let (index, _) = request.columns.iter().find(|(_, field)| **field == Field::ConsentDirectory)?;
        let column = sheet.columns.iter().find(|column| column.index == *index)?;
        Some(ConsentRequest {
            purpose: Purpose::Directory,
            answer: ConsentSource::Column(column.header.clone()),
            answered_on: None,
            means: Some(inspection.file_name.clone()),
        })
    });
    Ok(ImportRequest {
        path: inspection.path.clone(),
        pasted: None,
        consents: directory.into_iter().collect(),
        // Nor is any constant applied that no person has set: see `proposed` and `offered`.
        programme: None,
        encoding: None,
        rows: Vec::new(),
        cells: Vec::new(),
        settled: Vec::new(),
        sheets,
    })
}

/// The fields that a person says a sheet's columns hold.
fn fields_said(sheet: &SheetGuess, said: &Said) -> Vec<Field> {
    let has = |header: &str| sheet.columns.iter().any(|column| fold(&column.header) == fold(header));
    said.columns.iter().filter(|(header, _)| has(header)).map(|(_, field)| *field).collect()
}

/// The plainest kind of which the columns make records that a person has named.
fn kind_said(sheet: &SheetGuess, said: &Said) -> Option<Kind> {
    const PLAINEST: [Kind; 6] =
        [Kind::People, Kind::Startups, Kind::Sessions, Kind::Notes, Kind::Mentors, Kind::Alumni];
    let fields = fields_said(sheet, said);
    let holds = |kind: &Kind| fields.iter().all(|field| kind.fields().contains(field));
    let told = |kind: &Kind| !fields.is_empty() && is_told(sheet, *kind, said);
    let all = || PLAINEST.into_iter().chain(Noun::all().map(Kind::Record));
    all().find(|kind| told(kind) && holds(kind)).or_else(|| all().find(told))
}

/// Whether a sheet's columns, as guessed or as a person says, make records of a kind.
fn is_told(sheet: &SheetGuess, kind: Kind, said: &Said) -> bool {
    let mut fields = fields_said(sheet, said);
    let request = sheet_request(sheet, kind);
    fields.extend(request.columns.values());
    fields.extend(request.splits.values().flat_map(|(one, other)| [*one, *other]));
    fields.extend(request.joins.keys());
    kind.is_told_by(|field| fields.contains(&field))
}

/// A sheet taken as a kind: as it was taken the last time, where that was as this kind, else as guessed.
fn sheet_request(sheet: &SheetGuess, kind: Kind) -> SheetRequest {
    if let Some(recalled) = sheet.recalled.as_ref().filter(|recalled| recalled.request.kind == kind) {
        return recalled.request.clone();
    }
    let columns = if sheet.kind == Some(kind) {
        sheet.columns.clone()
    } else {
        let width = sheet.columns.iter().map(|column| column.index as usize + 1).max().unwrap_or(0);
        let mut headers = vec![String::new(); width];
        sheet.columns.iter().for_each(|column| headers[column.index as usize].clone_from(&column.header));
        let rows = (1..).zip(&sheet.sample).map(|(number, texts)| Row {
            number,
            cells: texts.iter().map(|text| Cell::of_text(text.as_str())).collect(),
        });
        let mut columns = mapping::guess_columns(kind, &headers, &rows.collect::<Vec<_>>());
        let left_out =
            |index| sheet.columns.iter().any(|held| held.index == index && held.field.is_none() && held.sure);
        columns.retain(|column| !left_out(column.index));
        if let Some(layout) = sheet.layout.as_deref().and_then(Layout::named) {
            layout.settle(kind, &mut columns);
        }
        columns
    };
    let splits = columns.iter().filter_map(|column| Some((column.index, column.halves?))).collect();
    let whole = columns.iter().filter(|column| column.halves.is_none());
    let columns: BTreeMap<u32, Field> = whole.filter_map(|column| Some((column.index, column.field?))).collect();
    SheetRequest {
        name: sheet.name.clone(),
        kind,
        header_row: sheet.header_row.unwrap_or(1),
        columns,
        splits,
        joins: BTreeMap::new(),
        left_out: BTreeSet::new(),
        constants: BTreeMap::new(),
        cohort: None,
        leave_hidden: false,
    }
}

//! What a person can do with a file: look into it, plan, carry the plan out, and keep the rows that were left out.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use super::{
    AccountCell, AccountQuery, ColumnGuess, ConsentRequest, ConsentSource, Field, ImportRequest, ImportResult,
    Inspection, Kind, Origin, PlannedCell, PlannedQuery, PlannedRow, SheetGuess, SheetRequest, asides,
    formats::{Cell, Row, Sheet},
    header::{self, NO_HEADER},
    mapping,
    memory::{self, Mapping, SheetMapping},
    plan::{self, Plan},
    refused, writing,
};
use crate::{
    Nursery,
    alumni::Purpose,
    db::{Done, Op, Read, history},
    error::{Code, Refusal, Result},
    kit::{Page, watch::Watch},
};

/// Rows of a sheet that an inspection shows.
const SAMPLE: usize = 8;

/// Looks into a file, or what was pasted: what each sheet and each column seems to hold. Needs no nursery.
///
/// # Errors
/// Why it cannot be read: `file_not_found`, `not_a_spreadsheet`, `password_protected`, `file_empty`, `unclosed_quote` …
pub fn inspect(from: impl Into<Origin>) -> Result<Inspection> {
    inspect_in(from, None)
}

/// As [`inspect`], reading a text file in the encoding of this label (`gb18030`).
///
/// # Errors
/// As [`inspect`]; `unknown_encoding`.
pub fn inspect_in(from: impl Into<Origin>, encoding: Option<&str>) -> Result<Inspection> {
    let origin = from.into();
    let source = origin.open(encoding)?;
    Ok(Inspection {
        path: origin.path(),
        file_name: origin.name(),
        encoding: source.encoding().map(str::to_owned),
        photos: source.photos(),
        sheets: source.sheets().iter().map(|sheet| guess_sheet(sheet, source.sheets().len() == 1, &origin)).collect(),
    })
}

/// As [`inspect_in`], with how sheets of these headers were taken in the last time.
///
/// # Errors
/// As [`inspect_in`]; the nursery's failures.
pub fn inspect_again(nursery: &Nursery, from: impl Into<Origin>, encoding: Option<&str>) -> Result<Inspection> {
    let mut inspection = inspect_in(from, encoding)?;
    nursery.read(|r| memory::recall(r, &mut inspection))?;
    Ok(inspection)
}

/// As [`inspect_again`], or by a mapping that somebody has saved.
///
/// # Errors
/// As [`inspect_again`], [`Mapping::load`] and [`Mapping::apply`].
pub fn inspect_mapped(
    nursery: &Nursery,
    from: impl Into<Origin>,
    mapping: Option<&Path>,
    encoding: Option<&str>,
) -> Result<Inspection> {
    let Some(mapping) = mapping else { return inspect_again(nursery, from, encoding) };
    let mut inspection = inspect_in(from, encoding)?;
    Mapping::load(mapping)?.apply(&mut inspection)?;
    Ok(inspection)
}

/// What a request asks for, sheet by sheet, as a mapping that fits other files with these headers.
///
/// # Errors
/// As [`inspect_in`]; `no_table`.
pub fn mapping_of(request: &ImportRequest) -> Result<Mapping> {
    let source = request.origin().open(request.encoding.as_deref())?;
    let sheets = request.sheets.iter().map(|asked| {
        let no_table = || Refusal::new(Code::NoTable).arg("sheet", &asked.name);
        let about = source.sheets().iter().find(|sheet| sheet.name == asked.name).ok_or_else(no_table)?;
        let header = header::header_at(&about.preview, asked.header_row, &about.merges).ok_or_else(no_table)?;
        let titled = header::titled(&about.preview, header.first_data_row).map(|(_, cohort)| cohort);
        Ok(SheetMapping::of(asked, &header.names, titled.as_deref()))
    });
    Ok(Mapping::of(sheets.collect::<Result<_>>()?))
}

/// What a sheet holds: a table below a header, or one that has none. The latter is offered, and taken where it is all
/// that there is; a helper sheet of a workbook looks like it, too.
fn guess_sheet(sheet: &Sheet, alone: bool, origin: &Origin) -> SheetGuess {
    let found = header::find_header(&sheet.preview, &sheet.merges);
    let first = found.as_ref().map_or(NO_HEADER, |header| header.first_data_row);
    let (above, below): (Vec<&Row>, Vec<&Row>) = sheet.preview.iter().partition(|row| row.number < first);
    let below: Vec<Row> = below.into_iter().filter(|row| !asides::is_total_row(row)).cloned().collect();
    let all: Vec<Row> = sheet.preview.iter().filter(|row| !asides::is_total_row(row)).cloned().collect();
    let mut nameless = mapping::guess_nameless(&all, &sheet.name);
    let is_table = nameless.columns.len() > 1 || nameless.kind.is_some();
    nameless.kind = match origin {
        Origin::Pasted(_) => nameless.kind.or(Some(Kind::People)),
        Origin::File(_) => nameless.kind.filter(|_| alone),
    };
    let by_values = nameless.columns.iter().filter_map(|column| Some((column.index, column.field?))).collect();
    let (header_row, guess) = match &found {
        Some(header) => (Some(header.row_number), Some(mapping::guess(&header.names, &below, &sheet.name))),
        None if is_table || matches!(origin, Origin::Pasted(_)) => (Some(NO_HEADER), Some(nameless)),
        None => (None, None),
    };
    let (programme, cohort) = header::titled(&sheet.preview, first).unzip();
    SheetGuess {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        hidden_rows: sheet.hidden_rows.filled,
        filtered: sheet.hidden_rows.filtered,
        hidden_unknown: sheet.hidden_rows.unknown,
        rows: sheet.rows.saturating_sub(u32::try_from(above.len()).unwrap_or(0)),
        header_row,
        kind: guess.as_ref().and_then(|guess| guess.kind),
        columns: guess.map(|guess| of_people(guess.columns, sheet)).unwrap_or_default(),
        by_values,
        sample: below.iter().take(SAMPLE).map(texts).collect(),
        cohort,
        programme: programme.flatten(),
        recalled: None,
    }
}

/// The columns without a field for those that are of the file and not of the people in it.
fn of_people(mut columns: Vec<ColumnGuess>, sheet: &Sheet) -> Vec<ColumnGuess> {
    for column in columns.iter_mut().filter(|column| sheet.technical.contains(&(column.index as usize))) {
        (column.field, column.sure, column.splits, column.halves) = (None, true, false, None);
    }
    columns
}

fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text().into_owned()).collect()
}

/// What was guessed, as a request; with `only`, every sheet that can be read as that kind. Hidden sheets are taken where
/// there are no others.
///
/// # Errors
/// `no_table` when no sheet holds a table, or several hold one without a header; `unknown_kind` when none can be taken in.
pub fn default_request(inspection: &Inspection, only: Option<Kind>) -> Result<ImportRequest> {
    let alone = inspection.sheets.len() == 1;
    let has_table = |sheet: &&SheetGuess| sheet.header_row.is_some_and(|row| alone || row > NO_HEADER);
    let all_hidden = inspection.sheets.iter().filter(has_table).all(|sheet| sheet.hidden);
    let tables = || inspection.sheets.iter().filter(has_table).filter(|sheet| all_hidden || !sheet.hidden);
    if tables().next().is_none() {
        return Err(Refusal::new(Code::NoTable).into());
    }
    let kind_of = |sheet: &SheetGuess| sheet.recalled.as_ref().map(|recalled| recalled.request.kind).or(sheet.kind);
    let guessed = |kind: Kind| tables().filter(|sheet| kind_of(sheet) == Some(kind)).collect::<Vec<_>>();
    let sheets: Vec<SheetRequest> = match only {
        None => tables().filter_map(|sheet| sheet_request(sheet, kind_of(sheet)?)).collect(),
        // Where the guess agrees with one sheet, the others are something else.
        Some(kind) if !guessed(kind).is_empty() => {
            guessed(kind).into_iter().filter_map(|sheet| sheet_request(sheet, kind)).collect()
        }
        Some(kind) => tables().filter_map(|sheet| sheet_request(sheet, kind)).collect(),
    };
    if sheets.is_empty() {
        return Err(Refusal::new(Code::UnknownKind).into());
    }
    let taken = |sheet: &&SheetGuess| sheets.iter().any(|request| request.name == sheet.name);
    let directory = tables().filter(taken).find_map(|sheet| {
        let column = sheet.columns.iter().find(|column| column.field == Some(Field::ConsentDirectory))?;
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
        programme: tables().filter(taken).find_map(|sheet| sheet.programme.clone()),
        encoding: None,
        rows: Vec::new(),
        cells: Vec::new(),
        settled: Vec::new(),
        sheets,
    })
}

/// A sheet taken as a kind; none where its columns make no such record, or notes, which are not taken in.
/// As it was taken the last time, where that was as this kind.
fn sheet_request(sheet: &SheetGuess, kind: Kind) -> Option<SheetRequest> {
    if let Some(recalled) = sheet.recalled.as_ref().filter(|recalled| recalled.request.kind == kind) {
        return Some(recalled.request.clone());
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
        columns
    };
    let splits = columns.iter().filter_map(|column| Some((column.index, column.halves?))).collect();
    let whole = columns.iter().filter(|column| column.halves.is_none());
    let columns: BTreeMap<u32, Field> = whole.filter_map(|column| Some((column.index, column.field?))).collect();
    let has = |field| columns.values().any(|held| *held == field);
    (kind != Kind::Notes && kind.is_told_by(has)).then(|| SheetRequest {
        name: sheet.name.clone(),
        kind,
        header_row: sheet.header_row.unwrap_or(1),
        columns,
        splits,
        joins: BTreeMap::new(),
        left_out: BTreeSet::new(),
        constants: BTreeMap::new(),
        cohort: sheet.cohort.clone(),
        leave_hidden: false,
    })
}

/// Plans an import: reads the file, compares it with what is known, and writes nothing.
///
/// # Errors
/// As [`inspect`]; `no_table`, `column_missing`, `unknown_kind` for what was asked; `cancelled`.
pub fn plan(
    nursery: &Nursery,
    request: ImportRequest,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> Result<Plan> {
    nursery.read(|r| plan::make(r, request, progress, cancelled))
}

/// A page of a plan's rows, each with what would happen to it, and why.
///
/// # Errors
/// The file's failures only.
pub fn rows(r: &Read<'_>, plan: &Plan, query: &PlannedQuery) -> Result<Page<PlannedRow>> {
    plan.page(r, query)
}

/// The cells of a row that are taken in, to be mended.
///
/// # Errors
/// `no_such_row`; as [`inspect`].
pub fn cells(plan: &Plan, sheet: &str, row: u32) -> Result<Vec<PlannedCell>> {
    plan.cells(sheet, row)
}

/// The cells behind a number of the account, with how many there are.
///
/// # Errors
/// As [`inspect`].
pub fn account_cells(plan: &Plan, query: &AccountQuery) -> Result<(u32, Vec<AccountCell>)> {
    plan.account_cells(query)
}

/// Carries a plan out, whole or not at all, as one op; none where nothing is new. How the sheets were mapped is kept
/// for the next file with these headers.
///
/// # Errors
/// `file_changed` when the file is not what it was; `plan_stale` when anything was written since the plan was made;
/// `cancelled`; the disk's failures.
pub fn carry_out(
    nursery: &Nursery,
    plan: Arc<Plan>,
    mut progress: impl FnMut(u32, u32) + Send + 'static,
    cancelled: Arc<AtomicBool>,
) -> Result<Done<ImportResult>> {
    plan.require_same_file()?;
    let mappings = plan.sheets.iter().filter_map(|sheet| sheet.mapping.clone()).collect();
    let done = nursery.perform(Op::Import, move |w| {
        // The op under way is the newest by now.
        if history::last(w)? != plan.last_op + 1 {
            return Err(Refusal::new(Code::PlanStale).into());
        }
        let mut watch = Watch::new(&mut progress, &cancelled, 0);
        writing::write(w, &plan, &mut watch)?;
        Ok(plan.result())
    })?;
    // The import is in by now: that its columns are not remembered makes it no failure.
    let _ = nursery.keep_mappings(mappings);
    Ok(done)
}

/// Writes the rows that are left out, with the reason of each, as CSV: to be mended and fed in again. Tells how many.
///
/// # Errors
/// The disk's failures.
pub fn save_refused(plan: &Plan, path: &Path) -> Result<u32> {
    refused::save(plan, path)
}

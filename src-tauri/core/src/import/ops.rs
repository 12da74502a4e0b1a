//! What a person can do with a file: look into it, plan, carry the plan out, and keep the rows that were left out.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use super::{
    AccountCell, AccountQuery, ColumnGuess, ConsentRequest, ConsentSource, EarlierImport, Field, ImportRequest,
    ImportResult, Inspection, Kind, OpenedImport, Origin, PlannedCell, PlannedQuery, PlannedRow, SheetGuess,
    SheetRequest, TopRow, asides, earlier,
    formats::{Cell, Row, Sheet},
    header::{self, Header, NO_HEADER},
    layouts::{self, Layout},
    mapping::{self, Guess},
    memory::{self, Mapping, SheetMapping},
    plan::{self, Plan},
    proposals, refused,
    retained::Retained,
    tables::Tables,
    writing,
};
use crate::{
    Nursery,
    alumni::Purpose,
    engine::{Done, OpId, Read, history},
    error::{Refusal, Result, code},
    kit::{Cursor, Page, names::fold, watch::Watch},
    op,
};

/// Rows of a sheet that an inspection shows.
const SAMPLE: usize = 8;

/// Rows of its top that it shows.
const TOP: usize = 12;
/// Rows above and below a header further down.
const AROUND: usize = 3;

/// What a person has said of a file before it is looked into. It is heard before anything is guessed.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The encoding in which a text file is read (`gb18030`).
    pub encoding: Option<String>,
    /// Sheet -> the row of its header, as Excel counts; 0 where it has none.
    pub header_rows: BTreeMap<String, u32>,
    /// The header's row of every sheet that is not named.
    pub header_row: Option<u32>,
    /// What its rows are.
    pub kind: Option<Kind>,
}

impl Look {
    fn header_row_of(&self, sheet: &str) -> Option<u32> {
        self.header_rows.get(sheet).copied().or(self.header_row)
    }
}

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
/// `attendance_export` of a file that says who came to a meeting, unless a person has said what its rows are.
pub fn inspect_as(from: impl Into<Origin>, look: &Look) -> Result<Inspection> {
    let origin = from.into();
    let tables = Tables::open(&origin, look.encoding.as_deref())?;
    let guesses = (0..tables.sheets().len()).map(|at| guess_sheet(&tables, at, look, &origin));
    let mut sheets: Vec<SheetGuess> = guesses.collect::<Result<_>>()?;
    if look.kind.is_none() {
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

/// As [`inspect_in`], with how sheets of these headers were taken in the last time.
///
/// # Errors
/// As [`inspect_in`]; the nursery's failures.
pub fn inspect_again(nursery: &Nursery, from: impl Into<Origin>, encoding: Option<&str>) -> Result<Inspection> {
    inspect_mapped(nursery, from, None, &Look { encoding: encoding.map(str::to_owned), ..Look::default() })
}

/// As [`inspect_as`], with how sheets of these headers were taken in the last time, or by a mapping that somebody has
/// saved.
///
/// # Errors
/// As [`inspect_as`], [`Mapping::load`] and [`Mapping::apply`].
pub fn inspect_mapped(
    nursery: &Nursery,
    from: impl Into<Origin>,
    mapping: Option<&Path>,
    look: &Look,
) -> Result<Inspection> {
    let origin = from.into();
    let mut inspection = inspect_as(origin.clone(), look)?;
    inspection.taken_before = nursery.read(|r| earlier::of_same_bytes(r, &origin))?;
    match mapping {
        Some(mapping) => Mapping::load(mapping)?.apply(&mut inspection)?,
        None => nursery.read(|r| memory::recall(r, &mut inspection))?,
    }
    Ok(inspection)
}

/// What a request asks for, sheet by sheet, as a mapping that fits other files with these headers.
///
/// # Errors
/// As [`inspect_in`]; `no_table`.
pub fn mapping_of(request: &ImportRequest) -> Result<Mapping> {
    let source = Tables::open(&request.origin(), request.encoding.as_deref())?;
    let sheets = request.sheets.iter().map(|asked| {
        let no_table = || Refusal::new(code::NO_TABLE).arg("sheet", &asked.name);
        let about = source.sheets().iter().find(|sheet| sheet.name == asked.name).ok_or_else(no_table)?;
        let header = header::header_at(&about.preview, asked.header_row, &about.merges).ok_or_else(no_table)?;
        let titled = proposals::titled(&about.preview, header.first_data_row).map(|title| title.cohort);
        Ok(SheetMapping::of(asked, &header.names, titled.as_deref()))
    });
    Ok(Mapping::of(sheets.collect::<Result<_>>()?))
}

/// What a sheet holds: a table below a header, or one that has none. The latter is offered, and taken where it is all
/// that there is; a helper sheet of a workbook looks like it, too. Where a person has said in which row the header is,
/// that is not guessed.
fn guess_sheet(tables: &Tables, at: usize, look: &Look, origin: &Origin) -> Result<SheetGuess> {
    let (sheet, alone) = (&tables.sheets()[at], tables.sheets().len() == 1);
    let known = Layout::find(&sheet.preview);
    let said = look.header_row_of(&sheet.name);
    let found = match said {
        Some(NO_HEADER) => None,
        Some(row) => {
            let no_such_row = || Refusal::new(code::NO_SUCH_ROW).arg("sheet", &sheet.name).arg("row", row);
            match header::header_at(&sheet.preview, row, &sheet.merges) {
                // Of several sheets the row is that of those that have it.
                None if !alone && !look.header_rows.contains_key(&sheet.name) => {
                    header::find_header(&sheet.preview, &sheet.merges)
                }
                found => Some(found.ok_or_else(no_such_row)?),
            }
        }
        None => match known {
            Some((_, row)) => header::header_at(&sheet.preview, row, &[]),
            None => header::find_header(&sheet.preview, &sheet.merges),
        },
    };
    let layout = known.map(|(layout, _)| layout).filter(|_| found.is_some());
    let first = found.as_ref().map_or(NO_HEADER, |header| header.first_data_row);
    let (above, below): (Vec<&Row>, Vec<&Row>) = sheet.preview.iter().partition(|row| row.number < first);
    let is_record = |row: &&Row| !asides::is_total_row(row) && !layout.is_some_and(|layout| layout.is_no_record(row));
    let mut below: Vec<Row> = below.into_iter().filter(is_record).cloned().collect();
    if let Some(layout) = layout {
        below.iter_mut().for_each(|row| layout.clear(row));
    }
    let all: Vec<Row> = sheet.preview.iter().filter(|row| !asides::is_total_row(row)).cloned().collect();
    let mut nameless = mapping::guess_nameless(&all, &sheet.name);
    let is_table = nameless.columns.len() > 1 || nameless.kind.is_some();
    nameless.kind = match origin {
        Origin::Pasted(_) => nameless.kind.or(Some(Kind::People)),
        Origin::File(_) => nameless.kind.filter(|_| alone || said == Some(NO_HEADER)),
    };
    let has_none = is_table || said == Some(NO_HEADER) || matches!(origin, Origin::Pasted(_));
    let (header_row, guess) = match &found {
        Some(header) => (Some(header.row_number), Some(guess_below(header, &below, sheet, layout))),
        None if has_none => (Some(NO_HEADER), Some(nameless)),
        None => (None, None),
    };
    Ok(SheetGuess {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        hidden_rows: sheet.hidden_rows.filled,
        filtered: sheet.hidden_rows.filtered,
        hidden_unknown: sheet.hidden_rows.unknown,
        rows: sheet.rows.saturating_sub(u32::try_from(above.len()).unwrap_or(0)),
        header_row,
        kind: guess.as_ref().and_then(|guess| guess.kind).filter(|_| alone || !layouts::is_not_data(&sheet.name)),
        columns: guess.map(|guess| of_people(guess.columns, sheet)).unwrap_or_default(),
        sample: below.iter().take(SAMPLE).map(texts).collect(),
        top: top(&sheet.preview, header_row.unwrap_or(NO_HEADER)),
        area: tables.area(at),
        turned: tables.is_turned(at),
        layout: layout.map(|layout| layout.id.to_owned()),
        proposed: proposals::of(&sheet.preview, first, &sheet.name, &origin.name()),
        offered: BTreeMap::new(),
        recalled: None,
    })
}

/// What the columns below a header hold: as the layout says, where it is a known one, else as they look.
fn guess_below(header: &Header, below: &[Row], sheet: &Sheet, layout: Option<&Layout>) -> Guess {
    let mut guess = mapping::guess(&header.names, below, &sheet.name);
    let Some(layout) = layout else { return guess };
    if let Some(kind) = layout.kind {
        guess = Guess { kind: Some(kind), columns: mapping::guess_columns(kind, &header.names, below) };
    }
    layout.settle(guess.kind.unwrap_or(Kind::People), &mut guess.columns);
    guess
}

/// The columns without a field for those that are of the file and not of the people in it.
fn of_people(mut columns: Vec<ColumnGuess>, sheet: &Sheet) -> Vec<ColumnGuess> {
    for column in columns.iter_mut().filter(|column| sheet.technical.contains(&(column.index as usize))) {
        (column.field, column.sure, column.splits, column.halves) = (None, true, false, None);
    }
    columns
}

/// The rows among which a person finds the header: the first ones, and those around it where it stands further down.
fn top(rows: &[Row], header_row: u32) -> Vec<TopRow> {
    let header = rows.iter().position(|row| row.number == header_row).unwrap_or(0);
    let is_near = |at: usize| at < TOP || (at + AROUND >= header && at <= header + AROUND);
    let near = rows.iter().enumerate().filter(|(at, _)| is_near(*at));
    near.map(|(_, row)| TopRow { row: row.number, cells: texts(row) }).collect()
}

fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text().into_owned()).collect()
}

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
    PLAINEST.into_iter().find(|kind| told(kind) && holds(kind)).or_else(|| PLAINEST.into_iter().find(told))
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
    nursery.read(|r| plan::make(r, request, None, progress, cancelled))
}

/// As [`plan`], and ready to [`decide`] about its rows: it retains what the file says, packed.
///
/// # Errors
/// As [`plan`].
pub fn plan_for_decisions(
    nursery: &Nursery,
    request: ImportRequest,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> Result<Plan> {
    nursery.read(|r| plan::make(r, request, Some(Retained::default()), progress, cancelled))
}

/// Works into a plan what a person has decided of its rows since, without reading the file. Tells whether that can be;
/// else the plan is as it was, and the request is to be planned anew.
///
/// # Errors
/// `no_such_person`; the nursery's failures, after which the plan is of no use.
pub fn decide(nursery: &Nursery, plan: &mut Plan, request: ImportRequest) -> Result<bool> {
    nursery.read(|r| plan.decide(r, request))
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
    let shown = plan.last_op;
    let plan = match plan.is_patched {
        true => Arc::new(self::plan(nursery, (*plan.request).clone(), &mut progress, &cancelled)?),
        false => plan,
    };
    let bytes = plan.request.origin().bytes()?;
    let mappings = plan.sheets.iter().filter_map(|sheet| sheet.mapping.clone()).collect();
    let done = nursery.perform(op::IMPORT, move |w| {
        // The op under way is the newest by now.
        if history::last(w)? != shown + 1 || plan.last_op != shown {
            return Err(Refusal::new(code::PLAN_STALE).into());
        }
        let mut watch = Watch::new(&mut progress, &cancelled, 0);
        writing::write(w, &plan, &mut watch)?;
        let result = plan.result();
        earlier::remember(w, &plan.file_name, &bytes, &result)?;
        Ok(result)
    })?;
    // The import is in by now: that its columns are not remembered makes it no failure.
    let _ = nursery.keep_mappings(mappings);
    Ok(done)
}

/// The imports that were carried out, the newest first.
///
/// # Errors
/// The file's failures only.
pub fn earlier(r: &Read<'_>, after: Option<&Cursor>, limit: Option<u32>) -> Result<Page<EarlierImport>> {
    earlier::list(r, after, limit)
}

/// One of them, with what became of its cells, and how much of what it wrote is still as it came.
///
/// # Errors
/// `no_such_op` for what is no import.
pub fn open_earlier(r: &Read<'_>, op: OpId) -> Result<OpenedImport> {
    earlier::open(r, op)
}

/// The import by which the same bytes were taken in before, whatever they were called: the newest that stands.
///
/// # Errors
/// Why the file cannot be read.
pub fn taken_before(r: &Read<'_>, origin: &Origin) -> Result<Option<EarlierImport>> {
    earlier::of_same_bytes(r, origin)
}

/// Writes the rows that are left out, with the reason of each, as CSV: to be mended and fed in again. Tells how many.
///
/// # Errors
/// The disk's failures.
pub fn save_refused(plan: &Plan, path: &Path) -> Result<u32> {
    refused::save(plan, path)
}

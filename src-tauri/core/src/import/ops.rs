//! What a person can do with a file: look into it, plan, carry the plan out, and keep the rows that were left out.

use std::{
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use super::{
    AccountCell, AccountQuery, EarlierImport, ImportRequest, ImportResult, Inspection, OpenedImport, Origin,
    PlannedCell, PlannedQuery, PlannedRow, earlier, header,
    memory::{self, Mapping, SheetMapping},
    plan::{self, Plan},
    proposals, refused,
    retained::Retained,
    tables::Tables,
    writing,
};
use crate::{
    Nursery,
    engine::{Done, OpId, Read, history},
    error::{Refusal, Result, code},
    kit::{Cursor, Page, watch::Watch},
    op,
};

pub use super::{
    inspecting::{inspect, inspect_as, inspect_in},
    look::Look,
    requesting::{Said, default_request, request_as},
};

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

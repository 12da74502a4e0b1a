//! Makes a plan: opens the file, finds the sheets that are asked for, and takes them in one after the other.

use std::sync::{Arc, OnceLock, atomic::AtomicBool};

use super::{
    scoping::{is_small, scope},
    types::{LeftOut, Plan},
    untaken::untaken,
};
use crate::{
    cohorts,
    engine::{Read, history},
    error::{Refusal, Result, code},
    import::{
        Choice, ConsentSource, ImportRequest, Kind, RowChoice, SheetRequest,
        formats::Format,
        header::{self, Header},
        matching::{Records, cohorts::Programme},
        retained::Retained,
        tables::Tables,
    },
    kit::{text::typed, watch::Watch},
};

/// The programme of an incubator that has named none.
const PROGRAMME: &str = "加速营";

/// Reads a file and compares it with what is known.
///
/// With `retained` it can take decisions of a person without reading the file once more.
pub(in super::super) fn make(
    r: &Read<'_>,
    request: ImportRequest,
    retained: Option<Retained>,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> Result<Plan> {
    make_from(r, request, retained, |rows| is_small(r, rows), progress, cancelled)
}

/// As [`make`]; `looks_up` says of a number of rows whether only that is read of the nursery which they name.
pub(in super::super) fn make_from(
    r: &Read<'_>,
    request: ImportRequest,
    retained: Option<Retained>,
    looks_up: impl Fn(u32) -> Result<bool>,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> Result<Plan> {
    let origin = request.origin();
    let fingerprint = origin.fingerprint()?;
    let mut source = Tables::open(&origin, request.encoding.as_deref())?;
    let asked = sheets_in_order(&source, &request)?;
    let kinds: Vec<Kind> = asked.iter().map(|(_, sheet, _)| sheet.kind).collect();
    let total = asked.iter().map(|(at, _, _)| source.sheets()[*at].rows).sum();
    let scope = if looks_up(total)? { Some(scope(r, &request, &mut source, &asked)?) } else { None };
    let mut plan = Plan {
        last_op: history::last(r)?,
        file_name: origin.name(),
        fingerprint,
        records: Records::known(r, &kinds, !request.consents.is_empty(), programme(r, &request)?, scope)?,
        refused: Vec::new(),
        sheets: Vec::new(),
        rows: Vec::new(),
        unread: Vec::new(),
        part_stored: Vec::new(),
        differs: Vec::new(),
        ledgers: Vec::new(),
        untaken: untaken(&source, &request),
        non_records: Vec::new(),
        own_refusals: Vec::new(),
        retained,
        is_patched: false,
        answers: Vec::new(),
        photos: source.photos(),
        is_of_cards: source.format() == Format::Vcf,
        left_out: LeftOut::default(),
        likely: OnceLock::new(),
        request: Arc::new(request.clone()),
    };
    plan.require_people(&request)?;
    let mut watch = Watch::new(progress, cancelled, total);
    for (at, sheet, header) in asked {
        plan.take_sheet(r, &mut source, at, sheet, header, &mut watch)?;
    }
    plan.settle(r)?;
    plan.non_records.sort_by(|one, other| (&one.sheet, one.row).cmp(&(&other.sheet, other.row)));
    if plan.retained.is_none() {
        plan.records.close();
    }
    // It may have been written to while it was read.
    plan.require_same_file()?;
    Ok(plan)
}

/// The sheets that are asked for, with their places in the file and their headers: people before what names them.
fn sheets_in_order<'q>(source: &Tables, request: &'q ImportRequest) -> Result<Vec<(usize, &'q SheetRequest, Header)>> {
    let rank = |kind| match kind {
        Kind::People => 0,
        Kind::Mentors => 1,
        Kind::Startups => 2,
        Kind::Alumni => 3,
        Kind::Sessions | Kind::Notes | Kind::Record(_) => 4,
    };
    let no_table = |sheet: &SheetRequest| Refusal::new(code::NO_TABLE).arg("sheet", &sheet.name);
    let mut found = Vec::new();
    for sheet in &request.sheets {
        let at = source.sheets().iter().position(|s| s.name == sheet.name).ok_or_else(|| no_table(sheet))?;
        let about = &source.sheets()[at];
        let header = header::header_at(&about.preview, sheet.header_row, &about.merges);
        let header = header.ok_or_else(|| no_table(sheet))?.or_called_by(sheet, &about.preview);
        found.push((at, sheet, header));
    }
    if found.is_empty() {
        return Err(Refusal::new(code::NO_TABLE).into());
    }
    let answered_by = |column: &str| found.iter().any(|(_, _, header)| header.names.iter().any(|name| name == column));
    for consent in &request.consents {
        if let ConsentSource::Column(column) = &consent.answer
            && !answered_by(column)
        {
            return Err(Refusal::new(code::COLUMN_MISSING).arg("column", column).into());
        }
    }
    found.sort_by_key(|(_, sheet, _)| rank(sheet.kind));
    Ok(found)
}

/// The programme to which new cohorts belong: the one asked for, else the one that is run now, else a new one.
fn programme(r: &Read<'_>, request: &ImportRequest) -> Result<Programme> {
    if let Some(name) = request.programme.as_deref().and_then(typed) {
        return Ok(Programme::Named(name.to_owned()));
    }
    if let Some(current) = cohorts::ops::current(r)? {
        return Ok(Programme::Likely(current.programme_name));
    }
    let first = cohorts::ops::programmes(r)?.into_iter().next();
    Ok(Programme::Likely(first.map_or_else(|| PROGRAMME.to_owned(), |programme| programme.name)))
}

impl Plan {
    /// Sees that the people are there whom a person has chosen.
    ///
    /// # Errors
    /// `no_such_person`.
    pub(in super::super) fn require_people(&self, request: &ImportRequest) -> Result<()> {
        let chosen = |choice: &RowChoice| match choice.choice {
            Choice::Same(id) => Some(id),
            _ => None,
        };
        match request.rows.iter().filter_map(chosen).all(|id| self.records.people.known(id).is_some()) {
            true => Ok(()),
            false => Err(Refusal::new(code::NO_SUCH_PERSON).into()),
        }
    }

    /// Settles what became of answers, and puts the rows into the order of the file, once all have been heard.
    pub(in super::super) fn settle(&mut self, r: &Read<'_>) -> Result<()> {
        self.records.settle(&self.request.consents, &self.file_name);
        self.records.meet_likely(r)?;
        self.settle_answers(r)?;
        self.rows.sort_by_key(|row| (row.sheet, row.row));
        self.refused.sort_by_key(|row| (row.sheet, row.row));
        for cells in [&mut self.unread, &mut self.part_stored] {
            cells.sort_by(|one, other| (&one.sheet, one.row).cmp(&(&other.sheet, other.row)));
        }
        self.differs.sort_by_key(|differing| (differing.sheet, differing.row));
        Ok(())
    }

    /// Sees that the file is what it was when the plan was made.
    ///
    /// # Errors
    /// `file_changed`.
    pub(in super::super) fn require_same_file(&self) -> Result<()> {
        self.request.origin().require_same(self.fingerprint.as_ref())
    }

    /// The file, to be read once more.
    ///
    /// # Errors
    /// `file_changed`; why it cannot be read any more.
    pub(in super::super) fn source(&self) -> Result<Tables> {
        self.require_same_file()?;
        Ok(Tables::open(&self.request.origin(), self.request.encoding.as_deref())?)
    }
}

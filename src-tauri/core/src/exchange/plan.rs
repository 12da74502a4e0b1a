//! The plan of an import: every row with what would happen to it. It can be shown, thrown away, or carried out.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock, atomic::AtomicBool},
};

use serde::Serialize;

use super::{
    CellFate, Change, Choice, ColumnAccount, Counts, Difference, Fate, Field, ImportPlan, ImportRequest, ImportResult,
    Kind, NonRecord, PlannedRow, RowChoice, RowCounts, SheetRequest, Stands, Unread, Why,
    account::{self, Ledger, LedgerCell},
    changes,
    formats::{Fingerprint, Format, Row},
    header::{self, Header, NO_HEADER},
    matching::{
        Fields, Likely, Records, Target,
        cohorts::{CohortAt, Programme},
        people::{PersonAt, Who},
        scope::Scope,
    },
    memory::SheetMapping,
    proposals,
    reading::{Claimed, Line, Reader, What},
    retained::{RawRows, Retained},
    sheet_rows::{Decisions, Seen, SheetRows},
    tables::Tables,
};
use crate::{
    alumni::{Answer, Purpose},
    cohorts,
    db::{Read, history},
    error::{Code, Refusal, Result},
    kit::{relay::relay, text::typed, watch::Watch},
    people,
};

/// The programme of an incubator that has named none.
const PROGRAMME: &str = "加速营";
/// Of so many rows what they name is looked up, however small the nursery is.
const FEW: u32 = 200;
/// And of more, where this many people come on each.
const WORTH: u32 = 50;
/// Rows that a preview shows, beside all those that are refused.
const SHOWN: usize = 200;

/// What an import would do, in full.
#[derive(Debug)]
pub struct Plan {
    /// The number of the op after which it was made.
    pub(super) last_op: i64,
    pub(super) file_name: String,
    /// What the file was when it was read; what was pasted has none.
    fingerprint: Option<Fingerprint>,
    pub(super) request: Arc<ImportRequest>,
    pub(super) records: Records,
    pub(super) refused: Vec<RefusedRow>,
    pub(super) sheets: Vec<PlannedSheet>,
    pub(super) rows: Vec<PlacedRow>,
    pub(super) unread: Vec<Unread>,
    /// Cells of which only a part is stored; the whole is kept as text.
    pub(super) part_stored: Vec<Unread>,
    pub(super) differs: Vec<Differing>,
    /// The fates of the cells, sheet by sheet as in `sheets`.
    pub(super) ledgers: Vec<Ledger>,
    /// Columns and rows of sheets that are not taken in.
    untaken: (Vec<ColumnAccount>, RowCounts),
    non_records: Vec<NonRecord>,
    /// Rows that refuse by themselves what is said to be given by all.
    pub(super) own_refusals: Vec<(u16, u32)>,
    /// Cells with answers, until all have been heard.
    answers: Vec<HeardAnswer>,
    is_of_cards: bool,
    /// Pictures in contacts, which are left out.
    photos: u32,
    left_out: LeftOut,
    pub(super) likely: OnceLock<Likely>,
    /// What a decision of a person needs of the file, so that it is not read anew.
    pub(super) retained: Option<Retained>,
    /// Whether decisions were worked in after it was made. It shows what a new plan would, and is made anew to be
    /// carried out.
    pub(super) is_patched: bool,
}

/// Rows that are passed over without a look for a record in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// 合计 and 小计.
    pub totals: u32,
    /// Titles above the header, texts over the whole width, which name the rows below them, and headers that stand there
    /// again.
    pub sections: u32,
    /// Hidden ones, where a person wanted to leave them.
    pub hidden: u32,
}

/// A sheet that is taken in.
#[derive(Debug)]
pub(super) struct PlannedSheet {
    pub name: String,
    pub kind: Kind,
    pub headers: Vec<String>,
    /// How it is to be mapped the next time; without a header nobody could tell when that is.
    pub mapping: Option<SheetMapping>,
    /// How its rows are read.
    pub rows: Arc<SheetRows>,
}

/// A row that is taken in.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedRow {
    pub sheet: u16,
    pub row: u32,
    pub target: Target,
    /// Its person, and why it is that one.
    pub person: Option<PersonAt>,
    pub why: Why,
    pub fate: Fate,
}

/// A cell that says something else than the record.
#[derive(Debug)]
pub(super) struct Differing {
    pub sheet: u16,
    pub row: u32,
    pub column: u16,
    pub field: Field,
    pub target: Target,
    pub person: Option<PersonAt>,
    pub said: Box<str>,
}

/// A cell that says what its person answered to a purpose. Whether that stands is known when all have been heard.
#[derive(Debug)]
struct HeardAnswer {
    /// Place of its row among the plan's.
    at: usize,
    cell: LedgerCell,
    column: u16,
    purpose: Purpose,
    answer: Answer,
    said: Box<str>,
}

/// A text that is no record is shown so far.
const SHOWN_LETTERS: usize = 120;
/// Differences that a preview shows.
const SHOWN_DIFFERENCES: usize = 200;

/// A row that is left out, as it stands in the file.
#[derive(Debug)]
pub(super) struct RefusedRow {
    pub sheet: u16,
    pub row: u32,
    pub cells: Vec<String>,
    pub code: Code,
}

/// Reads a file and compares it with what is known.
///
/// With `retained` it can take decisions of a person without reading the file once more.
pub(super) fn make(
    r: &Read<'_>,
    request: ImportRequest,
    retained: Option<Retained>,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> Result<Plan> {
    make_from(r, request, retained, |rows| is_small(r, rows), progress, cancelled)
}

/// As [`make`]; `looks_up` says of a number of rows whether only that is read of the nursery which they name.
pub(super) fn make_from(
    r: &Read<'_>,
    request: ImportRequest,
    retained: Option<Retained>,
    looks_up: impl Fn(u32) -> Result<bool>,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> Result<Plan> {
    let origin = request.origin();
    let fingerprint = origin.fingerprint()?;
    let mut source = origin.open(request.encoding.as_deref())?;
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
        Kind::Sessions | Kind::Notes => 4,
    };
    let no_table = |sheet: &SheetRequest| Refusal::new(Code::NoTable).arg("sheet", &sheet.name);
    let mut found = Vec::new();
    for sheet in &request.sheets {
        let at = source.sheets().iter().position(|s| s.name == sheet.name).ok_or_else(|| no_table(sheet))?;
        let about = &source.sheets()[at];
        let header = header::header_at(&about.preview, sheet.header_row, &about.merges);
        let header = header.ok_or_else(|| no_table(sheet))?.or_called_by(sheet, &about.preview);
        found.push((at, sheet, header));
    }
    if found.is_empty() {
        return Err(Refusal::new(Code::NoTable).into());
    }
    let answered_by = |column: &str| found.iter().any(|(_, _, header)| header.names.iter().any(|name| name == column));
    for consent in &request.consents {
        if let super::ConsentSource::Column(column) = &consent.answer
            && !answered_by(column)
        {
            return Err(Refusal::new(Code::ColumnMissing).arg("column", column).into());
        }
    }
    found.sort_by_key(|(_, sheet, _)| rank(sheet.kind));
    Ok(found)
}

/// The columns and rows of the sheets that are not taken in: left out where they hold a table, else no records.
fn untaken(source: &Tables, request: &ImportRequest) -> (Vec<ColumnAccount>, RowCounts) {
    let (mut columns, mut rows) = (Vec::new(), RowCounts::default());
    for sheet in source.sheets().iter().filter(|sheet| request.sheets.iter().all(|asked| asked.name != sheet.name)) {
        let header = header::find_header(&sheet.preview, &sheet.merges);
        let fate = if header.is_some() { CellFate::LeftOut } else { CellFate::NonRecord };
        let is_header = |row: &&Row| {
            header.as_ref().is_some_and(|header| (header.first_row..header.first_data_row).contains(&row.number))
        };
        let headers: Vec<&Row> = sheet.preview.iter().filter(is_header).collect();
        for (at, filled) in sheet.filled.iter().enumerate() {
            let named = header.as_ref().and_then(|header| header.names.get(at)).filter(|name| !name.is_empty());
            let name = named.cloned().unwrap_or_else(|| format!("#{}", at + 1));
            let of_header = headers.iter().filter(|row| !row.cell(at).is_blank()).count();
            let cells = filled.saturating_sub(u32::try_from(of_header).unwrap_or(0));
            if cells > 0 {
                let mut column = ColumnAccount::named(&sheet.name, &name);
                column.add(fate, cells);
                columns.push(column);
            }
        }
        let count = sheet.rows.saturating_sub(u32::try_from(headers.len()).unwrap_or(0));
        *if header.is_some() { &mut rows.left_out } else { &mut rows.non_record } += count;
    }
    (columns, rows)
}

/// Whether to look up what so many rows name is faster than to read everybody.
fn is_small(r: &Read<'_>, rows: u32) -> Result<bool> {
    Ok(rows <= FEW || people::ops::count(r)? / WORTH > rows)
}

/// What the rows of the file name.
fn scope(
    r: &Read<'_>,
    request: &ImportRequest,
    source: &mut Tables,
    asked: &[(usize, &SheetRequest, Header)],
) -> Result<Scope> {
    let mut scope = Scope::of(request);
    for (at, sheet, header) in asked {
        let rows = SheetRows::new(r, sheet, &request.consents, header, &source.sheets()[*at])?;
        let decisions = Decisions::of(request, &sheet.name);
        for row in source.rows(*at)? {
            if let Seen::Line(line) = rows.see(row?, &decisions) {
                scope.hear(&line.what);
            }
        }
    }
    Ok(scope)
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
    pub(super) fn require_people(&self, request: &ImportRequest) -> Result<()> {
        let chosen = |choice: &RowChoice| match choice.choice {
            Choice::Same(id) => Some(id),
            _ => None,
        };
        match request.rows.iter().filter_map(chosen).all(|id| self.records.people.known(id).is_some()) {
            true => Ok(()),
            false => Err(Refusal::new(Code::NoSuchPerson).into()),
        }
    }

    /// Settles what became of answers, and puts the rows into the order of the file, once all have been heard.
    pub(super) fn settle(&mut self, r: &Read<'_>) -> Result<()> {
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
    pub(super) fn require_same_file(&self) -> Result<()> {
        self.request.origin().require_same(self.fingerprint.as_ref())
    }

    /// The file, to be read once more.
    ///
    /// # Errors
    /// `file_changed`; why it cannot be read any more.
    pub(super) fn source(&self) -> Result<Tables> {
        self.require_same_file()?;
        Ok(self.request.origin().open(self.request.encoding.as_deref())?)
    }

    fn take_sheet(
        &mut self,
        r: &Read<'_>,
        source: &mut Tables,
        at: usize,
        asked: &SheetRequest,
        header: Header,
        watch: &mut Watch<'_>,
    ) -> Result<()> {
        let sheet = u16::try_from(self.sheets.len()).unwrap_or(u16::MAX);
        let about = &source.sheets()[at];
        let titled = proposals::titled(&about.preview, header.first_data_row).map(|title| title.cohort);
        let has_header = header.row_number != NO_HEADER;
        let mapping = has_header.then(|| SheetMapping::of(asked, &header.names, titled.as_deref()));
        let request = Arc::clone(&self.request);
        let rows = Arc::new(SheetRows::new(r, asked, &request.consents, &header, about)?);
        self.sheets.push(PlannedSheet {
            name: asked.name.clone(),
            kind: asked.kind,
            headers: header.names,
            mapping,
            rows: Arc::clone(&rows),
        });
        self.ledgers.push(Ledger::default());
        let decisions = Decisions::of(&request, &asked.name);
        let mut raw = self.retained.is_some().then(RawRows::default);
        // Rows that say less wait for those that say more; startups wait until all names of the roster were heard.
        let mut waiting: Vec<(usize, Line)> = Vec::new();
        // To understand a row takes about as long as to read it from the file and to find whom it means.
        relay(
            |hand_over| {
                source.rows(at)?.try_for_each(|row| {
                    watch.step()?;
                    let row = row?;
                    raw.iter_mut().for_each(|raw| raw.push(&row));
                    hand_over(row)
                })
            },
            |row| Ok(rows.see(std::mem::replace(row, Row { number: row.number, cells: Vec::new() }), &decisions)),
            |seen| {
                match seen {
                    Seen::Header => {}
                    Seen::Above(row) | Seen::Section(row) => {
                        self.left_out.sections += 1;
                        self.note_non_record(sheet, &row);
                    }
                    Seen::Hidden(row) => {
                        self.left_out.hidden += 1;
                        self.ledgers[usize::from(sheet)].enter_all(&row, CellFate::LeftOut);
                    }
                    Seen::Total(row) => {
                        self.left_out.totals += 1;
                        self.note_non_record(sheet, &row);
                    }
                    Seen::Refused(row, code) => self.refuse(sheet, &row, code, &rows.reader),
                    Seen::Line(line) => {
                        if let What::Startup { startup, .. } = &line.what {
                            self.records.startups.announce(&startup.name);
                        }
                        match decisions.turn(&line) {
                            None => self.take_line(r, sheet, *line, &decisions, &rows.reader)?,
                            Some(turn) => waiting.push((turn, *line)),
                        }
                    }
                }
                Ok(())
            },
        )?;
        self.take_waiting(r, sheet, waiting, &decisions, &rows.reader)?;
        if let (Some(retained), Some(raw)) = (&mut self.retained, raw) {
            retained.rows.push(raw);
        }
        Ok(())
    }

    /// Takes in the lines that have waited for the others of their sheet, each in its turn.
    pub(super) fn take_waiting(
        &mut self,
        r: &Read<'_>,
        sheet: u16,
        mut waiting: Vec<(usize, Line)>,
        decisions: &Decisions<'_>,
        reader: &Reader,
    ) -> Result<()> {
        waiting.sort_by_key(|(turn, _)| *turn);
        waiting.into_iter().try_for_each(|(_, line)| self.take_line(r, sheet, line, decisions, reader))
    }

    /// Finds or makes the record of a line, and enters what came of each of its cells.
    pub(super) fn take_line(
        &mut self,
        r: &Read<'_>,
        sheet: u16,
        line: Line,
        decisions: &Decisions<'_>,
        reader: &Reader,
    ) -> Result<()> {
        let Line { row, what, cohorts, answers, claims, mut kept } = line;
        let place = (sheet, row.number);
        let choice = decisions.choice(row.number);
        if let (Some(retained), Some(said)) = (&mut self.retained, what.person()) {
            retained.links.add(place, said);
        }
        if let Err(code) = self.records.about(r, &what)? {
            self.refuse(sheet, &row, code, reader);
            return Ok(());
        }
        let unmasked = self.records.behind_masks(&what, &kept).filter(|_| choice.is_none());
        let who = match choice {
            None if unmasked.is_some() => unmasked.map_or(Who::Found, Who::Is),
            None | Some(Choice::LeaveOut) => Who::Found,
            Some(Choice::New) => Who::New,
            Some(Choice::Same(id)) => self.records.people.known(id).map_or(Who::Found, Who::Is),
            Some(Choice::SameRow(other)) => self.records.people.said_at((sheet, other)).map_or(Who::Found, Who::Is),
        };
        let mut file_stands = Fields::default();
        for claim in &claims {
            if let Claimed::Field(field) = claim.to
                && self.settled(sheet, row.number, claim.column) == Some(Stands::File)
            {
                file_stands.insert(field);
            }
        }
        let refuses = |purpose| {
            answers.iter().any(|own| !own.is_for_all && own.purpose == purpose && own.answer == Answer::Refused)
        };
        let is_overruled =
            answers.iter().any(|said| said.is_for_all && said.answer == Answer::Given && refuses(said.purpose));
        self.own_refusals.extend(is_overruled.then_some(place));
        let taken = self.records.take(r, place, what, &cohorts, &answers, &mut kept, who, file_stands)?;
        let (target, person) = (taken.target, taken.person);

        // What each cell has come to; a cell may have come to several things.
        let mut fates: Vec<Option<CellFate>> = vec![None; row.cells.len()];
        let mut come = |column: u16, fate: CellFate| {
            if let Some(held) = fates.get_mut(usize::from(column)) {
                *held = (*held).max(Some(fate));
            }
        };
        let (mut differs, mut keeps) = (false, false);
        let mut heard: Vec<(u16, u8)> = Vec::new();
        for claim in &claims {
            let cell = row.cell(usize::from(claim.column));
            if cell.is_blank() {
                continue;
            }
            let (field, fate) = match claim.to {
                Claimed::Field(field) => (field, taken.outcomes.of(field)),
                Claimed::Contact(number) => (Field::Other, taken.outcomes.of_contact(number)),
                Claimed::Said => (Field::Other, CellFate::Same),
                Claimed::Answer(number) => {
                    heard.push((claim.column, number));
                    (Field::Consent, CellFate::Stored)
                }
            };
            let mut fate = fate;
            if fate == CellFate::Differs {
                match self.settled(sheet, row.number, claim.column) {
                    Some(Stands::Record) => fate = CellFate::LeftOut,
                    _ => {
                        let said = cell.text().into_owned();
                        differs = true;
                        self.differs.push(Differing {
                            sheet,
                            row: row.number,
                            column: claim.column,
                            field,
                            target,
                            person,
                            said: said.as_str().into(),
                        });
                        let label = reader.label(usize::from(claim.column));
                        keeps |= !self.records.keep(r, target, person, field, &label, said)?;
                    }
                }
            } else if fate == CellFate::Kept {
                let label = reader.label(usize::from(claim.column));
                let is_there = self.records.keep(r, target, person, field, &label, cell.text().into_owned())?;
                keeps |= !is_there;
                fate = if is_there { CellFate::Same } else { CellFate::Kept };
            }
            come(claim.column, fate);
        }
        let name = &self.sheets[usize::from(sheet)].name;
        for cell in kept {
            if let Some(code) = cell.code {
                let (sheet, column) = (name.clone(), cell.label.clone());
                let list = if code == Code::PartStored { &mut self.part_stored } else { &mut self.unread };
                list.push(Unread { sheet, row: row.number, column, code });
            }
            let is_there = self.records.keep(r, target, person, cell.field, &cell.label, cell.value)?;
            keeps |= !is_there;
            let fate = if is_there { CellFate::Same } else { CellFate::Kept };
            cell.columns.iter().for_each(|column| come(*column, fate));
        }
        let fates = row.cells.iter().zip(fates).enumerate().map(|(at, (cell, fate))| {
            // Of a cell that nothing was made of, a column that is left out is the reason.
            let fate = fate.or(reader.is_left_out(at).then_some(CellFate::LeftOut)).or(Some(CellFate::Kept));
            fate.filter(|_| !cell.is_blank())
        });
        let ledger = &mut self.ledgers[usize::from(sheet)];
        ledger.enter(row.number, fates);
        let at = self.rows.len();
        for (column, number) in heard {
            let Some(said) = answers.get(usize::from(number)) else { continue };
            self.answers.push(HeardAnswer {
                at,
                cell: ledger.last(column),
                column,
                purpose: said.purpose,
                answer: said.answer,
                said: row.cell(usize::from(column)).text().as_ref().into(),
            });
        }
        let fate = match () {
            () if taken.makes => Fate::New,
            () if differs => Fate::Differs,
            () if keeps || taken.outcomes.changes() => Fate::Changed,
            () => Fate::Same,
        };
        self.rows.push(PlacedRow {
            sheet,
            row: row.number,
            target,
            person,
            why: if unmasked.is_some() { Why::Phone } else { taken.why },
            fate,
        });
        Ok(())
    }

    /// What a person has settled of a cell; of several words the last.
    fn settled(&self, sheet: u16, row: u32, column: u16) -> Option<Stands> {
        let settled = &self.request.settled;
        if settled.is_empty() {
            return None;
        }
        let name = &self.sheet(sheet).name;
        settled.iter().rev().find(|settled| settled.fits(name, row, u32::from(column))).map(|settled| settled.stands)
    }

    /// Settles what became of the cells with answers, now that all have been heard: of two answers of one person to
    /// one purpose a refusal stands, and the other is kept as text.
    fn settle_answers(&mut self, r: &Read<'_>) -> Result<()> {
        for heard in std::mem::take(&mut self.answers) {
            let PlacedRow { sheet, row, target, person, .. } = self.rows[heard.at];
            let alumnus = person.and_then(|at| self.records.people.get(at).alumnus.as_deref());
            let stands = alumnus.into_iter().flat_map(|held| &held.answers).find(|held| held.purpose == heard.purpose);
            let fate = match stands {
                Some(stands) if stands.answer != heard.answer => CellFate::Differs,
                Some(stands) if stands.is_news => CellFate::Stored,
                _ => CellFate::Same,
            };
            self.ledgers[usize::from(sheet)].amend(heard.cell, fate);
            let held = &mut self.rows[heard.at].fate;
            match fate {
                CellFate::Differs if *held != Fate::New => *held = Fate::Differs,
                CellFate::Stored if *held == Fate::Same => *held = Fate::Changed,
                _ => {}
            }
            if fate == CellFate::Differs {
                let field = if heard.purpose == Purpose::Directory { Field::ConsentDirectory } else { Field::Consent };
                let label = self.column_name(self.sheet(sheet), usize::from(heard.column));
                self.records.keep(r, target, person, field, &label, heard.said.clone().into())?;
                let HeardAnswer { column, said, .. } = heard;
                self.differs.push(Differing { sheet, row, column, field, target, person, said });
            }
        }
        Ok(())
    }

    /// Names a row that is no record.
    fn note_non_record(&mut self, sheet: u16, row: &Row) {
        self.ledgers[usize::from(sheet)].enter_all(row, CellFate::NonRecord);
        let texts: Vec<String> = row.filled().map(|(_, cell)| cell.text().trim().to_owned()).collect();
        let mut text: String = texts.join(" ");
        if let Some((end, _)) = text.char_indices().nth(SHOWN_LETTERS) {
            text.truncate(end);
            text.push('…');
        }
        self.non_records.push(NonRecord { sheet: self.sheet(sheet).name.clone(), row: row.number, text });
    }

    pub(super) fn refuse(&mut self, sheet: u16, row: &Row, code: Code, reader: &Reader) {
        let whole = if code == Code::LeftOut { CellFate::LeftOut } else { CellFate::Refused };
        let fates = row.cells.iter().enumerate().map(|(at, cell)| {
            let fate = if reader.is_left_out(at) { CellFate::LeftOut } else { whole };
            (!cell.is_blank()).then_some(fate)
        });
        self.ledgers[usize::from(sheet)].enter(row.number, fates);
        let cells = row.cells.iter().map(|cell| cell.text().into_owned()).collect();
        self.refused.push(RefusedRow { sheet, row: row.number, cells, code });
    }

    /// What becomes of the cells, column by column.
    pub fn account(&self) -> Vec<ColumnAccount> {
        let sheets = self.sheets.iter().zip(&self.ledgers);
        let taken = sheets.flat_map(|(sheet, ledger)| {
            let columns = ledger.columns(&sheet.name, |column| self.column_name(sheet, column));
            if self.is_of_cards { account::by_name(columns) } else { columns }
        });
        let photos = (self.photos > 0).then(|| {
            let sheet = self.sheets.first().map_or("", |sheet| sheet.name.as_str());
            let mut photos = ColumnAccount::named(sheet, "PHOTO");
            photos.add(CellFate::LeftOut, self.photos);
            photos
        });
        taken.chain(photos).chain(self.untaken.0.iter().cloned()).collect()
    }

    /// What a column is called in the account.
    pub(super) fn column_name(&self, sheet: &PlannedSheet, column: usize) -> String {
        match sheet.headers.get(column).map(String::as_str) {
            None | Some("") => format!("#{}", column + 1),
            Some(header) if self.is_of_cards => header::shared_name(header).to_owned(),
            Some(header) => header.to_owned(),
        }
    }

    /// What becomes of the rows.
    pub fn row_counts(&self) -> RowCounts {
        let mut counts = self.untaken.1;
        counts.non_record += u32::try_from(self.non_records.len()).unwrap_or(u32::MAX);
        counts.left_out += self.left_out.hidden;
        for row in &self.refused {
            *if row.code == Code::LeftOut { &mut counts.left_out } else { &mut counts.refused } += 1;
        }
        for row in &self.rows {
            *match row.fate {
                Fate::New => &mut counts.new,
                Fate::Changed => &mut counts.changed,
                Fate::Differs => &mut counts.differs,
                Fate::Same => &mut counts.same,
                Fate::Refused => &mut counts.refused,
            } += 1;
        }
        counts.summed()
    }

    /// All cells that differ from their records, or from another row that said the record before.
    pub fn differences(&self) -> Vec<Difference> {
        self.differs.iter().map(|differing| self.difference(differing)).collect()
    }

    /// A cell that differs, as a person sees it.
    pub(super) fn difference(&self, differing: &Differing) -> Difference {
        let sheet = self.sheet(differing.sheet);
        let held = || changes::value(&self.records, differing.target, differing.field);
        let of_person = differing.person.map(Target::Person);
        let held_of_person = || of_person.and_then(|person| changes::value(&self.records, person, differing.field));
        Difference {
            sheet: sheet.name.clone(),
            row: differing.row,
            column: u32::from(differing.column),
            header: self.column_name(sheet, usize::from(differing.column)),
            field: differing.field,
            said: differing.said.to_string(),
            held: held().or_else(held_of_person),
        }
    }

    /// The plan as the page shows it, under a number by which it can be carried out.
    pub fn preview(&self, id: u32) -> ImportPlan {
        let new_cohorts = self.new_cohorts();
        ImportPlan {
            id,
            file_name: self.file_name.clone(),
            kinds: self.kinds(),
            refused: self.refused_rows(),
            unread: self.unread.clone(),
            rows: self.rows.iter().take(SHOWN).map(|row| self.planned(row)).collect(),
            totals_left_out: self.left_out.totals,
            sections_left_out: self.left_out.sections,
            hidden_left_out: self.left_out.hidden,
            cohorts: new_cohorts,
            likely: self.count_likely(),
            account: self.account(),
            row_counts: self.row_counts(),
            non_records: self.non_records.clone(),
            own_refusals: self.own_refusals(),
            differs: self.differs.iter().take(SHOWN_DIFFERENCES).map(|differing| self.difference(differing)).collect(),
        }
    }

    /// The names of the cohorts that it makes, in their order. One that only rows named that a decision has taken back is none of them.
    fn new_cohorts(&self) -> Vec<String> {
        let joined = |at: CohortAt| {
            let alumni = self.records.people.records.iter().filter_map(|person| person.alumnus.as_deref());
            alumni.flat_map(|alumnus| &alumnus.memberships).any(|membership| membership.cohort == Some(at))
        };
        let cohorts = (0..).zip(&self.records.cohorts.records).filter(|(_, cohort)| cohort.id.is_none());
        let mut made: Vec<_> = cohorts.filter(|(at, _)| !self.is_patched || joined(*at)).collect();
        made.sort_by_key(|(_, cohort)| (cohort.edition, &cohort.name));
        made.into_iter().map(|(_, cohort)| cohort.name.clone()).collect()
    }

    /// The rows that no record was looked for in.
    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }

    /// The rows that are no records, each with its text.
    pub fn non_records(&self) -> &[NonRecord] {
        &self.non_records
    }

    /// Cells of which only a part is stored, and the whole is kept as text.
    pub fn part_stored(&self) -> &[Unread] {
        &self.part_stored
    }

    /// Rows that refuse by themselves what all are said to have agreed to.
    pub fn own_refusals(&self) -> u32 {
        u32::try_from(self.own_refusals.len()).unwrap_or(u32::MAX)
    }

    /// Whom the new people of the file look like; looked for once.
    pub(super) fn likely(&self) -> &Likely {
        self.likely.get_or_init(|| Likely::of(&self.records))
    }

    /// What carrying it out has done.
    pub(super) fn result(&self) -> ImportResult {
        ImportResult {
            kinds: self.kinds(),
            refused: self.refused_rows(),
            unread: self.unread.clone(),
            account: self.account(),
            row_counts: self.row_counts(),
        }
    }

    /// The sheet of a refused row.
    pub(super) fn sheet(&self, at: u16) -> &PlannedSheet {
        &self.sheets[usize::from(at)]
    }

    fn kinds(&self) -> BTreeMap<Kind, Counts> {
        let mut kinds: BTreeMap<Kind, Counts> = BTreeMap::new();
        let fates = self.rows.iter().map(|row| (row.sheet, row.fate));
        let refused = self.refused.iter().map(|row| (row.sheet, Fate::Refused));
        for (sheet, fate) in fates.chain(refused) {
            let counts = kinds.entry(self.sheet(sheet).kind).or_default();
            *match fate {
                Fate::New => &mut counts.new,
                Fate::Changed => &mut counts.changed,
                Fate::Differs => &mut counts.differs,
                Fate::Same => &mut counts.same,
                Fate::Refused => &mut counts.refused,
            } += 1;
        }
        kinds
    }

    /// The row of the file that said the record of this one first.
    pub(super) fn same_as(&self, row: &PlacedRow) -> Option<u32> {
        self.records.first(row.target).filter(|first| *first != (row.sheet, row.row)).map(|(_, row)| row)
    }

    pub(super) fn planned(&self, row: &PlacedRow) -> PlannedRow {
        let is_first = self.same_as(row).is_none();
        let fields =
            if is_first && row.fate != Fate::New { self.records.changed(row.target).list() } else { Vec::new() };
        let differs = self.differs.iter().filter(|held| (held.sheet, held.row) == (row.sheet, row.row));
        PlannedRow {
            fate: row.fate,
            name: self.records.name(row.target).to_owned(),
            changes: fields.into_iter().map(|field| Change { field, old: None, new: None }).collect(),
            same_as: self.same_as(row),
            differs: if row.fate == Fate::Same {
                Vec::new()
            } else {
                differs.map(|held| self.difference(held)).collect()
            },
            ..self.row(row.sheet, row.row)
        }
    }

    /// A row of which nothing is said yet.
    fn row(&self, sheet: u16, row: u32) -> PlannedRow {
        PlannedRow {
            sheet: self.sheet(sheet).name.clone(),
            row,
            fate: Fate::Refused,
            name: String::new(),
            changes: Vec::new(),
            code: None,
            same_as: None,
            known: None,
            likely: Vec::new(),
            choice: None,
            unread: 0,
            differs: Vec::new(),
        }
    }

    pub(super) fn refused_row(&self, row: &RefusedRow) -> PlannedRow {
        PlannedRow { code: Some(row.code), ..self.row(row.sheet, row.row) }
    }

    fn refused_rows(&self) -> Vec<PlannedRow> {
        self.refused.iter().map(|row| self.refused_row(row)).collect()
    }
}

//! The plan of an import: every row with what would happen to it. It can be shown, thrown away, or carried out.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, OnceLock, atomic::AtomicBool},
};

use serde::Serialize;

use super::{
    Change, Choice, Counts, Fate, ImportPlan, ImportRequest, ImportResult, Kind, PlannedRow, RowChoice, SheetRequest,
    Unread, Why, asides,
    formats::{HiddenRows, Row, Source},
    header::{self, Header, NO_HEADER},
    matching::{
        Records, Taken, Target,
        cohorts::Programme,
        identity,
        people::{PersonAt, Who},
    },
    memory::SheetMapping,
    reading::{Line, Reader, What},
    rows::Edits,
};
use crate::{
    cohorts,
    db::{Read, history},
    error::{Code, Refusal, Result},
    kit::{relay::relay, text::typed, watch::Watch},
    people::likeness::Likeness,
};

/// The programme of an incubator that has named none.
const PROGRAMME: &str = "加速营";
/// Rows that a preview shows, beside all those that are refused.
const SHOWN: usize = 200;

/// What an import would do, in full.
#[derive(Debug)]
pub struct Plan {
    /// The number of the op after which it was made.
    pub(super) last_op: i64,
    pub(super) file_name: String,
    pub(super) request: Arc<ImportRequest>,
    pub(super) records: Records,
    pub(super) refused: Vec<RefusedRow>,
    pub(super) sheets: Vec<PlannedSheet>,
    pub(super) rows: Vec<PlacedRow>,
    pub(super) unread: Vec<Unread>,
    left_out: LeftOut,
    likely: OnceLock<Alike>,
}

/// Rows that are passed over without a look for a record in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// 合计 and 小计.
    pub totals: u32,
    /// Texts over the whole width, which name the rows below them, and headers that stand there again.
    pub sections: u32,
    /// Hidden ones, where a person wanted to leave them.
    pub hidden: u32,
}

/// New people of the file, with those whom they look like.
type Alike = HashMap<PersonAt, Vec<(PersonAt, Likeness)>>;

/// A sheet that is taken in.
#[derive(Debug)]
pub(super) struct PlannedSheet {
    pub name: String,
    pub kind: Kind,
    pub headers: Vec<String>,
    /// How it is to be mapped the next time; without a header nobody could tell when that is.
    pub mapping: Option<SheetMapping>,
}

/// What a row of the file is, before it is compared with any record.
enum Seen {
    /// Not of the table.
    Above,
    Hidden,
    Total,
    Section,
    Refused(Row, Code),
    Line(Box<Line>),
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
}

/// A row that is left out, as it stands in the file.
#[derive(Debug)]
pub(super) struct RefusedRow {
    pub sheet: u16,
    pub row: u32,
    pub cells: Vec<String>,
    pub code: Code,
}

/// Reads a file and compares it with what is known.
pub(super) fn make(
    r: &Read<'_>,
    request: ImportRequest,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> Result<Plan> {
    let origin = request.origin();
    let mut source = origin.open(request.encoding.as_deref())?;
    let asked = sheets_in_order(&source, &request)?;
    let kinds: Vec<Kind> = asked.iter().map(|(_, sheet, _)| sheet.kind).collect();
    let total = asked.iter().map(|(at, _, _)| source.sheets()[*at].rows).sum();
    let mut plan = Plan {
        last_op: history::last(r)?,
        file_name: origin.name(),
        records: Records::known(r, &kinds, !request.consents.is_empty(), programme(r, &request)?)?,
        refused: Vec::new(),
        sheets: Vec::new(),
        rows: Vec::new(),
        unread: Vec::new(),
        left_out: LeftOut::default(),
        likely: OnceLock::new(),
        request: Arc::new(request.clone()),
    };
    let chosen = |choice: &RowChoice| match choice.choice {
        Choice::Same(id) => Some(id),
        _ => None,
    };
    if request.rows.iter().filter_map(chosen).any(|id| plan.records.people.known(id).is_none()) {
        return Err(Refusal::new(Code::NoSuchPerson).into());
    }
    let mut watch = Watch::new(progress, cancelled, total);
    for (at, sheet, header) in asked {
        let days = &source.sheets()[at].days;
        let reader = Reader::new(sheet, &header.names, &request.consents, days, r.today())?;
        plan.take_sheet(r, &mut source, at, sheet, header, &reader, &mut watch)?;
    }
    plan.records.settle(&plan.request.consents, &plan.file_name);
    plan.rows.sort_by_key(|row| (row.sheet, row.row));
    plan.unread.sort_by(|one, other| (&one.sheet, one.row).cmp(&(&other.sheet, other.row)));
    Ok(plan)
}

/// The sheets that are asked for, with their places in the file and their headers: people before what names them.
fn sheets_in_order<'q>(source: &Source, request: &'q ImportRequest) -> Result<Vec<(usize, &'q SheetRequest, Header)>> {
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
    #[expect(clippy::too_many_arguments, reason = "what a sheet is, where it lies, and who watches")]
    fn take_sheet(
        &mut self,
        r: &Read<'_>,
        source: &mut Source,
        at: usize,
        asked: &SheetRequest,
        header: Header,
        reader: &Reader,
        watch: &mut Watch<'_>,
    ) -> Result<()> {
        let sheet = u16::try_from(self.sheets.len()).unwrap_or(u16::MAX);
        let first = header.first_data_row;
        let titled = header::titled(&source.sheets()[at].preview, first).map(|(_, cohort)| cohort);
        let has_header = header.row_number != NO_HEADER;
        let mapping = has_header.then(|| SheetMapping::of(asked, &header.names, titled.as_deref()));
        let merges = source.sheets()[at].merges.clone();
        let headers = header.names;
        self.sheets.push(PlannedSheet {
            name: asked.name.clone(),
            kind: asked.kind,
            headers: headers.clone(),
            mapping,
        });
        let hidden = if asked.leave_hidden { source.sheets()[at].hidden_rows.clone() } else { HiddenRows::default() };
        let request = Arc::clone(&self.request);
        let edits = Edits::of(&request.cells, &asked.name);
        let choices: HashMap<u32, Choice> =
            request.rows.iter().filter(|choice| choice.sheet == asked.name).map(|c| (c.row, c.choice)).collect();
        let look = |row: &mut Row| {
            edits.mend(row);
            let is_section = || {
                has_header && asides::is_repeated(row, &headers) || asides::is_section_row(row, headers.len(), &merges)
            };
            Ok(if row.number < first {
                Seen::Above
            } else if hidden.contains(row.number) {
                Seen::Hidden
            } else if asides::is_total_row(row) {
                Seen::Total
            } else if is_section() {
                Seen::Section
            } else if choices.get(&row.number) == Some(&Choice::LeaveOut) {
                Seen::Refused(row.clone(), Code::LeftOut)
            } else {
                match reader.read(row) {
                    Ok(line) => Seen::Line(Box::new(line)),
                    Err(code) => Seen::Refused(row.clone(), code),
                }
            })
        };
        // Rows that say less wait for those that say more; startups wait until all names of the roster were heard.
        let mut waiting: Vec<(usize, Line)> = Vec::new();
        // To understand a row takes about as long as to read it from the file and to find whom it means.
        relay(
            |hand_over| {
                source.rows(at)?.try_for_each(|row| {
                    watch.step()?;
                    hand_over(row?)
                })
            },
            look,
            |seen| {
                match seen {
                    Seen::Above => {}
                    Seen::Hidden => self.left_out.hidden += 1,
                    Seen::Total => self.left_out.totals += 1,
                    Seen::Section => self.left_out.sections += 1,
                    Seen::Refused(row, code) => self.refuse(sheet, &row, code),
                    Seen::Line(line) => {
                        let choice = choices.get(&line.row);
                        let rank = match choice {
                            // Whom another row says must have been said.
                            Some(Choice::SameRow(_)) => usize::MAX,
                            _ => line.what.person().map_or(0, identity::rank),
                        };
                        if let What::Startup { startup, .. } = &line.what {
                            self.records.startups.announce(&startup.name);
                            waiting.push((rank, *line));
                        } else if rank > 0 {
                            waiting.push((rank, *line));
                        } else {
                            self.take_line(r, sheet, *line, choice.copied())?;
                        }
                    }
                }
                Ok(())
            },
        )?;
        waiting.sort_by_key(|(rank, _)| *rank);
        waiting.into_iter().try_for_each(|(_, line)| {
            let choice = choices.get(&line.row).copied();
            self.take_line(r, sheet, line, choice)
        })
    }

    fn take_line(&mut self, r: &Read<'_>, sheet: u16, line: Line, choice: Option<Choice>) -> Result<()> {
        let row = line.row;
        let who = match choice {
            None | Some(Choice::LeaveOut) => Who::Found,
            Some(Choice::New) => Who::New,
            Some(Choice::Same(id)) => self.records.people.known(id).map_or(Who::Found, Who::Is),
            Some(Choice::SameRow(other)) => self.records.people.said_at((sheet, other)).map_or(Who::Found, Who::Is),
        };
        let Taken { target, person, why, kept } = self.records.take(r, sheet, line, who)?;
        self.rows.push(PlacedRow::new(sheet, row, target, person, why));
        let name = &self.sheets[usize::from(sheet)].name;
        let unread = kept
            .into_iter()
            .filter_map(|cell| cell.code.map(|code| Unread { sheet: name.clone(), row, column: cell.label, code }));
        self.unread.extend(unread);
        Ok(())
    }

    fn refuse(&mut self, sheet: u16, row: &Row, code: Code) {
        let cells = row.cells.iter().map(|cell| cell.text().into_owned()).collect();
        self.refused.push(RefusedRow { sheet, row: row.number, cells, code });
    }

    /// The plan as the page shows it, under a number by which it can be carried out.
    pub fn preview(&self, id: u32) -> ImportPlan {
        let new_cohorts = self.records.cohorts.records.iter().filter(|cohort| cohort.id.is_none());
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
            cohorts: new_cohorts.map(|cohort| cohort.name.clone()).collect(),
            likely: self.count_likely(),
        }
    }

    /// The rows that no record was looked for in.
    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }

    /// Whom the new people of the file look like; looked for once.
    pub(super) fn likely(&self) -> &Alike {
        self.likely.get_or_init(|| self.records.likely())
    }

    /// What carrying it out has done.
    pub(super) fn result(&self) -> ImportResult {
        ImportResult { kinds: self.kinds(), refused: self.refused_rows(), unread: self.unread.clone() }
    }

    /// The sheet of a refused row.
    pub(super) fn sheet(&self, at: u16) -> &PlannedSheet {
        &self.sheets[usize::from(at)]
    }

    fn kinds(&self) -> BTreeMap<Kind, Counts> {
        let mut kinds: BTreeMap<Kind, Counts> = BTreeMap::new();
        let fates = self.rows.iter().map(|row| (row.sheet, self.fate(row)));
        let refused = self.refused.iter().map(|row| (row.sheet, Fate::Refused));
        for (sheet, fate) in fates.chain(refused) {
            let counts = kinds.entry(self.sheet(sheet).kind).or_default();
            *match fate {
                Fate::New => &mut counts.new,
                Fate::Changed => &mut counts.changed,
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

    pub(super) fn fate(&self, row: &PlacedRow) -> Fate {
        if self.same_as(row).is_some() { Fate::Same } else { self.records.fate(row.target) }
    }

    pub(super) fn planned(&self, row: &PlacedRow) -> PlannedRow {
        let fate = self.fate(row);
        let fields = if fate == Fate::Changed { self.records.changed(row.target).list() } else { Vec::new() };
        PlannedRow {
            fate,
            name: self.records.name(row.target).to_owned(),
            changes: fields.into_iter().map(|field| Change { field, old: None, new: None }).collect(),
            same_as: self.same_as(row),
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
        }
    }

    pub(super) fn refused_row(&self, row: &RefusedRow) -> PlannedRow {
        PlannedRow { code: Some(row.code), ..self.row(row.sheet, row.row) }
    }

    fn refused_rows(&self) -> Vec<PlannedRow> {
        self.refused.iter().map(|row| self.refused_row(row)).collect()
    }
}

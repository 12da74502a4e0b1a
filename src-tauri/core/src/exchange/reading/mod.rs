//! What one row says: cells read by what their columns hold, for the kind of record that the row is.
//!
//! A cell that cannot be read is set aside with its reason and goes along as text; only a row without what makes it a
//! record (a name, a session's day) is refused.

mod cells;
mod columns;
mod made;
mod units;
mod words;

use chrono::{NaiveTime, TimeDelta};

use super::{
    ConsentRequest, ConsentSource, Field, Kind, SheetRequest,
    formats::{Cell, Days, Row},
};
use crate::{
    alumni::{Answer, Purpose},
    error::{Code, Refusal, Result},
    kit::{
        Day,
        edition::{Edition, read_edition},
    },
    mentors::MentorDraft,
    people::PersonDraft,
    sessions::SessionKind,
    startups::{
        StartupDraft,
        rules::{LINE_LENGTH, WORD_LENGTH},
    },
};
use cells::Cells;
use columns::Column;
use made::Made;

/// A session whose file says only when it begins lasts so long.
const USUAL_LENGTH: TimeDelta = TimeDelta::hours(2);
/// A session whose file says no time at all may take the whole working day.
const WORKING_DAY: (u32, u32) = (9, 18);
/// The longest name of a session, and of a cohort, that a list can show.
const TITLE_LETTERS: usize = 200;
const COHORT_LETTERS: usize = 60;

/// What a row says.
#[derive(Debug)]
pub(super) struct Line {
    /// As Excel counts.
    pub row: u32,
    /// What it is about.
    pub what: What,
    /// The cohort that it names.
    pub cohort: Option<Edition>,
    /// What its person answered, purpose by purpose.
    pub answers: Vec<(Purpose, Answer)>,
    /// Cells that could not be read, or that no record has a place for.
    pub kept: Vec<Kept>,
}

/// A cell that goes along as text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// What its column holds.
    pub field: Field,
    /// The column's header.
    pub label: String,
    /// The cell as it stood.
    pub value: String,
    /// Why it could not be read; absent where it could, but no record has a place for it.
    pub code: Option<Code>,
}

/// What a row is about, its texts tidied, its contacts as they are stored.
#[derive(Debug)]
pub(super) enum What {
    Startup { startup: StartupDraft, founder: Option<PersonDraft> },
    Person(PersonDraft),
    Mentor(MentorDraft),
    Alumnus(Alumnus),
    Session(Session),
}

impl What {
    /// The person whom the row names.
    pub fn person(&self) -> Option<&PersonDraft> {
        match self {
            Self::Startup { founder, .. } => founder.as_ref(),
            Self::Person(person) => Some(person),
            Self::Mentor(mentor) => Some(&mentor.person),
            Self::Alumnus(alumnus) => Some(&alumnus.person),
            Self::Session(_) => None,
        }
    }
}

/// A member of the alumni community.
#[derive(Debug)]
pub(super) struct Alumnus {
    pub person: PersonDraft,
    pub joined_on: Option<Day>,
    pub circles: Option<String>,
    pub helps_with: Option<String>,
}

/// A session, its hosts by name.
#[derive(Debug)]
pub(super) struct Session {
    pub kind: SessionKind,
    pub title: String,
    pub day: Day,
    pub starts: NaiveTime,
    pub ends: NaiveTime,
    pub place: Option<String>,
    pub hosts: Vec<String>,
    /// The header of the column of hosts.
    pub hosts_label: String,
}

/// Reads the rows of one sheet.
#[derive(Debug)]
pub(super) struct Reader {
    kind: Kind,
    columns: Vec<Column>,
    /// Columns of the file that are read in any way.
    of_file: Vec<Column>,
    /// How the file writes its days.
    days: Days,
    /// How the cells of columns from [`made::MADE`] on are made.
    made: Vec<Made>,
    answers: Vec<(Purpose, AnswerSource)>,
    cohort: Option<Edition>,
    today: Day,
}

/// Where the answer of a row's person comes from.
#[derive(Debug)]
enum AnswerSource {
    Always(Answer),
    Column(Column),
}

impl Reader {
    /// A reader for what a person has asked for, with the names of the sheet's columns.
    ///
    /// # Errors
    /// `unknown_kind` for notes, which are not taken in; `column_missing` when the rows could be no record;
    /// `not_for_all` for a value that all rows were to say and cannot.
    pub fn new(
        sheet: &SheetRequest,
        headers: &[String],
        consents: &[ConsentRequest],
        days: &Days,
        today: Day,
    ) -> Result<Self> {
        let (columns, made) = columns::of(sheet, headers)?;
        require_columns(sheet, &columns)?;
        let source = |wanted: &ConsentSource| match wanted {
            ConsentSource::Given => Some(AnswerSource::Always(Answer::Given)),
            ConsentSource::Refused => Some(AnswerSource::Always(Answer::Refused)),
            ConsentSource::Column(name) => headers
                .iter()
                .position(|h| h == name)
                .map(|index| AnswerSource::Column(Column::new(index, Field::Consent, name.clone()))),
        };
        Ok(Self {
            kind: sheet.kind,
            columns,
            of_file: columns::of_file(sheet, headers),
            days: days.clone(),
            made,
            answers: consents.iter().filter_map(|c| Some((c.purpose, source(&c.answer)?))).collect(),
            cohort: sheet.cohort.as_deref().filter(|name| !name.trim().is_empty()).map(read_edition),
            today,
        })
    }

    /// Reads a row.
    ///
    /// # Errors
    /// Why the row is no record.
    pub fn read(&self, row: &Row) -> Result<Line, Code> {
        let made: Vec<Cell> = self.made.iter().map(|made| made.of(row)).collect();
        let mut cells = Cells::new(row, &made, &self.columns, &self.days);
        cells.set_flawed_aside(&self.of_file);
        let what = match self.kind {
            Kind::Startups => self.startup(&mut cells)?,
            Kind::People | Kind::Notes => What::Person(person(&mut cells, Field::Company)?),
            Kind::Mentors => What::Mentor(MentorDraft {
                person: person(&mut cells, Field::Organisation)?,
                hours_per_month: cells.number(Field::HoursPerMonth),
                languages: cells.text(Field::Languages),
                bio: None,
            }),
            Kind::Alumni => What::Alumnus(Alumnus {
                person: person(&mut cells, Field::Company)?,
                joined_on: cells.day(Field::JoinedOn),
                circles: cells.text(Field::Circles),
                helps_with: cells.text(Field::HelpsWith),
            }),
            Kind::Sessions => What::Session(session(&mut cells)?),
        };
        let named = cells.edition(Field::Cohort, COHORT_LETTERS);
        let answers = self.answers.iter().filter_map(|(purpose, source)| {
            let answer = match source {
                AnswerSource::Always(answer) => Some(*answer),
                AnswerSource::Column(column) => cells.answer(column),
            };
            answer.map(|answer| (*purpose, answer))
        });
        let answers = answers.collect();
        // What no record has a place for is kept as it stands.
        let homeless: &[Field] = match self.kind {
            Kind::Sessions => &[Field::Remark, Field::Other],
            Kind::Alumni => &[Field::LastContact, Field::Other],
            _ => &[Field::Other],
        };
        homeless.iter().for_each(|field| cells.keep(*field));
        let cohort = named.or_else(|| self.cohort.clone());
        Ok(Line { row: row.number, what, cohort, answers, kept: cells.kept() })
    }

    fn startup(&self, cells: &mut Cells<'_>) -> Result<What, Code> {
        let startup = StartupDraft {
            id: None,
            name: cells.name(Field::Company)?,
            short_name: cells.text(Field::ShortName),
            credit_code: cells.credit_code(Field::CreditCode),
            city: cells.text(Field::City),
            sector: cells.short_text(Field::Sector, WORD_LENGTH),
            funding_stage: cells.short_text(Field::FundingStage, WORD_LENGTH),
            founded_on: cells.past_day(Field::Founded, self.today),
            one_liner: cells.short_text(Field::OneLiner, LINE_LENGTH),
            team_size: cells.number(Field::TeamSize),
        };
        // The place and the field of work on a roster are the company's.
        let founder = person(cells, Field::Company).ok().map(|founder| PersonDraft {
            city: None,
            sector: None,
            company: None,
            ..founder
        });
        if founder.is_none() {
            for field in [Field::Phone, Field::Wechat, Field::Email, Field::Role, Field::Remark] {
                cells.keep(field);
            }
        }
        Ok(What::Startup { startup, founder })
    }
}

/// What a row must have a column for.
fn require_columns(sheet: &SheetRequest, columns: &[Column]) -> Result<()> {
    let refusal = |code| Err(Refusal::new(code).arg("sheet", &sheet.name).into());
    match sheet.kind {
        Kind::Notes => refusal(Code::UnknownKind),
        kind if kind.is_told_by(|field| columns.iter().any(|column| column.field == field)) => Ok(()),
        _ => refusal(Code::ColumnMissing),
    }
}

/// The person of a row; `employer` is the field of the company that they work for.
fn person(cells: &mut Cells<'_>, employer: Field) -> Result<PersonDraft, Code> {
    let (name, contacts) = cells.name_and_contacts()?;
    Ok(PersonDraft {
        id: None,
        name,
        reading: cells.text(Field::Reading),
        alias: cells.text(Field::Alias),
        city: cells.text(Field::City),
        sector: cells.text(Field::Sector),
        expertise: cells.text(Field::Expertise),
        remark: cells.text(Field::Remark),
        company: cells.text(employer),
        role: cells.text(Field::Role),
        contacts,
    })
}

fn session(cells: &mut Cells<'_>) -> Result<Session, Code> {
    let title = cells.name(Field::Title)?;
    if title.chars().count() > TITLE_LETTERS {
        return Err(Code::TextTooLong);
    }
    let day = cells.day(Field::Day).or_else(|| cells.day_of_instant(Field::Starts));
    let day = day.ok_or_else(|| cells.why_not(Field::Day).unwrap_or(Code::NoSuchDay))?;
    let (starts, ends) = times(cells);
    let kind = words::session_kind(cells.text(Field::SessionKind).as_deref(), &title);
    let hosts = cells.text(Field::Hosts).map(|names| words::names(&names)).unwrap_or_default();
    let hosts_label = cells.label(Field::Hosts);
    Ok(Session {
        kind,
        hosts_label,
        day,
        starts,
        ends,
        place: cells.short_text(Field::Place, TITLE_LETTERS),
        hosts,
        title,
    })
}

/// When a session begins and ends, on one day.
fn times(cells: &mut Cells<'_>) -> (NaiveTime, NaiveTime) {
    if let Some(times) = cells.times(Field::Time) {
        return times;
    }
    let starts = cells.clock(Field::Starts).or_else(|| cells.clock(Field::Day));
    let ends = cells.clock(Field::Ends);
    let whole_day = || {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        (at(WORKING_DAY.0), at(WORKING_DAY.1))
    };
    match (starts, ends) {
        (Some(starts), Some(ends)) if ends > starts => (starts, ends),
        (Some(starts), _) => {
            let (ends, past_midnight) = starts.overflowing_add_signed(USUAL_LENGTH);
            if past_midnight == 0 { (starts, ends) } else { whole_day() }
        }
        (None, _) => whole_day(),
    }
}

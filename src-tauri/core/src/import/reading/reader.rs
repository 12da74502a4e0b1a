//! The reader of a sheet: its columns as a person has asked for them, and what a row of it says.

use chrono_tz::Tz;

use super::{
    cells::Cells,
    claims::SaidAnswer,
    columns::{self, Column},
    line::{Alumnus, Line, Session, What},
    made::Made,
    note, record, times, words,
};
use crate::{
    alumni::{Answer, Purpose},
    error::{Refusal, Result, code},
    import::{
        ConsentRequest, ConsentSource, Field, Kind, SheetRequest,
        fault::Fault,
        formats::{Cell, Days, Row},
        language::language_of,
    },
    kit::{
        Day,
        edition::{Edition, read_edition},
        limits,
    },
    mentors::MentorDraft,
    people::PersonDraft,
    startups::StartupDraft,
    words::Words,
};

/// Reads the rows of one sheet.
#[derive(Debug)]
pub(in super::super) struct Reader {
    kind: Kind,
    columns: Vec<Column>,
    /// Columns of the file that are read in any way.
    of_file: Vec<Column>,
    /// How the file writes its days.
    days: Days,
    /// How the cells of columns from [`super::made::MADE`] on are made.
    made: Vec<Made>,
    answers: Vec<(Purpose, AnswerSource)>,
    cohort: Option<Edition>,
    today: Day,
    /// How the columns of the file are called, from the first one on.
    headers: Vec<String>,
    /// Columns that are left out, from the first one on.
    left_out: Vec<bool>,
    /// What a column without a header is called, with `#` for its number.
    by_place: String,
    zone: Tz,
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
    /// `column_missing` when the rows could be no record;
    /// `not_for_all` for a value that all rows were to say and cannot.
    pub fn new(
        sheet: &SheetRequest,
        headers: &[String],
        consents: &[ConsentRequest],
        days: &Days,
        today: Day,
        zone: Tz,
    ) -> Result<Self> {
        let (columns, made) = columns::of(sheet, headers)?;
        require_columns(sheet, &columns)?;
        let language = language_of(headers);
        Ok(Self {
            kind: sheet.kind,
            columns,
            of_file: columns::of_file(sheet, headers),
            days: days.clone(),
            made,
            answers: consents.iter().flat_map(|asked| answer_sources(asked, sheet, headers)).collect(),
            cohort: sheet.cohort.as_deref().filter(|name| !name.trim().is_empty()).map(read_edition),
            today,
            headers: headers.to_vec(),
            left_out: left_out(sheet, headers, consents),
            by_place: Words::new(language).say("import-column-by-place", &[]),
            zone,
        })
    }

    /// Reads a row.
    ///
    /// # Errors
    /// Why the row is no record, with the row.
    pub fn read(&self, row: Row) -> Result<Line, (Row, Fault)> {
        let made: Vec<Cell> = self.made.iter().map(|made| made.of(&row)).collect();
        let mut cells = Cells::new(&row, &made, &self.columns, &self.days);
        cells.set_flawed_aside(&self.of_file);
        cells.set_masked_aside();
        let what = match self.what(&mut cells) {
            Ok(what) => what,
            Err(fault) => return Err((row, fault)),
        };
        let named = cells.editions(Field::Cohort, limits::WORD);
        let mut answers = Vec::new();
        for (purpose, source) in &self.answers {
            let (answer, is_for_all) = match source {
                AnswerSource::Always(answer) => (Some(*answer), true),
                AnswerSource::Column(column) => (cells.answer(column, answers.len()), false),
            };
            answers.extend(answer.map(|answer| SaidAnswer { purpose: *purpose, answer, is_for_all }));
        }
        let cohorts = if named.is_empty() { self.cohort.iter().cloned().collect() } else { named };
        let (claims, kept) = cells.finish(
            |column| self.is_left_out(column),
            |column| self.label(column),
            |column| self.of_file.iter().find(|held| held.index == column).map_or(Field::Other, |held| held.field),
        );
        Ok(Line { row, what, cohorts, answers, claims, kept })
    }

    fn what(&self, cells: &mut Cells<'_>) -> Result<What, Fault> {
        Ok(match self.kind {
            Kind::Startups => self.startup(cells)?,
            Kind::Notes => What::Note(note::note(cells, self.today)?),
            Kind::People => What::Person(person(cells, Field::Company)?),
            Kind::Mentors => What::Mentor(MentorDraft {
                person: person(cells, Field::Organisation)?,
                hours_per_month: cells.number(Field::HoursPerMonth),
                languages: cells.text(Field::Languages),
                bio: None,
            }),
            Kind::Alumni => What::Alumnus(Alumnus {
                person: person(cells, Field::Company)?,
                joined_on: cells.day(Field::JoinedOn),
                circles: cells.text(Field::Circles),
                helps_with: cells.text(Field::HelpsWith),
            }),
            Kind::Record(noun) => What::Record(record::record(cells, noun)?),
            Kind::Sessions => What::Session(session(cells, self.zone)?),
        })
    }

    /// What the column that stops a row is called.
    pub fn header_of(&self, field: Field) -> Option<String> {
        let column = self.columns.iter().find(|column| column.field == field)?;
        Some(column.header.clone()).filter(|header| !header.is_empty())
    }

    /// Whether a column of the file is left out.
    pub fn is_left_out(&self, column: usize) -> bool {
        self.left_out.get(column).copied().unwrap_or(false)
    }

    /// What a column is called beside a cell that is kept as text: its header, else its place.
    pub fn label(&self, column: usize) -> String {
        match self.headers.get(column).map(String::as_str) {
            None | Some("") => self.by_place.replace('#', &(column + 1).to_string()),
            Some(header) => header.to_owned(),
        }
    }

    fn startup(&self, cells: &mut Cells<'_>) -> Result<What, Fault> {
        let startup = StartupDraft {
            id: None,
            name: cells.name(Field::Company)?,
            short_name: cells.text(Field::ShortName),
            credit_code: cells.credit_code(Field::CreditCode),
            city: cells.text(Field::City),
            sector: cells.short_text(Field::Sector, limits::WORD),
            funding_stage: cells.short_text(Field::FundingStage, limits::WORD),
            founded_on: cells.past_partial_day(Field::Founded, self.today),
            one_liner: cells.short_text(Field::OneLiner, limits::SENTENCE),
            team_size: cells.number(Field::TeamSize),
        };
        // Without a name there is nobody to whom phones and the like belong: they are kept as they stand.
        let before = cells.checkpoint();
        let founder = person(cells, Field::Company).ok();
        if founder.is_none() {
            cells.roll_back(before);
        }
        // The place and the field of work on a roster are the company's.
        let founder = founder.map(|founder| PersonDraft { city: None, sector: None, company: None, ..founder });
        Ok(What::Startup { startup, founder })
    }
}

/// Where the answers to one purpose come from: what all are said to have answered, and the cells of each row.
fn answer_sources(asked: &ConsentRequest, sheet: &SheetRequest, headers: &[String]) -> Vec<(Purpose, AnswerSource)> {
    let column = |index: usize| {
        let header = headers.get(index).cloned().unwrap_or_default();
        AnswerSource::Column(Column::new(index, Field::Consent, header))
    };
    // What a person has answered by themselves is heard even where something is said of all.
    let own = sheet.columns.iter().filter(|(_, field)| {
        asked.purpose == Purpose::Directory && **field == Field::ConsentDirectory && sheet.kind == Kind::Alumni
    });
    let own = own.map(|(index, _)| column(*index as usize));
    let sources: Vec<AnswerSource> = match &asked.answer {
        ConsentSource::Given => std::iter::once(AnswerSource::Always(Answer::Given)).chain(own).collect(),
        ConsentSource::Refused => std::iter::once(AnswerSource::Always(Answer::Refused)).chain(own).collect(),
        ConsentSource::Column(name) => {
            headers.iter().position(|header| header == name).map(column).into_iter().collect()
        }
    };
    sources.into_iter().map(|source| (asked.purpose, source)).collect()
}

/// The columns that are left out: those with a header that the request does not name, and those that it names as left
/// out. What stands in a column without a header is kept.
fn left_out(sheet: &SheetRequest, headers: &[String], consents: &[ConsentRequest]) -> Vec<bool> {
    let answers = |header: &String| {
        consents.iter().any(|asked| matches!(&asked.answer, ConsentSource::Column(column) if column == header))
    };
    let is_read = |index: &u32| {
        sheet.columns.contains_key(index)
            || sheet.splits.contains_key(index)
            || sheet.joins.values().any(|columns| columns.contains(index))
    };
    let width = headers.len().max(sheet.left_out.iter().max().map_or(0, |last| *last as usize + 1));
    let columns = (0..u32::try_from(width).unwrap_or(u32::MAX)).map(|index| {
        let header = headers.get(index as usize).filter(|header| !header.is_empty());
        sheet.left_out.contains(&index) || (header.is_some_and(|header| !answers(header)) && !is_read(&index))
    });
    columns.collect()
}

/// What a row must have a column for.
fn require_columns(sheet: &SheetRequest, columns: &[Column]) -> Result<()> {
    let refusal = |code| Err(Refusal::new(code).arg("sheet", &sheet.name).into());
    match sheet.kind {
        kind if kind.is_told_by(|field| columns.iter().any(|column| column.field == field)) => Ok(()),
        _ => refusal(code::COLUMN_MISSING),
    }
}

/// The person of a row; `employer` is the field of the company that they work for.
fn person(cells: &mut Cells<'_>, employer: Field) -> Result<PersonDraft, Fault> {
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

fn session(cells: &mut Cells<'_>, zone: Tz) -> Result<Session, Fault> {
    let title = cells.name(Field::Title)?;
    if !limits::fits(&title, limits::LINE) {
        return Err(Fault::at(Field::Title, code::TEXT_TOO_LONG));
    }
    let day = cells.day(Field::Day).or_else(|| cells.day_of_instant(Field::Starts));
    let day = day.ok_or_else(|| cells.fault(Field::Day, code::NO_SUCH_DAY))?;
    let times = times::read(cells, day);
    times::require_on_the_clock(day, times, zone)?;
    let form = cells.text(Field::SessionKind);
    let kind = words::session_kind(form.as_deref(), &title);
    if form.as_deref().is_some_and(|form| !words::is_session_kind(form)) {
        cells.keep_said(Field::SessionKind);
    }
    let hosts = cells.text(Field::Hosts).map(|names| words::names(&names)).unwrap_or_default();
    let hosts_label = cells.label(Field::Hosts);
    Ok(Session {
        kind,
        is_kind_said: form.is_some(),
        hosts_label,
        day,
        times,
        place: cells.short_text(Field::Place, limits::LINE),
        hosts,
        title,
    })
}

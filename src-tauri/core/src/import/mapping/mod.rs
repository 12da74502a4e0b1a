//! Guesses what a sheet holds and which field each of its columns is: by the column's name and,
//! where the name is vague, by what stands in it.

mod evidence;
mod fitting;
mod heads;
mod kinds;
mod nameless;
#[cfg(test)]
mod tests;
pub(super) mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::evidence::split_contact;
pub use self::nameless::guess as guess_nameless;
use self::{evidence::Evidence, heads::Head};
pub(super) use self::{evidence::is_contact, nameless::is_person};
use super::{formats::Row, header::shared_name};
use crate::error::{Refusal, code};

const SAMPLES: usize = 3;

/// What the rows of a sheet are.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    TS,
    strum::AsRefStr,
    strum::EnumString,
    strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum Kind {
    /// A roster: companies, each with a founder.
    Startups,
    /// People of whom nothing more is said.
    People,
    /// Mentors.
    Mentors,
    /// Sessions of a programme.
    Sessions,
    /// Members of the alumni community.
    Alumni,
    /// Notes about startups.
    Notes,
}

/// What a column holds.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    strum::EnumIter,
    strum::EnumString,
    strum::AsRefStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names are the fields' own, described by the slices that hold them")]
pub enum Field {
    Company,
    ShortName,
    CreditCode,
    Sector,
    Founded,
    FundingStage,
    OneLiner,
    TeamSize,
    City,
    PersonName,
    Reading,
    Alias,
    Role,
    Phone,
    Wechat,
    Email,
    Address,
    Cohort,
    Organisation,
    Expertise,
    HoursPerMonth,
    Languages,
    Remark,
    Day,
    Time,
    Starts,
    Ends,
    Title,
    SessionKind,
    Hosts,
    Place,
    JoinedOn,
    /// Consent to stand in the alumni directory.
    ConsentDirectory,
    /// Consent to a purpose that the header does not name.
    Consent,
    LastContact,
    HelpsWith,
    Circles,
    /// Being an alumnus, of whatever cohort: what a row says as a whole, and no column.
    Membership,
    /// Being a mentor, likewise.
    Mentoring,
    NoteKind,
    Text,
    Author,
    NextStep,
    Due,
    /// How a startup fares, from 1 to 5.
    Health,
    Visibility,
    /// Something that no record has a place for: kept with it as text, under the column's name.
    Other,
}

impl Field {
    /// Whether several columns of a sheet may hold it, as with a second phone.
    pub fn may_repeat(self) -> bool {
        matches!(self, Field::Phone | Field::Email | Field::Wechat | Field::Address | Field::Other)
    }

    /// Whether several columns of one name are one text together: 备注 and 备注.
    fn is_joined(self) -> bool {
        use Field::*;
        matches!(self, Remark | Expertise | OneLiner | HelpsWith | Circles | Languages | Hosts)
    }

    /// Whether all rows of a sheet may say the same: a city, never a name or a phone.
    pub fn may_be_constant(self) -> bool {
        !self.may_repeat() && !matches!(self, Field::PersonName | Field::Reading | Field::Alias | Field::CreditCode)
    }

    /// The field of this name: `person_name`.
    pub fn named(name: &str) -> Option<Self> {
        name.parse().ok()
    }
}

impl Kind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Kind; 6] = [Kind::Startups, Kind::People, Kind::Mentors, Kind::Sessions, Kind::Alumni, Kind::Notes];

    /// The fields that its rows may have.
    pub fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Kind::Startups => &[
                Company,
                ShortName,
                CreditCode,
                Sector,
                Founded,
                FundingStage,
                OneLiner,
                TeamSize,
                City,
                PersonName,
                Reading,
                Role,
                Phone,
                Wechat,
                Email,
                Cohort,
                Remark,
                Other,
            ],
            Kind::Mentors => &[
                PersonName,
                Reading,
                Organisation,
                Role,
                Expertise,
                Phone,
                Email,
                Wechat,
                Address,
                HoursPerMonth,
                Languages,
                City,
                Remark,
                Other,
            ],
            Kind::Sessions => &[Day, Time, Starts, Ends, Title, SessionKind, Hosts, Place, Cohort, Remark, Other],
            Kind::Alumni => &[
                PersonName,
                Reading,
                Alias,
                Company,
                Role,
                Phone,
                Wechat,
                Email,
                Address,
                Sector,
                City,
                Cohort,
                JoinedOn,
                ConsentDirectory,
                Consent,
                LastContact,
                HelpsWith,
                Circles,
                Remark,
                Other,
            ],
            Kind::Notes => {
                &[Company, PersonName, Day, NoteKind, Text, Author, NextStep, Due, Health, Visibility, Other]
            }
            Kind::People => &[
                PersonName, Reading, Alias, Company, Role, Phone, Wechat, Email, Address, City, Expertise, Remark,
                Other,
            ],
        }
    }

    /// Why a field is not one of this kind: with the fields that are.
    pub fn refuses(self, field: Field) -> Refusal {
        let fields = self.fields().iter().map(|field| field.as_ref()).collect::<Vec<_>>().join(", ");
        let refusal = Refusal::new(code::FIELD_OF_OTHER_KIND).arg("field", field.as_ref());
        refusal.arg("kind", self.as_ref()).arg("fields", fields)
    }

    /// Whether rows with these fields can be of this kind: what makes a record of it is among them.
    pub(super) fn is_told_by(self, has: impl Fn(Field) -> bool) -> bool {
        match self {
            Kind::Notes => has(Field::Text) && (has(Field::Company) || has(Field::PersonName)),
            Kind::Startups => has(Field::Company),
            // A column of phones may hold the names as well.
            Kind::People | Kind::Mentors | Kind::Alumni => has(Field::PersonName) || has(Field::Phone),
            Kind::Sessions => has(Field::Title) && (has(Field::Day) || has(Field::Starts)),
        }
    }

    /// How strongly a column of that field speaks for this kind, beyond having it.
    fn weight(self, field: Field) -> u32 {
        use Field::*;
        match (self, field) {
            (Kind::Startups, CreditCode | Founded | FundingStage | OneLiner | TeamSize) => 3,
            (Kind::Mentors, HoursPerMonth | Organisation | Expertise) => 2,
            (Kind::Sessions, Title | Hosts | Starts | Ends | SessionKind | Place) => 2,
            (Kind::Alumni, JoinedOn | LastContact | ConsentDirectory | HelpsWith | Circles) => 3,
            (Kind::Notes, Text | NextStep | NoteKind | Author) => 3,
            _ => 0,
        }
    }
}

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ColumnGuess {
    /// Counted from 0.
    pub index: u32,
    /// As in the sheet.
    pub header: String,
    /// None when the column is left out: it only counts the rows.
    pub field: Option<Field>,
    /// Whether the name alone says it, or the values confirm it. A running number is left out for sure.
    pub sure: bool,
    /// What it may be, where it is kept as text because nobody can be sure. To be asked about.
    pub candidate: Option<Field>,
    /// Whether cells hold a name and a phone together.
    pub splits: bool,
    /// The two fields that each cell holds, where the name says two: 工作单位及职务.
    pub halves: Option<(Field, Field)>,
    /// The first different values.
    pub samples: Vec<String>,
}

/// What a sheet was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The kind that suits best; none when no column is known.
    pub kind: Option<Kind>,
    /// One for each column that has a name or a value.
    pub columns: Vec<ColumnGuess>,
}

/// Guesses kind and columns; `sheet_name` is the tab's, or the file's when it is a text file.
pub fn guess(headers: &[String], sample_rows: &[Row], sheet_name: &str) -> Guess {
    let kind = kinds::guess(headers, sample_rows, sheet_name);
    Guess { kind, columns: guess_columns(kind.unwrap_or(Kind::People), headers, sample_rows) }
}

/// Guesses the columns when a person has said of which kind the rows are.
pub fn guess_columns(kind: Kind, headers: &[String], sample_rows: &[Row]) -> Vec<ColumnGuess> {
    let width = sample_rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(headers.len());
    let mut columns: Vec<ColumnGuess> =
        (0..width).filter_map(|index| column(kind, index, headers, sample_rows)).collect();
    drop_doubles(kind, &mut columns);
    if headers.iter().all(String::is_empty) {
        nameless::settle(kind, &mut columns, sample_rows);
    } else {
        name_by_nickname(kind, &mut columns);
    }
    columns
}

fn column(kind: Kind, index: usize, headers: &[String], rows: &[Row]) -> Option<ColumnGuess> {
    let header = headers.get(index).cloned().unwrap_or_default();
    let evidence = Evidence::of(rows, index);
    if header.is_empty() && rows.iter().all(|row| row.cell(index).is_empty()) {
        return None;
    }
    let halves = words::halves(&header, kind);
    let is_headless = headers.iter().all(String::is_empty);
    let (field, sure, candidate) = if words::is_running_number(&header) && counts(rows, index) {
        (None, true, None)
    } else if let Some((first, _)) = halves {
        (Some(first), false, None)
    } else if is_headless {
        let seen = evidence.field().filter(|field| kind.fields().contains(field));
        (seen.or_else(|| nameless::field(kind, rows, index)), false, None)
    } else {
        weighed(kind, &header, &evidence, || nameless::field(kind, rows, index))
    };
    let splits = evidence.splits && matches!(field, Some(Field::PersonName | Field::Phone));
    let (index, samples) = (u32::try_from(index).ok()?, samples(rows, index));
    Some(ColumnGuess { index, header, field, sure, candidate, splits, halves, samples })
}

/// What a column holds of which nothing is known for sure: it is kept as text.
fn kept(kind: Kind) -> Option<Field> {
    Some(Field::Other).filter(|other| kind.fields().contains(other))
}

/// Whether the values only count the rows: 1, 2, 3 …, beginning anew where a group does. `XQ-2026-001` does not.
fn counts(rows: &[Row], index: usize) -> bool {
    let mut last = 0;
    rows.iter().map(|row| row.cell(index)).filter(|cell| !cell.is_empty()).all(|cell| {
        let number = cell.text().trim().trim_end_matches(['.', '、']).parse::<u32>();
        let counts = number.as_ref().is_ok_and(|number| *number == last + 1 || *number == 1);
        last = number.unwrap_or(0);
        counts
    })
}

/// What a column is taken for, whether that is sure, and what it may be where it is kept as text. What is not sure is
/// text; the values may say which way to reach a person a 联系方式 is.
fn weighed(
    kind: Kind,
    header: &str,
    values: &Evidence,
    looks: impl Fn() -> Option<Field>,
) -> (Option<Field>, bool, Option<Field>) {
    let seen = values.field().filter(|field| kind.fields().contains(field));
    let text = |candidate: Option<Field>| (kept(kind), false, candidate.filter(|field| *field != Field::Other));
    match heads::read(header, kind) {
        Head::Word(word) => match seen {
            Some(seen) if word.field == seen => (Some(seen), true, None),
            Some(seen) if word.is_contact() && !word.sure => (Some(seen), true, None),
            _ if !fitting::fits(word.field, header, word.sure, values) => text(None),
            _ => (Some(word.field), word.sure, None),
        },
        // It is text for sure.
        Head::Text => (kept(kind), true, None),
        Head::Unknown(likely) => {
            let likely = likely.filter(|field| fitting::fits(*field, header, false, values));
            let by_values = || seen.or_else(|| if header.is_empty() { looks() } else { None });
            text(likely.or_else(by_values))
        }
    }
}

/// Of a table that names its people by their nicknames alone, those are the names.
fn name_by_nickname(kind: Kind, columns: &mut [ColumnGuess]) {
    let is_named = |column: &ColumnGuess| column.field == Some(Field::PersonName) || column.splits;
    let of_people = matches!(kind, Kind::People | Kind::Mentors | Kind::Alumni);
    if of_people
        && !columns.iter().any(is_named)
        && let Some(column) = columns.iter_mut().find(|column| {
            column.field == Some(Field::Alias) || (column.field == Some(Field::Other) && column.header.contains("昵称"))
        })
    {
        column.field = Some(Field::PersonName);
        column.sure = false;
    }
}

/// Leaves each field to one column: the first sure one, else the first. A second column is not dropped: where it has the
/// same name it may be joined to the first, else it is kept as text.
fn drop_doubles(kind: Kind, columns: &mut [ColumnGuess]) {
    let half =
        |column: &ColumnGuess| words::name_half(&column.header).filter(|_| column.field == Some(Field::PersonName));
    let whole = columns.iter().any(|column| column.field == Some(Field::PersonName) && half(column).is_none());
    let has = |wanted| columns.iter().any(|column| half(column) == Some(wanted));
    let halves = !whole && has(words::NameHalf::Surname) && has(words::NameHalf::Given);
    for at in 0..columns.len() {
        // 姓 and 名 are one name together.
        if halves && columns[at].field == Some(Field::PersonName) {
            continue;
        }
        let Some(field) = columns[at].field.filter(|field| !field.may_repeat()) else { continue };
        let holder = columns
            .iter()
            .position(|other| other.field == Some(field) && other.sure && words::name_half(&other.header).is_none())
            .or_else(|| columns.iter().position(|other| other.field == Some(field) && other.sure))
            .or_else(|| columns.iter().position(|other| other.field == Some(field)));
        if let Some(holder) = holder.filter(|holder| *holder != at) {
            let is_twin = !columns[at].header.is_empty()
                && shared_name(&columns[holder].header) == shared_name(&columns[at].header);
            if is_twin && field.is_joined() {
                continue;
            }
            columns[at].field = kept(kind);
            columns[at].sure = false;
            columns[at].candidate = None;
            columns[at].splits = false;
            columns[at].halves = None;
        }
    }
}

fn samples(rows: &[Row], index: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for cell in rows.iter().map(|row| row.cell(index)).filter(|cell| !cell.is_empty()) {
        let text = cell.text();
        if !samples.iter().any(|sample| *sample == text) {
            samples.push(text.into_owned());
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    samples
}

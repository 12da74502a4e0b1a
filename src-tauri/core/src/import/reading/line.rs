//! What a row says, as a whole.

use serde_json::Value;

use super::{
    claims::{Claim, Kept, SaidAnswer},
    note::Note,
    times::Times,
};
use crate::{
    import::{Noun, RecordField, formats::Row},
    kit::{Day, edition::Edition},
    mentors::MentorDraft,
    people::PersonDraft,
    sessions::SessionKind,
    startups::StartupDraft,
};

/// What a row says.
#[derive(Debug)]
pub(in super::super) struct Line {
    /// The row as it stands, its number as Excel counts.
    pub row: Row,
    /// What it is about.
    pub what: What,
    /// The cohorts that it names.
    pub cohorts: Vec<Edition>,
    /// What its person answered, purpose by purpose.
    pub answers: Vec<SaidAnswer>,
    /// What its cells were taken for.
    pub claims: Vec<Claim>,
    /// Cells that could not be read, or that no record has a place for.
    pub kept: Vec<Kept>,
}

/// What a row is about, its texts tidied, its contacts as they are stored.
#[derive(Debug)]
pub(in super::super) enum What {
    Startup { startup: StartupDraft, founder: Option<PersonDraft> },
    Person(PersonDraft),
    Mentor(MentorDraft),
    Alumnus(Alumnus),
    Session(Session),
    Note(Note),
    Record(Record),
}

impl What {
    /// The person whom the row names.
    pub fn person(&self) -> Option<&PersonDraft> {
        match self {
            Self::Startup { founder, .. } => founder.as_ref(),
            Self::Person(person) => Some(person),
            Self::Mentor(mentor) => Some(&mentor.person),
            Self::Alumnus(alumnus) => Some(&alumnus.person),
            Self::Session(_) | Self::Note(_) | Self::Record(_) => None,
        }
    }
}

/// A member of the alumni community.
#[derive(Debug)]
pub(in super::super) struct Alumnus {
    pub person: PersonDraft,
    pub joined_on: Option<Day>,
    pub circles: Option<String>,
    pub helps_with: Option<String>,
}

/// A session, its hosts by name.
#[derive(Debug)]
pub(in super::super) struct Session {
    pub kind: SessionKind,
    /// Whether a cell says the kind; else the title hints at it.
    pub is_kind_said: bool,
    pub title: String,
    pub day: Day,
    pub times: Times,
    pub place: Option<String>,
    pub hosts: Vec<String>,
    /// The header of the column of hosts.
    pub hosts_label: String,
}

/// A record of a plain noun: what the row says of its fields. A row makes one more record for each further word of a choice
/// that a record is known by: 周一、周三.
#[derive(Clone, Debug)]
pub(in super::super) struct Record {
    pub noun: Noun,
    pub values: Vec<(RecordField, Value)>,
    /// What the further records of the row say instead.
    pub also: Vec<(RecordField, Value)>,
}

impl Record {
    /// The records of the row, one by one.
    pub fn each(self) -> impl Iterator<Item = Self> {
        let Self { noun, values, also } = self;
        let further = also.into_iter().map({
            let values = values.clone();
            move |(field, value)| {
                let mut values = values.clone();
                values.iter_mut().filter(|(held, _)| *held == field).for_each(|(_, held)| *held = value.clone());
                values
            }
        });
        let further: Vec<_> = further.collect();
        std::iter::once(values).chain(further).map(move |values| Self { noun, values, also: Vec::new() })
    }
}

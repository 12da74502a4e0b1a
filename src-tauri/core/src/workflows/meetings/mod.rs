//! Attendance from what meeting programs hand out: who was there for how long, whom of them the nursery knows, and what
//! mark that is. Nothing is marked that the file does not tell: who is not in it is marked absent only where a person says
//! so.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    kit::Instant,
    people::{PersonId, PersonName},
    sessions::{Mark, SessionId},
    slice::{Link, Merged, Table},
};

mod known;
mod marking;
pub mod ops;
mod store;
#[cfg(test)]
mod tests;

/// What meeting programs call people, declared.
pub(crate) const TABLES: &[Table] =
    &[Table::new("meeting_name").linked(&[Link::about("person", "name = ''").merged(Merged::Pointed)])];

/// What a person asks of an export of a meeting.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct MeetingRequest {
    /// Of which session it is; the one that was at the time, or a new one, where absent.
    pub session: Option<SessionId>,
    /// The day stands before the month in its dates; asked where they do not tell.
    pub day_first: Option<bool>,
    /// Who somebody is that nobody could tell.
    pub names: Vec<KnownAs>,
    /// Whom the session expected and who is not in the file is marked absent.
    pub others_absent: bool,
}

/// Who somebody is that a meeting program calls so.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KnownAs {
    /// As the file shows them.
    pub name: String,
    /// Who that is.
    pub person: PersonId,
}

/// What an export says, before anything is written.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MeetingPlan {
    /// The session that it is of.
    pub session: MeetingSession,
    /// Who was there, in the order of the file.
    pub people: Vec<MeetingPerson>,
    /// Whom the session expects, who is not in the file and has no mark yet.
    pub missing: Vec<PersonName>,
    /// What became of each cell of the file.
    pub account: Vec<MeetingCells>,
}

/// The session of a meeting.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MeetingSession {
    /// Absent for a new one.
    pub id: Option<SessionId>,
    /// What it is about.
    pub title: String,
    /// When it began, or was to.
    pub starts_at: Option<Instant>,
    /// When it ended, or was to.
    pub ends_at: Option<Instant>,
}

/// Somebody who was in a meeting.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MeetingPerson {
    /// As the file shows them; of two before one machine, the one of them.
    pub name: String,
    /// For how long, each minute counted once; absent where the file does not tell.
    pub minutes: Option<u32>,
    /// Who that is; absent where nobody can tell.
    pub person: Option<PersonName>,
    /// The mark that follows; absent for somebody who is not known, or whose times cannot be.
    pub mark: Option<Mark>,
    /// All that the file says of them is that they left before they came: it marks nobody.
    pub leaves_first: bool,
    /// They went before the end.
    pub left_early: bool,
    /// The mark that stands there and says something else: it stays.
    pub stands: Option<Mark>,
    /// Who it could be, where several could.
    pub candidates: Vec<PersonName>,
}

/// Cells of the file that met the same fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MeetingCells {
    /// `read`: stands in the plan; `header`: a head or a label; `backwards`: of a row that ends before
    /// it begins; `left`: nothing takes it. The last two are told here and not stored.
    pub fate: &'static str,
    /// How many.
    pub cells: u32,
    /// Of a cell that is not taken: where it stands, as Excel counts.
    pub at: Option<String>,
    /// Of a cell that is not taken: its column, and what stands in it.
    pub text: Option<String>,
}

/// Somebody of a file, as the moments of its clock.
struct Seen {
    name: String,
    attendee: usize,
    minutes: Option<u32>,
    leaves_first: bool,
    first: Option<NaiveDateTime>,
    last: Option<NaiveDateTime>,
}

//! Office hours, places to book, and what is typed of them.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{
    kit::{Day, Id, Instant},
    people::{PersonId, PersonName},
    startups::{StartupId, StartupName},
};

/// Identity of an office hour.
pub type OfficeHourId = Id<OfficeHour>;

/// What became of an office hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the field's own words")]
pub enum OfficeHourState {
    Booked,
    Held,
    Cancelled,
    NoShow,
}

impl OfficeHourState {
    /// It takes the mentor's and the startup's time.
    pub fn takes_time(self) -> bool {
        !matches!(self, Self::Cancelled)
    }
}

/// A talk of a startup with a mentor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OfficeHour {
    /// Identity.
    pub id: OfficeHourId,
    /// The mentor's person.
    pub mentor: PersonName,
    /// The startup.
    pub startup: StartupName,
    /// Its day.
    pub day: Day,
    /// When it begins.
    pub starts_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
    /// Where.
    pub place: Option<String>,
    /// What it is to be about.
    pub topic: Option<String>,
    /// What became of it.
    pub state: OfficeHourState,
    /// Why it was cancelled, or moved last.
    pub why: Option<String>,
}

/// A place to book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Slot {
    /// The mentor's person.
    pub mentor: PersonName,
    /// Its day.
    pub day: Day,
    /// When it begins.
    pub starts_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
    /// Where.
    pub place: Option<String>,
}

/// Some days of office hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OfficeDays {
    /// The first day.
    pub from: Day,
    /// The last.
    pub to: Day,
    /// What can be booked, in the order of time; what is over is not among it.
    pub free: Vec<Slot>,
    /// What was booked, in the order of time.
    pub hours: Vec<OfficeHour>,
    /// Mentors who are there at some time of some week, by name.
    pub mentors: Vec<PersonName>,
}

/// Which office hours are asked for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct OfficeQuery {
    /// The first day; today where absent.
    pub from: Option<Day>,
    /// How many days, 1 to 62; 7 where absent.
    pub days: Option<u32>,
    /// Of this mentor alone.
    pub mentor: Option<PersonId>,
    /// Of this startup alone; what is free is not narrowed by it.
    pub startup: Option<StartupId>,
}

/// Books an office hour.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BookDraft {
    /// The mentor's person.
    pub mentor: PersonId,
    /// The startup.
    pub startup: StartupId,
    /// When it begins.
    pub starts_at: Instant,
    /// What it is to be about.
    pub topic: Option<String>,
}

/// Moves an office hour to another time of its mentor.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RebookDraft {
    /// Which.
    pub id: OfficeHourId,
    /// When it begins.
    pub starts_at: Instant,
    /// Why it is moved.
    pub why: Option<String>,
}

/// Says what became of an office hour.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SettleHourDraft {
    /// Which.
    pub id: OfficeHourId,
    /// What.
    pub state: OfficeHourState,
    /// Why; one that is cancelled has a reason.
    pub why: Option<String>,
}

/// A mentor's work month by month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MentorWork {
    /// Hours a month that they give.
    pub hours_per_month: Option<u32>,
    /// The months, the earliest first.
    pub months: Vec<MentorMonth>,
}

/// What a mentor did in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MentorMonth {
    /// `2026-11`.
    pub month: String,
    /// Minutes of office hours that were held or are booked; of those who did not show as well.
    pub office_minutes: u32,
    /// Minutes of sessions that they held or will hold, as far as their ends are known.
    pub session_minutes: u32,
    /// Notes that they wrote.
    pub notes: u32,
}

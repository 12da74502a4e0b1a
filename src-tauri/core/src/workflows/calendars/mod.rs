//! Calendars: entries of an `.ics` become sessions, and sessions are written as a calendar.
//!
//! An entry is known by what its maker calls it and by which of a series it is, so a calendar that is read again changes
//! the sessions that it made. What is older than the version that was taken in changes nothing. Nothing is removed because
//! a calendar calls it off, or has it no more: the account names the sessions that are called off.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cohorts::CohortId,
    kit::{Day, Instant},
    people::PersonId,
};

mod accounting;
pub mod export;
mod matching;
pub mod ops;
#[cfg(test)]
mod tests;

/// What a person asks of a calendar that comes in.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct CalendarRequest {
    /// Whose the new sessions are; absent: open to all. Only what is within its days is taken.
    pub cohort: Option<CohortId>,
    /// Zones that nobody knows, by their names in the file, each with one of the IANA list.
    pub zones: Vec<(String, String)>,
}

/// Which sessions are written out.
#[derive(Clone, Copy, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct CalendarQuery {
    /// Only of this cohort.
    pub cohort: Option<CohortId>,
    /// Only those that this person holds.
    pub mentor: Option<PersonId>,
}

/// What a calendar says, before anything is written.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarPlan {
    /// How many sessions are made.
    pub new: u32,
    /// How many are changed.
    pub changed: u32,
    /// How many stay as they are.
    pub same: u32,
    /// What is not taken, and why.
    pub refused: Vec<CalendarRefused>,
    /// What became of all else in the file.
    pub account: Vec<CalendarPart>,
    /// The sessions in the order of time.
    pub sessions: Vec<CalendarSession>,
    /// What becomes of each of them.
    pub steps: Vec<CalendarStep>,
}

/// What becomes of a session of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CalendarStep {
    /// It is made.
    New,
    /// It is changed.
    Changed,
    /// It stays as it is.
    Same,
}

/// An entry that is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarRefused {
    /// Its line in the file, from 1.
    pub line: u32,
    /// What it is about.
    pub title: Option<String>,
    /// Why: `calendar-refused-<why>` in `words/` says it.
    pub why: &'static str,
}

/// Parts of a calendar that met the same fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarPart {
    /// `taken`, `outside`, `endless`, `uncounted`, `called_off`, `called_off_here`, `older`, `superseded`, `no_series`, `technical`, `left`:
    /// `calendar-fate-<fate>` in `words/` says each.
    pub fate: &'static str,
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
    /// Of what is told by itself: where it stands, from 1.
    pub line: Option<u32>,
    /// Of what is told by itself: what stands there, or which session it is.
    pub text: Option<String>,
}

/// A session as a calendar has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarSession {
    /// What it is about.
    pub title: String,
    /// Begin; absent for one of whole days.
    pub starts_at: Option<Instant>,
    /// End, where one is said.
    pub ends_at: Option<Instant>,
    /// It is of whole days.
    pub all_day: bool,
    /// Of whole days the first.
    pub starts_on: Option<Day>,
    /// Of whole days the last, included.
    pub ends_on: Option<Day>,
}

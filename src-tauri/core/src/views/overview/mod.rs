//! The first screen: how the current cohort does, and who needs attention today, each with the reason.
//!
//! Nothing here is stored: every figure is a query over the slices' rows.

use serde::Serialize;
use strum::AsRefStr;
use ts_rs::TS;

use crate::{
    cohorts::Cohort,
    kit::Day,
    sessions::{AttendanceCount, Session},
    startups::StartupId,
};

pub mod ops;
pub mod rules;
#[cfg(test)]
mod tests;

/// Everything that the overview shows.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Overview {
    /// The cohort it is about; absent in an empty nursery.
    pub cohort: Option<Cohort>,
    /// The cohort's week today, from 1; absent outside it.
    pub week: Option<u32>,
    /// How many weeks it has.
    pub weeks: Option<u32>,
    /// Weeks until demo day.
    pub weeks_left: Option<u32>,
    /// Startups that are admitted or active.
    pub startups: u32,
    /// Notes that were ever written about the cohort's startups.
    pub notes_in_all: u32,
    /// Notes written this week.
    pub notes_this_week: u32,
    /// Notes written last week, all of it.
    pub notes_last_week: u32,
    /// This week's notes beside the same days of last week; absent while there is nothing to compare.
    pub notes_compared: Option<Compared>,
    /// Open action items of the cohort.
    pub open_items: u32,
    /// Of those, overdue.
    pub overdue_items: u32,
    /// Of those that are open, without a due day: nobody can tell whether they are late.
    pub undated_items: u32,
    /// Attendance over the whole cohort so far.
    pub attended: Coverage,
    /// Attendance, week by week of the cohort.
    pub attendance: Vec<WeekAttendance>,
    /// Notes, week by week of the cohort.
    pub notes: Vec<u32>,
    /// Sessions from Monday to Sunday of this week.
    pub sessions: Vec<Session>,
    /// Who needs attention, the most pressing first.
    pub attention: Vec<Attention>,
    /// What that list can know of: an empty one is good news only where this is `all`.
    pub watched: Watched,
    /// Startups with a note within `silent_days`.
    pub heard_of: u32,
    /// After how many days without a note a startup is silent.
    pub silent_days: u32,
}

/// How much is known about the startups of which the overview says who needs attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Watched {
    /// There are no startups to look after.
    #[default]
    Nobody,
    /// No startup has a recent note.
    Nothing,
    /// Some have one.
    Some,
    /// Each has one.
    All,
}

/// The full days of this week beside the same days of last week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Compared {
    /// From Monday to yesterday, as a weekday: 1 is Monday, 6 Saturday.
    pub until: u8,
    /// On those days of this week.
    pub now: u32,
    /// On those days of last week.
    pub before: u32,
}

/// A count of attendance, and how many marks it would hold if nobody had been forgotten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Coverage {
    /// Marks.
    pub count: AttendanceCount,
    /// Marks that are due: one for each person expected at each session that has begun.
    pub due: u32,
}

/// Attendance of one week.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeekAttendance {
    /// From 1.
    pub week: u32,
    /// Its Monday.
    pub monday: Day,
    /// Marks.
    pub count: AttendanceCount,
    /// Marks that are due.
    pub due: u32,
}

/// Why a startup needs attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, AsRefStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum AttentionReason {
    /// A next step is overdue.
    Overdue,
    /// Nobody wrote a note for too long.
    Silent,
}

/// A startup that needs attention.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Attention {
    /// Which.
    pub startup: StartupId,
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: AttentionReason,
    /// For how many days.
    pub days: u32,
}

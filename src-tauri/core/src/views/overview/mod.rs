//! The first screen: how the current cohort does, and who needs attention today, each with the reason.
//!
//! Nothing here is stored: every figure is a query over the slices' rows.

use serde::Serialize;
use ts_rs::TS;

use crate::{
    cohorts::Cohort,
    kit::Day,
    sessions::{AttendanceCount, Session},
    views::attention::{AttentionChanges, AttentionRow},
};

pub mod earlier;
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
    pub attention: Vec<AttentionRow>,
    /// What is new of that since Monday, and what is over; absent without a cohort.
    pub changes: Option<AttentionChanges>,
    /// The cohort's milestones.
    pub milestones: MilestoneProgress,
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

/// How far a cohort's startups are with their milestones, each counted by its weight.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MilestoneProgress {
    /// How many there are.
    pub count: u32,
    /// How many were reached.
    pub done: u32,
    /// How many are overdue.
    pub overdue: u32,
    /// How many are due from Monday to Sunday of this week and not reached.
    pub due_this_week: u32,
    /// The sum of the weights of all.
    pub weight: u32,
    /// The sum of the weights of those that were reached.
    pub weight_done: u32,
    /// Week by week of the cohort.
    pub weeks: Vec<WeekMilestones>,
}

/// Milestones at the end of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeekMilestones {
    /// From 1.
    pub week: u32,
    /// The sum of the weights of those that were to be reached by then.
    pub planned: u32,
    /// And of those that were; absent for a week to come.
    pub done: Option<u32>,
}

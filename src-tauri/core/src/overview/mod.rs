//! The first screen: how the current cohort does, and who needs attention today, each with the reason.
//!
//! Nothing here is stored: every figure is a query over the slices' rows.

use serde::Serialize;
use strum::AsRefStr;
use ts_rs::TS;

use crate::{
    cohorts::Cohort,
    kit::Day,
    sessions::Session,
    startups::{AttendanceCount, StartupId},
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
    /// Notes written this week.
    pub notes_this_week: u32,
    /// Notes written last week.
    pub notes_last_week: u32,
    /// Open action items of the cohort.
    pub open_items: u32,
    /// Of those, overdue.
    pub overdue_items: u32,
    /// Attendance, week by week of the cohort.
    pub attendance: Vec<WeekAttendance>,
    /// Notes, week by week of the cohort.
    pub notes: Vec<u32>,
    /// Sessions from Monday to Sunday of this week.
    pub sessions: Vec<Session>,
    /// Who needs attention, the most pressing first.
    pub attention: Vec<Attention>,
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

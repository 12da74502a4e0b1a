//! From when on a startup needs attention: settings of the nursery.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SILENT_DAYS;
use crate::error::{Refusal, code};

/// From when on a startup needs attention, reason by reason, and somebody is late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Thresholds {
    /// Without a mentor for more than so many days.
    pub mentor_days: u32,
    /// A milestone is overdue by so many days.
    pub milestone_days: u32,
    /// A next step is overdue by so many days.
    pub action_days: u32,
    /// An ask is unanswered for more than so many days.
    pub ask_days: u32,
    /// Fewer of a hundred came to the last four sessions.
    pub attendance_percent: u32,
    /// Cash lasts for fewer months.
    pub cash_months: u32,
    /// Who comes so many minutes after the beginning is late.
    pub late_minutes: u32,
    /// Who goes so many minutes before the end leaves early.
    pub early_minutes: u32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            mentor_days: SILENT_DAYS,
            milestone_days: 1,
            action_days: 1,
            ask_days: 7,
            attendance_percent: 75,
            cash_months: 6,
            late_minutes: 10,
            early_minutes: 10,
        }
    }
}

const DAYS: RangeInclusive<u32> = 1..=365;
const PERCENT: RangeInclusive<u32> = 1..=100;
const MONTHS: RangeInclusive<u32> = 1..=60;
const MINUTES: RangeInclusive<u32> = 1..=240;

impl Thresholds {
    /// Whether each is within what makes sense.
    ///
    /// # Errors
    /// `out_of_range` at the first that is not.
    pub fn check(&self) -> Result<(), Refusal> {
        let all = [
            ("mentorDays", self.mentor_days, DAYS),
            ("milestoneDays", self.milestone_days, DAYS),
            ("actionDays", self.action_days, DAYS),
            ("askDays", self.ask_days, DAYS),
            ("attendancePercent", self.attendance_percent, PERCENT),
            ("cashMonths", self.cash_months, MONTHS),
            ("lateMinutes", self.late_minutes, MINUTES),
            ("earlyMinutes", self.early_minutes, MINUTES),
        ];
        match all.into_iter().find(|(_, value, range)| !range.contains(value)) {
            None => Ok(()),
            Some((field, _, range)) => Err(Refusal::field(field, code::OUT_OF_RANGE)
                .arg("least", range.start())
                .arg("most", range.end())),
        }
    }
}

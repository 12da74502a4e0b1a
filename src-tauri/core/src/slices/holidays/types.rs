//! Years of days off.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kit::Day;

/// A day that a paper names: off, or a working day in exchange for one. As it is published: `{name, date, isOffDay}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Holiday {
    /// The holiday that it belongs to: 国庆节.
    pub name: String,
    /// The day.
    pub date: Day,
    /// It is off; else one works on it, though it is a Saturday or Sunday.
    pub is_off_day: bool,
}

/// The days that the papers of a year name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HolidayYear {
    /// Which.
    pub year: i32,
    /// The addresses of the official papers; none where the file names none.
    pub papers: Vec<String>,
    /// Its days in their order; a few may lie in the years beside it.
    pub days: Vec<Holiday>,
}

/// What is known of the days between two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Holidays {
    /// The days that papers name, in their order.
    pub days: Vec<Holiday>,
    /// Years of which nothing is known.
    pub unknown_years: Vec<i32>,
    /// Years that are known from files that name no official paper.
    pub unofficial_years: Vec<i32>,
}

impl Holidays {
    /// As what a day is off; none where it is not, or where that is not known.
    pub fn name_of_day_off(&self, day: Day) -> Option<&str> {
        self.days.iter().find(|one| one.date == day && one.is_off_day).map(|one| one.name.as_str())
    }
}

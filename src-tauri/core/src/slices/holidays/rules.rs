//! What makes a year of days off. Pure.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Deserialize;

use super::{Holiday, HolidayYear, Holidays};
use crate::{
    error::{Code, Refusal, code},
    kit::{Day, limits},
};

/// The file is no year of days off in the form `{year, papers, days: [{name, date, isOffDay}]}`.
pub const NOT_A_YEAR_FILE: Code = Code::new("not_a_year_file");
/// The file has no day of its year: its paper is not published yet.
pub const HOLIDAYS_NOT_ANNOUNCED: Code = Code::new("holidays_not_announced");

/// How far from its year a day may lie: papers name days at the turn of the year.
const BESIDE_DAYS: i64 = 31;
/// No paper names more days.
const MOST_DAYS: usize = 200;
/// No year has more papers.
const MOST_PAPERS: usize = 20;

/// Years with their days, by year.
#[derive(Clone, Debug, Default)]
pub struct Years(pub BTreeMap<i32, HolidayYear>);

impl Years {
    /// What the papers say of a day. Its own year comes first, then those beside it.
    fn of(&self, day: Day) -> Option<&Holiday> {
        let year = day.0.year();
        let years = [year, year + 1, year - 1].into_iter().filter_map(|year| self.0.get(&year));
        years.flat_map(|known| &known.days).find(|one| one.date == day)
    }

    /// As what a day is off, where it is known to be.
    pub fn day_off(&self, day: Day) -> Option<&str> {
        self.of(day).filter(|one| one.is_off_day).map(|one| one.name.as_str())
    }

    /// What is known of the days from one to another.
    pub fn between(&self, from: Day, to: Day) -> Holidays {
        let days = (0..=to.since(from)).filter_map(|later| self.of(from.plus(later)).cloned()).collect();
        let years = from.0.year()..=to.0.year();
        let known = |year: &i32| self.0.get(year);
        Holidays {
            days,
            unknown_years: years.clone().filter(|year| known(year).is_none()).collect(),
            unofficial_years: years.filter(|year| known(year).is_some_and(|known| known.papers.is_empty())).collect(),
        }
    }
}

/// As data sets publish a year; some are its days alone.
#[derive(Deserialize)]
#[serde(untagged)]
enum Published {
    Year {
        year: Option<i32>,
        #[serde(default)]
        papers: Vec<String>,
        days: Vec<Holiday>,
    },
    Days(Vec<Holiday>),
}

/// Reads a year as it is published: `{year, papers, days}`, or its days alone.
///
/// # Errors
/// `not_a_year_file`; `holidays_not_announced` with the year, where it has no day; `too_long`.
pub fn read(text: &str) -> Result<HolidayYear, Refusal> {
    let no_year = || Refusal::new(NOT_A_YEAR_FILE);
    let published = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| no_year())?;
    let (year, papers, days) = match published {
        Published::Year { year, papers, days } => (year, papers, days),
        Published::Days(days) => (None, Vec::new(), days),
    };
    let year = year.or_else(|| common_year(&days)).ok_or_else(no_year)?;
    if days.is_empty() {
        return Err(Refusal::new(HOLIDAYS_NOT_ANNOUNCED).arg("year", year));
    }
    let first = chrono::NaiveDate::from_ymd_opt(year, 1, 1).map(Day).ok_or_else(no_year)?;
    let last = chrono::NaiveDate::from_ymd_opt(year, 12, 31).map(Day).ok_or_else(no_year)?;
    let is_near = |one: &Holiday| first.since(one.date) <= BESIDE_DAYS && one.date.since(last) <= BESIDE_DAYS;
    let mut by_day = BTreeMap::new();
    for one in days {
        let name = one.name.trim().to_owned();
        let is_odd = name.is_empty() || !is_near(&one) || by_day.len() == MOST_DAYS;
        if is_odd || by_day.insert(one.date, Holiday { name: name.clone(), ..one }).is_some() {
            return Err(no_year());
        }
        if name.chars().count() > limits::WORD {
            return Err(Refusal::new(code::TOO_LONG).arg("most", limits::WORD));
        }
    }
    if papers.len() > MOST_PAPERS || papers.iter().any(|paper| paper.chars().count() > limits::SENTENCE) {
        return Err(no_year());
    }
    let papers = papers.into_iter().map(|paper| paper.trim().to_owned()).filter(|paper| !paper.is_empty()).collect();
    Ok(HolidayYear { year, papers, days: by_day.into_values().collect() })
}

/// The year in which most of the days lie.
fn common_year(days: &[Holiday]) -> Option<i32> {
    let mut counts = BTreeMap::<i32, usize>::new();
    for one in days {
        *counts.entry(one.date.0.year()).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(year, _)| year)
}

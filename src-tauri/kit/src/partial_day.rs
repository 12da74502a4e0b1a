//! A day of which perhaps only the month or the year is known: `2019`, `2019-03`, `2019-03-14`.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
#[cfg(feature = "sqlite")]
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use thiserror::Error;
use ts_rs::TS;

use super::{
    Day,
    days::{DayFault, YEARS},
    english_days::MONTHS,
    text::plain,
};

/// How much of a day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The year alone.
    Year,
    /// Year and month.
    Month,
    /// All of it.
    Day,
}

/// A day as far as it is known; in JSON and in the file `2019`, `2019-03` or `2019-03-14`. The order is that of the first
/// day that may be meant, and what is less exact comes first: so it is the order of the texts, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(as = "String")]
pub struct PartialDay {
    first: NaiveDate,
    precision: Precision,
}

/// The text is no day, month or year in the form in which they are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct NotAPartialDay;

impl PartialDay {
    /// A year.
    pub fn year(year: i32) -> Option<Self> {
        Some(Self { first: NaiveDate::from_ymd_opt(year, 1, 1)?, precision: Precision::Year })
    }

    /// A month, from 1.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Some(Self { first: NaiveDate::from_ymd_opt(year, month, 1)?, precision: Precision::Month })
    }

    /// The first day that may be meant.
    pub fn first(self) -> Day {
        Day(self.first)
    }

    /// How much of it is known.
    pub fn precision(self) -> Precision {
        self.precision
    }
}

impl From<Day> for PartialDay {
    fn from(day: Day) -> Self {
        Self { first: day.0, precision: Precision::Day }
    }
}

impl fmt::Display for PartialDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = match self.precision {
            Precision::Year => "%Y",
            Precision::Month => "%Y-%m",
            Precision::Day => "%Y-%m-%d",
        };
        write!(f, "{}", self.first.format(form))
    }
}

impl FromStr for PartialDay {
    type Err = NotAPartialDay;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_digits = |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').collect();
        let read = match parts.as_slice() {
            [year] if is_digits(year, 4) => year.parse().ok().and_then(Self::year),
            [year, month] if is_digits(year, 4) && is_digits(month, 2) => {
                year.parse().ok().zip(month.parse().ok()).and_then(|(year, month)| Self::month(year, month))
            }
            [year, month, day] if is_digits(year, 4) && is_digits(month, 2) && is_digits(day, 2) => {
                text.parse::<Day>().ok().map(Self::from)
            }
            _ => None,
        };
        read.ok_or(NotAPartialDay)
    }
}

impl Serialize for PartialDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for PartialDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
#[cfg(feature = "sqlite")]
impl ToSql for PartialDay {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}
#[cfg(feature = "sqlite")]
impl FromSql for PartialDay {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|e| FromSqlError::Other(Box::new(e)))
    }
}

/// Reads a year or a month as people write them: `2019`, `2019年`, `2019年3月`, `2019-03`, `2019.3`, `2019/3`, `3/2019`,
/// `201903`, `Mar 2019`. Whole days are read by [`super::days::read_day`].
///
/// # Errors
/// `NoSuchDay` for a 13th month; `Ambiguous` for years of two digits and for `200912`, which may be a day of 2020;
/// `NoDay` for other words.
pub fn read_month_or_year(text: &str) -> Result<PartialDay, DayFault> {
    let text = plain(text).to_lowercase();
    if text.is_empty() {
        return Err(DayFault::Empty);
    }
    let parts: Vec<&str> = text
        .trim_end_matches(['月', '份', ' '])
        .split(['年', '-', '/', '.', ',', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    match parts.as_slice() {
        [digits] if digits.len() == 6 && is_number(digits) && !text.contains('年') => of_six(digits),
        [year] if is_number(year) && !text.ends_with('月') => of_year(year, text.ends_with('年')),
        [year, month] if is_number(year) && is_number(month) => match (year.len(), month.len()) {
            (4, 1 | 2) => of_month(year, month),
            (1 | 2, 4) if !text.contains(['年', '月']) => of_month(month, year),
            (1 | 2, 1 | 2) => Err(DayFault::Ambiguous),
            _ => Err(DayFault::NoDay),
        },
        [word, year] if is_number(year) => of_named(word, year),
        [year, word] if is_number(year) => of_named(word, year),
        _ => Err(DayFault::NoDay),
    }
}

fn known_year(year: &str) -> Result<i32, DayFault> {
    year.parse().ok().filter(|year| YEARS.contains(year)).ok_or(DayFault::NoDay)
}

fn of_year(year: &str, is_named: bool) -> Result<PartialDay, DayFault> {
    match year.len() {
        4 => PartialDay::year(known_year(year)?).ok_or(DayFault::NoDay),
        2 if is_named => Err(DayFault::Ambiguous),
        _ => Err(DayFault::NoDay),
    }
}

fn of_month(year: &str, month: &str) -> Result<PartialDay, DayFault> {
    let year = known_year(year)?;
    month.parse().ok().and_then(|month| PartialDay::month(year, month)).ok_or(DayFault::NoSuchDay)
}

fn of_named(word: &str, year: &str) -> Result<PartialDay, DayFault> {
    let month = (1..).zip(MONTHS).find(|(_, name)| word.len() >= 3 && name.starts_with(word)).map(|(month, _)| month);
    match (month, year.len()) {
        (Some(month), 4) => PartialDay::month(known_year(year)?, month).ok_or(DayFault::NoDay),
        (Some(_), 2) => Err(DayFault::Ambiguous),
        _ => Err(DayFault::NoDay),
    }
}

/// `201903`; `200912` may be December 2009 or a day in 2020.
fn of_six(digits: &str) -> Result<PartialDay, DayFault> {
    let (year, month) = digits.split_at(4);
    let read = of_month(year, month).map_err(|_| DayFault::NoDay)?;
    let short = NaiveDate::parse_from_str(&format!("20{digits}"), "%Y%m%d");
    if short.is_ok_and(|day| YEARS.contains(&day.year())) { Err(DayFault::Ambiguous) } else { Ok(read) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> String {
        read_month_or_year(text).map_or_else(|fault| format!("{fault:?}"), |day| day.to_string())
    }

    #[test]
    fn a_month_is_read_however_it_is_written() {
        for text in [
            "2019年3月",
            "2019年03月",
            "2019 年 3 月",
            "2019年3月份",
            "２０１９年３月",
            "2019-03",
            "2019-3",
            "2019.03",
            "2019.3",
            "2019/3",
            "3/2019",
            "03-2019",
            "201903",
            "Mar 2019",
            "March 2019",
            "mar. 2019",
            "Mar-2019",
            "2019 March",
        ] {
            assert_eq!(read(text), "2019-03", "{text}");
        }
        assert_eq!(read("Sept 2019"), "2019-09");
    }

    #[test]
    fn a_year_is_read_with_and_without_its_word() {
        for text in ["2019", "2019年", "２０１９", " 2019 年"] {
            assert_eq!(read(text), "2019", "{text}");
        }
    }

    #[test]
    fn what_is_no_month_and_no_year_is_told_apart() {
        for text in ["2019年13月", "2019-00", "2019.13"] {
            assert_eq!(read(text), "NoSuchDay", "{text}");
        }
        for text in ["19年3月", "19.3", "3/19", "19年", "Mar 19", "200912"] {
            assert_eq!(read(text), "Ambiguous", "{text}");
        }
        for text in [
            "19",
            "3月",
            "2019年上半年",
            "约2019年",
            "2019Q1",
            "0019年",
            "9999",
            "待定",
            "201913",
            "ma 2019",
            "Marx 2019",
        ] {
            assert_eq!(read(text), "NoDay", "{text}");
        }
        assert_eq!(read(" "), "Empty");
    }

    #[test]
    fn what_is_stored_is_read_back_in_its_order() {
        let texts = ["2018-12-31", "2019", "2019-01", "2019-01-01", "2019-01-02", "2019-02", "2020"];
        let days: Vec<PartialDay> = texts.iter().map(|text| text.parse().unwrap()).collect();
        assert!(days.is_sorted());
        assert_eq!(days.iter().map(ToString::to_string).collect::<Vec<_>>(), texts);
        for wrong in ["", "19", "2019-3", "2019-13", "2019-02-30", "2019-1-01", "2019-01-01-01", "+019", "2019年"] {
            assert_eq!(wrong.parse::<PartialDay>(), Err(NotAPartialDay), "{wrong}");
        }
        let month = days[2];
        assert_eq!((month.precision(), month.first().to_string()), (Precision::Month, "2019-01-01".to_owned()));
        let json = serde_json::to_string(&month).unwrap();
        assert_eq!((json.as_str(), serde_json::from_str::<PartialDay>(&json).unwrap()), ("\"2019-01\"", month));
        assert!(serde_json::from_str::<PartialDay>("\"2019年\"").is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*", marks in "[-0-9/.年月 a-z]{0,12}") {
            for text in [text, marks] {
                if let Ok(day) = read_month_or_year(&text) {
                    prop_assert_eq!(day.to_string().parse::<PartialDay>(), Ok(day));
                }
            }
        }
    }
}

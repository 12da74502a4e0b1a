//! Days and instants. A day is a date on the incubator's wall; an instant is a point in time.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
#[cfg(feature = "sqlite")]
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A date without a time, `YYYY-MM-DD` in JSON and in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(as = "String")]
pub struct Day(pub NaiveDate);

impl Day {
    /// The day `n` days later, or earlier for a negative `n`.
    #[must_use]
    pub fn plus(self, n: i64) -> Self {
        let moved = if n < 0 {
            self.0.checked_sub_days(Days::new(n.unsigned_abs()))
        } else {
            self.0.checked_add_days(Days::new(n.unsigned_abs()))
        };
        Self(moved.unwrap_or(self.0))
    }

    /// Days from `earlier` to this one; negative when this one is earlier.
    pub fn since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The Monday of this day's week: weeks start on Monday.
    #[must_use]
    pub fn monday(self) -> Self {
        self.plus(-i64::from(self.0.weekday().num_days_from_monday()))
    }

    /// The instant at which this day begins in `zone`: midnight, or where clocks were set forward over it the first
    /// moment behind.
    pub fn starts(self, zone: Tz) -> Instant {
        let midnight = self.0.and_time(chrono::NaiveTime::MIN);
        let mut quarters = (0..96).map(|quarter| midnight + TimeDelta::minutes(15 * quarter));
        let first = quarters.find_map(|local| Instant::local(local, zone));
        first.unwrap_or_else(|| Instant(midnight.and_utc().timestamp_millis()))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}
impl FromStr for Day {
    type Err = chrono::ParseError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self)
    }
}
#[cfg(feature = "sqlite")]
impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}
#[cfg(feature = "sqlite")]
impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|e| FromSqlError::Other(Box::new(e)))
    }
}

/// A point in time: milliseconds since 1970, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Instant(#[ts(type = "number")] i64);

impl Instant {
    /// From milliseconds since 1970, UTC.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// `2026-11-25 20:15` on a clock in `zone`.
    pub fn local_minute(self, zone: Tz) -> String {
        self.on_the_wall(zone).format("%Y-%m-%d %H:%M").to_string()
    }

    /// Milliseconds since 1970, UTC.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// What a clock on the wall in `zone` showed as `local`: the first of two moments where clocks were set back and an
    /// hour came twice, since nobody writes which; none where they were set forward and no clock showed it.
    pub fn local(local: NaiveDateTime, zone: Tz) -> Option<Self> {
        zone.from_local_datetime(&local).earliest().map(|moment| Self(moment.timestamp_millis()))
    }

    /// What a clock on the wall in `zone` shows.
    pub fn on_the_wall(self, zone: Tz) -> NaiveDateTime {
        DateTime::<Utc>::from_timestamp_millis(self.0).unwrap_or_default().with_timezone(&zone).naive_local()
    }

    /// The day in `zone`.
    pub fn day(self, zone: Tz) -> Day {
        Day(self.on_the_wall(zone).date())
    }

    /// This instant and some minutes.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes.saturating_mul(60_000)))
    }
}

#[cfg(feature = "sqlite")]
impl ToSql for Instant {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}
#[cfg(feature = "sqlite")]
impl FromSql for Instant {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}

/// What time it is: the machine's clock, or a given instant (tests, example data, `--today`).
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// Always the same instant.
    At(Instant),
}

impl Clock {
    /// The present instant.
    pub fn now(self) -> Instant {
        match self {
            Self::System => Instant(Utc::now().timestamp_millis()),
            Self::At(instant) => instant,
        }
    }
}

/// The earlier of two days, as far as they are known.
pub fn earlier(one: Option<Day>, other: Option<Day>) -> Option<Day> {
    one.into_iter().chain(other).min()
}

/// The later of two ends; none while either lasts.
pub fn later_end(one: Option<Day>, other: Option<Day>) -> Option<Day> {
    one.zip(other).map(|(one, other)| one.max(other))
}

#[cfg(test)]
mod tests {
    use chrono_tz::{America::New_York, America::Sao_Paulo, Asia::Shanghai};

    use super::*;

    fn at(local: &str, zone: Tz) -> Option<Instant> {
        Instant::local(NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap(), zone)
    }

    #[test]
    fn an_hour_that_was_skipped_was_on_no_clock() {
        // Summer time of 1986 to 1991.
        assert_eq!(at("1988-04-17 02:30", Shanghai), None);
        assert!(at("1988-04-17 03:30", Shanghai).is_some());
        assert!(at("2026-04-17 02:30", Shanghai).is_some());
        assert_eq!(at("2026-03-08 02:30", New_York), None);
    }

    #[test]
    fn of_an_hour_that_came_twice_the_first_is_taken() {
        let first = at("2026-11-01 01:30", New_York).unwrap();
        let after = at("2026-11-01 02:30", New_York).unwrap();
        assert_eq!(first.plus_minutes(120), after);
    }

    #[test]
    fn a_day_whose_midnight_was_skipped_begins_behind_it() {
        let day: Day = "2018-11-04".parse().unwrap();
        assert_eq!(at("2018-11-04 00:00", Sao_Paulo), None);
        assert_eq!(day.starts(Sao_Paulo), at("2018-11-04 01:00", Sao_Paulo).unwrap());
    }
}

//! Days and instants. A day is a date on the incubator's wall; an instant is a point in time.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
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

    /// The instant at which this day begins in `zone`.
    pub fn starts(self, zone: Tz) -> Instant {
        Instant::local(self.0.and_time(chrono::NaiveTime::MIN), zone)
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
impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}
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

    /// What a clock on the wall in `zone` showed as `local`; the earlier one where clocks were set back.
    pub fn local(local: NaiveDateTime, zone: Tz) -> Self {
        let found = zone.from_local_datetime(&local).earliest();
        Self(found.map_or_else(|| local.and_utc().timestamp_millis(), |t| t.timestamp_millis()))
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

impl ToSql for Instant {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}
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

//! When something is, and why something is not taken.

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use miaopu_kit::{Day, Instant};

/// When something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// At an hour; the end only where one is said.
    Timed {
        /// The beginning.
        starts: Instant,
        /// The end.
        ends: Option<Instant>,
    },
    /// For whole days.
    Days {
        /// The first of them.
        first: Day,
        /// The last of them, included.
        last: Day,
    },
}

impl Span {
    /// On how many days it may be, less one.
    pub(super) fn days_long(self) -> i64 {
        match self {
            Span::Days { first, last } => last.since(first),
            Span::Timed { starts, ends } => ends.map_or(0, |ends| (ends.millis() - starts.millis()) / 86_400_000 + 1),
        }
    }
}

/// The days within which series are expanded.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// The first day.
    pub from: Day,
    /// The last day, included.
    pub to: Day,
    /// Where its days begin and end.
    pub zone: Tz,
}

/// An event, or one of a series, that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line at which it goes wrong, from 1.
    pub line: u32,
    /// What it is about.
    pub title: Option<String>,
    /// Why.
    pub why: Why,
    /// Its lines as they stand; empty where `event` names it.
    pub text: String,
    /// The event in [`Calendar::events`].
    pub event: Option<usize>,
}

/// Why an event is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The file ends within it.
    CutOff,
    /// No line says when it begins.
    NoBeginning,
    /// A line that says when it is cannot be read.
    NoMoment {
        /// The line.
        text: String,
    },
    /// It ends before it begins.
    EndsFirst,
    /// Clocks were set forward over this hour: nobody can have met then.
    SkippedHour {
        /// What no clock showed.
        clock: NaiveDateTime,
        /// In which zone.
        zone: String,
    },
    /// Nobody can say how it repeats.
    BadRule {
        /// The rule.
        text: String,
    },
    /// It repeats more often than is taken.
    TooMany {
        /// The most of one series.
        most: usize,
    },
}

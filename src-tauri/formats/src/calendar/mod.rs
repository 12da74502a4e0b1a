//! Calendars, `.ics`, as the calendar programs of the field write them: read, expanded, written.
//!
//! [`read`] takes a file apart into [`Event`]s; [`Calendar::expand`] says when they are: series within a window, with
//! what was changed, moved and called off. What no field of an event takes stands in its `leftover`, what cannot be said
//! is refused with its line, and a zone that nobody knows is asked about. [`write`](fn@write) writes meetings.

mod clocks;
mod event;
mod expand;
mod lines;
mod moment;
mod parts;
mod property;
mod rule;
mod series;
#[cfg(test)]
mod tests;
mod work;
mod write;
mod zones;

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use miaopu_kit::{Day, Instant};

use crate::{Format, ReadFault, lock};

/// The zone of the field: of times that name none.
pub use chrono_tz::Asia::Shanghai as SHANGHAI;
pub use event::Event;
pub use expand::{Answers, EventFate, Expansion, LeftOut, Occurrence, UnknownZone};
pub use parts::Leftover;
pub use property::Party;
pub use write::{Meeting, write};

/// The most bytes of a calendar, in MB.
const MAX_MB: u64 = 64;
/// The most events of a calendar.
pub const MAX_EVENTS: u32 = 200_000;

/// A calendar file, taken apart.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Its events in the order of the file.
    pub events: Vec<Event>,
    /// Events of which nobody can say when they are.
    pub refused: Vec<Refused>,
    /// What belongs to no event: of the calendar itself, of tasks and the like.
    pub leftover: Vec<Leftover>,
    zones: zones::FileZones,
}

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
    fn days_long(self) -> i64 {
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

/// Reads a calendar file.
///
/// # Errors
/// That the file cannot be read, is too large, or is no calendar.
pub fn open(path: &Path) -> Result<Calendar, ReadFault> {
    lock::check(path)?;
    let about = path.metadata()?;
    if about.is_dir() {
        return Err(ReadFault::IsAFolder);
    }
    if !about.is_file() {
        return Err(ReadFault::NotASpreadsheet);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take((MAX_MB << 20) + 1).read_to_end(&mut bytes)?;
    read(bytes)
}

/// Reads a calendar from its bytes, in whatever encoding.
///
/// # Errors
/// As [`open`].
pub fn read(bytes: Vec<u8>) -> Result<Calendar, ReadFault> {
    if bytes.is_empty() {
        return Err(ReadFault::Empty);
    }
    if bytes.len() as u64 > MAX_MB << 20 {
        return Err(ReadFault::TooLarge { limit_mb: MAX_MB });
    }
    let taken = parts::take(lines::lines(bytes)?);
    if !taken.is_calendar && taken.events.is_empty() {
        return Err(ReadFault::Broken { format: Format::Csv });
    }
    if taken.events.len() > MAX_EVENTS as usize {
        return Err(ReadFault::TooManyRows { limit: MAX_EVENTS });
    }
    let mut calendar =
        Calendar { events: Vec::new(), refused: Vec::new(), leftover: taken.leftover, zones: taken.zones };
    for raw in taken.events {
        match Event::read(raw) {
            Ok(event) => calendar.events.push(event),
            Err(refused) => calendar.refused.push(refused),
        }
    }
    Ok(calendar)
}

/// Whether bytes begin as a calendar does, in whatever encoding.
pub fn begins(head: &[u8]) -> bool {
    const BEGIN: &[u8] = b"BEGIN:VCALENDAR";
    let text: Vec<u8> = head.iter().copied().filter(u8::is_ascii_graphic).take(BEGIN.len()).collect();
    text.eq_ignore_ascii_case(BEGIN)
}

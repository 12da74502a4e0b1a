//! What comes of expanding a calendar.

use std::collections::HashMap;

use chrono_tz::Tz;

use super::types::{Refused, Span};

/// What a person has said of zones, by their names in the file.
pub type Answers = HashMap<String, Tz>;

/// When the events of a calendar are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expansion {
    /// By their beginning, whole days before hours.
    pub occurrences: Vec<Occurrence>,
    /// What became of each of [`Calendar::events`].
    pub fates: Vec<EventFate>,
    /// Events, and some of series, that are not taken.
    pub refused: Vec<Refused>,
    /// Zones that a person must name.
    pub asks: Vec<UnknownZone>,
    /// What of the series lies outside the window.
    pub left_out: LeftOut,
}

/// An event at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Which of [`Calendar::events`] tells what it is about.
    pub event: usize,
    /// When it is.
    pub span: Span,
    /// Of a series, when this one was planned at first: with the `uid` it is known by that.
    pub planned: Option<Span>,
    /// It does not take place.
    pub cancelled: bool,
}

/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventFate {
    /// It is among the occurrences, once or more often.
    Placed,
    /// It is a series, or a change of one, with nothing within the window.
    OutsideWindow,
    /// Another of the same kind has a higher number of changes, or comes later.
    Superseded {
        /// The other one, in [`Calendar::events`].
        by: usize,
    },
    /// It changes one of a series that has none at that time.
    NotOfSeries {
        /// When it is.
        span: Option<Span>,
        /// The series, in [`Calendar::events`].
        series: usize,
    },
    /// It is among the refused.
    Refused,
    /// It waits for what a person says of a zone.
    Asked,
}

/// A zone that nobody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownZone {
    /// As the file names it.
    pub name: String,
    /// The events that wait for it, in [`Calendar::events`].
    pub events: Vec<usize>,
}

/// What of series lies outside the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Before it.
    pub before: u64,
    /// After it, of series that end.
    pub after: u64,
    /// Series that never end.
    pub endless: u32,
    /// Series of which not all was counted.
    pub uncounted: u32,
}

/// Events that their maker knows by one name.
#[derive(Default)]
pub(super) struct Group {
    /// Series, and events that do not repeat.
    pub masters: Vec<usize>,
    /// Changes of one of a series.
    pub changes: Vec<usize>,
}

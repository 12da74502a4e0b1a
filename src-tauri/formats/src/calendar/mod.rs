//! Calendars, `.ics`, as the calendar programs of the field write them: read, expanded, written.
//!
//! [`read`] takes a file apart into [`Event`]s; [`Calendar::expand`] says when they are: series within a window, with
//! what was changed, moved and called off. What no field of an event takes stands in its `leftover`, what cannot be said
//! is refused with its line, and a zone that nobody knows is asked about. [`write`](fn@write) writes meetings.

mod clocks;
mod event;
mod expand;
mod expansion;
mod lines;
mod moment;
mod parts;
mod property;
mod reading;
mod rule;
mod series;
#[cfg(test)]
mod tests;
mod types;
mod work;
mod write;
mod zones;

/// The zone of the field: of times that name none.
pub use chrono_tz::Asia::Shanghai as SHANGHAI;
pub use event::Event;
pub use expansion::{Answers, EventFate, Expansion, LeftOut, Occurrence, UnknownZone};
pub use parts::Leftover;
pub use property::Party;
pub use reading::{Calendar, MAX_EVENTS, begins, open, read};
pub use types::{Refused, Span, Why, Window};
pub use write::{Meeting, write};

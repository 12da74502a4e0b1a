//! Sessions of a programme, and who came.
//!
//! Attendance is a person's: one of present, late, absent, leave. The sheet of a session lists the participants of
//! its cohort's admitted and active startups, and whoever was marked besides.
//!
//! A session is a day. It begins at a time, and ends at one of that day or the next, where somebody has said so: nothing
//! is made up. One without a time may go on for several days. One without an end counts as its beginning where sessions
//! clash, and one without a time clashes with none. Saving onto a clash is refused until a person says that it is meant.
//! Sessions made by one repeat, or by one event of a calendar that repeats, are a series: what is changed in one is done to
//! it alone, to those after it too, or to all, as a person says.
//!
//! For import a session is the same when day, title and place are, and the begin where both have one.

pub mod changing;
pub mod clashes;
pub mod entries;
mod in_common;
pub mod merging;
pub mod moving;
mod nearby;
pub mod ops;
pub mod part;
pub mod rooms;
pub mod rules;
pub mod season;
pub mod series;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use changing::{SeriesDeed, SeriesDraft, SeriesPlan, SeriesStep};
pub use clashes::{Clash, ClashCheck, ClashOver};
pub use part::{SeriesPart, StaysBecause};
pub use rooms::Room;
pub use series::{RepeatDate, RepeatDraft, RepeatPlan};
pub use types::*;

//! When a startup has a mentor: one rule for the list with its filter, the match, attention and the report.
//!
//! A mentorship that is confirmed stands from the day on which it starts until the day on which it ends, which is the first
//! without it; one that has ended since stood in between as well. One without a first day stands since ever.
//!
//! One that is agreed for a later day is shown with that day. A startup whose mentor starts within [`SOON`] days lacks
//! none: neither the filter nor attention asks for another. A match looks further: whom any day to come gives a mentor is
//! offered no second.

use super::{Mentorship, MentorshipState};
use crate::kit::Day;

/// A mentor who starts within so many days is as good as there.
pub const SOON: i64 = 14;

/// SQL for that a mentorship `m` stands on the day `:on`.
pub fn stands() -> String {
    begun_by(":on")
}

/// SQL for that a mentorship `m` stands on the day `:on`, or starts soon after it.
pub fn provides() -> String {
    begun_by(&format!("date(:on, '+{SOON} days')"))
}

/// SQL for that a mentorship `m` stands on the day `:on`, or starts on any day after it.
pub fn agreed() -> String {
    begun_by("'9999-12-31'")
}

fn begun_by(latest: &str) -> String {
    format!(
        "m.deleted_at IS NULL AND (m.state = 'confirmed' AND (m.starts_on IS NULL OR m.starts_on <= {latest})
           AND (m.ends_on IS NULL OR m.ends_on > :on)
           OR m.state = 'ended' AND m.starts_on <= {latest} AND m.ends_on > :on)"
    )
}

/// Whether a mentorship stands on a day, as [`stands`] says it in SQL.
pub fn stands_on(one: &Mentorship, on: Day) -> bool {
    match one.state {
        MentorshipState::Confirmed => {
            one.starts_on.is_none_or(|day| day <= on) && one.ends_on.is_none_or(|day| day > on)
        }
        MentorshipState::Ended => {
            one.starts_on.is_some_and(|day| day <= on) && one.ends_on.is_some_and(|day| day > on)
        }
        MentorshipState::Wished | MentorshipState::Talking => false,
    }
}

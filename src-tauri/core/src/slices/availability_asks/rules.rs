//! What such a record may say. Pure.

use crate::{
    error::{Refusal, code},
    kit::Day,
    slice::Draft,
    slices::milestones::rules::day_of,
};

/// A record as it is stored.
///
/// # Errors
/// `in_the_future` at `asked_on`.
pub fn accept(draft: Draft, today: Day) -> Result<Draft, Refusal> {
    match day_of(&draft, "asked_on") {
        Some(day) if day > today => Err(Refusal::field("asked_on", code::IN_THE_FUTURE).arg("today", today)),
        _ => Ok(draft),
    }
}

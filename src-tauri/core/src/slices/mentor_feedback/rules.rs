//! What feedback may say. Pure.

use std::ops::RangeInclusive;

use crate::{
    error::{Refusal, code},
    kit::Day,
    slice::Draft,
    slices::{milestones::rules::day_of, plan_steps::rules::within},
};

/// From poor to very good.
pub const RATINGS: RangeInclusive<i64> = 1..=5;

/// Feedback as it is stored.
///
/// # Errors
/// `out_of_range` at `rating`; `in_the_future` at `day`.
pub fn accept(draft: Draft, today: Day) -> Result<Draft, Refusal> {
    within(&draft, "rating", RATINGS)?;
    match day_of(&draft, "day") {
        Some(day) if day > today => Err(Refusal::field("day", code::IN_THE_FUTURE).arg("today", today)),
        _ => Ok(draft),
    }
}

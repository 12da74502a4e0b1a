//! What mentors may agree to. Pure.

use std::ops::RangeInclusive;

use serde_json::Value;

use super::slice::LEAST_ABOVE_MOST;
use crate::{
    error::Refusal,
    kit::Day,
    slice::Draft,
    slices::{
        milestones::rules::day_of,
        plan_steps::rules::{in_order, within},
    },
};

/// The most startups that a mentor looks after.
pub const MOST: i64 = 60;
const LOADS: RangeInclusive<i64> = 0..=MOST;

/// Terms as they are stored.
///
/// # Errors
/// `out_of_range` at `at_least`, `at_most`; `least_above_most` at `at_most`; `ends_before_start` at `until_on`.
pub fn accept(draft: Draft, _: Day) -> Result<Draft, Refusal> {
    within(&draft, "at_least", LOADS)?;
    within(&draft, "at_most", LOADS)?;
    let number = |field: &str| draft.get(field).and_then(Value::as_i64);
    if number("at_least").zip(number("at_most")).is_some_and(|(least, most)| least > most) {
        return Err(Refusal::field("at_most", LEAST_ABOVE_MOST));
    }
    in_order("until_on", day_of(&draft, "from_on"), day_of(&draft, "until_on"))?;
    Ok(draft)
}

//! What a step of a plan may say. Pure.

use std::ops::RangeInclusive;

use serde_json::Value;

use crate::{
    error::{Refusal, code},
    kit::Day,
    slice::Draft,
};

/// The longest programme, in weeks.
const WEEKS: RangeInclusive<i64> = 1..=104;
/// Monday to Sunday.
const WEEKDAYS: RangeInclusive<i64> = 1..=7;
/// How much a milestone may count beside others.
pub const WEIGHTS: RangeInclusive<i64> = 1..=100;

/// A step as it is stored.
///
/// # Errors
/// `out_of_range` at `week`, `weekday` or `weight`, with the numbers that there are.
pub fn accept(draft: Draft, _: Day) -> Result<Draft, Refusal> {
    within(&draft, "week", WEEKS)?;
    within(&draft, "weekday", WEEKDAYS)?;
    within(&draft, "weight", WEIGHTS)?;
    Ok(draft)
}

/// Whether a number of a draft, where it has one, is one of these.
///
/// # Errors
/// `out_of_range` at the field.
pub fn within(draft: &Draft, field: &'static str, range: RangeInclusive<i64>) -> Result<(), Refusal> {
    match draft.get(field).and_then(Value::as_i64) {
        Some(number) if !range.contains(&number) => Err(Refusal::field(field, code::OUT_OF_RANGE)
            .arg("least", range.start())
            .arg("most", range.end())),
        _ => Ok(()),
    }
}

/// Whether a day of a draft, where both are there, is not before the one on which it starts.
///
/// # Errors
/// `ends_before_start` at the field.
pub fn in_order(field: &'static str, starts: Option<Day>, ends: Option<Day>) -> Result<(), Refusal> {
    match starts.zip(ends) {
        Some((starts, ends)) if ends < starts => {
            Err(Refusal::field(field, code::ENDS_BEFORE_START).arg("starts", starts))
        }
        _ => Ok(()),
    }
}

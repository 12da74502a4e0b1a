//! What makes a criterion. Pure.

use std::ops::RangeInclusive;

use crate::{error::Refusal, kit::Day, slice::Draft, slices::plan_steps::rules::within};

/// What a criterion may count beside the others.
pub const WEIGHTS: RangeInclusive<i64> = 1..=100;
/// The highest score that there may be.
pub const TOPS: RangeInclusive<i64> = 1..=100;
/// Where they are asked for.
pub const PLACES: RangeInclusive<i64> = 1..=99;
/// The highest score where nobody says another.
pub const USUAL_TOP: i64 = 10;

/// The criteria of the 12th China Innovation and Entrepreneurship Contest for startups, Shaanxi 2023
/// (sxvca.org.cn/newsinfo/6159801.html), as `criteria-usual-<key>` says them, each with its weight.
pub const USUAL: [(&str, i64); 5] = [("technology", 25), ("model", 20), ("market", 20), ("team", 30), ("finance", 5)];

/// A criterion as it is stored.
///
/// # Errors
/// `not_a_number` at `weight`, `top` or `place`.
pub fn accept(draft: Draft, _: Day) -> Result<Draft, Refusal> {
    within(&draft, "weight", WEIGHTS)?;
    within(&draft, "top", TOPS)?;
    within(&draft, "place", PLACES)?;
    Ok(draft)
}

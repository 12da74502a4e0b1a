//! What a wish may say. Pure.

use std::ops::RangeInclusive;

use crate::{error::Refusal, kit::Day, slice::Draft, slices::plan_steps::rules::within};

/// First to ninth choice.
const RANKS: RangeInclusive<i64> = 1..=9;

/// A wish as it is stored.
///
/// # Errors
/// `out_of_range` at `rank`.
pub fn accept(draft: Draft, _: Day) -> Result<Draft, Refusal> {
    within(&draft, "rank", RANKS)?;
    Ok(draft)
}

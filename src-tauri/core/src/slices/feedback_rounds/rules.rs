//! What a round may say. Pure.

use crate::{
    error::Refusal,
    kit::Day,
    slice::Draft,
    slices::{milestones::rules::day_of, plan_steps::rules::in_order},
};

/// A round as it is stored.
///
/// # Errors
/// `ends_before_start` at `until_on`.
pub fn accept(draft: Draft, _: Day) -> Result<Draft, Refusal> {
    in_order("until_on", day_of(&draft, "from_on"), day_of(&draft, "until_on"))?;
    Ok(draft)
}

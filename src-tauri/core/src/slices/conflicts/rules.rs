//! When a conflict of interest may be told. Pure.

use crate::{
    error::Refusal,
    kit::Day,
    slice::Draft,
    slices::{milestones::rules::day_of, plan_steps::rules::in_order},
};

/// A conflict as it is stored.
///
/// # Errors
/// `ends_before_start` at `until_on`.
pub fn accept(draft: Draft, _: Day) -> Result<Draft, Refusal> {
    in_order("until_on", day_of(&draft, "since_on"), day_of(&draft, "until_on"))?;
    Ok(draft)
}

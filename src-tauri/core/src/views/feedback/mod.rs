//! A round of feedback: who was asked, who has answered, and what was said.
//!
//! Asked is each startup of the cohort about each mentor whom it has had within the days of the round, or each of these
//! mentors about the startup. An answer is feedback of that side with a day within the round, whoever has taken it in.

pub mod rules;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::{FeedbackLine, FeedbackRound, MentorResult, WithoutSlots};

use crate::{
    engine::Read,
    error::{Refusal, Result},
    records::RecordId,
    slices::feedback_rounds::slice::SLICE,
};

/// A round with its answers.
///
/// # Errors
/// `no_such_feedback_round`.
pub fn round(r: &Read<'_>, id: RecordId) -> Result<FeedbackRound> {
    let missing =
        || Refusal::new(SLICE.record.as_ref().map_or(crate::error::code::NO_SUCH_RECORD, |record| record.missing));
    let found = store::round(r, id)?.ok_or_else(missing)?;
    let lines = store::lines(r, id)?;
    let results = rules::results(&lines);
    let store::Round { name, side, from_on, until_on } = found;
    Ok(FeedbackRound { name, side, from_on, until_on, lines, results })
}

/// The mentors of whom no slot of a week is known, those never asked first.
///
/// # Errors
/// The file's failures only.
pub fn without_slots(r: &Read<'_>) -> Result<Vec<WithoutSlots>> {
    store::without_slots(r)
}

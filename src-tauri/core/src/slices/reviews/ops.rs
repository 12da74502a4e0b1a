//! What is done with reviews. Who may do it, and by which criteria, `workflows::review` knows.

use super::{
    Review, ReviewId,
    rules::{Accepted, PARTS},
    slice::code,
    store,
};
use crate::{
    engine::{Read, Write},
    error::{Refusal, Result},
    kit::Day,
    people::PersonId,
    records::RecordId,
};

/// All reviews of these applications, by the reviewers' names; nobody is kept from seeing them here.
///
/// # Errors
/// The file's failures only.
pub fn of(r: &Read<'_>, applications: &[RecordId]) -> Result<Vec<Review>> {
    store::of(r, &serde_json::to_string(applications)?)
}

/// The review of one reviewer of one application, where they are asked. Of two, where two people became one, the given one.
///
/// # Errors
/// The file's failures only.
pub fn find(r: &Read<'_>, application: RecordId, reviewer: PersonId) -> Result<Option<Review>> {
    let own = of(r, &[application])?.into_iter().filter(|review| review.reviewer.id == reviewer);
    Ok(own.max_by_key(|review| review.given_on))
}

/// Asks a reviewer about an application, unless they are asked already.
///
/// # Errors
/// The file's failures only.
pub fn ask(w: &mut Write<'_>, application: RecordId, reviewer: PersonId) -> Result<ReviewId> {
    match find(w, application, reviewer)? {
        Some(review) => Ok(review.id),
        None => store::insert(w, application, reviewer),
    }
}

/// Writes what a review says.
///
/// # Errors
/// The file's failures only.
pub fn save(w: &Write<'_>, id: ReviewId, said: &Accepted, given_on: Option<Day>) -> Result<()> {
    store::save(w, id, said, given_on)
}

/// Takes a review back: it stays as it is and counts no longer.
///
/// # Errors
/// The file's failures only.
pub fn withdraw(w: &Write<'_>, id: ReviewId) -> Result<()> {
    store::withdraw(w, id, w.today())
}

/// Says why a reviewer does not judge an application; nothing: they do.
///
/// # Errors
/// The file's failures only.
pub fn set_conflict(w: &Write<'_>, id: ReviewId, why: Option<&str>) -> Result<()> {
    store::set_conflict(w, id, why)
}

/// Removes the reviews of an application that goes away.
///
/// # Errors
/// The file's failures only.
pub fn remove_of_application(w: &mut Write<'_>, application: RecordId) -> Result<()> {
    of(w, &[application])?.into_iter().try_for_each(|review| store::remove(w, review.id))
}

/// No longer asks a reviewer about a cohort's applications; what they said stays.
///
/// # Errors
/// The file's failures only.
pub fn stop_asking(w: &mut Write<'_>, reviewer: PersonId, cohort: &str) -> Result<()> {
    store::silent(w, reviewer, cohort)?.into_iter().try_for_each(|review| store::remove(w, review))
}

/// Sees that a criterion can have this highest score; without one, that it can go.
///
/// # Errors
/// `still_scored` with how many scores stand in the way.
pub fn require_free(r: &Read<'_>, criterion: RecordId, top: Option<i64>) -> Result<()> {
    let (count, highest) = store::scored(r, criterion)?;
    #[expect(clippy::cast_precision_loss, reason = "a few hundred at most")]
    let stands = count > 0 && top.is_none_or(|top| highest as f64 > top as f64 * PARTS);
    if stands { Err(Refusal::field("top", code::STILL_SCORED).arg("count", count).into()) } else { Ok(()) }
}

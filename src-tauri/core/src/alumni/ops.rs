//! What a person can do with alumni.

use super::{MembershipId, store};
use crate::{
    cohorts::CohortId,
    db::Write,
    error::Result,
    kit::Day,
    people::PersonId,
};

/// Makes a person an alumnus of a cohort; who is one already stays one, with the day that was known first.
///
/// # Errors
/// The file's failures only.
pub fn join(w: &mut Write<'_>, person: PersonId, cohort: Option<CohortId>, joined_on: Option<Day>) -> Result<MembershipId> {
    store::join(w, person, cohort, joined_on)
}

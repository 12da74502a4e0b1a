//! Moving an enrolment on: who graduates becomes an alumnus in the same op.

use crate::{
    alumni,
    cohorts::{self, EnrolmentState, MoveDraft},
    engine::Write,
    error::Result,
};

/// Moves an enrolment to another state. Graduating makes its participants alumni of the cohort.
///
/// # Errors
/// `no_such_record`, and see [`rules::accept_move`].
pub fn move_enrolment(w: &mut Write<'_>, draft: &MoveDraft) -> Result<()> {
    let (enrolment, change) = cohorts::ops::move_enrolment(w, draft)?;
    if change.state == EnrolmentState::Graduated {
        for person in &enrolment.participants {
            alumni::ops::join(w, person.id, Some(enrolment.cohort), Some(change.day))?;
        }
    }
    Ok(())
}

//! When a startup counts as silent. Pure.

use crate::{cohorts::EnrolmentState, kit::Day};

/// For how many days nobody has written about a startup: since the last note or, without one since then, since it
/// came into its state. None where nobody is expected to: only admitted and active startups can be silent.
pub fn silence(
    state: Option<EnrolmentState>,
    since: Option<Day>,
    last_note_on: Option<Day>,
    today: Day,
) -> Option<u32> {
    matches!(state, Some(EnrolmentState::Admitted | EnrolmentState::Active)).then_some(())?;
    let heard = last_note_on.or(since)?;
    Some(u32::try_from(today.since(heard)).unwrap_or(0))
}

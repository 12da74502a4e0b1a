//! What is asked of a match.

use strum::IntoEnumIterator as _;

use super::{Criterion, MatchChoice, MatchPlan, MatchQuery, MatchScores, facts, plan::Matching};
use crate::{cohorts, engine::Read, error::Result, startups, startups::StartupId};

/// Who would get whom.
///
/// # Errors
/// `no_such_cohort`, `no_such_startup`.
pub fn plan(r: &Read<'_>, query: &MatchQuery) -> Result<MatchPlan> {
    with(r, query, |matching| matching.plan())
}

/// Who would get whom, and all that this is made of.
///
/// # Errors
/// As [`plan`].
pub fn plan_with_scores(r: &Read<'_>, query: &MatchQuery) -> Result<(MatchPlan, MatchScores)> {
    with(r, query, |matching| (matching.plan(), matching.scores()))
}

/// The mentors that a startup of the match could get, the best first.
///
/// # Errors
/// As [`plan`]; `no_such_startup` for one that is not in the match.
pub fn choices(r: &Read<'_>, query: &MatchQuery, startup: StartupId) -> Result<Vec<MatchChoice>> {
    let missing = || crate::Refusal::new(crate::code::NO_SUCH_STARTUP);
    Ok(with(r, query, |matching| matching.choices(startup))?.ok_or_else(missing)?)
}

/// A match as it is worked out.
pub(crate) fn with<T>(r: &Read<'_>, query: &MatchQuery, ask: impl FnOnce(&Matching<'_>) -> T) -> Result<T> {
    if let Some(cohort) = query.cohort {
        cohorts::ops::require(r, cohort)?;
    }
    if let Some(startup) = query.startup {
        startups::ops::require(r, startup)?;
    }
    let facts = facts::load(r, query)?;
    let all: Vec<Criterion> = Criterion::iter().collect();
    let criteria = query.criteria.as_deref().unwrap_or(&all);
    let starts_on = query.starts_on.unwrap_or_else(|| r.today());
    Ok(ask(&Matching::new(&facts, criteria, starts_on, &query.pins)))
}

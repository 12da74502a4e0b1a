//! A match that is accepted: mentorships from a day on, and who was left without, as one step.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cohorts::CohortId,
    engine::Write,
    error::{Refusal, Result, code},
    kit::Day,
    mentors, startups,
    startups::StartupId,
    views::matching::{MatchQuery, Pair, WhyLeft, ops},
};

/// How far from today mentoring may begin, in days.
const FARTHEST: i64 = 366;

/// A match as it was seen, to be stored.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatchDraft {
    /// Of which cohort it was.
    pub cohort: Option<CohortId>,
    /// Of which startup alone.
    pub startup: Option<StartupId>,
    /// When the mentoring begins; today where absent.
    pub starts_on: Option<Day>,
    /// Who gets whom.
    pub pairs: Vec<Pair>,
    /// Who is left without.
    pub left: Vec<LeftDraft>,
}

/// A startup that is left without.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LeftDraft {
    /// Which.
    pub startup: StartupId,
    /// Why.
    pub why: WhyLeft,
}

/// What became of a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Matched {
    /// Mentorships that began.
    pub made: u32,
    /// Startups that were left without.
    pub left: u32,
}

/// Stores a match as it was seen: the mentorships are confirmed, from the day on; who is left without comes first next time.
/// A mentor may get more startups than they are there for, but none that is out of the question.
///
/// # Errors
/// `missing` at `pairs` for an empty match; `day_too_far` at `startsOn`; `match_banned` with what stands between the two;
/// `already_mentored`; `match_changed` for a startup that is in the match no more, or twice; `no_such_startup`,
/// `no_such_mentor`, `no_such_cohort`. Nothing is stored then.
pub fn accept(w: &mut Write<'_>, draft: &MatchDraft) -> Result<Matched> {
    if draft.pairs.is_empty() && draft.left.is_empty() {
        return Err(Refusal::field("pairs", code::MISSING).into());
    }
    let starts_on = draft.starts_on.unwrap_or_else(|| w.today());
    if starts_on.since(w.today()).abs() > FARTHEST {
        return Err(Refusal::field("startsOn", code::DAY_TOO_FAR).arg("today", w.today()).into());
    }
    let query = MatchQuery {
        cohort: draft.cohort,
        startup: draft.startup,
        starts_on: Some(starts_on),
        ..MatchQuery::default()
    };
    let bans = ops::with(w, &query, |matching| {
        draft.pairs.iter().map(|pair| matching.ban_of(pair.startup, pair.mentor)).collect::<Vec<_>>()
    })?;
    let mut seen = HashSet::new();
    for (pair, ban) in draft.pairs.iter().zip(bans) {
        if !seen.insert(pair.startup) {
            return Err(Refusal::field("pairs", code::MATCH_CHANGED).into());
        }
        if let Some(ban) = ban {
            let startup = startups::ops::load(w, pair.startup)?;
            return Err(Refusal::field("pairs", code::MATCH_BANNED)
                .arg("startup", startup.short_name.unwrap_or(startup.name))
                .arg("ban", ban.as_ref())
                .into());
        }
        // Who asks for a mentor of one startup may want one besides the first.
        mentors::ops::begin(w, pair.mentor, pair.startup, starts_on, draft.startup.is_some())?;
    }
    for left in &draft.left {
        if !seen.insert(left.startup) {
            return Err(Refusal::field("left", code::MATCH_CHANGED).into());
        }
        mentors::ops::leave_without(w, left.startup, left.why.as_ref())?;
    }
    if let Some(cohort) = draft.cohort {
        w.about(cohort);
    } else if draft.pairs.len() + draft.left.len() > 1 {
        w.about_many();
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(Matched { made: count(draft.pairs.len()), left: count(draft.left.len()) })
}

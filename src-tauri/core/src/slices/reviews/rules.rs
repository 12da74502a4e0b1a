//! What may be said in a review. Pure.

use super::{CriterionScore, Recommendation, Review, ReviewDraft, ReviewState, slice::code};
use crate::{
    error::{Refusal, code as common},
    kit::{limits, text::typed},
    people::PersonId,
    records::RecordId,
};

/// Points are counted in so many parts.
pub const PARTS: f64 = 10.0;
/// How far from a tenth a number may be that was written as one.
const EXACT: f64 = 1e-6;

/// By what applications are judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The criterion.
    pub criterion: RecordId,
    /// What it is called.
    pub name: String,
    /// The highest score, in points.
    pub top: i64,
}

/// What is stored of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Tenths of a point by criterion, in the order of the criteria.
    pub scores: Vec<(RecordId, i64)>,
    /// What they would do.
    pub recommendation: Option<Recommendation>,
    /// Why, tidied.
    pub comment: Option<String>,
}

/// A score in tenths of a point.
///
/// # Errors
/// `score_too_fine`; `score_outside` with the criterion and its highest score; both at `scores`.
pub fn accept_score(scale: &Scale, score: f64) -> Result<i64, Refusal> {
    let refuse = |code| {
        Refusal::field("scores", code)
            .arg("criterion", &scale.name)
            .arg("id", scale.criterion)
            .arg("top", scale.top)
            .arg("score", score)
    };
    if !score.is_finite() || score < 0.0 || score > scale.top as f64 {
        return Err(refuse(code::SCORE_OUTSIDE));
    }
    let tenths = (score * PARTS).round();
    if (score * PARTS - tenths).abs() > EXACT {
        return Err(refuse(code::SCORE_TOO_FINE));
    }
    #[expect(clippy::cast_possible_truncation, reason = "no more than ten times the top")]
    Ok(tenths as i64)
}

/// Accepts a review by the criteria that there are.
///
/// # Errors
/// `criteria_changed` for a score of a criterion that is not there; as [`accept_score`]; `scores_missing` with the first
/// criterion without one, where it is to be given; `missing` at `scores` where there are no criteria; `too_long` at
/// `comment`.
pub fn accept(draft: &ReviewDraft, scales: &[Scale]) -> Result<Accepted, Refusal> {
    let is_known = |said: &CriterionScore| scales.iter().any(|scale| scale.criterion == said.criterion);
    if !draft.scores.iter().all(is_known) {
        return Err(Refusal::field("scores", code::CRITERIA_CHANGED));
    }
    let mut scores = Vec::with_capacity(scales.len());
    for scale in scales {
        match draft.scores.iter().find(|said| said.criterion == scale.criterion) {
            Some(said) => scores.push((scale.criterion, accept_score(scale, said.score)?)),
            None if draft.is_given => {
                return Err(Refusal::field("scores", code::SCORES_MISSING)
                    .arg("criterion", &scale.name)
                    .arg("id", scale.criterion));
            }
            None => {}
        }
    }
    if draft.is_given && scales.is_empty() {
        return Err(Refusal::field("scores", common::MISSING));
    }
    let comment = draft.comment.as_deref().and_then(typed).map(str::to_owned);
    limits::REVIEW.check_all(&[("comment", &comment)])?;
    Ok(Accepted { scores, recommendation: draft.recommendation, comment })
}

/// How far a review is, by what stands in it.
pub fn state(review: &Review) -> ReviewState {
    if review.conflict.is_some() {
        ReviewState::Conflict
    } else if review.withdrawn_on.is_some() {
        ReviewState::Withdrawn
    } else if review.given_on.is_some() {
        ReviewState::Given
    } else if review.scores.is_empty() && review.recommendation.is_none() && review.comment.is_none() {
        ReviewState::Asked
    } else {
        ReviewState::Draft
    }
}

/// Whether who works here may see what others say of an application. A reviewer may once they have given their own; one who
/// does not judge it for a conflict never; who was not asked about it, always.
pub fn may_see_others(own: Option<ReviewState>) -> bool {
    matches!(own, None | Some(ReviewState::Given))
}

/// Whether who works here may write a review of `reviewer`: a reviewer only their own, everybody else what others have said
/// on paper.
pub fn may_write(me: Option<PersonId>, is_reviewer: bool, reviewer: PersonId) -> bool {
    me == Some(reviewer) || !is_reviewer
}

/// Who is asked about what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignment {
    /// New pairs of an application and a reviewer.
    pub pairs: Vec<(RecordId, PersonId)>,
    /// Applications for which there are fewer reviewers than wanted.
    pub short: Vec<RecordId>,
}

/// An application that is to be judged.
#[derive(Clone, Debug)]
pub struct ToJudge {
    /// Which.
    pub application: RecordId,
    /// Who is asked about it already and judges it.
    pub asked: Vec<PersonId>,
    /// Who does not judge it.
    pub barred: Vec<PersonId>,
}

/// Asks `each` reviewers about each application, those who are asked about it already among them; all where nobody says how
/// many. Application by application in their order, the reviewer with the fewest so far is asked; of equals the first in
/// the order of the reviewers. Who is barred is passed over.
pub fn assign(applications: &[ToJudge], reviewers: &[PersonId], each: Option<usize>) -> Assignment {
    let mut load: Vec<usize> = reviewers
        .iter()
        .map(|reviewer| applications.iter().filter(|one| one.asked.contains(reviewer)).count())
        .collect();
    let mut done = Assignment::default();
    for one in applications {
        let wanted = each.unwrap_or(reviewers.len());
        let mut asked = one.asked.len();
        let mut free: Vec<usize> = (0..reviewers.len())
            .filter(|at| !one.asked.contains(&reviewers[*at]) && !one.barred.contains(&reviewers[*at]))
            .collect();
        while asked < wanted {
            let Some(next) = (0..free.len()).min_by_key(|at| (load[free[*at]], free[*at])) else { break };
            let at = free.swap_remove(next);
            load[at] += 1;
            asked += 1;
            done.pairs.push((one.application, reviewers[at]));
        }
        if asked < wanted && each.is_some() {
            done.short.push(one.application);
        }
    }
    done
}

//! What reviews come to, and in which order applications stand. Pure.

use std::{cmp::Ordering, collections::BTreeMap};

use super::{Outcome, RankedApplication, ReviewCriterion};
use crate::slices::reviews::{CriterionScore, Recommendation, Review};

/// With so many reviewers the highest and the lowest can be left out.
pub const TRIMMED_FROM: usize = 5;
/// What could be had at most.
const WHOLE: f64 = 100.0;
/// Keeps numbers that are equal but for how they were reckoned on one side of a rounding.
const EXACT: f64 = 1e-9;

/// A number with two decimals, halves away from nought.
pub fn hundredths(number: f64) -> f64 {
    ((number * 100.0) + EXACT).round() / 100.0
}

/// What the scores of one reviewer come to: of each criterion the part of its highest score, weighted, of all that were
/// scored, out of 100. Nothing where none was.
pub fn total(criteria: &[ReviewCriterion], scores: &[CriterionScore]) -> Option<f64> {
    let scored = criteria.iter().filter_map(|criterion| {
        let said = scores.iter().find(|said| said.criterion == criterion.id)?;
        Some((f64::from(criterion.weight), said.score / f64::from(criterion.top.max(1))))
    });
    let (weights, points) =
        scored.fold((0.0, 0.0), |(weights, points), (weight, part)| (weights + weight, points + weight * part));
    (weights > 0.0).then(|| WHOLE * points / weights)
}

fn mean(totals: &[f64]) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few reviewers")]
    let count = totals.len() as f64;
    totals.iter().sum::<f64>() / count
}

/// What reviews that count come to; nothing where none has a score.
pub fn outcome(criteria: &[ReviewCriterion], reviews: &[&Review], trimmed: bool) -> Option<Outcome> {
    let mut totals: Vec<f64> = reviews.iter().filter_map(|review| total(criteria, &review.scores)).collect();
    totals.sort_by(f64::total_cmp);
    let (lowest, highest) = (totals.first()?, totals.last()?);
    let is_trimmed = trimmed && totals.len() >= TRIMMED_FROM;
    let counted = if is_trimmed { &totals[1..totals.len() - 1] } else { &totals[..] };
    let middle = mean(&totals);
    let squares: Vec<f64> = totals.iter().map(|total| (total - middle).powi(2)).collect();
    let mut recommendations: BTreeMap<Recommendation, u32> = BTreeMap::new();
    for said in reviews.iter().filter_map(|review| review.recommendation) {
        *recommendations.entry(said).or_default() += 1;
    }
    Some(Outcome {
        score: hundredths(mean(counted)),
        spread: hundredths(highest - lowest),
        deviation: hundredths(mean(&squares).sqrt()),
        is_trimmed,
        is_partial: reviews.iter().any(|review| {
            criteria.iter().any(|criterion| review.scores.iter().all(|said| said.criterion != criterion.id))
        }),
        recommendations,
    })
}

/// Puts applications in their order, the best first, and says which place each has: of equal scores the same, and the next
/// stands after all of them. Those without a score come last; within equals the order is by name.
pub fn rank(rows: &mut [RankedApplication], by_name: impl Fn(&RankedApplication, &RankedApplication) -> Ordering) {
    let score = |row: &RankedApplication| row.outcome.as_ref().map(|outcome| outcome.score);
    rows.sort_by(|one, other| match (score(one), score(other)) {
        (Some(a), Some(b)) => b.total_cmp(&a).then_with(|| by_name(one, other)),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => by_name(one, other),
    });
    let scores: Vec<Option<f64>> = rows.iter().map(score).collect();
    for (row, own) in rows.iter_mut().zip(&scores) {
        let Some(own) = own else { continue };
        let better = scores.iter().flatten().filter(|score| score.total_cmp(own) == Ordering::Greater).count();
        row.rank = u32::try_from(better + 1).ok();
        row.is_tied = scores.iter().flatten().filter(|score| score.total_cmp(own) == Ordering::Equal).count() > 1;
    }
}

//! What a round of feedback tells. Pure.

use std::collections::BTreeMap;

use super::types::{FeedbackLine, MentorResult};
use crate::people::PersonId;

/// From so many answers on an average says something of a mentor; below it is told that they are few.
pub const ENOUGH: u32 = 3;

/// What was said of each mentor, or by each: the lowest averages first, then those that nobody has answered.
pub fn results(lines: &[FeedbackLine]) -> Vec<MentorResult> {
    let mut found: BTreeMap<PersonId, (MentorResult, i64)> = BTreeMap::new();
    for line in lines {
        let blank = MentorResult { mentor: line.mentor.clone(), asked: 0, answered: 0, tenths: None, is_few: false };
        let (result, sum) = found.entry(line.mentor.id).or_insert((blank, 0));
        result.asked += 1;
        if let Some(rating) = line.rating {
            result.answered += 1;
            *sum += rating;
        }
    }
    let mut results: Vec<MentorResult> = found.into_values().map(|(result, sum)| averaged(result, sum)).collect();
    results.sort_by(|one, other| {
        let key = |result: &MentorResult| (result.tenths.is_none(), result.tenths);
        key(one).cmp(&key(other)).then_with(|| one.mentor.name.cmp(&other.mentor.name))
    });
    results
}

/// With the average in tenths, half of one rounded up.
fn averaged(result: MentorResult, sum: i64) -> MentorResult {
    let count = i64::from(result.answered);
    let tenths = (count > 0).then(|| (sum * 20 + count) / (count * 2));
    MentorResult { tenths, is_few: (1..ENOUGH).contains(&result.answered), ..result }
}

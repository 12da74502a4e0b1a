//! The rules of reviews; what their doors do is tried in `views/review/tests.rs`.

use proptest::prelude::*;

use super::{
    CriterionScore, ReviewDraft, ReviewState,
    rules::{self, Scale, ToJudge, accept, accept_score, assign},
    slice::code,
};
use crate::{kit::Id, people::PersonId, records::RecordId};

fn record(number: u128) -> RecordId {
    Id::link("test", number, "")
}

fn person(number: u128) -> PersonId {
    Id::link("test", number, "")
}

fn scales() -> Vec<Scale> {
    let scale = |number, top| Scale { criterion: record(number), name: format!("指标{number}"), top };
    vec![scale(1, 10), scale(2, 5)]
}

fn draft(scores: &[(u128, f64)], is_given: bool) -> ReviewDraft {
    let score = |(number, score): &(u128, f64)| CriterionScore { criterion: record(*number), score: *score };
    ReviewDraft {
        application: record(9),
        reviewer: None,
        scores: scores.iter().map(score).collect(),
        recommendation: None,
        comment: Some("  可以 ".into()),
        is_given,
    }
}

#[test]
fn a_score_is_within_its_scale_and_no_finer_than_a_tenth() {
    let scale = &scales()[0];
    assert_eq!(accept_score(scale, 8.5).unwrap(), 85);
    assert_eq!(accept_score(scale, 0.0).unwrap(), 0);
    assert_eq!(accept_score(scale, 0.1 + 0.2).unwrap(), 3);
    for (score, why) in [
        (-0.1, code::SCORE_OUTSIDE),
        (10.1, code::SCORE_OUTSIDE),
        (f64::NAN, code::SCORE_OUTSIDE),
        (7.25, code::SCORE_TOO_FINE),
    ] {
        assert_eq!(accept_score(scale, score).unwrap_err().code, why, "{score}");
    }
}

#[test]
fn a_review_is_given_whole_and_kept_as_a_draft_in_part() {
    let said = accept(&draft(&[(2, 4.0)], false), &scales()).unwrap();
    assert_eq!((said.scores, said.comment.as_deref()), (vec![(record(2), 40)], Some("可以")));
    let refused = accept(&draft(&[(2, 4.0)], true), &scales()).unwrap_err();
    assert_eq!((refused.code, refused.args["criterion"].as_str()), (code::SCORES_MISSING, "指标1"));
    accept(&draft(&[(1, 4.0), (2, 4.0)], true), &scales()).unwrap();
    assert_eq!(accept(&draft(&[(3, 4.0)], false), &scales()).unwrap_err().code, code::CRITERIA_CHANGED);
    assert_eq!(accept(&draft(&[], true), &[]).unwrap_err().code, crate::code::MISSING);
}

#[test]
fn nobody_who_judges_sees_others_before_they_gave_their_own() {
    use ReviewState::{Asked, Conflict, Draft, Given, Withdrawn};
    for state in [Asked, Draft, Withdrawn, Conflict] {
        assert!(!rules::may_see_others(Some(state)), "{state:?}");
    }
    assert!(rules::may_see_others(Some(Given)) && rules::may_see_others(None));
    let (me, other) = (person(1), person(2));
    assert!(rules::may_write(Some(me), true, me) && !rules::may_write(Some(me), true, other));
    assert!(rules::may_write(Some(me), false, other));
}

fn to_judge(number: u128, asked: &[u128], barred: &[u128]) -> ToJudge {
    let people = |numbers: &[u128]| numbers.iter().map(|number| person(*number)).collect();
    ToJudge { application: record(number), asked: people(asked), barred: people(barred) }
}

#[test]
fn who_has_the_fewest_is_asked_first_and_who_is_barred_never() {
    let judges = [person(1), person(2), person(3)];
    let all = assign(&[to_judge(11, &[], &[2])], &judges, None);
    assert_eq!(all.pairs, [(record(11), person(1)), (record(11), person(3))]);
    let two = [to_judge(11, &[1], &[]), to_judge(12, &[], &[]), to_judge(13, &[], &[2, 3])];
    let done = assign(&two, &judges, Some(2));
    assert_eq!(done.pairs[..3], [(record(11), person(2)), (record(12), person(3)), (record(12), person(1))]);
    assert_eq!((done.pairs[3..].to_vec(), done.short), (vec![(record(13), person(1))], vec![record(13)]));
}

proptest! {
    /// Nobody is asked twice or barred, everybody is asked as often as wanted where that can be; where nobody is barred the
    /// loads differ by one at most.
    #[test]
    fn an_assignment_is_whole_and_balanced(
        applications in 1_usize..12, judges in 1_usize..7, each in 1_usize..5,
        barred in proptest::collection::vec((0_usize..12, 0_usize..7), 0..10),
    ) {
        let people: Vec<PersonId> = (0..judges).map(|at| person(at as u128 + 1)).collect();
        let bars = |at: usize| -> Vec<u128> {
            barred.iter().filter(|(one, who)| *one == at && *who < judges).map(|(_, who)| *who as u128 + 1).collect()
        };
        let all: Vec<ToJudge> = (0..applications).map(|at| to_judge(100 + at as u128, &[], &bars(at))).collect();
        let done = assign(&all, &people, Some(each));
        let mut unique = done.pairs.clone();
        unique.sort_unstable();
        unique.dedup();
        prop_assert_eq!(unique.len(), done.pairs.len());
        for one in &all {
            let asked: Vec<PersonId> = done.pairs.iter().filter(|(of, _)| *of == one.application).map(|(_, who)| *who).collect();
            prop_assert!(asked.iter().all(|who| !one.barred.contains(who)));
            let free = people.iter().filter(|who| !one.barred.contains(who)).count();
            prop_assert_eq!(asked.len(), each.min(free));
            prop_assert_eq!(done.short.contains(&one.application), free < each);
        }
        if barred.iter().all(|(one, who)| *one >= applications || *who >= judges) {
            let loads: Vec<usize> = people.iter().map(|who| done.pairs.iter().filter(|(_, asked)| asked == who).count()).collect();
            prop_assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1);
        }
    }
}

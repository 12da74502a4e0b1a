//! What a plan tells: who is left and why, what a change by hand costs, what is settled.

use std::collections::HashMap;

use strum::IntoEnumIterator as _;

use super::scored::{a_mentor, a_startup};
use crate::{
    builders::day,
    kit::Day,
    views::matching::{
        Ban, Criterion, MatchFit, MatchPlan, Pair, WhyLeft,
        facts::{Expertise, Facts, MentorFacts, PairFacts, StartupFacts},
        plan::Matching,
    },
};

fn on() -> Day {
    day("2026-11-23")
}

fn all() -> Vec<Criterion> {
    Criterion::iter().collect()
}

fn facts(startups: Vec<StartupFacts>, mentors: Vec<MentorFacts>) -> Facts {
    Facts { startups, mentors, ..Facts::default() }
}

fn plan(facts: &Facts) -> MatchPlan {
    Matching::new(facts, &all(), on(), &[]).plan()
}

fn pair(facts: &Facts, startup: usize, mentor: usize) -> Pair {
    Pair { startup: facts.startups[startup].id, mentor: facts.mentors[mentor].id }
}

/// Who gets whom, by name.
fn made(plan: &MatchPlan) -> Vec<(&str, &str)> {
    plan.pairs.iter().map(|pair| (pair.startup.name.as_str(), pair.mentor.name.as_str())).collect()
}

fn with(facts: &mut Facts, startup: usize, mentor: usize, between: PairFacts) {
    facts.pairs.insert((facts.startups[startup].id, facts.mentors[mentor].id), between);
}

#[test]
fn who_is_left_is_told_why() {
    let mut lonely = facts(vec![a_startup("甲")], vec![]);
    assert_eq!(plan(&lonely).left[0].why, WhyLeft::NoMentors);

    lonely.mentors = vec![MentorFacts { at_most: 2, load: 2, ..a_mentor("陈一") }];
    let full = plan(&lonely);
    assert_eq!(
        (full.left[0].why, full.left[0].full[0].mentor.name.as_str(), full.left[0].full[0].now),
        (WhyLeft::NoCapacity, "陈一", 2)
    );

    with(&mut lonely, 0, 0, PairFacts { conflict: Some("股东".into()), ..PairFacts::default() });
    let banned = plan(&lonely);
    assert_eq!((banned.left[0].why, banned.left[0].full.len()), (WhyLeft::AllBanned, 0));

    lonely.pairs.clear();
    lonely.mentors[0].until_on = Some(day("2026-11-01"));
    assert_eq!(plan(&lonely).left[0].why, WhyLeft::NobodyFits);
}

#[test]
fn who_was_left_before_gets_the_only_place_and_stands_first_among_those_left() {
    let wanted = MentorFacts { expertise: Expertise::of("融资"), at_most: 1, ..a_mentor("陈一") };
    let better = StartupFacts { asks: "融资".into(), ..a_startup("甲") };
    let waiting = StartupFacts { left_before: 1, asks: "检测".into(), ..a_startup("乙") };
    let facts = facts(vec![better, waiting], vec![wanted]);
    let told = plan(&facts);
    assert_eq!(made(&told), [("乙", "陈一")]);
    assert_eq!(told.left.iter().map(|left| left.startup.name.as_str()).collect::<Vec<_>>(), ["甲"]);

    let nobody = Facts { mentors: vec![], ..facts };
    let told = plan(&nobody);
    assert_eq!(told.left.iter().map(|left| left.startup.name.as_str()).collect::<Vec<_>>(), ["乙", "甲"]);
}

#[test]
fn the_fewest_that_a_mentor_is_there_for_are_filled_before_the_best_fit() {
    let asking = || StartupFacts { asks: "融资".into(), ..a_startup("甲") };
    let startups = vec![asking(), StartupFacts { ..a_startup("乙") }];
    let expert = MentorFacts { expertise: Expertise::of("融资"), ..a_mentor("陈一") };
    let wanting = MentorFacts { at_least: 1, expertise: Expertise::of("钓鱼"), ..a_mentor("陈二") };
    let facts = facts(startups, vec![expert, wanting]);
    assert!(plan(&facts).pairs.iter().any(|pair| pair.mentor.name == "陈二"));
}

#[test]
fn startups_are_spread_over_mentors_who_fit_alike() {
    let startups = ["甲", "乙", "丙", "丁"].map(a_startup).to_vec();
    let mentors = vec![MentorFacts { at_most: 5, ..a_mentor("陈一") }, MentorFacts { at_most: 2, ..a_mentor("陈二") }];
    let told = plan(&facts(startups, mentors));
    assert_eq!(told.mentors.iter().map(|load| load.added).collect::<Vec<_>>(), [3, 1]);
    let free = |name: &str| {
        let pair = told.pairs.iter().find(|pair| pair.mentor.name == name).unwrap();
        pair.reasons.iter().find(|reason| reason.code == MatchFit::Free).and_then(|reason| reason.count)
    };
    assert_eq!(free("陈二"), Some(2));
}

#[test]
fn the_total_is_the_sum_of_the_pairs_and_of_what_the_scores_say() {
    let startups = ["甲", "乙", "丙"].map(a_startup).to_vec();
    let mentors = vec![MentorFacts { at_most: 4, load: 1, ..a_mentor("陈一") }, a_mentor("陈二")];
    let facts = facts(startups, mentors);
    let criteria = all();
    let matching = Matching::new(&facts, &criteria, on(), &[]);
    let (told, scores) = (matching.plan(), matching.scores());
    assert_eq!(told.total, told.pairs.iter().map(|pair| pair.score).sum::<i64>());
    let mut used: HashMap<_, usize> = HashMap::new();
    let again: i64 = told
        .pairs
        .iter()
        .map(|pair| {
            let own =
                scores.pairs.iter().find(|one| one.startup == pair.startup.id && one.mentor == pair.mentor.id).unwrap();
            let mentor = scores.mentors.iter().find(|one| one.id == pair.mentor.id).unwrap();
            let place = used.entry(mentor.id).or_default();
            *place += 1;
            own.score + mentor.places[*place - 1]
        })
        .sum();
    assert_eq!(again, told.total);
    assert_eq!((scores.mentors[0].load, scores.mentors[0].places.len()), (1, 3));
}

#[test]
fn what_is_settled_by_hand_stands_even_beyond_what_a_mentor_is_there_for_but_not_against_a_ban() {
    let startups = ["甲", "乙"].map(a_startup).to_vec();
    let full = MentorFacts { at_most: 1, load: 1, ..a_mentor("陈一") };
    let mut facts = facts(startups, vec![full, a_mentor("陈二")]);
    let criteria = all();
    let pins = [pair(&facts, 0, 0)];
    let told = Matching::new(&facts, &criteria, on(), &pins).plan();
    assert_eq!(made(&told), [("甲", "陈一"), ("乙", "陈二")]);
    assert!(told.pairs[0].is_pinned && !told.pairs[1].is_pinned);
    assert_eq!((told.mentors[0].now, told.mentors[0].added, told.mentors[0].at_most), (1, 1, 1));

    with(&mut facts, 0, 0, PairFacts { has_declined: true, ..PairFacts::default() });
    let told = Matching::new(&facts, &criteria, on(), &pins).plan();
    assert_eq!(made(&told), [("甲", "陈二"), ("乙", "陈二")]);
}

#[test]
fn a_choice_tells_what_it_costs_and_those_out_of_the_question_come_last_with_their_reason() {
    let asking = StartupFacts { asks: "融资".into(), ..a_startup("甲") };
    let startups = vec![asking, a_startup("乙")];
    let expert = MentorFacts { expertise: Expertise::of("融资"), at_most: 1, ..a_mentor("陈一") };
    let other = MentorFacts { expertise: Expertise::of("钓鱼"), at_most: 1, ..a_mentor("陈二") };
    let mut facts =
        facts(startups, vec![expert, other, a_mentor("陈三"), MentorFacts { at_most: 0, ..a_mentor("陈四") }]);
    facts.mentors[2].at_most = 0;
    with(&mut facts, 0, 3, PairFacts { conflict: Some("投资了该企业".into()), ..PairFacts::default() });
    let criteria = all();
    let matching = Matching::new(&facts, &criteria, on(), &[]);
    assert_eq!(made(&matching.plan()), [("甲", "陈一"), ("乙", "陈二")]);

    let choices = matching.choices(facts.startups[0].id).unwrap();
    let names: Vec<&str> = choices.iter().map(|choice| choice.load.mentor.name.as_str()).collect();
    assert_eq!((names[0], choices[0].is_chosen, choices[0].change), ("陈一", true, None));
    assert_eq!(
        (names[3], choices[3].ban, choices[3].conflict.as_deref()),
        ("陈四", Some(Ban::Conflict), Some("投资了该企业"))
    );
    let swap = choices.iter().find(|choice| choice.load.mentor.name == "陈二").unwrap();
    assert_eq!(swap.moves.len(), 1);
    assert_eq!((swap.moves[0].startup.name.as_str(), swap.moves[0].to.as_ref().unwrap().name.as_str()), ("乙", "陈一"));
    assert!(swap.change.unwrap() < 0 && !swap.is_over, "{swap:?}");
    let over = choices.iter().find(|choice| choice.load.mentor.name == "陈三").unwrap();
    assert!(over.is_over && over.moves.is_empty());

    // What was told of the cost is what comes of it.
    let total = matching.plan().total;
    let pinned = Matching::new(&facts, &criteria, on(), &[pair(&facts, 0, 1)]).plan();
    assert_eq!(pinned.total - total, swap.change.unwrap());
    assert_eq!(made(&pinned), [("甲", "陈二"), ("乙", "陈一")]);
}

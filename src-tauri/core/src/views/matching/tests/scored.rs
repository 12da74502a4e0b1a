//! What counts for a pair, and what forbids it.

use std::collections::HashMap;

use strum::IntoEnumIterator as _;

use crate::{
    builders::day,
    kit::Id,
    views::matching::{
        Ban, Criterion, MatchFit,
        facts::{Expertise, MentorFacts, PairFacts, StartupFacts, Tongue},
        score::{Told, ban, fit, load_points},
    },
};

pub fn a_startup(name: &str) -> StartupFacts {
    StartupFacts {
        id: Id::link("startup", name, ""),
        name: name.into(),
        sector: None,
        funding_stage: None,
        does: String::new(),
        asks: String::new(),
        left_before: 0,
        tongue: None,
    }
}

pub fn a_mentor(name: &str) -> MentorFacts {
    MentorFacts {
        id: Id::link("person", name, ""),
        name: name.into(),
        expertise: Vec::new(),
        sectors: None,
        stages: None,
        languages: None,
        advised_sectors: HashMap::new(),
        advised_stages: HashMap::new(),
        ratings: (0, 0),
        at_least: 0,
        at_most: 3,
        load: 0,
        from_on: None,
        until_on: None,
    }
}

/// What one criterion alone counts, and how it is told.
fn told(startup: &StartupFacts, mentor: &MentorFacts, pair: &PairFacts, by: Criterion) -> (i64, Told) {
    let mut fit = fit(startup, mentor, pair, &[by]);
    assert!(fit.reasons.len() < 2);
    (fit.score, fit.reasons.pop().map(|reason| (reason.code, reason.word, reason.count)))
}

#[test]
fn what_a_startup_asks_for_counts_more_than_what_it_does_and_that_more_than_nothing() {
    let mentor = MentorFacts { expertise: Expertise::of("股权与融资、政策申报"), ..a_mentor("陈一") };
    let startup = |asks: &str, does: &str| StartupFacts { asks: asks.into(), does: does.into(), ..a_startup("甲") };
    let by = |startup: &StartupFacts| told(startup, &mentor, &PairFacts::default(), Criterion::Expertise);
    let word = |word: &str| Some(word.to_owned());
    assert_eq!(by(&startup("想谈 a 轮融资", "")), (220, Some((MatchFit::Asked, word("股权与融资"), None))));
    assert_eq!(by(&startup("融资，还要申报高企", "")), (300, Some((MatchFit::Asked, word("股权与融资"), None))));
    assert_eq!(by(&startup("", "帮企业做政策申报")), (150, Some((MatchFit::Expertise, word("政策申报"), None))));
    assert_eq!(by(&startup("找检测机构", "柔性夹具")), (0, None));
    // Nothing is known of the one or of the other.
    assert_eq!(by(&startup("", "")), (150, None));
    let unknown = a_mentor("陈二");
    assert_eq!(told(&startup("融资", ""), &unknown, &PairFacts::default(), Criterion::Expertise), (150, None));
}

#[test]
fn a_sector_counts_by_word_and_by_whom_they_have_advised() {
    let startup = StartupFacts { sector: Some("生物医药".into()), ..a_startup("甲") };
    let by = |mentor: &MentorFacts| told(&startup, mentor, &PairFacts::default(), Criterion::Sector).0;
    let advised = |sector: &str, count| MentorFacts {
        advised_sectors: HashMap::from([(sector.into(), count)]),
        ..a_mentor("陈一")
    };
    assert_eq!(by(&MentorFacts { sectors: Some("医疗器械、生物医药".into()), ..a_mentor("陈一") }), 200);
    assert_eq!([1, 2, 3, 9].map(|count| by(&advised("生物医药", count))), [133, 166, 200, 200]);
    assert_eq!(by(&a_mentor("陈一")), 100, "nothing is known");
    assert_eq!(by(&advised("新能源", 4)), 0, "another sector is known");
}

#[test]
fn a_stage_that_a_mentor_does_not_want_counts_nothing() {
    let startup = StartupFacts { funding_stage: Some("天使轮".into()), ..a_startup("甲") };
    let by = |mentor: &MentorFacts| told(&startup, mentor, &PairFacts::default(), Criterion::Stage).0;
    assert_eq!(by(&MentorFacts { stages: Some("种子轮、天使轮".into()), ..a_mentor("陈一") }), 100);
    assert_eq!(by(&MentorFacts { stages: Some("A轮".into()), ..a_mentor("陈一") }), 0);
    assert_eq!(by(&a_mentor("陈一")), 50);
}

#[test]
fn ratings_count_by_their_mean_and_none_counts_half() {
    let by = |ratings| {
        told(&a_startup("甲"), &MentorFacts { ratings, ..a_mentor("陈一") }, &PairFacts::default(), Criterion::Rating)
    };
    assert_eq!(by((0, 0)), (50, None));
    assert_eq!(by((5, 1)), (100, Some((MatchFit::Rated, Some("5.0".into()), Some(1)))));
    assert_eq!(by((14, 3)), (91, Some((MatchFit::Rated, Some("4.7".into()), Some(3)))));
    assert_eq!(by((2, 2)), (0, None), "a poor one is no reason for anybody");
}

#[test]
fn wishes_of_both_sides_add_up() {
    let pair = |rank, mentor| PairFacts { startup_wishes: rank, mentor_wishes: mentor, ..PairFacts::default() };
    let by = |pair: PairFacts| told(&a_startup("甲"), &a_mentor("陈一"), &pair, Criterion::Wish).0;
    assert_eq!(
        [pair(Some(1), true), pair(Some(2), false), pair(Some(7), false), pair(None, true), pair(None, false)].map(by),
        [200, 100, 80, 80, 0]
    );
}

#[test]
fn each_further_startup_of_a_mentor_counts_less_beyond_what_they_are_there_for_too() {
    for at_most in 0..=60 {
        let points: Vec<i64> = (1..=at_most + 5).map(|nth| load_points(nth, at_most)).collect();
        assert!(points.windows(2).all(|two| two[1] < two[0]), "{at_most}: {points:?}");
        assert!(points.iter().take(at_most as usize).all(|points| *points > 0), "{at_most}: {points:?}");
    }
    // Who offers more is not asked first with as little to do.
    assert_eq!(load_points(1, 1), load_points(1, 8));
}

#[test]
fn what_forbids_a_pair_is_told_the_gravest_first() {
    let all: Vec<Criterion> = Criterion::iter().collect();
    let on = day("2026-11-23");
    let of = |mentor: &MentorFacts, pair: &PairFacts| {
        ban(&StartupFacts { tongue: Some(Tongue::Other), ..a_startup("甲") }, mentor, pair, &all, on)
    };
    let with = |pair: PairFacts| of(&a_mentor("陈一"), &pair);
    let nothing = PairFacts::default;
    assert_eq!(with(nothing()), None);
    assert_eq!(with(PairFacts { conflict: Some(String::new()), has_declined: true, ..nothing() }), Some(Ban::Conflict));
    assert_eq!(with(PairFacts { is_own_company: true, ..nothing() }), Some(Ban::OwnCompany));
    assert_eq!(with(PairFacts { has_declined: true, by_hand: true, ..nothing() }), Some(Ban::Declined));
    assert_eq!(with(PairFacts { is_mentoring: true, ..nothing() }), Some(Ban::Mentoring));
    assert_eq!(with(PairFacts { by_hand: true, ..nothing() }), Some(Ban::ByHand));
    let until = |text: &str| MentorFacts { until_on: Some(day(text)), ..a_mentor("陈一") };
    assert_eq!(of(&until("2026-11-22"), &nothing()), Some(Ban::Away));
    assert_eq!(of(&until("2026-11-23"), &nothing()), None, "the last day counts");
    assert_eq!(of(&MentorFacts { from_on: Some(day("2026-11-24")), ..a_mentor("陈一") }, &nothing()), Some(Ban::Away));
    assert_eq!(
        of(&MentorFacts { languages: Some("中文".into()), ..a_mentor("陈一") }, &nothing()),
        Some(Ban::Language)
    );
    assert_eq!(of(&MentorFacts { languages: Some("中文、English".into()), ..a_mentor("陈一") }, &nothing()), None);
}

#[test]
fn a_criterion_that_is_off_neither_counts_nor_is_told_nor_forbids() {
    let startup = StartupFacts { tongue: Some(Tongue::Other), sector: Some("新能源".into()), ..a_startup("甲") };
    let mentor =
        MentorFacts { languages: Some("中文".into()), sectors: Some("新能源".into()), ..a_mentor("陈一") };
    let pair = PairFacts { mentor_wishes: true, ..PairFacts::default() };
    let only = fit(&startup, &mentor, &pair, &[Criterion::Sector]);
    assert_eq!((only.score, only.reasons.len(), only.reasons[0].code), (200, 1, MatchFit::Sector));
    assert_eq!(ban(&startup, &mentor, &pair, &[Criterion::Sector], day("2026-11-23")), None);
}

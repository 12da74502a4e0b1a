//! The assignment beside scipy's (`tests/matching/judge.py`), beside trying all there is, and by its rules.

use proptest::prelude::*;
use serde::Deserialize;

use crate::views::matching::assign::{Room, Seeker, assign};

/// A case, with what scipy has found.
#[derive(Deserialize)]
struct Case {
    /// By startup and mentor; nothing where they must not be matched.
    scores: Vec<Vec<Option<i64>>>,
    /// How many of a mentor's places are to be filled, and what each adds.
    rooms: Vec<(usize, Vec<i64>)>,
    left: Vec<u32>,
    wanted: i64,
    matched: i64,
    first: i64,
    total: i64,
}

/// How good a match is: wanted places filled, startups matched, how often those were left before, the total.
type Worth = (i64, i64, i64, i64);

fn rooms(rooms: &[(usize, Vec<i64>)]) -> Vec<Room> {
    rooms.iter().map(|(wanted, places)| Room { wanted: *wanted, places: places.clone() }).collect()
}

/// A mentor's places are filled from the first on.
fn worth(scores: &[Vec<Option<i64>>], rooms: &[Room], left: &[u32], chosen: &[Option<usize>]) -> Option<Worth> {
    let (mut filled, mut worth) = (vec![0; rooms.len()], (0, 0, 0, 0));
    for (at, mentor) in chosen.iter().enumerate() {
        let Some(mentor) = mentor else { continue };
        let place = filled[*mentor];
        filled[*mentor] += 1;
        worth.0 += i64::from(place < rooms[*mentor].wanted);
        worth.1 += 1;
        worth.2 += i64::from(left[at]);
        worth.3 += scores[at][*mentor]? + rooms[*mentor].places.get(place)?;
    }
    Some(worth)
}

fn found(scores: &[Vec<Option<i64>>], rooms: &[Room], left: &[u32]) -> Vec<Option<usize>> {
    let seekers: Vec<Seeker> = left.iter().map(|times| Seeker { left_before: *times, keeps: None }).collect();
    assign(&seekers, rooms, |startup, mentor| scores[startup][mentor])
}

#[test]
fn two_hundred_cases_with_loads_and_bans_come_out_as_scipy_solves_them() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../../../../../../tests/matching/cases.json")).unwrap();
    assert_eq!(cases.len(), 200);
    let more_startups = cases.iter().filter(|case| case.scores.len() > case.rooms.len()).count();
    assert!(more_startups > 120, "more startups than mentors is what is usual: {more_startups}");
    for (number, case) in cases.iter().enumerate() {
        let rooms = rooms(&case.rooms);
        let chosen = found(&case.scores, &rooms, &case.left);
        let worth = worth(&case.scores, &rooms, &case.left, &chosen).expect("no ban and no load is broken");
        assert_eq!(worth, (case.wanted, case.matched, case.first, case.total), "case {number}");
    }
}

/// The best of all matches that there are.
fn best(scores: &[Vec<Option<i64>>], rooms: &[Room], left: &[u32]) -> Worth {
    fn go(
        at: usize,
        chosen: &mut Vec<Option<usize>>,
        judge: &dyn Fn(&[Option<usize>]) -> Option<Worth>,
        mentors: usize,
    ) -> Worth {
        if at == chosen.len() {
            return judge(chosen).unwrap_or((-1, -1, -1, i64::MIN));
        }
        let choices = (0..mentors).map(Some).chain([None]);
        let tried = choices.map(|mentor| {
            chosen[at] = mentor;
            go(at + 1, chosen, judge, mentors)
        });
        // What is wanted first, of which the first three stand together.
        tried
            .collect::<Vec<_>>()
            .into_iter()
            .max_by_key(|worth| (worth.0 + worth.1 + worth.2, worth.3))
            .unwrap_or((0, 0, 0, 0))
    }
    go(0, &mut vec![None; scores.len()], &|chosen| worth(scores, rooms, left, chosen), rooms.len())
}

fn a_room() -> impl Strategy<Value = Room> {
    (0_usize..3, proptest::collection::btree_set(-50_i64..100, 0..3)).prop_map(|(wanted, places)| {
        let places: Vec<i64> = places.into_iter().rev().collect();
        Room { wanted: wanted.min(places.len()), places }
    })
}

proptest! {
    #[test]
    fn no_match_is_better_than_the_one_that_is_found(
        (rooms, scores, left) in (1_usize..4, 0_usize..6).prop_flat_map(|(mentors, startups)| (
            proptest::collection::vec(a_room(), mentors),
            proptest::collection::vec(proptest::collection::vec(proptest::option::weighted(0.7, 0_i64..100), mentors), startups),
            proptest::collection::vec(0_u32..3, startups),
        ))
    ) {
        let chosen = found(&scores, &rooms, &left);
        let worth = worth(&scores, &rooms, &left, &chosen);
        prop_assert!(worth.is_some(), "a ban or a load is broken: {chosen:?}");
        prop_assert_eq!(worth, Some(best(&scores, &rooms, &left)));
    }
}

#[test]
fn of_equal_totals_the_startup_that_few_mentors_fit_is_matched() {
    // Both fit the first mentor alike, who has one place; the second has none, and fits one startup only.
    let rooms = [Room { wanted: 0, places: vec![10] }, Room { wanted: 0, places: vec![] }];
    assert_eq!(found(&[vec![Some(5), Some(5)], vec![Some(5), None]], &rooms, &[0, 0]), [None, Some(0)]);
    assert_eq!(found(&[vec![Some(5), None], vec![Some(5), Some(5)]], &rooms, &[0, 0]), [Some(0), None]);
}

#[test]
fn who_was_left_before_comes_before_a_better_score() {
    let rooms = [Room { wanted: 0, places: vec![0] }];
    assert_eq!(found(&[vec![Some(900)], vec![Some(1)]], &rooms, &[0, 1]), [None, Some(0)]);
}

#[test]
fn without_startups_mentors_or_places_nobody_is_matched() {
    assert_eq!(found(&[], &[Room { wanted: 1, places: vec![3] }], &[]), []);
    assert_eq!(found(&[vec![]], &[], &[0]), [None]);
    assert_eq!(found(&[vec![Some(4)]], &[Room { wanted: 0, places: vec![] }], &[0]), [None]);
}

#[test]
fn whom_a_startup_had_it_keeps_where_another_is_no_better() {
    let rooms = [Room { wanted: 0, places: vec![10] }, Room { wanted: 0, places: vec![10] }];
    for kept in 0..2 {
        let seekers = [Seeker { left_before: 0, keeps: Some(kept) }];
        assert_eq!(assign(&seekers, &rooms, |_, _| Some(5)), [Some(kept)]);
        assert_eq!(assign(&seekers, &rooms, |_, mentor| Some(if mentor == kept { 5 } else { 6 })), [Some(1 - kept)]);
    }
}

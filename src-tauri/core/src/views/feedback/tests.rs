use serde_json::{Value, json};

use super::{FeedbackLine, FeedbackRound, MentorResult, round, rules, without_slots};
use crate::{
    Nursery, Result,
    builders::{TestNursery, a_cohort, a_person, a_startup, day, nursery},
    cohorts::CohortId,
    error::code,
    kit::Id,
    mentors, op,
    people::{PersonId, PersonName},
    records::{self, RecordId},
    slice::Slice,
    slices::{availabilities, availability_asks, feedback_rounds, mentor_feedback},
    startups::{StartupId, StartupName},
};

fn save(n: &Nursery, slice: &'static Slice, values: Value) -> Result<RecordId> {
    let draft = values.as_object().cloned().unwrap();
    n.write(slice.record.as_ref().unwrap().save, move |w| records::ops::save(w, slice, draft))
}

fn matched(n: &Nursery, startup: StartupId, mentor: PersonId, from: &str) {
    let from = day(from);
    n.write(op::SAVE_MENTORSHIP, move |w| mentors::ops::begin(w, mentor, startup, from, true)).unwrap();
}

/// Two startups of a cohort with one mentor, and one of another time.
fn a_camp() -> (TestNursery, CohortId, [StartupId; 2], [PersonId; 2]) {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startups = ["澄明物联", "青禾材料"].map(|name| a_startup().named(name).in_cohort(cohort).save(&n));
    let mentors = ["何明远", "陈一鸣"].map(|name| a_person().named(name).save_as_mentor(&n));
    for startup in startups {
        matched(&n, startup, mentors[0], "2026-09-01");
    }
    matched(&n, startups[0], mentors[1], "2026-11-21");
    (n, cohort, startups, mentors)
}

fn a_round(n: &Nursery, cohort: CohortId, side: &str) -> RecordId {
    let values =
        json!({ "name": "期中", "cohort": cohort, "side": side, "from_on": "2026-11-01", "until_on": "2026-11-20" });
    save(n, &feedback_rounds::slice::SLICE, values).unwrap()
}

fn load(n: &Nursery, id: RecordId) -> FeedbackRound {
    n.read(|r| round(r, id)).unwrap()
}

fn say(n: &Nursery, startup: StartupId, mentor: PersonId, side: &str, rating: i64, on: &str) {
    let values = json!({ "mentor": mentor, "startup": startup, "side": side, "rating": rating, "day": on });
    save(n, &mentor_feedback::slice::SLICE, values).unwrap();
}

#[test]
fn asked_is_who_was_matched_within_the_days_and_answered_who_said_it_then() {
    let (n, cohort, startups, mentors) = a_camp();
    let id = a_round(&n, cohort, "startup");
    say(&n, startups[0], mentors[0], "startup", 4, "2026-11-10");
    // Before the round, after it, and by the other side.
    say(&n, startups[1], mentors[0], "startup", 1, "2026-10-31");
    say(&n, startups[1], mentors[0], "startup", 1, "2026-11-21");
    say(&n, startups[1], mentors[0], "mentor", 1, "2026-11-10");
    let told = load(&n, id);
    let lines: Vec<_> = told.lines.iter().map(|line| (line.startup.id, line.mentor.id, line.rating)).collect();
    assert_eq!(lines, [(startups[0], mentors[0], Some(4)), (startups[1], mentors[0], None)]);
    let result = &told.results[0];
    assert_eq!((result.asked, result.answered, result.tenths, result.is_few), (2, 1, Some(40), true));
    let other = load(&n, a_round(&n, cohort, "mentor"));
    assert_eq!(other.lines.iter().map(|line| line.rating).collect::<Vec<_>>(), [None, Some(1)]);
}

#[test]
fn of_two_answers_within_a_round_the_last_counts() {
    let (n, cohort, startups, mentors) = a_camp();
    let id = a_round(&n, cohort, "startup");
    say(&n, startups[0], mentors[0], "startup", 2, "2026-11-10");
    say(&n, startups[0], mentors[0], "startup", 5, "2026-11-12");
    assert_eq!(load(&n, id).lines[0].rating, Some(5));
    n.undo(None).unwrap();
    assert_eq!(load(&n, id).lines[0].rating, Some(2));
}

#[test]
fn a_round_that_ends_before_it_begins_is_refused_and_one_that_is_gone_is_told() {
    let (n, cohort, ..) = a_camp();
    let values = json!({ "name": "期中", "cohort": cohort, "side": "startup", "from_on": "2026-11-20", "until_on": "2026-11-01" });
    let refused = save(&n, &feedback_rounds::slice::SLICE, values).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (code::ENDS_BEFORE_START, Some("until_on")));
    assert_eq!(n.read(|r| round(r, Id::nobody())).unwrap_err().code().name(), "no_such_feedback_round");
}

#[test]
fn averages_are_rounded_in_tenths_and_few_answers_are_told() {
    let line = |at: usize, mentor: &str, rating: Option<i64>| FeedbackLine {
        startup: StartupName { id: Id::link("startup", at, ""), name: at.to_string() },
        mentor: PersonName { id: Id::link("person", mentor, ""), name: mentor.into() },
        feedback: None,
        rating,
        day: None,
        remark: None,
    };
    let lines = [
        line(1, "甲", Some(5)),
        line(2, "甲", Some(4)),
        line(3, "甲", Some(4)),
        line(1, "乙", Some(3)),
        line(2, "乙", None),
        line(1, "丙", None),
    ];
    let told: Vec<_> = rules::results(&lines)
        .into_iter()
        .map(|MentorResult { mentor, asked, answered, tenths, is_few }| (mentor.name, asked, answered, tenths, is_few))
        .collect();
    let expected = [("乙", 2, 1, Some(30), true), ("甲", 3, 3, Some(43), false), ("丙", 1, 0, None, false)];
    assert_eq!(
        told,
        expected.map(|(name, asked, answered, tenths, few)| (name.to_owned(), asked, answered, tenths, few))
    );
}

#[test]
fn mentors_without_slots_are_told_with_the_day_on_which_they_were_asked() {
    let (n, _, _, mentors) = a_camp();
    let slot = json!({ "mentor": mentors[0], "day_of_week": "mon", "starts": "14:00", "ends": "16:00" });
    save(&n, &availabilities::slice::SLICE, slot).unwrap();
    let told = |n: &Nursery| {
        n.read(without_slots).unwrap().into_iter().map(|one| (one.mentor.id, one.asked_on)).collect::<Vec<_>>()
    };
    assert_eq!(told(&n), [(mentors[1], None)]);
    let asked = json!({ "mentor": mentors[1], "asked_on": "2026-11-20" });
    save(&n, &availability_asks::slice::SLICE, asked).unwrap();
    assert_eq!(told(&n), [(mentors[1], Some(day("2026-11-20")))]);
    let later = json!({ "mentor": mentors[1], "asked_on": "2026-12-20" });
    assert_eq!(save(&n, &availability_asks::slice::SLICE, later).unwrap_err().code(), code::IN_THE_FUTURE);
}

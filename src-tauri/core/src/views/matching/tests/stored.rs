//! Matches on the real schema: what the facts are, what is stored, undone and refused.

use serde_json::{Value, json};

use crate::{
    Error, Nursery,
    attention::AttentionReason,
    builders::{TestNursery, a_cohort, a_note, a_person, a_startup, day, nursery},
    check_ins, code,
    cohorts::{CohortId, EnrolmentState},
    mentors::{self, MentorshipDraft, MentorshipState},
    notes::NoteKind,
    op,
    people::PersonId,
    records,
    slice::Slice,
    slices::{conflicts, mentor_feedback, mentor_terms, wishes},
    startups::StartupId,
    views::{
        attention,
        matching::{Ban, MatchFit, MatchPlan, MatchQuery, Pair, WhyLeft, ops},
    },
    workflows::matching::{LeftDraft, MatchDraft, Matched, accept},
};

fn record(n: &Nursery, slice: &'static Slice, values: Value) {
    let draft = values.as_object().cloned().unwrap();
    n.write(slice.record.as_ref().unwrap().save, move |w| records::ops::save(w, slice, draft)).unwrap();
}

fn plan(n: &Nursery, query: &MatchQuery) -> MatchPlan {
    n.read(|r| ops::plan(r, query)).unwrap()
}

fn of(cohort: CohortId) -> MatchQuery {
    MatchQuery { cohort: Some(cohort), ..MatchQuery::default() }
}

fn draft(cohort: CohortId, plan: &MatchPlan) -> MatchDraft {
    MatchDraft {
        cohort: Some(cohort),
        startup: None,
        starts_on: None,
        pairs: plan.pairs.iter().map(|pair| Pair { startup: pair.startup.id, mentor: pair.mentor.id }).collect(),
        left: plan.left.iter().map(|left| LeftDraft { startup: left.startup.id, why: left.why }).collect(),
    }
}

fn store(n: &Nursery, draft: MatchDraft) -> Result<Matched, Error> {
    n.write(op::ACCEPT_MATCH, move |w| accept(w, &draft))
}

fn mentor(n: &Nursery, name: &str, expertise: &str) -> PersonId {
    let mut person = a_person().named(name);
    person.draft.expertise = Some(expertise.into());
    person.save_as_mentor(n)
}

/// Two active startups of a cohort, one mentor who is there for one.
fn a_camp() -> (TestNursery, CohortId, [StartupId; 2], PersonId) {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startups = ["澄明物联", "青禾材料"].map(|name| a_startup().named(name).in_cohort(cohort).save(&n));
    let person = mentor(&n, "何明远", "股权与融资");
    record(&n, &mentor_terms::slice::SLICE, json!({ "mentor": person, "at_most": 1 }));
    (n, cohort, startups, person)
}

#[test]
fn a_match_is_stored_as_it_was_seen_and_one_undo_takes_all_of_it_back() {
    let (n, cohort, [first, second], person) = a_camp();
    let mut ask = a_note(second).saying("想谈融资条款");
    ask.draft.kind = NoteKind::Ask;
    ask.save(&n);
    let seen = plan(&n, &of(cohort));
    assert_eq!(
        (seen.pairs.len(), seen.pairs[0].startup.id, seen.pairs[0].reasons[0].code),
        (1, second, MatchFit::Asked)
    );
    assert_eq!((seen.left[0].startup.id, seen.left[0].why), (first, WhyLeft::NoCapacity));

    assert_eq!(store(&n, draft(cohort, &seen)).unwrap(), Matched { made: 1, left: 1 });
    let held = n.read(|r| mentors::ops::mentorships_of(r, second)).unwrap();
    let today = n.read(|r| Ok(r.today())).unwrap();
    assert_eq!((held[0].person, held[0].state, held[0].is_primary), (person, MentorshipState::Confirmed, true));
    assert_eq!((held[0].starts_on, held[0].counted_from), (Some(today), None));

    // Those who were left come first, and whoever has a mentor takes part no more.
    let next = plan(&n, &of(cohort));
    assert_eq!((next.mentored, next.pairs.len(), next.left[0].startup.left_before), (1, 0, 1));

    n.undo(None).unwrap();
    assert_eq!(n.read(|r| mentors::ops::mentorships_of(r, second)).unwrap().len(), 0);
    assert_eq!(plan(&n, &of(cohort)), seen);
    n.redo(None).unwrap();
    assert_eq!(n.read(|r| mentors::ops::mentorships_of(r, second)).unwrap().len(), 1);
}

#[test]
fn a_mentorship_counts_from_the_first_note_that_the_mentor_writes_after_it_began() {
    let (n, cohort, [first, _], person) = a_camp();
    a_note(first).save(&n);
    let alone = MatchDraft {
        pairs: vec![Pair { startup: first, mentor: person }],
        left: vec![],
        ..draft(cohort, &plan(&n, &of(cohort)))
    };
    store(&n, alone).unwrap();
    let counted = |n: &Nursery| n.read(|r| mentors::ops::mentorships_of(r, first)).unwrap()[0].counted_from;
    assert_eq!(counted(&n), None, "what somebody else wrote does not count");
    n.set_author(person).unwrap();
    a_note(first).save(&n);
    assert_eq!(counted(&n), Some(n.read(|r| Ok(r.today())).unwrap()));
}

#[test]
fn conflicts_refusals_wishes_feedback_and_terms_are_what_a_match_is_made_of() {
    let (n, cohort, [first, second], person) = a_camp();
    record(&n, &conflicts::slice::SLICE, json!({ "mentor": person, "startup": first, "why": "投资了该企业" }));
    let ended = MentorshipDraft { id: None, person, startup: second, state: MentorshipState::Ended, is_primary: false };
    n.write(op::SAVE_MENTORSHIP, move |w| mentors::ops::save_mentorship(w, &ended)).unwrap();
    let told = plan(&n, &of(cohort));
    assert_eq!(told.left.iter().map(|left| left.why).collect::<Vec<_>>(), [WhyLeft::AllBanned; 2]);
    let choices = n.read(|r| ops::choices(r, &of(cohort), first)).unwrap();
    assert_eq!((choices[0].ban, choices[0].conflict.as_deref()), (Some(Ban::Conflict), Some("投资了该企业")));
    assert_eq!(n.read(|r| ops::choices(r, &of(cohort), second)).unwrap()[0].ban, Some(Ban::Declined));

    let other = mentor(&n, "吕书航", "");
    record(&n, &wishes::slice::SLICE, json!({ "mentor": other, "startup": first, "side": "startup", "rank": 1 }));
    record(&n, &wishes::slice::SLICE, json!({ "mentor": other, "startup": first, "side": "mentor" }));
    record(
        &n,
        &mentor_feedback::slice::SLICE,
        json!({ "mentor": other, "startup": second, "side": "startup", "rating": 5, "day": "2026-11-20" }),
    );
    record(
        &n,
        &mentor_feedback::slice::SLICE,
        json!({ "mentor": other, "startup": second, "side": "mentor", "rating": 1, "day": "2026-11-20" }),
    );
    let told = plan(&n, &of(cohort));
    let pair = told.pairs.iter().find(|pair| pair.startup.id == first).unwrap();
    let reasons: Vec<_> =
        pair.reasons.iter().map(|reason| (reason.code, reason.word.as_deref(), reason.count)).collect();
    assert!(reasons.contains(&(MatchFit::BothWish, None, Some(1))), "{reasons:?}");
    assert!(
        reasons.contains(&(MatchFit::Rated, Some("5.0"), Some(1))),
        "what the mentor says of the startup is another thing: {reasons:?}"
    );

    // A conflict that is over forbids nothing.
    let over = json!({ "mentor": other, "startup": first, "why": "曾任顾问", "since_on": "2025-01-01", "until_on": "2026-11-01" });
    record(&n, &conflicts::slice::SLICE, over);
    assert_eq!(n.read(|r| ops::choices(r, &of(cohort), first)).unwrap()[0].ban, None);
}

#[test]
fn a_startup_in_two_cohorts_is_matched_once_and_one_that_is_not_inside_is_not() {
    let (n, cohort, [first, _], _) = a_camp();
    let later = a_cohort().edition(5, "2026-11-02").save(&n);
    let enrolment = crate::cohorts::EnrolmentDraft {
        cohort: later,
        startup: first,
        state: EnrolmentState::Active,
        day: None,
        participants: vec![],
    };
    n.write(op::ENROL_STARTUP, move |w| crate::cohorts::ops::enrol(w, &enrolment)).unwrap();
    a_startup().named("云岭生物").in_cohort(cohort).standing(EnrolmentState::Applied, "2026-11-01").save(&n);
    let all = plan(&n, &MatchQuery::default());
    assert_eq!(all.pairs.len() + all.left.len(), 2);
    assert_eq!(plan(&n, &of(later)).pairs.len(), 1);
}

#[test]
fn what_a_mentor_is_there_for_comes_from_terms_else_from_their_hours() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    a_startup().in_cohort(cohort).save(&n);
    let [one, two, three] = ["甲一", "乙二", "丙三"].map(|name| mentor(&n, name, ""));
    for (person, hours) in [(one, Some(8)), (two, None), (three, Some(1))] {
        let role = mentors::MentorRole { hours_per_month: hours, ..Default::default() };
        n.write(op::SAVE_MENTOR, move |w| mentors::ops::appoint(w, person, &role)).unwrap();
    }
    let most = |n: &Nursery| plan(n, &of(cohort)).mentors.iter().map(|load| load.at_most).collect::<Vec<_>>();
    let by_name = |n: &Nursery| {
        let mut all = most(n);
        all.sort_unstable();
        all
    };
    assert_eq!(by_name(&n), [1, 3, 4]);
    record(&n, &mentor_terms::slice::SLICE, json!({ "mentor": three, "at_most": 9, "until_on": "2027-06-30" }));
    assert_eq!(by_name(&n), [3, 4, 9]);
}

#[test]
fn one_startup_may_look_for_another_mentor() {
    let (n, cohort, [first, _], person) = a_camp();
    let seen = draft(cohort, &plan(&n, &of(cohort)));
    store(&n, MatchDraft { pairs: vec![Pair { startup: first, mentor: person }], left: vec![], ..seen }).unwrap();
    let alone = MatchQuery { startup: Some(first), ..MatchQuery::default() };
    assert_eq!(plan(&n, &alone).left[0].why, WhyLeft::AllBanned, "the one there is mentors it");
    let other = mentor(&n, "吕书航", "");
    assert_eq!(plan(&n, &alone).pairs[0].mentor.id, other);
}

#[test]
fn a_match_that_cannot_be_is_refused_and_nothing_of_it_is_stored() {
    let (n, cohort, [first, second], person) = a_camp();
    let base = || MatchDraft { cohort: Some(cohort), startup: None, starts_on: None, pairs: vec![], left: vec![] };
    let pair = |startup| Pair { startup, mentor: person };
    let code_of = |draft| store(&n, draft).unwrap_err().code();

    assert_eq!(code_of(base()), code::MISSING);
    assert_eq!(
        code_of(MatchDraft { starts_on: Some(day("2029-01-01")), pairs: vec![pair(first)], ..base() }),
        code::DAY_TOO_FAR
    );
    assert_eq!(code_of(MatchDraft { pairs: vec![pair(first), pair(first)], ..base() }), code::MATCH_CHANGED);
    let nobody: PersonId = crate::kit::Id::link("person", "nobody", "");
    assert_eq!(
        code_of(MatchDraft { pairs: vec![Pair { startup: first, mentor: nobody }], ..base() }),
        code::NO_SUCH_MENTOR
    );
    record(&n, &conflicts::slice::SLICE, json!({ "mentor": person, "startup": second, "why": "股东" }));
    let refused = store(&n, MatchDraft { pairs: vec![pair(first), pair(second)], ..base() }).unwrap_err();
    assert_eq!((refused.code(), refused.args()["ban"].as_str()), (code::MATCH_BANNED, "conflict"));
    assert_eq!(n.read(|r| mentors::ops::mentorships_of(r, first)).unwrap().len(), 0, "not even the first pair");

    store(&n, MatchDraft { pairs: vec![pair(first)], ..base() }).unwrap();
    let again = code_of(MatchDraft { pairs: vec![pair(first)], ..base() });
    assert_eq!(again, mentors::slice::code::ALREADY_MENTORED);
}

#[test]
fn a_startup_that_is_matched_needs_no_attention_for_its_mentor() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").save(&n);
    let person = mentor(&n, "何明远", "");
    let told = |n: &Nursery| {
        let rows = n.read(|r| attention::ops::list(r, Some(cohort))).unwrap();
        rows.iter().any(|row| row.reasons.iter().any(|reason| reason.code == AttentionReason::NoMentor))
    };
    assert!(told(&n));
    let pairs = vec![Pair { startup, mentor: person }];
    store(&n, MatchDraft { cohort: Some(cohort), startup: None, starts_on: None, pairs, left: vec![] }).unwrap();
    assert!(!told(&n));
}

#[test]
fn what_a_team_answers_in_its_check_in_counts_as_asked() {
    let (n, cohort, [first, _], _) = a_camp();
    record(&n, &check_ins::slice::SLICE, json!({ "startup": first, "week": "2026-11-16", "asks": "想聊聊股权" }));
    assert_eq!(plan(&n, &of(cohort)).pairs[0].reasons[0].code, MatchFit::Asked);
}

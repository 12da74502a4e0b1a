//! The rules one by one, then the doors on the real schema. A test's name is the rule that it proves.

use strum::IntoEnumIterator as _;

use super::{
    Cohort, CohortDraft, CohortId, CohortState, EnrolAllDraft, Enrolment, EnrolmentChange, EnrolmentDraft, EnrolmentId,
    EnrolmentState, Lack, MoveDraft, ops, rules,
};
use crate::{
    Nursery, Refusal, alumni,
    builders::{a_cohort, a_person, a_startup, day, nursery},
    code, op,
    people::PersonId,
    startups::StartupId,
    workflows::graduate,
};

const TODAY: &str = "2026-11-23";

/// Moves an enrolment that has been active since the first of September.
fn moved(to: EnrolmentState, on: &str, reason: Option<&str>) -> Result<EnrolmentChange, Refusal> {
    let last = EnrolmentChange { state: EnrolmentState::Active, day: day("2026-09-01"), reason: None };
    rules::accept_move(&last, to, day(on), reason, day(TODAY))
}

#[test]
fn the_way_through_a_cohort_is_open() {
    use EnrolmentState::{Active, Admitted, Applied, Graduated, Interviewing};
    for pair in [Applied, Interviewing, Admitted, Active, Graduated].windows(2) {
        assert!(rules::may_move(pair[0], pair[1]), "{pair:?}");
    }
}

#[test]
fn a_graduated_enrolment_moves_no_more() {
    assert!(rules::next_states(EnrolmentState::Graduated).is_empty());
}

#[test]
fn only_an_active_enrolment_graduates() {
    let from: Vec<_> = EnrolmentState::iter().filter(|s| rules::may_move(*s, EnrolmentState::Graduated)).collect();
    assert_eq!(from, [EnrolmentState::Active]);
}

#[test]
fn who_was_not_taken_or_left_may_apply_again() {
    for from in [EnrolmentState::Rejected, EnrolmentState::Withdrawn] {
        assert_eq!(rules::next_states(from), [EnrolmentState::Applied]);
    }
}

#[test]
fn no_state_follows_itself() {
    assert!(EnrolmentState::iter().all(|state| !rules::may_move(state, state)));
}

#[test]
fn a_move_that_the_field_does_not_know_names_both_states() {
    let refused = moved(EnrolmentState::Applied, TODAY, None).unwrap_err();
    assert_eq!((refused.code, refused.field), (code::ILLEGAL_MOVE, Some("state")));
    assert_eq!((refused.args["from"].as_str(), refused.args["to"].as_str()), ("active", "applied"));
}

#[test]
fn leaving_needs_a_reason_and_going_on_needs_none() {
    for blank in [None, Some(""), Some("  ")] {
        assert_eq!(moved(EnrolmentState::Withdrawn, TODAY, blank).unwrap_err().code, code::REASON_NEEDED);
    }
    assert_eq!(moved(EnrolmentState::Deferred, TODAY, Some(" 样机延期 ")).unwrap().reason.as_deref(), Some("样机延期"));
    assert_eq!(moved(EnrolmentState::Graduated, TODAY, None).unwrap().reason, None);
}

#[test]
fn a_move_lies_between_the_last_one_and_today() {
    assert_eq!(moved(EnrolmentState::Graduated, "2026-08-31", None).unwrap_err().code, code::BEFORE_LAST_MOVE);
    assert_eq!(moved(EnrolmentState::Graduated, "2026-11-24", None).unwrap_err().code, code::IN_THE_FUTURE);
    for on in ["2026-09-01", TODAY] {
        assert!(moved(EnrolmentState::Graduated, on, None).is_ok(), "{on}");
    }
}

#[test]
fn a_cohort_needs_its_names_and_ends_after_it_begins() {
    let refused = |draft| rules::accept(draft).unwrap_err();
    assert_eq!(refused(CohortDraft { name: " ".into(), ..a_cohort().draft }).field, Some("name"));
    assert_eq!(refused(CohortDraft { programme: String::new(), ..a_cohort().draft }).field, Some("programme"));
    assert_eq!(refused(CohortDraft { name: "期".repeat(61), ..a_cohort().draft }).code, code::TOO_LONG);
    let backwards = CohortDraft { ends_on: Some(day("2026-09-13")), ..a_cohort().draft };
    assert_eq!(refused(backwards).code, code::ENDS_BEFORE_START);
    let one_day = CohortDraft { ends_on: Some(day("2026-09-14")), ..a_cohort().draft };
    assert!(rules::accept(one_day).is_ok());
}

#[test]
fn the_first_week_holds_the_first_day_and_begins_on_monday() {
    let (starts, ends) = (Some(day("2026-09-16")), Some(day("2026-12-11"))); // a Wednesday, a Friday
    let week = |on| rules::week(starts, ends, day(on));
    assert_eq!(week("2026-09-13"), None);
    assert_eq!((week("2026-09-14"), week("2026-09-20"), week("2026-09-21")), (Some(1), Some(1), Some(2)));
    assert_eq!((week("2026-12-11"), week("2026-12-12")), (Some(13), None));
    assert_eq!(rules::weeks(starts, ends), Some(13));
    assert_eq!(rules::weeks(starts, None), None);
}

#[test]
fn the_current_cohort_runs_or_else_recruits_or_else_began_last() {
    let cohort = |edition: u32, state, starts: &str| Cohort {
        id: CohortId::nobody(),
        programme: super::ProgrammeId::nobody(),
        programme_name: String::new(),
        name: String::new(),
        edition: Some(edition),
        starts_on: Some(day(starts)),
        ends_on: None,
        demo_day: None,
        capacity: None,
        state,
        startups: 0,
        lacks: Vec::new(),
    };
    let mut cohorts =
        vec![cohort(2, CohortState::Finished, "2024-09-01"), cohort(3, CohortState::Finished, "2025-09-01")];
    let current = |cohorts: &[Cohort]| rules::current(cohorts).and_then(|c| c.edition);
    assert_eq!(current(&cohorts), Some(3));
    cohorts.push(cohort(5, CohortState::Recruiting, "2027-03-01"));
    assert_eq!(current(&cohorts), Some(5));
    cohorts.push(cohort(4, CohortState::Running, "2026-09-01"));
    assert_eq!(current(&cohorts), Some(4));
    assert_eq!(current(&[]), None);
}

// The doors.

/// The one enrolment of a startup.
fn enrolment_of(n: &Nursery, startup: StartupId) -> Enrolment {
    n.read(|r| ops::enrolments_of(r, startup)).unwrap().remove(0)
}

fn move_to(n: &Nursery, startup: StartupId, state: EnrolmentState) -> Option<crate::OpId> {
    let enrolment = enrolment_of(n, startup).id;
    let draft = MoveDraft { enrolment, state, day: None, reason: None };
    n.perform(op::MOVE_ENROLMENT, move |w| graduate::move_enrolment(w, &draft)).unwrap().op
}

fn cohorts_of_alumnus(n: &Nursery, person: PersonId) -> Vec<Option<CohortId>> {
    n.read(|r| alumni::ops::memberships_of(r, person)).unwrap().into_iter().map(|m| m.cohort).collect()
}

#[test]
fn a_cohort_comes_back_as_saved_and_its_programme_is_made_once() {
    let n = nursery();
    let fourth = a_cohort().save(&n);
    a_cohort().edition(5, "2027-03-01").save(&n);
    let cohort = n.read(|r| ops::require(r, fourth)).unwrap();
    assert_eq!((cohort.name.as_str(), cohort.edition, cohort.startups), ("第 4 期", Some(4), 0));
    assert_eq!(n.read(ops::programmes).unwrap().len(), 1);
    assert_eq!(n.read(ops::list).unwrap().len(), 2);
}

#[test]
fn saving_a_cohort_that_is_not_there_is_refused() {
    let n = nursery();
    let draft = CohortDraft { id: Some(CohortId::nobody()), ..a_cohort().draft };
    assert_eq!(n.write(op::SAVE_COHORT, |w| ops::save(w, draft)).unwrap_err().code(), code::NO_SUCH_COHORT);
}

#[test]
fn a_cohort_in_use_is_not_removed_and_an_empty_one_is() {
    let n = nursery();
    let (used, empty) = (a_cohort().save(&n), a_cohort().edition(5, "2027-03-01").save(&n));
    a_startup().in_cohort(used).save(&n);
    let refused = n.write(op::REMOVE_COHORT, move |w| ops::remove(w, used)).unwrap_err();
    assert_eq!((refused.code(), refused.args()["count"].as_str()), (code::STILL_IN_USE, "1"));
    n.write(op::REMOVE_COHORT, move |w| ops::remove(w, empty)).unwrap();
    assert_eq!(n.read(|r| ops::require(r, empty)).unwrap_err().code(), code::NO_SUCH_COHORT);
}

#[test]
fn a_startup_is_in_a_cohort_at_most_once() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = a_startup().in_cohort(cohort).save(&n);
    let again = EnrolmentDraft { cohort, startup, state: EnrolmentState::Applied, day: None, participants: vec![] };
    let refused = n.write(op::ENROL_STARTUP, move |w| ops::enrol(w, &again)).unwrap_err();
    assert_eq!((refused.code(), refused.args()["cohort"].as_str()), (code::ALREADY_ENROLLED, "第 4 期"));
}

#[test]
fn an_enrolment_of_what_is_not_there_is_refused_and_leaves_nothing() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = a_startup().save(&n);
    let draft = || EnrolmentDraft { cohort, startup, state: EnrolmentState::Applied, day: None, participants: vec![] };
    let refused = |draft| n.write(op::ENROL_STARTUP, move |w| ops::enrol(w, &draft)).unwrap_err().code();
    assert_eq!(refused(EnrolmentDraft { cohort: CohortId::nobody(), ..draft() }), code::NO_SUCH_COHORT);
    assert_eq!(refused(EnrolmentDraft { startup: StartupId::nobody(), ..draft() }), code::NO_SUCH_STARTUP);
    assert_eq!(refused(EnrolmentDraft { participants: vec![PersonId::nobody()], ..draft() }), code::NO_SUCH_PERSON);
    assert_eq!(refused(EnrolmentDraft { day: Some(day("2026-11-24")), ..draft() }), code::IN_THE_FUTURE);
    assert!(n.read(|r| ops::enrolments_of(r, startup)).unwrap().is_empty());
}

#[test]
fn a_move_is_kept_with_its_day_and_reason() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").save(&n);
    let enrolment = enrolment_of(&n, startup).id;
    let leave = MoveDraft {
        enrolment,
        state: EnrolmentState::Withdrawn,
        day: Some(day("2026-10-01")),
        reason: Some("创始人离开".into()),
    };
    n.write(op::MOVE_ENROLMENT, move |w| ops::move_enrolment(w, &leave)).unwrap();
    let enrolment = enrolment_of(&n, startup);
    assert_eq!((enrolment.state, enrolment.changes.len()), (EnrolmentState::Withdrawn, 2));
    assert_eq!(enrolment.changes[1].reason.as_deref(), Some("创始人离开"));
    assert_eq!(enrolment.next, [EnrolmentState::Applied]);
}

#[test]
fn moving_an_enrolment_that_is_not_there_is_refused() {
    let n = nursery();
    let nowhere =
        MoveDraft { enrolment: EnrolmentId::nobody(), state: EnrolmentState::Active, day: None, reason: None };
    let refused = n.write(op::MOVE_ENROLMENT, move |w| ops::move_enrolment(w, &nowhere)).unwrap_err();
    assert_eq!(refused.code(), code::NO_SUCH_RECORD);
}

#[test]
fn graduating_makes_participants_alumni_in_the_same_op() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let (one, other) = (a_person().save(&n), a_person().named("唐悦").save(&n));
    let startup = a_startup().in_cohort(cohort).with(one).with(other).save(&n);
    move_to(&n, startup, EnrolmentState::Graduated);
    for person in [one, other] {
        assert_eq!(cohorts_of_alumnus(&n, person), [Some(cohort)]);
    }
}

#[test]
fn undoing_a_graduation_takes_the_membership_away_and_redoing_gives_it_again() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let founder = a_person().save(&n);
    let startup = a_startup().in_cohort(cohort).with(founder).save(&n);
    let graduated = move_to(&n, startup, EnrolmentState::Graduated);
    n.undo(graduated).unwrap();
    assert_eq!(enrolment_of(&n, startup).state, EnrolmentState::Active);
    assert!(cohorts_of_alumnus(&n, founder).is_empty());
    n.redo(None).unwrap();
    assert_eq!(cohorts_of_alumnus(&n, founder), [Some(cohort)]);
    assert!(n.check().unwrap().ok);
}

#[test]
fn participants_who_are_not_named_any_more_leave_and_may_come_back() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let (one, other) = (a_person().save(&n), a_person().named("唐悦").save(&n));
    let startup = a_startup().in_cohort(cohort).with(one).save(&n);
    let enrolment = enrolment_of(&n, startup).id;
    let set =
        |people: Vec<PersonId>| n.write(op::SAVE_PARTICIPANTS, move |w| ops::set_participants(w, enrolment, &people));
    let present = || enrolment_of(&n, startup).participants.into_iter().map(|p| p.id).collect::<Vec<_>>();
    set(vec![other]).unwrap();
    assert_eq!(present(), [other]);
    set(vec![one, other]).unwrap();
    assert_eq!(present().len(), 2);
    assert_eq!(set(vec![PersonId::nobody()]).unwrap_err().code(), code::NO_SUCH_PERSON);
    assert_eq!(present().len(), 2, "who stays is decided in one op");
}

#[test]
fn cohorts_stand_by_number_and_not_by_text() {
    let n = nursery();
    for (edition, starts) in [(10, "2026-03-02"), (9, "2025-09-01"), (11, "2026-09-07"), (1, "2021-09-06")] {
        a_cohort().edition(edition, starts).save(&n);
    }
    let names: Vec<_> = n.read(ops::list).unwrap().into_iter().map(|c| c.name).collect();
    assert_eq!(names, ["第 1 期", "第 9 期", "第 10 期", "第 11 期"]);
}

#[test]
fn cohorts_stand_by_programme_then_by_the_year_that_their_names_begin_with() {
    let n = nursery();
    for (programme, name) in [
        ("创业营", "2026年第1期"),
        ("创业营", "2025年第10期"),
        ("加速营", "第2期"),
        ("创业营", "2025年第9期"),
        ("加速营", "第1期"),
    ] {
        let mut cohort = a_cohort();
        cohort.draft.programme = programme.into();
        cohort.draft.name = name.into();
        (cohort.draft.edition, cohort.draft.starts_on, cohort.draft.ends_on, cohort.draft.demo_day) =
            (None, None, None, None);
        cohort.save(&n);
    }
    let names: Vec<_> = n.read(ops::list).unwrap().into_iter().map(|c| c.name).collect();
    assert_eq!(names, ["2025年第9期", "2025年第10期", "2026年第1期", "第1期", "第2期"]);
}

#[test]
fn the_number_in_a_cohorts_name_is_its_edition_where_no_other_is_given() {
    let edition = |name: &str, edition| {
        let mut cohort = a_cohort().draft;
        (cohort.name, cohort.edition) = (name.into(), edition);
        rules::accept(cohort).unwrap().edition
    };
    assert_eq!(edition("第十二期", None), Some(12));
    assert_eq!(edition("第 4 期", Some(5)), Some(5));
    assert_eq!(edition("2026 秋季营", None), None);
}

#[test]
fn startups_enter_a_cohort_together_and_go_back_in_one_step() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let inside = a_startup().named("已在").in_cohort(cohort).standing(EnrolmentState::Graduated, "2026-11-01").save(&n);
    let person = a_person().of("甲科技", "创始人").save(&n);
    let outside = ["甲科技", "乙科技"].map(|name| a_startup().named(name).save(&n));
    let draft = EnrolAllDraft {
        cohort,
        startups: vec![outside[0], inside, outside[1]],
        state: EnrolmentState::Admitted,
        day: None,
    };
    let done = n.perform(op::ENROL_STARTUP, move |w| ops::enrol_all(w, &draft)).unwrap();
    assert_eq!(done.value, 2, "who is in it already is not counted");
    let enrolments = |startup| n.read(|r| ops::enrolments_of(r, startup)).unwrap();
    assert_eq!(enrolments(inside)[0].state, EnrolmentState::Graduated);
    let first = &enrolments(outside[0])[0];
    assert_eq!(
        (first.state, first.participants.iter().map(|p| p.id).collect::<Vec<_>>()),
        (EnrolmentState::Admitted, vec![person])
    );
    n.undo(done.op).unwrap();
    assert!(outside.into_iter().all(|startup| enrolments(startup).is_empty()));
    assert_eq!(enrolments(inside).len(), 1);
}

#[test]
fn a_startup_comes_to_its_next_cohort_with_those_who_took_part_in_the_last() {
    let n = nursery();
    let last = a_cohort().edition(3, "2026-03-02").save(&n);
    let next = a_cohort().save(&n);
    let took_part = a_person().named("参营").of("甲科技", "创始人").save(&n);
    a_person().named("没参营").of("甲科技", "员工").save(&n);
    let startup = a_startup()
        .named("甲科技")
        .in_cohort(last)
        .standing(EnrolmentState::Active, "2026-03-02")
        .with(took_part)
        .save(&n);
    let draft = EnrolAllDraft { cohort: next, startups: vec![startup], state: EnrolmentState::Applied, day: None };
    n.write(op::ENROL_STARTUP, move |w| ops::enrol_all(w, &draft)).unwrap();
    let enrolments = n.read(|r| ops::enrolments_of(r, startup)).unwrap();
    let named: Vec<_> = enrolments[0].participants.iter().map(|p| p.name.as_str()).collect();
    assert_eq!((enrolments[0].cohort, named), (next, vec!["参营"]));
}

#[test]
fn enrolling_nobody_or_from_tomorrow_on_is_refused_and_writes_nothing() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = a_startup().save(&n);
    let enrol = |startups: Vec<StartupId>, on: Option<&str>| {
        let draft = EnrolAllDraft { cohort, startups, state: EnrolmentState::Applied, day: on.map(day) };
        n.write(op::ENROL_STARTUP, move |w| ops::enrol_all(w, &draft)).unwrap_err().code()
    };
    assert_eq!(enrol(Vec::new(), None), code::MISSING);
    assert_eq!(enrol(vec![startup], Some("2026-11-24")), code::IN_THE_FUTURE);
    assert!(n.read(|r| ops::enrolments_of(r, startup)).unwrap().is_empty());
}

#[test]
fn a_cohort_lacks_startups_then_dates_then_sessions_then_participants() {
    let n = nursery();
    let mut bare = a_cohort();
    (bare.draft.starts_on, bare.draft.ends_on, bare.draft.demo_day) = (None, None, None);
    let cohort = bare.save(&n);
    let lacks = || n.read(|r| ops::require(r, cohort)).unwrap().lacks;
    assert_eq!(lacks(), [Lack::Startups, Lack::Dates, Lack::Sessions]);
    let startup = a_startup().in_cohort(cohort).save(&n);
    assert_eq!(lacks(), [Lack::Dates, Lack::Sessions]);
    let session = crate::sessions::SessionDraft {
        id: None,
        cohort: Some(cohort),
        kind: crate::sessions::SessionKind::Workshop,
        title: "开营".into(),
        day: day("2026-11-25"),
        last_day: None,
        starts: Some("09:30".into()),
        ends: Some("11:30".into()),
        place: None,
        hosts: Vec::new(),
    };
    n.write(op::SAVE_SESSION, |w| crate::sessions::ops::save(w, session)).unwrap();
    assert_eq!(lacks(), [Lack::Dates, Lack::Participants]);
    let (enrolment, person) = (enrolment_of(&n, startup).id, a_person().save(&n));
    n.write(op::SAVE_PARTICIPANTS, move |w| ops::set_participants(w, enrolment, &[person])).unwrap();
    let mut dated = a_cohort().draft;
    dated.id = Some(cohort);
    n.write(op::SAVE_COHORT, |w| ops::save(w, dated)).unwrap();
    assert_eq!(lacks(), []);
}

#[test]
fn an_op_tells_the_cohorts_that_it_put_startups_into() {
    let n = nursery();
    let [tenth, ninth] =
        [(10, "2026-03-02"), (9, "2025-09-01")].map(|(edition, starts)| a_cohort().edition(edition, starts).save(&n));
    let startup = a_startup().save(&n);
    let done = n
        .perform(op::IMPORT, move |w| {
            for cohort in [tenth, ninth] {
                ops::enrol_all(
                    w,
                    &EnrolAllDraft { cohort, startups: vec![startup], state: EnrolmentState::Applied, day: None },
                )?;
            }
            Ok(())
        })
        .unwrap();
    let op = done.op.unwrap();
    let entered =
        || n.read(|r| ops::entered_by(r, op)).unwrap().into_iter().map(|c| (c.id, c.startups)).collect::<Vec<_>>();
    assert_eq!(entered(), [(ninth, 1), (tenth, 1)]);
    n.undo(Some(op)).unwrap();
    assert_eq!(entered(), []);
}

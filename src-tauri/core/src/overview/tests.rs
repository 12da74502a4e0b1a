use super::{AttentionReason, Overview, ops, rules};
use crate::{
    Nursery, Op,
    builders::{a_cohort, a_note, a_person, a_startup, day, nursery},
    cohorts::{CohortId, EnrolmentState},
    sessions::{self, Mark, MarkDraft, SessionDraft, SessionId, SessionKind},
};

fn load(n: &Nursery) -> Overview {
    n.read(ops::load).unwrap()
}

fn a_session(n: &Nursery, cohort: CohortId, on: &str) -> SessionId {
    let draft = SessionDraft {
        id: None,
        cohort: Some(cohort),
        kind: SessionKind::Workshop,
        title: "路演".into(),
        day: day(on),
        starts: Some("09:30".into()),
        ends: Some("11:30".into()),
        place: None,
        hosts: Vec::new(),
    };
    n.write(Op::SaveSession, |w| sessions::ops::save(w, draft)).unwrap()
}

#[test]
fn an_empty_nursery_has_an_empty_overview() {
    let seen = load(&nursery());
    assert!(seen.cohort.is_none() && seen.attention.is_empty() && seen.attendance.is_empty());
    assert_eq!((seen.week, seen.startups, seen.notes_this_week), (None, 0, 0));
}

#[test]
fn a_cohort_without_dates_has_no_weeks_but_its_startups_and_notes_count() {
    let n = nursery();
    let mut cohort = a_cohort();
    (cohort.draft.starts_on, cohort.draft.ends_on, cohort.draft.demo_day) = (None, None, None);
    let cohort = cohort.save(&n);
    a_note(a_startup().in_cohort(cohort).save(&n)).save(&n);
    let seen = load(&n);
    assert_eq!((seen.week, seen.weeks, seen.weeks_left, seen.notes.len()), (None, None, None, 0));
    assert_eq!((seen.startups, seen.notes_this_week), (1, 1));
}

#[test]
fn weeks_are_counted_from_the_monday_of_the_first_day_and_to_that_of_demo_day() {
    let n = nursery();
    a_cohort().save(&n);
    let seen = load(&n);
    // From Monday 2026-09-14; today is Monday 2026-11-23, demo day Thursday 2026-12-10.
    assert_eq!((seen.week, seen.weeks, seen.weeks_left), (Some(11), Some(13), Some(2)));
    assert_eq!((seen.attendance.len(), seen.notes.len()), (11, 11), "weeks to come are not drawn");
    assert_eq!(rules::weeks_left(Some(day("2026-11-23")), day("2026-11-23")), Some(0));
    assert_eq!(rules::weeks_left(Some(day("2026-11-22")), day("2026-11-23")), None);
}

#[test]
fn attendance_and_notes_stand_in_the_week_of_their_day() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let person = a_person().save(&n);
    let startup = a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").with(person).save(&n);
    for (on, mark) in [("2026-09-20", Mark::Present), ("2026-09-21", Mark::Late)] {
        let session = a_session(&n, cohort, on);
        let draft = MarkDraft { session, people: vec![person], mark: Some(mark), remark: None };
        n.write(Op::MarkAttendance, move |w| sessions::ops::mark(w, &draft)).unwrap();
    }
    for on in ["2026-09-20", "2026-11-16", "2026-11-22", "2026-11-23"] {
        a_note(startup).on(on).save(&n);
    }
    let elsewhere = a_startup().named("别处").save(&n);
    a_note(elsewhere).save(&n);
    let seen = load(&n);
    let (first, second) = (&seen.attendance[0], &seen.attendance[1]);
    assert_eq!((first.week, first.monday, first.count.present, first.count.late), (1, day("2026-09-14"), 1, 0));
    assert_eq!((second.week, second.count.present, second.count.late), (2, 0, 1));
    assert_eq!((seen.notes[0], seen.notes[9], seen.notes[10]), (1, 2, 1));
    assert_eq!((seen.notes_last_week, seen.notes_this_week), (2, 1));
}

#[test]
fn this_week_is_from_monday_to_sunday() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    for on in ["2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30"] {
        a_session(&n, cohort, on);
    }
    let days: Vec<_> = load(&n).sessions.iter().map(|s| s.starts_on).collect();
    assert_eq!(days, [day("2026-11-23"), day("2026-11-29")]);
}

#[test]
fn what_is_overdue_comes_before_who_is_silent_and_the_longest_first() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup =
        |name: &str, state, since: &str| a_startup().named(name).in_cohort(cohort).standing(state, since).save(&n);
    let fine = startup("安好", EnrolmentState::Active, "2026-09-14");
    a_note(fine).then("交材料", "2026-11-23").save(&n);
    let quiet = startup("沉默", EnrolmentState::Active, "2026-09-14");
    a_note(quiet).on("2026-11-01").save(&n);
    startup("从无", EnrolmentState::Active, "2026-09-14");
    let late = startup("逾期", EnrolmentState::Active, "2026-09-14");
    a_note(late).then("交材料", "2026-11-20").save(&n);
    let later = startup("更逾期", EnrolmentState::Admitted, "2026-11-20");
    a_note(later).then("交材料", "2026-11-13").save(&n);
    let gone = startup("已退出", EnrolmentState::Withdrawn, "2026-09-14");
    a_note(gone).on("2026-09-14").then("交材料", "2026-09-20").save(&n);
    let seen = load(&n);
    let found: Vec<_> = seen.attention.iter().map(|a| (a.name.as_str(), a.reason, a.days)).collect();
    use AttentionReason::{Overdue, Silent};
    assert_eq!(found, [("更逾期", Overdue, 10), ("逾期", Overdue, 3), ("从无", Silent, 70), ("沉默", Silent, 22)]);
    assert_eq!(seen.startups, 5);
    assert_eq!((seen.open_items, seen.overdue_items), (4, 3), "also of those that have left");
}

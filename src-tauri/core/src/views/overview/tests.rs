use serde_json::json;

use super::{Coverage, Overview, Watched, earlier, ops, rules};
use crate::{
    Nursery,
    builders::{a_cohort, a_note, a_person, a_record, a_startup, day, nursery},
    cohorts::{CohortId, EnrolmentState},
    op,
    sessions::{self, Mark, MarkDraft, SessionDraft, SessionId, SessionKind},
    slices,
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
        last_day: None,
        starts: Some("09:30".into()),
        ends: Some("11:30".into()),
        place: None,
        hosts: Vec::new(),
    };
    n.write(op::SAVE_SESSION, |w| sessions::ops::save(w, draft)).unwrap()
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
        n.write(op::MARK_ATTENDANCE, move |w| sessions::ops::mark(w, &draft)).unwrap();
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

/// A cohort under way with startups of these names that have been active since its first day.
fn running(n: &Nursery, names: &[&str]) -> (CohortId, Vec<crate::startups::StartupId>) {
    let cohort = a_cohort().save(n);
    let startup =
        |name: &&str| a_startup().named(name).in_cohort(cohort).standing(EnrolmentState::Active, "2026-11-20").save(n);
    (cohort, names.iter().map(startup).collect())
}

#[test]
fn an_empty_list_of_attention_is_good_news_only_where_each_startup_has_a_recent_note() {
    let n = nursery();
    assert_eq!(load(&n).watched, Watched::Nobody);
    let (_, startups) = running(&n, &["甲", "乙"]);
    let seen = load(&n);
    assert_eq!((seen.attention.len(), seen.watched, seen.heard_of), (0, Watched::Nothing, 0));
    a_note(startups[0]).save(&n);
    let seen = load(&n);
    assert_eq!((seen.attention.len(), seen.watched, seen.heard_of), (0, Watched::Some, 1));
    a_note(startups[1]).on("2026-11-09").save(&n);
    let seen = load(&n);
    assert_eq!((seen.attention.len(), seen.watched, seen.heard_of, seen.silent_days), (0, Watched::All, 2, 14));
}

#[test]
fn a_note_of_long_ago_is_no_news() {
    let n = nursery();
    let (_, startups) = running(&n, &["甲"]);
    a_note(startups[0]).on("2026-11-08").save(&n);
    let seen = load(&n);
    assert_eq!((seen.watched, seen.heard_of, seen.attention.len()), (Watched::Nothing, 0, 1));
}

#[test]
fn of_a_cohort_without_anything_nothing_is_claimed() {
    let n = nursery();
    let mut cohort = a_cohort();
    (cohort.draft.starts_on, cohort.draft.ends_on, cohort.draft.demo_day) = (None, None, None);
    cohort.save(&n);
    let seen = load(&n);
    assert_eq!((seen.watched, seen.notes_in_all, seen.notes_compared), (Watched::Nobody, 0, None));
    assert_eq!(seen.attended, Coverage::default());
}

#[test]
fn attendance_says_how_many_marks_it_covers_and_owes_none_before_a_session_begins() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let people: Vec<_> = ["甲", "乙", "丙"].map(|name| a_person().named(name).save(&n)).into();
    a_startup()
        .in_cohort(cohort)
        .standing(EnrolmentState::Active, "2026-09-14")
        .with(people[0])
        .with(people[1])
        .with(people[2])
        .save(&n);
    let first = a_session(&n, cohort, "2026-09-15");
    a_session(&n, cohort, "2026-09-22");
    // Today at 09:30; it is nine.
    a_session(&n, cohort, "2026-11-23");
    let draft = MarkDraft { session: first, people: vec![people[0]], mark: Some(Mark::Present), remark: None };
    n.write(op::MARK_ATTENDANCE, move |w| sessions::ops::mark(w, &draft)).unwrap();
    let seen = load(&n);
    assert_eq!((seen.attended.count.marked(), seen.attended.due), (1, 6));
    let by_week: Vec<_> = seen.attendance.iter().map(|week| (week.count.marked(), week.due)).collect();
    assert_eq!((by_week[0], by_week[1], by_week[10]), ((1, 3), (0, 3), (0, 0)));
}

#[test]
fn attendance_is_covered_in_a_cohort_without_dates_too() {
    let n = nursery();
    let mut cohort = a_cohort();
    (cohort.draft.starts_on, cohort.draft.ends_on, cohort.draft.demo_day) = (None, None, None);
    let cohort = cohort.save(&n);
    let person = a_person().save(&n);
    a_startup().in_cohort(cohort).with(person).save(&n);
    let session = a_session(&n, cohort, "2026-11-20");
    let draft = MarkDraft { session, people: vec![person], mark: Some(Mark::Late), remark: None };
    n.write(op::MARK_ATTENDANCE, move |w| sessions::ops::mark(w, &draft)).unwrap();
    let seen = load(&n);
    assert_eq!((seen.attended.count.late, seen.attended.due, seen.attendance.len()), (1, 1, 0));
}

#[test]
fn a_week_is_compared_with_the_same_days_of_the_week_before() {
    let written = [("2026-11-16", 4), ("2026-11-17", 2), ("2026-11-20", 30), ("2026-11-23", 3), ("2026-11-25", 1)];
    let notes = written.map(|(on, notes)| (day(on), notes));
    let on = |today| rules::compared(day(today), &notes).map(|c| (c.until, c.now, c.before));
    assert_eq!(on("2026-11-23"), None, "a Monday is not held against a week");
    assert_eq!(on("2026-11-24"), Some((1, 3, 4)));
    assert_eq!(on("2026-11-25"), Some((2, 3, 6)), "today is not over");
    assert_eq!(on("2026-11-29"), Some((6, 4, 36)));
}

#[test]
fn a_first_week_is_compared_with_nothing() {
    assert_eq!(rules::compared(day("2026-11-27"), &[(day("2026-11-23"), 3)]), None);
    assert_eq!(rules::compared(day("2026-11-27"), &[]), None);
}

#[test]
fn a_next_step_without_a_due_day_is_not_counted_as_in_time() {
    let n = nursery();
    let (_, startups) = running(&n, &["甲"]);
    a_note(startups[0]).then("交材料", "2026-11-30").save(&n);
    let mut open_ended = a_note(startups[0]);
    open_ended.draft.next = Some(crate::notes::NextStep { text: "补材料".into(), due_on: None });
    open_ended.save(&n);
    let seen = load(&n);
    assert_eq!((seen.open_items, seen.overdue_items, seen.undated_items), (2, 0, 1));
}

#[test]
fn earlier_cohorts_of_the_programme_stand_beside_it_as_they_were_on_the_same_day_of_theirs() {
    let n = nursery();
    // Of the third nothing is known.
    a_cohort().edition(2, "2024-09-16").save(&n);
    let before = a_cohort().edition(3, "2025-09-17").save(&n);
    let now = a_cohort().edition(4, "2026-09-14").save(&n);
    let startup =
        a_startup().named("往期").in_cohort(before).standing(EnrolmentState::Graduated, "2025-12-20").save(&n);
    a_startup().named("本期").in_cohort(now).save(&n);
    // Today, 2026-11-23, is day 70 of the current cohort: 2025-11-24 of the earlier one, whose first Monday was 2025-09-15.
    for (due, done) in [("2025-10-10", "2025-10-10"), ("2025-11-10", "2025-11-24"), ("2025-11-20", "2025-11-25")] {
        let cells = json!({ "name": due, "startup": startup, "cohort": before, "due_on": due, "done_on": done });
        a_record(&n, &slices::milestones::slice::SLICE, &cells).unwrap();
    }
    for week in ["2025-09-15", "2025-11-24", "2025-12-01"] {
        let cells = json!({ "startup": startup, "week": week, "mood": 4 });
        a_record(&n, &slices::check_ins::slice::SLICE, &cells).unwrap();
    }
    a_note(startup).on("2025-11-24").save(&n);
    a_note(startup).on("2025-11-25").save(&n);

    let found = n.read(earlier::load).unwrap();
    let [current, earlier] = &found[..] else { panic!("{found:?}") };
    assert_eq!((current.id, current.day, current.check_ins_due), (now, day("2026-11-23"), 11));
    assert_eq!((earlier.id, earlier.day.to_string().as_str()), (before, "2025-11-24"));
    assert_eq!((earlier.milestones.done, earlier.milestones.overdue, earlier.milestones.count), (2, 1, 3));
    assert_eq!((earlier.notes, earlier.startups, earlier.check_ins, earlier.check_ins_due), (1, 1, 2, 11));
}

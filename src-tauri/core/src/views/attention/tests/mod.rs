//! Who needs attention: examples, and random histories beside a plain second reckoning.

use serde_json::{Value, json};

use super::{AttentionRow, ops};
use crate::{
    attention::{AttentionReason, SnoozeDraft, ops as snoozes, slice::op},
    builders::{TestNursery, a_cohort, a_note, a_person, a_startup, day, nursery},
    code,
    cohorts::{CohortId, EnrolmentState},
    incubator::{self, Thresholds},
    mentors::{self, MentorshipDraft, MentorshipState},
    notes::NoteKind,
    op::{ANSWER_ASK, MARK_ATTENDANCE, SAVE_MENTORSHIP, SAVE_SESSION, SAVE_SETTINGS, SETTLE_ACTION_ITEM},
    people::PersonId,
    records,
    sessions::{self, Mark, MarkDraft, SessionDraft, SessionId, SessionKind},
    slice::Slice,
    slices,
    startups::StartupId,
};

mod histories;

/// Active since before the season; by 2026-11-23 each has every reason that comes of nothing being said.
pub(super) fn active(n: &TestNursery, cohort: CohortId, name: &str) -> StartupId {
    a_startup().named(name).in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").save(n)
}

pub(super) fn put(n: &TestNursery, slice: &'static Slice, record: Value) {
    let draft = record.as_object().cloned().unwrap();
    n.write(slice.record.as_ref().unwrap().save, move |w| records::ops::save(w, slice, draft)).unwrap();
}

pub(super) fn session(n: &TestNursery, cohort: CohortId, on: &str) -> SessionId {
    let draft = SessionDraft {
        id: None,
        cohort: Some(cohort),
        kind: SessionKind::Workshop,
        title: "工作坊".into(),
        day: day(on),
        last_day: None,
        starts: None,
        ends: None,
        place: None,
        hosts: Vec::new(),
    };
    n.write(SAVE_SESSION, |w| sessions::ops::save(w, draft)).unwrap()
}

pub(super) fn mark(n: &TestNursery, session: SessionId, person: PersonId, mark: Mark) {
    let draft = MarkDraft { session, people: vec![person], mark: Some(mark), remark: None };
    n.write(MARK_ATTENDANCE, move |w| sessions::ops::mark(w, &draft)).unwrap();
}

fn found(n: &TestNursery) -> Vec<AttentionRow> {
    n.read(|r| ops::list(r, None)).unwrap()
}

/// The codes of a startup's reasons, with days and values.
fn reasons(n: &TestNursery, startup: StartupId) -> Vec<(AttentionReason, Option<u32>, Option<f64>)> {
    let rows = found(n);
    let row = rows.iter().find(|row| row.id == startup);
    row.map(|row| row.reasons.iter().map(|r| (r.code, r.days, r.value)).collect()).unwrap_or_default()
}

/// Somebody wrote today, and a mentor is there: no reason by itself.
fn well(n: &TestNursery, startup: StartupId) {
    a_note(startup).save(n);
    let mentor = a_person().named("何明远").save_as_mentor(n);
    let draft =
        MentorshipDraft { id: None, person: mentor, startup, state: MentorshipState::Confirmed, is_primary: true };
    n.write(SAVE_MENTORSHIP, move |w| mentors::ops::save_mentorship(w, &draft)).unwrap();
}

#[test]
fn of_whom_nobody_has_heard_is_never_contacted_and_has_no_mentor() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = active(&n, cohort, "云岭");
    assert_eq!(
        reasons(&n, startup),
        [(AttentionReason::NeverContacted, Some(70), None), (AttentionReason::NoMentor, Some(70), None)]
    );
    a_note(startup).on("2026-11-08").save(&n);
    assert_eq!(reasons(&n, startup)[0], (AttentionReason::Silent, Some(15), None));
    put(&n, &slices::check_ins::slice::SLICE, json!({ "startup": startup, "week": "2026-11-16", "team": 4 }));
    assert_eq!(reasons(&n, startup), [(AttentionReason::NoMentor, Some(70), None)]);
    well(&n, startup);
    assert!(found(&n).is_empty());
}

#[test]
fn nobody_is_looked_after_before_they_are_admitted_nor_after_the_cohort() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    a_startup().named("申请中").in_cohort(cohort).standing(EnrolmentState::Applied, "2026-09-14").save(&n);
    let mut over = a_cohort().edition(3, "2026-03-02");
    over.draft.state = crate::cohorts::CohortState::Finished;
    let over = over.save(&n);
    let old = active(&n, over, "往期");
    assert!(found(&n).is_empty());
    assert_eq!(n.read(|r| ops::list(r, Some(over))).unwrap()[0].id, old, "unless the cohort is asked for");
}

#[test]
fn what_is_overdue_is_counted_from_the_first() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = active(&n, cohort, "云岭");
    well(&n, startup);
    for (name, due, done) in [
        ("一", "2026-11-14", None),
        ("二", "2026-11-20", None),
        ("三", "2026-11-01", Some("2026-11-02")),
        ("四", "2026-11-23", None),
    ] {
        let milestone = json!({ "name": name, "startup": startup, "due_on": due, "done_on": done });
        put(&n, &slices::milestones::slice::SLICE, milestone);
    }
    a_note(startup).then("交材料", "2026-11-21").save(&n);
    assert_eq!(
        reasons(&n, startup),
        [(AttentionReason::MilestoneOverdue, Some(9), Some(2.0)), (AttentionReason::ActionOverdue, Some(2), Some(1.0))]
    );
    let item = n.read(|r| crate::action_items::ops::open(r, Some(startup))).unwrap()[0].id;
    n.write(SETTLE_ACTION_ITEM, move |w| crate::action_items::ops::settle(w, item, true)).unwrap();
    assert_eq!(reasons(&n, startup).len(), 1);
}

#[test]
fn a_step_is_overdue_on_whatever_record_of_the_startup_it_hangs() {
    use crate::action_items::{AboutTable, ActionItemDraft, ops as items};
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = active(&n, cohort, "云岭");
    well(&n, startup);
    let milestone = json!({ "name": "量产", "startup": startup, "due_on": "2026-12-20" });
    put(&n, &slices::milestones::slice::SLICE, milestone);
    let milestone = n.read(|r| slices::milestones::ops::list(r, &Default::default())).unwrap()[0].id;
    let note = a_note(startup).save(&n);
    let places = [
        (startup.cast(), AboutTable::Startup, "2026-11-20"),
        (milestone.cast(), AboutTable::Milestone, "2026-11-19"),
        (note.cast(), AboutTable::Note, "2026-11-21"),
    ];
    for (at, (about, about_table, due)) in places.into_iter().enumerate() {
        let due_on = Some(day(due));
        let draft =
            ActionItemDraft { id: None, about, about_table, text: format!("第 {at} 步"), owner: None, due_on };
        n.write(crate::op::SAVE_ACTION_ITEM, move |w| items::save(w, draft)).unwrap();
    }
    assert_eq!(reasons(&n, startup), [(AttentionReason::ActionOverdue, Some(4), Some(3.0))]);
}

#[test]
fn attendance_is_told_from_the_last_four_sessions_with_marks_and_leave_does_not_count() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let person = a_person().save(&n);
    let startup = a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").with(person).save(&n);
    well(&n, startup);
    let days = ["2026-10-13", "2026-10-20", "2026-10-27", "2026-11-03", "2026-11-10", "2026-11-17"];
    let marks = [Mark::Absent, Mark::Absent, Mark::Late, Mark::Leave, Mark::Present, Mark::Absent];
    for (on, one) in days.into_iter().zip(marks) {
        let session = session(&n, cohort, on);
        mark(&n, session, person, one);
    }
    session(&n, cohort, "2026-11-19");
    assert_eq!(reasons(&n, startup), [(AttentionReason::Attendance, None, Some(66.0))]);
    let since = found(&n)[0].reasons[0].since;
    assert_eq!(since, Some(day("2026-10-27")));
}

#[test]
fn health_falls_when_three_values_do() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = active(&n, cohort, "云岭");
    well(&n, startup);
    let told = |on: &str, health: u8| {
        let mut note = a_note(startup).on(on);
        note.draft.health = Some(health);
        note.save(&n);
    };
    told("2026-11-01", 4);
    told("2026-11-08", 4);
    told("2026-11-15", 3);
    assert!(reasons(&n, startup).is_empty());
    told("2026-11-22", 2);
    assert_eq!(reasons(&n, startup), [(AttentionReason::Health, None, Some(2.0))]);
}

#[test]
fn an_ask_is_open_until_it_is_answered_or_its_action_is_done() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = active(&n, cohort, "云岭");
    well(&n, startup);
    let ask = |on: &str| {
        let mut note = a_note(startup).on(on).saying("求法务");
        note.draft.kind = NoteKind::Ask;
        note
    };
    let one = ask("2026-11-15").save(&n);
    assert_eq!(reasons(&n, startup), [(AttentionReason::OpenAsk, Some(8), Some(1.0))]);
    n.write(ANSWER_ASK, move |w| crate::notes::ops::answer(w, one, true)).unwrap();
    assert!(reasons(&n, startup).is_empty());
    ask("2026-11-10").then("约律师", "2026-12-01").save(&n);
    assert_eq!(reasons(&n, startup), [(AttentionReason::OpenAsk, Some(13), Some(1.0))]);
    let item = n.read(|r| crate::action_items::ops::open(r, Some(startup))).unwrap()[0].id;
    n.write(SETTLE_ACTION_ITEM, move |w| crate::action_items::ops::settle(w, item, true)).unwrap();
    assert!(reasons(&n, startup).is_empty());
    let progress = a_note(startup).save(&n);
    let refused = n.write(ANSWER_ASK, move |w| crate::notes::ops::answer(w, progress, true)).unwrap_err();
    assert_eq!(refused.code(), crate::slices::notes::slice::code::NOT_AN_ASK);
}

#[test]
fn cash_for_less_than_six_months_is_a_reason_and_not_burning_is_none() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = active(&n, cohort, "云岭");
    well(&n, startup);
    let told = |week: &str, cash: i64, burn: i64| {
        put(
            &n,
            &slices::check_ins::slice::SLICE,
            json!({ "startup": startup, "week": week, "cash": cash, "net_burn": burn }),
        );
    };
    told("2026-11-02", 600, 100);
    assert!(reasons(&n, startup).is_empty(), "six months are not fewer than six");
    told("2026-11-16", 590, 100);
    assert_eq!(reasons(&n, startup), [(AttentionReason::Cash, None, Some(5.9))]);
    told("2026-11-23", 590, -100);
    assert!(reasons(&n, startup).is_empty());
}

#[test]
fn a_reason_that_is_put_off_is_told_apart_until_its_day() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = active(&n, cohort, "云岭");
    let snooze = |until: &str, why: &str| {
        let draft = SnoozeDraft { startup, reason: AttentionReason::NoMentor, until_on: day(until), why: why.into() };
        n.write(op::SNOOZE, move |w| snoozes::snooze(w, &draft))
    };
    for (until, why, field) in
        [("2026-11-23", "出差", "untilOn"), ("2028-01-01", "出差", "untilOn"), ("2026-12-01", " ", "why")]
    {
        assert_eq!(snooze(until, why).unwrap_err().field(), Some(field));
    }
    snooze("2026-12-01", "下周面谈").unwrap();
    let row = found(&n).remove(0);
    assert_eq!(row.reasons.iter().map(|r| r.code).collect::<Vec<_>>(), [AttentionReason::NeverContacted]);
    assert_eq!(
        row.asleep.iter().map(|s| (s.reason, s.until_on)).collect::<Vec<_>>(),
        [(AttentionReason::NoMentor, day("2026-12-01"))]
    );
    n.write(op::WAKE, move |w| snoozes::wake(w, startup, AttentionReason::NoMentor)).unwrap();
    assert_eq!(found(&n)[0].reasons.len(), 2);
    n.undo(None).unwrap();
    assert_eq!(found(&n)[0].reasons.len(), 1);
}

#[test]
fn what_is_new_since_monday_is_told_from_what_stood_on_sunday() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let (over, new) = (active(&n, cohort, "好转"), active(&n, cohort, "新近"));
    well(&n, over);
    well(&n, new);
    // A milestone of the first was overdue on Sunday and is done on Monday; one of the second was due on Sunday.
    put(
        &n,
        &slices::milestones::slice::SLICE,
        json!({ "name": "一", "startup": over, "due_on": "2026-11-20", "done_on": "2026-11-23" }),
    );
    put(&n, &slices::milestones::slice::SLICE, json!({ "name": "二", "startup": new, "due_on": "2026-11-22" }));
    a_note(over).on("2026-11-22").save(&n);
    a_note(new).on("2026-11-22").save(&n);
    let (_, changes) = n.read(|r| ops::with_changes(r, None)).unwrap();
    assert_eq!(changes.since, day("2026-11-23"));
    let told = |reasons: &[super::ReasonOf]| reasons.iter().map(|r| (r.startup, r.code)).collect::<Vec<_>>();
    assert_eq!(told(&changes.new), [(new, AttentionReason::MilestoneOverdue)]);
    // Both have a mentor since today.
    let both = |reasons: &[super::ReasonOf]| reasons.iter().filter(|r| r.code == AttentionReason::NoMentor).count();
    assert_eq!((told(&changes.over)[0], both(&changes.over)), ((over, AttentionReason::MilestoneOverdue), 2));
}

#[test]
fn a_mentor_who_starts_soon_is_as_good_as_there_and_one_who_starts_late_is_not() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let mentor = a_person().named("何明远").save_as_mentor(&n);
    let starting = |name: &str, days: i64| {
        let startup = active(&n, cohort, name);
        let begin = move |w: &mut crate::engine::Write<'_>| {
            mentors::ops::begin(w, mentor, startup, day("2026-11-23").plus(days), false)
        };
        n.write(SAVE_MENTORSHIP, begin).unwrap();
        startup
    };
    let lacks = |startup| reasons(&n, startup).iter().any(|(code, ..)| *code == AttentionReason::NoMentor);
    let [today, soon, late] = [("甲", 0), ("乙", 14), ("丙", 15)].map(|(name, days)| starting(name, days));
    assert_eq!([today, soon, late].map(lacks), [false, false, true]);
}

#[test]
fn thresholds_are_settings_within_what_makes_sense() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = active(&n, cohort, "云岭");
    well(&n, startup);
    put(&n, &slices::milestones::slice::SLICE, json!({ "name": "一", "startup": startup, "due_on": "2026-11-20" }));
    let save = |thresholds: Thresholds| {
        let mut settings = n.read(incubator::ops::settings).unwrap();
        (settings.incubator, settings.thresholds) = ("苗圃".into(), thresholds);
        n.write(SAVE_SETTINGS, move |w| incubator::ops::save_settings(w, &settings))
    };
    let refused = save(Thresholds { attendance_percent: 101, ..Thresholds::default() }).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (code::OUT_OF_RANGE, Some("attendancePercent")));
    assert_eq!(reasons(&n, startup).len(), 1);
    save(Thresholds { milestone_days: 4, ..Thresholds::default() }).unwrap();
    assert!(reasons(&n, startup).is_empty());
}

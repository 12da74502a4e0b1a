//! Sheets, marks and remarks.

use super::*;

/// A cohort with two active startups of one and two people, and one that left.
fn a_running_cohort(n: &Nursery) -> (CohortId, [PersonId; 3]) {
    let cohort = a_cohort().save(n);
    let people = ["张伟", "李雷", "韩梅梅"].map(|name| a_person().named(name).save(n));
    a_startup().named("青禾智能").in_cohort(cohort).with(people[0]).save(n);
    a_startup().named("澄海生物").in_cohort(cohort).with(people[1]).with(people[2]).save(n);
    let gone = a_person().named("王芳").save(n);
    a_startup().named("已退出").in_cohort(cohort).standing(EnrolmentState::Withdrawn, "2026-10-01").with(gone).save(n);
    (cohort, people)
}

#[test]
fn the_sheet_lists_who_is_expected_and_who_was_marked_besides_by_startup_and_name() {
    let n = nursery();
    let (cohort, people) = a_running_cohort(&n);
    let guest = a_person().named("访客").save(&n);
    let id = save(&n, SessionDraft { cohort: Some(cohort), ..draft("路演") });
    mark(&n, id, &[guest, people[0]], Some(Mark::Late), Some("堵车"));
    let found = sheet(&n, id);
    let lines: Vec<_> = found.lines.iter().map(|l| (l.name.as_str(), l.startup_name.as_deref(), l.mark)).collect();
    assert_eq!(
        lines,
        [
            ("韩梅梅", Some("澄海生物"), None),
            ("李雷", Some("澄海生物"), None),
            ("张伟", Some("青禾智能"), Some(Mark::Late)),
            ("访客", None, Some(Mark::Late)),
        ]
    );
    assert_eq!((found.session.expected, found.session.attendance.late), (3, 2));
}

#[test]
fn graduates_stay_on_the_sheets_of_their_cohort() {
    let n = nursery();
    let cohort = a_cohort().edition(3, "2025-09-01").save(&n);
    let person = a_person().save(&n);
    a_startup().in_cohort(cohort).standing(EnrolmentState::Graduated, "2025-12-01").with(person).save(&n);
    let id = save(&n, SessionDraft { cohort: Some(cohort), ..draft("返校") });
    assert_eq!(sheet(&n, id).lines.len(), 1);
}

#[test]
fn marking_many_is_one_op_and_taking_marks_away_is_another() {
    let n = nursery();
    let (cohort, people) = a_running_cohort(&n);
    let id = save(&n, SessionDraft { cohort: Some(cohort), ..draft("路演") });
    let count = || load(&n, id).attendance;
    mark(&n, id, &people, Some(Mark::Present), None);
    assert_eq!(count(), AttendanceCount { present: 3, ..AttendanceCount::default() });
    n.undo(None).unwrap();
    assert_eq!(count(), AttendanceCount::default());
    n.redo(None).unwrap();
    mark(&n, id, &people[..1], None, None);
    assert_eq!(count().present, 2);
    mark(&n, id, &people[..1], Some(Mark::Absent), None);
    assert_eq!((count().present, count().absent), (2, 1));
}

#[test]
fn a_remark_stays_until_another_is_given_also_where_the_mark_is_taken_away() {
    let n = nursery();
    let person = a_person().save(&n);
    let id = save(&n, draft("路演"));
    let remark = || sheet(&n, id).lines[0].remark.clone();
    mark(&n, id, &[person], Some(Mark::Leave), Some("出差"));
    mark(&n, id, &[person], Some(Mark::Absent), None);
    assert_eq!(remark().as_deref(), Some("出差"));
    mark(&n, id, &[person], Some(Mark::Absent), Some(" "));
    assert_eq!(remark(), None);
    mark(&n, id, &[person], Some(Mark::Leave), Some("生病"));
    mark(&n, id, &[person], None, None);
    assert_eq!((load(&n, id).attendance, remark().as_deref()), (AttendanceCount::default(), Some("生病")));
    mark(&n, id, &[person], Some(Mark::Present), None);
    assert_eq!(remark().as_deref(), Some("生病"));
    mark(&n, id, &[person], None, Some(""));
    assert!(sheet(&n, id).lines.is_empty(), "a line without mark and remark is none");
}

#[test]
fn a_remark_before_its_mark_is_kept_and_is_no_mark() {
    let n = nursery();
    let (cohort, people) = a_running_cohort(&n);
    let id = save(&n, SessionDraft { cohort: Some(cohort), ..draft("路演") });
    mark(&n, id, &people[..1], None, Some(" 晚十分钟 "));
    let line = || sheet(&n, id).lines.into_iter().find(|line| line.person == people[0]).unwrap();
    assert_eq!((line().mark, line().remark.as_deref()), (None, Some("晚十分钟")));
    assert_eq!(load(&n, id).attendance, AttendanceCount::default());
    let roll_calls = n.read(|r| ops::roll_calls(r, cohort)).unwrap();
    assert!(roll_calls.iter().all(|one| one.count.marked() == 0), "nobody was marked that day");
    mark(&n, id, &people[..1], Some(Mark::Late), None);
    assert_eq!((line().mark, line().remark.as_deref()), (Some(Mark::Late), Some("晚十分钟")));
    n.undo(None).unwrap();
    n.undo(None).unwrap();
    assert_eq!((line().mark, line().remark), (None, None));
    assert!(n.check().unwrap().ok);
}

#[test]
fn nobody_can_be_marked_where_person_or_session_is_not_there() {
    let n = nursery();
    let (id, person) = (save(&n, draft("路演")), a_person().save(&n));
    let try_mark = |session, people: Vec<PersonId>| {
        let draft = MarkDraft { session, people, mark: Some(Mark::Present), remark: None };
        n.write(op::MARK_ATTENDANCE, move |w| ops::mark(w, &draft)).unwrap_err().code()
    };
    assert_eq!(try_mark(id, vec![person, Id::nobody()]), code::NO_SUCH_PERSON);
    assert_eq!(load(&n, id).attendance, AttendanceCount::default(), "all of it or nothing");
    assert_eq!(try_mark(Id::nobody(), vec![person]), code::NO_SUCH_SESSION);
}

#[test]
fn a_removed_session_takes_its_attendance_along_and_leaves_its_notes_and_undo_brings_all_back() {
    let n = nursery();
    let (cohort, people) = a_running_cohort(&n);
    let id = save(&n, SessionDraft { cohort: Some(cohort), hosts: vec![people[0]], ..draft("路演") });
    mark(&n, id, &people, Some(Mark::Present), None);
    let startup = a_startup().save(&n);
    let mut note = a_note(startup);
    note.draft.session = Some(id);
    let note = note.save(&n);
    let session_of_note = || n.read(|r| notes::ops::load(r, note)).unwrap().session;
    n.write(op::REMOVE_SESSION, move |w| remove::session(w, id)).unwrap();
    assert_eq!(n.read(|r| ops::require(r, id)).unwrap_err().code(), code::NO_SUCH_SESSION);
    assert_eq!(session_of_note(), None);
    assert!(n.check().unwrap().ok);
    n.undo(None).unwrap();
    assert_eq!((load(&n, id).attendance.present, load(&n, id).hosts.len(), session_of_note()), (3, 1, Some(id)));
    assert!(n.check().unwrap().ok);
}

#[test]
fn the_attendance_of_a_startup_is_that_of_its_participants_in_its_newest_cohort() {
    let n = nursery();
    let (old, new) = (a_cohort().edition(3, "2025-09-01").save(&n), a_cohort().save(&n));
    let (person, stranger) = (a_person().save(&n), a_person().save(&n));
    let startup = a_startup().in_cohort(old).with(person).save(&n);
    let again = cohorts::EnrolmentDraft {
        cohort: new,
        startup,
        state: EnrolmentState::Active,
        day: None,
        participants: vec![person],
    };
    n.write(op::ENROL_STARTUP, move |w| cohorts::ops::enrol(w, &again)).unwrap();
    for (cohort, how) in [(old, Mark::Absent), (new, Mark::Present)] {
        let id = save(&n, SessionDraft { cohort: Some(cohort), ..draft("路演") });
        mark(&n, id, &[person, stranger], Some(how), None);
    }
    let found = n.read(|r| ops::attendance_of(r, startup)).unwrap();
    assert_eq!(found, AttendanceCount { present: 1, ..AttendanceCount::default() });
}

#[test]
fn a_season_sets_startups_against_sessions_and_leaves_out_who_belongs_to_none() {
    let n = nursery();
    let (cohort, people) = a_running_cohort(&n);
    let of_cohort = |title: &str, day: &str| SessionDraft { cohort: Some(cohort), day: day.parse().unwrap(), ..draft(title) };
    let late = save(&n, of_cohort("路演", "2026-11-30"));
    let first = save(&n, of_cohort("开营", "2026-09-01"));
    save(&n, draft("别处的活动"));
    let guest = a_person().named("访客").save(&n);
    mark(&n, first, &[people[0], guest], Some(Mark::Present), None);
    mark(&n, first, &people[1..2], Some(Mark::Leave), None);
    mark(&n, first, &people[2..], Some(Mark::Absent), None);
    mark(&n, late, &people[2..], None, Some("晚到"));

    let season = n.read(|r| season::of_cohort(r, cohort)).unwrap();
    assert_eq!(season.sessions.iter().map(|one| one.id).collect::<Vec<_>>(), [first, late]);
    let rows: Vec<_> = season.rows.iter().map(|row| (row.startup.name.as_str(), row.expected)).collect();
    assert_eq!(rows, [("澄海生物", 2), ("青禾智能", 1)]);
    let two = AttendanceCount { absent: 1, leave: 1, ..AttendanceCount::default() };
    let one = AttendanceCount { present: 1, ..AttendanceCount::default() };
    assert_eq!(season.rows[0].cells, [Some(two), None], "a remark alone is no mark");
    assert_eq!((season.rows[0].total, season.rows[1].total), (two, one));
    assert_eq!((season.sessions[0].total, season.sessions[1].total), (two + one, AttendanceCount::default()));
    assert_eq!(n.read(|r| season::of_cohort(r, Id::nobody())).unwrap_err().code(), crate::code::NO_SUCH_COHORT);
}

use super::{
    AttendanceSheet, Mark, MarkDraft, Session, SessionDraft, SessionId, SessionKind, SessionQuery, ops, rules, store,
};
use crate::{
    Code, Nursery, Op,
    builders::{a_cohort, a_note, a_person, a_startup, day, nursery},
    cohorts::{self, CohortId, EnrolmentState},
    kit::{Id, Instant},
    notes,
    people::PersonId,
    startups::AttendanceCount,
};

fn draft(title: &str) -> SessionDraft {
    SessionDraft {
        id: None,
        cohort: None,
        kind: SessionKind::Workshop,
        title: title.into(),
        day: day("2026-11-23"),
        starts: "09:30".into(),
        ends: "11:30".into(),
        place: Some("路演厅".into()),
        hosts: Vec::new(),
    }
}

fn save(n: &Nursery, draft: SessionDraft) -> SessionId {
    n.write(Op::SaveSession, |w| ops::save(w, draft)).unwrap()
}

fn load(n: &Nursery, id: SessionId) -> Session {
    n.read(|r| ops::require(r, id)).unwrap()
}

fn sheet(n: &Nursery, id: SessionId) -> AttendanceSheet {
    n.read(|r| ops::sheet(r, id)).unwrap()
}

fn mark(n: &Nursery, session: SessionId, people: &[PersonId], mark: Option<Mark>, remark: Option<&str>) {
    let draft = MarkDraft { session, people: people.to_vec(), mark, remark: remark.map(str::to_owned) };
    n.write(Op::MarkAttendance, move |w| ops::mark(w, &draft)).unwrap();
}

fn refused(change: impl FnOnce(&mut SessionDraft)) -> (Code, Option<&'static str>) {
    let n = nursery();
    let mut draft = draft("商业模式");
    change(&mut draft);
    let e = n.write(Op::SaveSession, |w| ops::save(w, draft)).unwrap_err();
    assert_eq!(n.read(|r| ops::list(r, &SessionQuery::default())).unwrap().total, Some(0));
    (e.code(), e.field())
}

#[test]
fn a_session_that_cannot_be_is_refused_at_its_field_and_leaves_nothing() {
    assert_eq!(refused(|d| d.title = "  ".into()), (Code::Missing, Some("title")));
    assert_eq!(refused(|d| d.title = "长".repeat(201)), (Code::TooLong, Some("title")));
    assert_eq!(refused(|d| d.place = Some("远".repeat(201))), (Code::TooLong, Some("place")));
    assert_eq!(refused(|d| d.starts = "25:00".into()), (Code::NotATime, Some("starts")));
    assert_eq!(refused(|d| d.ends = "noon".into()), (Code::NotATime, Some("ends")));
    assert_eq!(refused(|d| d.ends = "09:30".into()), (Code::EndsBeforeStart, Some("ends")));
    assert_eq!(refused(|d| d.cohort = Some(Id::nobody())).0, Code::NoSuchCohort);
    assert_eq!(refused(|d| d.hosts = vec![Id::nobody()]).0, Code::NoSuchPerson);
    assert_eq!(refused(|d| d.id = Some(Id::nobody())).0, Code::NoSuchSession);
}

#[test]
fn times_are_read_from_the_wall_of_the_nursery() {
    let n = nursery();
    let id = save(&n, SessionDraft { starts: "９：３０".into(), ends: "10:05".into(), ..draft("公司治理") });
    let found = load(&n, id);
    // 09:30 in Shanghai is 01:30 UTC.
    assert_eq!(found.starts_at, Instant::from_millis(1_795_397_400_000));
    assert_eq!(found.ends_at, found.starts_at.plus_minutes(35));
}

#[test]
fn hosts_are_exactly_those_of_the_draft_each_once() {
    let n = nursery();
    let (a, b, c) = (a_person().save(&n), a_person().save(&n), a_person().save(&n));
    let hosts = |id| load(&n, id).hosts.into_iter().map(|h| h.id).collect::<Vec<_>>();
    let id = save(&n, SessionDraft { hosts: vec![a, b, a], ..draft("财务") });
    let sorted = |mut people: Vec<PersonId>| {
        people.sort();
        people
    };
    assert_eq!(sorted(hosts(id)), sorted(vec![a, b]));
    save(&n, SessionDraft { id: Some(id), hosts: vec![c, a], ..draft("财务") });
    assert_eq!(sorted(hosts(id)), sorted(vec![a, c]));
    n.undo(None).unwrap();
    assert_eq!(sorted(hosts(id)), sorted(vec![a, b]));
}

#[test]
fn sessions_stand_in_the_order_of_time_page_by_page_between_two_days() {
    let n = nursery();
    for (title, on) in
        [("三", "2026-11-25"), ("一", "2026-11-23"), ("四", "2026-11-29"), ("二", "2026-11-24"), ("外", "2026-11-30")]
    {
        save(&n, SessionDraft { day: day(on), ..draft(title) });
    }
    let mut query = SessionQuery {
        from: Some(day("2026-11-23")),
        to: Some(day("2026-11-29")),
        limit: Some(3),
        ..SessionQuery::default()
    };
    let first = n.read(|r| ops::list(r, &query)).unwrap();
    assert_eq!(first.total, Some(4));
    query.after = first.next;
    let second = n.read(|r| ops::list(r, &query)).unwrap();
    assert!(second.next.is_none());
    let titles: Vec<String> = first.rows.into_iter().chain(second.rows).map(|s| s.title).collect();
    assert_eq!(titles, ["一", "二", "三", "四"]);
    let found =
        n.read(|r| ops::list(r, &SessionQuery { text: Some(" 外 ".into()), ..SessionQuery::default() })).unwrap();
    assert_eq!(found.rows.len(), 1);
}

#[test]
fn two_sessions_at_one_time_clash_over_a_room_and_over_a_host() {
    let n = nursery();
    let (host, other) = (a_person().named("周航").save(&n), a_person().save(&n));
    let one = save(&n, SessionDraft { hosts: vec![host], ..draft("一") });
    let two = save(
        &n,
        SessionDraft { starts: "11:00".into(), ends: "12:00".into(), hosts: vec![host, other], ..draft("二") },
    );
    let over = |id| load(&n, id).clashes.into_iter().map(|c| c.over).collect::<Vec<_>>();
    assert_eq!(over(one), ["place", "周航"]);
    assert_eq!(over(two), ["place", "周航"]);
    assert_eq!(load(&n, one).clashes[0].session, two);
}

#[test]
fn sessions_that_touch_or_meet_online_or_nowhere_do_not_clash() {
    let n = nursery();
    let one = save(&n, draft("一"));
    save(&n, SessionDraft { starts: "11:30".into(), ends: "12:30".into(), ..draft("接着") });
    save(&n, SessionDraft { day: day("2026-11-24"), ..draft("明天") });
    assert!(load(&n, one).clashes.is_empty());
    for place in [None, Some("https://meeting.example.cn/1"), Some("腾讯会议 123"), Some("线上")] {
        let place = place.map(str::to_owned);
        let pair = ["a", "b"].map(|title| save(&n, SessionDraft { place: place.clone(), ..draft(title) }));
        assert!(pair.iter().all(|id| load(&n, *id).clashes.is_empty()), "{place:?}");
    }
    assert!(rules::is_online("Zoom 会议") && !rules::is_online("3 楼 302"));
}

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
    assert!(n.read(|r| ops::attendance_by_day(r, cohort)).unwrap().is_empty(), "nobody was marked that day");
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
        n.write(Op::MarkAttendance, move |w| ops::mark(w, &draft)).unwrap_err().code()
    };
    assert_eq!(try_mark(id, vec![person, Id::nobody()]), Code::NoSuchPerson);
    assert_eq!(load(&n, id).attendance, AttendanceCount::default(), "all of it or nothing");
    assert_eq!(try_mark(Id::nobody(), vec![person]), Code::NoSuchSession);
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
    n.write(Op::RemoveSession, move |w| ops::remove(w, id)).unwrap();
    assert_eq!(n.read(|r| ops::require(r, id)).unwrap_err().code(), Code::NoSuchSession);
    assert_eq!(session_of_note(), None);
    assert!(n.check().unwrap().ok);
    n.undo(None).unwrap();
    assert_eq!((load(&n, id).attendance.present, load(&n, id).hosts.len(), session_of_note()), (3, 1, Some(id)));
    assert!(n.check().unwrap().ok);
}

#[test]
fn a_session_is_the_same_for_import_when_start_title_and_place_are() {
    let n = nursery();
    let id = save(&n, SessionDraft { place: None, ..draft("路演") });
    let starts_at = load(&n, id).starts_at;
    let same = |at, title: &str, place: Option<&str>| n.read(|r| ops::same(r, at, title, place)).unwrap();
    assert_eq!(same(starts_at, "路演", None), Some(id));
    assert_eq!(same(starts_at, "路演", Some("路演厅")), None);
    assert_eq!(same(starts_at.plus_minutes(1), "路演", None), None);
    n.write(Op::RemoveSession, move |w| ops::remove(w, id)).unwrap();
    assert_eq!(same(starts_at, "路演", None), None);
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
    n.write(Op::EnrolStartup, move |w| cohorts::ops::enrol(w, &again)).unwrap();
    for (cohort, how) in [(old, Mark::Absent), (new, Mark::Present)] {
        let id = save(&n, SessionDraft { cohort: Some(cohort), ..draft("路演") });
        mark(&n, id, &[person, stranger], Some(how), None);
    }
    let found = n.read(|r| ops::attendance_of(r, startup)).unwrap();
    assert_eq!(found, AttendanceCount { present: 1, ..AttendanceCount::default() });
}

#[test]
fn every_list_of_sessions_finds_its_index() {
    let n = nursery();
    let after = Some((Instant::from_millis(0), Id::nobody()));
    for (cohort, index) in [(None, "session_starts_at"), (Some(Id::nobody()), "session_cohort")] {
        let query = SessionQuery { cohort, ..SessionQuery::default() };
        let plan: Vec<String> = n
            .read(|r| {
                let (sql, filter) = store::page(&query, r.zone(), after, 101);
                r.rows(&format!("EXPLAIN QUERY PLAN {sql}"), &filter.params(), |row| row.get("detail"))
            })
            .unwrap();
        assert!(plan[0].starts_with("SEARCH s USING") && plan[0].contains(index), "{plan:?}");
        assert!(!plan.iter().any(|line| line.contains("TEMP B-TREE")), "{plan:?}");
    }
}

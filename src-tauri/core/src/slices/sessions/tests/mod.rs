use super::{
    AttendanceSheet, ClashOver, Mark, MarkDraft, Session, SessionDraft, SessionId, SessionKind, SessionQuery, clashes, ops,
    season, store,
};
use crate::{
    Code, Nursery,
    builders::{a_cohort, a_note, a_person, a_startup, day, nursery},
    code,
    cohorts::{self, CohortId, EnrolmentState},
    kit::{Cursor, Id, Instant},
    notes, op,
    people::PersonId,
    sessions::AttendanceCount,
    workflows::remove,
};

mod attendance;
mod moving;
mod parts;
mod rooms;
mod series;

fn draft(title: &str) -> SessionDraft {
    SessionDraft {
        id: None,
        cohort: None,
        kind: SessionKind::Workshop,
        title: title.into(),
        day: day("2026-11-23"),
        last_day: None,
        starts: Some("09:30".into()),
        ends: Some("11:30".into()),
        place: Some("路演厅".into()),
        hosts: Vec::new(),
    }
}

fn save(n: &Nursery, draft: SessionDraft) -> SessionId {
    n.write(op::SAVE_SESSION, |w| ops::save(w, draft)).unwrap()
}

fn load(n: &Nursery, id: SessionId) -> Session {
    n.read(|r| ops::require(r, id)).unwrap()
}

fn sheet(n: &Nursery, id: SessionId) -> AttendanceSheet {
    n.read(|r| ops::sheet(r, id)).unwrap()
}

fn mark(n: &Nursery, session: SessionId, people: &[PersonId], mark: Option<Mark>, remark: Option<&str>) {
    let draft = MarkDraft { session, people: people.to_vec(), mark, remark: remark.map(str::to_owned) };
    n.write(op::MARK_ATTENDANCE, move |w| ops::mark(w, &draft)).unwrap();
}

fn refused(change: impl FnOnce(&mut SessionDraft)) -> (Code, Option<&'static str>) {
    let n = nursery();
    let mut draft = draft("商业模式");
    change(&mut draft);
    let e = n.write(op::SAVE_SESSION, |w| ops::save(w, draft)).unwrap_err();
    assert_eq!(n.read(|r| ops::list(r, &SessionQuery::default())).unwrap().total, Some(0));
    (e.code(), e.field())
}

#[test]
fn a_session_that_cannot_be_is_refused_at_its_field_and_leaves_nothing() {
    assert_eq!(refused(|d| d.title = "  ".into()), (code::MISSING, Some("title")));
    assert_eq!(refused(|d| d.title = "长".repeat(201)), (code::TOO_LONG, Some("title")));
    assert_eq!(refused(|d| d.place = Some("远".repeat(201))), (code::TOO_LONG, Some("place")));
    assert_eq!(refused(|d| d.starts = Some("25:00".into())), (code::NOT_A_TIME, Some("starts")));
    assert_eq!(refused(|d| d.starts = Some("9:00-10:00".into())), (code::NOT_A_TIME, Some("starts")));
    assert_eq!(refused(|d| d.ends = Some("noon".into())), (code::NOT_A_TIME, Some("ends")));
    assert_eq!(refused(|d| d.ends = Some("09:30".into())), (code::NOT_AN_END, Some("ends")));
    assert_eq!(refused(|d| d.ends = Some("09:00".into())), (code::NOT_AN_END, Some("ends")));
    assert_eq!(refused(|d| d.starts = None), (code::MISSING, Some("starts")));
    assert_eq!(refused(|d| d.starts = Some(" ".into())), (code::MISSING, Some("starts")));
    assert_eq!(refused(|d| d.cohort = Some(Id::nobody())).0, code::NO_SUCH_COHORT);
    assert_eq!(refused(|d| d.hosts = vec![Id::nobody()]).0, code::NO_SUCH_PERSON);
    assert_eq!(refused(|d| d.id = Some(Id::nobody())).0, code::NO_SUCH_SESSION);
}

#[test]
fn times_are_read_from_the_wall_of_the_nursery() {
    let n = nursery();
    let id =
        save(&n, SessionDraft { starts: Some("９：３０".into()), ends: Some("10:05".into()), ..draft("公司治理") });
    let found = load(&n, id);
    // 09:30 in Shanghai is 01:30 UTC.
    let begin = Instant::from_millis(1_795_397_400_000);
    assert_eq!((found.starts_at, found.ends_at), (Some(begin), Some(begin.plus_minutes(35))));
}

fn at(starts: Option<&str>, ends: Option<&str>) -> SessionDraft {
    SessionDraft { starts: starts.map(str::to_owned), ends: ends.map(str::to_owned), ..draft("夜谈") }
}

/// When a session begins and ends, as the form says it.
fn times(n: &Nursery, id: SessionId) -> (String, String) {
    let span = load(n, id).span(chrono_tz::Asia::Shanghai);
    let starts = span.map(|span| span.starts.format("%H:%M").to_string());
    let ends = span.and_then(|span| span.ends).map(|end| end.to_string());
    (starts.unwrap_or_default(), ends.unwrap_or_default())
}

#[test]
fn a_session_may_have_no_time_no_end_or_one_of_the_next_day() {
    let n = nursery();
    let told = |starts, ends| {
        let id = save(&n, at(starts, ends));
        assert_eq!(load(&n, id).starts_on, day("2026-11-23"));
        times(&n, id)
    };
    let said = |starts: &str, ends: &str| (starts.to_owned(), ends.to_owned());
    assert_eq!(told(None, None), said("", ""));
    assert_eq!(told(Some(" "), Some("")), said("", ""));
    assert_eq!(told(Some("14:00"), None), said("14:00", ""));
    assert_eq!(told(Some("22:30"), Some("00:30")), said("22:30", "+1 00:30"));
    assert_eq!(told(Some("22:30"), Some("次日 00:30")), said("22:30", "+1 00:30"));
    assert_eq!(told(Some("14:00"), Some("+1 14:00")), said("14:00", "+1 14:00"));
    assert_eq!(told(Some("下午2点"), Some("下午4点半")), said("14:00", "16:30"));
}

#[test]
fn a_time_that_clocks_skipped_is_refused_and_one_that_came_twice_is_the_first() {
    let n = nursery();
    let skipped = |day_of: &str, starts: &str, ends: &str| {
        let draft = SessionDraft { day: day(day_of), ..at(Some(starts), Some(ends)) };
        let e = n.write(op::SAVE_SESSION, |w| ops::save(w, draft)).unwrap_err();
        (e.code(), e.field())
    };
    // Shanghai had summer time from 1986 to 1991.
    assert_eq!(skipped("1988-04-17", "02:30", "03:30"), (code::SKIPPED_HOUR, Some("starts")));
    assert_eq!(skipped("1988-04-17", "01:30", "02:30"), (code::SKIPPED_HOUR, Some("ends")));
    assert_eq!(skipped("1988-04-16", "22:30", "次日 02:30"), (code::SKIPPED_HOUR, Some("ends")));
    let id = save(&n, SessionDraft { day: day("1988-04-17"), ..at(Some("03:00"), Some("03:30")) });
    assert_eq!(times(&n, id), ("03:00".to_owned(), "03:30".to_owned()));
    let id = save(&n, SessionDraft { day: day("1988-09-11"), ..at(Some("01:30"), Some("02:30")) });
    let found = load(&n, id);
    assert_eq!(found.ends_at, found.starts_at.map(|at| at.plus_minutes(120)), "of the two 1:30 that night the first");
}

#[test]
fn a_session_moved_to_another_day_comes_back_whole_by_undo() {
    let n = nursery();
    let id = save(&n, at(None, None));
    save(&n, SessionDraft { id: Some(id), day: day("2026-12-01"), ..at(Some("22:30"), Some("00:30")) });
    n.undo(None).unwrap();
    let found = load(&n, id);
    assert_eq!((found.starts_on, found.starts_at, found.ends_at), (day("2026-11-23"), None, None));
    n.redo(None).unwrap();
    assert_eq!((load(&n, id).starts_on, times(&n, id).1), (day("2026-12-01"), "+1 00:30".to_owned()));
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
        SessionDraft {
            starts: Some("11:00".into()),
            ends: Some("12:00".into()),
            hosts: vec![host, other],
            ..draft("二")
        },
    );
    let over = |id| load(&n, id).clashes.into_iter().map(|c| (c.over, c.names.join("、"))).collect::<Vec<_>>();
    let both = [(ClashOver::Place, "路演厅".to_owned()), (ClashOver::Host, "周航".to_owned())];
    assert_eq!(over(one), both);
    assert_eq!(over(two), both);
    assert_eq!(load(&n, one).clashes[0].session, two);
}

#[test]
fn sessions_that_touch_or_meet_online_or_nowhere_do_not_clash() {
    let n = nursery();
    let one = save(&n, draft("一"));
    save(&n, SessionDraft { starts: Some("11:30".into()), ends: Some("12:30".into()), ..draft("接着") });
    save(&n, SessionDraft { day: day("2026-11-24"), ..draft("明天") });
    assert!(load(&n, one).clashes.is_empty());
    for place in [None, Some("https://meeting.example.cn/1"), Some("腾讯会议 123"), Some("线上")] {
        let place = place.map(str::to_owned);
        let pair = ["a", "b"].map(|title| save(&n, SessionDraft { place: place.clone(), ..draft(title) }));
        assert!(pair.iter().all(|id| load(&n, *id).clashes.is_empty()), "{place:?}");
    }
    assert!(clashes::is_online("Zoom 会议") && !clashes::is_online("3 楼 302"));
}

#[test]
fn a_session_without_an_end_clashes_where_it_begins_and_one_without_a_time_never() {
    let n = nursery();
    let place = |draft: SessionDraft| save(&n, SessionDraft { place: Some("路演厅".into()), ..draft });
    let whole = place(at(Some("09:30"), Some("11:30")));
    let clashes = |id| load(&n, id).clashes.into_iter().map(|clash| clash.session).collect::<Vec<_>>();
    let within = place(at(Some("10:00"), None));
    place(at(None, None));
    place(at(Some("09:00"), None));
    place(at(Some("11:30"), None));
    assert_eq!((clashes(whole), clashes(within)), (vec![within], vec![whole]));
    let same = place(at(Some("09:00"), None));
    assert_eq!(clashes(same).len(), 1);
}

#[test]
fn a_night_clashes_with_what_is_on_after_midnight() {
    let n = nursery();
    let night = save(&n, at(Some("22:30"), Some("00:30")));
    let next = SessionDraft { day: day("2026-11-24"), ..at(Some("00:15"), Some("01:00")) };
    let next = save(&n, next);
    assert_eq!((load(&n, night).clashes.len(), load(&n, next).clashes.len()), (1, 1));
}

#[test]
fn a_session_is_the_same_for_import_when_day_title_and_place_are_and_the_begin_where_both_have_one() {
    let n = nursery();
    let id = save(&n, SessionDraft { place: None, ..draft("路演") });
    let begin = load(&n, id).starts_at;
    let same =
        |on: &str, at, title: &str, place: Option<&str>| n.read(|r| ops::same(r, day(on), at, title, place)).unwrap();
    let on = "2026-11-23";
    assert_eq!(same(on, begin, "路演", None), Some(id));
    assert_eq!(same(on, None, "路演", None), Some(id));
    assert_eq!(same(on, begin, "路演", Some("路演厅")), None);
    assert_eq!(same(on, begin, "路演日", None), None);
    assert_eq!(same("2026-11-24", None, "路演", None), None);
    assert_eq!(same(on, begin.map(|at| at.plus_minutes(1)), "路演", None), None);
    let second = save(&n, SessionDraft { place: None, starts: Some("14:00".into()), ends: None, ..draft("路演") });
    assert_eq!(same(on, None, "路演", None), None, "which of the two is not said");
    assert_eq!(same(on, load(&n, second).starts_at, "路演", None), Some(second));
    let untimed = save(&n, SessionDraft { place: None, starts: None, ends: None, ..draft("路演") });
    assert_eq!(same(on, None, "路演", None), Some(untimed));
    assert_eq!(same(on, begin.map(|at| at.plus_minutes(1)), "路演", None), Some(untimed), "its time is known now");
    for id in [id, untimed] {
        n.write(op::REMOVE_SESSION, move |w| remove::session(w, id)).unwrap();
    }
    assert_eq!(same(on, begin, "路演", None), None);
}

#[test]
fn every_list_of_sessions_finds_its_index() {
    let n = nursery();
    let after = store::Place::of(&Cursor { key: "2026-11-23 0".into(), id: Id::<()>::nobody().to_string() });
    assert!(after.is_some());
    for newest_first in [false, true] {
        for (cohort, index) in [(None, "session_starts_on"), (Some(Id::nobody()), "session_cohort")] {
            let query = SessionQuery { cohort, newest_first, ..SessionQuery::default() };
            let plan: Vec<String> = n
                .read(|r| {
                    let (sql, filter) = store::page(&query, after.as_ref(), 101);
                    r.rows(&format!("EXPLAIN QUERY PLAN {sql}"), &filter.params(), |row| row.get("detail"))
                })
                .unwrap();
            assert!(plan[0].starts_with("SEARCH s USING") && plan[0].contains(index), "{plan:?}");
            assert!(!plan.iter().any(|line| line.contains("TEMP B-TREE")), "{plan:?}");
        }
    }
}

#[test]
fn sessions_are_walked_from_a_day_on_and_back_from_it_each_once() {
    let n = nursery();
    let drafts =
        [("2026-11-22", None), ("2026-11-23", Some("09:30")), ("2026-11-23", None), ("2026-11-23", Some("08:00"))];
    for (on, starts) in drafts.into_iter().chain([("2026-11-24", Some("09:30")), ("2026-11-24", None)]) {
        save(&n, SessionDraft { day: day(on), ..at(starts, None) });
    }
    let walk = |query: SessionQuery| {
        let (mut query, mut seen) = (SessionQuery { limit: Some(1), ..query }, Vec::new());
        loop {
            let page = n.read(|r| ops::list(r, &query)).unwrap();
            seen.extend(page.rows.into_iter().map(|session| {
                let begin = session.span(chrono_tz::Asia::Shanghai).map(|span| span.starts.format("%H:%M").to_string());
                format!("{} {}", &session.starts_on.to_string()[8..], begin.unwrap_or_default())
            }));
            if page.next.is_none() {
                return seen;
            }
            query.after = page.next;
        }
    };
    let ahead = walk(SessionQuery { from: Some(day("2026-11-23")), ..SessionQuery::default() });
    assert_eq!(ahead, ["23 ", "23 08:00", "23 09:30", "24 ", "24 09:30"]);
    let all = ["24 09:30", "24 ", "23 09:30", "23 08:00", "23 ", "22 "];
    assert_eq!(walk(SessionQuery { newest_first: true, ..SessionQuery::default() }), all);
    let back = SessionQuery { newest_first: true, to: Some(day("2026-11-22")), ..SessionQuery::default() };
    assert_eq!(walk(back), ["22 "]);
}

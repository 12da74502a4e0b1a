//! Changing, moving and removing a part of a series.

use super::{
    super::{
        RepeatDraft, SeriesDeed, SeriesDraft, SeriesPart, SeriesPlan, SessionAt, StaysBecause, changing, moving,
        part::{self, Change},
        rules,
    },
    *,
};
use crate::{
    kit::Day,
    op::{CHANGE_SERIES, REMOVE_SERIES, REPEAT_SESSION},
    people::PersonName,
};

/// Tuesdays from 2026-11-24, at 9:30 to 11:30; today is the day before.
fn series(n: &Nursery, count: u32) -> Vec<SessionId> {
    let first = save(n, SessionDraft { day: day("2026-11-24"), ..draft("财务") });
    let repeat =
        RepeatDraft { session: first, weeks: 1, weekday: None, count: Some(count), until: None, skip_holidays: true };
    let made = n.write(REPEAT_SESSION, move |w| moving::repeat(w, &repeat, false)).unwrap();
    std::iter::once(first).chain(made).collect()
}

fn asked(deed: SeriesDeed, part: SeriesPart) -> SeriesDraft {
    SeriesDraft { deed, part, held: false, skip_holidays: true }
}

fn to(session: SessionId, on: &str, starts: Option<&str>) -> SeriesDeed {
    SeriesDeed::Move(SessionAt { session, day: day(on), starts: starts.map(Into::into), place: None })
}

fn plan(n: &Nursery, draft: &SeriesDraft) -> SeriesPlan {
    n.read(|r| changing::plan(r, draft)).unwrap()
}

fn change(n: &Nursery, draft: SeriesDraft) -> crate::Result<usize> {
    n.write(CHANGE_SERIES, move |w| changing::change(w, &draft, false))
}

fn when(n: &Nursery) -> Vec<String> {
    let found = n.read(|r| ops::list(r, &SessionQuery::default())).unwrap().rows;
    found.iter().map(|one| format!("{} {}", &one.starts_on.to_string()[5..], times(n, one.id).0)).collect()
}

#[test]
fn a_session_knows_its_place_in_its_series_and_one_alone_has_none() {
    let n = nursery();
    let ids = series(&n, 3);
    let places: Vec<_> = ids.iter().map(|id| load(&n, *id).in_series.map(|place| (place.at, place.count))).collect();
    assert_eq!(places, [Some((1, 3)), Some((2, 3)), Some((3, 3))]);
    let alone = save(&n, SessionDraft { day: day("2026-12-31"), ..draft("年会") });
    assert_eq!(load(&n, alone).in_series, None);
    for id in &ids[1..] {
        let id = *id;
        n.write(op::REMOVE_SESSION, move |w| remove::session(w, id)).unwrap();
    }
    assert_eq!(load(&n, ids[0]).in_series, None);
}

#[test]
fn this_one_this_and_later_or_all_are_moved_in_one_step_and_come_back_by_one_undo() {
    for (part, expected) in [
        (SeriesPart::One, ["11-24 09:30", "12-02 14:00", "12-08 09:30", "12-15 09:30"]),
        (SeriesPart::Later, ["11-24 09:30", "12-02 14:00", "12-09 14:00", "12-16 14:00"]),
        (SeriesPart::All, ["11-25 14:00", "12-02 14:00", "12-09 14:00", "12-16 14:00"]),
    ] {
        let n = nursery();
        let ids = series(&n, 4);
        let before = when(&n);
        let changed = change(&n, asked(to(ids[1], "2026-12-02", Some("14:00")), part)).unwrap();
        assert_eq!(when(&n), expected, "{part:?}");
        assert_eq!(changed, before.iter().zip(expected).filter(|(one, other)| one != other).count());
        n.undo(None).unwrap();
        assert_eq!(when(&n), before);
    }
}

#[test]
fn a_series_that_moves_by_its_own_week_does_not_clash_with_itself() {
    let n = nursery();
    let ids = series(&n, 3);
    let draft = asked(to(ids[0], "2026-12-01", None), SeriesPart::All);
    assert!(plan(&n, &draft).sessions.iter().all(|step| step.clashes.is_empty()));
    assert_eq!(change(&n, draft).unwrap(), 3);
    // The last alone stands where the one before it would be.
    let alone = asked(to(ids[1], "2026-12-15", None), SeriesPart::One);
    assert_eq!(plan(&n, &alone).sessions[0].clashes[0].session, ids[2]);
    assert_eq!(change(&n, alone).unwrap_err().code(), code::SESSION_CLASHES);
}

#[test]
fn clashes_are_told_before_and_nothing_is_written_until_they_are_meant() {
    let n = nursery();
    let ids = series(&n, 3);
    let other = save(&n, SessionDraft { day: day("2026-12-09"), ..draft("占用") });
    let draft = asked(to(ids[0], "2026-11-25", None), SeriesPart::All);
    let told: Vec<_> =
        plan(&n, &draft).sessions.iter().map(|one| one.clashes.iter().map(|c| c.session).collect::<Vec<_>>()).collect();
    assert_eq!(told, [vec![], vec![], vec![other]]);
    let before = when(&n);
    assert_eq!(change(&n, draft.clone()).unwrap_err().code(), code::SESSION_CLASHES);
    assert_eq!(when(&n), before);
    assert_eq!(n.write(CHANGE_SERIES, move |w| changing::change(w, &draft, true)).unwrap(), 3);
}

#[test]
fn what_has_begun_or_was_marked_stays_unless_it_is_meant() {
    let n = nursery();
    let person = a_person().save(&n);
    let ids = series(&n, 4);
    mark(&n, ids[2], &[person], Some(Mark::Present), None);
    let past = SessionDraft { id: Some(ids[0]), day: day("2026-11-17"), ..draft("财务") };
    n.write(op::SAVE_SESSION, |w| ops::save(w, past)).unwrap();
    let rename =
        SeriesDeed::Save(SessionDraft { id: Some(ids[1]), day: day("2026-12-01"), ..draft("财务与税务") });
    let draft = asked(rename, SeriesPart::All);
    let told: Vec<_> = plan(&n, &draft).sessions.iter().map(|one| (one.stays, one.marks)).collect();
    assert_eq!(told, [(Some(StaysBecause::Begun), 0), (None, 0), (Some(StaysBecause::Marked), 1), (None, 0)]);
    assert_eq!(change(&n, draft.clone()).unwrap(), 2);
    let titles = || ids.iter().map(|id| load(&n, *id).title == "财务与税务").collect::<Vec<_>>();
    assert_eq!(titles(), [false, true, false, true]);
    n.undo(None).unwrap();
    assert_eq!(change(&n, SeriesDraft { held: true, ..draft }).unwrap(), 4);
    assert_eq!(titles(), [true; 4]);
    assert_eq!(load(&n, ids[2]).attendance.present, 1);
}

#[test]
fn a_removal_keeps_what_was_held_and_comes_back_by_one_undo() {
    let n = nursery();
    let person = a_person().save(&n);
    let ids = series(&n, 4);
    mark(&n, ids[3], &[person], Some(Mark::Late), None);
    let draft = asked(SeriesDeed::Remove(ids[1]), SeriesPart::Later);
    assert_eq!(n.write(REMOVE_SERIES, move |w| remove::series(w, &draft)).unwrap(), 2);
    assert_eq!(when(&n), ["11-24 09:30", "12-15 09:30"]);
    assert_eq!(load(&n, ids[3]).attendance.late, 1);
    n.undo(None).unwrap();
    let whole = SeriesDraft { held: true, ..asked(SeriesDeed::Remove(ids[0]), SeriesPart::All) };
    assert_eq!(n.write(REMOVE_SERIES, move |w| remove::series(w, &whole)).unwrap(), 4);
    assert_eq!(n.check().unwrap().findings, []);
    n.undo(None).unwrap();
    assert_eq!((when(&n).len(), load(&n, ids[3]).attendance.late), (4, 1));
}

#[test]
fn one_that_would_be_on_a_day_off_is_told_and_stays_as_where_a_session_is_repeated() {
    let n = nursery();
    // Tuesdays of September; the National Day of 2026 is off from Thursday 10-01 on.
    let first = save(&n, SessionDraft { day: day("2026-12-22"), ..draft("财务") });
    let repeat =
        RepeatDraft { session: first, weeks: 1, weekday: None, count: Some(3), until: None, skip_holidays: true };
    n.write(REPEAT_SESSION, move |w| moving::repeat(w, &repeat, false)).unwrap();
    // Fridays: that of 2027-01-01 is not known, since nobody has published that year.
    let friday = asked(to(first, "2026-09-18", None), SeriesPart::All);
    let told = plan(&n, &friday);
    let steps: Vec<_> = told
        .sessions
        .iter()
        .map(|one| (one.starts_on.to_string()[5..].to_owned(), one.holiday.as_deref(), one.stays))
        .collect();
    let step = |on: &str, holiday, stays| (on.to_owned(), holiday, stays);
    assert_eq!(
        steps,
        [
            step("09-18", None, None),
            step("09-25", Some("中秋节"), Some(StaysBecause::DayOff)),
            step("10-02", Some("国庆节"), Some(StaysBecause::DayOff))
        ]
    );
    assert_eq!(change(&n, friday.clone()).unwrap(), 1);
    n.undo(None).unwrap();
    assert_eq!(change(&n, SeriesDraft { skip_holidays: false, ..friday }).unwrap(), 3);
    let unknown = asked(to(first, "2026-09-19", None), SeriesPart::One);
    assert_eq!(plan(&n, &unknown).unknown_years, Vec::<i32>::new());
    let later = asked(to(first, "2027-03-02", None), SeriesPart::One);
    assert_eq!(plan(&n, &later).unknown_years, [2027]);
}

#[test]
fn a_series_of_a_season_is_one_in_the_next_and_not_the_same() {
    let n = nursery();
    let ids = series(&n, 2);
    let cohort = a_cohort().save(&n);
    for id in ids.clone() {
        let session = load(&n, id);
        n.write(op::DUPLICATE_SESSION, move |w| moving::copy_into(w, &session, cohort, day("2027-03-02"))).unwrap();
    }
    let there = n.read(|r| ops::of_cohort(r, cohort)).unwrap();
    assert!(there[0].series.is_some() && there[0].series == there[1].series);
    assert_ne!(there[0].series, load(&n, ids[0]).series);
}

#[test]
fn a_change_that_one_of_the_series_does_not_take_is_refused_and_changes_none() {
    let n = nursery();
    let ids = series(&n, 2);
    let gone = asked(SeriesDeed::Remove(Id::nobody()), SeriesPart::All);
    assert_eq!(n.read(|r| changing::plan(r, &gone)).unwrap_err().code(), code::NO_SUCH_SESSION);
    let new = asked(SeriesDeed::Save(draft("新")), SeriesPart::All);
    assert_eq!(change(&n, new).unwrap_err().code(), code::NO_SUCH_SESSION);
    let blank = asked(SeriesDeed::Save(SessionDraft { id: Some(ids[0]), ..draft(" ") }), SeriesPart::All);
    assert_eq!(change(&n, blank).unwrap_err().field(), Some("title"));
    let camp = SessionDraft {
        id: Some(ids[1]),
        day: day("2026-12-01"),
        last_day: Some(day("2026-12-03")),
        starts: None,
        ends: None,
        ..draft("营")
    };
    n.write(op::SAVE_SESSION, |w| ops::save(w, camp)).unwrap();
    let timed = asked(to(ids[0], "2026-11-24", Some("14:00")), SeriesPart::All);
    assert_eq!(change(&n, timed).unwrap_err().code(), rules::DAYS_WITH_TIME);
    assert_eq!(when(&n)[0], "11-24 09:30");
}

mod against_a_plain_reckoning {
    use chrono_tz::Asia::Shanghai;
    use proptest::prelude::*;

    use super::*;

    /// A session of a series: its day, whether it has another room and another hour than the others.
    fn one(at: usize, odd_room: bool, odd_hour: bool) -> Session {
        let on = day("2026-11-24").plus(7 * at as i64);
        let starts = Instant::local(on.0.and_hms_opt(if odd_hour { 16 } else { 9 }, 30, 0).unwrap(), Shanghai);
        let host = PersonName { id: Id::link("host", "a", "b"), name: "陈一鸣".into() };
        Session {
            id: Id::link("session", at, ""),
            cohort: None,
            cohort_name: None,
            kind: SessionKind::Workshop,
            title: "财务".into(),
            starts_on: on,
            ends_on: None,
            starts_at: starts,
            ends_at: starts.map(|at| at.plus_minutes(120)),
            place: Some(if odd_room { "B座" } else { "路演厅" }.into()),
            hosts: vec![host],
            attendance: AttendanceCount::default(),
            expected: 0,
            clashes: Vec::new(),
            series: None,
            in_series: None,
        }
    }

    fn hour(at: Option<Instant>) -> String {
        at.unwrap().on_the_wall(Shanghai).format("%H:%M").to_string()
    }

    proptest! {
        /// What is not chosen is not in the part; what is, differs from before by what was changed and by nothing else.
        #[test]
        fn only_the_chosen_part_changes_and_of_it_only_what_was_changed(
            odd in prop::collection::vec((any::<bool>(), any::<bool>()), 1..9), chosen in 0_usize..9, part in 0_usize..3,
            days in -20_i64..20, retitled in any::<bool>(), replaced in any::<bool>(), new_hour in any::<bool>(), alone in any::<bool>(),
        ) {
            let held: Vec<Session> = odd.iter().enumerate().map(|(at, (room, hour))| one(at, *room, *hour)).collect();
            let chosen = chosen % held.len();
            let part = [SeriesPart::One, SeriesPart::Later, SeriesPart::All][part];
            let of = &held[chosen];
            let wanted = SessionDraft {
                id: Some(of.id),
                title: if retitled { "税务".into() } else { of.title.clone() },
                day: of.starts_on.plus(days),
                starts: Some(if new_hour { "14:00".into() } else { hour(of.starts_at) }),
                ends: Some(if new_hour { "15:00".into() } else { hour(of.ends_at) }),
                place: if replaced { Some("一号楼".into()) } else { of.place.clone() },
                hosts: if alone { Vec::new() } else { vec![of.hosts[0].id] },
                ..draft("")
            };
            let change = Change::between(of, &rules::accept(wanted, Shanghai).unwrap(), Shanghai);
            let meant = part::of(held.clone(), of, part);
            let expected: Vec<usize> = (0..held.len())
                .filter(|at| part == SeriesPart::All || *at == chosen || (part == SeriesPart::Later && *at > chosen))
                .collect();
            prop_assert_eq!(meant.iter().map(|one| one.id).collect::<Vec<_>>(), expected.iter().map(|at| held[*at].id).collect::<Vec<_>>());
            for session in meant {
                let after = change.of(&session, Shanghai).unwrap();
                let moved = of.starts_at.zip(session.starts_at);
                prop_assert_eq!(after.id, Some(session.id));
                prop_assert_eq!(after.starts_on.since(session.starts_on), days);
                prop_assert_eq!(after.title, if retitled { "税务" } else { "财务" });
                prop_assert_eq!(after.place.as_deref(), if replaced { Some("一号楼") } else { session.place.as_deref() });
                prop_assert_eq!(hour(after.starts_at), if new_hour { "14:00".into() } else { hour(session.starts_at) });
                prop_assert_eq!(hour(after.ends_at), if new_hour { "15:00".into() } else { hour(session.ends_at) });
                prop_assert_eq!(after.hosts.len(), usize::from(!alone));
                prop_assert_eq!((after.kind, after.cohort, after.ends_on), (session.kind, None, None::<Day>));
                prop_assert!(moved.is_some());
            }
        }
    }
}

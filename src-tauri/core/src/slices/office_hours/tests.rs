//! Office hours: when there are any, that nobody is in two places, what becomes of them.

use serde_json::{Value, json};

use super::{
    BookDraft, OfficeDays, OfficeHour, OfficeHourId, OfficeHourState, OfficeQuery, RebookDraft, SettleHourDraft, ops,
    slice::{code, op},
};
use crate::{
    Error, Nursery,
    builders::{a_record, a_cohort, a_person, a_startup, day, nursery},
    code as common,
    kit::Instant,
    mentors::MentorRole,
    op::{SAVE_MENTOR, SAVE_SESSION},
    people::PersonId,
    sessions::{self, SessionDraft, SessionKind},
    slice::Slice,
    slices::{absences, availabilities},
    startups::StartupId,
};

fn record(n: &Nursery, slice: &'static Slice, values: Value) {
    a_record(n, slice, &values).unwrap();
}

/// There on Wednesdays from two to four.
fn a_mentor(n: &Nursery, name: &str) -> PersonId {
    let person = a_person().named(name).save_as_mentor(n);
    let there = json!({ "mentor": person, "day_of_week": "wed", "starts": "14:00", "ends": "16:00", "place": "301 室" });
    record(n, &availabilities::slice::SLICE, there);
    person
}

/// A time of a day in Shanghai.
fn at(on: &str, clock: &str) -> Instant {
    let (hours, minutes) = clock.split_once(':').unwrap();
    let minutes = hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap();
    day(on).starts(chrono_tz::Asia::Shanghai).plus_minutes(minutes)
}

fn book(n: &Nursery, mentor: PersonId, startup: StartupId, starts_at: Instant) -> Result<OfficeHourId, Error> {
    let draft = BookDraft { mentor, startup, starts_at, topic: Some(" 股权方案 ".into()) };
    n.write(op::BOOK_OFFICE_HOUR, move |w| ops::book(w, &draft))
}

fn settle(n: &Nursery, id: OfficeHourId, state: OfficeHourState, why: Option<&str>) -> Result<(), Error> {
    let draft = SettleHourDraft { id, state, why: why.map(str::to_owned) };
    n.write(op::SETTLE_OFFICE_HOUR, move |w| ops::settle(w, &draft))
}

fn hour(n: &Nursery, id: OfficeHourId) -> OfficeHour {
    n.read(|r| ops::load(r, id)).unwrap()
}

fn week(n: &Nursery, from: &str) -> OfficeDays {
    n.read(|r| ops::days(r, &OfficeQuery { from: Some(day(from)), ..OfficeQuery::default() })).unwrap()
}

/// When something can be booked, on the clock in Shanghai.
fn free(days: &OfficeDays) -> Vec<String> {
    days.free.iter().map(|slot| slot.starts_at.local_minute(chrono_tz::Asia::Shanghai)).collect()
}

/// An office hour of a mentor and a startup of its own; for tests of forms.
pub(crate) fn an_hour(n: &Nursery) -> OfficeHourId {
    let (mentor, startup) = (a_mentor(n, "何明远"), a_startup().save(n));
    book(n, mentor, startup, at("2026-11-25", "14:00")).unwrap()
}

#[test]
fn a_mentor_is_there_every_week_between_two_days_but_for_absences_and_what_is_booked() {
    let n = nursery();
    let mentor = a_person().save_as_mentor(&n);
    record(&n, &availabilities::slice::SLICE, json!({
        "mentor": mentor, "day_of_week": "wed", "starts": "14:00", "ends": "15:40", "minutes": 45,
        "from_on": "2026-11-20", "until_on": "2026-12-09",
    }));
    record(&n, &absences::slice::SLICE, json!({ "mentor": mentor, "from_on": "2026-12-01", "until_on": "2026-12-03", "why": "出差" }));
    let of = |from: &str| free(&week(&n, from));
    assert_eq!(of("2026-11-23"), ["2026-11-25 14:00", "2026-11-25 14:45"], "what does not fit whole is none");
    assert_eq!(of("2026-11-30"), Vec::<String>::new(), "away");
    assert_eq!(of("2026-12-07").len(), 2);
    assert_eq!(of("2026-12-14"), Vec::<String>::new(), "after the last day");
    assert_eq!(of("2026-11-16"), Vec::<String>::new(), "what is over cannot be booked");
    book(&n, mentor, a_startup().save(&n), at("2026-11-25", "14:00")).unwrap();
    assert_eq!(of("2026-11-23"), ["2026-11-25 14:45"]);
    let days = week(&n, "2026-11-23");
    assert_eq!((days.hours[0].topic.as_deref(), days.hours[0].day), (Some("股权方案"), day("2026-11-25")));
}

#[test]
fn neither_mentor_nor_startup_is_booked_twice_at_one_time() {
    let n = nursery();
    let (one, other) = (a_mentor(&n, "何明远"), a_mentor(&n, "吕书航"));
    let (first, second) = (a_startup().named("澄明物联").save(&n), a_startup().named("青禾材料").save(&n));
    let two = at("2026-11-25", "14:00");
    book(&n, one, first, two).unwrap();
    let refused = book(&n, one, second, two).unwrap_err();
    assert_eq!((refused.code(), refused.field(), refused.args()["with"].as_str()), (code::MENTOR_BUSY, Some("startsAt"), "澄明物联"));
    assert_eq!(book(&n, other, first, two).unwrap_err().code(), code::STARTUP_BUSY);
    book(&n, other, second, two).unwrap();
    // The next one begins as this one ends.
    book(&n, one, second, at("2026-11-25", "14:30")).unwrap();
}

#[test]
fn who_holds_a_session_at_that_time_has_none_for_an_office_hour() {
    let n = nursery();
    let (mentor, startup) = (a_mentor(&n, "何明远"), a_startup().save(&n));
    let cohort = a_cohort().save(&n);
    let session = |kind, title: &str, starts: &str, ends: &str| SessionDraft {
        id: None,
        cohort: Some(cohort),
        kind,
        title: title.into(),
        day: day("2026-11-25"),
        last_day: None,
        starts: Some(starts.into()),
        ends: Some(ends.into()),
        place: None,
        hosts: vec![mentor],
    };
    for session in [session(SessionKind::Workshop, "股权设计", "13:30", "14:30"), session(SessionKind::OfficeHours, "一对一门诊", "14:00", "16:00")] {
        n.write(SAVE_SESSION, move |w| sessions::ops::save(w, session)).unwrap();
    }
    let refused = book(&n, mentor, startup, at("2026-11-25", "14:00")).unwrap_err();
    assert_eq!((refused.code(), refused.args()["with"].as_str()), (code::MENTOR_BUSY, "股权设计"));
    assert_eq!(free(&week(&n, "2026-11-23"))[0], "2026-11-25 14:30");
    book(&n, mentor, startup, at("2026-11-25", "14:30")).unwrap();
}

#[test]
fn nobody_is_booked_at_a_time_at_which_they_are_not_there() {
    let n = nursery();
    let (mentor, startup) = (a_mentor(&n, "何明远"), a_startup().save(&n));
    for (on, clock) in [("2026-11-24", "14:00"), ("2026-11-25", "16:00"), ("2026-11-25", "14:10")] {
        let refused = book(&n, mentor, startup, at(on, clock)).unwrap_err();
        assert_eq!((refused.code(), refused.field()), (code::MENTOR_NOT_THERE, Some("startsAt")), "{on} {clock}");
    }
    let nobody = a_person().save(&n);
    assert_eq!(book(&n, nobody, startup, at("2026-11-25", "14:00")).unwrap_err().code(), code::MENTOR_NOT_THERE);
}

#[test]
fn an_office_hour_is_moved_and_each_step_is_taken_back() {
    let n = nursery();
    let (mentor, startup) = (a_mentor(&n, "何明远"), a_startup().save(&n));
    let id = book(&n, mentor, startup, at("2026-11-25", "14:00")).unwrap();
    let later = RebookDraft { id, starts_at: at("2026-12-02", "15:00"), why: Some("客户临时来访".into()) };
    n.write(op::MOVE_OFFICE_HOUR, move |w| ops::rebook(w, &later)).unwrap();
    assert_eq!((hour(&n, id).day, hour(&n, id).why.as_deref()), (day("2026-12-02"), Some("客户临时来访")));
    assert!(free(&week(&n, "2026-11-23")).contains(&"2026-11-25 14:00".to_owned()));
    n.undo(None).unwrap();
    assert_eq!(hour(&n, id).day, day("2026-11-25"));
    n.undo(None).unwrap();
    assert_eq!(n.read(|r| ops::load(r, id)).unwrap_err().code(), code::NO_SUCH_OFFICE_HOUR);
}

#[test]
fn one_that_is_cancelled_says_why_and_frees_the_time() {
    let n = nursery();
    let (mentor, startup) = (a_mentor(&n, "何明远"), a_startup().named("澄明物联").save(&n));
    let id = book(&n, mentor, startup, at("2026-11-25", "14:00")).unwrap();
    let refused = settle(&n, id, OfficeHourState::Cancelled, Some(" ")).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (common::REASON_NEEDED, Some("why")));
    settle(&n, id, OfficeHourState::Cancelled, Some("导师生病")).unwrap();
    let other = book(&n, mentor, a_startup().named("青禾材料").save(&n), at("2026-11-25", "14:00")).unwrap();
    // Its time has gone to another.
    assert_eq!(settle(&n, id, OfficeHourState::Booked, None).unwrap_err().code(), code::MENTOR_BUSY);
    settle(&n, other, OfficeHourState::Cancelled, Some("企业来不了")).unwrap();
    settle(&n, id, OfficeHourState::Booked, None).unwrap();
    assert_eq!((hour(&n, id).state, hour(&n, id).why), (OfficeHourState::Booked, None));
}

#[test]
fn nobody_is_said_to_have_come_or_not_before_it_has_begun() {
    let n = nursery();
    let (mentor, startup) = (a_mentor(&n, "何明远"), a_startup().save(&n));
    let to_come = book(&n, mentor, startup, at("2026-11-25", "14:00")).unwrap();
    for state in [OfficeHourState::Held, OfficeHourState::NoShow] {
        assert_eq!(settle(&n, to_come, state, None).unwrap_err().code(), code::HOUR_TO_COME);
    }
    let over = book(&n, mentor, startup, at("2026-11-18", "14:00")).unwrap();
    settle(&n, over, OfficeHourState::NoShow, None).unwrap();
    settle(&n, over, OfficeHourState::Held, None).unwrap();
    settle(&n, over, OfficeHourState::Cancelled, Some("记错了")).unwrap();
    assert_eq!(settle(&n, over, OfficeHourState::Held, None).unwrap_err().code(), code::HOUR_SETTLED);
}

#[test]
fn a_mentors_work_is_told_month_by_month_of_the_season() {
    let n = nursery();
    a_cohort().save(&n);
    let (mentor, startup) = (a_mentor(&n, "何明远"), a_startup().save(&n));
    let role = MentorRole { hours_per_month: Some(4), ..MentorRole::default() };
    n.write(SAVE_MENTOR, move |w| crate::mentors::ops::appoint(w, mentor, &role)).unwrap();
    for (on, clock) in [("2026-10-28", "14:00"), ("2026-11-18", "14:00"), ("2026-11-25", "14:30")] {
        book(&n, mentor, startup, at(on, clock)).unwrap();
    }
    let gone = book(&n, mentor, startup, at("2026-11-25", "15:00")).unwrap();
    settle(&n, gone, OfficeHourState::Cancelled, Some("导师出差")).unwrap();
    let work = n.read(|r| ops::work(r, mentor)).unwrap();
    let told: Vec<_> = work.months.iter().map(|month| (month.month.as_str(), month.office_minutes)).collect();
    assert_eq!((work.hours_per_month, told), (Some(4), vec![("2026-09", 0), ("2026-10", 30), ("2026-11", 60)]));
    let nobody = a_person().save(&n);
    assert_eq!(n.read(|r| ops::work(r, nobody)).unwrap_err().code(), common::NO_SUCH_MENTOR);
}

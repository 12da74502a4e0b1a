//! Saving onto a clash, moving, copying.

use super::{
    super::{ClashCheck, SessionAt, moving, rules},
    *,
};
use crate::{
    kit::Day,
    op::{DUPLICATE_SESSION, MOVE_SESSION, SAVE_SESSION},
    startups::StartupId,
};

fn at(session: SessionId, on: &str, starts: Option<&str>) -> SessionAt {
    SessionAt { session, day: day(on), starts: starts.map(str::to_owned), place: None }
}

fn put(n: &Nursery, draft: SessionDraft, despite: bool) -> crate::Result<SessionId> {
    n.write(SAVE_SESSION, move |w| moving::save(w, draft, despite))
}

fn move_to(n: &Nursery, asked: SessionAt, despite: bool) -> crate::Result<SessionId> {
    n.write(MOVE_SESSION, move |w| moving::move_to(w, &asked, despite))
}

fn check(n: &Nursery, draft: SessionDraft) -> ClashCheck {
    n.read(|r| moving::check(r, draft)).unwrap()
}

fn kinds(found: &[super::super::Clash]) -> Vec<ClashOver> {
    found.iter().map(|clash| clash.over).collect()
}

fn nowhere(title: &str) -> SessionDraft {
    SessionDraft { place: None, ..draft(title) }
}

#[test]
fn a_session_that_clashes_is_refused_with_the_others_and_saved_when_it_is_meant() {
    let n = nursery();
    let one = save(&n, draft("一"));
    save(&n, SessionDraft { starts: Some("10:00".into()), ..draft("二") });
    let refused = put(&n, draft("三"), false).unwrap_err();
    assert_eq!(refused.code(), code::SESSION_CLASHES);
    assert_eq!((refused.args()["count"].as_str(), refused.args()["sessions"].as_str()), ("2", "一; 二"));
    assert_eq!(n.read(|r| ops::list(r, &SessionQuery::default())).unwrap().total, Some(2), "nothing is saved");
    let third = put(&n, draft("三"), true).unwrap();
    assert_eq!(load(&n, third).clashes.iter().map(|clash| clash.session).collect::<Vec<_>>()[0], one);
}

#[test]
fn what_clashes_already_is_not_asked_about_again() {
    let n = nursery();
    save(&n, draft("一"));
    let two = save(&n, draft("二"));
    put(&n, SessionDraft { id: Some(two), ..draft("二，改名") }, false).unwrap();
    save(&n, SessionDraft { starts: Some("12:00".into()), ends: Some("13:00".into()), ..draft("三") });
    let longer = SessionDraft { id: Some(two), ends: Some("12:30".into()), ..draft("二") };
    let refused = put(&n, longer, false).unwrap_err();
    assert_eq!(refused.args()["sessions"], "三", "only what is new is");
}

#[test]
fn a_room_is_the_same_however_it_is_written() {
    let n = nursery();
    save(&n, SessionDraft { place: Some("３01 室".into()), ..draft("一") });
    let found = check(&n, SessionDraft { place: Some("301室".into()), ..draft("二") });
    assert_eq!((kinds(&found.clashes), found.clashes[0].names[0].as_str()), (vec![ClashOver::Place], "３01 室"));
    assert_eq!(check(&n, SessionDraft { place: Some("302室".into()), ..draft("二") }), ClashCheck::default());
}

/// Two cohorts that run at once; in both a startup, and a person for another startup in each.
fn two_cohorts(n: &Nursery) -> [CohortId; 2] {
    let cohorts = [4, 5].map(|edition| a_cohort().edition(edition, "2026-10-12").save(n));
    let both = a_person().named("张伟").save(n);
    let twice: StartupId =
        a_startup().named("青禾智能").in_cohort(cohorts[0]).with(a_person().named("李雷").save(n)).save(n);
    a_startup().named("澄海生物").in_cohort(cohorts[0]).with(both).save(n);
    a_startup().named("若水软件").in_cohort(cohorts[1]).with(both).save(n);
    let draft = cohorts::EnrolmentDraft {
        cohort: cohorts[1],
        startup: twice,
        state: EnrolmentState::Active,
        day: None,
        participants: vec![a_person().named("韩梅梅").save(n)],
    };
    n.write(op::ENROL_STARTUP, move |w| cohorts::ops::enrol(w, &draft)).unwrap();
    cohorts
}

#[test]
fn startups_cannot_be_at_two_sessions_of_their_cohort_nor_at_those_of_two_cohorts() {
    let n = nursery();
    let [one, other] = two_cohorts(&n);
    save(&n, SessionDraft { cohort: Some(one), ..nowhere("一") });
    let same = check(&n, SessionDraft { cohort: Some(one), ..nowhere("二") });
    assert_eq!(kinds(&same.clashes), [ClashOver::Cohort]);
    let found = check(&n, SessionDraft { cohort: Some(other), ..nowhere("三") });
    let told: Vec<_> = found.clashes.iter().map(|clash| (clash.over, clash.names.join("、"))).collect();
    assert_eq!(told, [(ClashOver::Startup, "青禾智能".to_owned()), (ClashOver::Person, "张伟".to_owned())]);
    assert_eq!(check(&n, nowhere("对所有人开放")), ClashCheck::default());
}

#[test]
fn office_hours_are_by_appointment_and_take_no_startup_from_anything() {
    let n = nursery();
    let [one, _] = two_cohorts(&n);
    save(&n, SessionDraft { cohort: Some(one), ..nowhere("一") });
    let hours = SessionDraft { cohort: Some(one), kind: SessionKind::OfficeHours, ..nowhere("门诊") };
    assert_eq!(check(&n, hours), ClashCheck::default());
}

#[test]
fn back_to_back_is_no_clash_and_a_day_without_a_time_is_told_apart() {
    let n = nursery();
    let first = save(&n, draft("一"));
    let next = SessionDraft { starts: Some("11:30".into()), ends: Some("12:30".into()), ..draft("接着") };
    assert_eq!(check(&n, next), ClashCheck::default());
    let untimed = SessionDraft { starts: None, ends: None, ..draft("待定") };
    let found = check(&n, untimed.clone());
    assert_eq!((found.clashes.len(), found.untimed[0].session), (0, first));
    let open = put(&n, untimed, false).unwrap();
    let found = check(&n, SessionDraft { starts: Some("15:00".into()), ends: None, ..draft("下午") });
    assert_eq!((found.clashes.len(), found.untimed[0].session), (0, open));
    let tomorrow = SessionDraft { day: day("2026-11-24"), ..draft("明天") };
    assert_eq!(check(&n, tomorrow), ClashCheck::default());
}

#[test]
fn a_camp_of_several_days_shares_each_of_them() {
    let n = nursery();
    let camp = SessionDraft { starts: None, ends: None, last_day: Some(day("2026-11-26")), ..draft("训练营") };
    let camp = save(&n, camp);
    for (on, shared) in [("2026-11-22", 0), ("2026-11-25", 1), ("2026-11-26", 1), ("2026-11-27", 0)] {
        let found = check(&n, SessionDraft { day: day(on), ..draft("讲座") });
        assert_eq!((found.clashes.len(), found.untimed.len()), (0, shared), "{on}");
    }
    let found = load(&n, camp);
    assert_eq!((found.starts_on, found.ends_on), (day("2026-11-23"), Some(day("2026-11-26"))));
    let of = |from: &str, to: &str| n.read(|r| ops::between(r, day(from), day(to), None, |_| true)).unwrap().len();
    assert_eq!(
        [of("2026-11-20", "2026-11-22"), of("2026-11-26", "2026-11-30"), of("2026-11-27", "2026-11-30")],
        [0, 1, 0]
    );
}

#[test]
fn a_session_lasts_a_day_at_most_and_one_of_several_days_has_no_time() {
    assert_eq!(refused(|d| d.ends = Some("+1 15:30".into())), (rules::SESSION_TOO_LONG, Some("ends")), "30 hours");
    assert_eq!(refused(|d| d.last_day = Some(day("2026-11-24"))), (rules::DAYS_WITH_TIME, Some("lastDay")));
    assert_eq!(refused(|d| d.last_day = Some(day("2026-11-22"))), (code::ENDS_BEFORE_START, Some("lastDay")));
    let n = nursery();
    let id = save(&n, SessionDraft { last_day: Some(day("2026-11-23")), ..draft("一天") });
    assert_eq!(load(&n, id).ends_on, None);
}

#[test]
fn a_moved_session_stays_as_long_as_it_is_and_comes_back_by_undo() {
    let n = nursery();
    let night = save(&n, super::at(Some("22:30"), Some("00:30")));
    let host = a_person().named("周航").save(&n);
    save(&n, SessionDraft { id: Some(night), hosts: vec![host], ..super::at(Some("22:30"), Some("00:30")) });
    move_to(&n, at(night, "2026-12-01", None), false).unwrap();
    assert_eq!((load(&n, night).starts_on, times(&n, night)), (day("2026-12-01"), ("22:30".into(), "+1 00:30".into())));
    move_to(&n, at(night, "2026-12-01", Some("20:00")), false).unwrap();
    assert_eq!(times(&n, night), ("20:00".into(), "22:00".into()));
    assert_eq!(load(&n, night).hosts[0].id, host);
    n.undo(None).unwrap();
    assert_eq!(times(&n, night), ("22:30".into(), "+1 00:30".into()));
    assert_eq!(move_to(&n, at(night, "2026-12-01", Some("25:00")), false).unwrap_err().field(), Some("starts"));
}

#[test]
fn one_without_a_time_is_moved_by_days_and_may_get_one() {
    let n = nursery();
    let days = |id| {
        let Session { starts_on, ends_on, .. } = load(&n, id);
        (starts_on, ends_on)
    };
    let untimed = SessionDraft { starts: None, ends: None, ..draft("训练营") };
    let camp = save(&n, SessionDraft { last_day: Some(day("2026-11-25")), ..untimed.clone() });
    move_to(&n, at(camp, "2026-11-30", None), false).unwrap();
    assert_eq!(days(camp), (day("2026-11-30"), Some(day("2026-12-02"))));
    let refused = move_to(&n, at(camp, "2026-11-30", Some("9:00")), false).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (rules::DAYS_WITH_TIME, Some("starts")));
    let open = save(&n, untimed);
    move_to(&n, at(open, "2026-11-23", Some("9:00")), false).unwrap();
    assert_eq!(times(&n, open), ("09:00".into(), String::new()));
}

#[test]
fn a_move_onto_a_clash_is_refused_and_done_when_it_is_meant() {
    let n = nursery();
    let here = save(&n, draft("一"));
    let there = save(&n, SessionDraft { day: day("2026-11-24"), ..draft("二") });
    let wanted = at(here, "2026-11-24", Some("10:00"));
    let found = n.read(|r| moving::check_at(r, &wanted, false)).unwrap();
    assert_eq!((kinds(&found.clashes), found.clashes[0].session), (vec![ClashOver::Place], there));
    assert_eq!(move_to(&n, wanted.clone(), false).unwrap_err().code(), code::SESSION_CLASHES);
    assert_eq!(load(&n, here).starts_on, day("2026-11-23"));
    move_to(&n, wanted, true).unwrap();
    assert_eq!((load(&n, here).clashes.len(), times(&n, here).0), (1, "10:00".to_owned()));
}

#[test]
fn a_copy_is_a_session_of_its_own_without_marks() {
    let n = nursery();
    let person = a_person().named("张伟").save(&n);
    let first = save(&n, draft("一"));
    mark(&n, first, &[person], Some(Mark::Present), None);
    let copy = |on: &str| {
        let asked = at(first, on, None);
        n.write(DUPLICATE_SESSION, move |w| moving::duplicate(w, &asked, false))
    };
    assert_eq!(copy("2026-11-23").unwrap_err().code(), code::SESSION_CLASHES, "with the first itself");
    let second = load(&n, copy("2026-11-30").unwrap());
    assert_ne!(second.id, first);
    assert_eq!((second.title.as_str(), second.starts_on, second.attendance.marked()), ("一", day("2026-11-30"), 0));
    assert_eq!(load(&n, first).attendance.marked(), 1);
    n.undo(None).unwrap();
    assert_eq!(n.read(|r| ops::list(r, &SessionQuery::default())).unwrap().total, Some(1));
}

#[test]
fn a_night_is_on_the_next_day_and_one_that_ends_at_midnight_is_not() {
    let n = nursery();
    let last =
        |starts, ends| -> Day { load(&n, save(&n, super::at(starts, ends))).last_day(chrono_tz::Asia::Shanghai) };
    assert_eq!(last(Some("22:30"), Some("00:30")), day("2026-11-24"));
    assert_eq!(last(Some("22:30"), Some("24:00")), day("2026-11-23"));
    assert_eq!(last(Some("22:30"), None), day("2026-11-23"));
}

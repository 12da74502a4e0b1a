use std::path::{Path, PathBuf};

use super::{CalendarPlan, CalendarQuery, CalendarRequest, export, ops};
use crate::{
    Error,
    builders::{TestNursery, a_cohort, a_person, day, nursery},
    code,
    kit::Instant,
    op::{IMPORT_CALENDAR, REMOVE_SESSION, SAVE_SESSION},
    sessions::{self, Session, SessionDraft, SessionQuery},
};

const THREE_DAYS: &str = "BEGIN:VCALENDAR\nVERSION:2.0\n\
BEGIN:VEVENT\nUID:camp\nSUMMARY:训练营\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261204\nEND:VEVENT\n\
BEGIN:VEVENT\nUID:clinic\nSUMMARY:门诊\nLOCATION:B座\nDTSTART:20261202T020000Z\nDTEND:20261202T040000Z\n\
DESCRIPTION:带上报表\nEND:VEVENT\n\
BEGIN:VEVENT\nUID:night\nSUMMARY:跨夜\nDTSTART:20261203T140000Z\nDTEND:20261203T170000Z\nEND:VEVENT\nEND:VCALENDAR\n";

fn field(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/field").join(name)
}

fn expected(name: &str) -> serde_json::Value {
    let all: serde_json::Value = serde_json::from_slice(&std::fs::read(field("expected.json")).unwrap()).unwrap();
    all[name].clone()
}

fn at(text: &str) -> Instant {
    Instant::from_millis(chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
}

fn file(n: &TestNursery, text: &str) -> PathBuf {
    let path = n.folder.path().join("calendar.ics");
    std::fs::write(&path, text).unwrap();
    path
}

fn plan(n: &TestNursery, path: &Path, asked: &CalendarRequest) -> Result<CalendarPlan, Error> {
    n.read(|r| ops::plan(r, path, asked))
}

fn take(n: &TestNursery, path: &Path, asked: CalendarRequest) -> CalendarPlan {
    let path = path.to_owned();
    n.write(IMPORT_CALENDAR, move |w| ops::carry_out(w, &path, &asked)).unwrap()
}

fn counts(plan: &CalendarPlan) -> (u32, u32, u32) {
    (plan.new, plan.changed, plan.same)
}

fn held(n: &TestNursery) -> Vec<Session> {
    n.read(|r| sessions::ops::list(r, &SessionQuery::default())).unwrap().rows
}

fn count_of(plan: &CalendarPlan, fate: &str) -> u64 {
    plan.account.iter().filter(|part| part.fate == fate).map(|part| part.count).sum()
}

#[test]
fn an_invitation_of_outlook_is_a_session_and_whom_it_names_is_accounted_for() {
    let n = nursery();
    let name = "outlook-china-standard-time.ics";
    let told = take(&n, &field(name), CalendarRequest::default());
    let truth = expected(name);
    assert_eq!(counts(&told), (1, 0, 0));
    let session = held(&n).remove(0);
    assert_eq!(session.title, truth["summary"].as_str().unwrap());
    assert_eq!(session.starts_at, Some(at(truth["start"].as_str().unwrap())));
    assert_eq!((session.ends_at, session.place.as_deref()), (Some(at("2026-03-05T16:00:00+08:00")), Some("A座 301")));
    let left: Vec<&str> = told.account.iter().filter_map(|part| part.text.as_deref()).collect();
    assert!(left.iter().any(|text| text.contains(truth["attendee"].as_str().unwrap())), "{left:?}");
}

#[test]
fn a_series_of_wecom_is_its_sessions_without_the_one_that_is_called_off() {
    let n = nursery();
    let name = "wecom-tz08-weekly.ics";
    take(&n, &field(name), CalendarRequest::default());
    let starts: Vec<_> = held(&n).iter().map(|session| session.starts_at.unwrap()).collect();
    let truth = expected(name);
    let truth: Vec<_> = truth["starts"].as_array().unwrap().iter().map(|text| at(text.as_str().unwrap())).collect();
    assert_eq!(starts, truth);
}

#[test]
fn an_anniversary_of_qq_mail_is_a_day_in_each_year_of_the_window() {
    let n = nursery();
    let name = "xmail-birthday.ics";
    let told = plan(&n, &field(name), &CalendarRequest::default()).unwrap();
    let truth = expected(name);
    let days: Vec<_> = told.sessions.iter().map(|one| (one.all_day, one.starts_at, one.starts_on.unwrap())).collect();
    // A year either side of 2026-11-23.
    assert_eq!(days, [(true, None, day(truth["in_2026"].as_str().unwrap())), (true, None, day("2027-03-06"))]);
    assert_eq!(told.sessions[0].ends_on, told.sessions[0].starts_on);
    assert_eq!((count_of(&told, "outside"), count_of(&told, "endless")), (16, 1));
}

#[test]
fn a_second_import_changes_nothing() {
    let n = nursery();
    for name in ["outlook-china-standard-time.ics", "wecom-tz08-weekly.ics", "xmail-birthday.ics"] {
        let first = take(&n, &field(name), CalendarRequest::default());
        let print = n.check().unwrap().fingerprint;
        let again = take(&n, &field(name), CalendarRequest::default());
        assert_eq!(counts(&again), (0, 0, first.new), "{name}");
        assert_eq!(n.check().unwrap().fingerprint, print, "{name}");
    }
}

#[test]
fn an_event_that_was_moved_changes_its_session_and_keeps_what_people_set() {
    let n = nursery();
    let host = a_person().named("陈一鸣").save(&n);
    take(&n, &file(&n, THREE_DAYS), CalendarRequest::default());
    let clinic = held(&n).into_iter().find(|one| one.title == "门诊").unwrap();
    let draft = SessionDraft {
        id: Some(clinic.id),
        cohort: None,
        kind: sessions::SessionKind::OfficeHours,
        title: clinic.title.clone(),
        day: clinic.starts_on,
        last_day: None,
        starts: Some("10:00".into()),
        ends: Some("12:00".into()),
        place: clinic.place.clone(),
        hosts: vec![host],
    };
    n.write(SAVE_SESSION, move |w| sessions::ops::save(w, draft)).unwrap();
    let moved = THREE_DAYS.replace("20261202T02", "20261209T02").replace("20261202T04", "20261209T04");
    assert_eq!(counts(&take(&n, &file(&n, &moved), CalendarRequest::default())), (0, 1, 2));
    let after = held(&n).into_iter().find(|one| one.id == clinic.id).unwrap();
    assert_eq!((after.starts_on, after.kind), (day("2026-12-09"), sessions::SessionKind::OfficeHours));
    assert_eq!(after.hosts[0].id, host);
    let longer = moved.replace("20261204", "20261205");
    assert_eq!(counts(&plan(&n, &file(&n, &longer), &CalendarRequest::default()).unwrap()), (0, 1, 2));
}

#[test]
fn an_import_is_undone_whole_and_a_session_removed_by_hand_comes_back_as_new() {
    let n = nursery();
    let path = file(&n, THREE_DAYS);
    take(&n, &path, CalendarRequest::default());
    let gone = held(&n).remove(0).id;
    n.write(REMOVE_SESSION, move |w| sessions::ops::remove(w, gone)).unwrap();
    assert_eq!(n.check().unwrap().findings, []);
    assert_eq!(counts(&plan(&n, &path, &CalendarRequest::default()).unwrap()), (1, 0, 2));
    n.undo(None).unwrap();
    n.undo(None).unwrap();
    assert!(held(&n).is_empty());
    assert_eq!(counts(&plan(&n, &path, &CalendarRequest::default()).unwrap()), (3, 0, 0));
}

#[test]
fn what_is_written_out_reads_back_equal() {
    let n = nursery();
    let first = take(&n, &file(&n, THREE_DAYS), CalendarRequest::default());
    let out = n.folder.path().join("out.ics");
    assert_eq!(n.read(|r| export::write(r, &out, &CalendarQuery::default())).unwrap(), 3);
    let here = plan(&n, &out, &CalendarRequest::default()).unwrap();
    assert_eq!((counts(&here), &here.sessions), ((0, 0, 3), &first.sessions));
    let other = nursery();
    let there = take(&other, &out, CalendarRequest::default());
    assert_eq!((counts(&there), there.sessions), ((3, 0, 0), first.sessions));
    let mentor = a_person().save(&n);
    assert_eq!(n.read(|r| export::write(r, &out, &CalendarQuery { cohort: None, mentor: Some(mentor) })).unwrap(), 0);
}

#[test]
fn only_what_is_within_the_days_of_the_cohort_is_taken() {
    let n = nursery();
    let mut cohort = a_cohort();
    cohort.draft.starts_on = Some(day("2026-12-02"));
    cohort.draft.ends_on = Some(day("2026-12-02"));
    let cohort = cohort.save(&n);
    let told = take(&n, &file(&n, THREE_DAYS), CalendarRequest { cohort: Some(cohort), zones: Vec::new() });
    let titles: Vec<&str> = told.sessions.iter().map(|one| one.title.as_str()).collect();
    assert_eq!((titles, count_of(&told, "outside")), (vec!["训练营", "门诊"], 1));
    assert!(held(&n).iter().all(|session| session.cohort == Some(cohort)));
}

#[test]
fn a_zone_that_nobody_knows_is_asked_about_and_never_guessed() {
    let n = nursery();
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:会\nDTSTART;TZID=园区时间:20261202T090000\nEND:VEVENT\n\
                END:VCALENDAR\n";
    let path = file(&n, text);
    let refused = plan(&n, &path, &CalendarRequest::default()).unwrap_err();
    assert_eq!((refused.code(), refused.args()["zones"].as_str()), (code::ZONE_UNKNOWN, "园区时间"));
    let answered = |zone: &str| CalendarRequest { cohort: None, zones: vec![("园区时间".into(), zone.into())] };
    assert_eq!(plan(&n, &path, &answered("月球")).unwrap_err().code(), code::NO_SUCH_ZONE);
    let told = plan(&n, &path, &answered("Asia/Shanghai")).unwrap();
    assert_eq!(told.sessions[0].starts_at, Some(at("2026-12-02T09:00:00+08:00")));
}

#[test]
fn what_no_session_can_be_is_refused_and_the_others_are_taken() {
    let n = nursery();
    let long = THREE_DAYS.replace("20261203T170000Z", "20261206T170000Z");
    let told = take(&n, &file(&n, &long), CalendarRequest::default());
    let refused: Vec<_> = told.refused.iter().map(|one| (one.title.as_deref(), one.why)).collect();
    assert_eq!((counts(&told), refused), ((2, 0, 0), vec![(Some("跨夜"), "lasts_too_long")]));
}

#[test]
fn a_series_that_moves_to_another_hour_changes_its_sessions() {
    let n = nursery();
    let series = |time: &str, title: &str| {
        format!(
            "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:weekly\nSUMMARY:{title}\nDTSTART:20261202T{time}Z\n\
             DTEND:20261202T090000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    };
    let first = file(&n, &series("013000", "例会"));
    assert_eq!(counts(&take(&n, &first, CalendarRequest::default())), (3, 0, 0));
    let moved = file(&n, &series("020000", "周会"));
    assert_eq!(counts(&take(&n, &moved, CalendarRequest::default())), (0, 3, 0));
    assert_eq!(held(&n).len(), 3);
    assert_eq!(counts(&take(&n, &moved, CalendarRequest::default())), (0, 0, 3));
}

/// A meeting in some version.
fn version(lines: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:clinic\nSUMMARY:门诊\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
    )
}

fn told_of<'p>(plan: &'p CalendarPlan, fate: &str) -> Vec<&'p str> {
    plan.account.iter().filter(|part| part.fate == fate).filter_map(|part| part.text.as_deref()).collect()
}

#[test]
fn an_older_version_changes_nothing_and_is_named() {
    let starting = |hour: u8, more: &str| version(&format!("DTSTART:20261202T{hour:02}0000Z\n{more}"));
    let cases = [
        (starting(3, "SEQUENCE:2"), starting(2, "SEQUENCE:1")),
        (starting(3, "SEQUENCE:2"), starting(2, "")),
        (starting(3, "LAST-MODIFIED:20261120T080000Z"), starting(2, "LAST-MODIFIED:20261119T080000Z")),
    ];
    for (newer, older) in cases {
        let n = nursery();
        assert_eq!(counts(&take(&n, &file(&n, &newer), CalendarRequest::default())), (1, 0, 0));
        let told = take(&n, &file(&n, &older), CalendarRequest::default());
        assert_eq!((counts(&told), told_of(&told, "older")), ((0, 0, 0), vec!["2026-12-02 门诊"]), "{older}");
        assert_eq!(held(&n)[0].starts_at, Some(at("2026-12-02T03:00:00Z")));
        // The newer one once more is the same still, and one that is newer than it changes the session.
        assert_eq!(counts(&take(&n, &file(&n, &newer), CalendarRequest::default())), (0, 0, 1));
        let newest = starting(4, "SEQUENCE:3");
        assert_eq!(counts(&take(&n, &file(&n, &newest), CalendarRequest::default())), (0, 1, 0));
        assert_eq!(counts(&plan(&n, &file(&n, &newer), &CalendarRequest::default()).unwrap()), (0, 0, 0));
    }
}

#[test]
fn an_older_version_of_a_series_makes_no_sessions_at_its_old_times() {
    let n = nursery();
    let newer = version("DTSTART:20261203T030000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nSEQUENCE:2");
    let older = version("DTSTART:20261201T030000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nSEQUENCE:1");
    assert_eq!(counts(&take(&n, &file(&n, &newer), CalendarRequest::default())), (3, 0, 0));
    let told = take(&n, &file(&n, &older), CalendarRequest::default());
    assert_eq!((counts(&told), count_of(&told, "older"), held(&n).len()), ((0, 0, 0), 3, 3));
}

#[test]
fn the_change_of_one_keeps_no_other_of_its_series_out() {
    let n = nursery();
    let moved = "RECURRENCE-ID:20261208T030000Z\nDTSTART:20261209T050000Z\nSEQUENCE:4";
    let series = "DTSTART:20261201T030000Z\nRRULE:FREQ=WEEKLY;COUNT=4\nSEQUENCE:3";
    let alone = file(&n, &version(moved));
    assert_eq!(counts(&take(&n, &alone, CalendarRequest::default())), (1, 0, 0));
    let whole = version(&format!("{series}\nEND:VEVENT\nBEGIN:VEVENT\nUID:clinic\nSUMMARY:门诊\n{moved}"));
    assert_eq!(counts(&take(&n, &file(&n, &whole), CalendarRequest::default())), (3, 0, 1));
    let told = take(&n, &file(&n, &version(series)), CalendarRequest::default());
    assert_eq!((counts(&told), count_of(&told, "older"), held(&n).len()), ((0, 0, 3), 1, 4));
}

#[test]
fn without_a_version_a_file_that_is_taken_in_later_counts() {
    let n = nursery();
    let starting = |hour: u8| version(&format!("DTSTART:20261202T{hour:02}0000Z"));
    take(&n, &file(&n, &starting(3)), CalendarRequest::default());
    assert_eq!(counts(&take(&n, &file(&n, &starting(2)), CalendarRequest::default())), (0, 1, 0));
}

#[test]
fn a_session_that_its_calendar_calls_off_is_named_and_stays() {
    for called_off in [
        "STATUS:CANCELLED\nSEQUENCE:1",
        "SEQUENCE:1\nEND:VEVENT\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:other\nDTSTART:20261202T030000Z",
    ] {
        let n = nursery();
        take(&n, &file(&n, &version("DTSTART:20261202T030000Z")), CalendarRequest::default());
        let off = version(&format!("DTSTART:20261202T030000Z\n{called_off}"));
        let told = take(&n, &file(&n, &off), CalendarRequest::default());
        assert_eq!((counts(&told), told_of(&told, "called_off_here")), ((0, 0, 0), vec!["2026-12-02 门诊"]));
        assert_eq!(held(&n).len(), 1);
        // Of what is not here nothing is to be done.
        let n = nursery();
        let told = take(&n, &file(&n, &off), CalendarRequest::default());
        assert!(told_of(&told, "called_off_here").is_empty() && count_of(&told, "called_off") > 0);
    }
}

#[test]
fn a_call_off_that_is_older_than_what_was_taken_in_is_not_told_as_one() {
    let n = nursery();
    take(&n, &file(&n, &version("DTSTART:20261202T030000Z\nSEQUENCE:2")), CalendarRequest::default());
    let off = version("DTSTART:20261202T030000Z\nSTATUS:CANCELLED\nSEQUENCE:1");
    let told = take(&n, &file(&n, &off), CalendarRequest::default());
    assert!(told_of(&told, "called_off_here").is_empty());
}

#[test]
fn what_an_event_repeats_is_a_series_and_comes_back_equal() {
    let n = nursery();
    take(&n, &field("wecom-tz08-weekly.ics"), CalendarRequest::default());
    let sessions = held(&n);
    let series = sessions[0].series.unwrap();
    assert!(sessions.len() > 1 && sessions.iter().all(|one| one.series == Some(series)));
    take(&n, &file(&n, THREE_DAYS), CalendarRequest::default());
    assert!(held(&n).iter().all(|one| one.series.is_none() || one.series == Some(series)));
    let out = n.folder.path().join("out.ics");
    let written = n.read(|r| export::write(r, &out, &CalendarQuery::default())).unwrap();
    assert_eq!(counts(&take(&n, &out, CalendarRequest::default())), (0, 0, written));
    assert_eq!(held(&n).iter().filter(|one| one.series == Some(series)).count(), sessions.len());
    assert_eq!(n.check().unwrap().findings, []);
}

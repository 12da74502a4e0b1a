//! Calendars of another project's tests, read as its library reads them; and a calendar of ours, as others shall read it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono_tz::Tz;
use miaopu_core::{
    op,
    sessions::{self, Session, SessionDraft, SessionKind, SessionQuery},
    workflows::calendars::{self, CalendarQuery, CalendarRequest, CalendarSession},
};
use miaopu_formats::calendar::{self, Answers, SHANGHAI, Span, Window};
use serde_json::{Value, json};

use crate::desk::{Desk, desk};

/// What a person says of the zones that these files make up.
const ANSWERS: [(&str, Tz); 2] =
    [("custom_America/New_York", Tz::America__New_York), ("Western/Central Europe", Tz::Europe__Berlin)];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/calendars")
}

fn read_json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// The calendars of the other project.
fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder().join("icalendar")).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "ics")).collect();
    files.sort();
    files
}

/// The events of a calendar as `expected.json` has them, in no order.
fn events(path: &Path, window: Window) -> Vec<Value> {
    let calendar = calendar::open(path).unwrap();
    let answers: Answers = ANSWERS.iter().map(|(name, zone)| ((*name).to_owned(), *zone)).collect();
    let found = calendar.expand(window, &answers);
    assert!(found.asks.is_empty(), "{}: asks for {:?}", path.display(), found.asks);
    let taking_place = found.occurrences.iter().filter(|one| !one.cancelled);
    taking_place
        .map(|one| {
            let event = &calendar.events[one.event];
            let words = |text: &Option<String>| {
                text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
            };
            let mut held = json!({
                "uid": words(&event.uid), "title": words(&event.title), "place": words(&event.location),
                "about": words(&event.description),
            });
            match one.span {
                Span::Days { first, last } => {
                    held["startsOn"] = json!(first.to_string());
                    held["endsOn"] = json!(last.to_string());
                }
                Span::Timed { starts, ends } => {
                    held["startsAt"] = json!(starts.millis());
                    held["endsAt"] = json!(ends.map(|ends| ends.millis()).filter(|ends| *ends > starts.millis()));
                }
            }
            held
        })
        .collect()
}

fn sorted(mut events: Vec<Value>) -> Vec<Value> {
    events.sort_by_key(Value::to_string);
    events
}

#[test]
fn calendars_are_read_as_another_library_reads_them() {
    let expected = read_json(&folder().join("expected.json"));
    let files = expected.as_object().unwrap();
    assert!(files.len() >= 20, "{} files", files.len());
    let mut differing = Vec::new();
    for (name, expected) in files {
        let day = |key: &str| expected[key].as_str().unwrap().parse().unwrap();
        let window = Window { from: day("from"), to: day("to"), zone: SHANGHAI };
        let found = sorted(events(&folder().join(name), window));
        let expected = sorted(expected["events"].as_array().unwrap().clone());
        if found != expected {
            let only = |one: &[Value], other: &[Value]| {
                one.iter().filter(|event| !other.contains(event)).map(Value::to_string).collect::<Vec<_>>()
            };
            differing.push(format!(
                "{name}\n  ours {:?}\n  theirs {:?}",
                only(&found, &expected),
                only(&expected, &found)
            ));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn whatever_a_calendar_holds_it_is_planned_or_refused_as_a_whole() {
    for path in files() {
        let d = desk();
        match d.nursery.read(|r| calendars::ops::plan(r, &path, &CalendarRequest::default())) {
            Ok(plan) => assert_eq!(plan.sessions.len(), plan.steps.len(), "{}", path.display()),
            Err(error) => assert_ne!(error.code().name(), "internal", "{}", path.display()),
        }
    }
}

/// Sessions of every sort that a calendar knows.
fn a_season(d: &Desk) {
    let session = |title: &str, day: &str| SessionDraft {
        id: None,
        cohort: None,
        kind: SessionKind::Workshop,
        title: title.into(),
        day: day.parse().unwrap(),
        last_day: None,
        starts: None,
        ends: None,
        place: None,
        hosts: Vec::new(),
    };
    let timed = |title: &str, day: &str, starts: &str, ends: Option<&str>| SessionDraft {
        starts: Some(starts.into()),
        ends: ends.map(str::to_owned),
        ..session(title, day)
    };
    let long = "长题目".repeat(30);
    let drafts = [
        timed("开营", "2026-12-01", "09:30", Some("11:00")),
        timed("Demo; day, with \"signs\" \\ and more", "2026-12-02", "14:00", Some("17:30")),
        timed("跨夜黑客松", "2026-12-05", "20:00", Some("+1 02:00")),
        timed("没有说何时结束", "2026-12-08", "10:00", None),
        timed(&long, "2026-12-09", "10:00", Some("10:45")),
        SessionDraft {
            place: Some("A座 301；二楼".into()), ..timed("路演", "2026-12-10", "13:30", Some("16:00"))
        },
        SessionDraft { last_day: Some("2026-12-31".parse().unwrap()), ..session("年终训练营", "2026-12-29") },
        session("走访", "2027-01-04"),
    ];
    for draft in drafts {
        d.nursery.write(op::SAVE_SESSION, move |w| sessions::ops::save(w, draft)).unwrap();
    }
}

/// What was planned of a session, as other programs shall find it.
fn told(session: &CalendarSession, place: Option<&str>) -> Value {
    let mut told = json!({ "title": session.title });
    let mut put = |key: &str, value: Value| {
        if !value.is_null() {
            told[key] = value;
        }
    };
    put("place", json!(place));
    put("startsAt", json!(session.starts_at.map(|at| at.millis())));
    put("endsAt", json!(session.ends_at.map(|at| at.millis())));
    put("startsOn", json!(session.starts_on.map(|day| day.to_string())));
    put("endsOn", json!(session.ends_on.map(|day| day.to_string())));
    told
}

/// Holds a file to what it must be; `./dev gen golden` writes it.
fn hold(path: &Path, text: &str) {
    if std::env::var_os("MIAOPU_GOLDEN").is_some() {
        fs::write(path, text).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), text, "{}", path.display());
}

#[test]
fn an_exported_calendar_is_what_other_programs_are_tried_on_and_comes_back_equal() {
    let d = desk();
    a_season(&d);
    let out = d.folder.path().join("out.ics");
    d.nursery.read(|r| calendars::export::write(r, &out, &CalendarQuery::default())).unwrap();
    hold(&folder().join("exported.ics"), &fs::read_to_string(&out).unwrap());

    let other = desk();
    let take = {
        let out = out.clone();
        move |w: &mut miaopu_core::Write<'_>| calendars::ops::carry_out(w, &out, &CalendarRequest::default())
    };
    let plan = other.nursery.write(op::IMPORT_CALENDAR, take).unwrap();
    let held = |d: &Desk| {
        let rows = d.nursery.read(|r| sessions::ops::list(r, &SessionQuery::default())).unwrap().rows;
        let of = |session: &Session| {
            (
                session.title.clone(),
                session.place.clone(),
                session.starts_on,
                session.ends_on,
                session.starts_at,
                session.ends_at,
            )
        };
        rows.iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(held(&other), held(&d));

    let place_of = |title: &str| held(&d).into_iter().find(|held| held.0 == title).and_then(|held| held.1);
    let sessions: Vec<Value> = plan.sessions.iter().map(|one| told(one, place_of(&one.title).as_deref())).collect();
    let text = serde_json::to_string_pretty(&sessions).unwrap();
    hold(&folder().join("exported.json"), &format!("{text}\n"));
}

//! How a cohort gets on, on the command line: plans, attention, attendance of meetings, the report.

use serde_json::{Value, json};

use crate::place::{Place, data};

fn with_example() -> Place {
    let place = Place::new();
    assert_eq!(place.run(&["demo", "--startups", "8", "--alumni", "4"]).status, 0);
    place
}

#[test]
fn attention_tells_each_startup_with_its_reasons() {
    let place = with_example();
    let told = place.json(&["attention"]);
    let rows = told["rows"].as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        assert_eq!(row["noun"], "startup");
        let reasons = row["reasons"].as_array().unwrap();
        assert!(!reasons.is_empty());
        for reason in reasons {
            let keys: Vec<&String> = reason.as_object().unwrap().keys().collect();
            assert_eq!(keys, ["code", "days", "since", "value"]);
        }
    }
    assert_eq!(place.run(&["attention", "--cohort", "99"]).status, 2);
    assert_eq!(place.run(&["attention"]).status, 0);
}

#[test]
fn a_plan_is_applied_to_a_cohort_and_taken_back() {
    let place = with_example();
    let before = place.json(&["list", "milestones"])["total"].clone();
    let cohort = place.json(&["list", "cohorts"])["rows"][0].clone();
    let programme = format!("programme={}", cohort["programmeName"].as_str().unwrap());
    place.json(&["save", "plan_steps", "name=再访谈十位用户", &programme, "week=3"]);
    let current = place.json(&["list", "milestones", "--limit", "1"])["rows"][0]["cohort"]["id"].clone();
    let done = place.json(&["apply-plan", "--cohort", current.as_str().unwrap()]);
    assert!(done["made"].as_u64().unwrap() > 0, "{done}");
    place.json(&["undo"]);
    assert_eq!(place.json(&["list", "milestones"])["total"], before);
}

#[test]
fn a_milestone_is_saved_by_the_name_of_its_startup() {
    let place = with_example();
    let startup = place.json(&["list", "startups", "--limit", "1"])["rows"][0]["name"].as_str().unwrap().to_owned();
    let named = format!("startup={startup}");
    let made = place.json(&["save", "milestones", "name=量产", &named, "due-on=2027年3月1日"]);
    let shown = place.json(&["show", "milestones", made["id"].as_str().unwrap()]);
    assert_eq!((&shown["startup"]["name"], &shown["due_on"]), (&json!(startup), &json!("2027-03-01")));
    let refused = place.run(&["--json", "save", "milestones", "name=量产", "startup=无此企业", "due-on=2027-03-01"]);
    assert_eq!((refused.status, refused.code().as_str()), (2, "no_such_startup"));
}

#[test]
fn what_meeting_programs_hand_out_is_planned_with_minutes_and_every_cell() {
    let place = Place::with_nursery();
    let lena = place.write("people.csv", "姓名,邮箱\nLena Brandt,\n陈一鸣,\n");
    place.json(&["import", &lena]);
    let plan = place.json(&["attendance", "import", &data("field/zoom-join-leave.csv"), "--plan"]);
    let minutes: Vec<(&str, u64, bool)> = plan["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (p["name"].as_str().unwrap(), p["minutes"].as_u64().unwrap(), p["person"].is_object()))
        .collect();
    assert_eq!(minutes, [("陈一鸣", 92, true), ("Lena Brandt", 120, true)]);
    assert_eq!(plan["session"]["id"], Value::Null);
    let done = place.json(&["attendance", "import", &data("field/zoom-join-leave.csv")]);
    assert!(done["session"]["id"].is_string());
    let again = place.json(&["attendance", "import", &data("field/zoom-join-leave.csv"), "--plan"]);
    assert_eq!(again["session"]["id"], done["session"]["id"], "the same export is of the same session");
    let odd = place.run(&["--json", "attendance", "import", &data("field/qcc-batch-match.xlsx"), "--plan"]);
    assert_eq!((odd.status, odd.code().as_str()), (2, "not_a_meeting"));
}

#[test]
fn the_report_of_a_cohort_is_written_and_on_record() {
    let place = with_example();
    for name in ["r.pdf", "r.xlsx"] {
        let out = place.path(name).display().to_string();
        place.json(&["report", "cohort", "--out", &out]);
        assert!(place.path(name).metadata().unwrap().len() > 4_000);
    }
    let log = place.json(&["exports"]);
    assert_eq!(log["rows"][0]["report"], "cohort_progress", "{log}");
    let odd = place.run(&["--json", "report", "cohort", "--out", &place.path("r.docx").display().to_string()]);
    assert_eq!((odd.status, odd.code().as_str()), (2, "no_such_ending"));
}

#[test]
fn a_calendar_comes_in_comes_again_and_goes_out() {
    let place = Place::with_nursery();
    let path = data("field/outlook-china-standard-time.ics");
    let today = ["--today", "2026-03-01", "calendar"];
    let run = |rest: &[&str]| place.json(&[&today, rest].concat());
    let counts = |told: &Value| (told["new"].as_u64(), told["changed"].as_u64(), told["same"].as_u64());
    assert_eq!(counts(&run(&["import", &path, "--plan"])), (Some(1), Some(0), Some(0)));
    let done = run(&["import", &path]);
    assert!(done["op"].is_string());
    let keys: Vec<&String> = done["sessions"][0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["allDay", "endsAt", "endsOn", "startsAt", "startsOn", "title"]);
    assert_eq!(counts(&run(&["import", &path])), (Some(0), Some(0), Some(1)));
    let out = place.path("out.ics").display().to_string();
    assert_eq!(run(&["export", "--out", &out])["sessions"], 1);
    assert_eq!(counts(&run(&["import", &out, "--plan"])), (Some(0), Some(0), Some(1)));
    let taken = place.run(&["--json", "calendar", "export", "--out", &out]);
    assert_eq!((taken.status, taken.code().as_str()), (2, "file_exists"));
    let odd = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:会\nDTSTART;TZID=园区时间:20260302T090000\nEND:VEVENT\nEND:VCALENDAR\n";
    let odd = place.write("odd.ics", odd);
    let refused = place.run(&["--json", "calendar", "import", &odd]);
    assert_eq!((refused.status, refused.code().as_str()), (2, "zone_unknown"));
    assert_eq!(run(&["import", &odd, "--zone", "园区时间=Asia/Shanghai"])["new"], 1);
}

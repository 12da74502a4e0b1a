//! Sessions on the command line.

use serde_json::{Value, json};

use crate::place::{Answer, CLI, Place};

const TABLE: &str = "日期,时间,主题,形式,地点\n\
    2026-03-05,14:00,第二课,工作坊,路演厅\n2026-03-06,22:30-00:30,夜谈,,\n2026-03-07,,走访,,苏州\n";

#[test]
fn case_51_a_list_of_sessions_tells_day_time_title_place_and_kind_in_the_person_s_language() {
    let place = Place::with_nursery();
    let file = place.write("sessions.csv", TABLE);
    place.json(&["import", &file]);
    let told = |language: &str| {
        let asked = ["--lang", language, "--file", "n.miaopu", "list", "sessions"];
        let lines = Answer::from(place.bare(CLI).args(asked).output().unwrap()).out;
        // The id stands last, and is another one each time.
        let without_id = |line: &str| line.rsplit_once("  ").map_or(line.to_owned(), |(rest, _)| rest.to_owned());
        lines.lines().take(3).map(without_id).collect::<Vec<_>>()
    };
    assert_eq!(
        told("zh-CN"),
        [
            "2026-03-05  14:00  第二课  路演厅  工作坊",
            "2026-03-06  22:30–次日 00:30  夜谈  其他",
            "2026-03-07  时间待定  走访  苏州  走访",
        ]
    );
    assert_eq!(told("en")[1], "2026-03-06  22:30–00:30 +1  夜谈  Other");
    let rows = place.json(&["list", "sessions"])["rows"].clone();
    let cells = |at: usize| ["day", "starts", "ends", "endsOn", "place"].map(|name| rows[at][name].clone());
    assert_eq!(cells(0), [json!("2026-03-05"), json!("14:00"), Value::Null, Value::Null, json!("路演厅")]);
    assert_eq!(cells(1), [json!("2026-03-06"), json!("22:30"), json!("00:30"), json!("2026-03-07"), Value::Null]);
    assert_eq!(cells(2), [json!("2026-03-07"), Value::Null, Value::Null, Value::Null, json!("苏州")]);
}

#[test]
fn case_22_a_row_whose_hour_was_skipped_is_named_and_the_rest_goes_in() {
    let place = Place::with_nursery();
    let file = place.write(
        "sessions.csv",
        "日期,开始时间,结束时间,主题\n1988-04-16,02:30,03:30,前一晚\n1988-04-17,02:30,03:30,夏令时\n",
    );
    let plan = place.json(&["import", &file, "--as", "sessions", "--plan"]);
    assert_eq!(plan["refused"][0]["code"], "skipped_hour", "{plan}");
    place.json(&["import", &file, "--as", "sessions"]);
    assert_eq!(place.total("sessions"), 1);
}

#[test]
fn a_session_of_several_days_tells_its_last_day_and_no_time_that_is_to_come() {
    let place = Place::with_nursery();
    let file = place.write(
        "camp.ics",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:camp\nSUMMARY:训练营\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261204\n\
         END:VEVENT\nEND:VCALENDAR\n",
    );
    place.json(&["calendar", "import", &file, "--today", "2026-11-30"]);
    let row = place.json(&["list", "sessions"])["rows"][0].clone();
    assert_eq!(
        (&row["day"], &row["endsOn"], &row["starts"]),
        (&json!("2026-12-01"), &json!("2026-12-03"), &Value::Null)
    );
    let line = place.run(&["list", "sessions"]).out;
    assert!(line.starts_with("2026-12-01  – 2026-12-03  训练营"), "{line}");
}

#[test]
fn what_this_program_wrote_out_as_a_calendar_comes_back_without_a_step() {
    let place = Place::with_nursery();
    let file = place.write("sessions.csv", TABLE);
    place.json(&["import", &file]);
    place.json(&["calendar", "export", "--out", "own.ics"]);
    let back = place.json(&["calendar", "import", "own.ics", "--today", "2026-03-10"]);
    assert_eq!((&back["new"], &back["changed"], &back["same"]), (&json!(0), &json!(0), &json!(3)));
    assert_eq!(back["op"], Value::Null);
}

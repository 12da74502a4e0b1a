//! Lists narrowed by the nursery's own fields, and reports with them.

use miaopu_core::{
    Nursery, World, incubator, op,
    own_fields::{self, OwnFieldDraft, OwnKind, OwnNoun},
};

use crate::place::Place;

/// A nursery with two alumni, of whom a file tells a hobby; it is a field.
fn place() -> Place {
    let place = Place::with_nursery();
    let file = place.write(
        "a.csv",
        "姓名,手机,公司,入会日期,爱好\n王一,13800138001,青禾智能,,登山\n李二,13800138002,云岭生物,,围棋\n",
    );
    place.json(&["import", &file, "--as", "alumni"]);
    let nursery = Nursery::open(&place.path("n.miaopu"), World::default()).unwrap();
    nursery.set_author(nursery.read(incubator::ops::colleagues).unwrap()[0].id).unwrap();
    let draft = OwnFieldDraft { noun: OwnNoun::People, label: "爱好".into(), kind: OwnKind::Text };
    nursery.write(op::SAVE_OWN_FIELD, move |w| own_fields::ops::save(w, &draft)).unwrap();
    place
}

#[test]
fn a_list_is_narrowed_by_the_name_of_an_own_field() {
    let place = place();
    for kind in ["people", "alumni"] {
        let found = place.json(&["list", kind, "--filter", "own.爱好=登山"]);
        assert_eq!((&found["total"], found["rows"][0]["name"].as_str()), (&1.into(), Some("王一")), "{kind}");
    }
    let refused = place.run(&["--json", "list", "people", "--filter", "own.颜色=红"]);
    assert_eq!(refused.code(), "no_such_own_field");
    assert_eq!(
        place.json(&["list", "people", "--filter", "own.爱 好=登山"])["total"],
        1,
        "blanks tell no fields apart"
    );
    let of_startups = place.run(&["--json", "list", "startups", "--filter", "own.爱好=登山"]);
    assert_eq!(of_startups.code(), "no_such_own_field", "a field of people is none of startups");
    let of_sessions = place.run(&["--json", "list", "sessions", "--filter", "own.爱好=登山"]);
    assert_eq!(of_sessions.code(), "unknown_filter", "sessions have none");
}

#[test]
fn a_report_takes_own_fields_behind_its_columns() {
    let place = place();
    let asked = ["--purpose", "statistics", "--columns", "name", "--own", "爱好", "--filter", "own.爱好=围"];
    place.json(&[&["export", "alumni", "--out", "out.csv"][..], &asked].concat());
    let written = std::fs::read_to_string(place.path("out.csv")).unwrap();
    assert_eq!(written.trim_start_matches('\u{FEFF}').lines().collect::<Vec<_>>(), ["Name,爱好", "李二,围棋"]);
    let refused = place.run(&["--json", "export", "alumni", "--out", "b.csv", "--own", "颜色"]);
    assert_eq!(refused.code(), "no_such_own_field");
}

#[test]
fn a_field_is_made_listed_filled_in_changed_and_removed() {
    let place = Place::with_nursery();
    let file = place.write("a.csv", "姓名,手机,工龄\n王一,13800138001,8\n李二,13800138002,八年\n");
    place.json(&["import", &file, "--as", "people"]);
    assert_eq!(place.json(&["fields", "candidates", "people"])["rows"][0]["label"], "工龄");
    let made = place.json(&["fields", "add", "people", "工龄", "--kind", "number"]);
    assert_eq!(place.run(&["--json", "fields", "add", "people", "工 龄"]).code(), "field_is_there");
    let listed = place.json(&["fields", "list"]);
    assert_eq!((&listed["rows"][0]["id"], &listed["rows"][0]["kind"]), (&made["id"], &"number".into()));
    assert_eq!(listed["rows"][0]["filled"], 2);

    let person = place.json(&["list", "people", "--filter", "text=李二"])["rows"][0]["id"].as_str().unwrap().to_owned();
    let refused = place.run(&["--json", "fields", "set", "people", "工龄", &person, "八年"]);
    assert_eq!(refused.code(), "not_a_number");
    place.json(&["fields", "set", "people", "工龄", &person, "12"]);
    assert_eq!(place.json(&["list", "people", "--filter", "own.工龄=10.."])["total"], 1);

    place.json(&["fields", "change", "people", "工龄", "--kind", "text"]);
    assert_eq!(place.json(&["fields", "list"])["rows"][0]["kind"], "text");
    assert!(place.run(&["fields", "list"]).out.contains("工龄"));
    place.json(&["fields", "remove", "people", "工龄"]);
    assert_eq!(place.run(&["--json", "fields", "remove", "people", "工龄"]).code(), "no_such_own_field");
    assert!(place.run(&["fields", "list"]).out.contains("fields add"), "what to do is said");
}

#[test]
fn an_import_says_what_differs_and_what_an_own_field_cannot_hold() {
    let place = Place::with_nursery();
    place.json(&["fields", "add", "people", "工龄", "--kind", "number"]);
    let first = place.write("a.csv", "姓名,手机,工龄\n王一,13800138001,8\n");
    place.json(&["import", &first, "--as", "people"]);
    let other = place.write("b.csv", "姓名,手机,工龄\n王一,13800138001,9\n李二,13800138002,八年\n");
    let said = place.run(&["import", &other, "--as", "people", "--plan"]).out;
    assert!(said.contains("the file says “9”, the record says “8”"), "{said}");
    assert!(said.contains("\"工龄\" was kept as it stood: This is not a number"), "{said}");
    place.json(&["import", &other, "--as", "people", "--differs", "file"]);
    assert_eq!(place.json(&["list", "people", "--filter", "own.工龄=9"])["total"], 1);
}

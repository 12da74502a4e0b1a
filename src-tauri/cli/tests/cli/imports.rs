//! Imports that were carried out: listed, opened, taken back, known again by their bytes.

use serde_json::{Value, json};

use crate::place::Place;

const PEOPLE: &str = "姓名,手机,城市\n陈一鸣,13900001234,上海\n林若涵,13900001235,苏州\n";

/// How much of a table's rows is as it came, changed, removed.
fn stands<'d>(opened: &'d Value, table: &str) -> [&'d Value; 3] {
    let of = opened["standing"].as_array().unwrap().iter().find(|of| of["table"] == table).unwrap();
    ["asItCame", "changed", "removed"].map(|key| &of[key])
}

#[test]
fn imports_are_listed_opened_by_number_or_id_and_taken_back() {
    let place = Place::with_nursery();
    let file = place.write("名单.csv", PEOPLE);
    assert_eq!(place.json(&["imports"]), json!({ "total": 0, "rows": [] }));
    let done = place.json(&["import", &file, "--as", "people"]);
    place.json(&["import", &file, "--as", "people"]);

    let listed = place.json(&["imports"]);
    assert_eq!(listed["total"], 1, "an import that wrote nothing is none");
    let row = &listed["rows"][0];
    assert_eq!([&row["op"], &row["fileName"], &row["author"]], [&done["op"], &json!("名单.csv"), &json!("沈青")]);
    assert_eq!([&row["rowCounts"], &row["undone"]], [&done["rowCounts"], &json!(false)]);

    let op = done["op"].as_str().unwrap();
    let opened = place.json(&["imports", "1"]);
    assert_eq!(opened, place.json(&["imports", op]));
    assert_eq!(opened["account"], done["account"]);
    assert_eq!(stands(&opened, "person"), [2, 0, 0].map(Value::from).each_ref());

    let told = place.run(&["imports", "1"]).out;
    for line in [
        "名单.csv  2 new",
        "手机: 2 filled = 2 stored",
        "People: 2 as they came, 0 changed since",
        &format!("undo {op}"),
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    place.json(&["undo", op]);
    assert_eq!(place.json(&["imports"])["rows"][0]["undone"], true);
    assert_eq!(stands(&place.json(&["imports", "1"]), "person"), [0, 0, 2].map(Value::from).each_ref());
    let told = place.run(&["imports"]).out;
    assert!(told.starts_with("1  ") && told.contains("(undone)"), "{told}");
    assert!(!place.run(&["imports", "1"]).out.contains("To take it back"), "once is enough");
}

#[test]
fn an_import_that_is_not_there_is_refused() {
    let place = Place::with_nursery();
    for import in ["0", "1", "nonsense", "0198c5a0-0000-7000-8000-000000000000"] {
        let answer = place.run(&["--json", "imports", import]);
        assert_eq!((answer.status, answer.code().as_str()), (2, "no_such_op"), "{import}");
    }
}

#[test]
fn a_plan_says_that_the_same_bytes_were_taken_in_before_under_another_name() {
    let place = Place::with_nursery();
    let (first, again) = (place.write("名单.csv", PEOPLE), place.write("最终.csv", PEOPLE));
    assert_eq!(place.json(&["import", &first, "--as", "people", "--plan"])["takenBefore"], Value::Null);
    let op = place.json(&["import", &first, "--as", "people"])["op"].clone();
    let planned = place.json(&["import", &again, "--as", "people", "--plan"]);
    let before = &planned["takenBefore"];
    assert_eq!([&before["op"], &before["fileName"], &before["number"]], [&op, &json!("名单.csv"), &json!(1)]);
    let told = place.run(&["import", &again, "--as", "people", "--guess", "--plan"]).out;
    assert!(told.contains("as \"名单.csv\" (miaopu-cli imports 1)"), "{told}");
    place.json(&["undo"]);
    let told = place.run(&["import", &again, "--as", "people"]).out;
    assert!(told.contains("and that was undone (miaopu-cli imports 1)"), "{told}");
}

//! People who are there twice, on the command line.

use serde_json::{Value, json};

use crate::place::Place;

const FILE: &str =
    "姓名,手机,公司,城市\n张伟,13800138000,云岭科技有限公司,上海\nDavid Zhang,13800138000,云岭科技,苏州\n";

/// A nursery with one person twice; the ids, the one that stays first.
fn twice() -> (Place, String, String) {
    let place = Place::with_nursery();
    let file = place.write("people.csv", FILE);
    place.json(&["import", &file, "--as", "people"]);
    let row = &place.json(&["duplicates"])["rows"][0];
    let id = |side: &str| row[side]["id"].as_str().unwrap().to_owned();
    let (survivor, merged) = (id("survivor"), id("merged"));
    (place, survivor, merged)
}

#[test]
fn a_pair_is_listed_with_score_and_reasons_planned_merged_and_parted_again() {
    let (place, survivor, merged) = twice();
    let found = place.json(&["duplicates", "--limit", "5"]);
    assert_eq!(found["total"], 1);
    assert_eq!(found["rows"][0]["likeness"]["reasons"], json!(["same_phone", "same_company", "other_name"]));
    let told = place.run(&["duplicates"]).out;
    assert!(told.contains("0.69: same phone, same company, but another name") && told.contains("1 / 1"), "{told}");

    let before = place.json(&["check"])["fingerprint"].clone();
    let plan = place.json(&["merge", &survivor, &merged, "--plan", "--take", "city"]);
    let row = |field: &str| plan["rows"].as_array().unwrap().iter().find(|row| row["field"] == field).unwrap().clone();
    let (survivor_city, merged_city) = (row("city")["survivor"].clone(), row("city")["merged"].clone());
    assert_eq!((&row("city")["result"], &row("city")["overflow"]), (&merged_city, &survivor_city));
    let told = place.run(&["merge", &survivor, &merged, "--plan"]).out;
    assert!(told.contains("nothing was written") && told.contains("Mobile: A +8613800138000"), "{told}");
    assert_eq!(place.json(&["check"])["fingerprint"], before);

    let done = place.json(&["merge", &survivor, &merged, "--take", "city"]);
    assert_eq!((&done["survivor"], &done["merged"]), (&json!(survivor), &json!(merged)));
    assert!(done["op"].is_string());
    place.is_well();
    assert_eq!(place.json(&["duplicates"])["total"], 0);
    assert_eq!(place.total("people"), 2, "and whoever works here");
    let person = place.json(&["show", "people", &merged]);
    assert_eq!((&person["id"], &person["city"]), (&json!(survivor), &merged_city[0]));

    let again = place.json(&["import", &place.path("people.csv").display().to_string(), "--as", "people"]);
    assert_eq!([&again["new"], &again["changed"], &again["op"]], [&json!(0), &json!(0), &Value::Null], "{again}");

    place.json(&["undo"]);
    place.is_well();
    assert_eq!(place.json(&["check"])["fingerprint"], before);
}

#[test]
fn a_pair_that_is_two_is_not_listed_again() {
    let (place, survivor, merged) = twice();
    let done = place.json(&["apart", &survivor, &merged]);
    assert_eq!((&done["one"], &done["other"]), (&json!(survivor), &json!(merged)));
    assert_eq!(place.json(&["duplicates"])["total"], 0);
    place.json(&["undo"]);
    assert_eq!(place.json(&["duplicates"])["total"], 1);
    assert!(place.run(&["apart", &survivor, &merged]).out.starts_with("Not the same: "));
}

#[test]
fn what_cannot_be_merged_is_refused_by_name() {
    let (place, survivor, merged) = twice();
    let code = |arguments: &[&str]| {
        let answer = place.run(&[&["--json"], arguments].concat());
        assert_eq!(answer.status, 2, "{arguments:?}");
        answer.code()
    };
    assert_eq!(code(&["merge", &survivor, &survivor]), "same_record");
    assert_eq!(code(&["merge", &survivor, "nobody"]), "no_such_person");
    assert_eq!(code(&["apart", "nobody", &survivor]), "no_such_person");
    assert_eq!(code(&["merge", &survivor, &merged, "--take", "shoe-size"]), "usage");
    let me = place.json(&["list", "people", "--filter", "text=沈青"])["rows"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(code(&["merge", &survivor, &me]), "is_author");
    let help = place.run(&["merge", "--help"]).out;
    assert!(help.contains("Examples:") && help.contains("--take city"), "{help}");
}

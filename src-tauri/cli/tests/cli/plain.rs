//! Records of plain nouns on the command line.

use serde_json::json;

use crate::place::Place;

#[test]
fn a_record_is_made_listed_changed_handed_out_taken_in_and_removed() {
    let place = Place::with_nursery();
    let made = place.json(&[
        "save",
        "sites",
        "name=漕河泾科创苗圃",
        "kind=孵化器",
        "area=3,200",
        "certified-until=2027年6月30日",
    ]);
    let id = made["id"].as_str().unwrap();
    let rows = place.json(&["list", "sites", "--filter", "area=1000.."])["rows"].clone();
    assert_eq!((&rows[0]["kind"], &rows[0]["certified_until"]), (&json!("incubator"), &json!("2027-06-30")));
    assert_eq!(place.json(&["search", "caohejing"])["rows"][0]["noun"], "sites");

    place.json(&["save", "sites", "--id", id, "area="]);
    let shown = place.json(&["show", "sites", id]);
    assert_eq!((&shown["name"], &shown["area"]), (&json!("漕河泾科创苗圃"), &json!(null)));

    let out = place.path("sites.csv").display().to_string();
    assert_eq!(place.json(&["export", "records", "sites", "--out", &out])["rows"], 1);
    assert_eq!(place.json(&["import", &out, "--plan"])["kinds"]["sites"]["same"], 1);

    place.json(&["remove", "sites", id]);
    assert_eq!(place.json(&["list", "sites"])["total"], 0);
    place.json(&["undo"]);
    assert_eq!(place.json(&["list", "sites"])["total"], 1);
}

#[test]
fn a_field_that_is_not_there_and_a_value_that_is_none_are_refused() {
    let place = Place::with_nursery();
    for (typed, code) in [
        (["name=甲", "colour=red"], "no_such_field"),
        (["name=甲", "area=many"], "not_a_number"),
        (["name=甲", "page=example.com"], "not_an_address"),
        (["kind=孵化器", "area=3"], "missing"),
    ] {
        let refused = place.run(&[&["--json", "save", "sites"][..], &typed[..]].concat());
        assert_eq!(refused.code(), code, "{typed:?}");
    }
    assert_eq!(place.json(&["list", "sites"])["total"], 0);
}

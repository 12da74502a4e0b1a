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

#[test]
fn a_field_may_be_called_as_people_call_it() {
    let place = Place::with_nursery();
    for typed in [["名称=甲园", "面积=1200㎡", "类型=众创空间"], ["Name=乙园", "Area=1,200 m²", "Kind=makerspace"]]
    {
        place.json(&[&["save", "sites"][..], &typed[..]].concat());
    }
    for filter in ["面积=1200", "类型=众创空间", "Kind=Makerspace"] {
        assert_eq!(place.json(&["list", "sites", "--filter", filter])["total"], 2, "{filter}");
    }
    assert_eq!(place.json(&["list", "sites", "--filter", "文字=甲园"])["total"], 1);
    for (filter, code) in
        [("有效期至=2026-02-30", "no_such_day"), ("kind=castle", "unknown_choice"), ("面积", "not_a_pair")]
    {
        assert_eq!(place.run(&["--json", "list", "sites", "--filter", filter]).code(), code, "{filter}");
    }
    let refused = place.run(&["save", "sites", "name=丙园", "kind=castle"]).err;
    assert!(refused.contains("众创空间 / Makerspace"), "{refused}");
    assert_eq!(place.run(&["--json", "save", "sites", "name=丙园", "area=-5"]).code(), "negative");
}

#[test]
fn cells_that_were_kept_as_text_are_shown_and_handed_out() {
    let place = Place::with_nursery();
    let file = place.write("a.csv", "载体名称,面积（㎡）,认定部门,联系方式\n甲园,约五百,市科委,前台转\n乙园,300,,\n");
    place.json(&["import", &file, "--as", "sites"]);
    let id = place.json(&["list", "sites", "--filter", "text=甲园"])["rows"][0]["id"].as_str().unwrap().to_owned();
    let kept = place.json(&["show", "sites", &id])["keptCells"].clone();
    let kept: Vec<_> = kept.as_array().unwrap().iter().map(|cell| cell["value"].as_str().unwrap()).collect();
    assert!(kept.contains(&"约五百") && kept.contains(&"前台转"), "{kept:?}");
    assert!(place.run(&["show", "sites", &id]).out.contains("前台转"));
    for name in ["out.csv", "out.xlsx"] {
        place.json(&["export", "records", "sites", "--out", name]);
        let again = place.json(&["import", name, "--as", "sites", "--plan"]);
        assert_eq!(again["kinds"]["sites"]["same"], 2, "{name}: {again}");
    }
    assert!(std::fs::read_to_string(place.path("out.csv")).unwrap().contains("约五百"));
}

#[test]
fn a_file_of_another_ending_is_not_written() {
    let place = Place::with_nursery();
    for name in ["sites.pdf", "sites", "sites.docx"] {
        let refused = place.run(&["export", "records", "sites", "--out", name]);
        assert!(refused.status == 2 && refused.err.contains(".xlsx, .csv"), "{}", refused.err);
        assert!(!place.path(name).exists());
    }
}

#[test]
fn what_differs_is_said_in_words() {
    let place = Place::with_nursery();
    place.json(&["save", "sites", "name=甲园", "kind=makerspace"]);
    let file = place.write("a.csv", "载体名称,载体类型,面积\n甲园,孵化器,300\n");
    let said = place.run(&["import", &file, "--as", "sites", "--plan"]).out;
    assert!(said.contains("the record says “Makerspace”"), "{said}");
}

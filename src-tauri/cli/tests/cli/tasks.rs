//! What somebody is to do, and evidence, on the command line.

use crate::place::Place;

#[test]
fn my_list_tells_what_follows_from_my_notes_and_what_everyone_is_to_do() {
    let place = Place::with_nursery();
    let startup = place.startup();
    let note = ["note", "add", "--startup", &startup, "--kind", "ask", "--text", "求介绍投资人"];
    place.json(&[&note[..], &["--next", "写介绍信", "--due", "2026-11-20"]].concat());
    let mine = place.json(&["--today", "2026-11-23", "my-list"]);
    assert_eq!((mine["person"]["name"].as_str(), mine["counts"]["late"].as_u64()), (Some("沈青"), Some(1)));
    let step = &mine["steps"][0];
    assert_eq!((step["text"].as_str(), step["late"].as_u64()), (Some("写介绍信"), Some(3)));
    assert_eq!(mine["asks"][0]["text"], "求介绍投资人");
    let of = place.json(&["my-list", "--of", "杨帆"]);
    assert_eq!((of["counts"]["steps"].as_u64(), of["person"]["name"].as_str()), (Some(0), Some("杨帆")));
    assert_eq!(place.json(&["my-list", "--everyone"])["counts"]["steps"], 1);
    let words = place.run(&["--today", "2026-11-23", "my-list"]);
    assert!(words.out.contains("写介绍信") && words.out.contains("3 days overdue"), "{}", words.out);
    let nobody = place.run(&["--json", "my-list", "--of", "无此人"]);
    assert_eq!((nobody.status, nobody.code().as_str()), (2, "no_such_person"));

    let listed =
        place.json(&["list", "action_items", "--filter", "open=true", "--filter", &format!("startup={startup}")]);
    assert_eq!((listed["total"].as_u64(), &listed["rows"][0]["id"]), (Some(1), &step["id"]));
    assert_eq!(place.json(&["show", "action_items", step["id"].as_str().unwrap()])["text"], "写介绍信");
    assert_eq!(place.run(&["list", "action_items", "--filter", "colour=red"]).status, 2);
}

#[test]
fn a_file_is_kept_once_handed_out_taken_back_and_cleaned_up() {
    let place = Place::with_nursery();
    place.startup();
    let made = place.json(&["save", "milestones", "name=首单", "startup=云岭科技有限公司", "due-on=2026-12-01"]);
    let milestone = made["id"].as_str().unwrap();
    let contract = place.write("合同.txt", "the contract");
    let copy = place.write("副本.txt", "the contract");
    place.json(&["attach", &contract, "--milestone", milestone]);
    place.json(&["attach", &copy, "--milestone", milestone]);
    assert_eq!(place.json(&["evidence"])["total"], 2);
    let out = place.path("out").display().to_string();
    assert_eq!(place.json(&["evidence", "--milestone", milestone, "--out", &out])["saved"], 2);
    let names: Vec<_> = std::fs::read_dir(&out).unwrap().map(|one| one.unwrap().path()).collect();
    assert!(names.iter().all(|path| std::fs::read_to_string(path).unwrap() == "the contract"), "{names:?}");

    std::fs::File::create(place.path("large.mp4")).unwrap().set_len(2 << 30).unwrap();
    let large = place.run(&["--json", "attach", "large.mp4", "--milestone", milestone]);
    assert_eq!((large.status, large.code().as_str()), (2, "evidence_too_large"));
    place.json(&["attach", "large.mp4", "--milestone", milestone, "--place"]);
    assert_eq!(place.run(&["--json", "attach", "none.txt", "--milestone", milestone]).code(), "file_not_found");
    assert_eq!(place.run(&["--json", "attach", &contract, "--milestone", "x"]).code(), "no_such_record");

    place.json(&["undo"]);
    place.json(&["undo"]);
    assert_eq!(place.json(&["evidence"])["total"], 1);
    let cleaned = place.json(&["evidence", "--clean-up"]);
    assert_eq!(
        (cleaned["pieces"].as_u64(), cleaned["bytes"].as_u64()),
        (Some(2), Some(0)),
        "the other copy holds it still"
    );
    assert_eq!(place.json(&["evidence"])["total"], 1);
    place.is_well();
}

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
    let of_startups = place.run(&["--json", "list", "startups", "--filter", "own.爱好=登山"]);
    assert_eq!(of_startups.code(), "no_such_own_field", "a field of people is none of startups");
    let of_sessions = place.run(&["--json", "list", "sessions", "--filter", "own.爱好=登山"]);
    assert_eq!(of_sessions.code(), "unknown_word", "sessions have none");
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

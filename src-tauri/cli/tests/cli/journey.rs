//! A newcomer's first hour with the samples.

use serde_json::{Value, json};

use crate::place::{Place, data, truth};

const ROSTER: &str = "cohort-4-roster.xlsx";
const ALUMNI: &str = "alumni-gbk.csv";
const MENTORS: &str = "mentors-and-sessions.xlsx";

#[test]
fn the_samples_go_in_come_out_and_go_in_again_as_their_truth_says() {
    let place = Place::with_nursery();
    place.is_well();
    for name in [ROSTER, ALUMNI, MENTORS] {
        let done = place.json(&["import", &data(name)]);
        assert!(done["op"].is_string(), "{name}");
        place.is_well();
    }
    let counts = ["startups", "alumni", "mentors", "sessions"].map(|kind| place.total(kind));
    let wanted = [
        &truth(ROSTER)["startups"],
        &truth(ALUMNI)["people_new"],
        &truth(MENTORS)["mentors"],
        &truth(MENTORS)["sessions"],
    ];
    assert_eq!(counts, wanted.map(|n| n.as_u64().unwrap()));

    for name in [ROSTER, ALUMNI, MENTORS] {
        let again = place.json(&["import", &data(name)]);
        assert_eq!([&again["new"], &again["changed"], &again["op"]], [&json!(0), &json!(0), &Value::Null], "{name}");
    }

    place.json(&["undo"]);
    place.is_well();
    assert_eq!((place.total("mentors"), place.total("sessions")), (0, 0));
    place.json(&["redo"]);
    place.is_well();
    assert_eq!((place.total("mentors"), place.total("sessions")), (counts[2], counts[3]));
}

#[test]
fn rows_that_are_left_out_are_named_with_row_and_sentence() {
    let place = Place::with_nursery();
    let done = place.json(&["import", &data(ALUMNI)]);
    assert_eq!(
        done["refused"],
        json!([{
            "sheet": "alumni-gbk", "row": 102, "column": "姓名", "code": "no_name", "message": "The row has no name.",
        }])
    );
    let unread: Vec<_> = done["unread"].as_array().unwrap().iter().map(|u| (&u["row"], &u["column"])).collect();
    let columns = truth(ALUMNI)["cells_not_read"]["302"].clone();
    let columns: Vec<_> = columns.as_array().unwrap().iter().collect();
    let row = json!(302);
    assert_eq!(unread, columns.into_iter().map(|column| (&row, column)).collect::<Vec<_>>());
    assert_eq!(done["kinds"]["alumni"]["refused"], 1);

    let told = place.run(&["import", &data(ALUMNI)]).out;
    assert!(told.contains("row 102 was left out: “姓名”: The row has no name."), "{told}");
    assert!(told.contains("Alumni: 0 new"), "{told}");
}

#[test]
fn a_plan_tells_what_would_happen_and_writes_nothing() {
    let place = Place::with_nursery();
    let before = place.json(&["check"]);
    let planned = place.json(&["import", &data(ROSTER), "--plan"]);
    assert_eq!((&planned["new"], &planned["op"]), (&json!(24), &Value::Null));
    assert_eq!(place.json(&["check"])["fingerprint"], before["fingerprint"]);
    assert_eq!(place.json(&["history"])["total"], 1);
    assert!(place.run(&["import", &data(ROSTER), "--plan"]).out.contains("nothing was written"));
}

#[test]
fn a_note_is_added_by_name_or_id_found_again_and_taken_back() {
    let place = Place::with_nursery();
    let id = place.startup();
    for startup in [id.as_str(), "云岭科技有限公司", "云岭"] {
        place.json(&["note", "add", "--startup", startup, "--kind", "progress", "--text", "# 样机\n交付三家"]);
    }
    let notes = place.json(&["list", "notes", "--filter", &format!("startup={id}")]);
    assert_eq!((&notes["total"], &notes["rows"][0]["name"]), (&json!(3), &json!("云岭科技有限公司")));
    assert_eq!(place.json(&["show", "notes", notes["rows"][0]["id"].as_str().unwrap()])["text"], "# 样机\n交付三家");
    assert!(place.run(&["list", "notes"]).out.contains("# 样机\n"), "only the first line of a note is listed");
    assert_eq!(place.json(&["search", "样机"])["total"], 3);
    let about = |id: &str| place.json(&["history", "--about", id]);
    assert_eq!((&about(&id)["total"], &about(&id)["rows"][0]["kind"]), (&json!(3), &json!("log_note")));
    assert_eq!(about("nobody")["total"], 0);
    place.json(&["undo"]);
    assert_eq!(place.total("notes"), 2);
    place.is_well();
}

#[test]
fn history_names_every_op_and_what_was_undone() {
    let place = Place::with_nursery();
    place.startup();
    place.json(&["undo"]);
    let history = place.json(&["history"]);
    let rows = history["rows"].as_array().unwrap();
    let told: Vec<_> = rows.iter().map(|r| (r["kind"].as_str().unwrap(), r["undone"].as_bool().unwrap())).collect();
    assert_eq!(told, [("undo", false), ("import", true), ("start", false)]);
    assert!(rows.iter().all(|r| r["op"].is_string() && r["at"].is_number() && r["touched"].as_u64() > Some(0)));
    let op = rows[1]["op"].as_str().unwrap();
    assert_eq!(place.run(&["--json", "undo", op]).code(), "already_undone");
    let told = place.run(&["history"]).out;
    assert!(told.contains("Import") && told.contains("(undone)"), "{told}");
}

#[test]
fn a_report_is_masked_counted_and_named_by_its_sum() {
    let place = Place::with_nursery();
    let file = place.write("members.csv", "姓名,手机号码,入会日期,是否同意公开联系方式\n王一,13800138001,2020-01-01,同意\n李二,13800138002,2020-01-01,不同意\n赵三,13800138003,2020-01-01,\n");
    place.json(&["import", &file]);
    let done = place.json(&["export", "alumni", "--out", "contacts.csv"]);
    assert_eq!((&done["rows"], &done["leftOut"]), (&json!(1), &json!({ "no_consent": 1, "refused": 1 })));
    assert_eq!(done["sha256"].as_str().unwrap().len(), 64);
    let text = std::fs::read_to_string(done["file"].as_str().unwrap()).unwrap();
    assert!(text.contains("王一") && !text.contains("13800138001") && !text.contains("李二"), "{text}");
    let again = place.run(&["export", "alumni", "--out", "contacts.csv", "--full"]);
    assert!(again.status == 2 && again.err.contains("contacts.csv") && again.err.contains("--force"), "{}", again.err);
    assert_eq!(std::fs::read_to_string(place.path("contacts.csv")).unwrap(), text, "the file there stays as it was");
    place.json(&["export", "alumni", "--out", "contacts.csv", "--full", "--force"]);
    assert!(std::fs::read_to_string(place.path("contacts.csv")).unwrap().contains("138"));
    assert_eq!(
        place.run(&["--json", "export", "alumni", "--out", "p.csv", "--purpose", "publicity"]).code(),
        "nobody_left"
    );
    assert!(!place.path("p.csv").exists());
}

#[test]
fn a_saved_report_is_made_again_locked_and_the_log_tells_who_took_it() {
    let place = Place::with_nursery();
    let file =
        place.write("members.csv", "姓名,手机号码,入会日期,是否同意公开联系方式\n王一,13800138001,2020-01-01,同意\n");
    place.json(&["import", &file]);
    let asked = ["--columns", "mobile,name", "--filter", "text=王一", "--save-as", "名录"];
    place.json(&[&["export", "alumni", "--out", "a.csv"][..], &asked].concat());
    assert!(std::fs::read_to_string(place.path("a.csv")).unwrap().contains("Mobile,Name\r\n138****8001,王一"));
    assert_eq!(place.json(&["reports"])["rows"][0]["name"], "名录");

    let secret = place.write("secret.txt", "correct horse\nand more");
    let locked = ["export", "alumni", "--out", "b.xlsx", "--report", "名录", "--password-file", &secret];
    assert_eq!(place.json(&locked)["rows"], 1);
    std::fs::write(&secret, b"\xD0\xCF\x11\xE0").unwrap();
    assert_eq!(place.run(&[&["--json"][..], &locked, &["--force"]].concat()).code(), "password_not_text");
    assert!(std::fs::read(place.path("b.xlsx")).unwrap().starts_with(b"\xD0\xCF\x11\xE0"));
    assert_eq!(place.run(&["--json", "export", "alumni", "--out", "c.csv", "--report", "x"]).code(), "no_such_report");

    let log = place.json(&["exports"]);
    let told: Vec<_> = log["rows"].as_array().unwrap().iter().map(|e| (&e["fileName"], &e["protected"])).collect();
    assert_eq!(told, [(&json!("b.xlsx"), &json!(true)), (&json!("a.csv"), &json!(false))]);
    let person = place.json(&["list", "alumni"])["rows"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(place.json(&["exports", "--holding", &person])["total"], 2);
    assert_eq!(place.json(&["exports", "--to-recall"])["total"], 0);
    let export = log["rows"][0]["id"].as_str().unwrap();
    place.json(&["recall", export, &person]);
    assert!(place.run(&["exports", "--holding", &person]).out.contains("called back 20"));
    place.json(&["reports", "--remove", "名录"]);
    assert_eq!(place.json(&["reports"])["total"], 0);
    place.is_well();
}

#[test]
fn a_report_labels_and_a_persons_own_data_are_printed_and_on_record() {
    let place = Place::with_nursery();
    let file = place.write(
        "members.csv",
        "姓名,手机号码,通讯地址,领域,入会日期\n王一,13800138001,上海市张江路 1 号,生物医药,2020-01-01\n李二,13800138002,,生物医药,2020-01-01\n",
    );
    place.json(&["import", &file]);
    let programme = ["--purpose", "programme"];
    let export = |args: &[&str]| place.json(&[&["export", "alumni"][..], args, &programme].concat());
    let is_pdf = |name: &str| std::fs::read(place.path(name)).unwrap().starts_with(b"%PDF-");

    assert_eq!(export(&["--out", "director.pdf", "--group", "sector"])["rows"], 2);
    let labels = export(&["--out", "labels.pdf", "--labels", "--full"]);
    assert_eq!((&labels["rows"], &labels["leftOut"]), (&json!(1), &json!({ "no_address": 1 })));
    let masked = place.run(&["--json", "export", "alumni", "--out", "m.pdf", "--labels", "--purpose", "programme"]);
    assert_eq!(masked.code(), "labels_need_whole");
    let person = place.json(&["list", "alumni"])["rows"][0]["id"].as_str().unwrap().to_owned();
    place.json(&["export", "person", &person, "--out", "own.pdf"]);
    assert!(["director.pdf", "labels.pdf", "own.pdf"].iter().all(|name| is_pdf(name)));
    assert!(!place.path("m.pdf").exists());

    let log = place.json(&["exports"]);
    let told: Vec<_> = log["rows"].as_array().unwrap().iter().map(|e| (&e["report"], &e["format"])).collect();
    let pdf = json!("pdf");
    assert_eq!(
        told,
        [(&json!("person_data"), &pdf), (&json!("mailing_labels"), &pdf), (&json!("alumni_contacts"), &pdf)]
    );
    place.is_well();
}

#[test]
fn a_person_gets_their_own_data_and_is_erased_for_good() {
    let place = Place::with_nursery();
    let file = place
        .write("members.csv", "姓名,手机号码,入会日期\n王小一,13800138001,2020-01-01\n李二,13800138002,2020-01-01\n");
    place.json(&["import", &file]);
    let person =
        place.json(&["list", "alumni", "--filter", "text=王小一"])["rows"][0]["id"].as_str().unwrap().to_owned();
    place.json(&["export", "person", &person, "--out", "own.json"]);
    let again = ["--json", "export", "person", &person, "--out", "own.json"];
    assert_eq!(place.run(&again).code(), "file_exists");
    place.json(&[&again[1..], &["--force"]].concat());
    let own: serde_json::Value = serde_json::from_slice(&std::fs::read(place.path("own.json")).unwrap()).unwrap();
    assert_eq!((&own["format"], &own["person"]["name"]), (&json!("miaopu-person-data"), &json!("王小一")));

    let plan = place.json(&["erase", &person, "--plan"]);
    assert_eq!((&plan["removed"]["contact_private"], &plan["retained"]["export_roll"]), (&json!(1), &json!(2)));
    assert_eq!(place.run(&["--json", "erase", &person, "--name", "李二"]).code(), "not_the_name");
    let misplaced = place.run(&["--json", "erase", &person, "--name", "王小一", "--receipt", "none/r.txt"]);
    assert_eq!(misplaced.code(), "folder_missing");
    assert_eq!(place.json(&["list", "alumni"])["total"], 2, "nobody is erased without the receipt that was asked for");
    place.write("r.txt", "the receipt of another");
    let taken = ["--json", "erase", &person, "--name", "王小一", "--receipt", "r.txt"];
    assert_eq!(place.run(&taken).code(), "file_exists");
    assert_eq!(place.json(&["list", "alumni"])["total"], 2, "nor over the receipt of another");
    let receipt = place.json(&["erase", &person, "--name", "王小一", "--receipt", "r.txt", "--force"]);
    let text = std::fs::read_to_string(place.path("r.txt")).unwrap();
    assert!(text.contains(receipt["id"].as_str().unwrap()) && text.contains("漕河泾") && !text.contains("王小一"));
    assert_eq!(receipt["removed"], plan["removed"]);
    assert_eq!(place.json(&["list", "alumni"])["total"], 1);
    assert_eq!(place.run(&["--json", "show", "people", &person]).code(), "no_such_person");
    place.is_well();
}

#[test]
fn the_same_seed_and_day_make_the_same_nursery_and_a_backup_reads_as_one() {
    let (one, other) = (Place::new(), Place::new());
    let demo = ["--today", "2026-11-23", "demo", "--startups", "3", "--alumni", "6"];
    let print = |place: &Place| {
        place.json(&demo);
        place.json(&["check"])["fingerprint"].clone()
    };
    assert_eq!(print(&one), print(&other));
    let copy = one.json(&["backup", "--to", "copies"])["file"].as_str().unwrap().to_owned();
    std::fs::copy(one.path(&copy), other.path("copy.miaopu")).unwrap();
    let answer = other.bare(crate::place::CLI).args(["--file", "copy.miaopu", "--json", "list", "startups"]).output();
    assert_eq!(crate::place::Answer::from(answer.unwrap()).json()["total"], 3);
}

#[test]
fn a_nursery_goes_out_and_into_a_new_one_with_the_same_fingerprint() {
    let place = Place::with_nursery();
    for name in [ROSTER, ALUMNI, MENTORS] {
        place.json(&["import", &data(name)]);
    }
    let print = |place: &Place| place.json(&["check"])["fingerprint"].clone();
    let written = place.json(&["export", "nursery", "--out", "out"]);
    let again = place.run(&["--json", "export", "nursery", "--out", "out"]);
    assert_eq!((again.status, again.code().as_str()), (2, "folder_not_empty"));

    let other = Place::with_nursery();
    let restored = other.json(&["import", &place.path("out").display().to_string()]);
    assert_eq!(restored["rows"], written["rows"]);
    assert_eq!(print(&other), print(&place));
    other.is_well();
    let again = other.run(&["--json", "import", &place.path("out").display().to_string()]);
    assert_eq!((again.status, again.code().as_str()), (2, "not_empty"));
    let startup = other.json(&["list", "startups"])["rows"][0]["id"].as_str().unwrap().to_owned();
    let note = ["note", "add", "--startup", &startup, "--kind", "progress", "--text", "接着写"];
    assert_eq!(
        other.run(&[&["--json"], &note[..]].concat()).code(),
        "no_author",
        "at this machine nobody of it is known"
    );
    other.json(&["who", "沈青"]);
    other.json(&note);
}

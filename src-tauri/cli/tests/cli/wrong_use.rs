//! Wrong arguments, wrong files: 2 where the rules say no, 1 where the machine could not, and always a sentence.

use miaopu_core::{Nursery, World};
use serde_json::Value;

use crate::place::{Answer, CLI, Place, data};

/// Refused: status 2, nothing on stdout but the document, a sentence on stderr, and nothing changed.
fn refused(place: &Place, arguments: &[&str], code: &str) -> String {
    answered(place, arguments, 2, code)
}

/// Failed: status 1.
fn failed(place: &Place, arguments: &[&str], code: &str) -> String {
    answered(place, arguments, 1, code)
}

fn answered(place: &Place, arguments: &[&str], status: i32, code: &str) -> String {
    let plain = place.run(arguments);
    assert_eq!((plain.status, plain.out.as_str()), (status, ""), "{arguments:?}: {}", plain.err);
    let json = place.run(&[&["--json"], arguments].concat());
    assert_eq!((json.status, json.code().as_str()), (status, code), "{arguments:?}");
    let message = json.json()["error"]["message"].as_str().unwrap().to_owned();
    assert!(!message.is_empty() && json.json()["error"]["args"].is_object());
    assert!(plain.err.contains(message.lines().next().unwrap()), "{arguments:?}: {}", plain.err);
    plain.err
}

#[test]
fn what_is_not_understood_is_refused_before_any_file_is_opened() {
    let place = Place::new();
    for arguments in [
        vec!["frob"],
        vec!["list"],
        vec!["list", "nothing"],
        vec!["list", "alumni", "--limit", "many"],
        vec!["note", "add"],
        vec!["note", "add", "--startup", "x", "--kind", "gossip", "--text", "a"],
        vec!["export", "alumni", "--out", "a.csv", "--purpose", "fun"],
        vec!["import"],
        vec!["import", "a.csv", "--as", "ghosts"],
        vec!["demo", "--startups", "-3"],
    ] {
        refused(&place, &arguments, "usage");
    }
    let left: Vec<_> =
        std::fs::read_dir(place.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_nursery_of_before_the_first_release_is_refused_as_it_is_with_what_to_do() {
    let place = Place::new();
    let frozen = std::fs::File::open(data("nursery-unreleased.zip")).unwrap();
    zip::ZipArchive::new(frozen).unwrap().extract(place.folder.path()).unwrap();
    let names = || -> std::collections::BTreeSet<_> {
        std::fs::read_dir(place.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect()
    };
    let (before, left) = (std::fs::read(place.path("n.miaopu")).unwrap(), names());
    for arguments in [["list", "people"].as_slice(), &["check"], &["import", "archive"], &["undo"], &["backup"]] {
        let said = failed(&place, arguments, "file_unreleased");
        assert!(said.contains("export the whole nursery into a folder"), "{said}");
    }
    assert!(std::fs::read(place.path("n.miaopu")).unwrap() == before && names() == left);

    std::fs::rename(place.path("n.miaopu"), place.path("older.miaopu")).unwrap();
    assert_eq!(place.run(&["init", "--incubator", "漕河泾", "--name", "沈青"]).status, 0);
    assert_eq!(place.run(&["import", "archive"]).status, 0);
    assert!(place.run(&["list", "people"]).out.contains("马若涵"));
}

#[test]
fn what_is_not_understood_is_said_in_the_language_that_was_asked_for() {
    let place = Place::new();
    let said = |arguments: &[&str]| {
        let answer: Answer = place.bare(CLI).args(arguments).output().unwrap().into();
        assert_eq!((answer.status, answer.out.as_str()), (2, ""), "{arguments:?}");
        answer.err
    };
    for (arguments, told) in [
        (["--lang", "zh-CN", "imprt", "a.csv"].as_slice(), ["没有「imprt」这个命令", "import"]),
        (&["--lang=zh-CN", "import"], ["还缺：<PATH>", "用法："]),
        (&["import", "a.csv", "--plam", "--lang", "zh-CN"], ["没有「--plam」", "--plan"]),
        (&["--lang", "zh-CN", "list", "alumni", "--limit", "很多"], ["「很多」不能用作 --limit", "--help"]),
        (&["--lang", "zh-CN", "list", "ghosts"], ["「ghosts」不能用作 <KIND>", "startups、people"]),
        (&["--lang", "zh-CN", "import", "a.csv", "--as"], ["--as <KIND> 后面要写一个值", "startups、people"]),
        (&["--lang", "zh-CN", "import", "a.csv", "--guess", "--mapping", "b"], ["不能和", "--mapping"]),
        (&["--lang", "zh-CN", "export", "alumni", "--out", "a.csv", "--purpose", "fun"], ["「fun」", "programme"]),
        (&["--lang", "zh-CN", "note"], ["还缺要做什么的命令", "--help"]),
        (&["--lang", "en", "imprt"], ["no command \"imprt\"", "The nearest: "]),
    ] {
        let text = said(arguments);
        assert!(told.iter().all(|told| text.contains(told)), "{arguments:?}: {text}");
    }
    // Without --lang as the window speaks at this machine: Chinese, where nothing else was chosen.
    assert!(said(&["imprt"]).contains("没有「imprt」这个命令"));
}

#[test]
fn help_and_version_are_no_mistakes() {
    let place = Place::new();
    for arguments in [["--help"].as_slice(), &["--version"], &["import", "--help"], &["note", "add", "--help"]] {
        let answer = place.run(arguments);
        assert_eq!((answer.status, answer.err.as_str()), (0, ""), "{arguments:?}");
    }
    assert!(place.run(&["list", "--help"]).out.contains("Examples:"));
}

#[test]
fn a_file_that_is_not_there_is_named_and_not_made() {
    let place = Place::new();
    for arguments in [["list", "alumni"].as_slice(), &["undo"], &["check"], &["backup"], &["history"]] {
        let told = failed(&place, arguments, "file_not_found");
        assert!(told.contains("n.miaopu: "), "{told}");
    }
    assert!(!place.path("n.miaopu").exists());
}

#[test]
fn nothing_is_made_where_something_lies() {
    let place = Place::new();
    for make in [["init"], ["demo"]] {
        place.write("n.miaopu", "a shopping list");
        refused(&place, &make, "already_exists");
        assert_eq!(std::fs::read_to_string(place.path("n.miaopu")).unwrap(), "a shopping list");
    }
    std::fs::remove_file(place.path("n.miaopu")).unwrap();
    std::fs::create_dir(place.path("n.miaopu")).unwrap();
    refused(&place, &["init"], "already_exists");
    refused(&place, &["list", "alumni"], "file_is_folder");
    refused(&place, &["undo"], "file_is_folder");
    assert!(!place.path("n.miaopu.lock").exists());
}

#[test]
fn a_nursery_that_could_not_be_filled_does_not_stay() {
    let place = Place::new();
    refused(&place, &["init", "--name", "  "], "missing");
    let left = std::fs::read_dir(place.folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(left.collect::<Vec<_>>(), ["home"], "where the parts of a process are listed");
    assert_eq!(place.run(&["init", "--name", "沈青"]).status, 0);
}

#[test]
fn a_file_of_something_else_is_told_and_left_alone() {
    let place = Place::new();
    let text = "名单，不是数据库".repeat(200);
    place.write("n.miaopu", &text);
    for arguments in [["list", "alumni"].as_slice(), &["undo"], &["check"]] {
        failed(&place, arguments, "not_a_database");
    }
    assert_eq!(std::fs::read_to_string(place.path("n.miaopu")).unwrap(), text);
}

#[test]
fn a_filter_that_does_not_fit_is_named() {
    let place = Place::with_nursery();
    for (kind, filter, code) in [
        ("alumni", "colour=green", "unknown_filter"),
        ("alumni", "city", "not_a_pair"),
        ("alumni", "silent-days=soon", "unknown_word"),
        ("alumni", "cohort=99", "no_such_cohort"),
        ("sessions", "from=2026-02-30", "no_such_day"),
        ("notes", "kind=gossip", "unknown_word"),
        ("cohorts", "city=苏州", "unknown_filter"),
    ] {
        let told = refused(&place, &["list", kind, "--filter", filter], code);
        let named = filter
            .split_once('=')
            .map_or(filter, |(name, value)| if name == "colour" || name == "city" { name } else { value });
        assert!(told.contains(named), "{told}");
    }
}

#[test]
fn a_record_that_is_not_there_is_refused() {
    let place = Place::with_nursery();
    let nobody = "01a2095c-188d-7422-9ca0-7fa2c7de5e15";
    refused(&place, &["show", "startups", "nonsense"], "no_such_record");
    refused(&place, &["show", "startups", nobody], "no_such_startup");
    refused(&place, &["show", "alumni", nobody], "no_such_person");
    refused(&place, &["undo", "nonsense"], "no_such_op");
    refused(&place, &["undo", nobody], "no_such_op");
    refused(&place, &["undo"], "nothing_to_undo");
    refused(&place, &["redo"], "nothing_to_redo");
    refused(&place, &["--as-person", nobody, "undo"], "no_such_person");
    refused(&place, &["--as-person", "me", "list", "alumni"], "no_such_person");
    refused(&place, &["--today", "2026-02-30", "list", "alumni"], "no_such_day");
}

#[test]
fn a_note_that_cannot_stand_is_refused_at_its_field() {
    let place = Place::with_nursery();
    let id = place.startup();
    let other = place.write("other.csv", "企业名称,负责人\n云岭生物有限公司,赵一\n");
    place.json(&["import", &other, "--as", "startups"]);
    let add = |startup: &str, more: &[&str], code: &str| {
        refused(&place, &[&["note", "add", "--startup", startup, "--kind", "risk"], more].concat(), code)
    };
    add("云岭", &["--text", "a"], "ambiguous_name");
    assert!(add("没有这家", &["--text", "a"], "no_such_startup").contains("没有这家"));
    assert!(add(&id, &["--text", "  "], "note_empty").contains("--text: "));
    add(&id, &["--text", "a", "--day", "2026-02-30"], "no_such_day");
    add(&id, &["--text", "a", "--due", "soon"], "no_such_day");
    assert!(add(&id, &["--text", "a", "--day", "2999-01-01"], "note_in_future").contains("--day: "));
    add(&id, &["--text", "a", "--next", &"字".repeat(501)], "too_long");
    assert_eq!(place.total("notes"), 0);
    place.is_well();
}

#[test]
fn who_writes_in_a_strangers_file_is_asked_to_say_who_they_are() {
    let place = Place::with_nursery();
    let id = place.startup();
    let answer = place
        .command(&["--json", "note", "add", "--startup", &id, "--kind", "ask", "--text", "a"])
        .env("MIAOPU_HOME", place.path("elsewhere"))
        .output();
    let answer = Answer::from(answer.unwrap());
    assert_eq!((answer.status, answer.code().as_str()), (2, "no_author"));
    // Another nursery under the old name knows nobody of the old one.
    let stranger = Place::with_nursery();
    std::fs::copy(stranger.path("n.miaopu"), place.path("n.miaopu")).unwrap();
    refused(
        &place,
        &["note", "add", "--startup", &stranger.startup(), "--kind", "ask", "--text", "a"],
        "no_such_startup",
    );
    let file = place.write("a.csv", "姓名,手机\n王一,13800138001\n");
    assert!(refused(&place, &["import", &file, "--as", "people"], "no_author").contains("who"));
    refused(&place, &["export", "nursery", "--out", "out"], "no_author");
    assert!(!place.path("out").exists());
    assert_eq!(place.run(&["backup"]).status, 0, "a copy needs no name");
    place.is_well();
    assert_eq!(place.json(&["who"])["me"], serde_json::Value::Null);
    assert_eq!(place.json(&["who", "--new", "何明远"])["me"]["name"], "何明远");
    assert_eq!(place.run(&["import", &file, "--as", "people"]).status, 0);
    let history = place.json(&["history"]);
    let writers: Vec<_> = history["rows"].as_array().unwrap().iter().map(|row| &row["author"]).collect();
    assert!(writers.iter().all(|name| **name == "沈青" || **name == "何明远"), "{writers:?}");
    refused(&place, &["who", "欧阳"], "no_such_person");
    assert_eq!(place.json(&["who", "沈青"])["me"]["name"], "沈青");
    place.is_well();
}

#[test]
fn an_import_that_cannot_be_read_says_why_and_writes_nothing() {
    let place = Place::with_nursery();
    place.write("empty.csv", "");
    place.write("blank.csv", "\n\n,,\n");
    place.write("doc.xlsx", "<html>not a workbook</html>");
    place.write("open.csv", "姓名,公司\n王一,云岭\n李二,\"没有闭合\n");
    std::fs::create_dir(place.path("folder.csv")).unwrap();
    let before = place.json(&["check"]);
    failed(&place, &["import", "nowhere.csv"], "file_not_found");
    for (file, code) in [
        ("empty.csv", "file_empty"),
        ("blank.csv", "file_empty"),
        ("doc.xlsx", "not_a_spreadsheet"),
        ("folder.csv", "file_is_folder"),
        ("n.miaopu", "unknown_format"),
    ] {
        assert!(refused(&place, &["import", file], code).contains(file));
    }
    assert!(refused(&place, &["import", "open.csv"], "unclosed_quote").contains("row 3"));
    let alumni = data("alumni-gbk.csv");
    for (more, code) in [
        (["--consent", "directory"], "unknown_word"),
        (["--consent", "directory=perhaps"], "unknown_word"),
        (["--consent", "fun=yes"], "unknown_purpose"),
        (["--consent", "directory=column:nope"], "column_missing"),
        (["--as", "sessions"], "column_missing"),
        (["--as", "notes"], "column_missing"),
    ] {
        refused(&place, &["import", &alumni, more[0], more[1]], code);
    }
    assert_eq!(place.json(&["check"])["fingerprint"], before["fingerprint"]);
}

#[test]
fn an_export_that_cannot_be_written_says_why() {
    let place = Place::with_nursery();
    refused(&place, &["export", "alumni", "--out", "a.docx"], "no_such_ending");
    refused(&place, &["export", "alumni", "--out", "a.csv"], "nobody_left");
    let file = place.write("m.csv", "姓名,手机,入会日期,是否同意公开联系方式\n王一,13800138001,2020-01-01,同意\n");
    place.json(&["import", &file]);
    failed(&place, &["export", "alumni", "--out", "nowhere/a.csv"], "folder_missing");
    refused(&place, &["export", "alumni", "--out", "a.csv", "--filter", "colour=1"], "unknown_filter");
    failed(&place, &["backup", "--to", "n.miaopu"], "already_exists");
    assert!(!place.path("a.csv").exists());
    place.is_well();
}

#[test]
fn a_check_that_finds_something_is_one_document_and_status_1() {
    let place = Place::with_nursery();
    place.startup();
    let path = place.path("n.miaopu");
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let answer = place.run(&["--json", "check"]);
    assert_eq!(answer.status, 1);
    let document = answer.json();
    assert!(document["ok"] == Value::Bool(false) || document["error"]["code"] == "damaged", "{document}");
    assert!(answer.err.contains("damaged"), "{}", answer.err);
}

#[test]
fn both_languages_say_it() {
    let place = Place::new();
    let say = |lang: &str| {
        Answer::from(place.bare(CLI).args(["--lang", lang, "--file", "no.miaopu", "undo"]).output().unwrap()).err
    };
    assert!(say("zh-CN").contains("找不到这个文件") && say("en").contains("The file was not found"));
}

#[test]
fn while_another_process_works_on_the_file_it_can_be_read_and_not_changed() {
    let place = Place::with_nursery();
    let id = place.startup();
    // A holder whose name a kill has left behind holds nothing.
    place.write("n.miaopu.holder", "miaopu (1)");
    place.json(&["note", "add", "--startup", &id, "--kind", "ask", "--text", "a"]);

    let held = Nursery::open(&place.path("n.miaopu"), World::default()).unwrap();
    let holder = std::process::id().to_string();
    let add = ["note", "add", "--startup", &id, "--kind", "ask", "--text", "b"];
    for arguments in [&add[..], &["undo"], &["backup"]] {
        assert!(failed(&place, arguments, "locked").contains(&holder), "who holds it is named");
    }
    assert_eq!(place.total("notes"), 1);
    place.is_well();
    drop(held);
    place.json(&add);
}

#[test]
fn an_empty_file_is_not_well_and_gets_no_nursery() {
    let place = Place::new();
    for contents in ["", "\0\0\0\0"] {
        place.write("n.miaopu", contents);
        for arguments in [&["check"][..], &["list", "people"], &["undo"]] {
            assert!(failed(&place, arguments, "file_blank").contains("empty"));
        }
        assert_eq!(std::fs::read_to_string(place.path("n.miaopu")).unwrap(), contents);
        assert!(!place.path("n.miaopu-wal").exists() && !place.path("n.miaopu.lock").exists());
    }
}

#[test]
fn nobody_works_in_a_backup_but_it_can_be_looked_at() {
    let place = Place::with_nursery();
    let backup = place.path(place.json(&["backup"])["file"].as_str().unwrap()).display().to_string();
    let before = std::fs::read(&backup).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = place.bare(crate::place::CLI);
        Answer::from(command.args(["--json", "--lang", "en", "--file", &backup]).args(arguments).output().unwrap())
    };
    let refused = run(&["who", "--new", "何明远"]);
    assert_eq!((refused.status, refused.code().as_str()), (1, "is_backup"));
    assert_eq!(run(&["check"]).json()["ok"], true);
    assert_eq!(run(&["list", "people"]).json()["total"], 1);
    assert_eq!(std::fs::read(&backup).unwrap(), before);
    assert_eq!(std::fs::read_dir(place.path("backups")).unwrap().count(), 1);
}

#[test]
fn a_name_that_is_mistyped_is_told_with_those_that_are_like_it() {
    let place = Place::with_nursery();
    let roster = place.write("roster.csv", "企业名称,姓名,期次\n云岭科技,陈一鸣,第4期\n");
    place.json(&["import", &roster]);
    let told = refused(&place, &["list", "startups", "--filter", "cohort=第4其"], "no_such_cohort");
    assert!(told.contains("第 4 期"), "{told}");
    let told = refused(
        &place,
        &["note", "add", "--startup", "云岭课技", "--kind", "progress", "--text", "见面"],
        "no_such_startup",
    );
    assert!(told.contains("云岭科技"), "{told}");
    let told = refused(&place, &["who", "陈一明"], "no_such_person");
    assert!(told.contains("陈一鸣"), "{told}");
}

#[test]
fn office_hours_of_more_days_than_are_shown_are_refused_and_none_are_told_as_none() {
    let place = Place::with_nursery();
    let told = refused(&place, &["office-hours", "--days", "63"], "out_of_range");
    assert!(told.contains("--days") && told.contains("62"), "{told}");
    assert!(place.run(&["office-hours", "--days", "62"]).out.contains("No office hour"));
}

//! What a person says of a file on the command line: its columns, its rows, its cells.

use serde_json::{Value, json};

use crate::place::{Place, data};

const FILE: &str = "联系人,名,姓,所在地,代号\n张三 13800138000,三,张,,阿三\n,四,李,苏州,阿四\n";

#[test]
fn columns_are_split_joined_set_and_left_out_as_told_and_so_the_next_time() {
    let place = Place::with_nursery();
    let file = place.write("a.csv", FILE);
    let told = [
        "import",
        &file,
        "--as",
        "people",
        "--split",
        "联系人=alias+phone",
        "--join",
        "person_name=姓+名",
        "--column",
        "代号=remark",
        "--set",
        "city=上海",
        "--save-mapping",
        "ours.miaopu-mapping",
    ];
    let done = place.json(&told);
    assert_eq!((&done["new"], &done["unread"]), (&json!(2), &json!([])));
    let people = place.json(&["list", "people", "--filter", "text=张三"]);
    assert_eq!((&people["rows"][0]["city"], &people["rows"][0]["mobile"]), (&json!("上海"), &json!("+8613800138000")));

    let next = place.write("b.csv", "名,姓,所在地,代号,联系人\n五,王,,阿五,王五 13800138005\n");
    let answer = place.run(&["import", &next, "--plan"]);
    assert!(answer.out.contains("as last time"), "{}", answer.out);
    assert_eq!(place.json(&["import", &next, "--plan"])["new"], 1);
    let other = Place::with_nursery();
    let mapping = place.path("ours.miaopu-mapping").display().to_string();
    let done = other.json(&["import", &next, "--mapping", &mapping]);
    assert_eq!(done["new"], 1);
    assert_eq!(other.json(&["list", "people", "--filter", "text=王五"])["rows"][0]["mobile"], "+8613800138005");
}

#[test]
fn rows_and_cells_are_decided_as_told_and_what_stays_out_is_saved() {
    let place = Place::with_nursery();
    place.json(&["import", &place.write("a.csv", "姓名,手机,公司\n王一,13800138001,青禾智能\n")]);
    let file = place.write("b.csv", "姓名,手机,公司\n王艺,,青禾智能\n,13800138002,云岭生物\n赵三,13800138003,\n谁,,\n");
    let planned = place.json(&["import", &file, "--plan", "--rows"]);
    assert_eq!(planned["rows"].as_array().unwrap().len(), 4);
    let likely = &planned["likely"][0];
    assert_eq!((&likely["row"], &likely["likely"][0]["name"]), (&json!(2), &json!("王一")));
    let text = place.run(&["import", &file, "--plan"]).out;
    assert!(text.contains("perhaps 王一") && text.contains("name sounds the same"), "{text}");

    let same = format!("2=same:{}", likely["likely"][0]["id"].as_str().unwrap());
    let told = ["import", &file, "--row", &same, "--row", "5=skip", "--cell", "3:姓名=李二", "--refused", "out.xlsx"];
    let done = place.json(&told);
    assert_eq!((&done["new"], &done["changed"]), (&json!(2), &json!(1)));
    assert_eq!((&done["refused"][0]["row"], &done["refused"][0]["code"]), (&json!(5), &json!("left_out")));
    assert!(place.path("out.xlsx").exists());
    assert_eq!(place.run(&["--json", "import", &file, "--plan", "--refused", "out.xlsx"]).code(), "file_exists");
    place.json(&["import", &file, "--plan", "--refused", "out.xlsx", "--force"]);
    assert_eq!(place.json(&["list", "people", "--filter", "text=李二"])["total"], 1);
    place.is_well();
}

#[test]
fn a_plan_tells_what_the_file_and_its_columns_are_taken_for() {
    let place = Place::with_nursery();
    let file = place.write("a.csv", "序号,姓名,手机,毕业院校\n1,王一,13800138001,某大学\n");
    let text = place.run(&["import", &file, "--plan"]).out;
    for said in ["read as UTF-8", "People, header in row 1", "姓名 → Name", "序号 → Left out", "毕业院校 → Other"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    let sheet = &place.json(&["import", &file, "--plan"])["found"]["sheets"][0];
    assert_eq!((&sheet["kind"], &sheet["headerRow"]), (&json!("people"), &json!(1)));
    let fields: Vec<&Value> = sheet["columns"].as_array().unwrap().iter().map(|column| &column["fields"]).collect();
    assert_eq!(fields, [&json!([]), &json!(["person_name"]), &json!(["phone"]), &json!(["other"])]);

    place.write("b.csv", "姓名,手机\n");
    assert!(place.run(&["import", "b.csv"]).out.contains("The file has no rows"));
}

#[test]
fn a_text_is_read_in_the_encoding_and_a_workbook_by_the_sheets_that_are_named() {
    let place = Place::with_nursery();
    let big5: &[u8] = b"\xa9m\xa6W,\xa4\xe2\xbe\xf7\n\xb3\xaf\xa4j\xa4\xe5,13800138001\n";
    std::fs::write(place.path("a.csv"), big5).unwrap();
    let plan = place.json(&["import", "a.csv", "--as", "people", "--encoding", "big5", "--plan", "--rows"]);
    assert_eq!((&plan["found"]["encoding"], &plan["rows"][0]["name"]), (&json!("big5"), &json!("陳大文")));
    let failed = place.run(&["--json", "import", "a.csv", "--encoding", "klingon"]);
    assert!(failed.out.contains("unknown_encoding"), "{}", failed.out);

    let mentors = data("mentors-and-sessions.xlsx");
    let plan = place.json(&["import", &mentors, "--sheet", "课程安排", "--plan"]);
    assert_eq!(plan["kinds"].as_object().unwrap().keys().collect::<Vec<_>>(), ["sessions"]);
    let failed = place.run(&["--json", "import", &mentors, "--sheet", "没有"]);
    assert!(failed.out.contains("no_table"), "{}", failed.out);
}

#[test]
fn what_is_told_and_cannot_be_is_refused_before_anything_is_written() {
    let place = Place::with_nursery();
    let file = place.write("a.csv", FILE);
    for (option, value, code) in [
        ("--column", "没有=phone", "no_such_column"),
        ("--column", "代号=nickname", "unknown_field"),
        ("--column", "代号", "unknown_word"),
        ("--split", "联系人=phone", "unknown_word"),
        ("--join", "person_name=姓+没有", "no_such_column"),
        ("--set", "phone=13800138000", "not_for_all"),
        ("--row", "x=new", "unknown_word"),
        ("--row", "2=maybe", "unknown_word"),
        ("--row", "2=same:nobody", "no_such_person"),
        ("--row", "别处!2=new", "no_such_row"),
        ("--cell", "2=x", "unknown_word"),
        ("--cell", "2:没有=x", "no_such_column"),
        ("--mapping", &file, "not_a_mapping"),
    ] {
        let answer =
            place.run(&["--json", "import", &file, "--as", "people", "--column", "姓=person_name", option, value]);
        assert_eq!((answer.status, answer.code().as_str()), (2, code), "{option} {value}: {}", answer.err);
    }
    let history: Value = place.json(&["history"]);
    assert_eq!(history["total"], 1);
}

#[test]
fn what_is_left_out_or_cannot_be_read_is_said_in_lines_and_in_json() {
    let place = Place::with_nursery();
    let file =
        place.write("a.csv", "姓名,手机,手机\n王一,13800138001,13800138009\n#N/A,13800138002,\n合计,2,\n小计,1,\n");
    let planned = place.json(&["import", &file, "--plan"]);
    assert_eq!(planned["leftOut"], json!({ "totals": 2, "sections": 0, "hidden": 0 }));
    assert_eq!((&planned["refused"][0]["row"], &planned["refused"][0]["code"]), (&json!(3), &json!("formula_failed")));
    let said = place.run(&["import", &file]).out;
    assert!(said.contains("2 total rows are left out"), "{said}");
    assert!(said.contains("formula failed"), "{said}");

    let lock = place.write("~$a.xlsx", "Admin");
    let refused = place.run(&["import", &lock, "--plan"]);
    assert!(refused.err.contains("Choose a.xlsx"), "{}", refused.err);
}

#[test]
fn a_range_is_taken_from_the_standard_input_with_the_same_options() {
    let place = Place::with_nursery();
    let range = "姓名\t手机\t备注\r\n王一\t13800138001\t\"两\n行\"\r\n李二\t13800138002\t=1+1\r\n".as_bytes();
    let planned = place.run_with(range, &["--json", "import", "-", "--plan", "--rows"]);
    assert_eq!((planned.status, &planned.json()["rows"][0]["sheet"]), (0, &json!("Pasted range")));
    assert_eq!(place.total("people"), 1, "a plan writes nothing");
    let told = ["--json", "import", "-", "--set", "city=上海", "--row", "3=skip", "--refused", "out.csv"];
    let done = place.run_with(range, &told).json();
    assert_eq!((&done["new"], &done["refused"][0]["code"]), (&json!(1), &json!("left_out")));
    let known = &place.json(&["list", "people", "--filter", "text=王一"])["rows"][0];
    assert_eq!((&known["city"], &known["mobile"]), (&json!("上海"), &json!("+8613800138001")));
    let out = std::fs::read_to_string(place.path("out.csv")).unwrap();
    assert!(out.contains("李二") && out.contains("'=1+1"), "{out}");
    let names = place.run_with("赵三\n钱四\n".as_bytes(), &["--json", "import", "-", "--as", "people"]);
    assert_eq!(names.json()["new"], 2, "{}", names.out);
    let gbk = place.run_with(&std::fs::read(data("alumni-gbk.csv")).unwrap(), &["--json", "import", "-", "--plan"]);
    assert!(gbk.json()["kinds"]["alumni"]["new"].as_u64() > Some(1000), "{}", gbk.err);
    place.is_well();
}

#[test]
fn an_input_that_is_blank_or_no_text_is_refused_with_a_sentence() {
    let place = Place::with_nursery();
    for (input, code, sentence) in [
        (b"".as_slice(), "nothing_pasted", "no text to take"),
        (b" \r\n\r\n", "nothing_pasted", "no text to take"),
        (b"PK\x03\x04\x14", "not_text", "Only text"),
        (b"a,b\n\"open,1\n", "unclosed_quote", "row 2"),
    ] {
        let said = place.run_with(input, &["--json", "import", "-"]);
        assert_eq!((said.status, said.code().as_str()), (2, code));
        assert!(said.err.starts_with("miaopu-cli: -: ") && said.err.contains(sentence), "{}", said.err);
    }
}

#[test]
fn a_range_without_a_header_is_read_and_its_columns_go_by_their_places() {
    let place = Place::with_nursery();
    let range =
        "陈思远\t13800000001\tchen@example.com\t某某科技\nAda Lovelace\t13800000002\tada@example.com\tOak Labs\n";
    let told = ["--json", "import", "-", "--column", "#4=remark", "--cell", "2:#1=李二"];
    let done = place.run_with(range.as_bytes(), &told);
    assert_eq!(done.status, 0, "{}{}", done.out, done.err);
    let people = place.json(&["list", "people", "--filter", "text=李二"]);
    assert_eq!((&people["rows"][0]["mobile"], &people["rows"][0]["company"]), (&json!("+8613800000002"), &Value::Null));
    let missing = place.run_with(range.as_bytes(), &["--json", "import", "-", "--column", "#5=remark"]);
    assert_eq!(missing.code(), "no_such_column");
}

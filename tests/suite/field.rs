//! Files of the field, as the systems that incubators use write them: each comes in without an option, and what no field
//! takes is kept as text.

use std::path::PathBuf;

use miaopu_core::{
    code,
    import::{Field, ImportRequest, ImportResult, Kind, ops},
    views::{self, people::Role, person::PersonPanel, startup::StartupPanel, startups::StartupQuery},
};
use serde_json::Value;

use crate::desk::{Desk, data, desk};

fn field(name: &str) -> PathBuf {
    data("field").join(name)
}

fn expected(name: &str) -> Value {
    let all: Value = serde_json::from_slice(&std::fs::read(field("expected.json")).unwrap()).unwrap();
    all[name].clone()
}

/// What is asked for without an option.
fn plain(path: &PathBuf) -> ImportRequest {
    ops::default_request(&ops::inspect(path).unwrap(), None).unwrap()
}

fn take(d: &Desk, path: &PathBuf) -> ImportResult {
    d.carry_out(d.plan(plain(path)).unwrap()).unwrap().value
}

fn people(d: &Desk) -> Vec<PersonPanel> {
    let rows = d.people(Role::All).into_iter().filter(|row| row.name != "沈青");
    rows.map(|row| d.nursery.read(|r| miaopu_core::views::person::load(r, row.id)).unwrap()).collect()
}

fn startups(d: &Desk) -> Vec<StartupPanel> {
    let query = StartupQuery { limit: Some(100), ..StartupQuery::default() };
    let rows = d.nursery.read(|r| views::startups::list(r, &query)).unwrap().rows;
    rows.into_iter().map(|row| d.nursery.read(|r| views::startup::load(r, row.id)).unwrap()).collect()
}

/// Phones without the country's number, in their order.
fn phones<'p>(people: impl IntoIterator<Item = &'p PersonPanel>) -> Vec<String> {
    let contacts = people.into_iter().flat_map(|person| &person.contacts);
    let phones = contacts.filter(|contact| contact.kind.as_ref() == "mobile" || contact.kind.as_ref() == "landline");
    let mut phones: Vec<String> = phones.map(|contact| contact.value.trim_start_matches("+86").to_owned()).collect();
    phones.sort();
    phones
}

fn strings(value: &Value) -> Vec<String> {
    let mut all: Vec<String> =
        value.as_array().unwrap().iter().map(|v| v.as_str().unwrap().replace("0571-", "0571")).collect();
    all.sort();
    all
}

fn kept<'k>(cells: &'k [miaopu_core::people::KeptCell], label: &str) -> Option<&'k str> {
    cells.iter().find(|cell| cell.label == label).map(|cell| cell.value.as_str())
}

#[test]
fn a_form_of_wenjuanxing_is_three_people() {
    let name = "300000001_按文本_第四期创业营报名表_3_3.xlsx";
    let (d, truth) = (desk(), expected("300000001_按文本_第四期创业营报名表_3_3.xlsx"));
    let done = take(&d, &field(name));
    assert_eq!(u64::from(done.kinds[&Kind::People].new), truth["rows"].as_u64().unwrap());
    let people = people(&d);
    assert_eq!(phones(&people), strings(&truth["phones"]));
    assert_eq!(done.refused.len(), 0);
    let chen = people.iter().find(|person| person.name == "陈一鸣").unwrap();
    assert_eq!(kept(&chen.kept_cells, "提交答卷时间"), Some("2026/3/2 10:13:05"));
    assert_eq!(kept(&chen.kept_cells, "3、项目名称"), Some("星桥视觉"));
    assert_eq!(kept(&chen.kept_cells, "6、是否已注册公司"), Some("是"));
    assert!(
        people.iter().all(|person| person.kept_cells.iter().all(|cell| cell.value != "(空)" && cell.value != "(跳过)"))
    );
    assert!(startups(&d).is_empty());
}

#[test]
fn a_form_of_tencent_docs_is_two_people() {
    let name = "第四期创业营报名（收集结果）.xlsx";
    let (d, truth) = (desk(), expected(name));
    let done = take(&d, &field(name));
    assert_eq!(u64::from(done.kinds[&Kind::People].new), truth["rows"].as_u64().unwrap());
    let people = people(&d);
    assert_eq!(phones(&people), strings(&truth["phones"]));
    let zhou = people.iter().find(|person| person.name == "周晓岚").unwrap();
    assert_eq!(kept(&zhou.kept_cells, "提交时间（自动）"), Some("2026年3月12日 9:05"));
    assert_eq!(zhou.remark.as_deref(), Some("第二次提交\n改了电话"));
    assert!(kept(&zhou.kept_cells, "请上传营业执照（必填）").is_some());
}

#[test]
fn contacts_of_google_are_people_and_their_labels_text() {
    let (d, truth) = (desk(), expected("google-contacts-new.csv"));
    let done = take(&d, &field("google-contacts-new.csv"));
    assert_eq!(u64::from(done.kinds[&Kind::People].new), truth["people"].as_u64().unwrap());
    let people = people(&d);
    assert_eq!(phones(&people), strings(&truth["phones"]));
    let mut names: Vec<String> = people.iter().map(|person| person.name.clone()).collect();
    names.sort();
    assert_eq!(names, strings(&truth["names"]));
    let chen = people.iter().find(|person| person.name == "陈一鸣").unwrap();
    assert!(kept(&chen.kept_cells, "Labels").unwrap().contains("导师"));
    assert_eq!(chen.affiliations[0].role.as_deref(), Some("CEO"));
    assert!(d.people(Role::Alumni).is_empty() && d.people(Role::Mentors).is_empty());
}

#[test]
fn connections_of_linkedin_begin_below_their_notes() {
    let (d, truth) = (desk(), expected("Connections.csv"));
    let path = field("Connections.csv");
    let inspected = ops::inspect(&path).unwrap();
    assert_eq!(inspected.sheets[0].header_row.map(u64::from), truth["header_row"].as_u64());
    let done = take(&d, &path);
    assert_eq!(u64::from(done.kinds[&Kind::People].new), truth["people"].as_u64().unwrap());
    let people = people(&d);
    let mut names: Vec<String> = people.iter().map(|person| person.name.clone()).collect();
    names.sort();
    assert_eq!(names, strings(&truth["names"]));
    let lena = people.iter().find(|person| person.name == "Lena Brandt").unwrap();
    assert_eq!(kept(&lena.kept_cells, "Connected On"), Some("12 Mar 2024"));
    assert_eq!(done.refused.iter().map(|row| row.code).collect::<Vec<_>>(), [Some(code::NO_NAME)]);
}

#[test]
fn a_batch_of_qichacha_is_the_companies_that_it_found() {
    let (d, truth) = (desk(), expected("qcc-batch-match.xlsx"));
    let path = field("qcc-batch-match.xlsx");
    let plan = d.plan(plain(&path)).unwrap();
    assert_eq!(plan.preview(1).sections_left_out, 1, "未匹配到相关企业 is no record");
    let done = d.carry_out(plan).unwrap().value;
    let (read, matched) = (truth["rows"].as_u64().unwrap(), truth["matched"].as_u64().unwrap());
    assert_eq!((u64::from(done.kinds[&Kind::Startups].new), done.refused.len()), (matched, 0), "of {read}");
    let startups = startups(&d);
    let mut codes: Vec<String> = startups.iter().map(|startup| startup.credit_code.clone().unwrap()).collect();
    codes.sort();
    assert_eq!(codes, strings(&truth["codes"]));
    let first = startups.iter().find(|startup| startup.name == "星桥科技（杭州）有限公司").unwrap();
    for (label, value) in
        [("注册资本", "1,340万元"), ("登记状态", "存续"), ("企业规模", "小型"), ("原文件导入名称", "星桥科技")]
    {
        assert_eq!(kept(&first.kept_cells, label), Some(value), "{label}");
    }
    let former = kept(&first.kept_cells, "曾用名").unwrap();
    for name in truth["former"]["星桥科技（杭州）有限公司"].as_array().unwrap() {
        assert!(former.contains(name.as_str().unwrap()));
    }
    assert_eq!(first.team_size, None);
    assert!(startups.iter().all(|startup| startup.kept_cells.iter().all(|cell| cell.value != "-")));
}

#[test]
fn a_list_of_tianyancha_begins_below_its_watermark_and_bad_numbers_are_no_phones() {
    let (d, truth) = (desk(), expected("tyc-company-list.xlsx"));
    let path = field("tyc-company-list.xlsx");
    let inspected = ops::inspect(&path).unwrap();
    assert_eq!(inspected.sheets[0].header_row.map(u64::from), truth["header_row"].as_u64());
    let done = take(&d, &path);
    assert_eq!(u64::from(done.kinds[&Kind::Startups].new), truth["rows"].as_u64().unwrap());
    for startup in startups(&d) {
        let team: Vec<PersonPanel> = startup.team.iter().map(|member| d.person(&member.name)).collect();
        assert_eq!(phones(&team), strings(&truth["phones"][&startup.name]), "{}", startup.name);
        assert!(kept(&startup.kept_cells, "登记状态").is_some());
    }
    assert!(people(&d).iter().all(|person| !phones([person]).contains(&"13900009999".to_owned())));
}

#[test]
fn a_yearly_form_keeps_its_units_and_its_three_columns_of_one_name() {
    let d = desk();
    let path = field("incubator-yearly-enterprise.xlsx");
    let done = take(&d, &path);
    assert_eq!(done.kinds[&Kind::Startups].new, 1);
    let startup = &startups(&d)[0];
    for (label, value) in [
        ("在孵企业总收入（千元）", "12800"),
        ("其中：发明专利", "4"),
        ("其中：发明专利 (2)", "1"),
        ("其中：发明专利 (3)", "3"),
    ] {
        assert_eq!(kept(&startup.kept_cells, label), Some(value), "{label}");
    }
    assert_eq!((startup.team_size, startup.founded_on.is_none()), (None, true));
}

#[test]
fn who_came_to_a_meeting_is_told_by_name_and_not_stored() {
    let d = desk();
    for (name, source) in [
        ("第四期创业营 第二课-81234567890-a1b2.xlsx", "腾讯会议"),
        ("zoom-join-leave.csv", "Zoom"),
        ("创业营 - Attendance report 3-5-26.csv", "Microsoft Teams"),
    ] {
        let refused = ops::inspect(&field(name)).unwrap_err();
        assert_eq!(refused.code(), code::ATTENDANCE_EXPORT, "{name}");
        let miaopu_core::Error::Refused(refusal) = refused else { panic!("a refusal") };
        assert_eq!(refusal.args.get("source").map(String::as_str), Some(source));
    }
    assert!(people(&d).is_empty());
}

#[test]
fn a_calendar_says_that_it_is_one() {
    for name in ["outlook-china-standard-time.ics", "wecom-tz08-weekly.ics", "xmail-birthday.ics"] {
        assert_eq!(ops::inspect(&field(name)).unwrap_err().code(), code::IS_A_CALENDAR, "{name}");
    }
}

#[test]
fn of_two_tables_in_a_sheet_both_come_in() {
    let d = desk();
    let above =
        d.file("上下.csv", "姓名,手机\n陈一鸣,13900001234\n\n企业名称,负责人,手机\n星桥科技,周晓岚,13900001235\n");
    let inspected = ops::inspect(&above).unwrap();
    let found: Vec<_> = inspected.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.kind, sheet.rows)).collect();
    assert_eq!(found, [("上下", Some(Kind::People), 1), ("上下 (2)", Some(Kind::Startups), 1)]);
    assert_eq!(inspected.sheets[1].area.map(|area| (area.first_row, area.last_row)), Some((4, None)));
    take(&d, &above);
    let mut names: Vec<String> = people(&d).into_iter().map(|panel| panel.person.name).collect();
    names.sort();
    assert_eq!((names.join(" "), startups(&d).len()), ("周晓岚 陈一鸣".to_owned(), 1));

    let d = desk();
    let beside = d.file(
        "左右.csv",
        "姓名,手机,,企业名称,负责人,手机\n陈一鸣,13900001234,,星桥科技,周晓岚,13900001235\n王伟,13900001237,,,,\n",
    );
    take(&d, &beside);
    assert_eq!((people(&d).len(), startups(&d).len()), (3, 1));
    assert_eq!(d.person("周晓岚").contacts[0].value, "+8613900001235");
}

#[test]
fn a_table_that_begins_far_below_a_gap_is_found() {
    let d = desk();
    let rows: String = (0..200).map(|n| format!("学员{n},139{:08}\n", 10_000 + n)).collect();
    let text = format!("姓名,手机\n{rows}\n\n企业名称,负责人,手机\n星桥科技,周晓岚,13900001235\n");
    let inspected = ops::inspect(&d.file("长.csv", &text)).unwrap();
    assert_eq!(inspected.sheets.iter().map(|sheet| sheet.rows).collect::<Vec<_>>(), [200, 1]);
    take(&d, &d.folder.path().join("长.csv"));
    assert_eq!((people(&d).len(), startups(&d).len()), (201, 1));
}

#[test]
fn one_table_with_a_blank_row_or_a_blank_column_in_it_stays_one() {
    let d = desk();
    for (name, text, rows) in [
        ("空行.csv", "姓名,手机\n陈一鸣,13900001234\n\n周晓岚,13900001235\n", 2),
        ("表头.csv", "姓名,手机\n陈一鸣,13900001234\n\n姓名,手机\n周晓岚,13900001235\n", 3),
        ("空列.csv", "姓名,手机,,公司,职务\n陈一鸣,13900001234,,星桥科技,CEO\n周晓岚,13900001235,,禾木,CTO\n", 2),
        ("标题.csv", "名单\n\n姓名,手机\n陈一鸣,13900001234\n", 1),
    ] {
        let inspected = ops::inspect(&d.file(name, text)).unwrap();
        assert_eq!(inspected.sheets.iter().map(|sheet| sheet.rows).collect::<Vec<_>>(), [rows], "{name}");
    }
}

#[test]
fn a_form_with_its_labels_down_the_first_column_is_turned() {
    let d = desk();
    for (name, text) in [
        ("表.csv", "报名表\n姓名,陈一鸣\n手机：,13900001234\n公司,星桥科技\n职务,CEO\n是否有融资需求,是\n"),
        ("对.csv", "报名表\n姓名,陈一鸣,手机,13900001234\n公司,星桥科技,职务,CEO\n是否有融资需求,是,邮箱,\n"),
    ] {
        let path = d.file(name, text);
        let sheet = &ops::inspect(&path).unwrap().sheets[0];
        assert!(sheet.turned, "{name}");
        take(&d, &path);
    }
    let person = d.person("陈一鸣");
    assert_eq!((people(&d).len(), person.contacts.len()), (1, 1));
    assert_eq!(person.affiliations[0].role.as_deref(), Some("CEO"));
    assert_eq!(kept(&person.kept_cells, "是否有融资需求"), Some("是"));
    let two = d.file("两.csv", "姓名,周晓岚,王伟\n手机,13900001235,13900001237\n公司,禾木,青芽\n");
    take(&d, &two);
    assert_eq!(people(&d).len(), 3);
}

#[test]
fn a_header_far_down_is_found_and_one_that_a_person_points_at_is_believed() {
    let d = desk();
    let above: String = (1..40).map(|n| format!("说明第{n}条\n")).collect();
    let deep = d.file("深.csv", format!("{above}姓名,手机,城市\n陈一鸣,13900001234,杭州\n周晓岚,13900001235,上海\n"));
    assert_eq!(ops::inspect(&deep).unwrap().sheets[0].header_row, Some(40));
    let odd = d.file("怪.csv", "甲,乙\n丙,丁\n陈一鸣,13900001234\n");
    let look = |row| ops::Look { header_row: Some(row), ..ops::Look::default() };
    let headers = |row| -> Vec<String> {
        ops::inspect_as(&odd, &look(row)).unwrap().sheets[0]
            .columns
            .iter()
            .map(|column| column.header.clone())
            .collect()
    };
    assert_eq!((headers(2), headers(0)), (vec!["丙".into(), "丁".into()], vec![String::new(), String::new()]));
    assert_eq!(ops::inspect_as(&odd, &look(9)).unwrap_err().code(), code::NO_SUCH_ROW);
}

#[test]
fn what_a_person_says_is_heard_before_anything_is_judged() {
    let d = desk();
    let odd = d.file("怪.csv", "甲,乙,丙\n陈一鸣,13900001234,x\n周晓岚,13900001235,2026-01-02\n");
    let inspected = ops::inspect(&odd).unwrap();
    assert_eq!(ops::default_request(&inspected, None).unwrap_err().code(), code::UNKNOWN_KIND);
    let said = ops::Said { kind: None, columns: vec![("甲".into(), Field::PersonName)] };
    let request = ops::request_as(&inspected, &said).unwrap();
    assert_eq!(request.sheets[0].kind, Kind::People);
    assert_eq!(ops::default_request(&inspected, Some(Kind::Mentors)).unwrap().sheets[0].kind, Kind::Mentors);

    let named = d.file("昵称.csv", "用户昵称,累计时长\n陈一鸣,112\n周晓岚,41\n");
    let request = ops::default_request(&ops::inspect(&named).unwrap(), Some(Kind::People)).unwrap();
    d.carry_out(d.plan(request).unwrap()).unwrap();
    assert_eq!(people(&d).len(), 2);
    assert_eq!(kept(&d.person("周晓岚").kept_cells, "累计时长"), Some("41"));
}

#[test]
fn a_field_that_the_kind_does_not_have_is_refused_with_those_that_it_has() {
    let d = desk();
    let file = d.file("a.csv", "姓名,手机,行业\n陈一鸣,13900001234,AI\n");
    let mut request = plain(&file);
    request.sheets[0].columns.insert(2, Field::Sector);
    let error = d.plan(request).unwrap_err();
    assert_eq!(error.code(), code::FIELD_OF_OTHER_KIND);
    let miaopu_core::Error::Refused(refusal) = error else { panic!("a refusal") };
    assert!(refusal.args["fields"].contains("person_name") && !refusal.args["fields"].contains("sector"));
}

#[test]
fn cells_beyond_the_header_are_kept_and_named_by_their_place() {
    let d = desk();
    take(&d, &d.file("a.csv", "姓名,手机\n陈一鸣,13900001234,多出来的,再多\n"));
    let cells = d.person("陈一鸣").kept_cells.clone();
    assert_eq!((kept(&cells, "#3"), kept(&cells, "#4")), (Some("多出来的"), Some("再多")));
}

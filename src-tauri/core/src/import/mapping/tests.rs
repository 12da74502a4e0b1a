use std::path::Path;

use super::*;
use crate::import::formats::{self, Cell, Row, Sheet};
use crate::import::{header::find_header, non_records::is_total_row};

fn sheets(name: &str) -> Vec<Sheet> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name);
    formats::open(&path).unwrap().sheets().to_vec()
}

fn guess_sheet(sheet: &Sheet) -> Guess {
    let header = find_header(&sheet.preview, &sheet.merges).unwrap();
    let data: Vec<Row> =
        sheet.preview.iter().filter(|row| row.number >= header.first_data_row && !is_total_row(row)).cloned().collect();
    guess(&header.names, &data, &sheet.name)
}

fn fields(guess: &Guess) -> Vec<(&str, Option<Field>)> {
    guess.columns.iter().map(|column| (column.header.as_str(), column.field)).collect()
}

fn rows(columns: &[&[&str]]) -> Vec<Row> {
    let height = columns.iter().map(|column| column.len()).max().unwrap();
    (0..height)
        .map(|at| Row {
            number: at as u32 + 2,
            cells: columns.iter().map(|column| Cell::of_text(column.get(at).copied().unwrap_or_default())).collect(),
        })
        .collect()
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_table_of_unknown_columns_has_no_kind() {
    assert_eq!(guess(&names(&["甲", "乙"]), &[], "Sheet1").kind, None);
}

#[test]
fn the_roster_is_startups_with_a_founder_each() {
    use Field::*;
    let guess = guess_sheet(&sheets("cohort-4-roster.xlsx")[0]);
    assert_eq!(guess.kind, Some(Kind::Startups));
    assert_eq!(
        fields(&guess),
        [
            ("序号", None),
            ("企业名称", Some(Company)),
            ("赛道", Some(Sector)),
            ("学员姓名", Some(PersonName)),
            ("职务", Some(Role)),
            ("联系方式", Some(Phone)),
            ("微信号", Some(Wechat)),
            ("邮箱", Some(Email)),
            ("所在城市", Some(City)),
            ("成立时间", Some(Founded)),
            ("融资阶段", Some(FundingStage)),
            ("员工数", Some(TeamSize)),
        ]
    );
    assert!(guess.columns.iter().all(|column| column.sure), "{:?}", guess.columns);
    assert!(guess.columns[3].splits);
    assert_eq!(guess.columns[1].samples.len(), 3);
}

#[test]
fn the_alumni_file_is_alumni_and_its_consent_is_about_the_directory() {
    use Field::*;
    let guess = guess_sheet(&sheets("alumni-gbk.csv")[0]);
    assert_eq!(guess.kind, Some(Kind::Alumni));
    let found: Vec<Option<Field>> = guess.columns.iter().map(|column| column.field).collect();
    let expected =
        [PersonName, Company, Role, Phone, Wechat, Email, Sector, City, Cohort, JoinedOn, ConsentDirectory].map(Some);
    assert_eq!(found, expected);
    assert!(guess.columns.iter().all(|column| !column.splits));
}

#[test]
fn one_workbook_may_hold_mentors_and_sessions() {
    use Field::*;
    let sheets = sheets("mentors-and-sessions.xlsx");
    let mentors = guess_sheet(&sheets[0]);
    assert_eq!(mentors.kind, Some(Kind::Mentors));
    let found: Vec<Option<Field>> = mentors.columns.iter().map(|column| column.field).collect();
    // The remark has no value; its column is there by its name.
    let expected = [PersonName, Organisation, Role, Expertise, Phone, Email, HoursPerMonth, Remark].map(Some);
    assert_eq!(found, expected);
    let sessions = guess_sheet(&sheets[1]);
    assert_eq!(sessions.kind, Some(Kind::Sessions));
    let found: Vec<Option<Field>> = sessions.columns.iter().map(|column| column.field).collect();
    assert_eq!(found, [Day, Time, Title, SessionKind, Hosts, Place].map(Some));
}

#[test]
fn a_sheet_name_is_not_needed() {
    for (headers, kind) in [
        (["导师姓名", "所在机构", "擅长领域", "每月可用小时"].as_slice(), Kind::Mentors),
        (&["日期", "时间", "主题", "主讲", "地点"], Kind::Sessions),
        (&["Date", "Time", "Topic", "Speaker", "Venue"], Kind::Sessions),
        (&["姓名", "公司", "手机", "入会日期"], Kind::Alumni),
        (&["姓名", "公司", "职务", "手机", "城市", "行业", "入会日期"], Kind::Alumni),
        (&["姓名", "公司", "职务", "手机", "行业"], Kind::People),
        (&["企业名称", "统一社会信用代码", "成立日期"], Kind::Startups),
        (&["Startup", "Founder", "Funding stage", "Email"], Kind::Startups),
        (&["企业名称", "日期", "沟通内容", "下一步"], Kind::Notes),
        (&["企业", "日期", "类型", "内容", "记录人"], Kind::Notes),
        (&["日期", "时间", "内容", "讲师"], Kind::Sessions),
        (&["姓名", "手机", "邮箱"], Kind::People),
    ] {
        assert_eq!(guess(&names(headers), &[], "Sheet1").kind, Some(kind), "{headers:?}");
    }
}

#[test]
fn values_decide_what_a_vague_name_leaves_open() {
    let data = rows(&[&["a@example.com", "b@example.com"], &["138 0013 8000", "+86 13900139000"]]);
    let columns = guess_columns(Kind::People, &names(&["联系方式", "备用"]), &data);
    assert_eq!((columns[0].field, columns[0].sure), (Some(Field::Email), true));
    let spare = &columns[1];
    assert_eq!((spare.field, spare.candidate, spare.sure), (Some(Field::Other), Some(Field::Phone), false), "asked");
}

#[test]
fn a_sure_name_is_believed_against_its_values() {
    let data = rows(&[&["13800138000", "13900139000"]]);
    let columns = guess_columns(Kind::People, &names(&["微信号"]), &data);
    assert_eq!((columns[0].field, columns[0].sure), (Some(Field::Wechat), true));
}

#[test]
fn names_are_read_without_width_case_blanks_and_units() {
    for (name, field) in [
        ("手 机 号（必填）", Field::Phone),
        ("Ｅ－ｍａｉｌ", Field::Email),
        ("*姓名", Field::PersonName),
        ("Hours / month", Field::HoursPerMonth),
        ("负责人信息 / 手机", Field::Phone),
        ("企业 / 名称", Field::Company),
    ] {
        let kind = if field == Field::HoursPerMonth { Kind::Mentors } else { Kind::Startups };
        assert_eq!(guess_columns(kind, &names(&[name]), &[])[0].field, Some(field), "{name}");
    }
}

#[test]
fn two_columns_never_fill_one_field_but_a_person_has_many_phones() {
    let columns = guess_columns(Kind::Startups, &names(&["项目名称", "公司名称", "手机", "电话"]), &[]);
    let found: Vec<Option<Field>> = columns.iter().map(|column| column.field).collect();
    assert_eq!(found, [Some(Field::Other), Some(Field::Company), Some(Field::Phone), Some(Field::Phone)]);
}

#[test]
fn a_name_and_a_phone_in_one_cell_are_taken_apart() {
    let both = |name: &str, phone: &str| Some((name.to_owned(), phone.to_owned()));
    assert_eq!(split_contact("周杨 15945331194"), both("周杨", "15945331194"));
    assert_eq!(split_contact("周杨（159 4533 1194）"), both("周杨", "159 4533 1194"));
    assert_eq!(split_contact("１５９４５３３１１９４ 周杨"), both("周杨", "15945331194"));
    assert_eq!(split_contact("O'Neil, +86 15945331194"), both("O'Neil", "+86 15945331194"));
    assert_eq!(split_contact("Patel 15945331194"), both("Patel", "15945331194"), "no word about a telephone");
    for single in [
        "周杨",
        "15945331194",
        "手机：15945331194",
        "15945331194（微信同号）",
        "Tel. 15945331194",
        "周杨 1234",
        "王1班",
        "a15945331194@example.com",
        "+",
        "",
    ] {
        assert_eq!(split_contact(single), None, "{single}");
    }
}

#[test]
fn a_column_of_which_only_the_name_is_known_is_kept_as_text() {
    let columns = guess_columns(
        Kind::Alumni,
        &names(&["姓名", "代号", "序号", ""]),
        &rows(&[&["王一"], &["甲"], &["1"], &["x"]]),
    );
    let found: Vec<_> = columns.iter().map(|column| (column.field, column.sure)).collect();
    let text = (Some(Field::Other), false);
    assert_eq!(found, [(Some(Field::PersonName), true), text, (None, true), text], "what has no header is kept, too");
    assert_eq!(guess_columns(Kind::Notes, &names(&["天气"]), &[])[0].field, Some(Field::Other));
}

#[test]
fn what_somebody_agreed_to_is_no_way_to_reach_them() {
    let field = |kind, header: &str| guess_columns(kind, &names(&[header]), &[])[0].field;
    for header in ["是否同意公开联系方式", "6、是否同意将联系方式列入通讯录"] {
        assert_eq!(field(Kind::Alumni, header), Some(Field::ConsentDirectory), "{header}");
        assert_eq!(field(Kind::Mentors, header), Some(Field::Other), "{header}");
    }
}

#[test]
fn an_employer_and_a_role_in_one_column_are_two_fields_unless_the_employer_has_its_own() {
    let halves = |kind, header: &str| guess_columns(kind, &names(&["姓名", header]), &[])[1].halves;
    for header in ["工作单位及职务", "单位/职务", "公司职位", "Company and Role", "任职信息 / 单位、职务"]
    {
        assert_eq!(halves(Kind::Alumni, header), Some((Field::Company, Field::Role)), "{header}");
    }
    assert_eq!(halves(Kind::Mentors, "机构及职务"), Some((Field::Organisation, Field::Role)));
    for (kind, header) in [(Kind::Startups, "单位及职务"), (Kind::Alumni, "单位 / 职务"), (Kind::Alumni, "职务")]
    {
        assert_eq!(halves(kind, header), None, "{header}");
    }
    let columns = guess_columns(Kind::Alumni, &names(&["姓名", "单位及职务", "公司"]), &[]);
    let found: Vec<_> = columns.iter().map(|column| (column.field, column.halves)).collect();
    assert_eq!(found[1..], [(Some(Field::Other), None), (Some(Field::Company), None)]);
}

#[test]
fn rows_are_of_a_kind_only_where_its_record_could_be_made_of_them() {
    let kind = |headers: &[&str]| guess(&names(headers), &[], "届").kind;
    assert_eq!(kind(&["姓名", "手机", "届次"]), Some(Kind::Alumni), "no startup without a company");
    assert_eq!(kind(&["企业名称", "手机", "届次"]), Some(Kind::Startups));
}

#[test]
fn json_says_fields_in_snake_case() {
    let json = serde_json::to_value(guess_columns(Kind::People, &names(&["姓名"]), &[])).unwrap();
    assert_eq!(json[0]["field"], "person_name");
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_guess_panic(text in "\\PC{0,40}") {
        let data = rows(&[&[text.as_str(), text.as_str()]]);
        let _ = split_contact(&text);
        guess(std::slice::from_ref(&text), &data, &text);
    }
}

#[test]
fn a_surname_and_a_given_name_are_one_name_together_unless_the_whole_stands_beside_them() {
    let fields = |headers: &[&str]| -> Vec<Option<Field>> {
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        guess_columns(Kind::People, &headers, &[]).into_iter().map(|column| column.field).collect()
    };
    let name = Some(Field::PersonName);
    assert_eq!(fields(&["姓", "名", "手机"]), [name, name, Some(Field::Phone)]);
    assert_eq!(fields(&["First Name", "Last Name", "Email"]), [name, name, Some(Field::Email)]);
    let text = Some(Field::Other);
    assert_eq!(fields(&["姓", "名", "姓名"]), [text, text, name], "no cell is dropped");
    assert_eq!(fields(&["姓名", "联系人"]), [name, Some(Field::Other)]);
}

#[test]
fn only_running_numbers_are_left_out() {
    let field =
        |values: &[&str]| guess_columns(Kind::People, &names(&["编号", "姓名"]), &rows(&[values, &["王一"]]))[0].field;
    assert_eq!(field(&["1", "2", "3"]), None);
    assert_eq!(field(&["1", "2", "1", "2"]), None, "each group begins anew");
    for kept in [&["XQ-2026-001"][..], &["1001", "1002"], &["1", "3"], &["1", "2", "补1"]] {
        assert_eq!(field(kept), Some(Field::Other), "{kept:?}");
    }
}

#[test]
fn values_that_do_not_fit_make_a_column_text() {
    let column = |kind, header: &str, values: &[&str]| {
        guess_columns(kind, &names(&["企业名称", header]), &rows(&[&["甲"], values]))[1].clone()
    };
    for (header, values) in [
        ("融资阶段", &["是", "否"][..]),
        ("届次", &["否", "是", "否"]),
        ("创始人", &["有", "无", "有"]),
        ("手机", &["是", "否", "13800138000"]),
        ("企业规模", &["小型", "微型"]),
        ("税号", &["110101199003070018"]),
    ] {
        assert_eq!(column(Kind::Startups, header, values).field, Some(Field::Other), "{header}");
    }
    let code = |header: &str, value: &str| column(Kind::Startups, header, &[value]).field;
    assert_eq!(code("统一社会信用代码", "110101199003070018"), Some(Field::CreditCode), "its header says so");
    assert_eq!(code("身份证号", "91350100M000100Y43"), Some(Field::Other), "a header that says otherwise");
    assert_eq!(code("税号", "91350100M000100Y43"), Some(Field::CreditCode), "the check character is right");
}

#[test]
fn a_kind_is_told_by_a_sign_of_its_own() {
    let kind = |headers: &[&str]| guess(&names(headers), &[], "Sheet1").kind;
    for headers in [
        &["姓名", "手机", "日期"][..],
        &["姓名", "手机", "是否同意隐私政策"],
        &["姓名", "手机", "公司", "职务"],
        &["Name", "Phone", "Email", "Notes"],
        &["Name", "Phone", "Group Membership"],
        &["姓名", "手机", "企业性质"],
        &["姓名", "机构", "手机"],
        &["姓名", "手机", "是否应届毕业生"],
    ] {
        assert_eq!(kind(headers), Some(Kind::People), "{headers:?}");
    }
    assert_eq!(kind(&["企业名称", "负责人", "手机", "是否有融资需求", "企业性质"]), Some(Kind::Startups));
}

#[test]
fn a_form_that_asks_people_for_a_company_is_of_people_where_some_have_none() {
    let headers = names(&["您的姓名", "手机号码", "公司全称", "所属领域"]);
    let form = |company: &str| {
        guess(
            &headers,
            &rows(&[&["王一", "李二"], &["13800138000", "13800138001"], &["甲公司", company], &["AI", "AI"]]),
            "报名",
        )
        .kind
    };
    assert_eq!(form("(跳过)"), Some(Kind::People));
}

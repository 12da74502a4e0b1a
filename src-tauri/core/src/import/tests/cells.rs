//! What a cell says: nothing, something else than its column, or a part of it.

use super::*;

#[test]
fn freelancing_is_no_company_and_hides_none() {
    let n = nursery();
    n.take_in(
        Kind::Alumni,
        "姓名,手机,公司,职务,入会日期\n王一,13800138001,自由职业,顾问,\n王一,13800138001,青禾智能,CTO,\n李二,13800138002,自由职业,顾问,\n",
    );
    let posts = |name: &str| -> Vec<(Option<String>, Option<String>)> {
        n.called(name)[0].affiliations.iter().map(|a| (a.organisation_name.clone(), a.role.clone())).collect()
    };
    assert_eq!(posts("王一"), [(Some("青禾智能".into()), Some("CTO".into())), (None, Some("顾问".into()))]);
    assert_eq!(posts("李二"), [(None, Some("顾问".into()))]);
}

#[test]
fn an_empty_cell_takes_nothing_away_and_what_the_record_says_stands() {
    let n = nursery();
    n.take_in(Kind::People, "姓名,手机,城市,备注\n王一,13800138001,上海,老朋友\n");
    let later = "姓名,手机,城市,备注\n王一,13800138001,苏州,\n王一,13800138001,上海,\n";
    assert_eq!(n.take_in(Kind::People, later).0, Counts { same: 1, ..differing(0, 1) });
    let person = &n.called("王一")[0];
    assert_eq!((person.city.as_deref(), person.remark.as_deref()), (Some("上海"), Some("老朋友")));
    assert_eq!(n.take_in(Kind::People, later).1.op, None, "what differs is kept already");
}

#[test]
fn a_formula_that_failed_is_no_value_and_no_name() {
    let n = nursery();
    let (rows, done) =
        n.take_in(Kind::People, "姓名,手机,城市\n王一,13800138001,#N/A\n#REF!,13800138002,上海\n李二,#VALUE!,#1 楼\n");
    assert_eq!(rows, counts(2, 0, 0, 1));
    assert_eq!((done.value.refused[0].row, done.value.refused[0].code), (3, Some(code::FORMULA_FAILED)));
    let unread: Vec<_> = done.value.unread.iter().map(|u| (u.row, u.column.as_str(), u.code)).collect();
    assert_eq!(unread, [(2, "城市", code::FORMULA_FAILED), (4, "手机", code::FORMULA_FAILED)]);
    assert_eq!(n.called("王一")[0].city, None);
    assert_eq!(n.called("李二")[0].city.as_deref(), Some("#1 楼"), "a number sign alone is no formula");
}

#[test]
fn a_cell_that_cannot_be_read_is_named_and_kept_once_with_its_record() {
    let n = nursery();
    let roster = "企业名称,姓名,联系方式,邮箱,成立时间,员工数,融资阶段,微信\n\
                  青禾智能,王一,1.38E+10,一个邮箱,2026-02-30,不少,天使轮,不用\n\
                  云岭生物,李二,13800138002,,2099-01-01,,,\n";
    let (rows, done) = n.take_in(Kind::Startups, roster);
    assert_eq!(rows, counts(2, 0, 0, 0));
    let unread: Vec<_> = done.value.unread.iter().map(|u| (u.row, u.column.as_str(), u.code)).collect();
    assert_eq!(
        unread,
        [
            (2, "成立时间", code::NO_SUCH_DAY),
            (2, "员工数", code::NOT_A_NUMBER),
            (2, "联系方式", code::PHONE_DIGITS_LOST),
            (2, "微信", code::NOT_A_WECHAT_ID),
            (2, "邮箱", code::NOT_AN_EMAIL),
            (3, "成立时间", code::DAY_AHEAD),
        ]
    );
    let kept = |name: &str| n.startups().into_iter().find(|s| s.name == name).unwrap().kept_cells.len();
    assert_eq!((kept("青禾智能"), kept("云岭生物"), n.called("王一")[0].kept_cells.len()), (2, 1, 3));
    assert_eq!(n.take_in(Kind::Startups, roster).1.op, None);
}

#[test]
fn a_cell_that_says_that_there_is_nothing_is_blank_and_thousands_may_be_parted() {
    let n = nursery();
    let roster = "企业名称,姓名,联系方式,邮箱,微信,成立时间,所在城市,员工数\n青禾智能,王一,/,无,-,暂无,N/A,\"1,200\"\n云岭生物,无,,,,,,\"1,2\"\n";
    let (rows, done) = n.take_in(Kind::Startups, roster);
    assert_eq!(rows, counts(2, 0, 0, 0));
    let unread: Vec<_> = done.value.unread.iter().map(|u| (u.row, u.column.as_str(), u.code)).collect();
    assert_eq!(unread, [(3, "员工数", code::NOT_A_NUMBER)]);
    let startups = n.startups();
    let qinghe = startups.iter().find(|startup| startup.name == "青禾智能").unwrap();
    assert_eq!((qinghe.team_size, qinghe.city.as_deref(), qinghe.kept_cells.len()), (Some(1_200), None, 0));
    assert_eq!((n.called("王一").len(), n.called("无").len()), (1, 0));
}

#[test]
fn a_name_beside_a_phone_that_is_not_the_rows_is_not_lost() {
    let n = nursery();
    let roster = "企业名称,法定代表人,联系人及电话\n青禾智能,王一,李二 13800138002\n云岭生物,赵三,赵 三 13800138003\n";
    assert_eq!(n.take_in(Kind::Startups, roster).0, counts(2, 0, 0, 0));
    let kept = |name: &str| n.called(name)[0].kept_cells.iter().map(|cell| cell.value.clone()).collect::<Vec<_>>();
    assert_eq!((kept("王一"), kept("赵三")), (vec!["李二 13800138002".to_owned()], vec![]));
}

#[test]
fn a_phone_and_a_landline_are_told_apart() {
    let n = nursery();
    n.take_in(Kind::People, "姓名,手机,电话\n王一,13800138001,021-64850000转12\n");
    let kinds: Vec<_> = n.called("王一")[0].contacts.iter().map(|c| (c.kind, c.value.clone())).collect();
    assert_eq!(
        kinds,
        [(ContactKind::Mobile, "+8613800138001".into()), (ContactKind::Landline, "+8602164850000;ext=12".into())]
    );
}

/// The cells that could not be read: row, column and reason.
fn unread(done: &Done<ImportResult>) -> Vec<(u32, &str, Code)> {
    done.value.unread.iter().map(|cell| (cell.row, cell.column.as_str(), cell.code)).collect()
}

#[test]
fn a_formula_s_error_is_kept_as_text_and_makes_nobody() {
    let n = nursery();
    let table = "姓名,公司,手机,城市\n王一,#REF!,13800138001,上海\n#N/A,青禾智能,13800138002,\n李二,,#VALUE!,####\n";
    let (rows, done) = n.take_in(Kind::People, table);
    assert_eq!(rows, counts(2, 0, 0, 1));
    assert_eq!(done.value.refused[0].code, Some(code::FORMULA_FAILED));
    let expected =
        [(2, "公司", code::FORMULA_FAILED), (4, "手机", code::FORMULA_FAILED), (4, "城市", code::COLUMN_TOO_NARROW)];
    assert_eq!(unread(&done), expected);
    let kept = &n.called("王一")[0].kept_cells;
    assert_eq!((kept.len(), kept[0].value.as_str()), (1, "#REF!"));
    assert_eq!(n.take_in(Kind::People, table).1.op, None);
}

#[test]
fn half_of_a_joined_or_split_column_that_went_wrong_is_named() {
    let n = nursery();
    let inspected = ops::inspect(&n.table("姓,名,联系\n王,#N/A,#REF!\n李,二,李二 13800138002\n")).unwrap();
    let mut request = ops::default_request(&inspected, Some(Kind::People)).unwrap();
    request.sheets[0].columns.remove(&2);
    request.sheets[0].splits.insert(2, (Field::Alias, Field::Phone));
    let done = n.carry_out(n.plan(request).unwrap());
    let mut found = unread(&done);
    found.sort_by_key(|(_, column, _)| *column);
    assert_eq!(found, [(2, "名", code::FORMULA_FAILED), (2, "联系", code::FORMULA_FAILED)]);
    assert_eq!(n.everybody().len(), 2);
}

#[test]
fn a_damaged_name_is_refused_with_its_reason_and_nobody_else_is() {
    let n = nursery();
    let (rows, done) = n.take_in(Kind::People, "姓名,手机\n王\0一,13800138001\n李二,13800138002\n");
    assert_eq!(rows, counts(1, 0, 0, 1));
    assert_eq!((done.value.refused[0].row, done.value.refused[0].code), (2, Some(code::CELL_DAMAGED)));
}

#[test]
fn the_unit_of_a_header_counts_and_an_amount_without_a_place_is_kept() {
    let n = nursery();
    let roster = "企业名称,姓名,融资金额（万元）,团队人数(百人),轮次\n青禾智能,王一,500,2,A轮\n云岭生物,李二,,35人,\n松果科技,张三,1200,1.5,\n";
    let (rows, done) = n.take_in(Kind::Startups, roster);
    assert_eq!((rows, unread(&done)), (counts(3, 0, 0, 0), vec![]));
    let startup = |name: &str| n.startups().into_iter().find(|s| s.name == name).unwrap();
    let first = startup("青禾智能");
    assert_eq!((first.team_size, first.funding_stage.as_deref()), (Some(200), Some("A轮")));
    assert_eq!((first.kept_cells[0].label.as_str(), first.kept_cells[0].value.as_str()), ("融资金额（万元）", "500"));
    assert_eq!((startup("云岭生物").team_size, startup("松果科技").team_size), (Some(35), Some(150)));
    assert_eq!(n.take_in(Kind::Startups, roster).1.op, None);

    let mentors = "导师姓名,擅长领域,每月可用时间（天）\n王五,融资,3\n";
    let (_, done) = n.take_in(Kind::Mentors, mentors);
    assert_eq!(unread(&done), [(2, "每月可用时间（天）", code::UNKNOWN_UNIT)]);
}

#[test]
fn two_columns_of_one_name_both_go_in() {
    let n = nursery();
    let table =
        "姓名,手机,手机,备注,备注,城市,城市\n王一,13800138001,13900139000,甲,乙,上海,苏州\n李二,13800138002,12,,,,\n";
    let (rows, done) = n.take_in(Kind::People, table);
    assert_eq!(rows, counts(2, 0, 0, 0));
    assert_eq!(unread(&done), [(3, "手机 (2)", code::NOT_A_PHONE)]);
    let person = &n.called("王一")[0];
    assert_eq!((person.contacts.len(), person.remark.as_deref()), (2, Some("甲\n乙")));
    assert_eq!((person.city.as_deref(), person.kept_cells[0].label.as_str()), (Some("上海"), "城市 (2)"));
}

#[test]
fn a_day_is_read_as_its_column_writes_days_or_named_as_ambiguous() {
    let n = nursery();
    let table = |second: &str| format!("姓名,手机,入会日期\n王一,13800138001,3/5/26\n李二,13800138002,{second}\n");
    let (_, done) = n.take_in(Kind::Alumni, &table("4/6/26"));
    assert_eq!(unread(&done), [(2, "入会日期", code::AMBIGUOUS_DAY), (3, "入会日期", code::AMBIGUOUS_DAY)]);
    let (_, done) = n.take_in(Kind::Alumni, &table("13/5/2026"));
    assert_eq!(unread(&done), []);
    let session = "日期,主题,地点\n3/5/26,股权设计,路演厅\n";
    let (_, done) = n.take_in(Kind::Sessions, session);
    assert_eq!(done.value.refused[0].code, Some(code::AMBIGUOUS_DAY));
}

#[test]
fn a_workbook_from_1904_gives_the_same_days_without_a_day_s_format() {
    use crate::import::formats::{Cell, Days, Row};
    let sheet = SheetRequest {
        name: "a".into(),
        kind: Kind::Alumni,
        header_row: 1,
        columns: BTreeMap::from([(0, Field::PersonName), (1, Field::JoinedOn)]),
        splits: BTreeMap::new(),
        joins: BTreeMap::new(),
        constants: BTreeMap::new(),
        cohort: None,
        leave_hidden: false,
        left_out: BTreeSet::new(),
    };
    let headers = ["姓名".to_owned(), "入会日期".to_owned()];
    let today = "2026-09-01".parse().unwrap();
    let row = |serial| Row { number: 2, cells: vec![Cell::of_text("王一"), Cell::Number(serial)] };
    for (from_1904, serial) in [(false, 43831.0), (true, 42369.0)] {
        let mut days = Days::default();
        days.from_1904 = from_1904;
        let zone = chrono_tz::Asia::Shanghai;
        let reader = crate::import::reading::Reader::new(&sheet, &headers, &[], &days, today, zone).unwrap();
        let line = reader.read(row(serial)).unwrap();
        let crate::import::reading::What::Alumnus(alumnus) = line.what else { panic!("an alumnus") };
        assert_eq!(alumnus.joined_on.unwrap().to_string(), "2020-01-01");
    }
}

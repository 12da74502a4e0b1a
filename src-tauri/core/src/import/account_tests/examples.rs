//! What came of cells and rows, case by case.

use super::*;

#[test]
fn a_second_row_that_says_something_else_differs_and_is_kept() {
    let desk = Desk::new();
    let done = desk.take(
        Kind::People,
        "姓名,手机,城市,备注\n陈一鸣,13900001234,杭州,愿意做导师\n陈一鸣,13900001234,上海,已搬家\n",
    );
    assert_eq!((done.row_counts.new, done.row_counts.differs, done.row_counts.read), (1, 1, 2));
    let city = column(&done.account, "城市");
    assert_eq!((city.filled, city.stored, city.differs), (2, 1, 1));
    let person = desk.person("陈一鸣");
    assert_eq!((person.city.as_deref(), person.remark.as_deref()), (Some("杭州"), Some("愿意做导师")));
    assert_eq!(kept(&person.kept_cells), [("城市", "上海"), ("备注", "已搬家")]);
}

#[test]
fn what_the_record_says_stands_until_a_person_settles_for_the_file() {
    let desk = Desk::new();
    let first = "企业名称,行业,团队人数,负责人,手机\n星桥科技有限公司,人工智能,12,陈一鸣,13900001234\n";
    let second = "企业名称,行业,团队人数,负责人,手机\n星桥科技有限公司,先进制造,20,陈一鸣,13900001234\n";
    desk.take(Kind::Startups, first);

    let done = desk.take(Kind::Startups, second);
    assert_eq!((done.row_counts.differs, done.row_counts.changed), (1, 0));
    let startup = desk.startup("星桥科技有限公司");
    assert_eq!((startup.sector.as_deref(), startup.team_size), (Some("人工智能"), Some(12)));
    assert_eq!(kept(&startup.kept_cells), [("行业", "先进制造"), ("团队人数", "20")]);

    let column = |stands| vec![Settlement { sheet: None, column: Some(1), row: None, stands }];
    desk.take_with(Kind::Startups, second, |request| request.settled = column(Stands::File));
    let startup = desk.startup("星桥科技有限公司");
    assert_eq!((startup.sector.as_deref(), startup.team_size), (Some("先进制造"), Some(12)));

    let all = vec![Settlement { sheet: None, column: None, row: None, stands: Stands::Record }];
    let done = desk.take_with(Kind::Startups, "企业名称,行业\n星桥科技有限公司,农业\n", |request| {
        request.settled = all
    });
    assert_eq!(column_of(&done, "行业").left_out, 1, "a person chose the record's value");
    assert_eq!(desk.startup("星桥科技有限公司").kept_cells.len(), 2);
}

fn column_of<'a>(done: &'a ImportResult, name: &str) -> &'a ColumnAccount {
    column(&done.account, name)
}

#[test]
fn the_same_file_again_says_the_same_and_writes_nothing() {
    let desk = Desk::new();
    let text = "姓名,手机,城市,入会情况\n陈一鸣,13900001234,杭州,老会员\n周晓岚,13900001235,,\n";
    desk.take(Kind::People, text);
    let path = desk.0.folder.path().join("table.csv");
    let request = ops::default_request(&ops::inspect(&path).unwrap(), Some(Kind::People)).unwrap();
    let plan = ops::plan(&desk.0, request, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    let done = ops::carry_out(&desk.0, Arc::new(plan), |_, _| {}, Arc::default()).unwrap();
    assert_eq!(done.op, None);
    assert_eq!((done.value.row_counts.same, done.value.row_counts.read), (2, 2));
    assert!(done.value.account.iter().all(|column| column.same == column.filled));
}

#[test]
fn two_names_of_one_credit_code_are_shown() {
    let desk = Desk::new();
    let done = desk.take(
        Kind::Startups,
        "企业名称,统一社会信用代码\n星桥科技有限公司,91999999MA0AAAA01Y\n青芽农业有限公司,91999999MA0AAAA01Y\n",
    );
    assert_eq!((done.row_counts.new, done.row_counts.differs), (1, 1));
    assert_eq!(kept(&desk.startup("星桥科技有限公司").kept_cells), [("企业名称", "青芽农业有限公司")]);
}

#[test]
fn a_refusal_of_the_row_itself_counts_more_than_a_consent_for_all() {
    let desk = Desk::new();
    let plan = desk.plan_with(
        Some(Kind::Alumni),
        "姓名,手机,届次,是否公开\n陈一鸣,13900001234,第3期,否\n周晓岚,13900001235,第3期,\n",
        |request| {
            request.consents = vec![crate::import::ConsentRequest {
                purpose: Purpose::Directory,
                answer: crate::import::ConsentSource::Given,
                answered_on: None,
                means: None,
            }];
        },
    );
    assert_eq!(plan.preview(1).own_refusals, 1);
    ops::carry_out(&desk.0, Arc::new(plan), |_, _| {}, Arc::default()).unwrap();
    let answer = |name: &str| desk.person(name).consents.iter().map(|held| held.answer).collect::<Vec<_>>();
    assert_eq!((answer("陈一鸣"), answer("周晓岚")), (vec![Answer::Refused], vec![Answer::Given]));
}

#[test]
fn of_two_answers_of_one_person_the_refusal_stands_whatever_the_order() {
    for (first, second) in [("同意", "不同意"), ("不同意", "同意")] {
        let desk = Desk::new();
        let text =
            format!("姓名,手机,届次,是否公开\n陈一鸣,13900001234,第3期,{first}\n陈一鸣,13900001234,第3期,{second}\n");
        let done = desk.take(Kind::Alumni, &text);
        let column = column_of(&done, "是否公开");
        assert_eq!((column.stored, column.differs), (1, 1), "{first} {second}");
        let person = desk.person("陈一鸣");
        assert_eq!(person.consents.iter().map(|held| held.answer).collect::<Vec<_>>(), [Answer::Refused]);
        assert_eq!(kept(&person.kept_cells), [("是否公开", "同意")]);
    }
}

#[test]
fn several_cohorts_in_a_cell_are_several_memberships() {
    let desk = Desk::new();
    desk.take(Kind::Alumni, "姓名,手机,届次\n周晓岚,13900001235,第 3 期、第 5 期\n");
    let names: Vec<_> = desk.person("周晓岚").memberships.into_iter().filter_map(|held| held.cohort_name).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn words_beside_a_number_and_surplus_cells_are_kept() {
    let desk = Desk::new();
    let done =
        desk.take(Kind::People, "姓名,手机\n王伟,办公0571-55501234 李秘书转\n陈一鸣,13900001234,多出来的,再多\n");
    let person = desk.person("王伟");
    assert_eq!(person.contacts.len(), 1);
    assert_eq!(kept(&person.kept_cells), [("手机", "办公0571-55501234 李秘书转")]);
    assert_eq!(
        kept(&desk.person("陈一鸣").kept_cells).iter().map(|(_, value)| *value).collect::<Vec<_>>(),
        ["多出来的", "再多"]
    );
    assert!(done.account.iter().all(|column| column.filled == sum(column)));
}

#[test]
fn a_consent_whose_purpose_is_not_told_is_kept() {
    let desk = Desk::new();
    desk.take(Kind::Alumni, "姓名,手机,届次,是否同意\n陈一鸣,13900001234,第3期,不同意\n");
    assert_eq!(kept(&desk.person("陈一鸣").kept_cells), [("是否同意", "不同意")]);
}

#[test]
fn titles_and_totals_are_named_by_their_text() {
    let desk = Desk::new();
    let plan = desk.plan_with(
        Some(Kind::People),
        "通讯录（内部）,,\n姓名,手机,城市\n陈一鸣,13900001234,杭州\n合计,1,\n",
        |_| {},
    );
    let texts: Vec<_> = plan.preview(1).non_records.into_iter().map(|row| (row.row, row.text)).collect();
    assert_eq!(texts, [(1, "通讯录（内部）".to_owned()), (4, "合计 1".to_owned())]);
    let rows = plan.row_counts();
    assert_eq!((rows.read, rows.non_record, rows.new), (3, 2, 1));
}

#[test]
fn the_number_of_a_column_opens_its_cells() {
    let desk = Desk::new();
    desk.take(Kind::People, "姓名,手机,城市\n陈一鸣,13900001234,杭州\n");
    let plan = desk.plan_with(
        Some(Kind::People),
        "姓名,手机,城市\n陈一鸣,13900001234,上海\n周晓岚,13900001235,南京\n",
        |_| {},
    );
    let query =
        |fate| crate::import::AccountQuery { sheet: "table".into(), column: "城市".into(), fate, limit: None };
    let (count, cells) = ops::account_cells(&plan, &query(CellFate::Differs)).unwrap();
    assert_eq!(count, 1);
    assert_eq!((cells[0].row, cells[0].value.as_str(), cells[0].held.as_deref()), (2, "上海", Some("杭州")));
    let (count, cells) = ops::account_cells(&plan, &query(CellFate::Stored)).unwrap();
    assert_eq!((count, cells[0].value.as_str()), (1, "南京"));
}

#[test]
fn a_row_counts_once_under_the_first_that_applies() {
    let desk = Desk::new();
    desk.take(Kind::People, "姓名,手机,城市\n陈一鸣,13900001234,杭州\n");
    let plan = desk.plan_with(
        Some(Kind::People),
        "姓名,手机,城市\n陈一鸣,13900001234,上海\n陈一鸣,13900001234,杭州\n周晓岚,13900001235,南京\n,13900001236,南京\n",
        |_| {},
    );
    let rows = plan.row_counts();
    assert_eq!((rows.read, rows.differs, rows.same, rows.new, rows.refused), (4, 1, 1, 1, 1));
    assert_eq!(
        plan.preview(1).rows.iter().map(|row| row.fate).collect::<Vec<_>>(),
        [RowOutcome::Differs, RowOutcome::Same, RowOutcome::New]
    );
    assert_eq!(plan.differences()[0].field, Field::City);
}

//! The law of imports: each filled cell has one fate, each stored value one origin, and each row is counted once.

use std::sync::{Arc, atomic::AtomicBool};

use proptest::prelude::*;

use super::{
    CellFate, ColumnAccount, Fate, Field, ImportResult, Kind, Origin, RowCounts, Settlement, SheetRequest, Stands,
    formats::{Cell, Row, Sheet},
    header, ops,
    tables::Tables,
};
use crate::{
    alumni::{Answer, Purpose},
    builders::{TestNursery, nursery},
    people::{self, PeopleQuery, Person},
    startups::{self, Startup, StartupQuery},
};

/// A nursery into which tables are taken.
struct Desk(TestNursery);

impl Desk {
    fn new() -> Self {
        Self(nursery())
    }

    fn plan_with(
        &self,
        kind: Option<Kind>,
        text: &str,
        change: impl FnOnce(&mut super::ImportRequest),
    ) -> super::plan::Plan {
        let path = self.0.folder.path().join("table.csv");
        std::fs::write(&path, text).unwrap();
        let inspected = ops::inspect(&path).unwrap();
        let mut request = ops::default_request(&inspected, kind).unwrap();
        change(&mut request);
        ops::plan(&self.0, request, &mut |_, _| {}, &AtomicBool::new(false)).unwrap()
    }

    fn take_with(&self, kind: Kind, text: &str, change: impl FnOnce(&mut super::ImportRequest)) -> ImportResult {
        let plan = self.plan_with(Some(kind), text, change);
        ops::carry_out(&self.0, Arc::new(plan), |_, _| {}, Arc::default()).unwrap().value
    }

    fn take(&self, kind: Kind, text: &str) -> ImportResult {
        self.take_with(kind, text, |_| {})
    }

    fn person(&self, name: &str) -> Person {
        let rows = self.0.read(|r| people::ops::list(r, &PeopleQuery::default())).unwrap().rows;
        let row = rows.into_iter().find(|row| row.name == name).unwrap();
        self.0.read(|r| people::ops::load(r, row.id)).unwrap()
    }

    fn startup(&self, name: &str) -> Startup {
        let rows = self.0.read(|r| startups::ops::list(r, &StartupQuery::default())).unwrap().rows;
        let row = rows.into_iter().find(|row| row.name == name).unwrap();
        self.0.read(|r| startups::ops::load(r, row.id)).unwrap()
    }
}

fn kept(cells: &[people::KeptCell]) -> Vec<(&str, &str)> {
    cells.iter().map(|cell| (cell.label.as_str(), cell.value.as_str())).collect()
}

fn column<'a>(account: &'a [ColumnAccount], name: &str) -> &'a ColumnAccount {
    account.iter().find(|column| column.column == name).unwrap()
}

fn sum(column: &ColumnAccount) -> u32 {
    column.stored + column.same + column.kept + column.differs + column.left_out + column.non_record + column.refused
}

fn rows_sum(rows: RowCounts) -> u32 {
    rows.left_out + rows.non_record + rows.refused + rows.new + rows.differs + rows.changed + rows.same
}

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
            request.consents = vec![super::ConsentRequest {
                purpose: Purpose::Directory,
                answer: super::ConsentSource::Given,
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
    let query = |fate| super::AccountQuery { sheet: "table".into(), column: "城市".into(), fate, limit: None };
    let (count, cells) = ops::account_cells(&plan, &query(CellFate::Differs)).unwrap();
    assert_eq!(count, 1);
    assert_eq!((cells[0].row, cells[0].value.as_str(), cells[0].held.as_deref()), (2, "上海", Some("杭州")));
    let (count, cells) = ops::account_cells(&plan, &query(CellFate::Stored)).unwrap();
    assert_eq!((count, cells[0].value.as_str()), (1, "南京"));
}

/// Headers from all kinds and from nowhere.
pub(super) const HEADERS: [&str; 39] = [
    "姓名",
    "手机",
    "联系电话",
    "邮箱",
    "微信",
    "公司",
    "职务",
    "城市",
    "行业",
    "届次",
    "入会日期",
    "是否公开",
    "是否同意",
    "备注",
    "擅长领域",
    "企业名称",
    "负责人",
    "成立日期",
    "团队人数",
    "融资轮次",
    "统一社会信用代码",
    "日期",
    "主题",
    "开始时间",
    "结束时间",
    "主讲人",
    "地点",
    "每月可用小时",
    "语言",
    "注册资本",
    "序号",
    "介绍人",
    "紧急联系人电话",
    "企业",
    "内容",
    "记录人",
    "下一步",
    "截止日期",
    "",
];

/// Values that fit some column, and values that fit none.
pub(super) const VALUES: [&str; 40] = [
    "",
    "",
    "",
    "陈一鸣",
    "周晓岚",
    "王伟",
    "Lena Brandt",
    "13900001234",
    "13900001235",
    "0571-55501234",
    "13900001236 李秘书",
    "chen@example.org",
    "xiaolan_88",
    "星桥科技有限公司",
    "星桥科技（杭州）有限公司",
    "青芽农业有限公司",
    "自由职业",
    "创始人",
    "CTO",
    "杭州",
    "上海",
    "人工智能",
    "第3期",
    "第 3 期、第 5 期",
    "2019年3月",
    "2026-03-05",
    "2026-03-05 14:00",
    "22:30",
    "00:30",
    "是",
    "否",
    "同意",
    "不同意",
    "12",
    "约50人",
    "天使轮",
    "-",
    "无",
    "合计",
    "91999999MA0AAAA01Y",
];

/// Values that fit a column of this header; all of them where none is known.
fn fitting(header: &str) -> Vec<&'static str> {
    match header {
        "姓名" | "负责人" | "主讲人" | "记录人" => vec!["陈一鸣", "周晓岚", "王伟"],
        "手机" | "联系电话" => vec!["13900001234", "13900001235", ""],
        "邮箱" => vec!["chen@example.org", ""],
        "公司" | "企业名称" | "企业" => vec!["星桥科技有限公司", "青芽农业有限公司"],
        "城市" => vec!["杭州", "上海", ""],
        "届次" => vec!["第3期", "第 3 期、第 5 期", ""],
        "日期" => vec!["2026-03-05", "2026-03-05 14:00"],
        _ => VALUES.to_vec(),
    }
}

/// A row of values of which most fit their columns; it may end early, or go on beyond the last column.
pub(super) fn row(headers: &[&'static str]) -> impl Strategy<Value = Vec<&'static str>> + use<> {
    let any = || proptest::sample::select(VALUES.to_vec());
    let cells: Vec<_> = headers
        .iter()
        .map(|header| prop_oneof![3 => proptest::sample::select(fitting(header)), 1 => any()].boxed())
        .chain([any().boxed()])
        .collect();
    (cells, 0..=2 * headers.len()).prop_map(|(mut cells, length)| {
        cells.truncate(length);
        cells
    })
}

/// A table in which the first row mostly stands once more, with a value in a cell that stands nowhere else.
fn table() -> impl Strategy<Value = (Vec<&'static str>, Vec<Vec<&'static str>>)> {
    let headers = proptest::sample::subsequence(HEADERS.to_vec(), 2..8);
    headers.prop_flat_map(|headers| {
        let other = (0..headers.len(), proptest::sample::select(vec!["异地七", "别处八"]), 0..4usize);
        let rows = proptest::collection::vec(row(&headers), 1..9);
        (Just(headers), rows, other).prop_map(|(headers, mut rows, (at, value, chance))| {
            let mut again = rows[0].clone();
            if let Some(cell) = again.get_mut(at).filter(|_| chance > 0) {
                *cell = value;
                rows.push(again);
            }
            (headers, rows)
        })
    })
}

/// What a value is compared by: its letters and digits.
pub(super) fn letters(text: &str) -> String {
    crate::kit::names::fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The filled cells of a table's header, which are not counted.
pub(super) fn header_cells(sheet: &Sheet, request: &super::ImportRequest) -> usize {
    let asked = request.sheets.iter().find(|asked| asked.name == sheet.name);
    let found = match asked {
        Some(asked) => header::header_at(&sheet.preview, asked.header_row, &sheet.merges),
        None => header::find_header(&sheet.preview, &sheet.merges),
    };
    let Some(header) = found else { return 0 };
    let is_header = |row: &&Row| (header.first_row..header.first_data_row).contains(&row.number);
    sheet.preview.iter().filter(is_header).flat_map(|row| &row.cells).filter(|cell| !cell.is_blank()).count()
}

/// Whether a text of a record stands in a cell of these, which are given by their letters, a line each: as it is, as a
/// phone of this country, an edition, a day, an answer.
///
/// A text that was joined from several cells has each of its parts in one.
pub(super) fn is_said(text: &str, said: &str) -> bool {
    is_in_a_cell(text, said) || text.split([',', ';', '、']).all(|part| is_in_a_cell(part, said))
}

fn is_in_a_cell(text: &str, said: &str) -> bool {
    let digits: String = said.chars().filter(|c| c.is_ascii_digit() || *c == '\n').collect();
    let bare = letters(text);
    let number: String = bare.chars().filter(char::is_ascii_digit).collect();
    said.contains(&bare)
        || bare.strip_prefix("86").is_some_and(|rest| digits.contains(rest.trim_start_matches('0')))
        || (bare.starts_with('第') && (said.contains('期') || said.contains(&number)))
        || (!number.is_empty() && bare == number && matches!(number.len(), 6 | 8))
        || matches!(text, "given" | "refused")
}

/// All texts that a nursery holds of its records: their cells, contacts, and what is kept.
pub(super) fn texts(n: &TestNursery) -> Vec<String> {
    let mut texts = Vec::new();
    n.read(|r| {
        let tables = [
            "SELECT name, reading, alias, city, sector, expertise, remark FROM person WHERE deleted_at IS NULL",
            "SELECT value FROM contact_private WHERE deleted_at IS NULL",
            "SELECT value FROM kept_cell_private WHERE deleted_at IS NULL",
            "SELECT name, short_name, credit_code, city FROM organisation WHERE deleted_at IS NULL",
            "SELECT role FROM affiliation WHERE deleted_at IS NULL",
            "SELECT sector, funding_stage, founded_on, one_liner, team_size FROM startup WHERE deleted_at IS NULL",
            "SELECT name FROM cohort WHERE deleted_at IS NULL",
            "SELECT joined_on, circles, helps_with FROM membership WHERE deleted_at IS NULL",
            "SELECT hours_per_month, languages FROM mentor WHERE deleted_at IS NULL",
            "SELECT title, place FROM session WHERE deleted_at IS NULL",
            "SELECT answer FROM consent WHERE deleted_at IS NULL",
            "SELECT text FROM note WHERE deleted_at IS NULL",
            "SELECT text, due_on FROM action_item WHERE deleted_at IS NULL",
        ];
        for sql in tables {
            let found: Vec<Vec<String>> = r.rows(sql, &[], |row| {
                let count = row.as_ref().column_count();
                (0..count)
                    .map(|at| {
                        Ok(match row.get_ref(at)? {
                            rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                            _ => String::new(),
                        })
                    })
                    .collect()
            })?;
            texts.extend(found.into_iter().flatten().filter(|text| !text.is_empty()));
        }
        Ok(())
    })
    .unwrap();
    texts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_is_without_a_fate_and_no_value_without_an_origin((headers, rows) in table(), kind in 0..6usize) {
        let kind = [Kind::People, Kind::Startups, Kind::Mentors, Kind::Alumni, Kind::Sessions, Kind::Notes][kind];
        let desk = Desk::new();
        // Of what notes are about.
        desk.take(Kind::Startups, "企业名称\n星桥科技有限公司\n青芽农业有限公司\n");
        let before = texts(&desk.0);
        let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        csv.write_record(&headers).unwrap();
        rows.iter().for_each(|row| {
            csv.write_record(if row.is_empty() { &[""][..] } else { row }).unwrap();
        });
        let text = String::from_utf8(csv.into_inner().unwrap()).unwrap();
        let path = desk.0.folder.path().join("table.csv");
        std::fs::write(&path, &text).unwrap();
        let Ok(inspected) = ops::inspect(&path) else { return Ok(()) };
        let Ok(mut request) = ops::default_request(&inspected, Some(kind)) else { return Ok(()) };
        request.consents.clear();
        request.sheets.iter_mut().for_each(|sheet| sheet.cohort = None);
        let Ok(plan) = ops::plan(&desk.0, request.clone(), &mut |_, _| {}, &AtomicBool::new(false)) else { return Ok(()) };
        let result = ops::carry_out(&desk.0, Arc::new(plan), |_, _| {}, Arc::default()).unwrap().value;

        // Each filled cell is counted once.
        let sheet: &SheetRequest = &request.sheets[0];
        let tables = Tables::open(&Origin::File(path), None).unwrap();
        let of_headers: usize = tables.sheets().iter().map(|sheet| header_cells(sheet, &request)).sum();
        let is_alone = tables.sheets().len() == 1;
        let filled = headers.iter().chain(rows.iter().flatten()).filter(|value| !Cell::of_text(**value).is_blank()).count();
        let counted: usize = result.account.iter().map(|column| column.filled as usize).sum();
        prop_assert_eq!(counted + of_headers, filled, "{:?}", result.account);
        for column in &result.account {
            prop_assert_eq!(column.filled, sum(column), "{:?}", column);
            // Nobody chose to leave out anything; running numbers say nothing.
            let is_taken = request.sheets.iter().any(|sheet| sheet.name == column.sheet);
            prop_assert!(!is_taken || column.left_out == 0 || column.column.starts_with("序号"), "{:?}", column);
        }
        prop_assert_eq!(result.row_counts.read, rows_sum(result.row_counts));

        // What a record took or keeps of a cell can be found there.
        let after = texts(&desk.0);
        let held: Vec<String> = after.iter().map(|text| letters(text)).collect();
        let is_refused = |row: u32| result.refused.iter().any(|refused| refused.row == row);
        if sheet.header_row == 1 && is_alone {
            for (at, row) in rows.iter().enumerate() {
                let number = u32::try_from(at + 2).unwrap();
                if is_refused(number) || row.contains(&"合计") {
                    continue;
                }
                for (index, value) in row.iter().enumerate() {
                    let index = u32::try_from(index).unwrap();
                    let is_left_out = sheet.left_out.contains(&index)
                        || (headers.get(index as usize).is_some_and(|h| !h.is_empty())
                            && !sheet.columns.contains_key(&index)
                            && !sheet.splits.contains_key(&index));
                    let is_about_a_time = value.contains(':') || value.contains("2019年");
                    if Cell::of_text(*value).is_blank() || is_left_out || is_about_a_time || value.starts_with("202") {
                        continue;
                    }
                    let wanted = letters(value);
                    let is_there = held.iter().any(|text| {
                        text.contains(&wanted) || (wanted.len() > 3 && wanted.contains(text.as_str()) && text.len() > 1)
                            || text.ends_with(&wanted) || text.contains(wanted.trim_start_matches('0'))
                    });
                    prop_assert!(is_there, "row {} column {} of {:?}: {} is nowhere in {:?}", number, index, headers, value, after);
                }
            }
            // And nothing is there that no cell says.
            let said: String = rows.iter().flatten().map(|value| letters(value)).collect::<Vec<_>>().join("\n");
            for text in after.iter().filter(|text| !before.contains(text)) {
                prop_assert!(is_said(text, &said), "{text} stands in no cell of {rows:?}");
            }
        }
    }
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
        [Fate::Differs, Fate::Same, Fate::New]
    );
    assert_eq!(plan.differences()[0].field, Field::City);
}

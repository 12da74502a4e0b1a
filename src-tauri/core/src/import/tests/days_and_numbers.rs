//! Founding dates as far as they are known, days that are none, and numbers of identity documents.

use super::*;
use crate::{
    erase,
    import::{
        formats::{Cell, Days, Row},
        reading::{Reader, What},
    },
    people::KeptCell,
    search,
};

/// When a startup was founded, and why its cell was kept as text.
fn founded(cell: &str) -> (String, Option<Code>) {
    let n = nursery();
    let table = format!("企业名称,负责人,手机,成立日期\n青禾智能,王一,13900001234,{cell}\n");
    let (_, done) = n.take_in(Kind::Startups, &table);
    let startup = n.startups().remove(0);
    let code = done.value.unread.first().map(|unread| unread.code);
    assert_eq!(startup.kept_cells.len(), usize::from(code.is_some()), "{cell}");
    assert_eq!(n.take_in(Kind::Startups, &table).1.op, None, "the same file says nothing new");
    (startup.founded_on.map(|day| day.to_string()).unwrap_or_default(), code)
}

#[test]
fn case_30_a_founding_date_is_known_as_far_as_it_is_told() {
    for (cell, expected) in [
        ("2019年3月", "2019-03"),
        ("2019", "2019"),
        ("2019年", "2019"),
        ("2019.03", "2019-03"),
        ("2019/3", "2019-03"),
        ("Mar 2019", "2019-03"),
        ("2019-03-14", "2019-03-14"),
        ("2019年3月14日", "2019-03-14"),
    ] {
        assert_eq!(founded(cell), (expected.to_owned(), None), "{cell}");
    }
    for (cell, code) in [
        ("2026-02-30", code::NO_SUCH_DAY),
        ("2019年13月", code::NO_SUCH_DAY),
        ("19年3月", code::AMBIGUOUS_DAY),
        ("2019年上半年", code::NOT_A_PARTIAL_DAY),
        ("去年", code::NOT_A_PARTIAL_DAY),
        ("2099年3月", code::DAY_AHEAD),
    ] {
        assert_eq!(founded(cell), (String::new(), Some(code)), "{cell}");
    }
}

#[test]
fn a_number_that_may_have_lost_a_zero_is_no_month() {
    let sheet = SheetRequest {
        name: "a".into(),
        kind: Kind::Startups,
        header_row: 1,
        columns: BTreeMap::from([(0, Field::Company), (1, Field::Founded)]),
        splits: BTreeMap::new(),
        joins: BTreeMap::new(),
        constants: BTreeMap::new(),
        cohort: None,
        leave_hidden: false,
        left_out: BTreeSet::new(),
    };
    let headers = ["企业名称".to_owned(), "成立日期".to_owned()];
    let today = "2026-09-01".parse().unwrap();
    let days = Days::default();
    let reader = Reader::new(&sheet, &headers, &[], &days, today, chrono_tz::Asia::Shanghai).unwrap();
    let read = |number: f64| {
        let row = Row { number: 2, cells: vec![Cell::of_text("青禾智能"), Cell::Number(number)] };
        let line = reader.read(row).unwrap();
        let What::Startup { startup, .. } = line.what else { panic!("a startup") };
        let code = line.kept.first().and_then(|kept| kept.code);
        (startup.founded_on.map(|day| day.to_string()).unwrap_or_default(), code)
    };
    assert_eq!(read(2019.0), ("2019".to_owned(), None));
    assert_eq!(read(2019.03), ("2019-03".to_owned(), None));
    assert_eq!(read(2019.12), ("2019-12".to_owned(), None));
    assert_eq!(read(2019.2), ("2019-02".to_owned(), None), "there is no 20th month");
    assert_eq!(read(2019.1), (String::new(), Some(code::AMBIGUOUS_DAY)), "January, or October as 2019.10");
    assert_eq!(read(43538.0), ("2019-03-14".to_owned(), None));
}

#[test]
fn no_such_day_is_said_only_of_a_day_that_the_calendar_lacks() {
    let n = nursery();
    let table = "姓名,手机,届次,入会日期\n王一,13800138001,第 3 期,2026-02-30\n李二,13800138002,第 3 期,2026年3月\n";
    let (_, done) = n.take_in(Kind::Alumni, table);
    let codes: Vec<_> = done.value.unread.iter().map(|unread| unread.code).collect();
    assert_eq!(codes, [code::NO_SUCH_DAY, code::NOT_A_DAY]);
}

#[test]
fn case_24_an_id_number_is_kept_masked_and_handed_out_to_its_person_alone() {
    const ID: &str = "110101199003070018";
    let n = nursery();
    let table = format!("企业名称,负责人,手机,身份证号\n甲公司,陈一鸣,13900001234,{ID}\n");
    let (_, done) = n.take_in(Kind::Startups, &table);
    let unread = &done.value.unread;
    assert_eq!((unread.len(), unread[0].code, unread[0].column.as_str()), (1, code::ID_NUMBER, "身份证号"));

    let startup = n.startups().remove(0);
    assert_eq!((startup.startup.credit_code, startup.startup.kept_cells), (None, Vec::new()));
    let person = n.called("陈一鸣").remove(0);
    let shown = KeptCell { label: "身份证号".into(), value: "1101************18".into() };
    assert_eq!(person.kept_cells, [shown]);

    let own = n.read(|r| erase::ops::own_data(r, person.id)).unwrap();
    assert_eq!(own.person.kept_cells[0].value, ID);
    assert_eq!(n.read(|r| search::ops::search(r, ID, 10)).unwrap().len(), 0);
    assert_eq!(n.read(|r| search::ops::search(r, &ID[..10], 10)).unwrap().len(), 0);
    assert_eq!(n.take_in(Kind::Startups, &table).1.op, None, "the same file says nothing new");
}

#[test]
fn an_id_number_is_told_by_its_check_digit_where_no_header_says_so_and_is_no_credit_code() {
    let n = nursery();
    let table = "企业名称,负责人,手机,统一社会信用代码,登记号\n\
                 甲公司,陈一鸣,13900001234,110101199003070011,\n乙公司,周晓岚,13900001235,,110101199003070011\n";
    let (_, done) = n.take_in(Kind::Startups, table);
    assert_eq!(done.value.unread.iter().map(|unread| unread.code).collect::<Vec<_>>(), [code::ID_NUMBER; 2]);
    assert!(n.startups().iter().all(|startup| startup.credit_code.is_none()));
    for name in ["陈一鸣", "周晓岚"] {
        assert_eq!(n.called(name)[0].kept_cells[0].value, "1101************11");
    }
}

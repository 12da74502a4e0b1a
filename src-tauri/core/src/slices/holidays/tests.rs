use std::{fs, path::PathBuf};

use super::{
    HolidayYear, ops,
    rules::{self, HOLIDAYS_NOT_ANNOUNCED, NOT_A_YEAR_FILE},
};
use crate::{
    builders::{TestNursery, day, nursery},
    code,
    engine::history,
    op::IMPORT_HOLIDAYS,
};

/// A made-up year, as data sets write one.
const OF_2031: &str = r#"{ "$schema": "x", "year": 2031, "papers": ["https://www.gov.cn/example"], "days": [
  { "name": "元旦", "date": "2030-12-31", "isOffDay": true },
  { "name": "元旦", "date": "2031-01-01", "isOffDay": true },
  { "name": "元旦", "date": "2031-01-05", "isOffDay": false } ] }"#;

fn file(n: &TestNursery, text: &str) -> PathBuf {
    let path = n.folder.path().join("year.json");
    fs::write(&path, text).unwrap();
    path
}

fn take(n: &TestNursery, text: &str) -> crate::Result<HolidayYear> {
    let path = file(n, text);
    n.write(IMPORT_HOLIDAYS, move |w| ops::import(w, &path))
}

#[test]
fn of_2026_the_days_of_the_paper_are_known_and_no_others() {
    let n = nursery();
    let year = n.read(|r| ops::between(r, day("2026-01-01"), day("2026-12-31"))).unwrap();
    assert_eq!((year.unknown_years, year.unofficial_years), (vec![], vec![]));
    let off = |name: &str| year.days.iter().filter(|one| one.is_off_day && one.name == name).count();
    // 国办发明电〔2025〕7号: how many days each is off.
    let counts = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"].map(off);
    assert_eq!(counts, [3, 9, 3, 5, 3, 3, 7]);
    let work: Vec<String> =
        year.days.iter().filter(|one| !one.is_off_day).map(|one| one.date.to_string()[5..].to_owned()).collect();
    assert_eq!(work, ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]);
    // One works in exchange on Saturdays and Sundays alone.
    let is_weekend = |on: crate::kit::Day| on.since(on.monday()) >= 5;
    assert!(year.days.iter().filter(|one| !one.is_off_day).all(|one| is_weekend(one.date)));
}

#[test]
fn a_year_without_a_paper_is_told_and_has_no_days() {
    let n = nursery();
    let turn = n.read(|r| ops::between(r, day("2026-12-30"), day("2027-02-10"))).unwrap();
    assert_eq!((turn.days, turn.unknown_years), (vec![], vec![2027]));
    assert_eq!(n.read(ops::all).unwrap().day_off(day("2027-10-01")), None, "nothing is guessed");
}

#[test]
fn a_year_that_is_taken_in_is_known_with_its_days_in_the_year_before_and_undone() {
    let n = nursery();
    let year = take(&n, OF_2031).unwrap();
    assert_eq!((year.year, year.days.len()), (2031, 3));
    let known = n.read(ops::all).unwrap();
    assert_eq!([day("2030-12-31"), day("2031-01-01")].map(|on| known.day_off(on)), [Some("元旦"); 2]);
    assert_eq!(known.day_off(day("2031-01-05")), None);
    let newest = n.read(|r| history::list(r, None, Some(1))).unwrap().rows.remove(0);
    assert_eq!((newest.kind, newest.about.as_deref()), (IMPORT_HOLIDAYS, Some("2031")));
    n.undo(None).unwrap();
    assert_eq!(n.read(|r| ops::between(r, day("2031-01-01"), day("2031-01-05"))).unwrap().unknown_years, [2031]);
}

#[test]
fn a_later_paper_of_a_year_stands_in_the_place_of_the_one_that_was_known() {
    let n = nursery();
    take(&n, r#"{ "year": 2026, "papers": [], "days": [{ "name": "国庆节", "date": "2026-10-09", "isOffDay": true }] }"#)
        .unwrap();
    let found = n.read(|r| ops::between(r, day("2026-10-01"), day("2026-10-10"))).unwrap();
    assert_eq!(found.days.len(), 1);
    assert_eq!(found.unofficial_years, [2026], "the file names no paper");
}

#[test]
fn days_alone_are_a_year_too() {
    let year = rules::read("\u{feff}[{ \"name\": \" 元旦 \", \"date\": \"2031-01-01\", \"isOffDay\": true }]").unwrap();
    assert_eq!((year.year, year.papers.len(), year.days[0].name.as_str()), (2031, 0, "元旦"));
}

#[test]
fn what_is_no_year_is_refused_and_the_known_one_stays() {
    let n = nursery();
    let of = |days: &str| format!(r#"{{ "year": 2031, "papers": [], "days": [{days}] }}"#);
    let one = |name: &str, date: &str| format!(r#"{{ "name": "{name}", "date": "{date}", "isOffDay": true }}"#);
    let refused = |text: &str| take(&n, text).unwrap_err().code();
    assert_eq!(refused(&of("")), HOLIDAYS_NOT_ANNOUNCED, "as 2027.json stands on the net");
    for text in [
        "", "休", "{}", "[]",
        &of(&one("元旦", "2031-02-30")),
        &of(&one("元旦", "2033-01-01")),
        &of(&one(" ", "2031-01-01")),
        &of(&[one("元旦", "2031-01-01"), one("元旦", "2031-01-01")].join(",")),
        r#"{ "year": 999999, "days": [{ "name": "元旦", "date": "2031-01-01", "isOffDay": true }] }"#,
    ] {
        assert_eq!(refused(text), NOT_A_YEAR_FILE, "{text}");
    }
    assert_eq!(refused(&of(&one(&"长".repeat(61), "2031-01-01"))), code::TOO_LONG);
    let path = n.folder.path().join("year.json");
    fs::write(&path, [0xff, 0xfe]).unwrap();
    assert_eq!(n.write(IMPORT_HOLIDAYS, move |w| ops::import(w, &path)).unwrap_err().code(), NOT_A_YEAR_FILE);
    let missing = n.folder.path().join("none.json");
    assert_eq!(n.write(IMPORT_HOLIDAYS, move |w| ops::import(w, &missing)).unwrap_err().code(), code::FILE_NOT_FOUND);
    assert_eq!(n.read(|r| ops::between(r, day("2031-01-01"), day("2031-01-01"))).unwrap().unknown_years, [2031]);
}

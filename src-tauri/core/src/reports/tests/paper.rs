//! Reports and labels on paper.

use super::*;

#[test]
fn what_is_cancelled_while_it_is_printed_leaves_no_file() {
    static STOP: AtomicBool = AtomicBool::new(false);
    let n = community();
    let path = n.folder.path().join("a.pdf");
    let press = |document: &printed::Document| {
        STOP.store(true, Ordering::Relaxed);
        as_json(document)
    };
    let report = report(ReportFormat::Pdf, Purpose::Programme);
    let e = contacts::export(&n, &report, &Target { press, ..to(&path) }, &mut |_, _| {}, &STOP).unwrap_err();
    assert_eq!(e.code(), code::CANCELLED);
    assert!(files_in(n.folder.path()).is_empty());
}

/// What a printed file says.
fn paper(path: &Path) -> serde_json::Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn on_paper_people_stand_by_cohort_in_the_cohorts_order_or_by_sector_each_group_counted() {
    let n = nursery();
    let [tenth, second] =
        [(10, "2026-03-02"), (2, "2018-03-05")].map(|(edition, starts)| a_cohort().edition(edition, starts).save(&n));
    someone("张伟").save_as_alumnus(&n, tenth);
    someone("李雷").save_as_alumnus(&n, second);
    someone("安然").save_as_alumnus(&n, second);
    let path = n.folder.path().join("校友.pdf");
    let mut report = report(ReportFormat::Pdf, Purpose::Programme);
    let groups = |report: &ContactReport| -> Vec<(String, Vec<String>)> {
        export(&n, report, &path).unwrap();
        let paper = paper(&path);
        let parts = paper["parts"].as_array().unwrap();
        let tables = parts.iter().enumerate().filter(|(_, part)| part["part"] == "table");
        let named = |at: usize| parts[at - 1]["text"].as_str().unwrap_or_default().to_owned();
        let names = |table: &serde_json::Value| {
            table["rows"].as_array().unwrap().iter().map(|row| row[0].as_str().unwrap().to_owned()).collect()
        };
        tables.map(|(at, table)| (named(at), names(table))).collect()
    };
    let group = |name: &str, people: &[&str]| (name.to_owned(), people.iter().map(|p| (*p).to_owned()).collect());
    assert_eq!(groups(&report), [group("", &["安然", "李雷", "张伟"])]);
    report.grouping = Some(Grouping::Cohort);
    assert_eq!(groups(&report), [group("第 2 期", &["安然", "李雷"]), group("第 10 期", &["张伟"])]);
    report.grouping = Some(Grouping::Sector);
    assert_eq!(groups(&report), [group("赛道不详", &["安然", "李雷", "张伟"])]);
    assert_eq!(paper(&path)["seal"]["mark"], "盖章");
    assert_eq!(paper(&path)["seal"]["lines"][0], serde_json::json!(["制表人", "沈青"]));
    assert!(paper(&path)["foot"].as_str().unwrap().contains("个人信息"));
}

#[test]
fn labels_are_whole_and_for_those_alone_whom_post_reaches() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    someone("张伟").reached_by(ContactKind::Address, "苏州工业园区星湖街 328 号").save_as_alumnus(&n, cohort);
    someone("李雷").save_as_alumnus(&n, cohort);
    let path = n.folder.path().join("标签.pdf");
    let masked = report(ReportFormat::Labels, Purpose::Programme);
    assert_eq!(export(&n, &masked, &path).unwrap_err().code(), code::LABELS_NEED_WHOLE);
    let exported = export(&n, &ContactReport { full: true, ..masked }, &path).unwrap();
    assert_eq!((exported.rows, exported.left_out["no_address"]), (1, 1));
    let label = serde_json::json!([["苏州工业园区星湖街 328 号", "青禾智能", "张伟（收）"]]);
    assert_eq!(paper(&path)["labels"], label);
    let log = n.read(exports::ops::list).unwrap();
    assert_eq!((log[0].report.as_str(), log[0].format.as_str()), ("mailing_labels", "pdf"));
}

#[test]
fn more_people_than_paper_takes_are_refused_and_no_file_is_left() {
    let mut pages = Pages::begin(vec!["姓名".into()], vec![12], None, Vec::new());
    for _ in 0..printed::MOST {
        pages.add(None, &[]).unwrap();
    }
    assert_eq!(pages.add(None, &[]).unwrap_err().code(), code::TOO_MANY_TO_PRINT);
}

#[test]
fn what_cannot_be_printed_leaves_no_file_and_no_entry() {
    let n = community();
    let path = n.folder.path().join("校友.pdf");
    let target = Target { press: |_| Err(Refusal::new(code::FONT_MISSING).into()), ..to(&path) };
    let report = report(ReportFormat::Pdf, Purpose::Programme);
    let refused = contacts::export(&n, &report, &target, &mut |_, _| {}, &AtomicBool::new(false));
    assert_eq!(refused.unwrap_err().code(), code::FONT_MISSING);
    assert!(files_in(n.folder.path()).is_empty());
    assert!(n.read(exports::ops::list).unwrap().is_empty());
}

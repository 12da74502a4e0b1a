use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use proptest::{collection::vec, prelude::*};
use strum::IntoEnumIterator as _;

use super::{
    ContactColumn, ContactReport, Exported, Grouping, ReportFormat,
    contacts::{self, Target},
    csv::guarded,
    printed::{self, Pages},
    saved,
};
use crate::{
    Code, Nursery, Refusal,
    alumni::{self, Answer, ConsentDraft, InteractionDraft, InteractionKind, Purpose, rules},
    builders::{APerson, TestNursery, a_cohort, a_person, as_json, day, nursery},
    code,
    exports::{self, ExportState},
    op,
    people::{ContactKind, PersonId},
    views::{self, alumni::AlumniQuery},
    words::Language,
};

fn report(format: ReportFormat, purpose: Purpose) -> ContactReport {
    ContactReport {
        query: AlumniQuery::default(),
        purpose,
        columns: Vec::new(),
        grouping: None,
        full: false,
        format,
        language: Language::Chinese,
    }
}

/// A file without a password; what is printed can be read as JSON.
fn to(path: &Path) -> Target<'_> {
    Target { path, password: None, press: as_json }
}

fn export(n: &Nursery, report: &ContactReport, path: &Path) -> crate::Result<Exported> {
    contacts::export(n, report, &to(path), &mut |_, _| {}, &AtomicBool::new(false))
}

fn answer(n: &Nursery, person: PersonId, purpose: Purpose, answer: Answer) {
    let draft = ConsentDraft { person, purpose, answer, answered_on: None, means: None, expires_on: None };
    n.write(op::RECORD_CONSENT, |w| alumni::ops::record_consent(w, draft)).unwrap();
}

fn someone(name: &str) -> APerson {
    a_person()
        .named(name)
        .in_city("苏州")
        .of("青禾智能", "创始人")
        .reached_by(ContactKind::Mobile, "138 0013 8000")
        .reached_by(ContactKind::Wechat, "wx_zhang")
        .reached_by(ContactKind::Email, "zhang@example.cn")
}

/// 张伟 agreed to invitations, 李雷 refused, nobody asked 韩梅梅; 张伟 was called on 2026-11-20.
fn community() -> TestNursery {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let [zhang, li, _] = ["张伟", "李雷", "韩梅梅"].map(|name| someone(name).save_as_alumnus(&n, cohort));
    answer(&n, zhang, Purpose::Invitations, Answer::Given);
    answer(&n, li, Purpose::Invitations, Answer::Refused);
    let call = InteractionDraft {
        person: zhang,
        kind: InteractionKind::Call,
        day: Some(day("2026-11-20")),
        result: None,
        next_on: None,
    };
    n.write(op::LOG_INTERACTION, |w| alumni::ops::log_interaction(w, call)).unwrap();
    n
}

/// The lines of a file, the headers first, read back by another library than the one that wrote it.
fn lines(path: &Path) -> Vec<Vec<String>> {
    let bytes = fs::read(path).unwrap();
    let text = std::str::from_utf8(&bytes).unwrap().strip_prefix('\u{FEFF}').expect("a byte-order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn sheet(path: &Path) -> (String, Vec<Vec<Data>>) {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let name = book.sheet_names().remove(0);
    let range = book.worksheet_range(&name).unwrap();
    (name, range.rows().map(<[Data]>::to_vec).collect())
}

fn files_in(folder: &Path) -> BTreeSet<String> {
    let name = |e: std::io::Result<fs::DirEntry>| e.unwrap().file_name().into_string().unwrap();
    fs::read_dir(folder).unwrap().map(name).filter(|n| !n.starts_with("nursery")).collect()
}

#[test]
fn who_has_no_basis_is_left_out_and_counted_by_reason() {
    let n = community();
    let path = n.folder.path().join("校友.csv");
    let exported = export(&n, &report(ReportFormat::Csv, Purpose::Invitations), &path).unwrap();
    assert_eq!(exported.rows, 1);
    assert_eq!(
        exported.left_out.into_iter().collect::<Vec<_>>(),
        [("no_consent".to_owned(), 1), ("refused".to_owned(), 1)]
    );
    assert_eq!(lines(&path).iter().map(|l| l[0].as_str()).collect::<Vec<_>>(), ["姓名", "张伟"]);
    let by_law = export(&n, &report(ReportFormat::Csv, Purpose::Statistics), &path).unwrap();
    assert_eq!((by_law.rows, by_law.left_out.len()), (3, 0));
}

#[test]
fn numbers_and_addresses_are_masked_unless_the_whole_is_wanted() {
    let n = community();
    let path = n.folder.path().join("a.csv");
    let mut report = report(ReportFormat::Csv, Purpose::Invitations);
    report.columns = vec![ContactColumn::Mobile, ContactColumn::Wechat, ContactColumn::Email];
    export(&n, &report, &path).unwrap();
    assert_eq!(lines(&path)[1], ["138****8000", "wx***", "z***@example.cn"]);
    report.full = true;
    let whole = export(&n, &report, &path).unwrap();
    assert_eq!(lines(&path)[1], ["138 0013 8000", "wx_zhang", "zhang@example.cn"]);
    let log = n.read(exports::ops::list).unwrap();
    assert!(log.iter().any(|e| e.id == whole.id && e.full_values));
}

#[test]
fn the_workbook_has_text_as_text_and_days_as_days() {
    let n = community();
    let path = n.folder.path().join("校友.xlsx");
    let mut report = report(ReportFormat::Xlsx, Purpose::Invitations);
    report.full = true;
    export(&n, &report, &path).unwrap();
    let (name, rows) = sheet(&path);
    assert_eq!(name, "校友联系表");
    assert_eq!(rows[0].len(), ContactColumn::iter().count() - 1, "all but the postal address");
    assert_eq!(rows[0][6], Data::String("手机".into()));
    assert_eq!(rows[1][6], Data::String("138 0013 8000".into()));
    let Data::DateTime(called) = &rows[1][9] else { panic!("{:?} is no date", rows[1][9]) };
    // 2026-11-20 in days since 1899-12-30.
    assert_eq!(called.as_f64(), 46_346.0);
}

#[test]
fn the_workbook_tells_who_is_left_out_and_what_it_is_for() {
    let n = community();
    let path = n.folder.path().join("校友.xlsx");
    let mut report = report(ReportFormat::Xlsx, Purpose::Invitations);
    report.query.city = Some("苏州".into());
    export(&n, &report, &path).unwrap();
    let mut book: Xlsx<_> = open_workbook(&path).unwrap();
    assert_eq!(book.sheet_names(), ["校友联系表", "未列入", "说明"]);
    let mut cells = |sheet: &str| -> Vec<Vec<String>> {
        let range = book.worksheet_range(sheet).unwrap();
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    };
    assert_eq!(cells("未列入"), [["原因", "人数"], ["未征询", "1"], ["不同意", "1"], ["合计", "2"]]);
    let cover = cells("说明");
    for (fact, value) in [("用途", "活动邀请"), ("范围", "城市：苏州"), ("列入人数", "1"), ("制表人", "沈青")]
    {
        assert!(cover.iter().any(|row| row[0] == fact && row[1] == value), "{fact}: {cover:?}");
    }
    assert!(!format!("{:?}{cover:?}", cells("未列入")).contains("李雷"), "who refused is not named");
}

#[test]
fn a_workbook_with_a_password_opens_by_it_only() {
    let n = community();
    let path = n.folder.path().join("校友.xlsx");
    let report = report(ReportFormat::Xlsx, Purpose::Invitations);
    let cancelled = AtomicBool::new(false);
    let locked = |report: &ContactReport, password: &str| {
        let target = Target { password: Some(password), ..to(&path) };
        contacts::export(&n, report, &target, &mut |_, _| {}, &cancelled)
    };
    assert_eq!(locked(&report, "1234567").unwrap_err().code(), code::PASSWORD_TOO_SHORT);
    let text = ContactReport { format: ReportFormat::Csv, ..report.clone() };
    assert_eq!(locked(&text, "long enough").unwrap_err().code(), code::PASSWORD_NEEDS_WORKBOOK);
    locked(&report, "苗圃 2026 年会").unwrap();
    assert!(open_workbook::<Xlsx<_>, _>(&path).is_err());
    assert_eq!(
        &fs::read(&path).unwrap()[..8],
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "a container of encrypted Office files"
    );
    assert_eq!(files_in(n.folder.path()), BTreeSet::from(["校友.xlsx".to_owned()]));
    assert!(n.read(exports::ops::list).unwrap()[0].protected);
}

#[test]
fn a_workbook_with_a_password_never_lies_open_on_the_disk() {
    let n = community();
    let folder = n.folder.path().join("out");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("校友.xlsx");
    let report = report(ReportFormat::Xlsx, Purpose::Invitations);
    let done = AtomicBool::new(false);
    let seen = std::thread::scope(|threads| {
        let watcher = threads.spawn(|| {
            let mut seen = Vec::new();
            while !done.load(Ordering::Relaxed) {
                seen.extend(laid_in(&folder));
            }
            seen
        });
        // The watcher ends even where an assertion here does not hold.
        let ended = Ended(&done);
        let target = Target { password: Some("苗圃 2026 年会"), ..to(&path) };
        let mut told = 0;
        contacts::export(
            &n,
            &report,
            &target,
            &mut |_, _| {
                told += 1;
                assert!(laid_in(&folder).iter().all(Vec::is_empty), "lines do not wait on the disk");
            },
            &AtomicBool::new(false),
        )
        .unwrap();
        assert!(told > 0);
        drop(ended);
        watcher.join().unwrap()
    });
    assert!(!seen.is_empty());
    for found in seen {
        let magic = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
        assert!(found.is_empty() || found.starts_with(magic), "{:?}", &found[..found.len().min(8)]);
    }
}

/// Tells that what is watched is over.
struct Ended<'a>(&'a AtomicBool);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The content of each file in a folder, those without a name that this process holds open included.
fn laid_in(folder: &Path) -> Vec<Vec<u8>> {
    let nameless =
        fs::read_dir("/proc/self/fd").into_iter().flatten().flatten().map(|file| file.path()).filter(|file| {
            fs::read_link(file).is_ok_and(|to| to.starts_with(folder) && to.to_string_lossy().ends_with("(deleted)"))
        });
    let named = fs::read_dir(folder).unwrap().flatten().map(|file| file.path());
    // One may go between the two questions.
    named.chain(nameless).filter_map(|file| fs::read(file).ok()).collect()
}

#[test]
fn a_report_is_saved_under_a_name_and_made_again_without_whole_numbers() {
    let n = community();
    let mut asked = report(ReportFormat::Csv, Purpose::Invitations);
    asked.full = true;
    asked.columns = vec![ContactColumn::Mobile, ContactColumn::Name];
    asked.query.city = Some("苏州".into());
    let save =
        |name: &'static str, asked: ContactReport| n.write(op::SAVE_REPORT, move |w| saved::save(w, name, asked));
    assert_eq!(save(" ", asked.clone()).unwrap_err().code(), code::MISSING);
    let first = save("年会 邀请", asked.clone()).unwrap();
    let second = save("年会 邀请 ", ContactReport { purpose: Purpose::Directory, ..asked }).unwrap();
    assert_eq!(first, second);
    let found = n.read(|r| saved::named(r, "年会 邀请")).unwrap().report;
    assert_eq!((found.purpose, found.full, found.query.city.as_deref()), (Purpose::Directory, false, Some("苏州")));
    assert_eq!(found.columns, [ContactColumn::Mobile, ContactColumn::Name]);
    n.write(op::REMOVE_REPORT, move |w| saved::remove(w, first)).unwrap();
    assert_eq!(n.read(|r| saved::named(r, "年会 邀请")).unwrap_err().code(), code::NO_SUCH_REPORT);
    n.undo(None).unwrap();
    assert_eq!(n.read(saved::list).unwrap().len(), 1);
}

#[test]
fn headers_are_in_the_language_that_was_asked_for() {
    let n = community();
    let path = n.folder.path().join("a.xlsx");
    let report = ContactReport { language: Language::English, ..report(ReportFormat::Xlsx, Purpose::Programme) };
    export(&n, &report, &path).unwrap();
    let (name, rows) = sheet(&path);
    assert_eq!(name, "Alumni contacts");
    let headers: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    assert_eq!(
        headers,
        ["Name", "Company", "Role", "Cohorts", "Sector", "City", "Mobile", "WeChat", "E-mail", "Last contact"]
    );
}

#[test]
fn formula_text_is_inert_in_both_formats() {
    const EVIL: &str = r#"=HYPERLINK("http://x.example","点我")"#;
    let n = nursery();
    someone(EVIL).save_as_alumnus(&n, a_cohort().save(&n));
    let (book, text) = (n.folder.path().join("a.xlsx"), n.folder.path().join("a.csv"));
    export(&n, &report(ReportFormat::Xlsx, Purpose::Programme), &book).unwrap();
    export(&n, &report(ReportFormat::Csv, Purpose::Programme), &text).unwrap();
    assert_eq!(sheet(&book).1[1][0], Data::String(EVIL.into()));
    let mut reader: Xlsx<_> = open_workbook(&book).unwrap();
    assert!(reader.worksheet_formula("校友联系表").unwrap().rows().flatten().all(String::is_empty));
    assert_eq!(lines(&text)[1][0], format!("'{EVIL}"));
}

#[test]
fn contacts_for_a_phone_hold_whole_numbers_or_none_and_are_read_again() {
    let n = community();
    for (format, version) in [(ReportFormat::Vcard3, "3.0"), (ReportFormat::Vcard4, "4.0")] {
        let path = n.folder.path().join(format!("{version}.vcf"));
        let mut report = report(format, Purpose::Programme);
        export(&n, &report, &path).unwrap();
        let masked = std::fs::read_to_string(&path).unwrap();
        assert!(masked.contains(&format!("VERSION:{version}\r\n")) && masked.contains("\r\nFN"));
        assert!(!masked.contains("TEL") && !masked.contains("EMAIL") && !masked.contains('*'), "{masked}");

        report.full = true;
        report.columns = vec![ContactColumn::Mobile, ContactColumn::Company];
        export(&n, &report, &path).unwrap();
        let inspected = crate::import::ops::inspect(&path).unwrap();
        let rows = &inspected.sheets[0].sample;
        assert!(
            rows.iter().any(|row| row.iter().any(|cell| cell == "138 0013 8000") && !row[0].is_empty()),
            "{rows:?}"
        );
    }
}

#[test]
fn only_cells_that_a_spreadsheet_would_run_get_a_guard() {
    for evil in [
        "=1+1",
        " =1",
        "@SUM(A1)",
        "\tx",
        "\r\n=1",
        "＝1",
        "＠x",
        "+A1",
        "-A1",
        "＋cmd",
        "- 1+cmd|' /C calc'!A0",
        "+",
        "-",
    ] {
        assert_eq!(guarded(evil), format!("'{evil}"), "{evil:?}");
    }
    for harmless in
        ["", "张伟", "+86 138 0013 8000", "+86-21-6485-0000", "-3", "-3.5%", "3-2", "a=b", "a@b.cn", "'quoted"]
    {
        assert_eq!(guarded(harmless), harmless);
    }
}

#[test]
fn the_filter_and_the_columns_are_those_that_were_asked_for() {
    let n = community();
    someone("王芳").in_city("上海").save_as_alumnus(&n, n.read(crate::cohorts::ops::list).unwrap()[0].id);
    let path = n.folder.path().join("a.csv");
    let mut report = report(ReportFormat::Csv, Purpose::Programme);
    report.query.city = Some("上海".into());
    report.columns = vec![ContactColumn::City, ContactColumn::Name, ContactColumn::City];
    export(&n, &report, &path).unwrap();
    assert_eq!(lines(&path), [["城市", "姓名"], ["上海", "王芳"]]);
}

#[test]
fn a_preview_tells_what_the_file_will_hold() {
    let n = community();
    let mut report = report(ReportFormat::Csv, Purpose::Invitations);
    report.columns = vec![ContactColumn::Name, ContactColumn::Mobile, ContactColumn::LastContact];
    let preview = n.read(|r| contacts::preview(r, &report)).unwrap();
    assert_eq!((preview.rows, preview.left_out["refused"], preview.left_out["no_consent"]), (1, 1, 1));
    let path = n.folder.path().join("a.csv");
    export(&n, &report, &path).unwrap();
    assert_eq!(lines(&path), [preview.headers, preview.sample[0].clone()]);
    assert_eq!(preview.sample, [["张伟", "138****8000", "2026-11-20"]]);
}

#[test]
fn an_export_is_on_record_with_its_purpose_and_the_hash_of_the_file() {
    let n = community();
    let path = n.folder.path().join("校友.xlsx");
    let exported = export(&n, &report(ReportFormat::Xlsx, Purpose::Invitations), &path).unwrap();
    let log = n.read(exports::ops::list).unwrap();
    assert_eq!(log.len(), 1);
    assert_eq!((log[0].state, log[0].purpose, log[0].people), (ExportState::Done, Some(Purpose::Invitations), 1));
    assert_eq!((log[0].id, log[0].sha256.as_str()), (exported.id, exports::ops::hash(&path).unwrap().as_str()));
    assert_eq!((exported.file, exported.sha256), (path, log[0].sha256.clone()));
    assert_eq!(files_in(n.folder.path()), BTreeSet::from(["校友.xlsx".to_owned()]));
    assert!(n.check().unwrap().ok);
}

fn refused(n: &Nursery, purpose: Purpose, path: &Path) -> Code {
    let e = export(n, &report(ReportFormat::Csv, purpose), path).unwrap_err();
    assert!(n.read(exports::ops::list).unwrap().is_empty());
    e.code()
}

#[test]
fn an_export_that_cannot_be_made_leaves_neither_file_nor_record() {
    let n = community();
    let folder = n.folder.path();
    assert_eq!(refused(&n, Purpose::Publicity, &folder.join("a.csv")), code::NOBODY_LEFT);
    assert_eq!(refused(&n, Purpose::Programme, &folder.join("nowhere/a.csv")), code::FOLDER_MISSING);
    assert_eq!(refused(&n, Purpose::Programme, folder), code::FILE_IS_FOLDER);
    assert!(files_in(folder).is_empty());
}

#[test]
fn a_cancelled_export_leaves_the_file_that_was_there() {
    let n = community();
    let path = n.folder.path().join("a.xlsx");
    fs::write(&path, "older").unwrap();
    let e = contacts::export(
        &n,
        &report(ReportFormat::Xlsx, Purpose::Programme),
        &to(&path),
        &mut |_, _| {},
        &AtomicBool::new(true),
    )
    .unwrap_err();
    assert_eq!(e.code(), code::CANCELLED);
    assert_eq!(fs::read(&path).unwrap(), b"older");
    assert_eq!(files_in(n.folder.path()).len(), 1);
    assert!(n.read(exports::ops::list).unwrap().is_empty());
}

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

#[test]
fn progress_ends_with_everybody() {
    let n = community();
    let mut last = None;
    let mut progress = |done, all| last = Some((done, all));
    let report = report(ReportFormat::Csv, Purpose::Programme);
    let path = n.folder.path().join("a.csv");
    contacts::export(&n, &report, &to(&path), &mut progress, &AtomicBool::new(false)).unwrap();
    assert_eq!(last, Some((3, 3)));
}

#[test]
fn a_file_that_cannot_get_its_name_is_on_record_as_failed() {
    let n = community();
    let path = n.folder.path().join("a.csv");
    let taken = path.clone();
    // While the file is being written, a folder takes its name.
    let mut progress = move |_, _| {
        fs::create_dir_all(taken.join("x")).unwrap();
    };
    let e = contacts::export(
        &n,
        &report(ReportFormat::Csv, Purpose::Programme),
        &to(&path),
        &mut progress,
        &AtomicBool::new(false),
    )
    .unwrap_err();
    assert!(!e.is_refusal());
    let states: Vec<_> = n.read(exports::ops::list).unwrap().into_iter().map(|e| e.state).collect();
    assert_eq!(states, [ExportState::Failed]);
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn nobody_without_a_basis_is_in_any_export(
        answers in vec(vec((prop::sample::select(Purpose::iter().collect::<Vec<_>>()), any::<bool>(), any::<bool>()), 0..4), 1..8),
    ) {
        let n = nursery();
        let cohort = a_cohort().save(&n);
        for (i, answers) in answers.iter().enumerate() {
            let named = format!("alumnus {i}.");
            let person = someone(&named).reached_by(ContactKind::Address, "星湖街 328 号").save_as_alumnus(&n, cohort);
            for (purpose, given, withdrawn) in answers.clone() {
                let said = if given { Answer::Given } else { Answer::Refused };
                let draft = ConsentDraft { person, purpose, answer: said, answered_on: None, means: None, expires_on: None };
                n.write(op::RECORD_CONSENT, move |w| {
                    let id = alumni::ops::record_consent(w, draft)?;
                    if withdrawn { alumni::ops::withdraw_consent(w, id) } else { Ok(()) }
                }).unwrap();
            }
        }
        let path = n.folder.path().join("a");
        for purpose in Purpose::iter() {
            let permitted: BTreeSet<String> = n.read(|r| {
                let everybody = views::alumni::list(r, &AlumniQuery::default())?.rows;
                let mut names = BTreeSet::new();
                for row in everybody {
                    if rules::basis(&alumni::ops::consents_of(r, row.id)?, purpose, r.today()).permits() {
                        names.insert(row.name);
                    }
                }
                Ok(names)
            }).unwrap();
            for format in ReportFormat::iter() {
                let report = ContactReport { full: true, ..report(format, purpose) };
                match export(&n, &report, &path) {
                    Ok(exported) => {
                        prop_assert_eq!(&alumni_in(&path, format), &permitted);
                        let left_out = exported.left_out.values().sum::<u32>() as usize;
                        prop_assert_eq!(left_out, answers.len() - permitted.len());
                    }
                    Err(e) => {
                        prop_assert_eq!(e.code(), code::NOBODY_LEFT);
                        prop_assert!(permitted.is_empty());
                    }
                }
            }
        }
    }
}

/// Every "alumnus 7." that stands anywhere in a file.
fn alumni_in(path: &Path, format: ReportFormat) -> BTreeSet<String> {
    let text = match format {
        ReportFormat::Xlsx => {
            let mut book: Xlsx<_> = open_workbook(path).unwrap();
            let sheets = book.worksheets();
            let cells = sheets.iter().flat_map(|(_, sheet)| sheet.cells());
            cells.map(|(_, _, cell)| cell.to_string() + "\n").collect()
        }
        _ => fs::read_to_string(path).unwrap(),
    };
    let found = text.split("alumnus ").skip(1);
    found.map(|rest| format!("alumnus {}.", rest.split('.').next().unwrap())).collect()
}

//! What stands in a file of each kind.

use super::*;

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

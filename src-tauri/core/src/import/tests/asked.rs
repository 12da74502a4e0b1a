//! What is asked of a file that cannot be done, and files that cannot be read.

use super::*;

#[test]
fn what_is_asked_for_and_not_there_is_refused_before_anything_is_read() {
    let n = nursery();
    let request = |sheet: &str, kind, header_row, columns: &[(u32, Field)], consents| ImportRequest {
        path: n.table("姓名,手机\n王一,13800138001\n").to_string_lossy().into_owned(),
        pasted: None,
        sheets: vec![SheetRequest {
            name: sheet.into(),
            kind,
            header_row,
            columns: columns.iter().copied().collect::<BTreeMap<_, _>>(),
            splits: BTreeMap::new(),
            joins: BTreeMap::new(),
            constants: BTreeMap::new(),
            cohort: None,
            leave_hidden: false,
            left_out: BTreeSet::new(),
        }],
        consents,
        programme: None,
        encoding: None,
        rows: vec![],
        cells: vec![],
        settled: vec![],
    };
    let refused = |request| n.plan(request).unwrap_err().code();
    let name = [(0, Field::PersonName)];
    assert_eq!(refused(request("另一张", Kind::People, 1, &name, vec![])), code::NO_TABLE);
    assert_eq!(refused(request("table", Kind::People, 9, &name, vec![])), code::NO_TABLE);
    assert_eq!(refused(request("table", Kind::Startups, 1, &name, vec![])), code::COLUMN_MISSING);
    assert_eq!(refused(request("table", Kind::Notes, 1, &name, vec![])), code::COLUMN_MISSING);
    let answer = ConsentSource::Column("同意".into());
    let asked = ConsentRequest { purpose: Purpose::Directory, answer, answered_on: None, means: None };
    assert_eq!(refused(request("table", Kind::People, 1, &name, vec![asked])), code::COLUMN_MISSING);
    let nothing = ImportRequest { sheets: vec![], ..request("table", Kind::People, 1, &name, vec![]) };
    assert_eq!(refused(nothing), code::NO_TABLE);
    let gone = ImportRequest { path: "/nowhere.csv".into(), ..request("table", Kind::People, 1, &name, vec![]) };
    assert_eq!(refused(gone), code::FILE_NOT_FOUND);
}

#[test]
fn a_sheet_of_sentences_is_no_table() {
    let n = nursery();
    let inspected = ops::inspect(&n.table("本表仅供内部使用\n")).unwrap();
    assert_eq!(ops::default_request(&inspected, None).unwrap_err().code(), code::NO_TABLE);
    let notes = ops::inspect(&n.table("企业名称,日期,沟通内容,下一步\n青禾智能,2026-01-01,谈了融资,再谈\n")).unwrap();
    assert_eq!(ops::default_request(&notes, None).unwrap().sheets[0].kind, Kind::Notes);
}

#[test]
fn every_fault_of_a_file_has_its_code() {
    let n = nursery();
    for (name, bytes, code) in [
        ("empty.csv", b"".as_slice(), code::FILE_EMPTY),
        ("roster.xlsx", b"\xD0\xCF\x11\xE0 a document", code::NOT_A_SPREADSHEET),
        ("roster.docx", b"anything", code::UNKNOWN_FORMAT),
        ("quote.csv", b"a,b\n\"open,1\n", code::UNCLOSED_QUOTE),
    ] {
        let path = n.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(ops::inspect(&path).unwrap_err().code(), code, "{name}");
    }
    assert_eq!(ops::inspect(n.folder.path()).unwrap_err().code(), code::FILE_IS_FOLDER);
    assert_eq!(ops::inspect(Path::new("/nowhere.xlsx")).unwrap_err().code(), code::FILE_NOT_FOUND);
    let encoding = ops::inspect_in(&n.table("姓名\n王一\n"), Some("klingon")).unwrap_err();
    assert_eq!(encoding.code(), code::UNKNOWN_ENCODING);
}

#[test]
fn an_import_that_cannot_be_remembered_is_done_all_the_same() {
    let n = nursery();
    let forgetful =
        "CREATE TEMP TRIGGER forgetful BEFORE INSERT ON local_mapping BEGIN SELECT RAISE(ABORT, 'full'); END";
    n.run_unlogged(move |conn, _| Ok(conn.execute_batch(forgetful)?)).unwrap();
    let (counted, done) = n.take_in(Kind::People, "姓名,手机\n张伟,13800138000\n");
    assert_eq!((counted, done.op.is_some()), (counts(1, 0, 0, 0), true));
    assert_eq!(n.called("张伟").len(), 1);
    let again = ops::inspect_again(&n, &n.table("姓名,手机\n李娜,13900139000\n"), None).unwrap();
    assert!(again.sheets[0].recalled.is_none());
    n.is_well();
}

#[test]
fn a_file_that_is_gone_between_two_looks_is_called_so() {
    let n = nursery();
    let path = n.table("姓名,手机\n王一,13800138001\n");
    let request = ops::default_request(&ops::inspect(&path).unwrap(), None).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(n.plan(request.clone()).unwrap_err().code(), code::FILE_NOT_FOUND);
    std::fs::create_dir(&path).unwrap();
    assert_eq!(n.plan(request).unwrap_err().code(), code::FILE_IS_FOLDER);
}

/// 负责人 beside 姓名 may be a value, and 同意 below it a label: the labels side by side tell.
#[test]
fn a_table_of_one_row_is_no_form() {
    let n = nursery();
    let path = n.folder.path().join("table.csv");
    std::fs::write(&path, "姓名,负责人,团队人数,主题,介绍人,内容\n同意,陈一鸣\n").unwrap();
    let inspected = ops::inspect(&path).unwrap();
    assert_eq!((inspected.sheets[0].turned, inspected.sheets[0].header_row), (false, Some(1)));
}

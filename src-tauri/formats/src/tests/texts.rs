//! Text files: encodings, quotes, delimiters, lengths.

use super::*;

#[test]
fn gbk_is_found_and_read_as_its_superset() {
    let mut source = open(&sample("alumni-gbk.csv")).unwrap();
    assert_eq!(source.encoding(), Some("gb18030"));
    assert_eq!(source.sheets()[0].name, "alumni-gbk");
    assert_eq!(source.sheets()[0].rows, 1226);
    assert_eq!(source.sheets()[0].preview.len(), PREVIEW_ROWS);

    let rows: Vec<Row> = source.rows(0).unwrap().collect::<Result<_, _>>().unwrap();
    assert_eq!(texts(&rows[0])[10], "是否同意公开联系方式");
    assert_eq!(
        (rows[101].number, rows[101].cell(0), rows[101].cell(1).text().as_ref()),
        (102, &Cell::Empty, "无名公司")
    );
    assert_eq!((rows[301].number, rows[301].cell(3).text().as_ref()), (302, "not-a-phone"));
    assert_eq!(rows[501].cell(0).text(), "=HYPERLINK(\"http://example.com\",\"点我\")");
    assert_eq!((rows[901].number, rows[901].cell(0).text().as_ref()), (902, "多行\n姓名"));
    assert_eq!(rows[1225].number, 1226);
}

#[test]
fn each_encoding_is_found() {
    let text = "姓名,电话\r\n张三,13800138000\r\n李四,13900139000\r\n";
    let utf16 = |swap: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let (gbk, _, _) = encoding_rs::GBK.encode(text);
    let (big5, _, _) = encoding_rs::BIG5.encode("姓名,電話,公司名稱\r\n張三,13800138000,雲嶺科技股份有限公司\r\n");
    for (bytes, name) in [
        (text.as_bytes().to_vec(), "UTF-8"),
        ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), "UTF-8"),
        (utf16(false, true), "UTF-16LE"),
        (utf16(true, true), "UTF-16BE"),
        (utf16(false, false), "UTF-16LE"),
        (utf16(true, false), "UTF-16BE"),
        (gbk.into_owned(), "gb18030"),
        (big5.into_owned(), "Big5"),
    ] {
        let (_folder, path) = file("a.csv", &bytes);
        let source = open(&path).unwrap();
        assert_eq!(source.encoding(), Some(name));
        assert_eq!(source.sheets()[0].preview[0].cell(0).text(), "姓名", "{name}");
        assert_eq!(source.sheets()[0].preview[1].cell(1).text(), "13800138000", "{name}");
    }
}

#[test]
fn another_encoding_may_be_asked_for() {
    let (_folder, path) = file("a.csv", encoding_rs::BIG5.encode("姓名\n張三\n").0.as_ref());
    assert_eq!(open_in(&path, Some("big5")).unwrap().sheets()[0].preview[1].cell(0).text(), "張三");
    assert!(matches!(open_in(&path, Some("klingon")), Err(ReadFault::UnknownEncoding)));
}

#[test]
fn a_letter_cut_by_the_end_of_a_piece_stays_whole() {
    let text = format!("a{}\n", "张三,李四\n".repeat(40_000));
    let rows = read("a.csv", text.as_bytes());
    assert_eq!(rows.len(), 40_000);
    assert!(rows[1..].iter().all(|(_, cells)| cells == &["张三", "李四"]));
    let (gbk, _, _) = encoding_rs::GBK.encode(&text);
    assert_eq!(read("a.csv", &gbk), rows);
}

#[test]
fn rows_of_a_text_file_are_counted_as_excel_counts() {
    let expected = [(1, "姓名"), (2, "两\n行"), (4, "王五"), (5, "赵六")];
    for text in [
        "姓名,a\n\"两\n行\",b\n\n王五,c\n赵六,d",
        "姓名,a\r\n\"两\r\n行\",b\r\n\r\n王五,c\r\n赵六,d\r\n",
        "姓名,a\r\"两\r行\",b\r\r王五,c\r赵六,d\r",
        "姓名,a\r\n\"两\n行\",b\n\r\n王五,c\r赵六,d\r\n",
        "姓名,a\n\"两\n行\",b\n,,\n王五,c\n赵六,d\n\n\n",
    ] {
        let rows = read("a.csv", text.as_bytes());
        let found: Vec<(u32, &str)> = rows.iter().map(|(number, cells)| (*number, cells[0].as_str())).collect();
        assert_eq!(found, expected, "{text:?}");
    }
}

#[test]
fn the_delimiter_is_the_one_that_most_rows_agree_on() {
    for text in
        ["姓名,备注\n张三,a;b;c\n李四,d\n", "姓名;备注\n张三;a,b\n李四;c,d,e\n", "姓名\t备注\n张三\ta,b\n李四\tc\n"]
    {
        let rows = read("a.csv", text.as_bytes());
        assert!(rows.iter().all(|(_, cells)| cells.len() == 2), "{text:?}");
    }
    assert_eq!(read("a.csv", b"name\nZoe\n").len(), 2);
}

#[test]
fn cells_that_are_written_as_formulas_of_a_text_are_their_text_and_so_is_the_header() {
    let text = "=\"企业名称\",=\"注册资本\",=\"曾用名\",\n\
                =\"星桥科技（杭州）有限公司\",=\"13,400万元\",\"=\"\"星桥\"\"\",\n=\"青芽农业有限公司\",-,=\"\",\n";
    let rows = read("a.csv", text.as_bytes());
    assert_eq!(rows[0].1, ["企业名称", "注册资本", "曾用名"], "a comma ends each line");
    assert_eq!(rows[1].1, ["星桥科技（杭州）有限公司", "13,400万元", "星桥"]);
    assert_eq!(rows[2].1, ["青芽农业有限公司", "-"]);
    // What nothing closes stands as it is written.
    assert_eq!(read("a.csv", "a,=\"b,c\n1,2,3\n".as_bytes())[0].1, ["a", "=\"b", "c"]);
}

#[test]
fn a_table_may_be_parted_by_bars_or_by_wide_commas() {
    for text in ["姓名|手机|备注\n陈一鸣|13900001234|a,b\n", "姓名，手机，备注\n陈一鸣，13900001234，a,b\n"]
    {
        let rows = read("a.txt", text.as_bytes());
        assert_eq!(rows[0].1, ["姓名", "手机", "备注"]);
        assert_eq!(rows[1].1, ["陈一鸣", "13900001234", "a,b"], "{text}");
    }
    let quoted = "姓名，备注\n陈一鸣，\"甲，乙\"\n周晓岚，=\"丙，丁\"\n";
    let rows = read("a.txt", quoted.as_bytes());
    assert_eq!((rows[1].1[1].as_str(), rows[2].1[1].as_str()), ("甲，乙", "丙，丁"));
}

#[test]
fn an_open_quote_is_named_with_its_row() {
    for text in [
        "姓名,公司\n张三,a\n李四,\"b\n王五,c\n",
        // The next mark, meant to open a cell, closes the one that was forgotten.
        "姓名,公司\n张三,a\n李四,\"b\n王五,c\n赵六,\"d,e\"\n",
    ] {
        assert!(matches!(fault("a.csv", text.as_bytes()), ReadFault::UnclosedQuote { row: 3 }), "{text:?}");
    }
    let long = format!("a,b\nc,\"{}", "d\n".repeat(MAX_CELL_BYTES));
    assert!(matches!(fault("a.csv", long.as_bytes()), ReadFault::UnclosedQuote { row: 2 }));
    // Marks inside a cell are only marks.
    assert_eq!(read("a.csv", "姓名,身高\n张三,5'11\"\n李四,\"6\" \n".as_bytes()).len(), 3);
}

#[test]
fn zero_bytes_are_marked_and_our_own_guard_is_taken_off() {
    let rows = read("a.csv", "姓\0\0名,a\n'=1+1,'tis\n'＝x,'\n".as_bytes());
    assert_eq!(rows[0].1[0], "姓\u{FFFD}名");
    assert_eq!(rows[1].1, ["=1+1", "'tis"]);
    assert_eq!(rows[2].1, ["＝x", "'"]);
}

#[test]
fn limits_of_width_and_length_are_kept() {
    let wide = |columns: u16| {
        workbook(|sheet| {
            sheet.write_row(0, 0, 0..columns).unwrap();
        })
    };
    assert_eq!(read("a.xlsx", &wide(200))[0].1.len(), 200);
    assert!(matches!(fault("a.xlsx", &wide(513)), ReadFault::TooManyColumns { limit: 512 }));
    assert_eq!(read("a.csv", "1,".repeat(512).as_bytes())[0].1.len(), 512);
    assert!(matches!(fault("a.csv", "1,".repeat(513).as_bytes()), ReadFault::TooManyColumns { limit: 512 }));
    for blanks in [",", "\t"] {
        let wide = blanks.repeat(16_385);
        assert!(
            matches!(fault("a.tsv", wide.as_bytes()), ReadFault::TooManyColumns { limit: 512 }),
            "blank cells count"
        );
    }
    assert_eq!(read("a.csv", format!("a{}", ",".repeat(16_384)).as_bytes())[0].1, ["a"]);
    let long = "a".repeat(MAX_CELL_BYTES + 1);
    assert!(matches!(fault("a.csv", format!("a\n{long}\n").as_bytes()), ReadFault::CellTooLong { row: 2 }));
    let inline = by_hand("", &format!(r#"<row r="3"><c r="A3" t="inlineStr"><is><t>{long}</t></is></c></row>"#));
    assert!(matches!(fault("a.xlsx", &inline), ReadFault::CellTooLong { row: 3 }));
}

#[test]
fn lines_of_two_encodings_are_all_read() {
    let line = |at: usize| format!("王{at},青禾智能科技有限公司,138001{at:05}\n");
    let lines = |from: usize| (from..from + 40).map(line).collect::<String>();
    let (head, first, second) = ("姓名,公司,手机\n", lines(0), lines(40));
    let gbk = |text: &str| encoding_rs::GBK.encode(text).0.into_owned();
    let whole = read("a.csv", format!("{head}{first}{second}").as_bytes());
    assert_eq!(whole.len(), 81);
    for mixed in [
        [format!("{head}{first}").into_bytes(), gbk(&second)].concat(),
        [gbk(&format!("{head}{first}")), second.clone().into_bytes()].concat(),
        ["\u{feff}".as_bytes(), head.as_bytes(), &gbk(&first), second.as_bytes()].concat(),
    ] {
        assert_eq!(read("a.csv", &mixed), whole);
    }
}

#[test]
fn a_damaged_byte_and_a_zero_byte_spoil_their_own_cells_only() {
    let text = "姓名,公司,备注\n王一,青禾智能,好\n李二,云岭生物,好\n张三,松果科技,好\n";
    let mut bytes = text.as_bytes().to_vec();
    bytes.remove(text.find("云岭").unwrap() + 1);
    let at = bytes.iter().rposition(|byte| *byte == b',').unwrap();
    bytes.insert(at + 1, 0);
    let damaged: Vec<_> =
        flaws("a.csv", &bytes).into_iter().map(|(row, column, flaw, _)| (row, column, flaw)).collect();
    assert_eq!(damaged, [(3, 1, Flaw::Damaged), (4, 2, Flaw::Damaged)]);
    assert_eq!(read("a.csv", &bytes)[2].1[0], "李二");
}

#[test]
fn marks_in_a_table_with_tabs_are_read_as_excel_pastes_them() {
    let text = "姓名\t公司\t备注\n王一\t\"Bob\" Ltd, 上海\t\"两\n行 \"\"引\"\" \"\n李二\t\"abc\tx\n张三\ta\tb\n";
    let rows = read("a.tsv", text.as_bytes());
    assert_eq!(rows[1], (2, vec!["王一".into(), "\"Bob\" Ltd, 上海".into(), "两\n行 \"引\" ".into()]));
    assert_eq!(rows[2], (3, vec!["李二".into(), "\"abc".into(), "x".into()]));
    assert_eq!(rows[3].0, 4);
}

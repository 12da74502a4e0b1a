use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Workbook};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::fault::fault_of;
use super::*;

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name)
}

/// A file of these bytes, in a folder that lives as long as the first value.
fn file(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn fault(name: &str, bytes: &[u8]) -> ReadFault {
    let (_folder, path) = file(name, bytes);
    open(&path).map(|source| source.sheets().len()).expect_err("must be refused")
}

fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text().into_owned()).collect()
}

/// Number and texts of each row of the first sheet.
fn read(name: &str, bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    let (_folder, path) = file(name, bytes);
    let mut source = open(&path).unwrap();
    source.rows(0).unwrap().map(|row| row.unwrap()).map(|row| (row.number, texts(&row))).collect()
}

fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A compound file with one entry of that name in its directory, and nothing else of worth.
fn compound(name: &str) -> Vec<u8> {
    let mut bytes = vec![0; 1536];
    bytes[..8].copy_from_slice(COMPOUND);
    let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes[1024..1024 + units.len()].copy_from_slice(&units);
    bytes[1024 + 64] = u8::try_from(units.len() + 2).unwrap();
    bytes[1024 + 66] = 2;
    bytes
}

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
fn a_roster_keeps_its_row_numbers_and_types() {
    let mut source = open(&sample("cohort-4-roster.xlsx")).unwrap();
    let names: Vec<&str> = source.sheets().iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["学员名册", "说明"]);
    assert_eq!(source.sheets()[0].rows, 28);
    assert_eq!(source.encoding(), None);
    let rows: Vec<Row> = source.rows(0).unwrap().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows[2].cell(1).text(), "企业名称");
    assert_eq!(rows[3].cell(0), &Cell::Number(1.0));
    assert_eq!(rows[9].cell(3).text(), "周杨 15945331194");
    assert_eq!((rows[27].number, rows[27].cell(0).text().as_ref()), (28, "合计"));
    assert!(source.rows(7).unwrap().next().is_none());
}

#[test]
fn numbers_keep_every_digit() {
    assert_eq!(Cell::Number(13_800_138_000.0).text(), "13800138000");
    assert_eq!(Cell::Number(9_007_199_254_740_991.0).text(), "9007199254740991");
    assert_eq!(Cell::Number(0.5).text(), "0.5");
    assert_eq!(Cell::Number(-0.0).text(), "0");
}

#[test]
fn days_and_times_are_told_by_their_format() {
    let bytes = workbook(|sheet| {
        let at = |text: &str| ExcelDateTime::parse_from_str(text).unwrap();
        sheet.write_with_format(0, 0, at("2026-03-05"), &Look::new().set_num_format("yyyy-mm-dd")).unwrap();
        sheet.write_with_format(0, 1, at("2026-03-05T14:30"), &Look::new().set_num_format("yyyy/m/d h:mm")).unwrap();
        sheet.write_with_format(0, 2, at("14:30"), &Look::new().set_num_format("hh:mm")).unwrap();
        sheet.write(0, 3, 46086.0).unwrap();
        sheet.write(0, 4, true).unwrap();
        sheet.write(0, 5, "  ").unwrap();
        sheet.write_with_format(0, 6, -3.0, &Look::new().set_num_format("yyyy-mm-dd")).unwrap();
    });
    let (_folder, path) = file("a.xlsx", &bytes);
    let row = open(&path).unwrap().rows(0).unwrap().next().unwrap().unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
    let time = NaiveTime::from_hms_opt(14, 30, 0).unwrap();
    assert_eq!(
        row.cells,
        [
            Cell::Day(day),
            Cell::Instant(day.and_time(time)),
            Cell::Time(time),
            Cell::Number(46086.0),
            Cell::Bool(true),
            Cell::Empty,
            Cell::Number(-3.0)
        ]
    );
    assert_eq!(row.cells[1].text(), "2026-03-05 14:30");
}

#[test]
fn numbers_are_read_as_their_formats_show_them() {
    let bytes = workbook(|sheet| {
        let formats = ["0000", "0%", "[h]:mm:ss", "[$¥-804]#,##0.00", "#,##0.00", "0", "General", "@"];
        let numbers = [301.0, 0.35, 26.05 / 24.0, 1200.0, 1200.0, 110_101_199_003_070_000.0, 13_900_001_234.0, 301.0];
        for (column, (format, number)) in (0..).zip(formats.into_iter().zip(numbers)) {
            sheet.write_with_format(0, column, number, &Look::new().set_num_format(format)).unwrap();
        }
        sheet.write(0, 8, "13900001234.00 ").unwrap();
        sheet.write_with_format(0, 9, 0.5, &Look::new().set_num_format("[h]:mm")).unwrap();
    });
    let rows = read("a.xlsx", &bytes);
    let expected = [
        "0301",
        "35%",
        "26:03:00",
        "¥1,200.00",
        "1200",
        "110101199003070000",
        "13900001234",
        "301",
        "13900001234",
        "12:00",
    ];
    assert_eq!(rows[0].1, expected);
    let cells = r#"<table:table-cell office:value-type="float" office:value="301"><text:p>0301</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.35"><text:p>35%</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT26H03M00S"><text:p>26:03:00</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1200"><text:p>1,200.00</text:p></table:table-cell>"#;
    assert_eq!(read("a.ods", &open_document(cells))[0].1, ["0301", "35%", "26:03:00", "1200"]);
}

/// The parts of a workbook whose workbook part and first sheet are given.
fn by_hand(workbook: &str, sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let workbook = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{relations}">{workbook}<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let links = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let root = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let styles = format!(
        r#"<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let sheet = format!(r#"<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>"#);
    zipped(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

#[test]
fn a_workbook_that_counts_from_1904_gives_the_same_days() {
    let cell = r#"<row r="1"><c r="A1" s="1"><v>44624</v></c></row>"#;
    assert_eq!(read("a.xlsx", &by_hand(r#"<workbookPr date1904="1"/>"#, cell))[0].1, ["2026-03-05"]);
    assert_eq!(read("a.xlsx", &by_hand("", cell))[0].1, ["2022-03-04"]);
}

#[test]
fn a_cell_in_an_impossible_place_is_a_damaged_file() {
    for place in ["ZZZZZZZZZZZZ1", "A99999999999", "A", "A0"] {
        let bytes = by_hand("", &format!(r#"<row><c r="{place}"><v>1</v></c></row>"#));
        let found = fault("a.xlsx", &bytes);
        assert!(
            matches!(
                found,
                ReadFault::Broken { format: Format::Xlsx }
                    | ReadFault::TooManyColumns { .. }
                    | ReadFault::TooManyRows { .. }
            ),
            "{place}: {found:?}"
        );
    }
    let backwards = by_hand("", r#"<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#);
    assert!(matches!(fault("a.xlsx", &backwards), ReadFault::Broken { format: Format::Xlsx }));
}

#[test]
fn texts_of_merged_cells_are_filled_down_but_amounts_are_not() {
    let bytes = workbook(|sheet| {
        let plain = Look::new();
        sheet.write_row(0, 0, ["企业", "姓名", "金额"]).unwrap();
        sheet.write_column(1, 1, ["张三", "李四", "王五"]).unwrap();
        sheet.merge_range(1, 0, 2, 0, "云岭科技", &plain).unwrap();
        sheet.merge_range(1, 2, 2, 2, "", &plain).unwrap();
        sheet.write(1, 2, 500).unwrap();
        sheet.write(3, 0, "松果科技").unwrap();
    });
    let rows = read("a.xlsx", &bytes);
    assert_eq!(rows[1], (2, vec!["云岭科技".into(), "张三".into(), "500".into()]));
    assert_eq!(rows[2], (3, vec!["云岭科技".into(), "李四".into()]));
    assert_eq!(rows[3], (4, vec!["松果科技".into(), "王五".into()]));
}

#[test]
fn hidden_sheets_are_told() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "a").unwrap();
    book.add_worksheet().set_hidden(true).write(0, 0, "b").unwrap();
    let (_folder, path) = file("a.xlsx", &book.save_to_buffer().unwrap());
    let source = open(&path).unwrap();
    assert_eq!(source.sheets().iter().map(|sheet| sheet.hidden).collect::<Vec<_>>(), [false, true]);
}

fn open_document(cells: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="导师"><table:table-row>{cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

#[test]
fn an_open_document_is_read_with_its_days() {
    let cells = r#"<table:table-cell office:value-type="string"><text:p>张三</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-03-05"/><table:table-cell office:value-type="time" office:time-value="PT09H30M00S"/>"#;
    assert_eq!(read("a.ods", &open_document(cells)), [(1, vec!["张三".into(), "2026-03-05".into(), "09:30".into()])]);
}

#[test]
fn an_open_document_that_repeats_its_cells_beyond_reason_is_refused() {
    let cells =
        r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>"#;
    assert!(matches!(fault("a.ods", &open_document(cells)), ReadFault::TooManyColumns { limit: 512 }));
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
fn a_bomb_is_refused_by_what_it_unpacks_to() {
    let blanks = vec![b' '; 100 << 20];
    let bytes = zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", &blanks)]);
    assert!(bytes.len() < 1 << 20);
    assert!(matches!(fault("a.xlsx", &bytes), ReadFault::ZipBomb));

    // The directory claims ten bytes; what really comes out is counted.
    let mut lying = bytes;
    let size = u32::try_from(blanks.len()).unwrap().to_le_bytes();
    while let Some(at) = lying.windows(4).position(|window| window == size) {
        lying[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    assert!(matches!(fault("a.xlsx", &lying), ReadFault::ZipBomb | ReadFault::Broken { .. }));
}

#[test]
fn a_workbook_that_claims_more_texts_than_it_can_hold_is_damaged() {
    let claiming = |count: u32| {
        let texts = format!("<sst uniqueCount=\"{count}\"><si><t>a</t></si></sst>");
        fault("a.xlsx", &zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", texts.as_bytes())]))
    };
    // Reserving for so few would harm nobody.
    assert!(matches!(claiming(2_000_000), ReadFault::Broken { format: Format::Xlsx }));
    assert!(matches!(claiming(1_000), ReadFault::Empty | ReadFault::Broken { .. }));
}

#[test]
fn what_is_no_spreadsheet_is_called_so() {
    assert!(matches!(fault("a.xlsx", &compound("EncryptedPackage")), ReadFault::PasswordProtected));
    assert!(matches!(fault("a.xls", &compound("Workbook")), ReadFault::Broken { format: Format::Xls }));
    for page in ["<html><table></table></html>", "\u{FEFF}\r\n<?xml version=\"1.0\"?><Workbook/>"] {
        assert!(matches!(fault("a.xls", page.as_bytes()), ReadFault::NotASpreadsheet));
    }
    assert!(matches!(fault("a.xlsx", &[0, 1, 2, 3, 255, 254, 7, 8]), ReadFault::NotASpreadsheet));
    assert!(matches!(fault("a.csv", &(0..=255).cycle().take(4096).collect::<Vec<u8>>()), ReadFault::NotASpreadsheet));
    assert!(matches!(fault("a.pdf", b"%PDF-1.7"), ReadFault::UnknownFormat { extension } if extension == "pdf"));
    assert!(
        matches!(fault("a.xlsb", &zipped(&[("xl/workbook.bin", b"")])), ReadFault::UnknownFormat { extension } if extension == "xlsb")
    );
}

#[test]
fn text_that_a_system_calls_excel_s_is_read_as_text() {
    let (gbk, _, _) = encoding_rs::GBK.encode("姓名\t手机\r\n王一\t13800138001\r\n");
    let (_folder, path) = file("校友.xls", &gbk);
    let mut source = open(&path).unwrap();
    assert_eq!((source.format(), source.encoding()), (Format::Csv, Some("gb18030")));
    let last = source.rows(0).unwrap().last().unwrap().unwrap();
    assert_eq!(last.cells, [Cell::of_text("王一"), Cell::of_text("13800138001")]);
}

#[test]
fn a_document_is_called_so_whatever_its_name() {
    let of_libre_office: &[u8] = b"application/vnd.oasis.opendocument.text";
    for document in [
        compound("WordDocument"),
        compound("PowerPoint Document"),
        zipped(&[("word/document.xml", b"<w/>"), ("word/embeddings/a.xlsx", b"PK")]),
        zipped(&[("ppt/presentation.xml", b"<p/>")]),
        zipped(&[("mimetype", of_libre_office)]),
        b"{\\rtf1 ...}".to_vec(),
    ] {
        for name in ["a.doc", "a.xlsx", "a.wps"] {
            assert!(matches!(fault(name, &document), ReadFault::IsADocument), "{name}");
        }
    }
}

#[test]
fn an_encrypted_open_document_asks_for_its_password() {
    let bytes = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"),
        ("encrypted-package", b"\xFF\x00"),
    ]);
    assert!(matches!(fault("a.ods", &bytes), ReadFault::PasswordProtected));
}

#[test]
fn what_holds_nothing_is_empty() {
    assert!(matches!(fault("a.xlsx", b""), ReadFault::Empty));
    assert!(matches!(fault("a.csv", b"\xEF\xBB\xBF"), ReadFault::Empty));
    assert!(matches!(fault("a.csv", b",,\n , \n"), ReadFault::Empty));
    assert!(matches!(fault("a.xlsx", &workbook(|_| ())), ReadFault::Empty));
}

#[test]
fn a_missing_file_a_folder_and_a_cut_file_differ() {
    let folder = TempDir::new().unwrap();
    assert!(matches!(open(&folder.path().join("a.csv")), Err(ReadFault::NotThere)));
    assert!(matches!(open(folder.path()), Err(ReadFault::IsAFolder)));
    let whole = std::fs::read(sample("cohort-4-roster.xlsx")).unwrap();
    assert!(matches!(fault("a.xlsx", &whole[..whole.len() / 2]), ReadFault::Broken { format: Format::Xlsx }));
}

#[test]
fn a_workbook_by_another_name_is_read_by_its_content() {
    let roster = std::fs::read(sample("cohort-4-roster.xlsx")).unwrap();
    let (_folder, path) = file("roster.csv", &roster);
    assert_eq!(open(&path).unwrap().format(), Format::Xlsx);
}

/// Each flawed cell of the first sheet by its row and column, with what is wrong and its text.
fn flaws(name: &str, bytes: &[u8]) -> Vec<(u32, usize, Flaw, String)> {
    let (_folder, path) = file(name, bytes);
    let mut source = open(&path).unwrap();
    let rows: Vec<Row> = source.rows(0).unwrap().map(Result::unwrap).collect();
    let mut found = Vec::new();
    for row in &rows {
        let flawed = row.filled().filter_map(|(column, cell)| Some((column, cell.flaw()?, cell.text())));
        found.extend(flawed.map(|(column, flaw, text)| (row.number, column, flaw, text.into_owned())));
    }
    found
}

#[test]
fn a_formula_that_went_wrong_is_no_text() {
    let sheet = r##"<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="str"><f>X</f><v>#REF!</v></c></row>"##;
    let error = |column, text: &str| (1, column, Flaw::FormulaError, text.to_owned());
    assert_eq!(flaws("a.xlsx", &by_hand("", sheet)), [error(0, "#N/A"), error(1, "#REF!")]);
    assert_eq!(flaws("a.csv", b"#VALUE!,ok,Err:502\n"), [error(0, "#VALUE!"), error(2, "Err:502")]);
    assert_eq!(flaws("a.csv", b"1,########\n"), [(1, 1, Flaw::TooNarrow, "########".to_owned())]);
    assert_eq!(flaws("a.csv", b"#1,#tag,Err: 5,#\n"), []);
    let cells = r##"<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>"##;
    assert_eq!(flaws("a.ods", &open_document(cells)), [error(0, "#N/A")]);
}

#[test]
fn a_formula_that_was_never_worked_out_is_told_with_its_text() {
    let sheet = r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><f>A1&amp;"x"</f></c><c r="D1"><f>A1</f><v></v></c><c r="E1"><f>A1</f><v/></c></row>
        <row r="2"><c r="A2"><f>A1</f><v>1</v></c><c r="B2" t="str"><f>""</f><v></v></c><c r="C2" t="inlineStr"><is><t>a</t></is></c></row>
        <row r="4"><c r="B4"><f t="shared" si="0"/></c></row>"#;
    let never = |row, column, text: &str| (row, column, Flaw::NotComputed, text.to_owned());
    let expected = [never(1, 2, "=A1&\"x\""), never(1, 3, "=A1"), never(1, 4, "=A1"), never(4, 1, "=")];
    assert_eq!(flaws("a.xlsx", &by_hand("", sheet)), expected);
    let cells = r#"<table:table-cell/><table:table-cell table:formula="of:=[.A1]&amp;1"/>"#;
    assert_eq!(flaws("a.ods", &open_document(cells)), [never(1, 1, "=[.A1]&1")]);
}

#[test]
fn a_sheet_whose_dimension_names_no_cells_is_read() {
    let sheet = r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>"#;
    let bytes = by_hand("", sheet);
    for dimension in ["1:4", "A:C", "B9:A1", ""] {
        let odd = format!(r#"<dimension ref="{dimension}"/><sheetData>"#);
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().to_string()).collect();
        let parts: Vec<(String, String)> = names
            .into_iter()
            .map(|name| {
                let part = std::io::read_to_string(archive.by_name(&name).unwrap()).unwrap();
                (name, part.replace("<sheetData>", &odd))
            })
            .collect();
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, part)| (name.as_str(), part.as_bytes())).collect();
        assert_eq!(read("a.xlsx", &zipped(&parts)), [(1, vec!["1".into(), "2".into()])], "{dimension}");
    }
}

#[test]
fn cells_merged_down_an_open_document_are_filled_and_its_hidden_rows_are_told() {
    let label = r#"<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>云岭科技</text:p></table:table-cell>"#;
    let name = |name: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{name}</text:p></table:table-cell>"#)
    };
    let cells = format!(
        r#"{label}{}</table:table-row><table:table-row table:visibility="collapse"><table:covered-table-cell/>{}"#,
        name("张三"),
        name("李四")
    );
    let bytes = open_document(&cells);
    assert_eq!(
        read("a.ods", &bytes),
        [(1, vec!["云岭科技".into(), "张三".into()]), (2, vec!["云岭科技".into(), "李四".into()])]
    );
    let (_folder, path) = file("a.ods", &bytes);
    let hidden = open(&path).unwrap().sheets()[0].hidden_rows.clone();
    assert_eq!((hidden.filled, hidden.contains(2), hidden.unknown), (1, true, false));
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

#[test]
fn the_lock_beside_a_file_names_the_file_that_was_meant() {
    let lock = fault("~$名册.xlsx", b"\x05Admin");
    assert!(matches!(lock, ReadFault::LockFile { of } if of == "名册.xlsx"));
}

#[test]
fn what_the_machine_refuses_is_not_called_damage() {
    let of_disk = || io::Error::from_raw_os_error(5);
    let spread: [Box<dyn std::error::Error>; 3] = [
        Box::new(calamine::XlsxError::Io(of_disk())),
        Box::new(calamine::OdsError::Zip(zip::result::ZipError::Io(of_disk()))),
        Box::new(Arc::new(of_disk())),
    ];
    for error in &spread {
        assert!(matches!(fault_of(error.as_ref(), Format::Xlsx), ReadFault::Unreadable(_)), "{error}");
    }
    let damage = io::Error::new(io::ErrorKind::InvalidData, "corrupt deflate stream");
    assert!(matches!(fault_of(&damage, Format::Xlsx), ReadFault::Broken { .. }));
    assert!(matches!(ReadFault::from(io::Error::from_raw_os_error(13)), ReadFault::Forbidden));
}

/// Opens and reads everything; only that it comes back matters.
fn survive(name: &str, bytes: &[u8]) {
    let (_folder, path) = file(name, bytes);
    if let Ok(mut source) = open(&path) {
        for sheet in 0..source.sheets().len() {
            if let Ok(rows) = source.rows(sheet) {
                let _ = rows.count();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_file_makes_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 1..400)) {
        survive("a.csv", &bytes);
    }

    #[test]
    fn no_damaged_workbook_makes_the_reader_panic(at in 0.0..1.0_f64, byte in any::<u8>()) {
        let mut bytes = std::fs::read(sample("mentors-and-sessions.xlsx")).unwrap();
        let at = (at * bytes.len() as f64) as usize;
        bytes[at] = byte;
        survive("a.xlsx", &bytes);
    }

    #[test]
    fn no_sheet_makes_the_reader_panic(sheet in "(<(row|c|v|is|t)( (r|s|t)=\"(A1|B2|s|n|d|b|1|99999999999)\")*/?>|</(row|c|v|is|t)>|[0-9.eE-]{1,4}){0,30}") {
        survive("a.xlsx", &by_hand("", &sheet));
    }

    #[test]
    fn what_csv_writes_is_what_is_read(rows in proptest::collection::vec(proptest::collection::vec("[a-z张三,;\" \n]{0,5}x", 2..4), 2..8)) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &rows { writer.write_record(row).unwrap(); }
        let (_folder, path) = file("a.csv", &writer.into_inner().unwrap());
        let mut source = Source { format: Format::Csv, sheets: vec![survey("a".into(), false, Vec::new(), std::iter::empty()).unwrap()], body: Body::Text(text::Table::with(Input::File(File::open(path).unwrap()), charset::Found { encoding: encoding_rs::UTF_8, mixed: false }, b',')), encoding: None, photos: 0 };
        let read: Vec<Vec<String>> = source.rows(0).unwrap().map(|row| texts(&row.unwrap())).collect();
        prop_assert_eq!(read, rows);
    }
}

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Workbook};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

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
fn zero_bytes_are_removed_and_our_own_guard_is_taken_off() {
    let rows = read("a.csv", "姓\0名,a\n'=1+1,'tis\n'＝x,'\n".as_bytes());
    assert_eq!(rows[0].1[0], "姓名");
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
fn what_is_no_spreadsheet_is_called_so() {
    assert!(matches!(fault("a.xlsx", &compound("EncryptedPackage")), ReadFault::PasswordProtected));
    assert!(matches!(fault("a.xlsx", &compound("WordDocument")), ReadFault::NotASpreadsheet));
    assert!(matches!(fault("a.xls", &compound("Workbook")), ReadFault::Broken { format: Format::Xls }));
    assert!(matches!(fault("a.xlsx", b"<html><table></table></html>"), ReadFault::NotASpreadsheet));
    assert!(matches!(fault("a.xlsx", &zipped(&[("word/document.xml", b"<w/>")])), ReadFault::NotASpreadsheet));
    assert!(matches!(fault("a.csv", &(0..=255).cycle().take(4096).collect::<Vec<u8>>()), ReadFault::NotASpreadsheet));
    assert!(matches!(fault("a.pdf", b"%PDF-1.7"), ReadFault::UnknownFormat { extension } if extension == "pdf"));
    assert!(
        matches!(fault("a.xlsb", &zipped(&[("xl/workbook.bin", b"")])), ReadFault::UnknownFormat { extension } if extension == "xlsb")
    );
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
        let mut source = Source { format: Format::Csv, sheets: vec![survey("a".into(), false, Vec::new(), std::iter::empty()).unwrap()], body: Body::Text(text::Table::with(File::open(path).unwrap(), encoding_rs::UTF_8, b',')), encoding: None, photos: 0 };
        let read: Vec<Vec<String>> = source.rows(0).unwrap().map(|row| texts(&row.unwrap())).collect();
        prop_assert_eq!(read, rows);
    }
}

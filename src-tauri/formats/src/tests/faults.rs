//! What is no spreadsheet, is damaged or hostile.

use proptest::prelude::*;

use super::*;

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

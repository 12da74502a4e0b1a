//! A range pasted from a spreadsheet, or piped in: read, planned and carried out as a file is, and kept nowhere.

use std::{collections::BTreeMap, io};

use miaopu_core::{
    Code,
    alumni::Purpose,
    exchange::{
        CellEdit, ConsentRequest, ConsentSource, Counts, Field, ImportRequest, Inspection, Kind, Pasted, RowFilter, ops,
    },
    people::Role,
};

use crate::desk::{Desk, data, desk};

const NAME: &str = "粘贴的表格";

fn pasted(text: impl AsRef<[u8]>) -> Pasted {
    Pasted::new(NAME, text.as_ref().to_vec()).unwrap()
}

fn inspected(text: impl AsRef<[u8]>) -> Inspection {
    ops::inspect(pasted(text)).unwrap()
}

fn request(text: impl AsRef<[u8]>) -> ImportRequest {
    let pasted = pasted(text);
    let request = ops::default_request(&ops::inspect(pasted.clone()).unwrap(), None).unwrap();
    ImportRequest { pasted: Some(pasted), ..request }
}

/// The header, and the cells below it, of the only sheet.
fn table(text: impl AsRef<[u8]>) -> (Vec<String>, Vec<Vec<String>>) {
    let sheet = inspected(text).sheets.remove(0);
    (sheet.columns.into_iter().map(|column| column.header).collect(), sheet.sample)
}

fn refused(bytes: &[u8]) -> Code {
    Pasted::new(NAME, bytes.to_vec()).unwrap_err().code()
}

fn names(d: &Desk) -> Vec<String> {
    let mut names: Vec<String> = d.people(Role::All).into_iter().map(|person| person.name).collect();
    names.retain(|name| name != "沈青");
    names.sort();
    names
}

#[test]
fn cells_are_read_as_a_spreadsheet_copies_them() {
    // A line break, a tab and marks inside cells; a formula's text; CRLF and an empty line at the end.
    let range = "姓名\t手机\t备注\r\n王一\t13800138001\t\"第一行\n第二行 \"\"引号\"\"\"\r\n\
                 李 \"小\" 二\t13800138002\t=HYPERLINK(\"http://example.com\")\r\n\"赵\t三\"\t\t5\" 屏, 两块\r\n\r\n";
    let (header, rows) = table(range);
    assert_eq!(header, ["姓名", "手机", "备注"]);
    assert_eq!(rows[0], ["王一", "13800138001", "第一行\n第二行 \"引号\""]);
    assert_eq!(rows[1], ["李 \"小\" 二", "13800138002", "=HYPERLINK(\"http://example.com\")"]);
    assert_eq!(rows[2], ["赵\t三", "", "5\" 屏, 两块"]);
    assert_eq!(rows.len(), 3);
}

#[test]
fn a_pasted_range_goes_in_as_a_file_does_and_the_log_says_that_it_was_pasted() {
    let d = desk();
    let mut request =
        request("姓名\t手机\t公司\n王一\t13800138001\t青禾智能\n\t13800138002\t云岭生物\n李二\tx\t木石能源\n");
    let answer = ConsentSource::Given;
    request.consents = vec![ConsentRequest { purpose: Purpose::Directory, answer, answered_on: None, means: None }];
    let plan = d.plan(request.clone()).unwrap();
    assert_eq!(plan.preview(1).file_name, NAME);
    let cells = ops::cells(&plan, NAME, 3).unwrap();
    assert_eq!((cells[0].value.as_str(), cells[1].value.as_str()), ("", "13800138002"));
    request.cells = vec![CellEdit { sheet: NAME.into(), row: 3, column: 0, value: "钱四".into() }];
    let done = d.carry_out(d.plan(request.clone()).unwrap()).unwrap();
    assert_eq!(done.value.kinds[&Kind::People], Counts { new: 3, changed: 0, same: 0, refused: 0 });
    assert_eq!(d.person("王一").consents[0].means.as_deref(), Some(NAME));
    let again = d.plan(request).unwrap();
    assert_eq!(d.rows(&again, RowFilter::Same).len(), 3, "pasted again it adds nothing");
    d.nursery.undo(done.op).unwrap();
    assert_eq!(names(&d), [""; 0]);
    d.healthy();
}

#[test]
fn how_a_range_was_mapped_is_remembered_and_can_be_shared() {
    let d = desk();
    let mut first = request("姓名\t代号\n王一\t阿一\n");
    first.sheets[0].columns.insert(1, Field::Alias);
    let mapping = d.folder.path().join("ours.miaopu-mapping");
    ops::mapping_of(&first).unwrap().save(&mapping).unwrap();
    d.carry_out(d.plan(first).unwrap()).unwrap();
    let next = || pasted("代号\t姓名\n阿二\t李二\n");
    for inspection in [
        ops::inspect_again(&d.nursery, next(), None).unwrap(),
        ops::inspect_mapped(&d.nursery, next(), Some(&mapping)).unwrap(),
    ] {
        let columns = &inspection.sheets[0].recalled.as_ref().unwrap().request.columns;
        assert_eq!(columns, &BTreeMap::from([(0, Field::Alias), (1, Field::PersonName)]));
    }
}

#[test]
fn one_column_is_a_table_with_its_header_or_without() {
    let one = |text: &str| {
        let sheet = inspected(text).sheets.remove(0);
        (sheet.kind, sheet.columns[0].header.clone(), sheet.rows, sheet.sample.concat())
    };
    let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let people = |header: &str, names: &[&str]| {
        (Some(Kind::People), header.to_owned(), u32::try_from(names.len()).unwrap(), list(names))
    };
    assert_eq!(one("姓名\r\n王一\r\n李二\r\n"), people("姓名", &["王一", "李二"]));
    assert_eq!(one("王一\n李二\n赵三"), people("姓名", &["王一", "李二", "赵三"]));
    assert_eq!(one("王一"), people("姓名", &["王一"]));
    assert_eq!(one("Ada Lovelace\nAlan Turing\n"), people("Name", &["Ada Lovelace", "Alan Turing"]));
    // Commas inside cells part nothing: not every line has them, or the first has none.
    assert_eq!(one("姓名\nLovelace, Ada\nTuring, Alan\n").3, list(&["Lovelace, Ada", "Turing, Alan"]));
    let companies = one("青禾智能有限公司\n云岭生物有限公司\n木石能源\n");
    assert_eq!((companies.0, companies.1.as_str(), companies.2), (Some(Kind::Startups), "企业名称", 3));

    let d = desk();
    d.carry_out(d.plan(request("王一\n李二\n赵三")).unwrap()).unwrap();
    assert_eq!(names(&d), ["李二", "王一", "赵三"]);
}

#[test]
fn text_with_commas_and_in_any_encoding_is_read_too() {
    let csv = "姓名,手机,备注\n王一,13800138001,\"早, 晚\"\n李二,13800138002,\n赵三,13800138003\n";
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(csv.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [csv.as_bytes(), &utf16] {
        let (header, rows) = table(bytes);
        assert_eq!(header, ["姓名", "手机", "备注"]);
        assert_eq!((rows.len(), rows[0][2].as_str()), (3, "早, 晚"));
    }
    let (header, _) = table(std::fs::read(data("alumni-gbk.csv")).unwrap());
    assert_eq!(header[10], "是否同意公开联系方式");
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:王静\nTEL:13800138000\nEND:VCARD\n";
    assert_eq!(table(card).1[0][0], "王静");
}

#[test]
fn what_is_no_text_is_refused_with_its_reason() {
    for nothing in [b"".as_slice(), b"\r\n", b" \t \t\n\t\n", "\u{feff}".as_bytes(), "\u{3000}\n".as_bytes()] {
        assert_eq!(refused(nothing), Code::NothingPasted, "{nothing:?}");
    }
    let picture: Vec<u8> = (0..=255).cycle().take(4096).collect();
    for other in [b"PK\x03\x04 a workbook".as_slice(), b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old one", &picture] {
        assert_eq!(refused(other), Code::NotText);
    }
    assert_eq!(refused(b"a,b\n\"open,1\nc,2\n"), Code::UnclosedQuote);
    assert_eq!(refused("a\t".repeat(600).trim_end().as_bytes()), Code::TooManyColumns);
    assert_eq!(Pasted::read(NAME, io::repeat(b'a')).unwrap_err().code(), Code::FileTooLarge);
    let broken = Pasted::read(NAME, Broken).unwrap_err();
    assert!(!broken.is_refusal());
}

/// A pipe whose other end has failed.
struct Broken;

impl io::Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::ConnectionReset.into())
    }
}

#[test]
fn what_was_pasted_is_in_no_message_and_a_request_without_it_finds_nothing() {
    let request = request("姓名\t手机\n王一\t13800138001\n");
    let told = format!("{request:?} {}", serde_json::to_string(&request).unwrap());
    assert!(told.contains(NAME) && !told.contains("13800138001") && !told.contains("王一"), "{told}");
    let lost: ImportRequest = serde_json::from_str(&serde_json::to_string(&request).unwrap()).unwrap();
    assert_eq!(desk().plan(lost).unwrap_err().code(), Code::FileNotFound);
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400), text in "[姓名a=\"\t\r\n,;\u{0}]{0,60}") {
        for pasted in [Pasted::new(NAME, bytes), Pasted::new(NAME, text.into_bytes())].into_iter().flatten() {
            proptest::prop_assert!(ops::inspect(pasted).is_ok());
        }
    }
}

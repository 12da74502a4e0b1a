//! A range pasted from a spreadsheet, or piped in: read, planned and carried out as a file is, and kept nowhere.

use std::{collections::BTreeMap, io};

use miaopu_core::{
    Code,
    alumni::Purpose,
    code,
    import::{
        CellEdit, ConsentRequest, ConsentSource, Counts, Field, ImportRequest, Inspection, Kind, Pasted, RowFilter, ops,
    },
    views::people::Role,
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
    assert_eq!(done.value.kinds[&Kind::People], Counts { new: 3, ..Counts::default() });
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
        ops::inspect_mapped(&d.nursery, next(), Some(&mapping), &ops::Look::default()).unwrap(),
    ] {
        let columns = &inspection.sheets[0].recalled.as_ref().unwrap().request.columns;
        assert_eq!(columns, &BTreeMap::from([(0, Field::Alias), (1, Field::PersonName)]));
    }
}

#[test]
fn one_column_is_a_table_with_its_header_or_without() {
    let one = |text: &str| {
        let sheet = inspected(text).sheets.remove(0);
        let [column] = sheet.columns.as_slice() else { panic!("{:?}", sheet.columns) };
        (sheet.header_row, sheet.kind, column.field, sheet.rows, sheet.sample.concat())
    };
    let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let people = |header_row: u32, names: &[&str]| {
        let rows = u32::try_from(names.len()).unwrap();
        (Some(header_row), Some(Kind::People), Some(Field::PersonName), rows, list(names))
    };
    assert_eq!(one("姓名\r\n王一\r\n李二\r\n"), people(1, &["王一", "李二"]));
    assert_eq!(one("王一\n李二\n赵三"), people(0, &["王一", "李二", "赵三"]));
    assert_eq!(one("王一"), people(0, &["王一"]));
    assert_eq!(one("Ada Lovelace\nAlan Turing\n"), people(0, &["Ada Lovelace", "Alan Turing"]));
    // Nobody is called like a company, and not everybody as names mostly are.
    assert_eq!(one("Madonna\nVoltaire\n"), people(0, &["Madonna", "Voltaire"]));
    // Commas inside cells part nothing: not every line has them, or the first has none.
    assert_eq!(one("姓名\nLovelace, Ada\nTuring, Alan\n").4, list(&["Lovelace, Ada", "Turing, Alan"]));
    let companies = one("青禾智能有限公司\n云岭生物有限公司\n木石能源\n");
    assert_eq!((companies.1, companies.2, companies.3), (Some(Kind::Startups), Some(Field::Company), 3));

    let d = desk();
    d.carry_out(d.plan(request("王一\n李二\n赵三")).unwrap()).unwrap();
    assert_eq!(names(&d), ["李二", "王一", "赵三"]);
}

/// What a range is taken for: the row of its header, its kind, and its fields by column.
fn taken(text: &str) -> (Option<u32>, Option<Kind>, Vec<Option<Field>>) {
    let sheet = inspected(text).sheets.remove(0);
    (sheet.header_row, sheet.kind, sheet.columns.iter().map(|column| column.field).collect())
}

#[test]
fn several_columns_without_a_header_are_told_by_their_values() {
    use Field::*;
    let people = |fields: &[Field]| (Some(0), Some(Kind::People), fields.iter().copied().map(Some).collect::<Vec<_>>());
    for (text, fields) in [
        ("陈思远\t13800000001\tchen@example.com\t某某科技", [PersonName, Phone, Email, Company].as_slice()),
        // Not all say all, and the first may say the least.
        (
            "陈思远\t\t某某科技\n欧阳超\t13800000002\t木石能源有限公司\n李二\t13800000003\t",
            &[PersonName, Phone, Company],
        ),
        (
            "陈思远\t暂无\t某某科技\n李二\t13800000002\t木石能源\n王三\t13800000003\t青禾\n赵四\t13800000004\t云岭\n钱五\t13800000005\t九章科技\n孙六\t13800000006\t若水软件",
            &[PersonName, Phone, Company],
        ),
        // A role is no name of a column here.
        ("陈思远\t创始人\t上海\n李二\tCTO\t苏州\n王三\t总经理\t杭州", &[PersonName, Role, City]),
        (
            "Ada Lovelace\tada@example.com\tGreen Leaf Ltd\nAlan Turing\talan@example.com\tOak Labs",
            &[PersonName, Email, Company],
        ),
        ("chen@example.com\t阿依古丽·买买提\nli@example.com\t李二", &[Email, PersonName]),
    ] {
        assert_eq!(taken(text), people(fields), "{text}");
    }
    let startups = "青禾智能有限公司\t91350100M000100Y43\t2023-04-18\t陈思远\t13800000001\n\
                    云岭生物有限公司\t91350100M000100Y43\t2024-01-05\t李二\t13800000002";
    let fields = [Company, CreditCode, Founded, PersonName, Phone].map(Some).to_vec();
    assert_eq!(taken(startups), (Some(0), Some(Kind::Startups), fields));
    // What nothing tells is left out, and seen to be.
    assert_eq!(taken("陈思远\t13800000001\t17\n李二\t13800000002\t23").2, [Some(PersonName), Some(Phone), None]);
    // With a header, nothing has changed.
    assert_eq!(taken("高管\t公司名称\n陈思远\t某某科技\n李二\t木石能源").0, Some(1));
    assert_eq!(taken("负责人\t企业\n陈思远\t某某科技").0, Some(1));
}

#[test]
fn a_range_without_a_header_goes_in_from_its_first_row_and_its_columns_are_called_by_their_fields() {
    let d = desk();
    let text = "陈思远\t13800000001\tchen@example.com\t某某科技\n李二\t138\tli@example.com\t木石能源科技\n\
                王三\t13800000003\t\t\n赵四\t13800000004\t\t\n\t13800000005\t\t\n\t\t\t云岭科技\n";
    let plan = d.plan(request(text)).unwrap();
    let preview = plan.preview(1);
    let unread: Vec<_> = preview.unread.iter().map(|cell| (cell.row, cell.column.as_str())).collect();
    assert_eq!(unread, [(2, "电话")]);
    let cells = ops::cells(&plan, NAME, 2).unwrap();
    let headers: Vec<&str> = cells.iter().map(|cell| cell.header.as_str()).collect();
    assert_eq!(headers, ["姓名", "电话", "邮箱", "企业名称"]);
    assert_eq!(cells[1].code, Some(code::NOT_A_PHONE));
    // What was left out goes into a file with a header, to be fed in again.
    let left = d.folder.path().join("left.csv");
    assert_eq!(ops::save_refused(&plan, &left).unwrap(), 2);
    let again = ops::inspect(&left).unwrap();
    assert_eq!(again.sheets[0].header_row, Some(1));
    assert_eq!(again.sheets[0].columns[3].field, Some(Field::Company));
    d.carry_out(plan).unwrap();
    assert_eq!(names(&d), ["李二", "王三", "赵四", "陈思远"]);
    assert_eq!(d.person("李二").affiliations[0].organisation_name.as_deref(), Some("木石能源科技"));
    d.healthy();
    // No two tables without a header are known to be alike: one is never taken as another was.
    let next = ops::inspect_again(&d.nursery, pasted("13900000001\t王三\n13900000002\t赵四"), None).unwrap();
    assert!(next.sheets[0].recalled.is_none());
}

#[test]
fn a_file_may_have_no_header_or_be_said_to_have_none() {
    let d = desk();
    let path = d.folder.path().join("名单.csv");
    std::fs::write(&path, "陈思远,13800000001,某某科技\n李二,13800000002,木石能源\n").unwrap();
    d.carry_out(d.plan(ops::default_request(&ops::inspect(&path).unwrap(), None).unwrap()).unwrap()).unwrap();
    assert_eq!(names(&d), ["李二", "陈思远"]);

    // A row that was taken for the header is a person after all.
    std::fs::write(&path, "文静,学员,甲\n王三,2026-01-02,乙\n").unwrap();
    let inspected = ops::inspect(&path).unwrap();
    let sheet = &inspected.sheets[0];
    assert_eq!((sheet.header_row, sheet.columns[0].field), (Some(0), Some(Field::PersonName)));
    std::fs::write(&path, "姓名,手机\n王三,13800000003\n").unwrap();
    let mut request = ops::default_request(&ops::inspect(&path).unwrap(), None).unwrap();
    request.sheets[0].header_row = 0;
    let plan = d.plan(request).unwrap();
    let rows: Vec<(u32, String)> = d.rows(&plan, RowFilter::All).into_iter().map(|row| (row.row, row.name)).collect();
    assert_eq!(rows, [(1, "姓名".to_owned()), (2, "王三".to_owned())]);
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
        assert_eq!(refused(nothing), code::NOTHING_PASTED, "{nothing:?}");
    }
    let picture: Vec<u8> = (0..=255).cycle().take(4096).collect();
    for other in [b"PK\x03\x04 a workbook".as_slice(), b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old one", &picture] {
        assert_eq!(refused(other), code::NOT_TEXT);
    }
    assert_eq!(refused(b"a,b\n\"open,1\nc,2\n"), code::UNCLOSED_QUOTE);
    assert_eq!(refused("a\t".repeat(600).trim_end().as_bytes()), code::TOO_MANY_COLUMNS);
    assert_eq!(Pasted::read(NAME, io::repeat(b'a')).unwrap_err().code(), code::FILE_TOO_LARGE);
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
    assert_eq!(desk().plan(lost).unwrap_err().code(), code::FILE_NOT_FOUND);
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400), text in "[姓名a=\"\t\r\n,;\u{0}]{0,60}") {
        for pasted in [Pasted::new(NAME, bytes), Pasted::new(NAME, text.into_bytes())].into_iter().flatten() {
            proptest::prop_assert!(ops::inspect(pasted).is_ok());
        }
    }
}

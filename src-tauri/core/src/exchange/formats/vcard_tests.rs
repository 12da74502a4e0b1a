//! Cards of phones, old and new, whole and broken.

use proptest::prelude::*;

use super::super::{Format, ReadFault, Source, open};

fn source(bytes: &[u8]) -> Result<Source, ReadFault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contacts.vcf");
    std::fs::write(&path, bytes).unwrap();
    open(&path)
}

/// The cards' cells, with `|` between, without the last one where it is blank, as it mostly is.
fn read(bytes: &[u8]) -> Vec<String> {
    let mut source = source(bytes).unwrap();
    assert_eq!(source.format(), Format::Vcf);
    let rows: Vec<_> = source.rows(0).unwrap().map(Result::unwrap).collect();
    let cells = rows[1..].iter().map(|row| row.cells.iter().map(|cell| cell.text()).collect::<Vec<_>>().join("|"));
    cells.map(|cells| cells.strip_suffix('|').map(str::to_owned).unwrap_or(cells)).collect()
}

#[test]
fn the_contacts_of_a_phone_are_a_table() {
    let mut source = open(std::path::Path::new("../../tests/data/phone-contacts.vcf")).unwrap();
    assert_eq!(source.sheets()[0].rows, 26, "a header and 25 cards");
    let rows: Vec<_> = source.rows(0).unwrap().map(Result::unwrap).collect();
    let cells = |row: usize| rows[row].cells.iter().map(|cell| cell.text().into_owned()).collect::<Vec<_>>();
    assert_eq!(cells(0)[..3], ["FN", "NICKNAME", "ORG"]);
    assert_eq!(
        cells(1),
        [
            "马桂兰",
            "",
            "半夏智能科技有限公司",
            "总经理",
            "17793147376",
            "maguilan@example.com",
            "17793147376",
            "",
            "",
            "",
            ""
        ]
    );
    assert_eq!(rows[25].number, 26);
}

#[test]
fn quoted_printable_of_old_phones_is_read_with_its_charset_or_without() {
    let gbk = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CD=F5;=BE=B2;;;\r\n\
               FN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CD=F5=BE=B2\r\nTEL;CELL:13800138000\r\nEND:VCARD\r\n";
    assert_eq!(read(gbk.as_bytes()), ["王静||||13800138000|||||"]);
    let bare = "BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE:=E7=8E=8B=E9=9D=99\nORG;ENCODING=QUOTED-PRINTABLE:=CD=F5=\n=BE=B2=\n\
                TEL:13800138000\nEND:VCARD\n";
    assert_eq!(
        read(bare.as_bytes()),
        ["王静||王静||13800138000|||||"],
        "UTF-8 in one line, GBK in the next, a soft break"
    );
}

#[test]
fn a_blank_behind_a_soft_break_stays() {
    let card = "BEGIN:VCARD\nVERSION:2.1\nFN:Ann\nORG;ENCODING=QUOTED-PRINTABLE:Green=\n Field=\n  Ltd\nEND:VCARD\n";
    assert_eq!(read(card.as_bytes()), ["Ann||Green Field  Ltd|||||||"]);
}

#[test]
fn folded_lines_groups_and_addresses_of_newer_cards_are_read() {
    let three = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王\r\n 静\r\nitem1.TEL;TYPE=CELL,VOICE:138 0013 8000\r\nTEL;TYPE=FAX:\r\nitem1.X-ABLabel:手机\r\n\
                 TEL;TYPE=WORK:021-64850000\r\nEMAIL:a@example.cn\r\nORG:云岭科技\\, 上海;研发部\r\n\
                 ADR;TYPE=WORK:;;张江路 1 号;上海;上海市;201203;中国\r\nNOTE:一行\\n两行\r\nEND:VCARD\r\n";
    assert_eq!(
        read(three.as_bytes()),
        [
            "王静||云岭科技, 上海||138 0013 8000; 021-64850000|a@example.cn||201203中国上海市上海张江路 1 号|上海|一行\n两行|ORG:云岭科技\\, 上海;研发部"
        ]
    );
    let four = "BEGIN:VCARD\nVERSION:4.0\nN:Smith;Ann;;;\nTEL;VALUE=uri:tel:+86-138-0013-8000\nEMAIL:mailto:ann@example.com\n\
                IMPP:weixin:ann_s\nROLE:CFO\nEND:VCARD\n";
    assert_eq!(read(four.as_bytes()), ["Ann Smith|||CFO|+86-138-0013-8000|ann@example.com|ann_s|||"]);
}

#[test]
fn a_card_without_an_end_spoils_no_other_and_one_without_a_name_stays_a_row() {
    let cards = "BEGIN:VCARD\nVERSION:3.0\nFN:甲\nTEL:13800138000\nBEGIN:VCARD\nVERSION:3.0\nTEL:13800138001\nEND:VCARD\n\
                 junk between\nBEGIN:VCARD\nVERSION:3.0\nFN:丙\nTEL:13800138002";
    assert_eq!(read(cards.as_bytes()), ["甲||||13800138000|||||", "||||13800138001|||||", "丙||||13800138002|||||"]);
}

#[test]
fn a_name_in_parts_is_put_together_as_its_script_has_it() {
    for (parts, name) in [
        ("王;静;;;", "王静"),
        ("Müller;Jörg;;Dr.;", "Jörg Müller"),
        ("García;José;Luis;;", "José Luis García"),
        ("Nguyễn;An;;;", "An Nguyễn"),
        ("김;민수;;;", "김민수"),
        (";Ann;;;", "Ann"),
    ] {
        let card = format!("BEGIN:VCARD\nVERSION:3.0\nN:{parts}\nEND:VCARD\n");
        assert_eq!(read(card.as_bytes()), [format!("{name}|||||||||")]);
    }
}

#[test]
fn lines_without_a_column_are_kept_as_they_are() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:甲\nBDAY:1980-01-01\nURL:https://example.com/a\nADR:;;一路 1 号;上海;;;\n\
                ADR:;;二路 2 号;苏州;;;\nTITLE:总监\nTITLE:合伙人\nROLE:研发\nREV:2020\nUID:7\nX-ABLabel:家\nX-ANNIVERSARY:一月\nEND:VCARD\n";
    assert_eq!(
        read(card.as_bytes()),
        [
            "甲|||总监||||上海一路 1 号|上海||BDAY:19800101\nURL:https://example.com/a\nADR:;;二路 2 号;苏州;;;\nTITLE:合伙人\nROLE:研发\nX-ANNIVERSARY:一月"
        ]
    );
}

#[test]
fn photos_are_left_aside_and_counted() {
    let cards = "BEGIN:VCARD\nVERSION:3.0\nFN:甲\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ\n AAAQABAAD//Z\nTEL:13800138000\nEND:VCARD\n";
    assert_eq!(source(cards.as_bytes()).unwrap().photos(), 1);
    assert_eq!(read(cards.as_bytes()), ["甲||||13800138000|||||"]);
}

#[test]
fn other_encodings_of_the_whole_file_are_found() {
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:欧阳明远\r\nORG:云岭科技有限公司\r\nTEL:13800138000\r\nEND:VCARD\r\n";
    let expected = ["欧阳明远||云岭科技有限公司||13800138000|||||"];
    assert_eq!(read(&encoding_rs::GBK.encode(card).0), expected);
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(card.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(read(&utf16), expected);
}

#[test]
fn a_vcard_by_its_name_alone_is_none() {
    assert!(matches!(source(b"name,phone\n"), Err(ReadFault::NotASpreadsheet)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn whatever_stands_in_a_card_nothing_panics(
        lines in prop::collection::vec("(N|FN|TEL|ADR|ORG|X-A|item1\\.EMAIL|NOTE|BEGIN|END|PHOTO)(;(ENCODING=)?(QUOTED-PRINTABLE|b|BASE64)|;CHARSET=(GBK|x)|;TYPE=\"a)?:(VCARD|[=;,:\\\\ A-F0-9王静\u{0}]{0,24})", 0..12),
    ) {
        let text = format!("BEGIN:VCARD\n{}\n", lines.join("\n"));
        if let Ok(mut source) = source(text.as_bytes()) {
            for row in source.rows(0).unwrap() {
                prop_assert!(row.is_ok());
            }
        }
    }
}

//! Cards of phones, old and new, whole and broken.

use proptest::prelude::*;

use crate::{Cell, Format, ReadFault, Source, open};

fn source(bytes: &[u8]) -> Result<Source, ReadFault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contacts.vcf");
    std::fs::write(&path, bytes).unwrap();
    open(&path)
}

/// Each card's filled cells under their columns: `TEL=13900001234`.
fn read(bytes: &[u8]) -> Vec<String> {
    let mut source = source(bytes).unwrap();
    assert_eq!(source.format(), Format::Vcf);
    let rows: Vec<_> = source.rows(0).unwrap().map(Result::unwrap).collect();
    let header = &rows[0];
    let cell = |(at, cell): (usize, &Cell)| format!("{}={}", header.cell(at).text(), cell.text());
    rows[1..].iter().map(|row| row.filled().map(cell).collect::<Vec<_>>().join("|")).collect()
}

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name)).unwrap()
}

#[test]
fn the_contacts_of_a_phone_are_a_table() {
    let contacts = sample("phone-contacts.vcf");
    let source = source(&contacts).unwrap();
    assert_eq!(source.sheets()[0].rows, 26, "a header and 25 cards");
    let header: Vec<String> = source.sheets()[0].preview[0].cells.iter().map(|cell| cell.text().into_owned()).collect();
    assert_eq!(header, ["FN", "N", "ORG", "TITLE", "TEL", "EMAIL", "X-WECHAT", "NOTE"]);
    assert_eq!(
        read(&contacts)[0],
        "FN=马桂兰|N=马桂兰|ORG=半夏智能科技有限公司|TITLE=总经理|TEL=17793147376|EMAIL=maguilan@example.com|\
         X-WECHAT=17793147376"
    );
}

#[test]
fn an_android_phone_writes_the_whole_name_as_the_given_one_and_cuts_letters() {
    assert_eq!(
        read(&sample("field/android-contacts.vcf")),
        [
            "FN=陈一鸣|N=陈一鸣|X-ANDROID-CUSTOM / NICKNAME=小陈|ORG=星桥科技（杭州）有限公司|ORG / DEPARTMENT=研发部|\
             TITLE=星桥科技（杭州）有限公司联合创始人|TEL=139-0000-1234|TEL (2)=0571-55501234|EMAIL=chen.yiming@example.org",
            "FN=Tester One|N=Tester One|TEL=13900001239",
            "FN=13900001240|TEL=13900001240",
        ]
    );
}

#[test]
fn apple_s_labels_are_kept_with_what_they_label() {
    let cards = sample("field/icloud-contacts.vcf");
    assert_eq!(
        read(&cards),
        [
            "FN=陈一鸣|N=陈一鸣|ORG=星桥科技（杭州）有限公司|ORG / DEPARTMENT=研发部|TEL=+86 139 0000 1234|TEL (2)=13900001299|\
          EMAIL=chen.yiming@example.org|NOTE=第一行\n第二行, 逗号|BDAY=1990-05-17|URL=https://example.org|\
          X-ABLABEL=Work: chen.yiming@example.org|X-ABLABEL (2)=助理: 13900001299|X-ABLABEL (3)=HomePage: https://example.org|\
          X-ABLABEL (4)=Friend: 周晓岚|X-ABRELATEDNAMES=周晓岚|PRODID=-//Apple Inc.//macOS 14.0//EN|PHOTO=photo"
        ]
    );
    let source = source(&cards).unwrap();
    let sheet = &source.sheets()[0];
    let technical: Vec<_> = sheet.technical.iter().map(|at| sheet.preview[0].cell(*at).text().into_owned()).collect();
    assert_eq!((technical.as_slice(), source.photos()), (&["PRODID".to_owned(), "PHOTO".to_owned()][..], 1));
}

#[test]
fn the_parts_of_an_address_without_a_street_and_a_labelled_day_are_kept() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:陈一鸣\nADR;TYPE=WORK:;;;杭州;浙江;310000;中国\nitem1.X-ABDATE:2010-05-01\n\
                item1.X-ABLabel:_$!<Anniversary>!$_\nitem3.TEL:13900001299\nitem3.X-ABLabel:助理\nEND:VCARD\n";
    assert_eq!(
        read(card.as_bytes()),
        [
            "FN=陈一鸣|TEL=13900001299|ADR / LOCALITY=杭州|ADR / PROVINCE=浙江|ADR / POSTAL CODE=310000|ADR / COUNTRY=中国|\
          X-ABDATE=2010-05-01|X-ABLABEL=Anniversary: 2010-05-01|X-ABLABEL (2)=助理: 13900001299"
        ]
    );
}

#[test]
fn quoted_printable_of_old_phones_is_read_with_its_charset_or_without() {
    let gbk = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CD=F5;=BE=B2;;;\r\n\
               FN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CD=F5=BE=B2\r\nTEL;CELL:13800138000\r\nEND:VCARD\r\n";
    assert_eq!(read(gbk.as_bytes()), ["FN=王静|N=王静|TEL=13800138000"]);
    let bare = "BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE:=E7=8E=8B=E9=9D=99\nORG;ENCODING=QUOTED-PRINTABLE:=CD=F5=\n=BE=B2=\n\
                TEL:13800138000\nEND:VCARD\n";
    assert_eq!(
        read(bare.as_bytes()),
        ["FN=王静|ORG=王静|TEL=13800138000"],
        "UTF-8 in one line, GBK in the next, a soft break"
    );
    let lines = "BEGIN:VCARD\nVERSION:2.1\nFN:Ann\nNOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab, c; http:=\n//example.org=3B d\nEND:VCARD\n";
    assert_eq!(read(lines.as_bytes()), ["FN=Ann|NOTE=a\nb, c; http://example.org; d"]);
}

#[test]
fn a_blank_behind_a_soft_break_stays() {
    let card = "BEGIN:VCARD\nVERSION:2.1\nFN:Ann\nORG;ENCODING=QUOTED-PRINTABLE:Green=\n Field=\n  Ltd\nEND:VCARD\n";
    assert_eq!(read(card.as_bytes()), ["FN=Ann|ORG=Green Field  Ltd"]);
}

#[test]
fn folded_lines_groups_and_addresses_of_newer_cards_are_read() {
    let three = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王\r\n 静\r\nitem1.TEL;TYPE=CELL,VOICE:138 0013 8000\r\nTEL;TYPE=FAX:\r\nitem1.X-ABLabel:手机\r\n\
                 TEL;TYPE=WORK:021-64850000\r\nEMAIL:a@example.cn\r\nORG:云岭科技\\, 上海;研发部;一组\r\n\
                 ADR;TYPE=WORK:;;张江路 1 号;上海;上海市;201203;中国\r\nNOTE:一行\\n两行\r\nEND:VCARD\r\n";
    assert_eq!(
        read(three.as_bytes()),
        [
            "FN=王静|ORG=云岭科技, 上海|ORG / DEPARTMENT=研发部 / 一组|TEL=138 0013 8000|TEL (2)=021-64850000|EMAIL=a@example.cn|\
          ADR=201203 中国上海市上海张江路 1 号|ADR / LOCALITY=上海|NOTE=一行\n两行|X-ABLABEL=手机: 138 0013 8000"
        ]
    );
    let four = "BEGIN:VCARD\nVERSION:4.0\nN:Smith;Ann;;;\nTEL;VALUE=uri:tel:+86-138-0013-8000\nEMAIL:mailto:ann@example.com\n\
                IMPP:weixin:ann_s\nROLE:CFO\nEND:VCARD\n";
    assert_eq!(
        read(four.as_bytes()),
        ["FN=Ann Smith|ROLE=CFO|TEL=+86-138-0013-8000|EMAIL=ann@example.com|IMPP / WECHAT=ann_s"]
    );
}

#[test]
fn a_fax_is_no_phone() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:甲\nTEL;TYPE=WORK,FAX:021-64850001\nTEL;FAX:021-64850002\nitem1.TEL:021-64850003\n\
                item1.X-ABLabel:_$!<WorkFAX>!$_\nTEL:021-64850000\nEND:VCARD\n";
    assert_eq!(
        read(card.as_bytes()),
        ["FN=甲|TEL=021-64850000|TEL / FAX=021-64850001|TEL / FAX (2)=021-64850002|TEL / FAX (3)=021-64850003|\
          X-ABLABEL=WorkFAX: 021-64850003"]
    );
}

#[test]
fn a_card_without_an_end_spoils_no_other_and_one_without_a_name_stays_a_row() {
    let cards = "BEGIN:VCARD\nVERSION:3.0\nFN:甲\nTEL:13800138000\nBEGIN:VCARD\nVERSION:3.0\nTEL:13800138001\nEND:VCARD\n\
                 junk between\nBEGIN:VCARD\nVERSION:3.0\nFN:丙\nTEL:13800138002";
    assert_eq!(
        read(cards.as_bytes()),
        ["FN=甲|TEL=13800138000", "FN=13800138001|TEL=13800138001", "FN=丙|TEL=13800138002"]
    );
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
        assert_eq!(read(card.as_bytes()), [format!("FN={name}")]);
    }
}

#[test]
fn a_name_in_parts_that_says_the_full_name_is_written_as_that_and_another_stays() {
    for (full, parts, name) in [
        ("Dr. Jörg Müller", "Müller;Jörg;;Dr.;", "Dr. Jörg Müller"),
        ("陈 一鸣", "陈;一鸣;;;", "陈 一鸣"),
        ("小陈", "陈;一鸣;;;", "陈一鸣"),
    ] {
        let card = format!("BEGIN:VCARD\nVERSION:3.0\nN:{parts}\nFN:{full}\nEND:VCARD\n");
        assert_eq!(read(card.as_bytes()), [format!("FN={full}|N={name}")]);
    }
}

#[test]
fn a_card_without_a_name_is_a_person_by_nickname_or_number() {
    let card = |lines: &str| read(format!("BEGIN:VCARD\nVERSION:3.0\n{lines}END:VCARD\n").as_bytes());
    assert_eq!(
        card("TEL:139-0000-1240\nEMAIL:a@example.org\n"),
        ["FN=139-0000-1240|TEL=139-0000-1240|EMAIL=a@example.org"]
    );
    assert_eq!(card("NICKNAME:小陈\nTEL:13900001240\n"), ["FN=小陈|NICKNAME=小陈|TEL=13900001240"]);
    assert_eq!(card("N:;;;;\nFN:\nEMAIL:a@example.org\n"), ["FN=a@example.org|EMAIL=a@example.org"]);
    assert_eq!(card("ORG:星桥科技\n"), ["ORG=星桥科技"]);
}

#[test]
fn every_line_has_a_column() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:甲\nBDAY:1980-01-01\nURL:https\\://example.com/a\nADR:;;一路 1 号;上海;;;\n\
                ADR:;;二路 2 号;苏州;;;\nTITLE:总监\nTITLE:合伙人\nROLE:研发\nREV:2020-01-01T00:00:00Z\nUID:7\nX-ABLabel:家\n\
                X-ANNIVERSARY:一月\nCATEGORIES:导师,朋友\nnonsense\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-03-02\nEND:VCARD\n";
    assert_eq!(
        read(card.as_bytes()),
        ["FN=甲|TITLE=总监|TITLE (2)=合伙人|ROLE=研发|ADR=上海一路 1 号|ADR (2)=苏州二路 2 号|ADR / LOCALITY=上海|\
          ADR / LOCALITY (2)=苏州|BDAY=1980-01-01|BDAY (2)=--03-02|URL=https://example.com/a|X-ABLABEL=家|X-ANNIVERSARY=一月|\
          CATEGORIES=导师, 朋友|VCARD=nonsense|REV=2020-01-01 00:00|UID=7"]
    );
}

#[test]
fn pictures_are_left_out_and_counted_however_large() {
    let photo = format!("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg{}\n AAAQABAAD//Z\n", "A".repeat(3 << 20));
    let old = "PHOTO;JPEG;BASE64:\n /9j/4AAQ\n AAAA\n\nSOUND;X-IRMC-N:;;;;\nKEY;ENCODING=b:AAAA\n AAAA\n";
    let cards = format!("BEGIN:VCARD\nVERSION:3.0\nFN:甲\n{photo}{old}TEL:13800138000\nEND:VCARD\n");
    assert_eq!(source(cards.as_bytes()).unwrap().photos(), 2);
    assert_eq!(read(cards.as_bytes()), ["FN=甲|TEL=13800138000|PHOTO=photo|PHOTO (2)=photo|KEY=key"]);
}

#[test]
fn empty_cards_are_rows_of_nothing() {
    let cards = "BEGIN:VCARD\nEND:VCARD\n".repeat(3) + "BEGIN:VCARD\nFN:甲\nEND:VCARD\n";
    let mut held = source(cards.as_bytes()).unwrap();
    assert_eq!(held.sheets()[0].rows, 2);
    let last = held.rows(0).unwrap().last().unwrap().unwrap();
    assert_eq!((last.number, last.cell(0).text().as_ref()), (5, "甲"));
    assert!(matches!(source("BEGIN:VCARD\nEND:VCARD\n".as_bytes()), Err(ReadFault::Empty)));
}

#[test]
fn a_card_of_endless_lines_is_refused() {
    let card = format!("BEGIN:VCARD\nFN:甲\n{}END:VCARD\n", "TEL:1\n".repeat(600));
    assert!(matches!(source(card.as_bytes()), Err(ReadFault::TooManyColumns { limit: 512 })));
    let card = format!("BEGIN:VCARD\nFN:甲\n{}END:VCARD\n", "TEL:1\n".repeat(20_001));
    assert!(matches!(source(card.as_bytes()), Err(ReadFault::CellTooLong { row: 2 })));
}

#[test]
fn other_encodings_of_the_whole_file_are_found() {
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:欧阳明远\r\nORG:云岭科技有限公司\r\nTEL:13800138000\r\nEND:VCARD\r\n";
    let expected = ["FN=欧阳明远|ORG=云岭科技有限公司|TEL=13800138000"];
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
        lines in prop::collection::vec("(N|FN|TEL|ADR|ORG|X-A|item1\\.EMAIL|item1\\.X-ABLabel|X-ANDROID-CUSTOM|BDAY|IMPP|SOUND|NOTE|BEGIN|END|PHOTO)(;(ENCODING=)?(QUOTED-PRINTABLE|b|BASE64)|;CHARSET=(GBK|x)|;TYPE=\"a)?:(VCARD|[=;,:\\\\ A-F0-9王静\u{0}]{0,24})", 0..12),
    ) {
        let text = format!("BEGIN:VCARD\n{}\n", lines.join("\n"));
        if let Ok(mut source) = source(text.as_bytes()) {
            let width = source.sheets()[0].preview[0].cells.len();
            for row in source.rows(0).unwrap() {
                prop_assert!(row.unwrap().cells.len() <= width, "a cell without a column");
            }
        }
    }
}

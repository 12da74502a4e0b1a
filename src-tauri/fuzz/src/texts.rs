//! Texts in whatever encoding, with whatever between their cells; contacts; and what is pasted.

use bolero::{TypeGenerator, check};
use encoding_rs::{BIG5, Encoding, GB18030, SHIFT_JIS, WINDOWS_1252};
use miaopu_core::import::{
    Pasted,
    formats::{open_in, open_pasted, pasted_text},
    ops,
};

use crate::{
    edits::{Edit, edited, pick},
    files::{Folder, is_read_whole, is_whole},
    prose::{Header, Value},
};

#[derive(Clone, Copy, Debug, TypeGenerator)]
enum Charset {
    Utf8,
    Utf8Marked,
    Utf16Le {
        marked: bool,
    },
    Utf16Be {
        marked: bool,
    },
    Gb18030,
    Other(u8),
    /// UTF-8 and GBK by turns.
    Mixed,
}

impl Charset {
    fn bytes(self, text: &str) -> Vec<u8> {
        let units = || text.encode_utf16();
        match self {
            Self::Utf8 => text.into(),
            Self::Utf8Marked => format!("\u{feff}{text}").into(),
            Self::Utf16Le { marked } => {
                marked.then_some(0xfeff).into_iter().chain(units()).flat_map(u16::to_le_bytes).collect()
            }
            Self::Utf16Be { marked } => {
                marked.then_some(0xfeff).into_iter().chain(units()).flat_map(u16::to_be_bytes).collect()
            }
            Self::Gb18030 => GB18030.encode(text).0.into_owned(),
            Self::Other(at) => {
                let encoding: &Encoding = pick(&[BIG5, SHIFT_JIS, WINDOWS_1252], at);
                encoding.encode(text).0.into_owned()
            }
            Self::Mixed => {
                let lines = text.split_inclusive('\n').enumerate();
                lines
                    .flat_map(|(at, line)| if at % 2 == 0 { line.into() } else { GB18030.encode(line).0.into_owned() })
                    .collect()
            }
        }
    }
}

const LABELS: [Option<&str>; 7] =
    [None, None, Some("gb18030"), Some("utf-16le"), Some("utf-8"), Some("shift_jis"), Some("klingon")];
const BETWEEN: [&str; 6] = [",", ",", "\t", ";", "|", "，"];
const ENDS: [&str; 4] = ["\n", "\r\n", "\r", "\n\n"];
const WORDS: [&str; 10] = ["\"", "\"\"", "\n", "\r", "\t", "\0", "sep=;\r\n", "\u{feff}", "=\"0571\"", "'"];

#[derive(Clone, Debug, TypeGenerator)]
struct Table {
    #[generator(bolero::produce::<Vec<Header>>().with().len(0_usize..7))]
    headers: Vec<Header>,
    #[generator(bolero::produce::<Vec<Vec<(bool, Value)>>>().with().len(0_usize..7))]
    rows: Vec<Vec<(bool, Value)>>,
    between: u8,
    ends: u8,
    charset: Charset,
    label: u8,
    is_tsv: bool,
    #[generator(bolero::produce::<Vec<Edit>>().with().len(0_usize..3))]
    edits: Vec<Edit>,
}

impl Table {
    fn bytes(&self) -> Vec<u8> {
        let cell = |(quoted, value): &(bool, Value)| match quoted {
            true => format!("\"{}\"", value.say().replace('"', "\"\"")),
            false => value.say(),
        };
        let headers = self.headers.iter().map(Header::say).collect::<Vec<_>>();
        let rows = self.rows.iter().map(|row| row.iter().take(9).map(cell).collect::<Vec<_>>());
        let between = pick(&BETWEEN, self.between);
        let lines: Vec<String> = [headers].into_iter().chain(rows).map(|cells| cells.join(between)).collect();
        edited(&self.charset.bytes(&lines.join(pick(&ENDS, self.ends))), &self.edits, &WORDS)
    }
}

#[test]
fn a_text_in_any_encoding_is_read_whole_or_refused() {
    let folder = Folder::new();
    check!().with_type::<Table>().for_each(|drawn| {
        let path = folder.lay(if drawn.is_tsv { "a.tsv" } else { "a.csv" }, &drawn.bytes());
        if let Ok(source) = open_in(&path, pick(&LABELS, drawn.label)) {
            is_whole(source);
        }
        let _ = ops::inspect(&path);
    });
}

#[test]
fn whatever_is_pasted_is_read_whole_or_refused() {
    check!().with_type::<Table>().for_each(|drawn| {
        let bytes = drawn.bytes();
        if let Ok(text) = pasted_text(bytes.clone())
            && let Ok(source) = open_pasted("a", &text.into_bytes().into())
        {
            is_whole(source);
        }
        if let Ok(pasted) = Pasted::new("a", bytes) {
            let _ = ops::inspect(pasted);
        }
    });
}

/// What stands before the colon of a contact's line.
const PROPERTIES: [&str; 30] = [
    "N",
    "N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE",
    "FN",
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE",
    "TEL",
    "TEL;TYPE=CELL,PREF",
    "TEL;CELL",
    "item1.TEL",
    "item1.X-ABLabel",
    "EMAIL;TYPE=INTERNET",
    "ORG",
    "TITLE",
    "NOTE",
    "NOTE;ENCODING=BASE64",
    "ADR;TYPE=WORK",
    "URL",
    "BDAY",
    "BDAY;VALUE=DATE",
    "PHOTO;ENCODING=b;TYPE=JPEG",
    "X-WECHAT",
    "IMPP",
    "NICKNAME",
    "CATEGORIES",
    "VERSION",
    "UID",
    "REV",
    "LOGO",
    "X-PHONETIC-LAST-NAME",
    "AGENT",
    "RELATED;TYPE=\"a;b",
];
const CARD_WORDS: [&str; 12] = [
    "BEGIN:VCARD\r\n",
    "END:VCARD\r\n",
    "VERSION:2.1\r\n",
    "VERSION:4.0\r\n",
    "\r\n ",
    "=\r\n",
    "=E5=BC=A0",
    "\\n",
    "\\,",
    ";;;;",
    ":",
    "\"",
];

#[derive(Clone, Debug, TypeGenerator)]
struct Cards {
    #[generator(bolero::produce::<Vec<Vec<(u8, bool, Value)>>>().with().len(0_usize..4))]
    cards: Vec<Vec<(u8, bool, Value)>>,
    version: u8,
    ends: u8,
    charset: Charset,
    #[generator(bolero::produce::<Vec<Edit>>().with().len(0_usize..4))]
    edits: Vec<Edit>,
}

impl Cards {
    fn bytes(&self) -> Vec<u8> {
        let mut lines: Vec<String> = Vec::new();
        for card in &self.cards {
            lines.push("BEGIN:VCARD".into());
            lines.push(format!("VERSION:{}", pick(&["2.1", "3.0", "4.0", ""], self.version)));
            for (property, quoted, value) in card.iter().take(12) {
                let value = if *quoted { quoted_printable(&value.say()) } else { value.say() };
                lines.push(format!("{}:{value}", pick(&PROPERTIES, *property)));
            }
            lines.push("END:VCARD".into());
        }
        edited(&self.charset.bytes(&lines.join(pick(&ENDS, self.ends))), &self.edits, &CARD_WORDS)
    }
}

fn quoted_printable(text: &str) -> String {
    text.bytes().map(|byte| format!("={byte:02X}")).collect()
}

#[test]
fn contacts_are_read_whole_or_refused() {
    let folder = Folder::new();
    check!().with_type::<Cards>().for_each(|drawn| is_read_whole(&folder.lay("a.vcf", &drawn.bytes())));
}

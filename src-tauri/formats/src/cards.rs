//! The cards of a text, one at a time, each made ready for `calcard`.
//!
//! Each is cut out, so that one without an end spoils no other; the quoted-printable of old phones is decoded, since
//! their charset is often missing and their semicolons part values; pictures are left out before anything holds them.

use std::io::{BufRead as _, BufReader, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use super::ReadFault;
use super::limits::{MAX_CARD_BYTES, MAX_CARD_LINES};

const BEGIN: &str = "BEGIN:VCARD";
const END: &str = "END:VCARD";
/// Properties whose value is no text: they can be megabytes.
const PICTURES: [&str; 3] = ["PHOTO", "LOGO", "SOUND"];
const BINARY: [&str; 4] = ["PHOTO", "LOGO", "SOUND", "KEY"];

/// A card as `calcard` reads it.
#[derive(Debug, Default)]
pub(super) struct RawCard {
    /// Its lines between `BEGIN` and `END`, both included.
    pub text: String,
    /// Pictures and sounds that were left out of it.
    pub pictures: u32,
    /// Lines that are no property.
    pub odd: Vec<String>,
    lines: usize,
}

/// Whether a text's first line begins a card.
pub(super) fn begins(head: &[u8]) -> bool {
    let text: Vec<u8> = head.iter().copied().filter(u8::is_ascii_graphic).take(BEGIN.len()).collect();
    text.eq_ignore_ascii_case(BEGIN.as_bytes())
}

/// Reads cards from a text whose lines end in `\n`.
pub(super) struct Cards<R> {
    text: BufReader<R>,
    /// A line that was read and not yet passed.
    held: Option<String>,
    /// The last line of the card under way began a value that is left out: what continues it is left out, too.
    in_binary: bool,
    /// How many cards were begun.
    begun: u32,
}

impl<R: Read> Cards<R> {
    pub(super) fn new(text: R) -> Self {
        Cards { text: BufReader::new(text), held: None, in_binary: false, begun: 0 }
    }

    /// The next card; none at the end. Lines between cards are of none.
    pub(super) fn card(&mut self) -> Result<Option<RawCard>, ReadFault> {
        while let Some(line) = self.line()? {
            if is_line(&line, BEGIN) {
                self.begun = self.begun.saturating_add(1);
                return self.body().map(Some);
            }
        }
        Ok(None)
    }

    fn body(&mut self) -> Result<RawCard, ReadFault> {
        let mut card = RawCard { text: format!("{BEGIN}\n"), ..RawCard::default() };
        self.in_binary = false;
        while let Some(line) = self.line()? {
            if is_line(&line, BEGIN) {
                self.held = Some(line);
                break;
            }
            if is_line(&line, END) {
                break;
            }
            self.add(&mut card, line)?;
            card.lines += 1;
            // The header is the first row.
            let row = self.begun.saturating_add(1);
            if card.text.len() > MAX_CARD_BYTES || card.lines > MAX_CARD_LINES {
                return Err(ReadFault::CellTooLong { row });
            }
        }
        card.text.push_str(END);
        card.text.push('\n');
        Ok(card)
    }

    fn add(&mut self, card: &mut RawCard, mut line: String) -> Result<(), ReadFault> {
        let continues = line.starts_with([' ', '\t']);
        if self.in_binary && (continues || !line.contains(':')) {
            self.in_binary = !line.trim().is_empty();
            return Ok(());
        }
        self.in_binary = false;
        if continues {
            card.push(&line);
        } else if let Some(left_out) = binary(&line) {
            self.in_binary = true;
            card.pictures += u32::from(left_out.is_picture);
            card.push(&left_out.line);
        } else if is_quoted_printable(&line) {
            self.join_soft_breaks(&mut line)?;
            card.push(&decoded(&line));
        } else if line.contains(':') {
            card.push(&line);
        } else if !line.trim().is_empty() {
            card.odd.push(line.trim().to_owned());
        }
        Ok(())
    }

    /// Joins what follows a soft break, a `=` at a line's end; phones also end the last line so.
    fn join_soft_breaks(&mut self, line: &mut String) -> Result<(), ReadFault> {
        while line.ends_with('=') && line.len() < MAX_CARD_BYTES {
            let Some(next) = self.line()? else { break };
            if is_property(&next) {
                self.held = Some(next);
                break;
            }
            line.pop();
            // A blank after it is the text's own: quoted-printable does not fold.
            line.push_str(&next);
        }
        line.truncate(line.trim_end_matches('=').len());
        Ok(())
    }

    fn line(&mut self) -> Result<Option<String>, ReadFault> {
        if let Some(held) = self.held.take() {
            return Ok(Some(held));
        }
        let mut bytes = Vec::new();
        if self.text.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes);
        Ok(Some(line.trim_end_matches(['\r', '\n', '\0']).to_owned()))
    }
}

impl RawCard {
    fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

fn is_line(line: &str, marker: &str) -> bool {
    line.trim().eq_ignore_ascii_case(marker)
}

/// Whether a line begins as a property does: `TEL;CELL:`, `item1.X-ABLabel:`.
fn is_property(line: &str) -> bool {
    let end = line.find([':', ';']).unwrap_or(0);
    let name = line[..end].rsplit('.').next().unwrap_or_default();
    let is_name = name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
    line.contains(':') && !name.is_empty() && (is_name || name.to_ascii_uppercase().starts_with("X-"))
}

/// The property's name, without its group and parameters.
fn name(line: &str) -> String {
    let head = line.split([':', ';']).next().unwrap_or_default();
    head.rsplit('.').next().unwrap_or_default().trim().to_ascii_uppercase()
}

/// A property whose value was left out.
struct Binary {
    line: String,
    is_picture: bool,
}

/// The line without its value, where that is a picture, a sound or a key. A sound may be a reading instead, as a text.
fn binary(line: &str) -> Option<Binary> {
    let (head, value) = line.split_once(':')?;
    let property = name(line);
    let upper = head.to_ascii_uppercase();
    if !BINARY.contains(&property.as_str()) || upper.contains("X-IRMC-N") || upper.contains("QUOTED-PRINTABLE") {
        return None;
    }
    // A picture may stand elsewhere: its address is short.
    let address = Some(value.trim()).filter(|value| value.starts_with("http") && value.len() < 2000);
    let has_value = !value.trim().is_empty() || upper.contains("BASE64") || upper.contains("ENCODING=B");
    let value = address.map_or_else(|| property.to_lowercase(), str::to_owned);
    let line = format!("{property}:{}", if has_value { &value } else { "" });
    Some(Binary { line, is_picture: has_value && PICTURES.contains(&property.as_str()) })
}

fn is_quoted_printable(line: &str) -> bool {
    line.split_once(':').is_some_and(|(head, _)| head.to_ascii_uppercase().contains("QUOTED-PRINTABLE"))
}

/// The line with its quoted-printable value as plain text; the charset of its bytes is found where none is said.
fn decoded(line: &str) -> String {
    let Some((head, value)) = line.split_once(':') else { return line.to_owned() };
    let is_charset = |one: &&str| one.to_ascii_uppercase().starts_with("CHARSET=");
    let is_encoding = |one: &&str| one.to_ascii_uppercase().ends_with("QUOTED-PRINTABLE");
    let label = head.split(';').find(is_charset).and_then(|one| one.split_once('=')).map_or("", |(_, label)| label);
    let head: Vec<&str> = head.split(';').filter(|one| !is_charset(one) && !is_encoding(one)).collect();
    let bytes = bytes_of(value);
    let charset = Encoding::for_label(label.trim_matches('"').as_bytes()).unwrap_or_else(|| charset_of(&bytes));
    let (text, _) = charset.decode_without_bom_handling(&bytes);
    let text = text.replace("\r\n", "\\n").replace(['\r', '\n'], "\\n");
    format!("{}:{text}", head.join(";"))
}

/// The bytes that quoted-printable text stands for.
fn bytes_of(quoted: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = quoted.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match (first, code.and_then(|two| u8::from_str_radix(two, 16).ok())) {
            (b'=', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    bytes
}

fn charset_of(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return encoding_rs::UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // A name is too short for statistics: what is not UTF-8 was written by a Chinese phone.
    match detector.guess(Some(b"cn"), Utf8Detection::Deny) {
        big5 if big5 == encoding_rs::BIG5 => big5,
        _ => encoding_rs::GB18030,
    }
}

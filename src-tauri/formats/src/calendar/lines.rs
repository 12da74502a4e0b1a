//! The lines of a calendar: of whatever encoding, folded ones joined, each with its number in the file.

use std::sync::Arc;

use encoding_rs::{UTF_16BE, UTF_16LE};

use crate::ReadFault;
use crate::charset::{self, Decoded};
use crate::input::Input;

/// A line as it is meant, folded ones joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it begins in the file, from 1.
    pub number: u32,
    /// Without its end.
    pub text: String,
}

/// The parts of a line `NAME;PARAMETERS:VALUE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    pub name: &'a str,
    /// What stands between name and value: empty, or `;TZID="…"`.
    pub parameters: &'a str,
    pub value: &'a str,
}

impl Line {
    /// Its parts; none where it is no property.
    pub(super) fn parts(&self) -> Option<Parts<'_>> {
        let end = self.text.find([':', ';'])?;
        let (name, rest) = self.text.split_at(end);
        let name = name.trim();
        let is_name =
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
        if !is_name {
            return None;
        }
        let colon = colon(rest)?;
        Some(Parts { name, parameters: &rest[..colon], value: &rest[colon + 1..] })
    }
}

/// The colon before the value: the first outside quotes, or the first of all where a quote is never closed.
fn colon(text: &str) -> Option<usize> {
    let mut quoted = false;
    let outside = text.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b':' && !quoted
    });
    outside.or_else(|| text.find(':'))
}

impl<'a> Parts<'a> {
    /// Whether it has this name, in whatever letters.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// A parameter's value without quotes, as far as that can be told without knowing the property.
    pub(super) fn parameter(&self, name: &str) -> Option<&'a str> {
        let of = |part: &'a str| {
            let (key, value) = part.split_once('=')?;
            key.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"').trim())
        };
        split_outside_quotes(self.parameters).into_iter().find_map(of)
    }

    /// The names of its parameters.
    pub(super) fn parameter_names(&self) -> impl Iterator<Item = &'a str> {
        let parts = split_outside_quotes(self.parameters).into_iter();
        parts.map(|part| part.split('=').next().unwrap_or_default().trim()).filter(|name| !name.is_empty())
    }
}

fn split_outside_quotes(text: &str) -> Vec<&str> {
    let mut quoted = false;
    text.split(|letter| {
        quoted ^= letter == '"';
        letter == ';' && !quoted
    })
    .collect()
}

/// The lines of a file's bytes that are not blank.
///
/// # Errors
/// What decoding answers.
pub(super) fn lines(bytes: Vec<u8>) -> Result<Vec<Line>, ReadFault> {
    let bytes = without_utf16(bytes)?;
    let raw = joined(&bytes);
    let mut whole = Vec::with_capacity(bytes.len());
    for (_, line) in &raw {
        whole.extend_from_slice(line);
        whole.push(b'\n');
    }
    let text = charset::text_of(&Input::Held(whole.into()))?;
    let numbers = raw.iter().map(|(number, _)| *number);
    Ok(numbers.zip(text.split('\n')).map(|(number, text)| Line { number, text: text.to_owned() }).collect())
}

/// The text as bytes of which a line's end is one byte.
fn without_utf16(bytes: Vec<u8>) -> Result<Vec<u8>, ReadFault> {
    let bytes: Arc<[u8]> = bytes.into();
    let input = Input::Held(Arc::clone(&bytes));
    let found = charset::detect(&input)?;
    if ![UTF_16LE, UTF_16BE].contains(&found.encoding) {
        return Ok(bytes.to_vec());
    }
    let mut text = Vec::new();
    std::io::Read::read_to_end(&mut Decoded::new(&input, found)?, &mut text)?;
    Ok(text)
}

/// Lines joined before they are decoded: a fold may cut a letter. Blank ones are left out; a byte-order mark, too.
fn joined(bytes: &[u8]) -> Vec<(u32, Vec<u8>)> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut lines: Vec<(u32, Vec<u8>)> = Vec::new();
    let (mut number, mut rest) = (0_u32, bytes);
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(rest.len());
        let line = &rest[..end];
        let ends = if rest[end..].starts_with(b"\r\n") { 2 } else { 1 };
        rest = rest.get(end + ends..).unwrap_or_default();
        number = number.saturating_add(1);
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match lines.last_mut() {
            Some((_, before)) if matches!(line[0], b' ' | b'\t') && !is_boundary(before) => {
                before.extend_from_slice(&line[1..]);
            }
            _ => lines.push((number, line.trim_ascii_start().to_vec())),
        }
    }
    lines
}

/// `BEGIN:…` and `END:…`, which nothing continues: a blank before the next line is a slip.
fn is_boundary(line: &[u8]) -> bool {
    let begins = |word: &[u8]| line.len() >= word.len() && line[..word.len()].eq_ignore_ascii_case(word);
    begins(b"BEGIN:") || begins(b"END:")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<(u32, String)> {
        lines(bytes.to_vec()).unwrap().into_iter().map(|line| (line.number, line.text)).collect()
    }

    fn numbered(lines: &[(u32, &str)]) -> Vec<(u32, String)> {
        lines.iter().map(|(number, text)| (*number, (*text).to_owned())).collect()
    }

    #[test]
    fn folded_lines_are_one_with_the_number_of_the_first() {
        let text = "\u{feff}BEGIN:VEVENT\r\n\r\nSUMMARY:一\r\n 二\r\n\t三\r\nUID:1\n";
        assert_eq!(read(text.as_bytes()), numbered(&[(1, "BEGIN:VEVENT"), (3, "SUMMARY:一二三"), (6, "UID:1")]));
    }

    #[test]
    fn a_fold_may_cut_a_letter_in_whatever_encoding() {
        let mut cut = b"SUMMARY:\xE4\xBA\r\n ".to_vec();
        cut.extend_from_slice(b"\x8C\r\nX:1");
        assert_eq!(read(&cut), numbered(&[(1, "SUMMARY:二"), (3, "X:1")]));
        let (gbk, _, _) = encoding_rs::GBK.encode("SUMMARY:第四期创业营的每周例会\r\nLOCATION:三楼会议室");
        assert_eq!(read(&gbk)[0].1, "SUMMARY:第四期创业营的每周例会");
        let utf16: Vec<u8> = "\u{feff}SUMMARY:例\r\n 会\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&utf16), numbered(&[(1, "SUMMARY:例会")]));
    }

    #[test]
    fn nothing_continues_the_beginning_of_a_part() {
        let text = b"BEGIN:STANDARD\n TZOFFSETFROM: +0800\nEND:STANDARD\n";
        assert_eq!(read(text)[1], (2, "TZOFFSETFROM: +0800".to_owned()));
    }

    #[test]
    fn a_value_begins_behind_the_colon_that_is_not_quoted() {
        let line =
            Line { number: 1, text: r#"DTSTART;TZID="(UTC+08:00) Beijing; x";VALUE=DATE-TIME:20260305T140000"#.into() };
        let parts = line.parts().unwrap();
        assert_eq!((parts.name, parts.value), ("DTSTART", "20260305T140000"));
        assert_eq!(parts.parameter("tzid"), Some("(UTC+08:00) Beijing; x"));
        assert_eq!(parts.parameter_names().collect::<Vec<_>>(), ["TZID", "VALUE"]);
        assert_eq!(Line { number: 1, text: "第二课: 见面".into() }.parts(), None);
    }
}

//! Text whose lines are not all of one encoding: two programs have written to it, or a byte is damaged.
//!
//! A line that is plainly of the other encoding is read in it; what is no letter in either becomes the mark U+FFFD, so
//! that its cell can be named.

use encoding_rs::{Encoding, GB18030, UTF_8};

/// So many Chinese letters tell an encoding; fewer could be chance.
const TELLING: usize = 4;
/// A longer line is no line.
const MOST_LINE: usize = 4 << 20;
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Decodes a text piece by piece, each line for itself.
pub(super) struct Mixed {
    encoding: &'static Encoding,
    held: Vec<u8>,
    begun: bool,
}

impl Mixed {
    /// Most lines are of this encoding, in which line ends are what they are in ASCII.
    pub(super) fn new(encoding: &'static Encoding) -> Self {
        Mixed { encoding, held: Vec::new(), begun: false }
    }

    /// Takes the next piece, which is the last one or not.
    pub(super) fn decode(&mut self, piece: &[u8], last: bool, into: &mut String) {
        self.held.extend_from_slice(piece);
        let end = self.held.iter().rposition(is_line_end).map_or(0, |at| at + 1);
        let whole = if last || self.held.len() > MOST_LINE { self.held.len() } else { end };
        let mut text = &self.held[..whole];
        if !self.begun && !text.is_empty() {
            self.begun = true;
            text = text.strip_prefix(MARK).unwrap_or(text);
        }
        for line in text.split_inclusive(is_line_end) {
            decode(line, self.encoding, into);
        }
        self.held.drain(..whole);
    }
}

pub(super) fn is_line_end(byte: &u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn decode(line: &[u8], encoding: &'static Encoding, into: &mut String) {
    match std::str::from_utf8(line) {
        Ok(text) if encoding == UTF_8 || line.is_ascii() || is_chinese(text) => into.push_str(text),
        Err(_) if encoding == UTF_8 && is_gb2312(line) => into.push_str(&GB18030.decode_without_bom_handling(line).0),
        _ => into.push_str(&encoding.decode_without_bom_handling(line).0),
    }
}

/// Whether all letters beyond ASCII are Chinese ones or their marks. Text in GBK that is valid UTF-8 by chance is not.
fn is_chinese(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| !letter.is_ascii()).peekable();
    letters.peek().is_some()
        && letters.all(|c| matches!(c, '\u{2010}'..='\u{2026}' | '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}'))
}

/// Whether all bytes beyond ASCII are pairs of GB2312, the frequent letters of it more than the rare ones: a line in
/// UTF-8 with a damaged byte is not.
fn is_gb2312(line: &[u8]) -> bool {
    let (mut frequent, mut rare) = (0_usize, 0_usize);
    let mut bytes = line.iter();
    while let Some(&lead) = bytes.next() {
        if lead.is_ascii() {
            continue;
        }
        match (lead, bytes.next()) {
            (_, None | Some(0..=0xA0 | 0xFF)) => return false,
            (0xA1..=0xA9, _) => {}
            (0xB0..=0xD7, _) => frequent += 1,
            (0xD8..=0xF7, _) => rare += 1,
            _ => return false,
        }
    }
    frequent + rare >= TELLING && frequent > rare
}

#[cfg(test)]
mod tests {
    use encoding_rs::GBK;

    use super::*;

    fn decoded(bytes: &[u8], encoding: &'static Encoding) -> String {
        let mut text = String::new();
        let mut mixed = Mixed::new(encoding);
        let (first, second) = bytes.split_at(bytes.len() / 2);
        mixed.decode(first, false, &mut text);
        mixed.decode(second, true, &mut text);
        text
    }

    #[test]
    fn each_line_is_read_in_the_encoding_that_it_is_of() {
        let (ours, theirs) = ("王一,青禾智能科技\r\n", "李二,云岭生物科技\r\n");
        let other = GBK.encode(theirs).0;
        let both = [ours.as_bytes(), &other, ours.as_bytes()].concat();
        let whole = format!("{ours}{theirs}{ours}");
        assert_eq!(decoded(&both, UTF_8), whole);
        assert_eq!(decoded(&both, GB18030), whole);
        assert_eq!(decoded(&[MARK, &both].concat(), UTF_8), whole);
    }

    #[test]
    fn a_damaged_byte_is_marked_and_no_other_letter_changes() {
        let cut = "王一,青禾智能科技\n".replace('禾', "禾\u{0}").into_bytes();
        let at = cut.iter().position(|byte| *byte == 0).unwrap();
        let cut = [&cut[..at - 1], &cut[at + 1..]].concat();
        assert_eq!(decoded(&cut, UTF_8), "王一,青\u{FFFD}智能科技\n");
    }
}

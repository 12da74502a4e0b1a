//! A password as a file holds it.

use encoding_rs::{Encoding, UTF_8};

/// The first line of a file, as an editor shows it: neither the byte-order mark nor the end of the line is part of it.
/// Absent where the file is no text of Unicode.
pub fn first_line(file: &[u8]) -> Option<String> {
    let (encoding, mark) = Encoding::for_bom(file).unwrap_or((UTF_8, 0));
    let text = encoding.decode_without_bom_handling_and_without_replacement(&file[mark..])?;
    Some(text.split(['\r', '\n']).next().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::first_line;

    #[test]
    fn the_mark_and_the_end_of_the_line_are_no_part_of_a_password() {
        for file in ["青禾 2026", "\u{FEFF}青禾 2026", "\u{FEFF}青禾 2026\r\n", "青禾 2026\r第二行", "青禾 2026\nmore"]
        {
            assert_eq!(first_line(file.as_bytes()).as_deref(), Some("青禾 2026"), "{file:?}");
        }
        let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{FEFF}青禾 2026\r\n".encode_utf16().flat_map(order).collect()
        };
        assert_eq!(first_line(&wide(u16::to_le_bytes)).as_deref(), Some("青禾 2026"));
        assert_eq!(first_line(&wide(u16::to_be_bytes)).as_deref(), Some("青禾 2026"));
    }

    #[test]
    fn blanks_and_marks_inside_stay() {
        assert_eq!(first_line(b" a\xEF\xBB\xBFb ").as_deref(), Some(" a\u{FEFF}b "));
        assert_eq!(first_line(b"").as_deref(), Some(""));
    }

    #[test]
    fn what_is_no_text_is_no_password() {
        assert_eq!(first_line(b"\xD0\xCF\x11\xE0"), None);
    }
}

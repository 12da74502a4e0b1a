//! The tags of an XML part, one at a time: for what calamine does not tell. A sheet of a million rows costs no memory.

use std::io::{self, BufRead, BufReader, Read, Seek};

use zip::ZipArchive;

/// A longer tag is none that is looked for.
const MOST_TAG: usize = 8 << 10;
/// So much of the text before a tag is told.
const MOST_TEXT: usize = 240;

/// The element of a tag without its prefix, and whether the tag closes it. Every tag of a sheet comes by here.
pub(super) fn name(tag: &str) -> (&str, bool) {
    let (closes, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
    let is_end = |byte: u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'/');
    let end = tag.bytes().position(is_end).unwrap_or(tag.len());
    let begin = tag[..end].rfind(':').map_or(0, |colon| colon + 1);
    (&tag[begin..end], closes)
}

/// The value of an attribute.
pub(super) fn value<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    for (at, _) in tag.match_indices(name) {
        let rest = &tag[at + name.len()..];
        let stands_alone = name.starts_with(':') || tag[..at].ends_with(char::is_whitespace);
        if let (true, Some(rest)) = (stands_alone, rest.strip_prefix('=')) {
            let quote = rest.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
            return rest[1..].split(quote).next();
        }
    }
    None
}

/// Text without the five escapes that every XML has.
pub(super) fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

/// Hands every tag of a part over, without its brackets, with the beginning of the text before it.
pub(super) fn each<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    part: &str,
    mut hear: impl FnMut(&str, &str),
) -> io::Result<()> {
    let part = archive.by_name(part).map_err(|_| io::ErrorKind::NotFound)?;
    let mut reader = BufReader::with_capacity(64 << 10, part);
    let (mut text, mut tag): (Vec<u8>, Option<Vec<u8>>) = (Vec::new(), None);
    loop {
        let bytes = reader.fill_buf()?;
        if bytes.is_empty() {
            return Ok(());
        }
        let used = match &mut tag {
            None => {
                let begin = bytes.iter().position(|byte| *byte == b'<');
                let piece = &bytes[..begin.unwrap_or(bytes.len())];
                add(&mut text, piece, MOST_TEXT);
                if begin.is_some() {
                    tag = Some(Vec::new());
                }
                piece.len() + usize::from(begin.is_some())
            }
            Some(begun) => {
                let end = bytes.iter().position(|byte| *byte == b'>');
                let piece = &bytes[..end.unwrap_or(bytes.len())];
                add(begun, piece, MOST_TAG);
                let used = piece.len() + usize::from(end.is_some());
                if end.is_some() {
                    if let Ok(tag) = std::str::from_utf8(begun) {
                        hear(tag, &String::from_utf8_lossy(&text));
                    }
                    text.clear();
                    tag = None;
                }
                used
            }
        };
        reader.consume(used);
    }
}

fn add(to: &mut Vec<u8>, piece: &[u8], most: usize) {
    to.extend_from_slice(&piece[..piece.len().min(most.saturating_sub(to.len()))]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_by_their_whole_name() {
        let tag = r#"row r="7" spans="1:3" hidden='1'"#;
        assert_eq!((value(tag, "r"), value(tag, "hidden"), value(tag, "ans")), (Some("7"), Some("1"), None));
        assert_eq!(
            (name("x:row r=\"a:b\""), name("row/"), name("/x:row")),
            (("row", false), ("row", false), ("row", true))
        );
    }

    #[test]
    fn escapes_are_taken_off_once() {
        assert_eq!(unescaped("A1&amp;&quot;&lt;&quot;&amp;lt;"), "A1&\"<\"&lt;");
    }
}

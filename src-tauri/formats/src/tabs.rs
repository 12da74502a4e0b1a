//! Tables with tabs, quoted as Excel quotes what it copies: a mark counts only where it opens a cell and another one,
//! right before a tab or the line's end, closes it. `"Bob" Ltd` and `"abc` are texts as they stand.

use std::io::{self, BufRead as _, BufReader, Read};

use super::ReadFault;
use super::limits::{MAX_CELL_BYTES, MAX_COLUMNS, WIDEST};

/// The records of such a table, whose lines end in `\n`, the last one too.
pub(super) struct Tabs<R> {
    text: BufReader<R>,
    /// Lines that were read and not yet passed.
    held: Vec<u8>,
    passed: usize,
}

impl<R: Read> Tabs<R> {
    pub(super) fn new(text: R) -> Self {
        Tabs { text: BufReader::new(text), held: Vec::new(), passed: 0 }
    }

    /// The cells of the next record; none at the end.
    pub(super) fn record(&mut self) -> io::Result<Option<Vec<String>>> {
        self.held.drain(..std::mem::take(&mut self.passed));
        if self.held.is_empty() && !self.more()? {
            return Ok(None);
        }
        let (mut cells, mut at) = (Vec::new(), 0);
        loop {
            let end = match self.closing(at)? {
                Some(closing) => {
                    cells.push(self.text_of(at + 1, closing).replace("\"\"", "\""));
                    closing + 1
                }
                None => {
                    let length = self.held[at..].iter().position(|byte| matches!(byte, b'\t' | b'\n'));
                    let end = length.map_or(self.held.len(), |length| at + length);
                    cells.push(self.text_of(at, end));
                    end
                }
            };
            at = end + 1;
            if cells.len() > WIDEST {
                return Err(io::Error::other(ReadFault::TooManyColumns { limit: MAX_COLUMNS }));
            }
            if self.held.get(end) != Some(&b'\t') {
                self.passed = at.min(self.held.len());
                return Ok(Some(cells));
            }
        }
    }

    fn text_of(&self, from: usize, to: usize) -> String {
        String::from_utf8_lossy(&self.held[from..to]).into_owned()
    }

    fn more(&mut self) -> io::Result<bool> {
        Ok(self.text.read_until(b'\n', &mut self.held)? > 0)
    }

    /// Where the mark is that closes the cell which begins here, if it is one in marks. Such a cell holds tabs or
    /// lines, never both: else a mark that was forgotten would swallow the rows up to the next one.
    fn closing(&mut self, from: usize) -> io::Result<Option<usize>> {
        if self.held.get(from) != Some(&b'"') {
            return Ok(None);
        }
        let (mut at, mut tabs, mut lines) = (from + 1, false, false);
        while at - from <= MAX_CELL_BYTES && !(tabs && lines) {
            if at + 1 >= self.held.len() && !self.more()? {
                // The file ends: its last line end may close the cell, nothing else.
                return Ok(None);
            }
            match (self.held.get(at), self.held.get(at + 1)) {
                (Some(b'"'), Some(b'"')) => at += 1,
                (Some(b'"'), Some(b'\t' | b'\n')) => return Ok(Some(at)),
                (Some(b'"'), _) => return Ok(None),
                (Some(b'\t'), _) => tabs = true,
                (Some(b'\n'), _) => lines = true,
                _ => {}
            }
            at += 1;
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Vec<Vec<String>> {
        let mut tabs = Tabs::new(text.as_bytes());
        std::iter::from_fn(|| tabs.record().unwrap()).collect()
    }

    #[test]
    fn marks_count_only_where_they_open_and_close_a_cell() {
        let text = "姓名\t备注\n\"Bob\" Ltd\t\"两\n行 \"\"引\"\" \"\n\"abc\t1\n王五\t\"x\"\n\n\"a\tb\"\tc\n\"\t\"\"\n";
        let expected: [&[&str]; 7] = [
            &["姓名", "备注"],
            &["\"Bob\" Ltd", "两\n行 \"引\" "],
            &["\"abc", "1"],
            &["王五", "x"],
            &[""],
            &["a\tb", "c"],
            &["\"", ""],
        ];
        assert_eq!(records(text), expected);
    }

    #[test]
    fn a_mark_that_is_never_closed_swallows_nothing() {
        assert_eq!(records("a\t\"b\nc\td\n"), [["a", "\"b"], ["c", "d"]]);
        assert_eq!(records("\"a\nb\nc\n"), [["\"a"], ["b"], ["c"]]);
        // The height of a screen: the mark stands at a cell's end.
        assert_eq!(records("\"a\t1\nb\t5\"\n"), [["\"a", "1"], ["b", "5\""]]);
    }

    proptest::proptest! {
        #[test]
        fn no_text_loses_a_letter(lines in proptest::collection::vec("[ab\"\t]{0,6}", 1..8)) {
            let text = lines.join("\n") + "\n";
            let bare = |text: &str| text.chars().filter(|c| matches!(c, 'a' | 'b')).collect::<String>();
            proptest::prop_assert_eq!(bare(&records(&text).concat().concat()), bare(&text));
        }
    }
}

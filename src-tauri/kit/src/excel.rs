//! What a workbook of Excel can hold at most. A file that breaks one of these limits is not opened.

use std::borrow::Cow;

/// Rows of a sheet.
pub const ROWS: u32 = 1_048_576;
/// Columns of a sheet.
pub const COLUMNS: u16 = 16_384;
/// Characters of a cell, as Excel counts them: UTF-16 units.
pub const CELL_LENGTH: usize = 32_767;

/// A text as a cell holds it: one that is too long is cut and ends with `note`, which says so.
pub fn cell<'a>(text: &'a str, note: &str) -> Cow<'a, str> {
    // A text has at least as many bytes as units.
    if text.len() <= CELL_LENGTH || units(text) <= CELL_LENGTH {
        return Cow::Borrowed(text);
    }
    let mut room = CELL_LENGTH.saturating_sub(units(note));
    let fits = |c: &char| {
        let left = room.checked_sub(c.len_utf16());
        room = left.unwrap_or_default();
        left.is_some()
    };
    let mut cut: String = text.chars().take_while(fits).collect();
    cut.push_str(note);
    Cow::Owned(cut)
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_fits_stays_as_it_is() {
        for text in [String::new(), "陈".repeat(CELL_LENGTH), "𠮷".repeat(CELL_LENGTH / 2)] {
            assert!(matches!(cell(&text, "cut"), Cow::Borrowed(_)));
        }
    }

    #[test]
    fn a_longer_one_is_cut_between_characters_and_says_so() {
        for text in ["a".repeat(40_000), "陈".repeat(CELL_LENGTH + 1), "𠮷".repeat(CELL_LENGTH / 2 + 1)] {
            let held = cell(&text, "【截断】");
            let kept = held.strip_suffix("【截断】").unwrap();
            assert!(text.starts_with(kept));
            assert!((CELL_LENGTH - 1..=CELL_LENGTH).contains(&units(&held)), "{}", units(&held));
        }
    }
}

//! What programs write around a value so that a spreadsheet leaves it alone: `="0301"`, `'+86 139…`, `13900001234.00 `.

use std::borrow::Cow;

/// What a text begins with that a spreadsheet would run as a formula.
const FORMULA_STARTS: [char; 10] = ['=', '@', '+', '-', '\t', '\n', '＝', '＠', '＋', '－'];
/// Fewer digits behind an apostrophe are a year: '98.
const FEWEST_DIGITS: usize = 7;

/// The value without what is written around it.
pub(super) fn unwrapped(text: &str) -> Cow<'_, str> {
    if let Some(inner) = text_formula(text) {
        return inner;
    }
    Cow::Borrowed(without_decimals(unguarded(text)))
}

/// The text of `="…"`, the formula of a text alone; a mark inside it is written twice.
fn text_formula(text: &str) -> Option<Cow<'_, str>> {
    let inner = text.trim().strip_prefix("=\"")?.strip_suffix('"')?;
    let is_one_text = !inner.replace("\"\"", "").contains('"');
    let unescape = || if inner.contains('"') { inner.replace("\"\"", "\"").into() } else { inner.into() };
    is_one_text.then(unescape)
}

/// Whether a cell begins `="…"` and does not end it: a delimiter stood inside.
pub(super) fn is_open(text: &str) -> bool {
    text.trim_start().strip_prefix("=\"").is_some_and(|inner| inner.matches('"').count() % 2 == 0)
}

/// Takes off the apostrophe that keeps a spreadsheet from running a text as a formula, as our own export sets it, or from
/// taking a phone for a number.
fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(inner) if inner.starts_with(['\t', '\n']) || inner.trim_start().starts_with(FORMULA_STARTS) => inner,
        Some(inner) if is_long_number(inner) => inner,
        _ => text,
    }
}

fn is_long_number(text: &str) -> bool {
    // An identity number may end in X.
    let text = text.trim().trim_end_matches(['X', 'x']);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= FEWEST_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit() || b" -()".contains(&byte))
}

/// A whole number to which 腾讯文档 has added two decimals and a blank.
fn without_decimals(text: &str) -> &str {
    let whole = text.strip_suffix(".00 ").unwrap_or_default();
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) { whole } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_around_a_value_is_taken_off() {
        for (written, value) in [
            ("=\"企业名称\"", "企业名称"),
            ("=\"0301\"", "0301"),
            (" =\"a\"\"b\" ", "a\"b"),
            ("=\"\"", ""),
            ("=\"a\"&\"b\"", "=\"a\"&\"b\""),
            ("=A1", "=A1"),
            ("'+86 139 0000 1234", "+86 139 0000 1234"),
            ("'=1+1", "=1+1"),
            ("'139-0000-1234", "139-0000-1234"),
            ("'110101199003070018", "110101199003070018"),
            ("'98 级", "'98 级"),
            ("'2019", "'2019"),
            ("'tis", "'tis"),
            ("13900001234.00 ", "13900001234"),
            ("12.50 ", "12.50 "),
            ("12.00", "12.00"),
            (".00 ", ".00 "),
            ("v1.00 ", "v1.00 "),
        ] {
            assert_eq!(unwrapped(written), value, "{written}");
        }
    }

    #[test]
    fn a_text_whose_end_stands_in_another_cell_is_open() {
        assert!(is_open("=\"13") && is_open("=\"a\"\"b"));
        assert!(!is_open("=\"13\"") && !is_open("=\"a\"\"\"") && !is_open("=13") && !is_open("13"));
    }

    proptest::proptest! {
        #[test]
        fn no_letter_of_a_value_is_lost(text in "['=\"+ .0-9a张]{0,16}") {
            let bare = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            proptest::prop_assert_eq!(bare(&unwrapped(&text)), bare(&text));
        }
    }
}

//! Characters as spreadsheets and phones write them: what every reader of this folder undoes first.

use unicode_normalization::UnicodeNormalization;

use super::han;

/// Whether a character is a Chinese one: the ideographs of all planes, radicals and 〇.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{2FDF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}' | '〇')
}

/// Whether nobody sees a character: control characters, marks of direction, byte-order marks, blanks without width.
///
/// The two joiners (U+200C, U+200D) are left out, since an emoji or a Persian name falls apart without them.
pub fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '\u{00AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// A text in its usual characters: full-width forms narrowed (NFKC), and radicals, which the text of a PDF has, as the
/// characters that they are (`⼿机`, `部⻔`).
pub fn usual(text: &str) -> impl Iterator<Item = char> {
    text.nfkc().map(han::unified)
}

/// The text as a reader wants it: in its [`usual`] characters, every blank ` `, every dash `-`,
/// what is invisible left out, blanks at both ends taken off.
pub fn plain(raw: &str) -> String {
    let text: String = usual(raw).filter(|c| !is_invisible(*c)).map(one_form).collect();
    text.trim().to_owned()
}

fn one_form(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// What was typed, without the blanks around it; none where only those are left.
pub fn typed(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|t| !t.is_empty())
}

/// Both texts, one behind the other; a text that the other holds already is not said twice.
pub fn join(one: Option<&str>, other: Option<&str>, between: &str) -> Option<String> {
    match (one, other) {
        (Some(one), Some(other)) if one.contains(other) => Some(one.to_owned()),
        (Some(one), Some(other)) if other.contains(one) => Some(other.to_owned()),
        (Some(one), Some(other)) => Some(format!("{one}{between}{other}")),
        (one, other) => one.or(other).map(str::to_owned),
    }
}

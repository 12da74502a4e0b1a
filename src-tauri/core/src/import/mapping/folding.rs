//! Names of columns as they are compared.

use crate::kit::text::usual;

/// A name without what differs from sheet to sheet: width, radicals, case, blanks, marks, and units in brackets.
pub(crate) fn fold(name: &str) -> String {
    let mut depth = 0_u32;
    usual(name)
        .flat_map(char::to_lowercase)
        .filter(|letter| {
            match letter {
                '(' | '[' | '【' | '「' => depth += 1,
                ')' | ']' | '】' | '」' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0 && (letter.is_alphanumeric() || *letter == '#')
        })
        .collect()
}

//! A name taken out of a text. Pure.

use crate::kit::text::is_han;

/// What stands in the place of a name.
const NOBODY: &str = "—";

/// The text without the name, where it names the person: as words of their own, and not as letters within others (`a` is
/// not in `alumni.csv`). Chinese is written without blanks, so a name of two characters or more is found anywhere.
pub fn without(text: &str, name: &str) -> Option<String> {
    let mut left = String::with_capacity(text.len());
    let mut taken = 0;
    for (at, _) in text.match_indices(name) {
        let end = at + name.len();
        if is_named(&text[..at], name, &text[end..]) {
            left.push_str(&text[taken..at]);
            left.push_str(NOBODY);
            taken = end;
        }
    }
    left.push_str(&text[taken..]);
    (taken > 0).then_some(left)
}

/// Whether what stands before and behind a name leaves it a name.
fn is_named(before: &str, name: &str, after: &str) -> bool {
    let alone = name.chars().nth(1).is_none();
    let joins = |own: Option<char>, next: Option<char>| match (own, next) {
        (_, None) => false,
        (Some(own), Some(next)) if alone || !is_han(own) => {
            next.is_alphanumeric() && (alone && is_han(own) || !is_han(next))
        }
        _ => false,
    };
    !joins(name.chars().next(), before.chars().next_back()) && !joins(name.chars().next_back(), after.chars().next())
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn a_name_is_taken_out_where_it_stands_as_a_word() {
        for (text, name, left) in [
            ("陈一鸣", "陈一鸣", "—"),
            ("给陈一鸣的名单.csv", "陈一鸣", "给—的名单.csv"),
            ("a", "a", "—"),
            ("for a.csv", "a", "for —.csv"),
            ("Anna Li的名单", "Anna Li", "—的名单"),
            ("\"", "\"", "—"),
            ("陈 上海", "陈", "— 上海"),
        ] {
            assert_eq!(without(text, name).as_deref(), Some(left), "{text}");
        }
    }

    #[test]
    fn letters_within_other_words_are_no_name() {
        for (text, name) in [
            ("alumni", "a"),
            ("velocity", "city"),
            ("context.csv", "text"),
            ("陈列", "陈"),
            ("李娜", "陈一鸣"),
            ("Joanna", "Anna"),
        ] {
            assert_eq!(without(text, name), None, "{text}");
        }
    }
}

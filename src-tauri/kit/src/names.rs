//! Names of people and companies: kept as written, compared as meant.
//!
//! A name is one field, the surname first. [`tidy`] makes the form to store, [`fold`] the form to compare,
//! [`sort_key`] the place in a list and [`spellings`] what a person may type to find it.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::han;
pub use super::reading::{sort_key, spellings};
use super::syllables::compound_surname;
use super::text::{is_han, is_invisible};

/// The name to store: invisible characters and blanks at the ends left out, any run of blanks and line breaks
/// one blank, none between Chinese characters (`胡 秀梅` → `胡秀梅`). Nothing else is changed.
pub fn tidy(name: &str) -> String {
    let visible: String = name.chars().filter(|c| !is_invisible(*c)).collect();
    join_words(&visible)
}

/// The name to compare: tidied, full-width forms narrowed, Latin in lower case without accents,
/// one form of the dot in `约翰·史密斯` and of the apostrophe, radicals (`⻢`) as the characters that they are.
pub fn fold(name: &str) -> String {
    // Nearly every name: nothing to narrow, and no need of Unicode's tables.
    if name.chars().all(|c| matches!(c, '\u{4E00}'..='\u{9FFF}' | ' '..='~')) {
        return join_words(&name.to_ascii_lowercase());
    }
    let bare: String = name
        .nfkd()
        .filter(|c| !is_invisible(*c) && !matches!(c, '\u{200C}' | '\u{200D}'))
        // Accents only: the marks of other scripts are letters there.
        .filter(|c| !(is_combining_mark(*c) && matches!(c, '\u{0300}'..='\u{036F}')))
        .nfc()
        .map(|c| match c {
            '•' | '‧' | '・' | '∙' | '⋅' => '·',
            '’' | '‘' | 'ʼ' => '\'',
            c => han::unified(c),
        })
        .flat_map(char::to_lowercase)
        .collect();
    join_words(&bare)
}

/// The label of a field or column to compare: folded, without blanks.
pub fn label_key(label: &str) -> String {
    fold(label).split_whitespace().collect()
}

/// The text as it is searched for: folded, Latin letters as keyboards have them, Chinese characters simplified. A key on
/// both sides and never a name: that two have the same says of nobody that they are one.
pub fn search_key(text: &str) -> String {
    latin(&fold(text)).chars().map(han::simplified).collect()
}

/// Folded text with the Latin letters that fold has left as people type them who do not have them: `þórður` is looked
/// for as `thordur`.
pub(crate) fn latin(folded: &str) -> Cow<'_, str> {
    const LETTERS: [(char, &str); 14] = [
        ('þ', "th"),
        ('ð', "d"),
        ('đ', "d"),
        ('ß', "ss"),
        ('ø', "o"),
        ('ł', "l"),
        ('æ', "ae"),
        ('œ', "oe"),
        ('ı', "i"),
        ('ħ', "h"),
        ('ŋ', "ng"),
        ('ŧ', "t"),
        ('ĸ', "k"),
        ('ə', "e"),
    ];
    if !folded.contains(LETTERS.map(|(letter, _)| letter)) {
        return Cow::Borrowed(folded);
    }
    let typed = |c: char| LETTERS.iter().find(|(letter, _)| *letter == c).map(|(_, typed)| *typed);
    let mut text = String::with_capacity(folded.len());
    for c in folded.chars() {
        match typed(c) {
            Some(typed) => text.push_str(typed),
            None => text.push(c),
        }
    }
    Cow::Owned(text)
}

fn join_words(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let between_chinese = joined.ends_with(is_han) && word.starts_with(is_han);
        if !joined.is_empty() && !between_chinese {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// Takes a Chinese name apart into surname and given name; compound surnames are kept whole.
///
/// A name that does not begin with a Chinese character, or is written in parts (`约翰·史密斯`), has no
/// surname that can be told: the first half is empty.
pub fn surname(name: &str) -> (&str, &str) {
    let Some(first) = name.chars().next().filter(|c| is_han(*c)) else {
        return ("", name);
    };
    if name.contains(['·', '•', '‧', '・']) {
        return ("", name);
    }
    name.split_at(compound_surname(name).map_or(first.len_utf8(), str::len))
}

/// The name for eyes that need not know it: the surname and `*`; where none can be told,
/// the first letter and `***`.
pub fn masked(name: &str) -> String {
    match surname(name) {
        ("", name) => name.chars().next().map(|first| format!("{first}***")).unwrap_or_default(),
        (surname, _) => format!("{surname}*"),
    }
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;

//! What the values of a column say about it.

use unicode_normalization::UnicodeNormalization;

use super::Field;
use crate::{
    import::formats::{Cell, Row},
    kit::{credit, nothing::says_nothing, phone::is_about_the_number},
};

/// Shares of a column's values that look like something.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    pub(super) filled: usize,
    phones: usize,
    emails: usize,
    pub(super) credit_codes: usize,
    /// Values that say yes or no.
    pub(super) booleans: usize,
    /// Values with a letter in them, and with a digit.
    pub(super) lettered: usize,
    pub(super) numbered: usize,
    /// Some value holds a name and a phone together.
    pub(super) splits: bool,
}

impl Evidence {
    pub(super) fn of(rows: &[Row], column: usize) -> Self {
        let mut evidence = Evidence::default();
        for cell in rows.iter().map(|row| row.cell(column)).filter(|cell| cell.is_read()) {
            let text: String = cell.text().nfkc().collect();
            if says_nothing(&text) {
                continue;
            }
            evidence.filled += 1;
            evidence.booleans += usize::from(is_boolean(cell, &text));
            evidence.lettered += usize::from(text.contains(char::is_alphabetic));
            evidence.numbered += usize::from(text.contains(|letter: char| letter.is_ascii_digit()));
            evidence.emails += usize::from(is_email(&text));
            evidence.credit_codes += usize::from(is_credit_code(&text));
            let contact = matches!(cell, Cell::Text(_)).then(|| split_contact(&text)).flatten();
            evidence.splits |= contact.is_some();
            evidence.phones += usize::from(contact.is_some() || is_mobile(&text));
        }
        evidence
    }

    /// The field that most values show.
    pub(super) fn field(&self) -> Option<Field> {
        let most = |count: usize| self.filled > 0 && count * 5 >= self.filled * 4;
        match self {
            _ if most(self.emails) => Some(Field::Email),
            _ if most(self.phones) => Some(Field::Phone),
            _ if most(self.credit_codes) => Some(Field::CreditCode),
            _ => None,
        }
    }
}

/// Takes a name and a mobile number apart that stand in one cell: `周杨 15945331194`, `周杨（159 4533 1194）`.
/// None when one of the two is missing. Full-width digits become plain ones.
pub fn split_contact(text: &str) -> Option<(String, String)> {
    let text: String = text.nfkc().collect();
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '+');
    let from = text.find(|letter: char| letter.is_ascii_digit() || letter == '+')?;
    let length = text[from..].find(|letter| !is_part(letter)).unwrap_or(text.len() - from);
    let (before, number, after) = (&text[..from], &text[from..from + length], &text[from + length..]);
    if !is_mobile(number) || after.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let is_mark = |letter: char| !letter.is_alphanumeric();
    let name = if before.trim_matches(is_mark).is_empty() { after } else { before }.trim_matches(is_mark);
    let is_name = name.chars().any(char::is_alphabetic) && name.chars().count() <= 30 && !text.contains('@');
    (is_name && !is_about_the_number(name))
        .then(|| (name.to_owned(), number.trim_end_matches(is_mark).trim_start().to_owned()))
}

/// Whether a text is somebody's phone, address of e-mail or credit code, which no column is called by.
pub(crate) fn is_contact(text: &str) -> bool {
    let text: String = text.nfkc().collect();
    is_mobile(&text) || is_email(&text) || is_code(&text) || split_contact(&text).is_some()
}

/// Eleven digits from 13 to 19, with or without 86 before it and marks inside.
fn is_mobile(text: &str) -> bool {
    if text.chars().any(|letter| !letter.is_ascii_digit() && !matches!(letter, ' ' | '-' | '+' | '(' | ')')) {
        return false;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let local = match digits.len() {
        13 => digits.strip_prefix("86"),
        15 => digits.strip_prefix("0086"),
        _ => Some(digits.as_str()),
    };
    local.is_some_and(|local| local.len() == 11 && local.starts_with('1') && local.as_bytes()[1] >= b'3')
}

fn is_email(text: &str) -> bool {
    text.trim()
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}

/// 18 characters, as a credit code or the number of an ID has, whether its check character is right or not.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    text.len() == 18
        && text.bytes().all(|letter| letter.is_ascii_alphanumeric())
        && text[2..8].bytes().all(|digit| digit.is_ascii_digit())
}

/// 统一社会信用代码: 18 characters whose check character is right.
fn is_credit_code(text: &str) -> bool {
    credit::check(text).is_ok()
}

const BOOLEANS: [&str; 18] =
    ["是", "否", "有", "无", "对", "错", "yes", "no", "y", "n", "true", "false", "√", "×", "✓", "✗", "同意", "不同意"];

/// Whether a value only says yes or no.
fn is_boolean(cell: &Cell, text: &str) -> bool {
    matches!(cell, Cell::Bool(_)) || BOOLEANS.contains(&text.trim().to_lowercase().as_str())
}

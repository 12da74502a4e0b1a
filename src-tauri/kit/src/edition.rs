//! Editions of a programme: `第3期`, `Cohort 3`, `2026春`.

use super::names::tidy;
use super::text::plain;

/// Which run of a programme a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its number, where one is given.
    pub number: Option<u32>,
    /// Its name: `第3期` however the three was written, or the text as it is.
    pub label: String,
}

/// Reads an edition: `第 三 期`, `第三届`, `3期`, `3`, `Cohort 3`, `Batch 4`, also inside other words
/// (`原力加速营第四期学员名册` is `第4期`).
///
/// Where a year stands before it (`2026年第3期`) the label keeps it, since the numbers of such a programme begin anew each year.
/// What names no number, such as `2026春`, is a label.
pub fn read_edition(text: &str) -> Edition {
    let text = tidy(&plain(text));
    numbered_in_chinese(&text)
        .or_else(|| numbered_in_english(&text))
        .or_else(|| bare_number(&text))
        .unwrap_or(Edition { number: None, label: text })
}

fn numbered_in_chinese(text: &str) -> Option<Edition> {
    let compact: String = text.chars().filter(|c| *c != ' ').collect();
    let (end, unit) =
        compact.char_indices().find(|(at, c)| matches!(c, '期' | '届') && is_number_before(&compact[..*at]))?;
    let digits_at = number_start(&compact[..end]);
    let number = number_of(&compact[digits_at..end])?;
    let before = compact[..digits_at].strip_suffix('第').unwrap_or(&compact[..digits_at]);
    Some(Edition { number: Some(number), label: format!("{}第{number}{unit}", year_before(before)) })
}

fn is_number_before(text: &str) -> bool {
    number_of(&text[number_start(text)..]).is_some()
}

/// Where the number begins that ends a text.
fn number_start(text: &str) -> usize {
    text.trim_end_matches(|c: char| c.is_ascii_digit() || "零〇一二两三四五六七八九十百".contains(c)).len()
}

/// A year that ends a text, with what is written behind it: `2026年`, `2026`.
fn year_before(text: &str) -> &str {
    let bare = text.strip_suffix('年').unwrap_or(text);
    let start = bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if bare.len() - start == 4 { &text[start..] } else { "" }
}

fn numbered_in_english(text: &str) -> Option<Edition> {
    let lower = text.to_ascii_lowercase();
    let (word, at) =
        ["cohort", "batch", "class", "season", "edition"].iter().find_map(|word| Some((word, lower.find(word)?)))?;
    let behind = lower[at + word.len()..].trim_start_matches([' ', '#', '-', '.']);
    let digits = behind.split(|c: char| !c.is_ascii_digit()).next()?;
    let number = digits.parse().ok()?;
    let capital = word[..1].to_ascii_uppercase();
    Some(Edition { number: Some(number), label: format!("{capital}{} {number}", &word[1..]) })
}

/// A number alone; four digits are a year.
fn bare_number(text: &str) -> Option<Edition> {
    let number = number_of(text.strip_prefix('第').unwrap_or(text)).filter(|number| *number < 1000)?;
    Some(Edition { number: Some(number), label: format!("第{number}期") })
}

/// Reads Arabic digits, or Chinese ones up to 999: 三, 十二, 二十, 一百零三, 二〇.
fn number_of(text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let by_place = !text.contains(['十', '百']);
    let (mut total, mut digit) = (0u32, None);
    for c in text.chars() {
        match (c, "零一二三四五六七八九".chars().position(|known| known == c)) {
            ('十', _) => total += 10 * digit.take().unwrap_or(1),
            ('百', _) => total += 100 * digit.take()?,
            (_, value) => {
                let value = match c {
                    '〇' => 0,
                    '两' => 2,
                    _ => u32::try_from(value?).ok()?,
                };
                total = if by_place { total.checked_mul(10)?.checked_add(value)? } else { total };
                digit = (!by_place && value > 0).then_some(value);
            }
        }
    }
    Some(total + digit.unwrap_or(0))
}

#[cfg(test)]
#[path = "edition_tests.rs"]
mod tests;

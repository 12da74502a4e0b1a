//! Days with an English month, as forms and address books write them: `5 Mar 2026`, `March 5, 2026`, `02-Feb-2021 20:26:58`,
//! `7-Feb-22`.

use chrono::{Datelike, NaiveDate};

/// The names of the months, in small letters.
pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// A month's name is cut to so many letters, or written whole.
const SHORT: usize = 3;

/// The day that a text begins with or is, where its month is named; what may stand behind it, a time of day, is passed
/// over by `is_passed_over`.
pub(crate) fn read(text: &str, is_passed_over: impl Fn(&str) -> bool) -> Option<NaiveDate> {
    let mut words = Words(text);
    let (first, second, third) = (words.next()?, words.next()?, words.next()?);
    let (day, month) = if month(second).is_some() { (first, month(second)) } else { (second, month(first)) };
    let (day, year) = (short_number(without_ordinal(day))?, year(third)?);
    let rest = words.0.trim_start_matches([' ', ',']);
    is_passed_over(rest).then(|| NaiveDate::from_ymd_opt(year, month?, day))?
}

/// What stands behind the day of such a text.
pub(crate) fn rest(text: &str) -> Option<&str> {
    let mut words = Words(text);
    let (first, second, third) = (words.next()?, words.next()?, words.next()?);
    let is_named = month(second).is_some() || month(first).is_some();
    (is_named && year(third).is_some()).then(|| words.0.trim_start_matches([' ', ',']))
}

/// The words and numbers of a date: blanks, commas, dashes and points stand between them.
struct Words<'t>(&'t str);

impl<'t> Words<'t> {
    fn next(&mut self) -> Option<&'t str> {
        let rest = self.0.trim_start_matches([' ', ',', '-', '.', '/']);
        let end = rest.find([' ', ',', '-', '.', '/']).unwrap_or(rest.len());
        let (word, rest) = rest.split_at(end);
        self.0 = rest;
        (!word.is_empty()).then_some(word)
    }
}

fn month(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    let is_named = |name: &str| word == name || word == name[..SHORT] || (word == "sept" && name == "september");
    let at = MONTHS.iter().position(|name| is_named(name))?;
    u32::try_from(at + 1).ok()
}

/// 5th of 5th March.
fn without_ordinal(day: &str) -> &str {
    let digits = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    if matches!(&day[digits.len()..], "st" | "nd" | "rd" | "th") { digits } else { day }
}

fn short_number(digits: &str) -> Option<u32> {
    (digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// Of four digits, or of two as Excel takes them: 29 is 2029, 30 is 1930.
fn year(digits: &str) -> Option<i32> {
    let number: i32 = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())??;
    match (digits.len(), number) {
        (2, 0..=29) => Some(2000 + number),
        (2, _) => Some(1900 + number),
        (4, 1900..=2100) => Some(number),
        _ => None,
    }
}

/// The names of the days of the week, Monday first.
const WEEKDAYS: [char; 7] = ['一', '二', '三', '四', '五', '六', '日'];

/// Whether a day falls on the weekday that a text names: 星期三, 周日, 星期天. None where it names none.
pub(crate) fn falls_on_named_weekday(text: &str, day: NaiveDate) -> Option<bool> {
    let (_, named) = ["星期", "礼拜", "周"].iter().find_map(|word| text.split_once(word))?;
    let named = named.chars().next().map(|letter| if letter == '天' { '日' } else { letter })?;
    let at = WEEKDAYS.iter().position(|letter| *letter == named)?;
    Some(day.weekday().num_days_from_monday() as usize == at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        read(text, |rest| rest.is_empty() || rest.contains(':')).map(|day| day.to_string())
    }

    #[test]
    fn a_month_is_read_by_its_name_or_its_first_letters() {
        for text in [
            "5 Mar 2026",
            "March 5, 2026",
            "05-Mar-2026",
            "5-mar-26",
            "Mar. 5, 2026",
            "5th March 2026",
            "05-Mar-2026 20:26:58",
            "5/Mar/2026",
        ] {
            assert_eq!(day(text).as_deref(), Some("2026-03-05"), "{text}");
        }
        assert_eq!(day("12 Sept 2024").as_deref(), Some("2024-09-12"));
        assert_eq!(day("7-Feb-22").as_deref(), Some("2022-02-07"));
        assert_eq!(day("7-Feb-85").as_deref(), Some("1985-02-07"));
    }

    #[test]
    fn other_words_are_no_month_and_no_day() {
        for text in [
            "5 Mai 2026",
            "Mar 2026",
            "31 Feb 2026",
            "5 Mar 2026 or later",
            "5 Mar 0026",
            "5 Mar 226",
            "May 5",
            "Summer 5 2026",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_named_weekday_is_compared() {
        let wednesday = NaiveDate::from_ymd_opt(2021, 9, 1).unwrap();
        assert_eq!(falls_on_named_weekday("21-09-01 星期三", wednesday), Some(true));
        assert_eq!(falls_on_named_weekday("21-09-01 周天", wednesday), Some(false));
        assert_eq!(falls_on_named_weekday("21-09-01", wednesday), None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[0-9]{0,3}[ ,./-](Feb|March|五月|é)[ ,./-][0-9]{0,5}.{0,6}") {
            day(&text);
        }
    }
}

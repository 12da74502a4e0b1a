//! How a workbook shows its numbers: 301 with the format `0000` is seen as 0301, 0.35 with `0%` as 35%.
//!
//! What is seen is read where it means something else than the number alone; thousands, decimals, colours and exponents
//! do not change what a number means, and all its digits are kept.

use std::{collections::HashMap, sync::Arc};

use calamine::Style;
use chrono::{Datelike, NaiveDate};
use ssfmt::{FormatOptions, NumberFormat};

use miaopu_kit::panics;

/// Longer codes are made by no hand.
const MOST_CODE: usize = 255;
/// Names of colours, which stand in brackets.
const COLOURS: [&str; 9] = ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow", "color"];

/// The formats of a workbook that change what a number means, by the number of the cell's style.
#[derive(Clone, Default)]
pub(super) struct Looks(Vec<Option<Arc<Look>>>);

/// Such a format.
pub(super) enum Look {
    Number(NumberFormat),
    /// Of a day only the year and the month are seen, or the year alone.
    PartOfDay {
        /// Whether the month is seen.
        has_month: bool,
    },
}

impl Looks {
    pub fn of_styles(styles: &[Style]) -> Self {
        Self::of_codes(styles.iter().map(|style| style.number_format.as_ref().map(|format| &*format.format_code)))
    }

    /// The formats by their codes, in the order of their numbers.
    pub fn of_codes<'c>(codes: impl Iterator<Item = Option<&'c str>>) -> Self {
        let mut known: HashMap<&str, Option<Arc<Look>>> = HashMap::new();
        Self(
            codes
                .map(|code| known.entry(code?).or_insert_with_key(|code| Look::of(code).map(Arc::new)).clone())
                .collect(),
        )
    }

    /// What is seen of a number with that style, where it means something else.
    pub fn seen(&self, style: usize, number: f64) -> Option<String> {
        self.get(style)?.seen(number)
    }

    /// What is seen of a day with that style, where that is no day: `2019年3月`, `2019`.
    pub fn seen_of_day(&self, style: usize, day: NaiveDate) -> Option<String> {
        match self.get(style)?.as_ref() {
            Look::PartOfDay { has_month: true } => Some(format!("{}年{}月", day.year(), day.month())),
            Look::PartOfDay { has_month: false } => Some(day.year().to_string()),
            Look::Number(_) => None,
        }
    }

    pub fn get(&self, style: usize) -> Option<&Arc<Look>> {
        self.0.get(style)?.as_ref()
    }
}

impl Look {
    /// The format of this code, unless it changes no number's meaning.
    pub fn of(code: &str) -> Option<Self> {
        if code.len() > MOST_CODE || is_plain(code) || code.contains("DBNum") {
            return None;
        }
        if let Some(has_month) = part_of_day(code) {
            return Some(Self::PartOfDay { has_month });
        }
        let code = escaped(code);
        // Others' code, which a workbook's author chooses the input of.
        panics::catch_panics(|| NumberFormat::parse(&code).ok())?.map(Self::Number)
    }

    pub fn seen(&self, number: f64) -> Option<String> {
        let Self::Number(format) = self else { return None };
        let seen = panics::catch_panics(|| format.format(number, &FormatOptions::default()))?;
        says_more(&seen).then(|| seen.trim().to_owned())
    }
}

/// Whether a text says something else than a number: `0301`, `35%`, `¥1,200.00`, and not `1,200.00` or `(3.5)`.
pub(super) fn says_more(seen: &str) -> bool {
    let bare: String =
        seen.trim().trim_matches(['(', ')']).chars().filter(|letter| !matches!(letter, ',' | ' ')).collect();
    let digits = bare.trim_start_matches(['-', '+']);
    let has_zeros = digits.len() > 1 && digits.starts_with('0') && digits.as_bytes()[1].is_ascii_digit();
    let is_number = bare.parse::<f64>().is_ok() && !bare.contains(char::is_alphabetic) || is_exponential(&bare);
    // `¥-` is how accountants see a zero.
    seen.contains(char::is_alphanumeric) && (has_zeros || !is_number)
}

fn is_exponential(text: &str) -> bool {
    text.parse::<f64>().is_ok() && text.bytes().all(|byte| byte.is_ascii_digit() || b".+-eE".contains(&byte))
}

/// Whether a code shows the year of a day, and not its day: whether the month is seen, too.
fn part_of_day(code: &str) -> Option<bool> {
    let (mut has_year, mut has_month) = (false, false);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter.to_ascii_lowercase() {
            '"' => letters.by_ref().take_while(|letter| *letter != '"').for_each(drop),
            '[' => letters.by_ref().take_while(|letter| *letter != ']').for_each(drop),
            '\\' | '!' | '_' | '*' => drop(letters.next()),
            // What follows is for other cells: texts.
            ';' => break,
            'y' | 'e' => has_year = true,
            'm' => has_month = true,
            // The day, a time, an era of the emperor; a number.
            'd' | 'h' | 's' | 'g' | 'a' | 'b' | '0' | '#' | '?' => return None,
            _ => {}
        }
    }
    has_year.then_some(has_month)
}

/// Whether a code shows a number's digits, one zero at least, and nothing that means more.
fn is_plain(code: &str) -> bool {
    let mut letters = code.chars();
    let (mut zeros, mut in_decimals) = (0, false);
    if code.eq_ignore_ascii_case("general") || code == "@" {
        return true;
    }
    while let Some(letter) = letters.next() {
        match letter {
            // A blank as wide as the next letter, or filled with it.
            '_' | '*' => drop(letters.next()),
            '[' => {
                let inner: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                let inner = inner.to_ascii_lowercase();
                if !COLOURS.iter().any(|colour| inner.starts_with(colour)) {
                    return false;
                }
            }
            '0' if !in_decimals => zeros += 1,
            '.' => in_decimals = true,
            'E' | 'e' => in_decimals = true,
            ';' => (zeros, in_decimals) = (0, false),
            '0' | '#' | '?' | ',' | '(' | ')' | ' ' | '-' | '+' => {}
            _ => return false,
        }
        if zeros > 1 {
            return false;
        }
    }
    true
}

/// The code with `\x` for the `!x` of Chinese Excel.
fn escaped(code: &str) -> String {
    let (mut escaped, mut quoted, mut after_escape) = (String::with_capacity(code.len()), false, false);
    for letter in code.chars() {
        let is_escape = !quoted && !after_escape && letter == '!';
        escaped.push(if is_escape { '\\' } else { letter });
        quoted ^= letter == '"' && !after_escape;
        after_escape = !after_escape && !quoted && matches!(letter, '!' | '\\' | '_' | '*');
    }
    escaped
}

/// A length of time in days as hours, minutes and seconds: `26:03:00`.
pub(super) fn length(days: f64) -> Option<String> {
    const MOST_DAYS: f64 = 1e6;
    let seconds = (days.abs() * 86_400.0).round();
    if seconds.is_nan() || seconds >= MOST_DAYS * 86_400.0 {
        return None;
    }
    let (seconds, sign) = (seconds as u64, if days < 0.0 { "-" } else { "" });
    Some(format!("{sign}{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(code: &str, number: f64) -> Option<String> {
        Look::of(code)?.seen(number)
    }

    #[test]
    fn a_format_that_says_more_is_read_as_it_is_seen() {
        for (code, number, text) in [
            ("0000", 301.0, "0301"),
            ("00000000000", 571.0, "00000000571"),
            ("0%", 0.35, "35%"),
            ("0.00%", 0.35, "35.00%"),
            ("[h]:mm:ss", 26.05 / 24.0, "26:03:00"),
            ("[mm]:ss", 0.01, "14:24"),
            ("¥#,##0.00", 1200.0, "¥1,200.00"),
            ("[$¥-804]#,##0.00", 1200.0, "¥1,200.00"),
            ("_ \"￥\"* #,##0.00_ ;_ \"￥\"* -#,##0.00_ ;_ \"￥\"* \"-\"??_ ;_ @_ ", 1200.0, "￥1,200.00"),
            ("000-0000-0000", 13_900_001_234.0, "139-0000-1234"),
            ("\"XQ-\"0000", 12.0, "XQ-0012"),
            ("\"第\"0\"期\"", 3.0, "第3期"),
            ("0.0\"万元\"", 1.5, "1.5万元"),
            ("0!人", 12.0, "12人"),
            ("[=1]\"是\";[=0]\"否\";0", 0.0, "否"),
            ("# ?/?", 0.5, "1/2"),
        ] {
            assert_eq!(seen(code, number).as_deref(), Some(text), "{code}");
        }
    }

    #[test]
    fn a_format_that_only_dresses_a_number_leaves_it_a_number() {
        for (code, number) in [
            ("General", 13_900_001_234.0),
            ("@", 13_900_001_234.0),
            ("0", 110_101_199_003_070_000.0),
            ("0.00", 0.35),
            ("#,##0", 1200.0),
            ("#,##0.00_);[Red](#,##0.00)", -3.5),
            ("0.00E+00", 13_900_001_234.0),
            ("_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", 1200.0),
            ("_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ", 0.0),
            (";;;", 12.0),
            ("[DBNum1][$-804]General", 3.0),
            ("00000000000", 13_900_001_234.0),
            ("[>0", 1.0),
        ] {
            assert_eq!(seen(code, number), None, "{code}");
        }
    }

    #[test]
    fn a_format_without_a_day_shows_the_month_or_the_year() {
        let day = NaiveDate::from_ymd_opt(2019, 3, 15).unwrap();
        for (code, text) in [
            ("yyyy\"年\"m\"月\"", Some("2019年3月")),
            ("yyyy/mm", Some("2019年3月")),
            ("[$-409]mmm-yy;@", Some("2019年3月")),
            ("yyyy", Some("2019")),
            ("yyyy-mm-dd", None),
            ("m\"月\"d\"日\"", None),
            ("yyyy/m h:mm", None),
        ] {
            let looks = Looks::of_codes([Some(code)].into_iter());
            assert_eq!(looks.seen_of_day(0, day).as_deref(), text, "{code}");
        }
    }

    #[test]
    fn lengths_of_time_have_hours_beyond_a_day() {
        assert_eq!(length(26.05 / 24.0).as_deref(), Some("26:03:00"));
        assert_eq!(length(-0.5).as_deref(), Some("-12:00:00"));
        assert_eq!((length(f64::NAN), length(1e300)), (None, None));
    }

    proptest::proptest! {
        #[test]
        fn no_code_makes_it_panic(code in "([0#?.,%;_* /@!\\\\-]|\"|E\\+|\\[[<>=hms$0-9¥-]{0,4}\\]?|人|General|y|m|d){0,12}", number in proptest::num::f64::ANY) {
            if let Some(look) = Look::of(&code) {
                look.seen(number);
            }
        }
    }
}

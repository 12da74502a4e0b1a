//! Phone numbers of other countries, Hong Kong, Macao and Taiwan among them, by the numbering plans of libphonenumber.
//!
//! The first call reads the plans (about 17 ms), so the rules for numbers of mainland China in `phone.rs` come first and
//! nothing is asked here that they settle.

use std::ops::RangeInclusive;

use rlibphonenumber::{NumberLengthType, PhoneNumber, PhoneNumberFormat, PhoneNumberType};

/// The digits of a number with its country code; E.164 allows 15.
const LENGTH: RangeInclusive<usize> = 7..=15;
const MAINLAND: i32 = 86;
/// The country codes of Hong Kong, Macao and Taiwan, which people write without a plus.
const NEIGHBOURS: [&str; 3] = ["852", "853", "886"];
/// An extension behind a dash has so many digits; in 0123 of `+1 415-555-0123` they are the number's own.
const EXTENSION_BEHIND_DASH: RangeInclusive<usize> = 3..=5;

/// A number of another country.
pub(super) struct Abroad {
    /// Country code and number as they are dialled from elsewhere (E.164), without the plus.
    pub digits: String,
    /// The plan of its country has such a number. Plans grow, so that one of a possible length is taken too.
    pub is_planned: bool,
}

/// A number from its country code on, in digits and dashes, with what follows a last dash as its extension where the
/// number is in no plan with it and in one without it.
pub(super) fn with_extension(dialled: &str) -> Option<(Abroad, &str)> {
    let whole = read(&digits(dialled));
    if !whole.as_ref().is_some_and(|whole| whole.is_planned)
        && let Some((head, extension)) = dialled.rsplit_once('-')
        && EXTENSION_BEHIND_DASH.contains(&extension.len())
        && let Some(head) = read(&digits(head)).filter(|head| head.is_planned)
    {
        return Some((head, extension));
    }
    whole.map(|whole| (whole, ""))
}

/// As [`with_extension`], of a number of Hong Kong, Macao or Taiwan without its plus: only one that is in the plan, since
/// digits alone may be anything.
pub(super) fn of_neighbour(dialled: &str) -> Option<(Abroad, &str)> {
    let is_near = NEIGHBOURS.iter().any(|code| dialled.starts_with(code));
    is_near.then(|| with_extension(dialled))?.filter(|(number, _)| number.is_planned)
}

/// The number that these digits are behind a plus, without the 0 that is dialled inside the country only. None where
/// the country code is nobody's or the country has no numbers of that length.
fn read(digits: &str) -> Option<Abroad> {
    let number = parse(digits)?;
    let normal = e164(&number);
    // A plan that would change its own form of a number once more says nothing that can be stored.
    let is_settled = normal == digits || parse(&normal).is_some_and(|again| e164(&again) == normal);
    let is_possible = matches!(number.is_possible_with_reason(), Ok(NumberLengthType::IsPossible));
    let is_taken = is_settled && is_possible && LENGTH.contains(&normal.len());
    is_taken.then(|| Abroad { digits: normal, is_planned: number.is_valid() })
}

/// The international way of writing it, as in `+49 30 901820`; none for a number that is in no plan.
pub(super) fn shown(digits: &str) -> Option<String> {
    let number = parse(digits).filter(PhoneNumber::is_valid)?;
    Some(number.format_as(PhoneNumberFormat::International).into_owned())
}

/// Whether the number is a landline and cannot be a mobile.
pub(super) fn is_landline(digits: &str) -> bool {
    parse(digits).is_some_and(|number| number.get_type() == PhoneNumberType::FixedLine)
}

fn parse(digits: &str) -> Option<PhoneNumber> {
    if !LENGTH.contains(&digits.len()) || digits.starts_with('0') {
        return None;
    }
    PhoneNumber::parse(format!("+{digits}"), None).ok().filter(|number| number.country_code != MAINLAND)
}

fn e164(number: &PhoneNumber) -> String {
    number.format_as(PhoneNumberFormat::E164).trim_start_matches('+').to_owned()
}

/// The digits of a text, without what stands between.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

//! In which order a column writes day, month and year, told by its values: `3/5/26` alone could be three days, but not
//! beside `13/5/2026`. Who writes another mark (`26.3.5`) may have another order, and is told by those alone.

use std::{collections::BTreeMap, ops::RangeInclusive};

use chrono::NaiveDate;

use super::days::{DayFault, calendar_day, read_day, three_numbers};
use super::english_days::falls_on_named_weekday;
use super::text::plain;

/// What stands first of day, month and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum First {
    /// `13/5/26`.
    Day,
    /// `5/13/26`.
    Month,
    /// `26/5/13`.
    Year,
}

/// Two-digit years up to this one are of this century, as Excel has it.
const THIS_CENTURY: RangeInclusive<u32> = 0..=29;
const MONTHS: u32 = 12;
const DAYS: u32 = 31;

/// What the values of a column say about their order, by the mark behind the first number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrderSigns(BTreeMap<char, Signs>);

/// What values of one mark say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Signs {
    first: Span,
    second: Span,
    third: Span,
    /// A year of four digits stands last somewhere.
    year_last: bool,
}

/// The least and the greatest of some numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Span(Option<(u32, u32)>);

impl Span {
    fn add(&mut self, number: u32) {
        let (least, most) = self.0.unwrap_or((number, number));
        self.0 = Some((least.min(number), most.max(number)));
    }

    fn most(self) -> u32 {
        self.0.map_or(0, |(_, most)| most)
    }

    fn width(self) -> u32 {
        self.0.map_or(0, |(least, most)| most - least)
    }
}

impl OrderSigns {
    /// Whether a text may say anything: a look that costs little, since most texts are no days.
    pub fn has_any(text: &str) -> bool {
        text.len() <= 40 && text.trim_start().starts_with(|c: char| c.is_numeric())
    }

    /// Adds a value. What is no day of three short numbers says nothing.
    pub fn note(&mut self, text: &str) {
        let text = plain(text);
        if let (Some(mark), Some(numbers)) = (mark(&text), three_numbers(&text)) {
            self.0.entry(mark).or_default().note(numbers);
        }
    }

    /// The order of a value, where those with its mark leave no doubt.
    fn order(&self, text: &str) -> Option<First> {
        self.0.get(&mark(text)?)?.order()
    }
}

/// What stands behind the first number.
fn mark(text: &str) -> Option<char> {
    text.chars().find(|letter| !letter.is_ascii_digit() && !letter.is_whitespace())
}

impl Signs {
    fn note(&mut self, (first, second, third): (&str, &str, &str)) {
        let (true, true, 2 | 4) = (first.len() <= 2, second.len() <= 2, third.len()) else {
            // 26/3/5 has a day of one digit at its end.
            if let (true, true, 1) = (first.len() <= 2, second.len() <= 2, third.len()) {
                self.add(first, second, third);
            }
            return;
        };
        if third.len() == 4 {
            self.year_last = true;
            self.first.add(of(first));
            self.second.add(of(second));
        } else {
            self.add(first, second, third);
        }
    }

    fn add(&mut self, first: &str, second: &str, third: &str) {
        self.first.add(of(first));
        self.second.add(of(second));
        self.third.add(of(third));
    }

    fn order(&self) -> Option<First> {
        let (first, second, third) = (self.first.most(), self.second.most(), self.third.most());
        let year_last = self.year_last || third > DAYS;
        if second > MONTHS {
            return (first <= MONTHS && second <= DAYS).then_some(First::Month);
        }
        if first > DAYS {
            return (!year_last).then_some(First::Year);
        }
        if first <= MONTHS {
            return None;
        }
        // Years of one list lie closer together than its days.
        match (year_last, self.first.width().cmp(&self.third.width())) {
            (true, _) | (_, std::cmp::Ordering::Greater) => Some(First::Day),
            (_, std::cmp::Ordering::Less) => Some(First::Year),
            _ => None,
        }
    }
}

fn of(digits: &str) -> u32 {
    digits.parse().unwrap_or(u32::MAX)
}

/// Reads a day as [`read_day`] does; where day and month cannot be told apart, by the signs of its column.
///
/// # Errors
/// Why it is no day.
pub fn read_day_in(text: &str, signs: Option<&OrderSigns>) -> Result<NaiveDate, DayFault> {
    let read = read_day(text);
    if read != Err(DayFault::Ambiguous) {
        return read;
    }
    let text = plain(text);
    if let Some(day) = by_weekday(&text) {
        return Ok(day);
    }
    let order = signs.and_then(|signs| signs.order(&text)).ok_or(DayFault::Ambiguous)?;
    in_order(&text, order)
}

/// The day of `21-09-01 星期三`: the order in which it falls on the weekday that is named, where only one does.
fn by_weekday(text: &str) -> Option<NaiveDate> {
    let days = [First::Year, First::Day, First::Month].into_iter().filter_map(|order| in_order(text, order).ok());
    let mut falling = days.filter(|day| falls_on_named_weekday(text, *day) == Some(true));
    let day = falling.next()?;
    falling.all(|other| other == day).then_some(day)
}

fn in_order(text: &str, order: First) -> Result<NaiveDate, DayFault> {
    let (first, second, third) = three_numbers(text).ok_or(DayFault::Ambiguous)?;
    let (year, month, day) = match order {
        First::Day => (third, second, first),
        First::Month => (third, first, second),
        First::Year => (first, second, third),
    };
    calendar_day(&of_a_century(year), month, day)
}

fn of_a_century(year: &str) -> String {
    match (year.len(), year.parse::<u32>()) {
        (1 | 2, Ok(number)) if THIS_CENTURY.contains(&number) => (2000 + number).to_string(),
        (1 | 2, Ok(number)) => (1900 + number).to_string(),
        _ => year.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(column: &[&str]) -> Vec<String> {
        let mut signs = OrderSigns::default();
        column.iter().filter(|text| OrderSigns::has_any(text)).for_each(|text| signs.note(text));
        let day = |text: &&str| match read_day_in(text, Some(&signs)) {
            Ok(day) => day.to_string(),
            Err(fault) => format!("{fault:?}"),
        };
        column.iter().map(day).collect()
    }

    #[test]
    fn the_other_values_of_a_column_tell_its_order() {
        assert_eq!(days(&["3/5/26", "13/5/26"]), ["2026-05-03", "2026-05-13"]);
        assert_eq!(days(&["3/5/26", "5/13/26"]), ["2026-03-05", "2026-05-13"]);
        assert_eq!(days(&["3/5/2026", "13/5/2026"]), ["2026-05-03", "2026-05-13"]);
        assert_eq!(days(&["26.3.05", "25.12.31"]), ["2026-03-05", "2025-12-31"]);
        assert_eq!(days(&["3/5/98", "31/12/99"]), ["1998-05-03", "1999-12-31"]);
    }

    #[test]
    fn where_they_do_not_tell_it_nothing_is_guessed() {
        assert_eq!(days(&["3/5/26", "4/6/26"]), ["Ambiguous"; 2]);
        assert_eq!(days(&["3/5/26", "2026-03-05", "待定"]), ["Ambiguous", "2026-03-05", "NoDay"]);
        // One says the day is first, one the month.
        assert_eq!(days(&["3/5/2026", "13/5/2026", "5/13/2026"])[0], "Ambiguous");
        // Another mark is another hand.
        assert_eq!(days(&["20.5.6", "25/12/2020"]), ["Ambiguous", "2020-12-25"]);
        // Year or day?
        assert_eq!(days(&["13/5/26"]), ["Ambiguous"]);
    }

    #[test]
    fn the_weekday_behind_a_day_tells_its_order() {
        assert_eq!(days(&["21-09-01 星期三", "21-09-02 星期四"]), ["2021-09-01", "2021-09-02"]);
        assert_eq!(days(&["3/5/26 周四"]), ["2026-03-05"]);
        assert_eq!(days(&["3/5/26 周日"]), ["2026-05-03"]);
        // 21-09-01 was a Wednesday, 2001-09-21 a Friday.
        assert_eq!(days(&["21-09-01 星期一"]), ["Ambiguous"]);
    }

    proptest::proptest! {
        #[test]
        fn no_column_makes_it_panic(column in proptest::collection::vec("[0-9]{1,12}[/.年-][0-9]{1,3}[/.月-][0-9]{0,5}.{0,3}", 0..6)) {
            let column: Vec<&str> = column.iter().map(String::as_str).collect();
            days(&column);
        }
    }
}

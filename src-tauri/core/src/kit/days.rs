//! Days and times of day, read as people and spreadsheets write them.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate, NaiveTime};
use thiserror::Error;

use super::{english_days, text::plain};

/// Why a text is not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DayFault {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// No day is named: other words, or only a month (`2026年3月`), which is kept as text.
    #[error("no day is named")]
    NoDay,
    /// A day is named that no calendar has: 30 February, a 13th month.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// It could be two days: `3/5/26`.
    #[error("day and month cannot be told apart")]
    Ambiguous,
}

/// Why a text is not a span of time within a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TimesFault {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// Not a beginning and an end.
    #[error("no two times are named")]
    NoTimes,
    /// A time is named that no clock shows.
    #[error("no clock shows this time")]
    NoSuchTime,
    /// The end does not come after the beginning.
    #[error("ends before it begins")]
    EndsFirst,
}

/// Years in which an incubator's people were born, or may plan.
const YEARS: RangeInclusive<i32> = 1900..=2100;
/// Numbers that are days in Excel's 1900 system, from 1955 to 2080; smaller ones are more likely to be counts.
const SERIALS: RangeInclusive<u64> = 20_090..=66_110;

/// Reads a day: `2026-03-05`, `2026/3/5`, `2026.3.5`, `2026年3月5日`, `20260305`, `5 Mar 2026`, a serial number of Excel
/// (`44572`, the 1900 system), in full-width digits too; a weekday or a time behind it is passed over.
///
/// # Errors
/// Why it is no day. Nothing is guessed: a month without a day and `3/5/26` are refused.
pub fn read_day(text: &str) -> Result<NaiveDate, DayFault> {
    let text = plain(text);
    if text.is_empty() || is_blank_day(&text) {
        return Err(DayFault::Empty);
    }
    if let Some(number) = whole_number(&text) {
        return day_of_number(number);
    }
    if let Some(day) = english_days::read(&text, is_passed_over) {
        return Ok(day);
    }
    let (first, second, third) = three_numbers(&text).ok_or(DayFault::NoDay)?;
    match (first.len(), third.len()) {
        (4, 1 | 2) => calendar_day(first, second, third),
        (1 | 2, 4) => day_before_year(first, second, third),
        (1 | 2, 1 | 2) => Err(DayFault::Ambiguous),
        _ => Err(DayFault::NoDay),
    }
}

/// `00/0/0` and `0000-00-00`, which programs write where no day is known.
pub fn is_blank_day(text: &str) -> bool {
    text.bytes().filter(|byte| matches!(byte, b'/' | b'-')).count() == 2
        && text.bytes().all(|byte| matches!(byte, b'0' | b'/' | b'-'))
        && text.starts_with('0')
        && text.ends_with('0')
}

/// `44572`, `44572.0` and `44572.75`: a spreadsheet keeps the time of day behind the point.
fn whole_number(text: &str) -> Option<&str> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    (whole.len() >= 5 && digits(whole) && digits(part)).then_some(whole)
}

fn day_of_number(digits: &str) -> Result<NaiveDate, DayFault> {
    if digits.len() == 8 {
        return calendar_day(&digits[..4], &digits[4..6], &digits[6..]);
    }
    let serial: u64 = digits.parse().map_err(|_| DayFault::NoDay)?;
    // Day 60 of this system is 29 February 1900, which never was; from then on it counts from 30 December 1899.
    let origin = NaiveDate::from_ymd_opt(1899, 12, 30).filter(|_| SERIALS.contains(&serial));
    origin.and_then(|origin| origin.checked_add_days(Days::new(serial))).ok_or(DayFault::NoDay)
}

/// Three numbers with the marks of a date between them, and nothing behind that matters.
pub(super) fn three_numbers(text: &str) -> Option<(&str, &str, &str)> {
    let (first, rest) = number(text)?;
    let (second, rest) = number(after_mark(rest, &['-', '/', '.', '年'])?)?;
    let (third, rest) = number(after_mark(rest, &['-', '/', '.', '月'])?)?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(['日', '号']).unwrap_or(rest);
    is_passed_over(rest).then_some((first, second, third))
}

fn number(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn after_mark<'a>(text: &'a str, marks: &[char]) -> Option<&'a str> {
    text.trim_start().strip_prefix(marks)
}

/// Nothing, a weekday, or a time of day.
fn is_passed_over(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', 'T', '(']);
    rest.is_empty()
        || ["星期", "周", "上午", "下午", "晚上"].iter().any(|word| rest.starts_with(word))
        || rest.split_once(':').is_some_and(|(hour, _)| hour.len() <= 2 && hour.bytes().all(|b| b.is_ascii_digit()))
}

/// `13/5/2026`: readable when only one of the two can be the month.
fn day_before_year(first: &str, second: &str, year: &str) -> Result<NaiveDate, DayFault> {
    let reading = calendar_day(year, second, first);
    match (reading, calendar_day(year, first, second)) {
        (Ok(day), Ok(other)) if day != other => Err(DayFault::Ambiguous),
        (Err(_), Ok(day)) => Ok(day),
        (reading, _) => reading,
    }
}

pub(super) fn calendar_day(year: &str, month: &str, day: &str) -> Result<NaiveDate, DayFault> {
    let year = year.parse().ok().filter(|year| YEARS.contains(year)).ok_or(DayFault::NoDay)?;
    let (Ok(month), Ok(day)) = (month.parse(), day.parse()) else {
        return Err(DayFault::NoSuchDay);
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DayFault::NoSuchDay)
}

/// Reads when something begins and ends: `9:30-11:30`, `上午9点半至11点`, `下午2点到5点`, `2pm-5pm`.
///
/// A half of the day named once counts for both times where it must.
///
/// # Errors
/// Why it is no span within one day.
pub fn read_times(text: &str) -> Result<(NaiveTime, NaiveTime), TimesFault> {
    let text: String = plain(text).to_lowercase().chars().filter(|c| *c != ' ').collect();
    if text.is_empty() {
        return Err(TimesFault::Empty);
    }
    let halves = ["-", "~", "〜", "至", "到", "to"].iter().find_map(|between| text.split_once(between));
    let (from, to) = halves.ok_or(TimesFault::NoTimes)?;
    let from = clock(from).ok_or(TimesFault::NoTimes)?;
    let to = clock(to).ok_or(TimesFault::NoTimes)?;

    let mut starts = from.minutes();
    let mut ends = to.minutes();
    const HALF_A_DAY: u32 = 12 * 60;
    if to.half.is_none() && from.half.is_some() && ends <= starts && ends < HALF_A_DAY {
        ends += HALF_A_DAY;
    }
    // 2-5pm begins in the afternoon; 9-5pm does not.
    if from.half.is_none() && to.half == Some(Half::Later) && starts < HALF_A_DAY && starts + HALF_A_DAY < ends {
        starts += HALF_A_DAY;
    }
    let time = |minutes| NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).ok_or(TimesFault::NoSuchTime);
    if from.minute > 59 || to.minute > 59 {
        return Err(TimesFault::NoSuchTime);
    }
    let (starts, ends) = (time(starts)?, time(ends)?);
    if ends <= starts { Err(TimesFault::EndsFirst) } else { Ok((starts, ends)) }
}

/// A time as it was said.
struct Clock {
    half: Option<Half>,
    hour: u32,
    minute: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    /// 凌晨 and am: 12 is midnight.
    Night,
    /// 上午: 12 is noon.
    Morning,
    /// 中午: 11 and 12 stay, 1 is 13.
    Noon,
    /// 下午, 晚上 and pm.
    Later,
}

impl Clock {
    fn minutes(&self) -> u32 {
        let hour = match (self.half, self.hour) {
            (Some(Half::Night), 12) => 0,
            (Some(Half::Noon), 1..=3) | (Some(Half::Later), 1..=11) => self.hour + 12,
            (_, hour) => hour,
        };
        hour * 60 + self.minute
    }
}

fn clock(text: &str) -> Option<Clock> {
    const HALVES: [(&str, Half); 12] = [
        ("凌晨", Half::Night),
        ("am", Half::Night),
        ("a.m.", Half::Night),
        ("早上", Half::Morning),
        ("上午", Half::Morning),
        ("中午", Half::Noon),
        ("下午", Half::Later),
        ("傍晚", Half::Later),
        ("晚上", Half::Later),
        ("晚", Half::Later),
        ("pm", Half::Later),
        ("p.m.", Half::Later),
    ];
    let named = HALVES.iter().find_map(|(word, half)| {
        let rest = text.strip_prefix(word).or_else(|| text.strip_suffix(word))?;
        Some((Some(*half), rest))
    });
    let (half, text) = named.unwrap_or((None, text));
    let (hour, rest) = number(text).filter(|(hour, _)| hour.len() <= 2)?;
    let minute = match rest.strip_prefix([':', '点', '时', '.']).unwrap_or(rest) {
        "" | "整" | "钟" => 0,
        "半" => 30,
        "一刻" => 15,
        "三刻" => 45,
        minutes => {
            let (minute, rest) = number(minutes).filter(|_| minutes != rest)?;
            // Seconds are passed over.
            let seconds = rest.strip_prefix(':').is_some_and(|s| s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit()));
            if !(rest.is_empty() || rest == "分" || seconds) || minute.len() > 2 {
                return None;
            }
            minute.parse().ok()?
        }
    };
    Some(Clock { half, hour: hour.parse().ok()?, minute })
}

#[cfg(test)]
#[path = "days_tests.rs"]
mod tests;

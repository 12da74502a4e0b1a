//! Days and times of day, read as people and spreadsheets write them.

use std::{fmt, ops::RangeInclusive};

use chrono::{Days, NaiveDate, NaiveTime, Timelike};
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

/// Why a text tells no times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TimesFault {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// No time is named.
    #[error("no time is named")]
    NoTimes,
    /// A time is named that no clock shows.
    #[error("no clock shows this time")]
    NoSuchTime,
    /// The end does not come after the beginning.
    #[error("ends before it begins")]
    EndsFirst,
}

/// When something ends: on the day on which it begins, or on the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// The time of day.
    pub time: NaiveTime,
    /// The day after the one on which it begins.
    pub next_day: bool,
}

impl End {
    /// The day on which it ends, of something that begins on `day`.
    pub fn day(self, day: super::Day) -> super::Day {
        day.plus(i64::from(self.next_day))
    }
}

impl fmt::Display for End {
    /// `11:30`, `+1 00:30`: as [`read_end`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.next_day { "+1 " } else { "" }, self.time.format("%H:%M"))
    }
}

/// When something begins, and ends where that is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The beginning.
    pub starts: NaiveTime,
    /// The end; absent where none is told.
    pub ends: Option<End>,
}

/// What stands behind a day in one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behind {
    /// Nothing, or its weekday, or the midnight that databases write behind a day.
    Nothing,
    /// When something begins that day, and ends.
    Times(Span),
    /// Other words: 晚上.
    Other,
}

/// Years in which an incubator's people were born, or may plan.
pub(crate) const YEARS: RangeInclusive<i32> = 1900..=2100;
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

/// A day, or the beginning of one as far as it is typed, as days are stored: `202`, `2027`, `2027-0`, `2027-06`.
///
/// # Errors
/// Why it is neither: no calendar has `2026-02-30` or `2027-13`.
pub fn begun_day(text: &str) -> Result<String, DayFault> {
    let text = plain(text);
    let days_of = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).map(|first| first.iter_days().take(366));
    let begins = |day: NaiveDate| day.format("%Y-%m-%d").to_string().starts_with(&text);
    let is_begun = match text.get(..4).map(str::parse) {
        None => !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()),
        Some(Ok(year)) => days_of(year).is_some_and(|mut days| days.any(begins)),
        Some(Err(_)) => false,
    };
    if is_begun { Ok(text.clone()) } else { read_day(&text).map(|day| day.format("%Y-%m-%d").to_string()) }
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
pub(crate) fn three_numbers(text: &str) -> Option<(&str, &str, &str)> {
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
        || names_time(rest) && read_times(rest).is_ok()
}

/// What stands behind the day of a text: `2026-03-05 14:00`, `2026年3月5日（周四）下午2点到4点`, `46086.75`.
pub fn behind_day(text: &str) -> Behind {
    let text = plain(text);
    if let Some((_, part)) = text.split_once('.').filter(|_| whole_number(&text).is_some()) {
        return behind_point(part);
    }
    let Some(rest) = rest_behind_day(&text).or_else(|| english_days::rest(&text)) else { return Behind::Nothing };
    let rest: String = rest.trim_start_matches(['日', '号', ' ', 'T']).replace(['(', ')', ' '], "");
    let rest = without_weekday(&rest);
    match read_times(rest) {
        _ if rest.is_empty() => Behind::Nothing,
        Ok(Span { starts: NaiveTime::MIN, ends: None }) => Behind::Nothing,
        Ok(span) if names_time(rest) => Behind::Times(span),
        _ => Behind::Other,
    }
}

/// The part of a day behind the point of a spreadsheet's number.
fn behind_point(part: &str) -> Behind {
    let share: f64 = format!("0.{part}").parse().unwrap_or(0.0);
    let minutes = (share * 1440.0).round() as u32;
    match NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0) {
        Some(starts) if minutes > 0 => Behind::Times(Span { starts, ends: None }),
        _ => Behind::Nothing,
    }
}

fn rest_behind_day(text: &str) -> Option<&str> {
    let (_, rest) = number(text)?;
    let (_, rest) = number(after_mark(rest, &['-', '/', '.', '年'])?)?;
    Some(number(after_mark(rest, &['-', '/', '.', '月'])?)?.1)
}

fn without_weekday(text: &str) -> &str {
    let rest = ["星期", "礼拜", "周"].iter().find_map(|word| text.strip_prefix(word));
    rest.map_or(text, |rest| rest.trim_start_matches(['一', '二', '三', '四', '五', '六', '日', '天']))
}

/// Whether a text has the marks of a time of day: a number alone is none.
fn names_time(text: &str) -> bool {
    text.contains([':', '点', '时']) || ["am", "pm", "AM", "PM"].iter().any(|half| text.contains(half))
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

pub(crate) fn calendar_day(year: &str, month: &str, day: &str) -> Result<NaiveDate, DayFault> {
    let year = year.parse().ok().filter(|year| YEARS.contains(year)).ok_or(DayFault::NoDay)?;
    let (Ok(month), Ok(day)) = (month.parse(), day.parse()) else {
        return Err(DayFault::NoSuchDay);
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DayFault::NoSuchDay)
}

/// Reads when something begins and ends: `9:30-11:30`, `上午9点半至11点`, `下午2点到5点`, `2pm-5pm`, `22:30-00:30`,
/// `22:30-次日00:30`; or only when it begins: `14:00`, `14:00起`. No end is made up.
///
/// A half of the day named once counts for both times where it must. An end that is earlier on the clock is one of the
/// next day, where no more than half a day lies between; a longer night has to name the next day.
///
/// # Errors
/// Why it tells no times.
pub fn read_times(text: &str) -> Result<Span, TimesFault> {
    let text = bare(text);
    if text.is_empty() {
        return Err(TimesFault::Empty);
    }
    let halves = ["-", "~", "〜", "至", "到", "to"].iter().find_map(|between| text.split_once(between));
    match halves.filter(|(_, to)| !to.is_empty()) {
        Some((from, to)) => {
            let from = clock(from).ok_or(TimesFault::NoTimes)?;
            let (to, next_day) = end_clock(to).ok_or(TimesFault::NoTimes)?;
            span(&from, &to, next_day)
        }
        None => {
            let begin = ["-", "~", "起", "开始", "始"].iter().find_map(|open| text.strip_suffix(open));
            let from = clock(begin.unwrap_or(&text)).ok_or(TimesFault::NoTimes)?;
            Ok(Span { starts: from.time(from.minutes())?, ends: None })
        }
    }
}

/// Reads when something ends that begins at `starts`: `00:30`, `次日 00:30`, `24:30`.
///
/// # Errors
/// Why it tells no end.
pub fn read_end(starts: NaiveTime, text: &str) -> Result<End, TimesFault> {
    let text = bare(text);
    if text.is_empty() {
        return Err(TimesFault::Empty);
    }
    let (to, next_day) = end_clock(&text).ok_or(TimesFault::NoTimes)?;
    to.time(to.minutes() % DAY)?;
    end(starts.hour() * 60 + starts.minute(), to.minutes(), next_day)
}

/// Without blanks and capitals.
fn bare(text: &str) -> String {
    plain(text).to_lowercase().chars().filter(|c| !c.is_whitespace()).collect()
}

const HALF_A_DAY: u32 = 12 * 60;
const DAY: u32 = 24 * 60;
/// `29:59` is 5:59 of the next day; nobody counts on.
const LATEST: u32 = 30 * 60;

fn span(from: &Clock, to: &Clock, next_day: bool) -> Result<Span, TimesFault> {
    let mut starts = from.minutes();
    let mut ends = to.minutes();
    if !next_day && to.half.is_none() && from.half.is_some() && ends <= starts && ends <= HALF_A_DAY {
        // 下午2点到5点; 晚上10点到1点 ends after midnight all the same.
        ends = Some(ends + HALF_A_DAY).filter(|later| *later > starts).unwrap_or(ends);
    }
    // 2-5pm begins in the afternoon; 9-5pm does not.
    if from.half.is_none() && to.half == Some(Half::Later) && starts < HALF_A_DAY && starts + HALF_A_DAY < ends {
        starts += HALF_A_DAY;
    }
    to.time(ends % DAY)?;
    Ok(Span { starts: from.time(starts)?, ends: Some(end(starts, ends, next_day)?) })
}

/// The end at `ends` minutes, of this day or the next.
fn end(starts: u32, ends: u32, next_day: bool) -> Result<End, TimesFault> {
    let ends = match ends {
        late if late >= LATEST => return Err(TimesFault::NoSuchTime),
        _ if next_day => ends % DAY + DAY,
        early if early <= starts && early + DAY - starts <= HALF_A_DAY => early + DAY,
        ends if ends <= starts => return Err(TimesFault::EndsFirst),
        ends => ends,
    };
    let time = NaiveTime::from_hms_opt(ends % DAY / 60, ends % 60, 0).ok_or(TimesFault::NoSuchTime)?;
    Ok(End { time, next_day: ends >= DAY })
}

/// What says that an end is one of the next day.
const NEXT_DAY: [&str; 6] = ["次日", "翌日", "第二天", "nextday", "+1天", "+1"];

/// The time of an end, and whether it names the next day.
fn end_clock(text: &str) -> Option<(Clock, bool)> {
    let text = text.replace(['(', ')'], "");
    let named = NEXT_DAY.iter().find_map(|word| text.strip_prefix(word).or_else(|| text.strip_suffix(word)));
    Some((clock(named.unwrap_or(&text))?, named.is_some()))
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
    /// 下午 and pm: 12 is noon.
    Later,
    /// 晚上: 12 is the end of the day.
    Evening,
}

impl Clock {
    fn minutes(&self) -> u32 {
        let hour = match (self.half, self.hour) {
            (Some(Half::Night), 12) => 0,
            (Some(Half::Noon), 1..=3) | (Some(Half::Later | Half::Evening), 1..=11) => self.hour + 12,
            (Some(Half::Evening), 12) => 24,
            (_, hour) => hour,
        };
        hour * 60 + self.minute
    }

    /// The time of day of so many minutes of this clock's.
    fn time(&self, minutes: u32) -> Result<NaiveTime, TimesFault> {
        let time = NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).filter(|_| self.minute < 60);
        time.ok_or(TimesFault::NoSuchTime)
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
        ("傍晚", Half::Evening),
        ("晚上", Half::Evening),
        ("晚", Half::Evening),
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

//! Moments and lengths as meeting programs write them. Which of two numbers is the day is told by all of a file's moments
//! together, not by one.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// Which of day and month stands first in `05/03/26`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayOrder {
    /// The day.
    DayFirst,
    /// The month.
    MonthFirst,
}

/// A moment as written, in the time of who exported it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    /// It can be one moment only.
    Sure(NaiveDateTime),
    /// Two numbers of which one is the day, and the year.
    Numbers { first: u32, second: u32, year: i32, clock: NaiveTime, look: Look },
    /// An hour without a day.
    Clock(NaiveTime),
}

/// How a moment is written: that tells something of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    /// `PM` in capitals behind numbers without noughts in front: American.
    pub is_american: bool,
}

impl Stamp {
    /// Reads `2026-03-05 14:00:00`, `05/03/26, 13:50:12`, `7/22/26, 7:00:11 PM`, `15.11.2022, 9:30:17`, `18:14`,
    /// `2026年3月5日 下午2:00`.
    pub(super) fn read(text: &str) -> Option<Stamp> {
        let text = text.trim().replace(['，', ',', '\u{202f}', '\u{a0}'], " ").replace('T', " ");
        let is_day = |part: &str| {
            ['/', '-', '.', '年'].iter().any(|mark| part.contains(*mark))
                && part.starts_with(|letter: char| letter.is_ascii_digit())
        };
        let mut parts = text.split_whitespace();
        let first = parts.next()?;
        if !is_day(first) {
            return clock(&text).map(Stamp::Clock);
        }
        let rest: Vec<&str> = parts.collect();
        let at = if rest.is_empty() { NaiveTime::MIN } else { clock(&rest.join(" "))? };
        let numbers: Vec<&str> =
            first.split(['/', '-', '.', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
        let [one, two, three] = numbers.as_slice() else { return None };
        let of = |digits: &str| digits.parse::<u32>().ok().filter(|_| digits.len() <= 4);
        let year = |digits: &str| {
            of(digits).and_then(|year| i32::try_from(if digits.len() <= 2 { 2000 + year } else { year }).ok())
        };
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).map(|day| Stamp::Sure(day.and_time(at)));
        if one.len() == 4 || first.contains('年') {
            return day(year(one)?, of(two)?, of(three)?);
        }
        let (first_number, second, year) = (of(one)?, of(two)?, year(three)?);
        if first.contains('.') {
            return day(year, second, first_number);
        }
        let is_american = text.ends_with('M') && !one.starts_with('0') && !two.starts_with('0');
        Some(Stamp::Numbers { first: first_number, second, year, clock: at, look: Look { is_american } })
    }

    /// The moment, where its order is known; an hour on the day that is given.
    pub(super) fn moment(self, order: Option<DayOrder>, day: Option<NaiveDate>) -> Option<NaiveDateTime> {
        match self {
            Stamp::Sure(at) => Some(at),
            Stamp::Clock(clock) => day.map(|day| day.and_time(clock)),
            Stamp::Numbers { .. } => self.in_order(order?),
        }
    }

    /// The moment in this order; none where no calendar has it.
    pub(super) fn in_order(self, order: DayOrder) -> Option<NaiveDateTime> {
        let Stamp::Numbers { first, second, year, clock, .. } = self else { return None };
        let (day, month) = match order {
            DayOrder::DayFirst => (first, second),
            DayOrder::MonthFirst => (second, first),
        };
        NaiveDate::from_ymd_opt(year, month, day).map(|day| day.and_time(clock))
    }
}

/// `13:50:12`, `1:58:40 PM`, `下午2:00`, `18:14`.
fn clock(text: &str) -> Option<NaiveTime> {
    let upper = text.trim().to_uppercase();
    let is_late =
        upper.ends_with("PM") || upper.ends_with("P.M.") || upper.starts_with("下午") || upper.starts_with("晚上");
    let is_early =
        upper.ends_with("AM") || upper.ends_with("A.M.") || upper.starts_with("上午") || upper.starts_with("凌晨");
    let bare = upper.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let bare = bare.trim_end_matches(['A', 'P', 'M', '.', ' ']);
    let numbers: Vec<u32> = bare.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let (hour, minute, second) = match numbers.as_slice() {
        [hour, minute] => (*hour, *minute, 0),
        [hour, minute, second] => (*hour, *minute, *second),
        _ => return None,
    };
    let hour = match (is_early, is_late, hour) {
        (true, _, 12) => 0,
        (_, true, 1..12) => hour + 12,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// Reads a length in seconds: `0:41:06`, `1h 5m 3s`, `1 godz. 5 min 3 sek.`, `1小时5分`, and a number of minutes where the
/// column says that it is one.
pub(super) fn seconds(text: &str, is_of_minutes: bool) -> Option<u32> {
    let text = text.trim().to_lowercase();
    if let Ok(number) = text.parse::<f64>() {
        let seconds = (number * 60.0).round();
        let is_fit = is_of_minutes && (0.0..1e7).contains(&seconds);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "within the bounds that were just asked"
        )]
        return is_fit.then_some(seconds as u32);
    }
    if text.contains(':') {
        let numbers: Vec<u32> = text.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
        return match numbers.as_slice() {
            [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => {
                hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)
            }
            // 41:06 may be of minutes or of hours.
            _ => None,
        };
    }
    let mut sum = 0_u32;
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let number: u32 = rest[..end].parse().ok()?;
        let unit = rest[end..].trim_start();
        let word_end = unit.find(|letter: char| letter.is_ascii_digit()).unwrap_or(unit.len());
        let times = unit_of(unit[..word_end].trim().trim_end_matches('.'))?;
        sum = sum.checked_add(number.checked_mul(times)?)?;
        rest = &unit[word_end..];
    }
    (!text.is_empty()).then_some(sum)
}

fn unit_of(word: &str) -> Option<u32> {
    const HOURS: [&str; 9] = ["h", "hr", "hrs", "hour", "hours", "std", "godz", "小时", "时"];
    const MINUTES: [&str; 7] = ["m", "min", "mins", "minute", "minutes", "分", "分钟"];
    const SECONDS: [&str; 7] = ["s", "sec", "secs", "second", "seconds", "sek", "秒"];
    let is = |words: &[&str]| words.contains(&word);
    if is(&HOURS) {
        Some(3600)
    } else if is(&MINUTES) {
        Some(60)
    } else if is(&SECONDS) {
        Some(1)
    } else {
        None
    }
}

/// So many seconds later.
pub(super) fn later(at: NaiveDateTime, seconds: u32) -> NaiveDateTime {
    at.checked_add_signed(TimeDelta::seconds(seconds.into())).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<NaiveDateTime> {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").ok()
    }

    #[test]
    fn moments_that_can_be_one_only_are_sure() {
        for text in [
            "2026-03-05 14:00:00",
            "2026/3/5 下午2:00:00",
            "2026年3月5日 14:00",
            "05.03.2026, 14:00:00",
            "5.3.26, 2:00:00 PM",
        ] {
            assert_eq!(
                Stamp::read(text).and_then(|stamp| stamp.moment(None, None)),
                at("2026-03-05 14:00:00"),
                "{text}"
            );
        }
    }

    #[test]
    fn two_short_numbers_are_read_in_the_order_that_is_known() {
        let stamp = Stamp::read("05/03/26, 13:50:12").unwrap();
        assert_eq!(stamp.moment(None, None), None);
        assert_eq!(stamp.moment(Some(DayOrder::DayFirst), None), at("2026-03-05 13:50:12"));
        assert_eq!(stamp.moment(Some(DayOrder::MonthFirst), None), at("2026-05-03 13:50:12"));
        assert_eq!(Stamp::read("15/11/22, 09:30:17").unwrap().in_order(DayOrder::MonthFirst), None);
        let zoom = Stamp::read("03/05/2026 12:05:40 AM").unwrap();
        assert_eq!(zoom.moment(Some(DayOrder::MonthFirst), None), at("2026-03-05 00:05:40"));
    }

    #[test]
    fn an_hour_needs_a_day() {
        let stamp = Stamp::read("18:14").unwrap();
        assert_eq!(stamp.moment(None, None), None);
        assert_eq!(stamp.moment(None, NaiveDate::from_ymd_opt(2026, 3, 5)), at("2026-03-05 18:14:00"));
        assert_eq!(["", "--", "待定", "3/5", "2026-13-01 10:00", "25:00", "1/2/3/4 10:00"].map(Stamp::read), [None; 7]);
    }

    #[test]
    fn lengths_are_read_in_their_units() {
        for (text, long) in [
            ("0:41:06", 2466),
            ("2:11:05", 7865),
            ("11m 31s", 691),
            ("1h 14m 7s", 4447),
            ("1 godz. 5 min 3 sek.", 3903),
            ("1小时5分3秒", 3903),
            ("2h", 7200),
        ] {
            assert_eq!(seconds(text, false), Some(long), "{text}");
        }
        assert_eq!((seconds("32", true), seconds("32", false), seconds("1.5", true)), (Some(1920), None, Some(90)));
        assert_eq!(["--", "", "1x", "h", "0:99:00", "41:06", "-5"].map(|text| seconds(text, true)), [None; 7]);
    }
}

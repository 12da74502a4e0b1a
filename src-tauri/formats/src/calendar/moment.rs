//! Moments and lengths as calendars write them: a day, a clock in some zone, or a clock of the whole world.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// A moment as the file writes it, before anybody knows what its zone is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// A whole day.
    Day(NaiveDate),
    /// What a clock shows in the zone of that name; in no zone where none is named.
    Clock(NaiveDateTime, Option<String>),
    /// UTC.
    World(NaiveDateTime),
}

impl Moment {
    /// Reads `20260305`, `20260305T140000`, `20260305T060000Z`, `2026-03-05T14:00:00+08:00`; the zone is what the
    /// parameter `TZID` says.
    pub(super) fn read(value: &str, zone: Option<&str>) -> Option<Moment> {
        let value = value.trim();
        let digits: String = value.chars().filter(|letter| !matches!(letter, ':' | ' ')).collect();
        let digits = digits.to_ascii_uppercase();
        let (day, clock) = digits.split_once('T').unwrap_or((&digits, ""));
        let day = NaiveDate::parse_from_str(&day.replace('-', ""), "%Y%m%d")
            .ok()
            .filter(|_| is_digits(&day.replace('-', ""), 8))?;
        if clock.is_empty() {
            return (!digits.contains('T')).then_some(Moment::Day(day));
        }
        let end = clock.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(clock.len());
        let (clock, behind) = clock.split_at(end);
        let at = clock_on(day, clock)?;
        match behind {
            "" => Some(Moment::Clock(at, zone.map(str::to_owned).filter(|zone| !zone.is_empty()))),
            "Z" => Some(Moment::World(at)),
            offset => Some(Moment::World(at.checked_sub_signed(TimeDelta::seconds(offset_of(offset)?.into()))?)),
        }
    }
}

/// `140000` or `1400` on a day; midnight at its end is `240000`.
fn clock_on(day: NaiveDate, digits: &str) -> Option<NaiveDateTime> {
    if matches!(digits, "240000" | "2400") {
        return day.checked_add_days(Days::new(1)).map(|next| next.and_time(NaiveTime::MIN));
    }
    let two = |from: usize| digits.get(from..from + 2).and_then(|two| two.parse::<u32>().ok());
    if !is_digits(digits, 6) && !is_digits(digits, 4) {
        return None;
    }
    // A leap second is the last one that clocks know.
    let second = if digits.len() == 6 { two(4)?.min(59) } else { 0 };
    Some(day.and_time(NaiveTime::from_hms_opt(two(0)?, two(2)?, second)?))
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Seconds east of UTC: `+0800`, `+08:00`, `+8`, ` +080000`, and what a bad fold has left behind it.
pub(super) fn offset_of(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+')?),
    };
    let digits: String =
        rest.trim_start().chars().filter(|letter| *letter != ':').take_while(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.parse::<i32>().ok()?, 0),
        3 => (digits[..1].parse().ok()?, digits[1..].parse().ok()?),
        4 | 6 => (digits[..2].parse().ok()?, digits[2..4].parse::<i32>().ok()?),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// A length: its days are of the calendar, its seconds of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    pub days: u32,
    pub seconds: u32,
}

impl Length {
    /// Reads `P1D`, `PT1H30M`, `P1W`. One below zero is none.
    pub(super) fn read(value: &str) -> Option<Length> {
        let upper = value.trim().to_ascii_uppercase();
        let rest = upper.strip_prefix('+').unwrap_or(&upper).strip_prefix('P')?;
        let (days_of, clock_of) = rest.split_once('T').unwrap_or((rest, ""));
        let days = units(days_of, &[('W', 7), ('D', 1)])?;
        let seconds = units(clock_of, &[('H', 3600), ('M', 60), ('S', 1)])?;
        (!rest.is_empty()).then_some(Length { days, seconds })
    }

    /// The clock so much later.
    pub(super) fn after(self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        at.checked_add_days(Days::new(self.days.into()))?.checked_add_signed(TimeDelta::seconds(self.seconds.into()))
    }
}

fn units(mut text: &str, of: &[(char, u32)]) -> Option<u32> {
    let mut sum = 0_u32;
    while !text.is_empty() {
        let end = text.find(|letter: char| !letter.is_ascii_digit())?;
        let unit = text[end..].chars().next()?;
        let (_, times) = of.iter().find(|(known, _)| *known == unit)?;
        sum = sum.checked_add(text[..end].parse::<u32>().ok()?.checked_mul(*times)?)?;
        text = &text[end + 1..];
    }
    Some(sum)
}

/// A clock of UTC as milliseconds since 1970.
pub(super) fn millis(at: NaiveDateTime) -> i64 {
    at.and_utc().timestamp_millis()
}

/// Milliseconds since 1970 as a clock of UTC.
pub(super) fn world(millis: i64) -> NaiveDateTime {
    DateTime::<Utc>::from_timestamp_millis(millis).unwrap_or_default().naive_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
    }

    #[test]
    fn moments_are_read_as_makers_write_them() {
        let clock = |text, zone: Option<&str>| Some(Moment::Clock(at(text), zone.map(str::to_owned)));
        assert_eq!(Moment::read("20260305T140000", Some("TZ08")), clock("2026-03-05 14:00:00", Some("TZ08")));
        assert_eq!(Moment::read("20260305T1400", None), clock("2026-03-05 14:00:00", None));
        assert_eq!(Moment::read("20260305T240000", Some("")), clock("2026-03-06 00:00:00", None));
        assert_eq!(Moment::read(" 20260305T060000Z", Some("TZ08")), Some(Moment::World(at("2026-03-05 06:00:00"))));
        assert_eq!(Moment::read("2026-03-05T14:00:00+08:00", None), Some(Moment::World(at("2026-03-05 06:00:00"))));
        assert_eq!(Moment::read("20260305", None), Some(Moment::Day(at("2026-03-05 00:00:00").date())));
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in [
            "",
            "T",
            "20260230",
            "20260305T",
            "20260305T250000",
            "2026035T140000",
            "20260305T14",
            "明天",
            "20260305T140000+99",
        ] {
            assert_eq!(Moment::read(text, None), None, "{text}");
        }
    }

    #[test]
    fn offsets_and_lengths_are_read() {
        let offsets = ["+0800", " +0800", "+8", "+08:00", "+080000", "-0330", "+0800TZOFFSETFROM: +0800"];
        let seconds: Vec<Option<i32>> = offsets.map(offset_of).into();
        assert_eq!(seconds, [28_800, 28_800, 28_800, 28_800, 28_800, -12_600, 28_800].map(Some));
        assert_eq!(["", "8", "+99", "+", "+08000000"].map(offset_of), [None; 5]);
        assert_eq!(Length::read("P1DT1H30M"), Some(Length { days: 1, seconds: 5400 }));
        assert_eq!(Length::read("P2W"), Some(Length { days: 14, seconds: 0 }));
        assert_eq!(["-PT1H", "PT1", "P", "1H", "P1H", "P99999999999D"].map(Length::read), [None; 6]);
    }
}

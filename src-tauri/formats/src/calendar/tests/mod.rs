use chrono::NaiveDateTime;
use chrono_tz::Asia::Shanghai;

use miaopu_kit::{Day, Instant};

use super::*;

mod law;
mod makers;
mod samples;
mod series;
mod written;
mod zones;

/// A calendar of these lines.
pub(super) fn calendar(lines: &str) -> Calendar {
    read(format!("BEGIN:VCALENDAR\r\n{lines}\r\nEND:VCALENDAR\r\n").into_bytes()).unwrap()
}

/// A calendar of one event of these lines.
pub(super) fn event(lines: &str) -> Calendar {
    calendar(&format!("BEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT"))
}

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn window(from: &str, to: &str) -> Window {
    Window { from: day(from), to: day(to), zone: Shanghai }
}

pub(super) fn in_2026(calendar: &Calendar) -> Expansion {
    calendar.expand(window("2026-01-01", "2026-12-31"), &Answers::new())
}

/// `2026-03-05 14:00` in Shanghai, or a day.
pub(super) fn beginning(span: Span) -> String {
    match span {
        Span::Timed { starts, .. } => starts.local_minute(Shanghai),
        Span::Days { first, last } if first == last => first.to_string(),
        Span::Days { first, last } => format!("{first} to {last}"),
    }
}

/// When all of it begins, what is called off in brackets.
pub(super) fn beginnings(expansion: &Expansion) -> Vec<String> {
    let of = |one: &Occurrence| {
        let text = beginning(one.span);
        if one.cancelled { format!("({text})") } else { text }
    };
    expansion.occurrences.iter().map(of).collect()
}

pub(super) fn clock(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

pub(super) fn timed(starts: &str, ends: &str) -> Span {
    let at = |text| Instant::local(clock(text), Shanghai).unwrap();
    Span::Timed { starts: at(starts), ends: Some(at(ends)) }
}

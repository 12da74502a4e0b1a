//! Cells of workbooks as their formats show them.

use std::borrow::Cow;

use calamine::Data;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::look::{self, Looks};
use super::wrapped::unwrapped;
use super::{Cell, Flaw};

/// A cell as its format shows it.
pub(super) fn seen(value: Data, style: usize, looks: &Looks) -> Cell {
    let number = match &value {
        Data::Float(number) => Some(*number),
        Data::Int(number) => Some(*number as f64),
        Data::DateTime(at) if !at.is_datetime() => Some(at.as_f64()),
        _ => None,
    };
    if let Some(seen) = number.and_then(|number| looks.seen(style, number)) {
        return Cell::of_text(seen);
    }
    match cell(value) {
        Cell::Day(day) => looks.seen_of_day(style, day).map_or(Cell::Day(day), Cell::Text),
        cell => cell,
    }
}

pub(super) fn cell(value: Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::Int(number) => Cell::Number(number as f64),
        Data::Float(number) => Cell::Number(number),
        Data::String(text) => match unwrapped(&text) {
            Cow::Borrowed(same) if same.len() == text.len() => Cell::of_text(text),
            value => Cell::of_text(value.into_owned()),
        },
        Data::Bool(ticked) => Cell::Bool(ticked),
        Data::DateTime(at) if !at.is_datetime() => {
            look::length(at.as_f64()).map_or_else(|| Cell::Number(at.as_f64()), Cell::of_text)
        }
        Data::DateTime(at) => day_or_time(at),
        Data::DateTimeIso(text) => iso(&text).unwrap_or(Cell::Text(text)),
        Data::DurationIso(text) => iso_duration(&text).unwrap_or(Cell::Text(text)),
        Data::Error(error) => Cell::flawed(Flaw::FormulaError, error.to_string()),
    }
}

/// A serial number in a day's format; below one it has no day. What is no day stays a number.
fn day_or_time(at: calamine::ExcelDateTime) -> Cell {
    let serial = at.as_f64();
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let Some(time) = NaiveTime::from_hms_opt(hour.into(), minute.into(), second.into()) else {
        return Cell::Number(serial);
    };
    if (0.0..1.0).contains(&serial) {
        return Cell::Time(time);
    }
    let in_calendar = (1.0..2_958_466.0).contains(&serial);
    match NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()) {
        Some(day) if in_calendar && serial.fract() == 0.0 => Cell::Day(day),
        Some(day) if in_calendar => Cell::Instant(day.and_time(time)),
        _ => Cell::Number(serial),
    }
}

fn iso(text: &str) -> Option<Cell> {
    let text = text.trim_end_matches('Z');
    if let Ok(day) = text.parse::<NaiveDate>() {
        return Some(Cell::Day(day));
    }
    if let Ok(at) = text.parse::<NaiveDateTime>() {
        return Some(if at.time() == NaiveTime::MIN { Cell::Day(at.date()) } else { Cell::Instant(at) });
    }
    text.parse().ok().map(Cell::Time)
}

/// `PT09H30M00S`, as LibreOffice writes a time of the day; `PT27H30M00S` is a length, and reads 27:30:00.
pub(super) fn iso_duration(text: &str) -> Option<Cell> {
    let (hour, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minute, rest) = rest.split_once('M')?;
    let second = rest.split(['.', ',', 'S']).next()?;
    let (hour, minute, second): (u32, u32, u32) = (hour.parse().ok()?, minute.parse().ok()?, second.parse().ok()?);
    let time = NaiveTime::from_hms_opt(hour, minute, second).map(Cell::Time);
    Some(time.unwrap_or_else(|| Cell::Text(format!("{hour}:{minute:02}:{second:02}"))))
}

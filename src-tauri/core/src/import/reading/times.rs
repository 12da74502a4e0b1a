//! When a session begins and ends, as far as its row says so. Nothing is made up: a row without a time has none.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::{
    super::{Field, fault::Fault, formats::Cell},
    cells::Cells,
    claims::Claimed,
};
use crate::{
    error::{Code, code},
    kit::{
        Day, Instant,
        days::{Behind, End, Span, TimesFault, behind_day, read_end, read_times},
    },
    sessions::rules::{SESSION_TOO_LONG, code_of, is_too_long},
};

/// What a cell says of a beginning.
enum Told {
    /// A time, and the day that stands before it, where one does.
    Times(Option<Day>, Span),
    Nothing,
    Unreadable(Code),
}

/// The times of a session, and the fields that tell them.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Times {
    pub span: Option<Span>,
    /// Whose cell tells the begin.
    pub begin_in: Option<Field>,
    /// Whose cell tells the end.
    pub end_in: Option<Field>,
}

impl Times {
    pub fn begin(&self) -> Option<NaiveTime> {
        self.span.map(|span| span.starts)
    }

    pub fn end(&self) -> Option<End> {
        self.span.and_then(|span| span.ends)
    }

    /// Takes what a cell says, unless other times are told already; tells whether it did.
    fn take(&mut self, field: Field, told: Span) -> bool {
        match self.span {
            None => *self = Self { span: Some(told), begin_in: Some(field), end_in: told.ends.map(|_| field) },
            Some(held) if !agrees(held, told) => return false,
            Some(held) if held.ends.is_none() && told.ends.is_some() => {
                self.span = Some(told);
                self.end_in = Some(field);
            }
            Some(_) => {}
        }
        true
    }
}

/// The times of a row: of a cell for both, of one for the begin, or behind its day, the first of them that says any.
/// What says other times is kept as text.
pub(super) fn read(cells: &mut Cells<'_>, day: Day) -> Times {
    let mut times = Times::default();
    for field in [Field::Time, Field::Starts, Field::Day] {
        let Some((column, cell)) = cells.cell(field) else { continue };
        match told(cells, field) {
            Told::Times(own, span) if own.is_none_or(|own| own == day) && times.take(field, span) => {
                cells.claim(column, Claimed::Field(field));
            }
            Told::Times(..) => cells.set_aside(column, cell, None),
            Told::Nothing => {}
            Told::Unreadable(code) => cells.set_aside(column, cell, Some(code)),
        }
    }
    let (Some((column, cell)), Some(span)) = (cells.cell(Field::Ends), times.span) else {
        // An end alone tells nobody when to come, and is kept as text.
        return times;
    };
    match end(cells, day, span.starts) {
        Ok(told) if times.take(Field::Ends, Span { ends: Some(told), ..span }) => {
            cells.claim(column, Claimed::Field(Field::Ends));
        }
        Ok(_) => cells.set_aside(column, cell, None),
        Err(code) => cells.set_aside(column, cell, Some(code)),
    }
    times
}

/// Whether one says nothing that the other does not.
fn agrees(held: Span, span: Span) -> bool {
    held.starts == span.starts && (held.ends == span.ends || held.ends.is_none() || span.ends.is_none())
}

fn told(cells: &Cells<'_>, field: Field) -> Told {
    let Some((column, cell)) = cells.cell(field) else { return Told::Nothing };
    let starting = |starts| Span { starts, ends: None };
    let own_day = || cells.day_in(column, cell).ok();
    match cell {
        Cell::Time(time) => Told::Times(None, starting(*time)),
        Cell::Instant(at) if at.time() == NaiveTime::MIN => Told::Nothing,
        Cell::Instant(at) => Told::Times(Some(Day(at.date())), starting(at.time())),
        Cell::Day(_) => Told::Nothing,
        other => {
            let text = other.text();
            match (own_day(), behind_day(&text)) {
                (Some(day), Behind::Times(span)) => Told::Times(Some(day), span),
                (Some(_), Behind::Nothing) => Told::Nothing,
                (Some(_), Behind::Other) => Told::Unreadable(code::NOT_A_TIME),
                // The day itself says why it cannot be read.
                (None, _) if field == Field::Day => Told::Nothing,
                (None, _) => match read_times(&text) {
                    Ok(span) => Told::Times(None, span),
                    Err(fault) => Told::Unreadable(code_of(fault)),
                },
            }
        }
    }
}

fn end(cells: &Cells<'_>, day: Day, starts: NaiveTime) -> Result<End, Code> {
    let Some((column, cell)) = cells.cell(Field::Ends) else { return Err(code::NOT_A_TIME) };
    let dated = |date: NaiveDate, time: NaiveTime| match Day(date).since(day) {
        0 if time > starts => Ok(End { time, next_day: false }),
        1 => Ok(End { time, next_day: true }),
        _ => Err(code::NOT_AN_END),
    };
    match cell {
        Cell::Time(time) => read_end(starts, &time.format("%H:%M").to_string()).map_err(code_of),
        Cell::Instant(at) => dated(at.date(), at.time()),
        other => {
            let text = other.text();
            match (cells.day_in(column, cell), behind_day(&text)) {
                (Ok(own), Behind::Times(Span { starts: time, ends: None })) => dated(own.0, time),
                (Ok(_), _) => Err(code::NOT_A_TIME),
                (Err(_), _) => read_end(starts, &text).map_err(|fault: TimesFault| code_of(fault)),
            }
        }
    }
}

/// Refuses a time that no clock showed that night, since clocks were set forward.
///
/// # Errors
/// `skipped_hour`, `not_an_end`, `session_too_long`.
pub(super) fn require_on_the_clock(day: Day, times: Times, zone: Tz) -> Result<(), Fault> {
    let Some(Span { starts, ends }) = times.span else { return Ok(()) };
    let fault = |field: Option<Field>, code| Fault { field, ..Fault::from(code) };
    let shown = |day: Day, time, field| {
        Instant::local(day.0.and_time(time), zone).ok_or_else(|| fault(field, code::SKIPPED_HOUR))
    };
    let starts_at = shown(day, starts, times.begin_in)?;
    match ends.map(|end| shown(end.day(day), end.time, times.end_in)).transpose()? {
        Some(ends_at) if ends_at <= starts_at => Err(fault(times.end_in, code::NOT_AN_END)),
        Some(ends_at) if is_too_long(starts_at, ends_at) => Err(fault(times.end_in, SESSION_TOO_LONG)),
        _ => Ok(()),
    }
}

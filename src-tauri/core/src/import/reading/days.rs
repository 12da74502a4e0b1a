//! Days in cells: in numbers and in words, whole ones and parts of them.

use chrono::NaiveTime;

use super::{cells::Cells, claims::Claimed, columns::Column};
use crate::{
    error::{Code, code},
    import::{Field, formats::Cell},
    kit::{Day, PartialDay, day_order::read_day_in, days::DayFault, partial_day::read_month_or_year},
};

/// Days between the first days of Excel's two ways of counting them.
const FROM_1900_TO_1904: f64 = 1_462.0;
/// Numbers that are days since 1904: the years from 1955 on, as [`crate::kit::days`] takes them.
const SERIALS_FROM_1904: std::ops::RangeInclusive<f64> = 18_628.0..=64_648.0;

impl Cells<'_> {
    /// A day.
    pub fn day(&mut self, field: Field) -> Option<Day> {
        let (column, cell) = self.cell(field)?;
        match self.day_in(column, cell) {
            Ok(day) => {
                self.claim(column, Claimed::Field(field));
                // A day has no place for a time; the day of a session is asked for it by itself.
                if field != Field::Day && has_time(cell) {
                    self.keep_whole(column, cell);
                }
                Some(day)
            }
            Err(fault) => {
                self.set_aside(column, cell, Some(day_fault(fault, code::NOT_A_DAY)));
                None
            }
        }
    }

    /// A day that has come already, or as much of it as is known.
    pub fn past_partial_day(&mut self, field: Field, today: Day) -> Option<PartialDay> {
        let (column, cell) = self.cell(field)?;
        let code = match self.partial_day_in(column, cell) {
            Ok(day) if day.first() > today => code::DAY_AHEAD,
            Ok(day) => {
                self.claim(column, Claimed::Field(field));
                return Some(day);
            }
            Err(fault) => day_fault(fault, code::NOT_A_PARTIAL_DAY),
        };
        self.set_aside(column, cell, Some(code));
        None
    }

    fn partial_day_in(&self, column: &Column, cell: &Cell) -> Result<PartialDay, DayFault> {
        match (self.day_in(column, cell), cell) {
            // A number has lost the 0 of 2019.10, unless it is no month without it.
            (Err(DayFault::NoDay), Cell::Number(number))
                if (number * 10.0).round() == 10.0 * number && number.fract() != 0.0 =>
            {
                let other = read_month_or_year(&format!("{number}0"));
                if other.is_ok() { Err(DayFault::Ambiguous) } else { read_month_or_year(&cell.text()) }
            }
            (Err(DayFault::NoDay), _) => read_month_or_year(&cell.text()),
            (day, _) => day.map(PartialDay::from),
        }
    }

    /// The day of a cell that may hold a time with it.
    pub fn day_of_instant(&mut self, field: Field) -> Option<Day> {
        let (column, cell) = self.cell(field)?;
        let day = self.day_in(column, cell).ok()?;
        self.claim(column, Claimed::Field(field));
        Some(day)
    }

    pub(super) fn day_in(&self, column: &Column, cell: &Cell) -> Result<Day, DayFault> {
        match cell {
            Cell::Day(day) => Ok(Day(*day)),
            Cell::Instant(at) => Ok(Day(at.date())),
            Cell::Number(serial) if self.days.from_1904 && SERIALS_FROM_1904.contains(serial) => {
                read_day_in(&(serial + FROM_1900_TO_1904).to_string(), None).map(Day)
            }
            other => read_day_in(&other.text(), self.days.signs(column.index)).map(Day),
        }
    }
}

/// Why a cell holds no day; `nothing` where none is named.
fn day_fault(fault: DayFault, nothing: Code) -> Code {
    match fault {
        DayFault::NoSuchDay => code::NO_SUCH_DAY,
        DayFault::Ambiguous => code::AMBIGUOUS_DAY,
        DayFault::NoDay | DayFault::Empty => nothing,
    }
}

/// Whether a day comes with a time of its own.
fn has_time(cell: &Cell) -> bool {
    match cell {
        Cell::Instant(at) => at.time() != NaiveTime::MIN,
        Cell::Text(text) => text.contains([':', '：']),
        _ => false,
    }
}

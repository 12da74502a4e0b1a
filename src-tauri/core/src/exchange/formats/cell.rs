//! A cell, a row, and cells merged into one.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// What a cell holds, by its type in the file. A text that looks like a day stays a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing, or blanks only.
    Empty,
    /// As written, blanks at the ends included.
    Text(String),
    /// A number without a day's format.
    Number(f64),
    /// A whole day.
    Day(NaiveDate),
    /// A day with a time, in no time zone.
    Instant(NaiveDateTime),
    /// A time without a day.
    Time(NaiveTime),
    /// A tick box.
    Bool(bool),
}

/// The errors of Excel's formulas.
const FAILED: [&str; 11] = [
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
    "#DATA!",
];

impl Cell {
    /// A text cell, or an empty one for blanks.
    pub fn of_text(text: impl Into<String> + AsRef<str>) -> Self {
        if text.as_ref().trim().is_empty() { Cell::Empty } else { Cell::Text(text.into()) }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }

    /// Whether it is what a spreadsheet shows in the place of a value that it could not work out: `#N/A`, `#REF!`.
    pub fn is_failed_formula(&self) -> bool {
        matches!(self, Cell::Text(text) if text.starts_with('#') && FAILED.contains(&text.trim()))
    }

    /// As a person would read it. Numbers keep every digit: a phone of 13800138000.0 is `13800138000`.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(text) => Cow::Borrowed(text),
            // `+ 0.0` turns minus zero into zero.
            Cell::Number(number) => Cow::Owned((number + 0.0).to_string()),
            Cell::Day(day) => Cow::Owned(day.format("%Y-%m-%d").to_string()),
            Cell::Instant(at) if at.second() == 0 => Cow::Owned(at.format("%Y-%m-%d %H:%M").to_string()),
            Cell::Instant(at) => Cow::Owned(at.format("%Y-%m-%d %H:%M:%S").to_string()),
            Cell::Time(time) if time.second() == 0 => Cow::Owned(time.format("%H:%M").to_string()),
            Cell::Time(time) => Cow::Owned(time.format("%H:%M:%S").to_string()),
            Cell::Bool(true) => Cow::Borrowed("TRUE"),
            Cell::Bool(false) => Cow::Borrowed("FALSE"),
        }
    }
}

/// One row that holds something.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// As Excel counts, from 1, blank rows included. In a text file a cell of several lines is in one row.
    pub number: u32,
    /// From the first column on; cells after the last one that holds something may be missing.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell in a column, counted from 0; empty beyond the end.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// The columns that hold something, with their cells.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty())
    }
}

/// Cells merged into one: rows as [`Row::number`] counts, columns from 0, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// First column.
    pub left: usize,
    /// Last column.
    pub right: usize,
}

//! A cell, a row, and cells merged into one.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

use miaopu_kit::{error::Code, nothing::says_nothing};

use crate::code;

/// What a cell holds, by its type in the file. A text that looks like a day stays a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// Something that is not what was meant. A box, so that a cell stays small.
    Flawed(Box<Flawed>),
}

/// What stands in a cell and is not what was meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flawed {
    /// What is wrong.
    pub flaw: Flaw,
    /// As it stands; `=B2&C2` of a formula.
    pub text: String,
}

/// Why what stands in a cell is not what was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flaw {
    /// A formula that went wrong: `#N/A`, `#REF!`.
    FormulaError,
    /// A formula that no program has worked out.
    NotComputed,
    /// Bytes that are no letters, or a zero byte, in their place the mark U+FFFD.
    Damaged,
    /// `####`: its column was too narrow when the sheet was saved as text.
    TooNarrow,
}

impl Flaw {
    /// Why the cell is not read.
    pub fn code(self) -> Code {
        match self {
            Self::FormulaError => code::FORMULA_FAILED,
            Self::NotComputed => code::FORMULA_UNCOMPUTED,
            Self::Damaged => code::CELL_DAMAGED,
            Self::TooNarrow => code::COLUMN_TOO_NARROW,
        }
    }
}

/// What the spreadsheet programs write where a formula went wrong.
const FORMULA_ERRORS: [&str; 17] = [
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#CONNECT!",
    "#BUSY!",
    "#UNKNOWN!",
    "#ERROR!",
    "#DATA!",
    "#GETTING_DATA",
];

/// What is wrong with a text, as far as the text itself says.
fn flaw_of(text: &str) -> Option<Flaw> {
    let trimmed = text.trim();
    if trimmed.starts_with('#') {
        if FORMULA_ERRORS.contains(&trimmed) {
            return Some(Flaw::FormulaError);
        }
        if trimmed.len() >= 3 && trimmed.bytes().all(|byte| byte == b'#') {
            return Some(Flaw::TooNarrow);
        }
    }
    // LibreOffice: Err:502.
    let number = trimmed.strip_prefix("Err:").filter(|number| number.len() == 3);
    if number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit())) {
        return Some(Flaw::FormulaError);
    }
    text.contains(char::REPLACEMENT_CHARACTER).then_some(Flaw::Damaged)
}

impl Cell {
    /// A text cell, or an empty one for blanks. `#N/A` is no text that anybody meant.
    pub fn of_text(text: impl Into<String> + AsRef<str>) -> Self {
        if text.as_ref().trim().is_empty() {
            return Cell::Empty;
        }
        match flaw_of(text.as_ref()) {
            Some(flaw) => Cell::flawed(flaw, text),
            None => Cell::Text(text.into()),
        }
    }

    /// A cell that is not what was meant.
    pub fn flawed(flaw: Flaw, text: impl Into<String>) -> Self {
        Cell::Flawed(Box::new(Flawed { flaw, text: text.into() }))
    }

    /// What is wrong with it.
    pub fn flaw(&self) -> Option<Flaw> {
        match self {
            Cell::Flawed(flawed) => Some(flawed.flaw),
            _ => None,
        }
    }

    /// The bytes of text that it holds.
    pub(super) fn text_bytes(&self) -> usize {
        match self {
            Cell::Text(text) => text.len(),
            Cell::Flawed(flawed) => flawed.text.len(),
            Cell::Empty | Cell::Number(_) | Cell::Day(_) | Cell::Instant(_) | Cell::Time(_) | Cell::Bool(_) => 0,
        }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }

    /// Whether nothing stands in it, or a word that says so: 无, `-`, (空).
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => says_nothing(text),
            _ => false,
        }
    }

    /// Whether something stands in it that can be read.
    pub fn is_read(&self) -> bool {
        !self.is_empty() && self.flaw().is_none()
    }

    /// As a person would read it. Numbers keep every digit: a phone of 13800138000.0 is `13800138000`.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(text) => Cow::Borrowed(text),
            Cell::Flawed(flawed) => Cow::Borrowed(&flawed.text),
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

    /// Counts its cells that are not blank, by their columns.
    pub fn count(&self, filled: &mut Vec<u32>) {
        if filled.len() < self.cells.len() {
            filled.resize(self.cells.len(), 0);
        }
        let cells = self.cells.iter().zip(filled).filter(|(cell, _)| !cell.is_blank());
        cells.for_each(|(_, count)| *count += 1);
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

//! Taking files in. Two steps: a plan that can be seen, refused and thrown away; and one op that carries it out.
//!
//! [`formats`] reads a file into rows of cells, [`header`] finds where its table begins, [`mapping`] guesses what each
//! column holds; [`plan`] turns rows into what would be new, changed, the same or refused, against what the nursery
//! already knows; [`ops`] shows it and does it. A bad row never sinks the good ones, and none is silently dropped.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{alumni::Purpose, error::Code, kit::Day};

mod faults;
pub mod formats;
pub mod header;
pub mod mapping;
mod matching;
pub mod ops;
pub mod plan;
mod reading;
mod refused;
#[cfg(test)]
mod tests;
mod writing;

pub use mapping::{ColumnGuess, Field, Kind};

/// What a file seems to hold.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Inspection {
    /// Where it lies.
    pub path: String,
    /// Its name, without the folder.
    pub file_name: String,
    /// Encoding of a text file, as found.
    pub encoding: Option<String>,
    /// Its sheets; a text file has one.
    pub sheets: Vec<SheetGuess>,
}

/// What a sheet seems to hold.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SheetGuess {
    /// Its name.
    pub name: String,
    /// Hidden in Excel.
    pub hidden: bool,
    /// Rows below the header.
    pub rows: u32,
    /// The header's row, as Excel counts; absent where no table was found.
    pub header_row: Option<u32>,
    /// What the rows are; absent where it could not be guessed.
    pub kind: Option<Kind>,
    /// The columns.
    pub columns: Vec<ColumnGuess>,
    /// The first rows below the header, as text.
    pub sample: Vec<Vec<String>>,
    /// The cohort that a title above the header names: 第 4 期.
    pub cohort: Option<String>,
    /// The programme that the title names before it: 原力加速营.
    pub programme: Option<String>,
}

/// How a person wants a file taken in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportRequest {
    /// The file.
    pub path: String,
    /// The sheets to take; others are left.
    pub sheets: Vec<SheetRequest>,
    /// What these people agreed to.
    #[serde(default)]
    pub consents: Vec<ConsentRequest>,
    /// The programme of cohorts that are not there yet; where absent, the one that the nursery runs.
    #[serde(default)]
    #[ts(optional)]
    pub programme: Option<String>,
    /// The encoding in which a text file is read, where the one that was found is wrong.
    #[serde(default)]
    #[ts(optional)]
    pub encoding: Option<String>,
}

/// How a person wants a sheet taken in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SheetRequest {
    /// Its name.
    pub name: String,
    /// What its rows are.
    pub kind: Kind,
    /// The header's row, as Excel counts.
    pub header_row: u32,
    /// Column (from 0) -> what it holds; columns that are not named are left out.
    pub columns: BTreeMap<u32, Field>,
    /// The cohort of all rows, by name, where the file does not say.
    #[serde(default)]
    pub cohort: Option<String>,
}

/// What a file's people agreed to, for one purpose.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentRequest {
    /// To what.
    pub purpose: Purpose,
    /// What they said.
    pub answer: ConsentSource,
    /// When they said it.
    #[serde(default)]
    pub answered_on: Option<Day>,
    /// How they said it.
    #[serde(default)]
    pub means: Option<String>,
}

/// Where the answer to a purpose comes from. Not asked, or not known, is no entry at all, and no consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ConsentSource {
    /// All of them agreed.
    Given,
    /// All of them refused.
    Refused,
    /// A column says it for each (同意, 不同意, blank: not known), by its header.
    Column(String),
}

/// What would happen to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Fate {
    /// A new record.
    New,
    /// A record that is there gets new values.
    Changed,
    /// Nothing: all of it is there.
    Same,
    /// Left out, for the reason given.
    Refused,
}

/// One row of the plan.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlannedRow {
    /// Its sheet.
    pub sheet: String,
    /// Its row, as Excel counts.
    pub row: u32,
    /// What would happen.
    pub fate: Fate,
    /// The name that it is about.
    pub name: String,
    /// Fields that would change, or, for a refused row, nothing.
    pub changes: Vec<Field>,
    /// Why it is refused.
    pub code: Option<Code>,
    /// The row of the same file that says the same person or thing.
    pub same_as: Option<u32>,
}

/// A cell that could not be read. It is kept as text with its record; the row goes in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Unread {
    /// Its sheet.
    pub sheet: String,
    /// Its row, as Excel counts.
    pub row: u32,
    /// The column's header.
    pub column: String,
    /// Why.
    pub code: Code,
}

/// How many rows, by fate; together all rows but totals. Of the rows that say one person, the first makes or changes
/// the record, and the others count as the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Counts {
    /// Rows that make a record.
    pub new: u32,
    /// Rows that change a record.
    pub changed: u32,
    /// Rows about a record that is there already.
    pub same: u32,
    /// Rows that are left out.
    pub refused: u32,
}

/// What an import would do. It holds until something else is written.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportPlan {
    /// The number by which it can be carried out.
    pub id: u32,
    /// The file.
    pub file_name: String,
    /// By what the rows mainly are.
    pub kinds: BTreeMap<Kind, Counts>,
    /// Rows that are left out, with the reason; all of them.
    pub refused: Vec<PlannedRow>,
    /// Cells that could not be read; all of them.
    pub unread: Vec<Unread>,
    /// The first rows of the others.
    pub rows: Vec<PlannedRow>,
    /// Total rows (合计) left out.
    pub totals_left_out: u32,
    /// Cohorts that would be made.
    pub cohorts: Vec<String>,
}

/// What an import did.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportResult {
    /// By what the rows mainly are.
    pub kinds: BTreeMap<Kind, Counts>,
    /// Rows that were left out.
    pub refused: Vec<PlannedRow>,
    /// Cells that could not be read.
    pub unread: Vec<Unread>,
}

//! What a sheet and its columns were taken for.

use serde::Serialize;
use ts_rs::TS;

use super::{Field, Kind};

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ColumnGuess {
    /// Counted from 0.
    pub index: u32,
    /// As in the sheet.
    pub header: String,
    /// None when the column is left out: it only counts the rows.
    pub field: Option<Field>,
    /// Whether the name alone says it, or the values confirm it. A running number is left out for sure.
    pub sure: bool,
    /// What it may be, where it is kept as text because nobody can be sure. To be asked about.
    pub candidate: Option<Field>,
    /// Whether cells hold a name and a phone together.
    pub splits: bool,
    /// The two fields that each cell holds, where the name says two: 工作单位及职务.
    pub halves: Option<(Field, Field)>,
    /// The first different values.
    pub samples: Vec<String>,
}

/// What a sheet was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The kind that suits best; none when no column is known.
    pub kind: Option<Kind>,
    /// One for each column that has a name or a value.
    pub columns: Vec<ColumnGuess>,
}

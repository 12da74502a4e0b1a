//! What a person asks of a file: which sheets, what their columns hold, and what they have decided of rows and cells.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Field, Kind, Origin, Pasted};
use crate::{alumni::Purpose, kit::Day, people::PersonId};

/// How a person wants a file taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportRequest {
    /// The file; blank for what was pasted.
    pub path: String,
    /// What was pasted: it stays on this side, the page names it by the blank path.
    #[serde(skip)]
    #[ts(skip)]
    pub pasted: Option<Pasted>,
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
    /// What a person has decided of single rows.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub rows: Vec<RowChoice>,
    /// Cells that a person has mended; the file stays as it is.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub cells: Vec<CellEdit>,
    /// What stands where the file and the record differ, as a person has settled it; of several that fit, the last.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub settled: Vec<Settlement>,
}

impl ImportRequest {
    /// Where its table comes from.
    pub(super) fn origin(&self) -> Origin {
        self.pasted.clone().map_or_else(|| Origin::from(&self.path), Origin::Pasted)
    }
}

/// What stands where the file and a record differ: for a cell, a column, a sheet, or the whole file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Settlement {
    /// Only in this sheet.
    #[serde(default)]
    #[ts(optional)]
    pub sheet: Option<String>,
    /// Only in this column, from 0.
    #[serde(default)]
    #[ts(optional)]
    pub column: Option<u32>,
    /// Only in this row, as Excel counts.
    #[serde(default)]
    #[ts(optional)]
    pub row: Option<u32>,
    /// What stands.
    pub stands: Stands,
}

impl Settlement {
    /// Whether it is about a cell.
    pub(super) fn fits(&self, sheet: &str, row: u32, column: u32) -> bool {
        self.sheet.as_deref().is_none_or(|held| held == sheet)
            && self.column.is_none_or(|held| held == column)
            && self.row.is_none_or(|held| held == row)
    }
}

/// Which of two values stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, strum::EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum Stands {
    /// What the file says; of several rows of it, the first.
    File,
    /// What the record says; the file's value is left out.
    Record,
}

/// What a person has decided of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RowChoice {
    /// Its sheet.
    pub sheet: String,
    /// Its row, as Excel counts.
    pub row: u32,
    /// What is to become of it.
    pub choice: Choice,
}

/// Whom a row is about, said by a person. It is never guessed again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Choice {
    /// Somebody new.
    New,
    /// Somebody who is there.
    Same(PersonId),
    /// The person of another row of the sheet.
    SameRow(u32),
    /// Nobody: the row is left out.
    LeaveOut,
}

/// A cell that a person has mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CellEdit {
    /// Its sheet.
    pub sheet: String,
    /// Its row, as Excel counts.
    pub row: u32,
    /// Its column, from 0.
    pub column: u32,
    /// What stands in it now.
    pub value: String,
}

/// How a person wants a sheet taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SheetRequest {
    /// Its name.
    pub name: String,
    /// What its rows are.
    pub kind: Kind,
    /// The header's row, as Excel counts; 0 where there is none.
    pub header_row: u32,
    /// Column (from 0) -> what it holds; columns that are not named are left out. Several columns of one field are
    /// joined, unless the field may stand several times.
    pub columns: BTreeMap<u32, Field>,
    /// Columns whose cells hold two fields: 张三 13800138000, 云岭科技/创始人.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub splits: BTreeMap<u32, (Field, Field)>,
    /// The order in which columns are joined, where it is not the usual one.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub joins: BTreeMap<Field, Vec<u32>>,
    /// Columns that a person leaves out. So is each column with a header that is not named here at all; what stands in
    /// one without a header is kept as text.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub left_out: BTreeSet<u32>,
    /// What all rows say where their own cell is blank: city = 上海.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub constants: BTreeMap<Field, String>,
    /// The cohort of all rows, by name, where the file does not say.
    #[serde(default)]
    pub cohort: Option<String>,
    /// Leaves out the rows that are hidden in Excel.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub leave_hidden: bool,
}

/// What a file's people agreed to, for one purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
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

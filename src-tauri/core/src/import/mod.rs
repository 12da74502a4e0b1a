//! Taking files in. Two steps: a plan that can be seen, refused and thrown away; and one op that carries it out.
//!
//! [`formats`] reads a file into rows of cells, [`header`] finds where its table begins, [`mapping`] guesses what each
//! column holds; [`plan`] turns rows into what would be new, changed, the same or refused, against what the nursery
//! already knows; [`ops`] shows it and does it. A bad row never sinks the good ones, and none is silently dropped.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    alumni::Purpose,
    kit::{Day, Instant, text::is_han},
    people::PersonId,
    words::Language,
};

pub mod account;
#[cfg(test)]
mod account_tests;
mod asides;
mod changes;
mod decide;
#[cfg(test)]
mod decide_tests;
pub mod earlier;
#[cfg(test)]
mod earlier_tests;
mod form;
pub mod header;
pub mod layouts;
pub mod mapping;
mod matching;
pub mod memory;
#[cfg(test)]
mod notes_tests;
pub mod ops;
mod pasted;
pub mod plan;
mod planned;
mod proposals;
mod reading;
mod refused;
mod retained;
mod rows;
mod sheet_rows;
mod tables;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod workbook_law_tests;
mod writing;

pub use miaopu_formats as formats;

pub use account::{AccountCell, AccountQuery, CellFate, ColumnAccount, NonRecord, RowCounts};
pub use earlier::{EarlierImport, OpenedImport, Standing};
pub use mapping::{ColumnGuess, Field, Kind};
pub use pasted::{Origin, Pasted};
pub use planned::*;
pub use proposals::{Proposed, ProposedField, ProposedFrom, named as named_edition};
pub use tables::Area;

/// The language in which a sheet's columns are named.
fn language_of(headers: &[String]) -> Language {
    if headers.iter().any(|header| header.contains(is_han)) { Language::Chinese } else { Language::English }
}

/// What a file seems to hold.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Inspection {
    /// Where it lies; blank for what was pasted.
    pub path: String,
    /// Its name, without the folder.
    pub file_name: String,
    /// Encoding of a text file, as found.
    pub encoding: Option<String>,
    /// Pictures in the contacts of a phone; they are left aside.
    pub photos: u32,
    /// Its sheets; a text file has one.
    pub sheets: Vec<SheetGuess>,
    /// The import by which these same bytes were taken in before, whatever the file was called then.
    pub taken_before: Option<EarlierImport>,
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
    /// Rows that hold something and are hidden.
    pub hidden_rows: u32,
    /// Whether a filter may hide them.
    pub filtered: bool,
    /// The file is of a kind of which nobody can tell whether rows are hidden.
    pub hidden_unknown: bool,
    /// The header's row, as Excel counts; 0 where the table has none, absent where no table was found.
    pub header_row: Option<u32>,
    /// What the rows are; absent where it could not be guessed.
    pub kind: Option<Kind>,
    /// The columns.
    pub columns: Vec<ColumnGuess>,
    /// The first rows below the header, as text.
    pub sample: Vec<Vec<String>>,
    /// The first rows that hold anything, titles above the header included, and those around the header where it stands
    /// further down: any of them may be the header.
    pub top: Vec<TopRow>,
    /// Where it lies, where its sheet holds several tables: each is told of as a sheet, the second as `名单 (2)`.
    pub area: Option<Area>,
    /// Whether it is a form with its labels down the first column, which was turned.
    pub turned: bool,
    /// The known layout that it has: `qcc_batch`.
    pub layout: Option<String>,
    /// What the title above the header, the sheet's name and the file's say of all rows. Nothing of it is applied
    /// before a person says so.
    pub proposed: Vec<Proposed>,
    /// What all rows of the last file with these headers said: 城市 = 上海. Offered again, never applied.
    pub offered: BTreeMap<Field, String>,
    /// How a sheet with these headers was taken in the last time, or is by a mapping that somebody has saved.
    pub recalled: Option<Recalled>,
}

/// A row of a sheet as it stands there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TopRow {
    /// As Excel counts.
    pub row: u32,
    /// Its cells as text, from the first column.
    pub cells: Vec<String>,
}

/// A sheet as it was taken in before.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Recalled {
    /// What was asked for then, with the places that the columns have now.
    pub request: SheetRequest,
    /// When that was; absent for a mapping from a file.
    pub used_at: Option<Instant>,
}

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
    pub(crate) fn fits(&self, sheet: &str, row: u32, column: u32) -> bool {
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

impl ImportRequest {
    /// Where its table comes from.
    pub(crate) fn origin(&self) -> Origin {
        self.pasted.clone().map_or_else(|| Origin::from(&self.path), Origin::Pasted)
    }
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

//! What a file seems to hold, as it is looked into before anybody has said anything of it.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::{Area, ColumnGuess, EarlierImport, Field, Kind, Proposed, SheetRequest};
use crate::kit::Instant;

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

//! The account of an import: what became of each cell and of each row.
//!
//! The law that it proves: each filled cell of the source has exactly one fate, and each row is counted once. One byte
//! a cell is kept, so that the cells behind a number can be named.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::formats::Row;

/// What became of a filled cell. Of a cell whose parts differ, the greatest in this order counts: a cell of which a
/// part is stored is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
#[repr(u8)]
pub enum CellFate {
    /// A person chose to leave out its column, sheet or row, or settled for what the record says.
    LeftOut = 1,
    /// Its row is no record: a title, a total, a note, a section's name.
    NonRecord,
    /// Its row is refused.
    Refused,
    /// The record says so already.
    Same,
    /// No field takes it: it is kept as text with the record.
    Kept,
    /// Another row, or the record, says something else: that stands, and this is kept as text.
    Differs,
    /// It is now the value of a field.
    Stored,
}

impl CellFate {
    const ALL: [Self; 7] =
        [Self::LeftOut, Self::NonRecord, Self::Refused, Self::Same, Self::Kept, Self::Differs, Self::Stored];

    fn of_byte(byte: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|fate| *fate as u8 == byte)
    }
}

/// How many cells of a column came to what. `filled` is the sum of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
#[allow(missing_docs, reason = "CellFate says what they mean")]
pub struct ColumnAccount {
    pub sheet: String,
    /// The column's header, or its place (`#3`) where it has none; of contacts the property.
    pub column: String,
    pub filled: u32,
    pub stored: u32,
    pub same: u32,
    pub kept: u32,
    pub differs: u32,
    pub left_out: u32,
    pub non_record: u32,
    pub refused: u32,
}

impl ColumnAccount {
    /// An account of one column without any cell yet.
    pub(super) fn named(sheet: &str, column: &str) -> Self {
        Self { sheet: sheet.to_owned(), column: column.to_owned(), ..Self::default() }
    }

    /// Counts cells of one fate.
    pub(super) fn add(&mut self, fate: CellFate, cells: u32) {
        self.filled += cells;
        *match fate {
            CellFate::LeftOut => &mut self.left_out,
            CellFate::NonRecord => &mut self.non_record,
            CellFate::Refused => &mut self.refused,
            CellFate::Same => &mut self.same,
            CellFate::Kept => &mut self.kept,
            CellFate::Differs => &mut self.differs,
            CellFate::Stored => &mut self.stored,
        } += cells;
    }
}

/// How many rows came to what; a row counts once, under the first of these that applies. Headers are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RowCounts {
    /// All of them: the sum of the others.
    pub read: u32,
    /// A person chose to leave them out, or their sheet.
    pub left_out: u32,
    /// Titles, totals, notes, names of sections.
    pub non_record: u32,
    /// Without what makes a record.
    pub refused: u32,
    /// They make a record.
    pub new: u32,
    /// Something in them differs from another row or from the record.
    pub differs: u32,
    /// They add to a record.
    pub changed: u32,
    /// The record says all of it already.
    pub same: u32,
}

impl RowCounts {
    /// The counts with their sum.
    pub(super) fn summed(self) -> Self {
        let read = self.left_out + self.non_record + self.refused + self.new + self.differs + self.changed + self.same;
        Self { read, ..self }
    }
}

/// A row that is no record, by its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NonRecord {
    /// Its sheet.
    pub sheet: String,
    /// Its row, as Excel counts.
    pub row: u32,
    /// What stands in it; a long text is cut.
    pub text: String,
}

/// A cell of the account, opened from its column's number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AccountCell {
    /// Its row, as Excel counts.
    pub row: u32,
    /// What stands in it.
    pub value: String,
    /// Where it differs: what the record says.
    pub held: Option<String>,
}

/// Which cells of a plan are asked for.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AccountQuery {
    /// The sheet.
    pub sheet: String,
    /// As [`ColumnAccount::column`] has it.
    pub column: String,
    /// What became of them.
    pub fate: CellFate,
    /// The most that are answered; 100 where absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// The fates of the cells of one sheet, row by row in the order in which the rows were settled.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Row number, and where its cells begin in `fates`.
    rows: Vec<(u32, u32)>,
    /// One byte a cell from a row's first column to its last filled one; 0 where it is blank.
    fates: Vec<u8>,
}

impl Ledger {
    /// Enters a row whose filled cells have one fate.
    pub fn enter_all(&mut self, row: &Row, fate: CellFate) {
        self.enter(row.number, row.cells.iter().map(|cell| (!cell.is_blank()).then_some(fate)));
    }

    /// Enters a row, cell by cell from the first column; blank ones are none.
    pub fn enter(&mut self, row: u32, fates: impl Iterator<Item = Option<CellFate>>) {
        self.rows.push((row, u32::try_from(self.fates.len()).unwrap_or(u32::MAX)));
        self.fates.extend(fates.map(|fate| fate.map_or(0, |fate| fate as u8)));
    }

    /// Takes rows out.
    pub fn remove(&mut self, is_gone: impl Fn(u32) -> bool) {
        let mut left = Self { rows: Vec::with_capacity(self.rows.len()), fates: Vec::with_capacity(self.fates.len()) };
        for (row, fates) in self.entries().filter(|(row, _)| !is_gone(*row)) {
            left.rows.push((row, u32::try_from(left.fates.len()).unwrap_or(u32::MAX)));
            left.fates.extend_from_slice(fates);
        }
        *self = left;
    }

    /// Changes the fate of a cell that was entered.
    pub fn amend(&mut self, place: LedgerCell, fate: CellFate) {
        if let Some(held) = self.fates.get_mut(place.0 as usize) {
            *held = fate as u8;
        }
    }

    /// The place of a column's cell in the row that was entered last.
    pub fn last(&self, column: u16) -> LedgerCell {
        LedgerCell(self.rows.last().map_or(0, |(_, start)| start + u32::from(column)))
    }

    /// How many cells of each column have which fate.
    pub fn columns(&self, sheet: &str, label: impl Fn(usize) -> String) -> Vec<ColumnAccount> {
        let mut columns: Vec<ColumnAccount> = Vec::new();
        for (_, fates) in self.entries() {
            for (at, byte) in fates.iter().enumerate().filter(|(_, byte)| **byte != 0) {
                while columns.len() <= at {
                    columns.push(ColumnAccount::named(sheet, &label(columns.len())));
                }
                CellFate::of_byte(*byte).into_iter().for_each(|fate| columns[at].add(fate, 1));
            }
        }
        columns.retain(|column| column.filled > 0);
        columns
    }

    /// The rows in which a column that is asked for has this fate, with the column, in the order of the file.
    pub fn cells(&self, is_asked: impl Fn(usize) -> bool, fate: CellFate) -> Vec<(u32, usize)> {
        let mut found = Vec::new();
        for (row, fates) in self.entries() {
            let has = fates.iter().enumerate().filter(|(at, byte)| **byte == fate as u8 && is_asked(*at));
            found.extend(has.map(|(at, _)| (row, at)));
        }
        found.sort_unstable();
        found
    }

    fn entries(&self) -> impl Iterator<Item = (u32, &[u8])> {
        self.rows.iter().enumerate().map(|(at, (row, start))| {
            let end = self.rows.get(at + 1).map_or(self.fates.len(), |(_, next)| *next as usize);
            (*row, &self.fates[*start as usize..end])
        })
    }
}

/// The place of a cell in a [`Ledger`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LedgerCell(u32);

/// Joins the accounts of columns that share a name: the lines of one property of contacts.
pub(super) fn by_name(columns: Vec<ColumnAccount>) -> Vec<ColumnAccount> {
    let mut joined: Vec<ColumnAccount> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for column in columns {
        match places.get(&column.column) {
            Some(at) => {
                let held = &mut joined[*at];
                for fate in CellFate::ALL {
                    held.add(fate, column.of(fate));
                }
            }
            None => {
                places.insert(column.column.clone(), joined.len());
                joined.push(column);
            }
        }
    }
    joined
}

impl ColumnAccount {
    /// How many cells have this fate.
    pub fn of(&self, fate: CellFate) -> u32 {
        match fate {
            CellFate::LeftOut => self.left_out,
            CellFate::NonRecord => self.non_record,
            CellFate::Refused => self.refused,
            CellFate::Same => self.same,
            CellFate::Kept => self.kept,
            CellFate::Differs => self.differs,
            CellFate::Stored => self.stored,
        }
    }
}

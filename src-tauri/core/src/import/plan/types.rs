//! What a plan holds: records, rows with their fates, the account of the cells.

use std::sync::{Arc, OnceLock};

use serde::Serialize;

use crate::{
    alumni::{Answer, Purpose},
    error::{Args, Code},
    import::{
        ColumnAccount, Field, ImportRequest, Kind, MatchReason, NonRecord, RowCounts, RowOutcome, Unread,
        account::{Ledger, LedgerCell},
        formats::Fingerprint,
        matching::{Likely, Records, Target, identity::PersonAt},
        memory::SheetMapping,
        retained::Retained,
        sheet_rows::SheetRows,
    },
};

/// What an import would do, in full.
#[derive(Debug)]
pub struct Plan {
    /// The number of the op after which it was made.
    pub(in super::super) last_op: i64,
    pub(in super::super) file_name: String,
    /// What the file was when it was read; what was pasted has none.
    pub(super) fingerprint: Option<Fingerprint>,
    pub(in super::super) request: Arc<ImportRequest>,
    pub(in super::super) records: Records,
    pub(in super::super) refused: Vec<RefusedRow>,
    pub(in super::super) sheets: Vec<PlannedSheet>,
    pub(in super::super) rows: Vec<PlacedRow>,
    pub(in super::super) unread: Vec<Unread>,
    /// Cells of which only a part is stored; the whole is kept as text.
    pub(in super::super) part_stored: Vec<Unread>,
    pub(in super::super) differs: Vec<Differing>,
    /// The fates of the cells, sheet by sheet as in `sheets`.
    pub(in super::super) ledgers: Vec<Ledger>,
    /// Columns and rows of sheets that are not taken in.
    pub(super) untaken: (Vec<ColumnAccount>, RowCounts),
    pub(super) non_records: Vec<NonRecord>,
    /// Rows that refuse by themselves what is said to be given by all.
    pub(in super::super) own_refusals: Vec<(u16, u32)>,
    /// Cells with answers, until all have been heard.
    pub(super) answers: Vec<HeardAnswer>,
    pub(super) is_of_cards: bool,
    /// Pictures in contacts, which are left out.
    pub(super) photos: u32,
    pub(super) left_out: LeftOut,
    pub(in super::super) likely: OnceLock<Likely>,
    /// What a decision of a person needs of the file, so that it is not read anew.
    pub(in super::super) retained: Option<Retained>,
    /// Whether decisions were worked in after it was made. It shows what a new plan would, and is made anew to be
    /// carried out.
    pub(in super::super) is_patched: bool,
}

/// Rows that are passed over without a look for a record in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// 合计 and 小计.
    pub totals: u32,
    /// Titles above the header, texts over the whole width, which name the rows below them, and headers that stand there
    /// again.
    pub sections: u32,
    /// Hidden ones, where a person wanted to leave them.
    pub hidden: u32,
}

/// A sheet that is taken in.
#[derive(Debug)]
pub(in super::super) struct PlannedSheet {
    pub name: String,
    pub kind: Kind,
    pub headers: Vec<String>,
    /// How it is to be mapped the next time; without a header nobody could tell when that is.
    pub mapping: Option<SheetMapping>,
    /// How its rows are read.
    pub rows: Arc<SheetRows>,
}

/// A row that is taken in.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct PlacedRow {
    pub sheet: u16,
    pub row: u32,
    pub target: Target,
    /// Its person, and why it is that one.
    pub person: Option<PersonAt>,
    pub why: MatchReason,
    pub fate: RowOutcome,
}

/// A cell that says something else than the record.
#[derive(Debug)]
pub(in super::super) struct Differing {
    pub sheet: u16,
    pub row: u32,
    pub column: u16,
    pub field: Field,
    pub target: Target,
    pub person: Option<PersonAt>,
    pub said: Box<str>,
    /// Of an own field what the record says; of others that is asked of the record.
    pub held: Option<String>,
}

/// A cell that says what its person answered to a purpose. Whether that stands is known when all have been heard.
#[derive(Debug)]
pub(super) struct HeardAnswer {
    /// Place of its row among the plan's.
    pub at: usize,
    pub cell: LedgerCell,
    pub column: u16,
    pub purpose: Purpose,
    pub answer: Answer,
    pub said: Box<str>,
}

/// A row that is left out, as it stands in the file.
#[derive(Debug)]
pub(in super::super) struct RefusedRow {
    pub sheet: u16,
    pub row: u32,
    pub cells: Vec<String>,
    pub code: Code,
    /// What the sentence of the code needs.
    pub args: Args,
    /// The header of the column that stops it, where one does.
    pub column: Option<String>,
}

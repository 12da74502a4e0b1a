//! What would become of a file's rows, as a person sees it before anything is written, and what became of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Choice, ColumnAccount, Field, Kind, NonRecord, RowCounts, fault};
use crate::{
    error::{Args, Code},
    kit::Cursor,
    people::{PersonId, likeness::Likeness},
    words::Words,
};

/// What would happen to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, strum::AsRefStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum RowOutcome {
    /// A new record.
    New,
    /// A record that is there gets new values.
    Changed,
    /// Something in it differs from another row or from the record: that stands, and this is kept as text.
    Differs,
    /// Nothing: all of it is there.
    Same,
    /// Left out, for the reason given.
    Refused,
}

/// Why a row is taken for somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS, strum::AsRefStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum MatchReason {
    /// For nobody: the person is new.
    #[default]
    Nobody,
    /// Name and phone are the same.
    Phone,
    /// Name and e-mail address are the same, and the phones do not differ.
    Email,
    /// Name and WeChat are the same, and the phones do not differ.
    Wechat,
    /// Name and company are the same, and nothing differs.
    Company,
    /// The name is the same, and nothing else is known of either.
    Name,
    /// A person has said so.
    Chosen,
}

/// The person whom a row is about.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Known {
    /// Their identity; absent where another row of the file makes them.
    pub id: Option<PersonId>,
    /// 姓名.
    pub name: String,
    /// Where they work.
    pub company: Option<String>,
    /// Why it is them.
    pub why: MatchReason,
}

/// Somebody whom the person of a row looks like. Nothing is done about it before a person says so.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Likely {
    /// Their identity; absent where another row of the file makes them.
    pub id: Option<PersonId>,
    /// The row of the same sheet that makes them.
    pub row: Option<u32>,
    /// 姓名.
    pub name: String,
    /// Where they work.
    pub company: Option<String>,
    /// How much they are alike, and why.
    pub likeness: Likeness,
}

/// A field that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Change {
    /// Which.
    pub field: Field,
    /// What stands there.
    pub old: Option<String>,
    /// What would stand there.
    pub new: Option<String>,
}

/// Which rows of a plan are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum RowFilter {
    #[default]
    All,
    New,
    Changed,
    Differs,
    Same,
    /// Those that look like somebody, and of which nobody has decided.
    Likely,
    Refused,
    /// Those with cells that could not be read.
    Unread,
}

/// What a list of planned rows asks for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct PlannedQuery {
    /// Which rows.
    pub filter: RowFilter,
    /// Of those only this one: a sheet, and a row as Excel counts.
    pub only: Option<(String, u32)>,
    /// The place to go on from.
    pub after: Option<Cursor>,
    /// The place to go back from.
    pub before: Option<Cursor>,
    /// Rows a page; 100 where absent.
    pub limit: Option<u32>,
}

/// A cell of a planned row, to be mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlannedCell {
    /// Its column, from 0.
    pub column: u32,
    /// The column's header.
    pub header: String,
    /// What it is taken for.
    pub fields: Vec<Field>,
    /// What stands in it, as mended.
    pub value: String,
    /// Why it cannot be read.
    pub code: Option<Code>,
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
    pub fate: RowOutcome,
    /// The name that it is about.
    pub name: String,
    /// Fields that would change; of a new record those that the row fills.
    pub changes: Vec<Change>,
    /// Why it is refused.
    pub code: Option<Code>,
    /// What the sentence of the code needs.
    pub args: Args,
    /// The header of the column that stops it, as in the file; absent where the whole row does.
    pub column: Option<String>,
    /// The row of the same file that says the same person or thing.
    pub same_as: Option<u32>,
    /// Whom it is taken for, where its person is not new.
    pub known: Option<Known>,
    /// Whom its person looks like.
    pub likely: Vec<Likely>,
    /// What a person has decided of it.
    pub choice: Option<Choice>,
    /// How many of its cells could not be read.
    pub unread: u32,
    /// What in it differs from the record, or from another row that said the record before.
    pub differs: Vec<Difference>,
}

impl PlannedRow {
    /// Why it is refused, in a sentence, after the header of the column that stops it.
    pub fn why(&self, words: &Words) -> Option<String> {
        self.code.map(|code| fault::why(words, code, &self.args, self.column.as_deref()))
    }
}

/// A cell that says something else than the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Difference {
    /// Its sheet.
    pub sheet: String,
    /// Its row, as Excel counts.
    pub row: u32,
    /// Its column, from 0.
    pub column: u32,
    /// The column's header.
    pub header: String,
    /// What it is taken for.
    pub field: Field,
    /// What it says.
    pub said: String,
    /// What stands in the record.
    pub held: Option<String>,
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

/// How many rows of one kind, by fate; together all its rows but those that are no records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Counts {
    /// Rows that make a record.
    pub new: u32,
    /// Rows that add to a record.
    pub changed: u32,
    /// Rows of which something differs from the record or from another row.
    pub differs: u32,
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
    /// Rows left out that are no records: a text over the whole width, which names the rows below it, the header once
    /// more, a note, an example.
    pub sections_left_out: u32,
    /// Rows left out because they are hidden.
    pub hidden_left_out: u32,
    /// Cohorts that would be made.
    pub cohorts: Vec<String>,
    /// How many rows look like somebody, and nobody has decided of them.
    pub likely: u32,
    /// What would become of the cells, column by column.
    pub account: Vec<ColumnAccount>,
    /// What would become of the rows.
    pub row_counts: RowCounts,
    /// The rows that are no records, each with its text.
    pub non_records: Vec<NonRecord>,
    /// Rows that refuse by themselves what all are said to have agreed to: their own word counts.
    pub own_refusals: u32,
    /// The first cells that differ from the record or from another row.
    pub differs: Vec<Difference>,
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
    /// What became of the cells, column by column.
    pub account: Vec<ColumnAccount>,
    /// What became of the rows.
    pub row_counts: RowCounts,
}

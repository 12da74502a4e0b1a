//! What a person may ask of those who hold their data (个人信息保护法): a copy of it (第45条), and that it be erased
//! (第47条).
//!
//! Erasing empties every row about the person, takes what the log tells of them out of it, and rids the file of what is
//! left of it between the rows of others. What others need stays without a name: notes and contacts that the person wrote about
//! others, marks of attendance for the count, and the record of exports, which proves what was done with the data.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::{
    kit::{Day, Id, Instant},
    notes::NoteKind,
    people::PersonName,
    sessions::Mark,
    slice::{Link, Removed, Table},
    views::person::PersonPanel,
};

#[cfg(test)]
mod bytes_tests;
mod naming;
pub mod ops;
#[cfg(test)]
mod owed_tests;
mod paper;
mod receipt;
mod store;
#[cfg(test)]
mod tests;

/// The table of receipts, declared.
pub(crate) const TABLES: &[Table] = &[Table::new("erasure").linked(&[Link::naming("author").removed(Removed::Stays)])];

/// Identity of a receipt.
pub type ErasureId = Id<Erasure>;

/// Everything that is known of a person, for that person.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnData {
    /// `miaopu-person-data`.
    pub format: &'static str,
    /// Version of this form.
    pub version: u32,
    /// When it was put together.
    pub made_at: Instant,
    /// Whose program holds the data.
    pub incubator: String,
    /// The person with everything that hangs on them.
    pub person: PersonPanel,
    /// At which sessions they were marked.
    pub attendance: Vec<Attended>,
    /// What they wrote.
    pub notes: Vec<Written>,
    /// To whom their data went: the exports that hold them.
    pub exports: Vec<HandedOut>,
}

/// A mark at a session.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attended {
    /// The day of the session.
    pub starts_on: Day,
    /// When it began, where that is known.
    pub starts_at: Option<Instant>,
    /// What it was.
    pub title: String,
    /// How they were marked; absent: not at all, there is a remark alone.
    pub mark: Option<Mark>,
    /// What was remarked.
    pub remark: Option<String>,
}

/// A note of theirs.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Written {
    /// When it was said.
    pub day: Day,
    /// About which startup.
    pub startup: String,
    /// Of which kind.
    pub kind: NoteKind,
    /// What it says.
    pub text: String,
}

/// An export that holds them.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HandedOut {
    /// When.
    pub at: Instant,
    /// What for.
    pub purpose: Option<crate::alumni::Purpose>,
    /// The file.
    pub file_name: String,
    /// With whole numbers and addresses.
    pub full_values: bool,
}

/// What erasing a person would do.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasurePlan {
    /// Who.
    pub person: PersonName,
    /// Rows that are emptied, by table.
    pub removed: BTreeMap<String, u32>,
    /// Rows that stay without a name, by table.
    pub retained: BTreeMap<String, u32>,
    /// Notes of others whose text has the name in it: a person has to look at them.
    pub named_in: u32,
}

/// The receipt of an erasure: that it was done, never of whom.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Erasure {
    /// Its number.
    pub id: ErasureId,
    /// When.
    pub at: Instant,
    /// Rows that were emptied, by table.
    pub removed: BTreeMap<String, u32>,
    /// Rows that stayed without a name, by table.
    pub retained: BTreeMap<String, u32>,
    /// Nothing is left between the rows of others. Else the disk was full or the program ended before that was done: it is
    /// owed, and done when the file is opened next.
    pub swept: bool,
}

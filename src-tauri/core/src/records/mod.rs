//! Records of nouns that are their fields and no more, by their declarations ([`crate::slice::Record`]): the same few doors
//! for all of them. Forms, imports and the command line make the same [`Draft`](crate::slice::Draft), so that the fields and the noun's rules
//! are the only judges.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::kit::{Cursor, Id};

pub mod ops;
mod store;
#[cfg(test)]
mod tests;
pub mod values;

pub(crate) use store::name_sql;

/// Any record.
pub enum AnyRecord {}

/// Identity of a record, of whatever noun.
pub type RecordId = Id<AnyRecord>;

/// A record as lists and forms have it: its `id`, and its values by the names of their fields.
pub type Row = Map<String, Value>;

/// What is asked of a list of records.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct RecordQuery {
    /// Words that a record has, by their beginnings, pinyin or initials.
    pub text: Option<String>,
    /// What fields hold: a text some part of it, a choice its word, a flag `true` or `false`, a number, an amount or a day
    /// itself, or two of them as `from..to`, of which either may be left out.
    pub filters: BTreeMap<String, String>,
    /// In which order; by the first field where absent.
    pub sort: Option<RecordSort>,
    /// The place to go on from.
    pub after: Option<Cursor>,
    /// The place to go back from.
    pub before: Option<Cursor>,
    /// At most so many rows.
    pub limit: Option<u32>,
}

/// In which order records stand.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordSort {
    /// The field's name.
    pub by: String,
    /// The largest first.
    pub down: bool,
}

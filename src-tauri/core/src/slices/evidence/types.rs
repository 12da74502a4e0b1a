//! Evidence, and what is asked of it.

use serde::Serialize;
use ts_rs::TS;

use crate::{
    kit::{Day, Id},
    people::PersonName,
    records::RecordId,
};

/// Identity of a piece of evidence.
pub type EvidenceId = Id<Evidence>;

/// A file that proves a milestone.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Evidence {
    /// Identity.
    pub id: EvidenceId,
    /// Which milestone it proves.
    pub milestone: RecordId,
    /// As the file was called.
    pub name: String,
    /// How it is called when it is saved: a name that Windows takes, too.
    pub save_as: String,
    /// It is kept here, and of a kind that is opened without being saved first.
    pub opens: bool,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Where it lies, when it is not kept here.
    pub place: Option<String>,
    /// When it was added.
    pub added_on: Day,
    /// By whom.
    pub author: Option<PersonName>,
}

/// What a clean-up has taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CleanedUp {
    /// How many removed pieces of evidence cannot come back any more.
    pub pieces: u32,
    /// How many bytes went.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// A file as it was read, or where it lies.
#[derive(Clone, Debug)]
pub struct Taken {
    /// As it is called.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// What it holds, or where it lies.
    pub content: Content,
}

/// What a file holds, or where it lies.
#[derive(Clone, Debug)]
pub enum Content {
    /// What it holds, with its SHA-256.
    Bytes {
        /// In hexadecimal digits.
        sha256: String,
        /// At most [`super::rules::MOST`].
        bytes: Vec<u8>,
    },
    /// Where it lies: its whole path.
    Elsewhere(String),
}

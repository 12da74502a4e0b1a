//! What the export log holds.

use std::{collections::BTreeMap, path::PathBuf};

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{
    alumni::Purpose,
    kit::{Day, Id, Instant},
    people::{PersonId, PersonName},
};

/// Identity of an export.
pub type ExportId = Id<Export>;

/// What became of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, AsRefStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum ExportState {
    /// Being written.
    Pending,
    /// It lies where it was to.
    Done,
    /// It never got its name.
    Failed,
}

/// One export on record.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Export {
    /// Identity.
    pub id: ExportId,
    /// When.
    pub at: Instant,
    /// By whom, by name.
    pub author: Option<String>,
    /// Which report.
    pub report: String,
    /// Which kind of file.
    pub format: String,
    /// Why; absent for the whole nursery, which stays its owner's.
    pub purpose: Option<Purpose>,
    /// The file's name, without its folder.
    pub file_name: String,
    /// How many people are in it.
    pub people: u32,
    /// How many were left out, by reason.
    pub left_out: BTreeMap<String, u32>,
    /// Numbers and addresses stand in it whole, not masked.
    pub full_values: bool,
    /// It opens by a password only.
    pub protected: bool,
    /// SHA-256 of the file.
    pub sha256: String,
    /// What became of it.
    pub state: ExportState,
}

/// That a file was called back on a person's account.
pub enum Recall {}

/// An export that holds a person, and what their consent asks of it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Holding {
    /// The export.
    pub export: Export,
    /// Who is in it.
    pub person: PersonName,
    /// The person has taken back what the export rested on: the file has to be called back.
    pub due: bool,
    /// When it was called back.
    pub recalled_on: Option<Day>,
}

/// What leaves the program.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// The alumni contact report, for a purpose.
    Contacts(ReportFormat, Purpose),
    /// The progress report of a cohort, for a purpose.
    Cohort(ReportFormat, Purpose),
    /// The sign-in sheet of a session, for a purpose.
    SignIn(Purpose),
    /// What is known of one person, at their wish, for a machine to read.
    PersonData,
    /// The same on paper.
    PersonPaper,
    /// The whole nursery, as a folder.
    Nursery,
}

/// An export whose file is whole and about to get its name.
#[derive(Clone, Debug)]
pub struct NewExport {
    /// What it is.
    pub content: Content,
    /// The columns, as a JSON array.
    pub fields: String,
    /// The query, as JSON.
    pub filter: String,
    /// Numbers and addresses stand in it whole.
    pub full_values: bool,
    /// It opens by a password only.
    pub protected: bool,
    /// How many people are in it.
    pub people: u32,
    /// Who they are; empty where the export is of the whole nursery.
    pub roll: Vec<PersonId>,
    /// How many were left out, by reason.
    pub left_out: BTreeMap<String, u32>,
    /// Where it is to lie, and of a folder its description; the log keeps the name of the file or folder alone.
    pub path: PathBuf,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum ReportFormat {
    /// Excel.
    Xlsx,
    /// UTF-8 with a byte-order mark, so that Excel reads it.
    Csv,
    /// Contacts for a phone, as every phone reads them.
    Vcard3,
    /// Contacts for a phone, by the newer standard.
    Vcard4,
    /// Sheets of A4 to be read and filed.
    Pdf,
    /// Labels for envelopes, to be printed on sheets of A4.
    Labels,
}

impl ReportFormat {
    /// Whether it is contacts for a phone, which take whole numbers only.
    pub fn is_contacts(self) -> bool {
        matches!(self, Self::Vcard3 | Self::Vcard4)
    }
}

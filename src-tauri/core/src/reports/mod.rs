//! Documents made from slices. The first: the alumni contact report.
//!
//! A report names its purpose. Who has no basis for it is left out and counted; what the purpose does not need whole
//! is masked. The file gets its name only when it is whole, and stands in the export log (`exports`).

use std::{collections::BTreeMap, fmt, path::PathBuf};

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString, VariantNames};
use ts_rs::TS;

use crate::{
    alumni::Purpose,
    exports::{ExportId, NewExport, ReportFormat},
    kit::{Day, Id},
    own_fields::OwnFieldId,
    slice::Table,
    views::alumni::AlumniQuery,
    words::{Language, Words},
};

pub mod cohort;
pub mod contacts;
mod counted;
pub mod cover;
pub(crate) mod csv;
mod locked;
mod own;
pub mod printed;
pub mod records;
pub mod saved;
pub mod score_sheets;
pub mod sign_in;
mod store;
#[cfg(test)]
mod tests;
mod vcard;
mod xlsx;

/// The table of saved reports, declared.
pub(crate) const TABLES: &[Table] = &[Table::new("report_definition").titled("x.name")];

/// What people are put together by where a report is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, AsRefStr, EnumString, VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum Grouping {
    /// The cohort that they were in last.
    Cohort,
    /// Their field of work.
    Sector,
}

/// A column of the alumni contact report.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    AsRefStr,
    EnumString,
    VariantNames,
    EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum ContactColumn {
    Name,
    Company,
    Role,
    Cohorts,
    Sector,
    City,
    Mobile,
    Wechat,
    Email,
    LastContact,
    Address,
}

/// Identity of a saved report.
pub type ReportDefinitionId = Id<SavedReport>;

/// A report under a name, to be made again.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SavedReport {
    /// Identity.
    pub id: ReportDefinitionId,
    /// Its name.
    pub name: String,
    /// What is asked of it.
    pub report: ContactReport,
}

/// What a person asks of the report.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ContactReport {
    /// Which alumni, as filtered on screen; order and place in the list count for nothing.
    pub query: AlumniQuery,
    /// What for.
    pub purpose: Purpose,
    /// The columns, in this order; all but the postal address where empty. A contact of a phone has the name in any
    /// case; labels have columns of their own.
    #[serde(default)]
    pub columns: Vec<ContactColumn>,
    /// Own fields of people as columns behind these; contacts of a phone and labels have none.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub own: Vec<OwnFieldId>,
    /// What people are put together by on paper; one list by name where absent.
    #[serde(default)]
    #[ts(optional)]
    pub grouping: Option<Grouping>,
    /// Numbers and addresses whole, not masked.
    #[serde(default)]
    pub full: bool,
    /// The kind of file.
    pub format: ReportFormat,
    /// The language of headers and of the sheet's name.
    pub language: Language,
}

/// Who would be in the report.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ContactPreview {
    /// How many people are in.
    pub rows: u32,
    /// How many are left out, by reason: `no_consent`, `refused`, `withdrawn`, `expired`; of labels also `no_address`.
    pub left_out: BTreeMap<String, u32>,
    /// The columns' headers.
    pub headers: Vec<String>,
    /// The first lines, masked as in the file.
    pub sample: Vec<Vec<String>>,
}

/// A report that lies where it was to.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Exported {
    /// Its entry in the export log.
    pub id: ExportId,
    /// How many people are in it.
    pub rows: u32,
    /// How many were left out, by reason.
    pub left_out: BTreeMap<String, u32>,
    /// Where it lies.
    pub file: PathBuf,
    /// SHA-256 of the file.
    pub sha256: String,
}

impl Exported {
    /// What was entered in the log.
    fn of(id: ExportId, entered: NewExport) -> Self {
        let NewExport { people, left_out, path, sha256, .. } = entered;
        Self { id, rows: people, left_out, file: path, sha256 }
    }
}

/// What a column is called.
fn headers(words: &Words, columns: &[ContactColumn]) -> Vec<String> {
    columns.iter().map(|c| words.name_of(&format!("contacts-{}", c.as_ref()))).collect()
}

/// One cell of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// Text, whatever it looks like.
    Text(String),
    /// A date that can be sorted and counted with.
    Day(Day),
    /// A number that can be counted with.
    Number(f64),
    /// So many of a hundred, whole.
    Percent(u32),
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::Day(day) => day.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Percent(percent) => write!(f, "{percent}%"),
        }
    }
}

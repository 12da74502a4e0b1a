//! Kinds of records and of rows.

use clap::ValueEnum;
use miaopu_core::import;

/// Kinds of records to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs, reason = "the words say it")]
pub enum RecordKind {
    Startups,
    People,
    Mentors,
    Sessions,
    Notes,
    Alumni,
    Cohorts,
}

/// Kinds of rows to take in.
#[derive(Clone, Copy, Debug, ValueEnum)]
#[allow(missing_docs, reason = "the words say it")]
pub enum ImportKind {
    Startups,
    People,
    Mentors,
    Sessions,
    Notes,
    Alumni,
}

impl From<ImportKind> for import::Kind {
    fn from(kind: ImportKind) -> Self {
        match kind {
            ImportKind::Startups => Self::Startups,
            ImportKind::People => Self::People,
            ImportKind::Mentors => Self::Mentors,
            ImportKind::Sessions => Self::Sessions,
            ImportKind::Notes => Self::Notes,
            ImportKind::Alumni => Self::Alumni,
        }
    }
}

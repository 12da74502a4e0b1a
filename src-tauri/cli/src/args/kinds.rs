//! Kinds of records.

use clap::ValueEnum;

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

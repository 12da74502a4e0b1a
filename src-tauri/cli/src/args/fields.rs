//! `fields`.

use clap::{Args as ClapArgs, Subcommand};
use miaopu_core::own_fields::{OwnKind, OwnNoun};

use super::word::word;

/// `fields`.
#[derive(Debug, Subcommand)]
pub enum Fields {
    /// The fields that there are, each with what it holds and how many records have a value.
    List,
    /// Columns that imports have kept as text and that may be made fields, the most frequent first.
    Candidates {
        /// Whose.
        #[arg(value_parser = word::<OwnNoun>())]
        noun: OwnNoun,
    },
    /// Make a field. Cells that imports have kept under this name are its values.
    Add {
        #[command(flatten)]
        field: FieldName,
        /// What it holds.
        #[arg(long, value_parser = word::<OwnKind>(), default_value = "text")]
        kind: OwnKind,
    },
    /// Change what a field holds. Values stay as they stand; those that do not fit are shown so.
    Change {
        #[command(flatten)]
        field: FieldName,
        /// What it holds.
        #[arg(long, value_parser = word::<OwnKind>())]
        kind: OwnKind,
    },
    /// Remove a field. Its values stay with their records as kept text.
    Remove {
        #[command(flatten)]
        field: FieldName,
    },
    /// Fill a field in for one person or startup; an empty value empties it.
    Set {
        #[command(flatten)]
        field: FieldName,
        /// The person or startup: an id from `list`.
        record: String,
        /// The value, as a spreadsheet would have it.
        value: String,
    },
}

/// Which field.
#[derive(Debug, ClapArgs)]
pub struct FieldName {
    /// Whose.
    #[arg(value_parser = word::<OwnNoun>())]
    pub noun: OwnNoun,
    /// What it is called; width, case and blanks do not matter.
    pub label: String,
}

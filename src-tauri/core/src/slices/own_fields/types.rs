//! Own fields, their values, and what lists are narrowed by.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantNames};
use ts_rs::TS;

use crate::{kit::Id, records::RecordId};

/// Identity of an own field: the same for the same label of the same noun, on every machine, however it is typed.
pub type OwnFieldId = Id<OwnField>;

/// Whose fields they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum OwnNoun {
    People,
    Startups,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum OwnKind {
    /// Text, also of several lines.
    Text,
    /// A number, also with a fraction.
    Number,
    /// A day.
    Day,
    /// Yes or no.
    Flag,
}

/// A field of this nursery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnField {
    /// Identity.
    pub id: OwnFieldId,
    /// Whose.
    pub noun: OwnNoun,
    /// Its name: the label of the kept cells that are its values.
    pub label: String,
    /// What it holds.
    pub kind: OwnKind,
}

/// A field, and how many records have a value of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FilledField {
    /// The field.
    #[serde(flatten)]
    pub field: OwnField,
    /// Records with a value.
    pub filled: u32,
}

/// A label of kept cells that may be made a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FieldCandidate {
    /// The label.
    pub label: String,
    /// Records with such a cell.
    pub filled: u32,
}

/// A field to be made.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnFieldDraft {
    /// Whose.
    pub noun: OwnNoun,
    /// The label of the kept cells that become its values.
    pub label: String,
    /// What it holds.
    pub kind: OwnKind,
}

/// A field as a panel shows it of one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnValue {
    /// The field.
    pub field: OwnFieldId,
    /// Its name.
    pub label: String,
    /// What it holds.
    pub kind: OwnKind,
    /// The value as it stands, several with `；` between; absent where there is none.
    pub value: Option<String>,
    /// The value in the one form of its kind: `1200.5`, `2026-11-23`, `true`; absent where it does not fit.
    pub read: Option<String>,
}

/// A value of one record, as typed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnValueDraft {
    /// The field.
    pub field: OwnFieldId,
    /// The person or the startup.
    pub record: RecordId,
    /// The value; blank for none.
    pub value: String,
}

/// What a list is narrowed by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnFilter {
    /// The field.
    pub field: OwnFieldId,
    /// A part of a text; a number or a day, or two as `from..to`, of which either may be left out, of a day as much as is
    /// typed (`2027-06`); `true` or `false`.
    pub value: String,
}

//! The fields that the nursery has made itself, and the values of them that a file speaks of.

use std::collections::HashMap;

use super::target::Target;
use crate::own_fields::{OwnField, OwnFieldId};

/// The fields, and what is known of the values of them that the file speaks of.
#[derive(Debug, Default)]
pub(super) struct OwnFields {
    /// Read when the first cell asks.
    pub fields: Option<Vec<OwnField>>,
    pub values: HashMap<(Target, OwnFieldId), OwnValue>,
}

/// The value of one field of one record.
#[derive(Debug)]
pub(super) struct OwnValue {
    /// What stands there, or would.
    pub held: Option<String>,
    /// Whether the file has said it.
    pub is_said: bool,
}

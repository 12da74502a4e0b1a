//! Who is in a report under way, and how many are not.

use std::collections::BTreeMap;

use crate::people::PersonId;

/// Who is in a report, and how many are not.
#[derive(Debug, Default)]
pub(super) struct Counted {
    pub rows: u32,
    pub roll: Vec<PersonId>,
    /// By reason.
    pub left_out: BTreeMap<String, u32>,
}

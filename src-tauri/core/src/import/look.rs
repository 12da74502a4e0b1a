//! What a person says of a file before it is looked into.

use std::collections::BTreeMap;

use super::Kind;

/// What a person has said of a file before it is looked into. It is heard before anything is guessed.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The encoding in which a text file is read (`gb18030`).
    pub encoding: Option<String>,
    /// Sheet -> the row of its header, as Excel counts; 0 where it has none.
    pub header_rows: BTreeMap<String, u32>,
    /// The header's row of every sheet that is not named.
    pub header_row: Option<u32>,
    /// What its rows are.
    pub kind: Option<Kind>,
}

impl Look {
    pub(super) fn header_row_of(&self, sheet: &str) -> Option<u32> {
        self.header_rows.get(sheet).copied().or(self.header_row)
    }
}

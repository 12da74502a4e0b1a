//! What the cells of a row were taken for.

use crate::{
    alumni::{Answer, Purpose},
    error::Code,
    import::Field,
};

/// A cell of the file, and what it was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Claim {
    /// The cell's column, from 0.
    pub column: u16,
    pub to: Claimed,
}

/// What a cell was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Claimed {
    /// The value of a field.
    Field(Field),
    /// The person's contact of this number.
    Contact(u16),
    /// The row's answer of this number.
    Answer(u8),
    /// Something that another cell of the row says as well.
    Said,
}

/// What the person of a row answered.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct SaidAnswer {
    pub purpose: Purpose,
    pub answer: Answer,
    /// Whether all rows say so, and no cell of this one.
    pub is_for_all: bool,
}

/// A cell that goes along as text.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) struct Kept {
    /// What its column holds.
    pub field: Field,
    /// The column's header.
    pub label: String,
    /// The cell as it stood.
    pub value: String,
    /// Why it could not be read; absent where it could, but no record has a place for it.
    pub code: Option<Code>,
    /// Its columns, several where they were joined.
    pub columns: Vec<u16>,
}

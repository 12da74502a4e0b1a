//! What a column's name can say.

use super::super::{Field, words::Word};

/// What a column's name says for a kind of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Head {
    /// A field.
    Word(Word),
    /// It is somebody else's, or a question that is answered by yes and no: text, and nobody needs to ask.
    Text,
    /// Nothing for sure. The field that it may be, to be asked about.
    Unknown(Option<Field>),
}

//! What the file has said of a record, field by field.

use strum::IntoEnumIterator as _;

use super::super::Field;

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Fields(u64);

impl Fields {
    /// Adds a field; tells whether it is new in the set.
    pub fn insert(&mut self, field: Field) -> bool {
        let before = self.0;
        self.0 |= 1 << field as u64;
        self.0 != before
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub fn list(self) -> Vec<Field> {
        Field::iter().filter(|field| self.0 & (1 << *field as u64) != 0).collect()
    }
}

/// Which fields of a record this file has said, and which of them are not as they were.
///
/// Of several rows that say one field of one record, the first counts: so the same file says the same again.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Marks {
    said: Fields,
    pub changed: Fields,
}

impl Marks {
    /// Writes a cell that the file says. A blank never takes away what is known.
    pub fn cell<T: PartialEq>(&mut self, field: Field, have: &mut Option<T>, said: Option<T>) {
        if said.is_none() || !self.said.insert(field) || *have == said {
            return;
        }
        *have = said;
        self.changed.insert(field);
    }

    /// Notes that the file adds something under a field.
    pub fn add(&mut self, field: Field) {
        self.changed.insert(field);
    }
}

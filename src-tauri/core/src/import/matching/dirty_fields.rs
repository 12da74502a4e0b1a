//! What the file has said of a record, field by field, and what came of what one line says.

use strum::IntoEnumIterator as _;

use super::super::{Field, account::CellFate};
use crate::kit::names::fold;

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Fields(u128);

impl Fields {
    /// Adds a field; tells whether it is new in the set.
    pub fn insert(&mut self, field: Field) -> bool {
        let before = self.0;
        self.0 |= 1 << field.number();
        self.0 != before
    }

    pub fn has(self, field: Field) -> bool {
        self.0 & (1 << field.number()) != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// All of the set that are no fields of plain records.
    pub fn list(self) -> Vec<Field> {
        Field::iter().filter(|field| self.has(*field)).collect()
    }

    /// Those of the set among these.
    pub fn among(self, fields: &[Field]) -> Vec<Field> {
        fields.iter().copied().filter(|field| self.has(*field)).collect()
    }
}

/// Two values that say the same, though they may be written in two ways.
pub(in super::super) trait SaysTheSame: PartialEq {
    fn says_the_same(&self, other: &Self) -> bool {
        self == other
    }
}

impl SaysTheSame for String {
    fn says_the_same(&self, other: &Self) -> bool {
        self == other || fold(self) == fold(other)
    }
}

impl SaysTheSame for serde_json::Value {
    fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::String(one), Self::String(other)) => one.says_the_same(other),
            (one, other) => one == other,
        }
    }
}

impl SaysTheSame for u32 {}
impl SaysTheSame for crate::kit::Day {}
impl SaysTheSame for crate::kit::PartialDay {}
impl SaysTheSame for crate::sessions::SessionKind {}

/// Which fields of a record this file has said, and which of them are not as they were.
///
/// Of several rows that say one field of one record, the first counts: so the same file says the same again.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct DirtyFields {
    said: Fields,
    pub changed: Fields,
}

impl DirtyFields {
    /// Writes a cell that a line says. A blank takes nothing away, and what stands there already stays, unless a person
    /// has settled that the file is right.
    pub fn cell<T: SaysTheSame>(&mut self, field: Field, have: &mut Option<T>, said: Option<T>, line: &mut Outcomes) {
        let Some(said) = said else { return };
        let is_first = self.said.insert(field);
        match have {
            Some(held) if held.says_the_same(&said) => line.note(field, CellFate::Same),
            Some(_) if !(is_first && line.file_stands.has(field)) => line.note(field, CellFate::Differs),
            _ => {
                *have = Some(said);
                self.changed.insert(field);
                line.note(field, CellFate::Stored);
            }
        }
    }

    /// Notes that the file adds something under a field.
    pub fn add(&mut self, field: Field) {
        self.changed.insert(field);
    }
}

/// What came of what one line says: field by field, and contact by contact. A field of which nothing is noted has no
/// place in the record.
#[derive(Debug, Default)]
pub(in super::super) struct Outcomes {
    /// Fields of which a person has settled that the file is right.
    pub file_stands: Fields,
    /// Whether the line makes or changes something that no cell of it says: that its person is an alumnus.
    pub implies: bool,
    stored: Fields,
    differs: Fields,
    kept: Fields,
    same: Fields,
    /// Of each contact of the line, whether it is new.
    contacts: Vec<bool>,
}

impl Outcomes {
    /// Of a line of which nothing has come yet.
    pub fn new(file_stands: Fields) -> Self {
        Self { file_stands, ..Self::default() }
    }

    /// Notes what came of a field, or of a part of what the line says of it.
    pub fn note(&mut self, field: Field, fate: CellFate) {
        match fate {
            CellFate::Stored => &mut self.stored,
            CellFate::Differs => &mut self.differs,
            CellFate::Same => &mut self.same,
            _ => &mut self.kept,
        }
        .insert(field);
    }

    /// Notes what came of the line's next contact.
    pub fn note_contact(&mut self, is_new: bool) {
        self.contacts.push(is_new);
    }

    /// What came of a field; kept as text where the record has no place for it.
    pub fn of(&self, field: Field) -> CellFate {
        match field {
            field if self.stored.has(field) => CellFate::Stored,
            field if self.differs.has(field) => CellFate::Differs,
            field if self.kept.has(field) => CellFate::Kept,
            field if self.same.has(field) => CellFate::Same,
            _ => CellFate::Kept,
        }
    }

    /// What came of the line's contact of this number.
    pub fn of_contact(&self, number: u16) -> CellFate {
        match self.contacts.get(usize::from(number)) {
            Some(true) => CellFate::Stored,
            Some(false) => CellFate::Same,
            None => CellFate::Kept,
        }
    }

    /// Whether a record gets a new value by the line, of a cell or of what all rows say.
    pub fn changes(&self) -> bool {
        self.implies || !self.stored.is_empty() || self.contacts.contains(&true)
    }
}

//! The fields of a plain record, as its slice declares them.

use miaopu_kit::limits;

use super::named::{Named, Unit};

/// A field of a record.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name, which is also its column's and, behind the noun, its words'.
    pub name: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// A record has it.
    pub required: bool,
    /// Letters of a text.
    pub at_most: usize,
    /// What spreadsheets call its column, besides its name in the words.
    pub headers: &'static [&'static str],
    /// The list can be narrowed by it.
    pub is_filter: bool,
    /// What may stand behind a number, folded, the longer ones first: the unit in which the field counts.
    pub units: &'static [&'static str],
    /// A number is how much there is of something: never less than nothing.
    pub is_a_size: bool,
    /// It is personal data: it stands in the table `<table>_private` under the same id, is not searched, and leaves in exports
    /// only masked.
    pub is_private: bool,
    /// A table that has it is of this noun, where others have the same columns but for it. A noun with such a field is guessed
    /// of no table without one.
    pub is_sign: bool,
    /// Which columns give way first where there is little room: 1 stays.
    pub weight: u8,
}

/// What a field holds, and how: in the file, and in a [`Draft`](super::Draft).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// Text with lines.
    LongText,
    /// A whole number.
    Number,
    /// 分.
    Money,
    /// A day: `2026-11-23`.
    Day,
    /// A week, by any day of it; its Monday in the file.
    Week,
    /// One of these words; `<noun>-<field>-<word>` says it.
    Choice(&'static [&'static str]),
    /// Yes or no: 0 or 1 in the file, a boolean in a draft.
    Flag,
    /// The address of a page.
    Link,
    /// A record of another noun: its id in the file; in a [`Draft`](super::Draft) the id, or `{"name": …}` of one that is there; in a row
    /// that is read, `{"id": …, "name": …}`.
    Names(Named),
    /// A whole number, or 分, or [`NOT_APPLICABLE`](super::NOT_APPLICABLE): nought, unknown and not applicable stay apart.
    Figure(Unit),
}

/// The longest address of a page.
const ADDRESS: usize = 1_000;

impl Field {
    const fn new(name: &'static str, kind: FieldKind, at_most: usize) -> Self {
        Self {
            name,
            kind,
            required: false,
            at_most,
            headers: &[],
            is_filter: false,
            units: &[],
            is_a_size: false,
            is_private: false,
            is_sign: false,
            weight: 2,
        }
    }

    /// A record has it.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// A text has so many letters at most.
    #[must_use]
    pub const fn at_most(self, letters: usize) -> Self {
        Self { at_most: letters, ..self }
    }

    /// Spreadsheets call it so, too.
    #[must_use]
    pub const fn headed(self, headers: &'static [&'static str]) -> Self {
        Self { headers, ..self }
    }

    /// The list can be narrowed by it.
    #[must_use]
    pub const fn filter(self) -> Self {
        Self { is_filter: true, ..self }
    }

    /// A number is a size in this unit, written so (folded, the longer ones first), and never less than nothing.
    #[must_use]
    pub const fn size_in(self, units: &'static [&'static str]) -> Self {
        Self { units, is_a_size: true, ..self }
    }

    /// It is personal data, kept apart.
    #[must_use]
    pub const fn private(self) -> Self {
        Self { is_private: true, ..self }
    }

    /// It tells a table of this noun from those that otherwise look like it.
    #[must_use]
    pub const fn sign(self) -> Self {
        Self { is_sign: true, ..self }
    }

    /// 1 stays in sight, 2 gives way beside a panel in a narrow window, 3 beside a panel, 4 in a narrow window too.
    #[must_use]
    pub const fn weight(self, weight: u8) -> Self {
        Self { weight, ..self }
    }

    /// The key of what it is called.
    pub fn label(&self, noun: &str) -> String {
        format!("{noun}-{}", self.name).replace('_', "-")
    }

    /// The key of what one of its words is called.
    pub fn word_label(&self, noun: &str, word: &str) -> String {
        format!("{}-{word}", self.label(noun)).replace('_', "-")
    }
}

/// A line of text.
pub const fn text(name: &'static str) -> Field {
    Field::new(name, FieldKind::Text, limits::LINE)
}

/// Text with lines.
pub const fn long_text(name: &'static str) -> Field {
    Field::new(name, FieldKind::LongText, limits::REMARK).weight(3)
}

/// A whole number.
pub const fn number(name: &'static str) -> Field {
    Field::new(name, FieldKind::Number, 0)
}

/// An amount of money.
pub const fn money(name: &'static str) -> Field {
    Field::new(name, FieldKind::Money, 0)
}

/// A day.
pub const fn day(name: &'static str) -> Field {
    Field::new(name, FieldKind::Day, 0)
}

/// A week.
pub const fn week(name: &'static str) -> Field {
    Field::new(name, FieldKind::Week, 0)
}

/// One of some words.
pub const fn choice(name: &'static str, words: &'static [&'static str]) -> Field {
    Field::new(name, FieldKind::Choice(words), 0)
}

/// Another record.
pub const fn names(name: &'static str, named: Named) -> Field {
    Field::new(name, FieldKind::Names(named), 0)
}

/// A figure that may not apply.
pub const fn figure(name: &'static str, unit: Unit) -> Field {
    Field::new(name, FieldKind::Figure(unit), 0)
}

/// Yes or no.
pub const fn flag(name: &'static str) -> Field {
    Field::new(name, FieldKind::Flag, 0)
}

/// The address of a page.
pub const fn link(name: &'static str) -> Field {
    Field::new(name, FieldKind::Link, ADDRESS).weight(4)
}

//! Nouns that are plain records, and their fields as an import names them: `sites.name`.

use std::{str::FromStr, sync::LazyLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::json;
use strum::ParseError;
use ts_rs::TS;

use super::folding::fold;
use crate::{
    records::values,
    slice::{self, FieldKind, Named, Record, Slice},
    slices,
    words::Words,
};

/// A noun that is a plain record: its place among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string & {}")]
pub struct Noun(u8);

/// A field of such a noun: its place among all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "`${string}.${string}`")]
pub struct RecordField(u16);

/// A field with what is known of it besides its declaration.
struct Known {
    noun: Noun,
    /// `sites.name`.
    name: String,
    field: &'static slice::Field,
    /// Its place among the fields of its noun.
    place: usize,
    /// Folded names of its columns.
    headers: Vec<String>,
}

static NOUNS: LazyLock<Vec<(&'static Slice, &'static Record)>> =
    LazyLock::new(|| slices::ALL.iter().filter_map(|slice| Some((slice, slice.record.as_ref()?))).collect());

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let known = |noun: Noun, place: usize, field: &'static slice::Field| {
        let labels = values::labels(noun.as_ref(), field);
        let headers = labels.iter().map(String::as_str).chain(field.headers.iter().copied()).map(fold).collect();
        Known { noun, name: format!("{}.{}", noun.as_ref(), field.name), field, place, headers }
    };
    Noun::all()
        .flat_map(|noun| noun.record().fields.iter().enumerate().map(move |(at, field)| known(noun, at, field)))
        .collect()
});

impl Noun {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).zip(NOUNS.iter()).map(|(at, _)| Self(at))
    }

    /// Its declaration.
    pub fn slice(self) -> &'static Slice {
        NOUNS[usize::from(self.0)].0
    }

    /// The declaration of its records.
    pub fn record(self) -> &'static Record {
        NOUNS[usize::from(self.0)].1
    }

    /// Its place among the plain nouns.
    pub(super) fn place(self) -> usize {
        usize::from(self.0)
    }

    /// Its fields.
    pub fn fields(self) -> impl Iterator<Item = RecordField> {
        RecordField::all().filter(move |field| field.noun() == self)
    }

    /// The field of the cohort by which its records are known: that of the file, where a row names none.
    pub fn cohort_field(self) -> Option<RecordField> {
        let is_known_by = |field: &RecordField| self.record().known_by.contains(&field.field().name);
        self.fields().find(|field| field.field().kind == FieldKind::Names(Named::Cohort) && is_known_by(field))
    }

    /// The field that a column's name is a word for.
    pub(in super::super) fn headed(self, header: &str) -> Option<RecordField> {
        let folded = fold(header);
        self.fields().find(|field| field.known().headers.contains(&folded))
    }

    /// Words that a sheet of its records may be called by.
    pub(super) fn names(self) -> [String; 2] {
        values::titles(self.as_ref())
    }
}

impl RecordField {
    fn all() -> impl Iterator<Item = Self> {
        (0..).zip(KNOWN.iter()).map(|(at, _)| Self(at))
    }

    fn known(self) -> &'static Known {
        &KNOWN[usize::from(self.0)]
    }

    /// Its noun.
    pub fn noun(self) -> Noun {
        self.known().noun
    }

    /// A value of it as people read it, of the text that a plan has: a choice by its name, money in 元.
    pub fn in_words(self, text: &str, words: &Words) -> String {
        let value = match self.field().kind {
            FieldKind::Names(_) => json!({ "name": text }),
            FieldKind::Number | FieldKind::Money | FieldKind::Figure(_) => {
                text.parse::<i64>().map_or_else(|_| json!(text), |n| json!(n))
            }
            FieldKind::Flag => text.parse::<bool>().map_or_else(|_| json!(text), |yes| json!(yes)),
            _ => json!(text),
        };
        values::shown(self.noun().as_ref(), self.field(), &value, words)
    }

    /// Its declaration.
    pub fn field(self) -> &'static slice::Field {
        self.known().field
    }

    /// Its place among the fields of its noun.
    pub(in super::super) fn place(self) -> usize {
        self.known().place
    }
}

/// Whether some noun has a column of this name.
pub(super) fn is_headed(header: &str) -> bool {
    let folded = fold(header);
    KNOWN.iter().any(|known| known.headers.contains(&folded))
}

impl AsRef<str> for Noun {
    fn as_ref(&self) -> &str {
        self.slice().noun
    }
}

impl AsRef<str> for RecordField {
    fn as_ref(&self) -> &str {
        &self.known().name
    }
}

impl FromStr for Noun {
    type Err = ParseError;
    fn from_str(name: &str) -> Result<Self, ParseError> {
        Self::all().find(|noun| noun.as_ref() == name).ok_or(ParseError::VariantNotFound)
    }
}

impl FromStr for RecordField {
    type Err = ParseError;
    fn from_str(name: &str) -> Result<Self, ParseError> {
        Self::all().find(|field| field.as_ref() == name).ok_or(ParseError::VariantNotFound)
    }
}

macro_rules! written_as_text {
    ($($kind:ty),*) => {$(
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_ref())
            }
        }

        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

written_as_text!(Noun, RecordField);

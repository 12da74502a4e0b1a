//! What the values of own fields are, and which of them a filter takes. Pure.

use super::{OwnKind, OwnNoun};
use crate::{
    error::{Refusal, code},
    kit::{days::begun_day, id_number, limits, names::{label_key, search_key}, text::typed},
    records::values,
    slice::{self, Field},
};

/// Between several values of one record.
const BETWEEN: &str = "；";

/// The field that values of a kind are read by; a number is read here, since it may have a fraction.
const fn field_of(kind: OwnKind) -> Field {
    match kind {
        OwnKind::Text | OwnKind::Number => slice::long_text("value").at_most(limits::REMARK),
        OwnKind::Day => slice::day("value"),
        OwnKind::Flag => slice::flag("value"),
    }
}

/// A text in the one form of its kind: `1200.5`, `2026-11-23`, `true`; nothing where it is blank.
///
/// # Errors
/// At `value`: `text_too_long`, `not_a_number`, `not_a_day`, `no_such_day`, `ambiguous_day`, `unknown_word`.
pub fn read(kind: OwnKind, text: &str) -> Result<Option<String>, Refusal> {
    let refuse = |code| Refusal::field("value", code).arg("word", text);
    let value = values::read("", &field_of(kind), text).map_err(refuse)?;
    let read = match value {
        serde_json::Value::Null => return Ok(None),
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    };
    match kind {
        OwnKind::Number => values::decimal(&read).map(|number| Some(number.to_string())).ok_or_else(|| {
            Refusal::field("value", code::NOT_A_NUMBER).arg("word", text)
        }),
        OwnKind::Text | OwnKind::Day | OwnKind::Flag => Ok(Some(read)),
    }
}

/// A value as it is typed into a form and then kept: a flag as the word of the files that imports read.
///
/// # Errors
/// As [`read`]; `too_long` and `field_of_id_numbers` at `value`.
pub fn accept(label: &str, kind: OwnKind, text: &str) -> Result<Option<String>, Refusal> {
    limits::OWN_VALUE.check("value", text)?;
    let read = read(kind, text)?;
    if read.as_deref().is_some_and(|value| id_number::is_in(label, value)) {
        return Err(Refusal::field("value", code::FIELD_OF_ID_NUMBERS));
    }
    Ok(match (kind, read.as_deref()) {
        (OwnKind::Flag, Some("true")) => Some("是".to_owned()),
        (OwnKind::Flag, Some(_)) => Some("否".to_owned()),
        _ => read,
    })
}

/// Whether two labels are one: width, case and blanks tell none apart.
pub fn is_label(one: &str, other: &str) -> bool {
    one == other || label_key(one) == label_key(other)
}

/// Several values of one record as they are shown and handed out.
pub fn joined<'a>(values: impl IntoIterator<Item = &'a str>) -> Option<String> {
    Some(values.into_iter().collect::<Vec<_>>().join(BETWEEN)).filter(|all| !all.is_empty())
}

/// The table of a noun.
pub const fn table(noun: OwnNoun) -> &'static str {
    match noun {
        OwnNoun::People => "person",
        OwnNoun::Startups => "startup",
    }
}

/// What a filter takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// A text that holds this, as search compares.
    Text(String),
    /// A number from and to.
    Number(Option<f64>, Option<f64>),
    /// A day from and to, or as much of it as is typed.
    Day(Option<String>, Option<String>),
    /// Yes or no.
    Flag(bool),
}

impl Wanted {
    /// Reads what is typed into a filter; nothing where it is blank.
    ///
    /// # Errors
    /// At `filter`: why a field of this kind cannot hold it.
    pub fn read(kind: OwnKind, text: &str) -> Result<Option<Self>, Refusal> {
        let Some(text) = typed(text) else { return Ok(None) };
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        let bound = |text: &str| read(kind, text).map_err(|refusal| Refusal { field: Some("filter"), ..refusal });
        let number = |text: &str| Ok(bound(text)?.and_then(|number| number.parse().ok()));
        let day = |text: &str| {
            let refuse = |fault| Refusal::field("filter", values::no_day(fault)).arg("word", text.trim());
            typed(text).map(begun_day).transpose().map_err(refuse)
        };
        Ok(Some(match kind {
            OwnKind::Text => Self::Text(search_key(text)),
            OwnKind::Number => Self::Number(number(from)?, number(to)?),
            OwnKind::Day => Self::Day(day(from)?, day(to)?),
            OwnKind::Flag => Self::Flag(bound(text)?.as_deref() == Some("true")),
        }))
    }

    /// Whether a value as it is kept is among what is wanted; one that does not fit the kind is not, and a number of an
    /// identity paper never.
    pub fn takes(&self, label: &str, value: &str) -> bool {
        let is_taken = match self {
            Self::Text(part) => search_key(value).contains(part.as_str()),
            Self::Number(from, to) => read_as(OwnKind::Number, value).and_then(|n| n.parse::<f64>().ok()).is_some_and(
                |number| from.is_none_or(|from| number >= from) && to.is_none_or(|to| number <= to),
            ),
            Self::Day(from, to) => read_as(OwnKind::Day, value).is_some_and(|day| {
                from.as_deref().is_none_or(|from| day.as_str() >= from)
                    && to.as_deref().is_none_or(|to| day.get(..to.len()).unwrap_or(&day) <= to)
            }),
            Self::Flag(yes) => read_as(OwnKind::Flag, value).is_some_and(|read| (read == "true") == *yes),
        };
        is_taken && !id_number::is_in(label, value)
    }
}

/// A kept value in the one form of its kind, where it fits.
pub fn read_as(kind: OwnKind, value: &str) -> Option<String> {
    read(kind, value).ok().flatten()
}

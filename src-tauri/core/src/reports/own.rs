//! The nursery's own fields as columns of the contact report, behind its own.

use std::collections::HashMap;

use super::{Cell, ContactReport};
use crate::{
    engine::Read,
    error::Result,
    exports::ReportFormat,
    kit::{contact::Email, phone::Phone},
    own_fields::{self, OwnField, OwnKind, OwnNoun, rules},
    people::PersonId,
    words::Words,
};

/// Width of a column in digits, in a workbook and on paper.
pub const WIDTH: u8 = 18;
/// What stands before the name of an own field in the export log.
const LOGGED: &str = "own:";

/// The fields, each with what everybody has of it.
#[derive(Default)]
pub struct OwnColumns(Vec<(OwnField, HashMap<PersonId, Vec<String>>)>);

impl OwnColumns {
    /// Those that a report asks for, each once: contacts of a phone and labels have none, and a field that was removed since
    /// the report was saved is none any more.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn of(r: &Read<'_>, report: &ContactReport) -> Result<Self> {
        if report.format.is_contacts() || report.format == ReportFormat::Labels {
            return Ok(Self::default());
        }
        let mut columns: Vec<(OwnField, _)> = Vec::new();
        let fields = own_fields::ops::of(r, OwnNoun::People)?;
        for id in &report.own {
            let field = fields.iter().find(|field| field.id == *id);
            if let Some(field) = field.filter(|field| columns.iter().all(|(held, _)| held.id != field.id)) {
                columns.push((field.clone(), own_fields::ops::of_everybody(r, field)?));
            }
        }
        Ok(Self(columns))
    }

    /// What the columns are called.
    pub fn headers(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(field, _)| field.label.clone())
    }

    /// As the export log calls them.
    pub fn logged(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(field, _)| format!("{LOGGED}{}", field.label))
    }

    /// What they hold about a person, taken out of them; phones and addresses masked unless they are wanted whole.
    pub fn cells(&mut self, person: PersonId, words: &Words, full: bool) -> impl Iterator<Item = Cell> {
        self.0.iter_mut().map(move |(field, values)| {
            let values = values.remove(&person).unwrap_or_default();
            match values.as_slice() {
                [] => Cell::Empty,
                [value] => cell(field.kind, value, words, full),
                several => {
                    let shown: Vec<String> =
                        several.iter().map(|value| cell(field.kind, value, words, full).to_string()).collect();
                    rules::joined(shown.iter().map(String::as_str)).map_or(Cell::Empty, Cell::Text)
                }
            }
        })
    }
}

/// One value; what does not fit the kind stands as it is.
fn cell(kind: OwnKind, value: &str, words: &Words, full: bool) -> Cell {
    if let Some(masked) = masked(kind, value).filter(|_| !full) {
        return Cell::Text(masked);
    }
    let text = || Cell::Text(value.to_owned());
    let Some(read) = rules::read_as(kind, value) else { return text() };
    match kind {
        OwnKind::Text => text(),
        OwnKind::Number => read.parse().map_or_else(|_| text(), Cell::Number),
        OwnKind::Day => read.parse().map_or_else(|_| text(), Cell::Day),
        OwnKind::Flag => Cell::Text(words.say(if read == "true" { "kit-yes" } else { "kit-no" }, &[])),
    }
}

/// A phone or an e-mail address by its ends, where the value is one. Numbers that are counted with are long only where they
/// are mobiles.
fn masked(kind: OwnKind, value: &str) -> Option<String> {
    let phone = Phone::read(value).ok().filter(|phone| kind == OwnKind::Text || phone.is_mobile());
    phone.map(|phone| phone.masked()).or_else(|| Email::read(value).ok().map(|email| email.masked()))
}

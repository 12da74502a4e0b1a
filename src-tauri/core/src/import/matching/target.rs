//! What a line is about, and what it has come to.

use std::collections::HashMap;

use super::{
    super::MatchReason, Outcomes, identity::PersonAt, notes::NoteAt, plain::PlainAt, sessions::SessionAt,
    startups::StartupAt,
};

/// The record that a row mainly is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in super::super) enum Target {
    Person(PersonAt),
    Startup(StartupAt),
    Session(SessionAt),
    Note(NoteAt),
    Record(PlainAt),
}

/// A cell kept as text, and with which record.
#[derive(Debug)]
pub(in super::super) struct KeptCell {
    pub with: Target,
    /// Place of its column's name among the [`Labels`].
    pub label: u32,
    pub value: Box<str>,
    /// Whether it takes the place of all that is kept there under this label.
    pub replaces: bool,
}

/// The names of columns whose cells are kept as text: few for many cells.
#[derive(Debug, Default)]
pub(in super::super) struct Labels {
    names: Vec<String>,
    places: HashMap<String, u32>,
}

impl Labels {
    /// The place of a name.
    pub(super) fn place(&mut self, name: &str) -> u32 {
        if let Some(at) = self.places.get(name) {
            return *at;
        }
        let at = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), at);
        at
    }

    /// The name at a place.
    pub fn name(&self, at: u32) -> &str {
        self.names.get(at as usize).map_or("", String::as_str)
    }
}

/// What a line has come to.
pub(in super::super) struct Taken {
    /// The record that it mainly is about.
    pub target: Target,
    /// Its person.
    pub person: Option<PersonAt>,
    /// Why it is that one.
    pub why: MatchReason,
    /// Whether the line is the first to say a record that is not there yet.
    pub makes: bool,
    /// What came of what the line says.
    pub outcomes: Outcomes,
}

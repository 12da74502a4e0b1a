//! Finding: tagged tokens in contentless FTS5 tables, written with the other derived rows.
//!
//! `kit::tokens` makes the words of people and startups and understands what was typed to find them, `kit::prose` those
//! of notes. Startups, which are few, have a table of their own: to look for them costs nothing beside many people.

use std::borrow::Cow;

use serde::Serialize;
use strum::{AsRefStr, EnumString};
use ts_rs::TS;

use crate::{engine::Derived, views::people::stale};

pub mod ops;
pub(crate) mod people;
pub(crate) mod records;
mod store;
#[cfg(test)]
mod tests;
mod typos;

/// The numbers of people, which their rows in lists have, too: they come first.
pub(crate) const NUMBERS: Derived = Derived {
    name: "search_row",
    more: &["search_fts", "likeness_row"],
    sources: Cow::Borrowed(stale::SOURCES),
    refresh: Cow::Borrowed(concat!(include_str!("../people/stale.sql"), include_str!("numbers.sql"))),
    then: None,
};
/// The words of people.
pub(crate) const PEOPLE: Derived = Derived {
    name: "search_row",
    more: &["search_fts", "likeness_row"],
    sources: Cow::Borrowed(&[
        "person",
        "contact_private",
        "affiliation",
        "organisation",
        "membership",
        "consent",
        "kept_cell_private",
    ]),
    refresh: Cow::Borrowed(include_str!("people.sql")),
    then: Some(people::put_words_in),
};
/// The words of startups.
pub(crate) const STARTUPS: Derived = Derived {
    name: "search_row",
    more: &["startup_fts"],
    sources: Cow::Borrowed(&["startup", "organisation", "kept_cell_private"]),
    refresh: Cow::Borrowed(include_str!("startups.sql")),
    then: None,
};
/// The words of notes.
pub(crate) const NOTES: Derived = Derived {
    name: "search_row",
    more: &["search_fts"],
    sources: Cow::Borrowed(&["note"]),
    refresh: Cow::Borrowed(include_str!("notes.sql")),
    then: None,
};

/// What kind of record was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, AsRefStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum HitKind {
    Person,
    Startup,
    Note,
    Record,
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its id.
    pub id: String,
    /// Its name; of a note, its first line.
    pub name: String,
    /// What tells it from others of its name: company, sector, startup.
    pub hint: Option<String>,
    /// The noun of a record that is no person, startup or note.
    pub noun: Option<String>,
}

//! A noun of the field, declared once.
//!
//! Each slice says in its `slice.rs` what the rest of the program needs to know of it: its tables and whose their rows are,
//! its ops and codes, and, where it is a plain record, its fields. `slices.rs` lists all slices. From the declaration come
//! history, merge, removal and erasure; of a plain record also list, form, search, import, export and the command line.

use miaopu_engine::Op;
use miaopu_kit::{
    Day,
    error::{Code, Refusal},
};
use serde_json::{Map, Value};

use crate::{
    engine::Write,
    error::Result,
    records::{RecordId, Row},
};

mod fields;
mod named;

pub use fields::{Field, FieldKind, choice, day, figure, flag, link, long_text, money, names, number, text, week};
pub use named::{NOT_APPLICABLE, Named, Unit};

/// All that the rest of the program needs to know of a noun.
#[derive(Debug)]
pub struct Slice {
    /// Its plural, in snake_case: the name of its folder and of its words.
    pub noun: &'static str,
    /// The tables that it alone writes.
    pub tables: &'static [Table],
    /// What a person can do with it.
    pub ops: &'static [Op],
    /// Its own refusals.
    pub codes: &'static [Code],
    /// Its fields, where lists, forms, imports and exports are made of them.
    pub record: Option<Record>,
    /// What else is written with such a record, where its fields are not all of it.
    pub follow: Option<Follow>,
}

/// What is written with a record besides its fields, in the same step.
#[derive(Clone, Copy, Debug)]
pub struct Follow {
    /// After it was saved: its id, the row as it was (absent for a new one), and what it is now.
    pub saved: fn(&mut Write<'_>, RecordId, Option<&Row>, &Draft) -> Result<()>,
    /// Before it is removed.
    pub removed: fn(&mut Write<'_>, RecordId) -> Result<()>,
}

impl Slice {
    /// The declaration of a noun that has nothing yet; the rest is said with `..`.
    pub const fn of(noun: &'static str) -> Self {
        Self { noun, tables: &[], ops: &[], codes: &[], record: None, follow: None }
    }
}

/// A table that people fill, and that one slice or workflow writes.
#[derive(Debug)]
pub struct Table {
    /// Its name in the file.
    pub name: &'static str,
    /// SQL for what history calls a row `x` of it; history does not name rows of a table without one.
    pub title: Option<&'static str>,
    /// How its rows hang on people and startups.
    pub links: &'static [Link],
}

impl Table {
    /// A table whose rows history does not name, and that hangs on nobody.
    pub const fn new(name: &'static str) -> Self {
        Self { name, title: None, links: &[] }
    }

    /// History calls a row `x` so.
    #[must_use]
    pub const fn titled(self, title: &'static str) -> Self {
        Self { title: Some(title), ..self }
    }

    /// Its rows hang on people or startups by these.
    #[must_use]
    pub const fn linked(self, links: &'static [Link]) -> Self {
        Self { links, ..self }
    }
}

/// By what rows of a table hang on a person or a startup, and what becomes of them with it.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// On whom.
    pub to: Parent,
    /// The column that names it, also within another row that the row hangs on.
    pub column: &'static str,
    /// SQL for the rows that hang on one of `{subject}`; where the column itself names it, that it does.
    pub rows: Option<&'static str>,
    /// When two people become one.
    pub merged: Merged,
    /// When it is removed.
    pub removed: Removed,
    /// When the person is erased.
    pub erased: Erased,
}

/// On what a row hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parent {
    /// A person.
    Person,
    /// A startup.
    Startup,
}

/// What becomes of a row when the person that it names becomes one with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merged {
    /// It names the other from then on.
    Pointed,
    /// The owner of the table makes it anew under the other, since its identity or its meaning hangs on whose it is.
    MadeAnew,
    /// It stays: what it tells is history.
    Stays,
}

/// What becomes of a row when what it hangs on is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// It is removed as well.
    Goes,
    /// It forbids the removal.
    Forbids,
    /// It stays.
    Stays,
}

/// What becomes of a row when the person that it names is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erased {
    /// It is emptied and removed: the cells as the right side of an SQL `SET`; empty where an id and no more is in it.
    Emptied(&'static str),
    /// It stays, and names an empty person: others need it.
    Kept,
    /// The owner of the table empties it in its own way.
    ByOwner,
}

impl Link {
    /// The row tells of a person: it goes with them, is emptied when they are erased, and the owner of the table makes it
    /// anew when two become one. `cells` as of [`Erased::Emptied`].
    pub const fn about(column: &'static str, cells: &'static str) -> Self {
        Self {
            to: Parent::Person,
            column,
            rows: None,
            merged: Merged::MadeAnew,
            removed: Removed::Goes,
            erased: Erased::Emptied(cells),
        }
    }

    /// The row tells of something else and names a person: it follows them, and they cannot be removed while it is there.
    pub const fn naming(column: &'static str) -> Self {
        Self {
            to: Parent::Person,
            column,
            rows: None,
            merged: Merged::Pointed,
            removed: Removed::Forbids,
            erased: Erased::Kept,
        }
    }

    /// The row is a startup's, and goes with it.
    pub const fn of_startup(column: &'static str) -> Self {
        Self {
            to: Parent::Startup,
            column,
            rows: None,
            merged: Merged::Stays,
            removed: Removed::Goes,
            erased: Erased::Kept,
        }
    }

    /// Its rows are found by this SQL, in which `{subject}` stands for the ids.
    #[must_use]
    pub const fn rows(self, rows: &'static str) -> Self {
        Self { rows: Some(rows), ..self }
    }

    /// So when two people become one.
    #[must_use]
    pub const fn merged(self, merged: Merged) -> Self {
        Self { merged, ..self }
    }

    /// So when what it hangs on is removed.
    #[must_use]
    pub const fn removed(self, removed: Removed) -> Self {
        Self { removed, ..self }
    }

    /// So when the person is erased.
    #[must_use]
    pub const fn erased(self, erased: Erased) -> Self {
        Self { erased, ..self }
    }

    /// SQL for the rows that hang on one of the ids in the JSON array `:subject`.
    pub fn condition(&self) -> String {
        const SUBJECT: &str = "(SELECT value FROM json_each(:subject))";
        match self.rows {
            Some(rows) => rows.replace("{subject}", SUBJECT),
            None => format!("{} IN {SUBJECT}", self.column),
        }
    }
}

/// A noun that is its fields and no more.
#[derive(Debug)]
pub struct Record {
    /// Its fields, in the order of form and list; the first names the record. Its table has a column for each, of the same
    /// name.
    pub fields: &'static [Field],
    /// The fields by which an import finds a record that is there.
    pub known_by: &'static [&'static str],
    /// Makes or changes one.
    pub save: Op,
    /// Removes some.
    pub remove: Op,
    /// There is no such record.
    pub missing: Code,
    /// What its rules say today of a draft whose values fit the fields: the draft to be stored, or why not.
    pub accept: fn(Draft, Day) -> Result<Draft, Refusal>,
}

/// The values of a record by the names of its fields: `null` or absent where nothing is known.
pub type Draft = Map<String, Value>;

impl Record {
    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The field that names a record.
    pub fn title(&self) -> &'static Field {
        &self.fields[0]
    }
}

/// A record's rules over a type of its own: `accept_as!(LockerDraft, rules::accept)`.
#[macro_export]
macro_rules! accept_as {
    ($draft:ty, $accept:path) => {
        |draft, _| {
            let wrong = |_| $crate::error::Refusal::new($crate::error::code::INTERNAL);
            let typed: $draft = serde_json::from_value(serde_json::Value::Object(draft)).map_err(wrong)?;
            match serde_json::to_value($accept(typed)?).map_err(wrong)? {
                serde_json::Value::Object(draft) => Ok(draft),
                _ => Err($crate::error::Refusal::new($crate::error::code::INTERNAL)),
            }
        }
    };
}

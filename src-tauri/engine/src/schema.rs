//! What the engine is told of the program's tables: it names none of them itself.

use std::borrow::Cow;

use rusqlite::Connection;

use crate::{Error, Op, Result, code, op};

/// Every commit writes an op.
pub(crate) const OP: &str = "op";
/// The tables of the log.
const LOG: &[&str] = &[OP, "change", "change_row", "change_table", "change_run", "change_gap"];

/// The program's tables, ops and derived rows.
pub struct Schema {
    /// The steps of the migration; the n-th leads to version n.
    pub migrations: &'static [&'static str],
    /// Makes the functions that the SQL calls known to a connection.
    pub functions: fn(&Connection) -> Result<()>,
    /// Merges the indexes of words, so that nothing of a word that was taken out stays in them.
    pub merge_words: fn(&Connection) -> Result<()>,
    /// The derived tables, in the order in which they are rewritten: later ones may read earlier ones.
    pub derived: Vec<Derived>,
    /// Grows with each change to how derived rows are made. A file whose rows were made by another version gets them anew
    /// when it is opened.
    pub derived_version: u32,
    /// The kinds of ops, besides the engine's own.
    pub ops: Vec<Op>,
    /// Columns that name a row without a foreign key.
    pub loose_links: Vec<LooseLink>,
    /// Columns of words.
    pub word_columns: Vec<WordColumn>,
    /// Tables that the program fills by itself; no part of the fingerprint.
    pub records: &'static [&'static str],
    /// SQL for the name of the author of an op `o`; NULL where there is none.
    pub author_name: &'static str,
    /// SQL for the name of the record that an op `o` is about; NULL where there is none.
    pub record_name: String,
}

/// A column that names a row of `parent` without a foreign key.
pub struct LooseLink {
    /// The table.
    pub child: &'static str,
    /// Its column.
    pub column: &'static str,
    /// The table of the row that it names.
    pub parent: &'static str,
    /// The column beside it that names this table. Such a link has to lead somewhere, as a foreign key does; one without
    /// may name rows of any table.
    pub table_column: Option<&'static str>,
}

/// A column that holds words of a list that may grow. The file takes any; the type in Rust judges.
#[derive(Clone, Copy)]
pub struct WordColumn {
    /// The captured table.
    pub table: &'static str,
    /// Its column; NULL says nothing.
    pub column: &'static str,
    /// Which words this program knows.
    pub words: Words,
}

/// The words of a list that may grow.
#[derive(Clone, Copy)]
pub enum Words {
    /// Those of a type.
    Of(fn(&str) -> bool),
    /// These.
    These(&'static [&'static str]),
}

impl Words {
    /// Whether a word is one of them.
    pub fn know(self, word: &str) -> bool {
        match self {
            Self::Of(knows) => knows(word),
            Self::These(words) => words.contains(&word),
        }
    }
}

/// One derived table.
#[derive(Clone)]
pub struct Derived {
    /// Its table, or the first of them: a check compares it with what a rebuild makes.
    pub name: &'static str,
    /// The other tables in which it writes.
    pub more: &'static [&'static str],
    /// The captured tables that it is made from.
    pub sources: Cow<'static, [&'static str]>,
    /// Rewrites the rows that `temp.touched` concerns.
    pub refresh: Cow<'static, str>,
    /// What more there is to do after that than SQL alone does well.
    pub then: Option<fn(&Connection) -> Result<()>>,
}

impl Derived {
    /// Whether the table is one of its own, or lies behind one: a full-text index keeps its words in tables that are named
    /// after it.
    fn writes(&self, table: &str) -> bool {
        let is_behind =
            |name: &str| table.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
        self.more.iter().chain([&self.name]).any(|name| is_behind(name))
    }
}

impl Schema {
    /// The version of the schema that this program writes.
    pub fn version(&self) -> usize {
        self.migrations.len()
    }

    /// The tables whose rows decide on those of this one, as a commit names them: of a derived table what it is made
    /// from; of the log the op; of any other the table itself.
    pub fn sources_of<'t>(&self, table: &'t str) -> Vec<&'t str> {
        if LOG.contains(&table) {
            return vec![OP];
        }
        let made: Vec<_> = self.derived.iter().filter(|derived| derived.writes(table)).collect();
        if made.is_empty() {
            vec![table]
        } else {
            made.iter().flat_map(|derived| derived.sources.iter()).copied().collect()
        }
    }

    /// All kinds of ops.
    pub fn all_ops(&self) -> impl Iterator<Item = Op> {
        op::OWN.iter().chain(&self.ops).copied()
    }

    /// The kind of op that is called so.
    ///
    /// # Errors
    /// `internal` for a name that no part of the program has registered.
    pub fn op(&self, name: &str) -> Result<Op> {
        self.all_ops().find(|op| op.name() == name).ok_or_else(|| Error::failure(code::INTERNAL))
    }
}

//! The kinds of change that a person can make. Each has a name, which history shows and undo uses; the program registers
//! its own in [`Schema::ops`](crate::Schema::ops).

use rusqlite::types::{ToSql, ToSqlOutput};
use serde::Serialize;
use ts_rs::TS;

use miaopu_kit::Id;

/// Identity of one op in the log.
pub type OpId = Id<Op>;

/// What a person did, once: also when it touches 5,000 rows. `history-op-<name>` in `words/history.*.ftl` says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Op {
    name: &'static str,
    undo: Undo,
    anonymous: bool,
    empty: bool,
}

/// Whether a kind of op can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Undo {
    Possible,
    Impossible,
    /// Nor can anything that was done before it, by the plain wish to undo.
    Barrier,
}

impl Op {
    /// A kind of op that can be taken back.
    pub const fn new(name: &'static str) -> Self {
        Self { name, undo: Undo::Possible, anonymous: false, empty: false }
    }

    /// It cannot be taken back: what has left the program, the first run, who works here.
    #[must_use]
    pub const fn lasting(self) -> Self {
        Self { undo: Undo::Impossible, ..self }
    }

    /// It cannot be taken back, and who asks to undo does not mean what was done before it.
    #[must_use]
    pub const fn barrier(self) -> Self {
        Self { undo: Undo::Barrier, ..self }
    }

    /// It may come before anybody has said who they are.
    #[must_use]
    pub const fn anonymous(self) -> Self {
        Self { anonymous: true, ..self }
    }

    /// It stands in history also where it changed no row.
    #[must_use]
    pub const fn even_if_empty(self) -> Self {
        Self { empty: true, ..self }
    }

    /// What it is called, in snake_case.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Whether it can be taken back.
    pub fn undoable(self) -> bool {
        self.undo == Undo::Possible
    }

    /// Whether it walks the history instead of adding to it.
    pub fn walks(self) -> bool {
        self == UNDO || self == REDO
    }

    pub(crate) fn is_barrier(self) -> bool {
        self.undo == Undo::Barrier
    }

    pub(crate) fn is_anonymous(self) -> bool {
        self.anonymous
    }

    pub(crate) fn counts_when_empty(self) -> bool {
        self.empty
    }
}

/// Lists the kinds of ops of a slice: a constant each, and `ALL` of them.
#[macro_export]
macro_rules! ops {
    ($($constant:ident = $op:expr),* $(,)?) => {
        $(
            #[doc = concat!("`history-op-", stringify!($constant), "`, in lower case.")]
            pub const $constant: $crate::Op = $op;
        )*
        /// All of them.
        pub const ALL: &[$crate::Op] = &[$($constant),*];
    };
}

/// An op was taken back.
pub const UNDO: Op = Op::new("undo");
/// An undo was taken back.
pub const REDO: Op = Op::new("redo");
/// The file was copied.
pub const BACKUP: Op = Op::new("backup").lasting().even_if_empty();

/// The engine's own kinds.
pub const OWN: &[Op] = &[UNDO, REDO, BACKUP];

impl Serialize for Op {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name)
    }
}

/// The page's union of all kinds is written where they are all known; others name it by an import.
impl TS for Op {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "import(\"./Op\").Op".to_owned()
    }
    fn inline(config: &ts_rs::Config) -> String {
        <Self as TS>::name(config)
    }
}

impl ToSql for Op {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.name))
    }
}

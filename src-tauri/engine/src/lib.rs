//! The file: opening, locking, migrating, copying, and the two doors `read` and `write`. Knows no noun: what it needs of
//! the program's tables stands in a [`Schema`].
//!
//! One thread owns the connection that writes and takes ops from a queue in the order in which they came;
//! a few connections read snapshots beside it. What an op changes is captured by generated triggers
//! (`capture`) in the same transaction; history and undo ([`undo`]) are read from that one log, and derived
//! rows ([`derive`]) are rewritten from it before the commit. When `write` returns, the change is on disk.

pub mod backup;
mod capture;
mod change_log;
pub mod check;
mod database;
pub mod derive;
pub mod device;
pub mod draft;
pub mod file;
mod filter;
mod foreign_log;
pub mod forget;
mod header;
pub mod history;
pub mod hlc;
mod links;
mod lock;
mod memo;
mod migrate;
pub mod op;
pub mod opened;
pub mod owner;
mod pages;
pub mod parts;
mod place;
mod read;
pub mod replay;
mod row;
mod schema;
pub mod setting;
pub mod texts;
pub mod undo;
mod watch;
mod world;
mod write;
mod zone;

pub use database::Database;
pub use filter::Filter;
pub use header::recognise;
pub use links::dangling_loose_link;
pub use lock::beside;
pub use op::{Op, OpId};
pub use read::Read;
pub use schema::{Derived, LooseLink, Schema, WordColumn, Words};
pub use world::{Author, World};
pub use write::{Committed, Done, Listener, Pending, Touched, Write};

pub use miaopu_kit::error::{Args, Code, Error, Failure, Refusal, Result};

/// The codes of the file and of its history.
pub mod code {
    pub use miaopu_kit::error::code::*;

    miaopu_kit::codes! {
        NO_SUCH_OP = "no_such_op",
        NOTHING_TO_UNDO = "nothing_to_undo",
        NOTHING_TO_REDO = "nothing_to_redo",
        NOT_UNDOABLE = "not_undoable",
        ALREADY_UNDONE = "already_undone",
        NURSERY_AWAY = "nursery_away",
        IS_BACKUP = "is_backup",
        FILE_BLANK = "file_blank",
        NOT_OURS = "not_ours",
        FILE_UNRELEASED = "file_unreleased",
        FROM_NEWER_PROGRAM = "from_newer_program",
        LOCKED = "locked",
        FILE_EXISTS = "file_exists",
        NO_AUTHOR = "no_author",
        NOT_CONFIRMED = "not_confirmed",
        FILE_REPLACED = "file_replaced",
        SECOND_NAME = "second_name",
    }
}

use rusqlite::Connection;

/// The tables that hold what people entered: those that have `deleted_at`.
///
/// # Errors
/// The file's failures only.
pub fn captured_tables(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    conn.prepare(
        "SELECT m.name FROM main.sqlite_schema m WHERE m.type = 'table' AND EXISTS
           (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'deleted_at') ORDER BY m.name",
    )?
    .query_map([], |row| row.get(0))?
    .collect()
}

/// The columns of a table, in their order.
///
/// # Errors
/// The file's failures only.
pub fn columns(conn: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    conn.prepare("SELECT name FROM pragma_table_info(?1)")?.query_map([table], |row| row.get(0))?.collect()
}

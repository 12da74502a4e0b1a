//! Notes, declared.

use crate::slice::{Link, Removed, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        LOG_NOTE = Op::new("log_note"),
        EDIT_NOTE = Op::new("edit_note"),
        REMOVE_NOTE = Op::new("remove_note"),
        ANSWER_ASK = Op::new("answer_ask"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NOTE_EMPTY = "note_empty",
        NOTE_IN_FUTURE = "note_in_future",
        NOTE_ABOUT_NOBODY = "note_about_nobody",
        NOT_THE_AUTHOR = "not_the_author",
        NOT_AN_ASK = "not_an_ask",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("note")
            .titled(
                "(SELECT coalesce(g.short_name, g.name) FROM startup s JOIN organisation g ON g.id = s.organisation
                  WHERE s.id = x.startup)",
            )
            .linked(&[Link::naming("author"), Link::of_startup("startup").removed(Removed::Forbids)]),
    ],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("notes")
};

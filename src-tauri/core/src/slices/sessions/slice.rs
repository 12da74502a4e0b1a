//! Sessions and attendance, declared.

use crate::slice::{Erased, Link, Removed, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_SESSION = Op::new("save_session"),
        REMOVE_SESSION = Op::new("remove_session"),
        MARK_ATTENDANCE = Op::new("mark_attendance"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_SUCH_SESSION = "no_such_session",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("session").titled("x.title"),
        Table::new("session_host").linked(&[Link::about("person", "").removed(Removed::Forbids)]),
        // Marks stay for the count, without remarks.
        Table::new("attendance").linked(&[Link::about("person", "").erased(Erased::ByOwner)]),
        Table::new("calendar_entry"),
    ],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("sessions")
};

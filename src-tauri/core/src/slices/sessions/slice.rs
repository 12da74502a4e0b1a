//! Sessions and attendance, declared.

use super::{
    rules::{DAYS_WITH_TIME, SESSION_TOO_LONG},
    series::{SERIES_EMPTY, SERIES_TOO_LONG},
};
use crate::slice::{Erased, Link, Removed, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_SESSION = Op::new("save_session"),
        MOVE_SESSION = Op::new("move_session"),
        DUPLICATE_SESSION = Op::new("duplicate_session"),
        REPEAT_SESSION = Op::new("repeat_session"),
        REMOVE_SESSION = Op::new("remove_session"),
        CHANGE_SERIES = Op::new("change_series"),
        REMOVE_SERIES = Op::new("remove_series"),
        MARK_ATTENDANCE = Op::new("mark_attendance"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_SUCH_SESSION = "no_such_session",
        SESSION_CLASHES = "session_clashes",
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
    codes: &[
        code::NO_SUCH_SESSION,
        code::SESSION_CLASHES,
        SESSION_TOO_LONG,
        DAYS_WITH_TIME,
        SERIES_TOO_LONG,
        SERIES_EMPTY,
    ],
    ..Slice::of("sessions")
};

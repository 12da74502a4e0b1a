//! Office hours, declared.

use crate::slice::{Link, Merged, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        BOOK_OFFICE_HOUR = Op::new("book_office_hour"),
        MOVE_OFFICE_HOUR = Op::new("move_office_hour"),
        SETTLE_OFFICE_HOUR = Op::new("settle_office_hour"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_SUCH_OFFICE_HOUR = "no_such_office_hour",
        MENTOR_NOT_THERE = "mentor_not_there",
        MENTOR_BUSY = "mentor_busy",
        STARTUP_BUSY = "startup_busy",
        HOUR_TO_COME = "hour_to_come",
        HOUR_SETTLED = "hour_settled",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("office_hour").titled("(SELECT s.name FROM startup_row s WHERE s.startup = x.startup)").linked(&[
        Link::about("mentor", "place = NULL, topic = NULL, why = NULL").merged(Merged::Pointed),
        Link::of_startup("startup"),
    ])],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("office_hours")
};

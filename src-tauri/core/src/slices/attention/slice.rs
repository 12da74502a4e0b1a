//! Reasons that were put off, declared.

use crate::slice::{Link, Merged, Removed, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SNOOZE = Op::new("snooze"),
        WAKE = Op::new("wake"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NOT_LATER = "not_later",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("snooze").linked(&[
        Link::naming("author").removed(Removed::Stays).merged(Merged::Pointed),
        Link::of_startup("startup"),
    ])],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("attention")
};

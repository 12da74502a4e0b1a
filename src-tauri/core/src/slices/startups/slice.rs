//! Startups, declared.

use crate::slice::{Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_STARTUP = Op::new("save_startup"),
        REMOVE_STARTUP = Op::new("remove_startup"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_SUCH_STARTUP = "no_such_startup",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("startup")
            .titled("(SELECT coalesce(g.short_name, g.name) FROM organisation g WHERE g.id = x.organisation)"),
    ],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("startups")
};

//! The incubator, declared.

use crate::slice::{Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        START = Op::new("start").lasting(),
        INTRODUCE = Op::new("introduce").lasting(),
        SAVE_SETTINGS = Op::new("save_settings"),
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("setting"),
    ],
    ops: op::ALL,
    ..Slice::of("incubator")
};

//! Organisations, declared.

use crate::slice::{Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_ORGANISATION = Op::new("save_organisation"),
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("organisation").titled("x.name"),
    ],
    ops: op::ALL,
    ..Slice::of("organisations")
};

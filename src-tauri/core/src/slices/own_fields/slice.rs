//! Own fields, declared.

use crate::slice::{Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_OWN_FIELD = Op::new("save_own_field"),
        REMOVE_OWN_FIELD = Op::new("remove_own_field"),
        SET_OWN_VALUE = Op::new("set_own_value"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_SUCH_OWN_FIELD = "no_such_own_field",
        FIELD_IS_THERE = "field_is_there",
        FIELD_OF_ID_NUMBERS = "field_of_id_numbers",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("own_field").titled("x.label")],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("own_fields")
};

//! Days off, declared.

use super::rules::{HOLIDAYS_NOT_ANNOUNCED, NOT_A_YEAR_FILE};
use crate::slice::{Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        IMPORT_HOLIDAYS = Op::new("import_holidays"),
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("holiday_year").titled("CAST(x.year AS TEXT)")],
    ops: op::ALL,
    codes: &[NOT_A_YEAR_FILE, HOLIDAYS_NOT_ANNOUNCED],
    ..Slice::of("holidays")
};

//! Rounds of feedback, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::rules;
use crate::{
    slice::{Named, Record, Slice, Table, choice, day, long_text, names, text},
    slices::wishes::slice::SIDES,
};

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("feedback_round").titled("x.name")],
    record: Some(Record {
        fields: &[
            text("name").required().at_most(60).headed(&["评价轮次名称", "轮次名称"]),
            names("cohort", Named::Cohort).required().headed(&["评价期次"]).filter(),
            choice("side", SIDES).required().headed(&["请谁评价"]).filter(),
            day("from_on").required().headed(&["评价开始"]),
            day("until_on").required().headed(&["评价截止"]),
            long_text("remark").headed(&["轮次备注"]),
        ],
        known_by: &["name", "cohort", "side"],
        save: Op::new("save_feedback_round"),
        remove: Op::new("remove_feedback_round"),
        missing: Code::new("no_such_feedback_round"),
        accept: rules::accept,
    }),
    ..Slice::of("feedback_rounds")
};

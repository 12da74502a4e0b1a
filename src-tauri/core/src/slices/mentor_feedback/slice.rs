//! Feedback on mentoring, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::rules;
use crate::{
    slice::{Link, Merged, Named, Record, Slice, Table, choice, day, long_text, names, number, text},
    slices::wishes::slice::SIDES,
};

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("mentor_feedback").titled("(SELECT p.name FROM person p WHERE p.id = x.mentor)").linked(&[
        Link::about("mentor", "round = NULL, remark = NULL").merged(Merged::Pointed),
        Link::of_startup("startup"),
    ])],
    record: Some(Record {
        fields: &[
            names("mentor", Named::Person).required().headed(&["被评导师"]).filter(),
            names("startup", Named::Startup).required().headed(&["评价企业"]).filter(),
            choice("side", SIDES).required().headed(&["谁的评价"]).filter(),
            number("rating").required().headed(&["评分", "满意度", "rating"]).filter(),
            day("day").required().headed(&["评价日期"]).filter(),
            text("round").headed(&["评价轮次", "轮次"]).filter().weight(3),
            long_text("remark").headed(&["评价意见"]),
        ],
        known_by: &["mentor", "startup", "side", "day"],
        save: Op::new("save_mentor_feedback"),
        remove: Op::new("remove_mentor_feedback"),
        missing: Code::new("no_such_mentor_feedback"),
        accept: rules::accept,
    }),
    ..Slice::of("mentor_feedback")
};

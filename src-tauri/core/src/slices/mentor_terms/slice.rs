//! What mentors agree to, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::rules;
use crate::slice::{Link, Merged, Named, Record, Slice, Table, day, long_text, names, number, text};

/// The fewest startups are more than the most.
pub const LEAST_ABOVE_MOST: Code = Code::new("least_above_most");

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("mentor_terms").titled("(SELECT p.name FROM person p WHERE p.id = x.mentor)").linked(&[
        Link::about(
            "mentor",
            "at_least = NULL, at_most = NULL, sectors = NULL, stages = NULL, from_on = NULL, until_on = NULL, remark = NULL",
        )
        .merged(Merged::Pointed),
    ])],
    codes: &[LEAST_ABOVE_MOST],
    record: Some(Record {
        fields: &[
            names("mentor", Named::Person).required().headed(&["带教导师"]).filter(),
            number("at_least").headed(&["最少企业数", "下限", "at least"]),
            number("at_most").headed(&["最多企业数", "名额", "上限", "at most"]),
            text("sectors").headed(&["希望赛道"]).filter(),
            text("stages").headed(&["希望阶段"]).filter(),
            day("from_on").headed(&["约定起始日"]).weight(3),
            day("until_on").headed(&["约定截止日"]).filter(),
            long_text("remark").headed(&["约定备注"]).weight(4),
        ],
        known_by: &["mentor", "from_on"],
        save: Op::new("save_mentor_terms"),
        remove: Op::new("remove_mentor_terms"),
        missing: Code::new("no_such_mentor_terms"),
        accept: rules::accept,
    }),
    ..Slice::of("mentor_terms")
};

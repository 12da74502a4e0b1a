//! Wishes, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::rules;
use crate::slice::{Link, Merged, Named, Record, Slice, Table, choice, day, long_text, names, number};

/// Whose word it is: the startup's or the mentor's.
pub const SIDES: &[&str] = &["startup", "mentor"];

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("wish").titled("(SELECT s.name FROM startup_row s WHERE s.startup = x.startup)").linked(&[
        Link::about("mentor", "rank = NULL, said_on = NULL, remark = NULL").merged(Merged::Pointed),
        Link::of_startup("startup"),
    ])],
    record: Some(Record {
        fields: &[
            names("startup", Named::Startup).required().headed(&["意愿企业"]).filter(),
            names("mentor", Named::Person).required().headed(&["意愿导师", "希望导师"]).filter(),
            choice("side", SIDES).required().headed(&["谁的意愿"]).filter(),
            number("rank").headed(&["第几志愿", "志愿顺序"]),
            day("said_on").headed(&["意愿日期"]).weight(3),
            long_text("remark").headed(&["意愿说明"]),
        ],
        known_by: &["startup", "mentor", "side"],
        save: Op::new("save_wish"),
        remove: Op::new("remove_wish"),
        missing: Code::new("no_such_wish"),
        accept: rules::accept,
    }),
    ..Slice::of("wishes")
};

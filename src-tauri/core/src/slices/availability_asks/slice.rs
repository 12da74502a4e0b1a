//! Who was asked when they are there, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::rules;
use crate::slice::{Link, Merged, Named, Record, Slice, Table, day, long_text, names};

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("availability_ask")
        .titled("(SELECT p.name FROM person p WHERE p.id = x.mentor)")
        .linked(&[Link::about("mentor", "remark = NULL").merged(Merged::Pointed)])],
    record: Some(Record {
        fields: &[
            names("mentor", Named::Person).required().headed(&["询问导师"]).filter(),
            day("asked_on").required().headed(&["询问日期"]).filter(),
            long_text("remark").headed(&["询问备注"]),
        ],
        known_by: &["mentor", "asked_on"],
        save: Op::new("save_availability_ask"),
        remove: Op::new("remove_availability_ask"),
        missing: Code::new("no_such_availability_ask"),
        accept: rules::accept,
    }),
    ..Slice::of("availability_asks")
};

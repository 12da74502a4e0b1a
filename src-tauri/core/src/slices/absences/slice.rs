//! Absences, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::rules;
use crate::slice::{Link, Merged, Named, Record, Slice, Table, day, names, text};

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("absence")
        .titled("(SELECT p.name FROM person p WHERE p.id = x.mentor)")
        .linked(&[Link::about("mentor", "until_on = NULL, why = NULL").merged(Merged::Pointed)])],
    record: Some(Record {
        fields: &[
            names("mentor", Named::Person).required().headed(&["请假导师"]).filter(),
            day("from_on").required().headed(&["请假起"]).filter(),
            day("until_on").headed(&["请假止"]).filter(),
            text("why").headed(&["请假原因"]),
        ],
        known_by: &["mentor", "from_on"],
        save: Op::new("save_absence"),
        remove: Op::new("remove_absence"),
        missing: Code::new("no_such_absence"),
        accept: rules::accept,
    }),
    ..Slice::of("absences")
};

//! Conflicts of interest, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::rules;
use crate::slice::{Link, Merged, Named, Record, Slice, Table, day, long_text, names};

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("conflict").titled("(SELECT p.name FROM person p WHERE p.id = x.mentor)").linked(&[
        Link::about("mentor", "why = NULL, since_on = NULL, until_on = NULL").merged(Merged::Pointed),
        Link::of_startup("startup"),
    ])],
    record: Some(Record {
        fields: &[
            names("mentor", Named::Person).required().headed(&["回避导师"]).filter(),
            names("startup", Named::Startup).required().headed(&["回避企业"]).filter(),
            long_text("why").required().headed(&["回避原因", "利益关系", "conflict"]),
            day("since_on").headed(&["申报日期"]),
            day("until_on").headed(&["回避至"]).filter(),
        ],
        known_by: &["mentor", "startup"],
        save: Op::new("save_conflict"),
        remove: Op::new("remove_conflict"),
        missing: Code::new("no_such_conflict"),
        accept: rules::accept,
    }),
    ..Slice::of("conflicts")
};

//! The export log, declared.

use crate::slice::{Link, Merged, Removed, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        EXPORT = Op::new("export").lasting(),
        SETTLE_RECALL = Op::new("settle_recall"),
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("export_log").titled("x.file_name").linked(&[Link::naming("author")]),
        Table::new("export_roll").linked(&[Link::naming("people")
            .rows("EXISTS (SELECT 1 FROM json_each(:subject) s WHERE instr(people, s.value))")
            .merged(Merged::Stays)
            .removed(Removed::Stays)]),
        Table::new("recall").linked(&[Link::about("person", "").merged(Merged::Stays).removed(Removed::Stays)]),
    ],
    ops: op::ALL,
    ..Slice::of("exports")
};

//! People, declared.

use crate::slice::{Link, Merged, Removed, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_PERSON = Op::new("save_person"),
        REMOVE_PERSON = Op::new("remove_person"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_SUCH_PERSON = "no_such_person",
        IS_AUTHOR = "is_author",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        // Who was erased has no name.
        Table::new("person").titled("iif(x.erased_at IS NULL, x.name, NULL)"),
        Table::new("contact_private").linked(&[Link::about("person", "value = '', preferred = 0")]),
        Table::new("affiliation").linked(&[Link::about("person", "role = NULL, starts_on = NULL, ends_on = NULL")]),
        Table::new("kept_cell_private").linked(&[
            Link::about("subject", "label = '', value = ''").merged(Merged::Pointed),
            // What somebody answered when they applied.
            Link::about("subject", "label = '', value = ''")
                .rows("subject IN (SELECT a.id FROM application a WHERE a.person IN {subject})")
                .merged(Merged::Stays)
                .removed(Removed::Stays),
            Link::of_startup("subject"),
        ]),
    ],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("people")
};

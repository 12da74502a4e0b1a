//! Mentors and mentorships, declared.

use crate::slice::{Link, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_MENTOR = Op::new("save_mentor"),
        REMOVE_MENTOR = Op::new("remove_mentor"),
        SAVE_MENTORSHIP = Op::new("save_mentorship"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_SUCH_MENTOR = "no_such_mentor",
        ALREADY_MENTORED = "already_mentored",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("mentor").linked(&[Link::about(
            "person",
            "hours_per_month = NULL, languages = NULL, bio = NULL, starts_on = NULL, ends_on = NULL",
        )]),
        Table::new("mentorship").linked(&[
            Link::about("mentor", "starts_on = NULL, ends_on = NULL")
                .rows("mentor IN (SELECT id FROM mentor WHERE person IN {subject})"),
            Link::of_startup("startup"),
        ]),
        Table::new("left_without").linked(&[Link::of_startup("startup")]),
    ],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("mentors")
};

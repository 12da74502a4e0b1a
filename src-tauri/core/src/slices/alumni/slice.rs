//! Memberships, answers and interactions, declared.

use crate::slice::{Link, Merged, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_MEMBERSHIP = Op::new("save_membership"),
        RECORD_CONSENT = Op::new("record_consent"),
        WITHDRAW_CONSENT = Op::new("withdraw_consent"),
        LOG_INTERACTION = Op::new("log_interaction"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        UNKNOWN_PURPOSE = "unknown_purpose",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("membership").linked(&[Link::about("person", "joined_on = NULL, circles = NULL, helps_with = NULL")]),
        Table::new("consent").linked(&[Link::about(
            "person",
            "answered_on = NULL, means = NULL, expires_on = NULL, withdrawn_on = NULL",
        )
        .merged(Merged::Pointed)]),
        Table::new("interaction").linked(&[
            Link::about("person", "result = NULL, next_on = NULL").merged(Merged::Pointed),
            Link::naming("author").rows("author IN {subject} AND person NOT IN {subject}"),
        ]),
    ],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("alumni")
};

//! Programmes, cohorts and enrolments, declared.

use crate::slice::{Link, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_PROGRAMME = Op::new("save_programme"),
        SAVE_COHORT = Op::new("save_cohort"),
        REMOVE_COHORT = Op::new("remove_cohort"),
        ENROL_STARTUP = Op::new("enrol_startup"),
        MOVE_ENROLMENT = Op::new("move_enrolment"),
        SAVE_PARTICIPANTS = Op::new("save_participants"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_SUCH_COHORT = "no_such_cohort",
        ALREADY_ENROLLED = "already_enrolled",
        ILLEGAL_MOVE = "illegal_move",
        REASON_NEEDED = "reason_needed",
        BEFORE_LAST_MOVE = "before_last_move",
    }
}

/// Rows that hang on an enrolment of the startup.
const ITS_ENROLMENTS: &str = "enrolment IN (SELECT id FROM enrolment WHERE startup IN {subject})";

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("programme").titled("x.name"),
        Table::new("cohort").titled("x.name"),
        Table::new("enrolment").linked(&[Link::of_startup("startup")]),
        Table::new("enrolment_change").linked(&[Link::of_startup("enrolment").rows(ITS_ENROLMENTS)]),
        Table::new("participant")
            .linked(&[Link::about("person", ""), Link::of_startup("enrolment").rows(ITS_ENROLMENTS)]),
    ],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("cohorts")
};

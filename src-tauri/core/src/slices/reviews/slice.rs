//! Reviews, declared.

use crate::slice::{Link, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_REVIEW = Op::new("save_review"),
        WITHDRAW_REVIEW = Op::new("withdraw_review"),
        DECLARE_CONFLICT = Op::new("declare_review_conflict"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NOT_ASKED = "not_asked_to_review",
        SCORE_OUTSIDE = "score_outside",
        SCORE_TOO_FINE = "score_too_fine",
        SCORES_MISSING = "scores_missing",
        CRITERIA_CHANGED = "criteria_changed",
        REVIEW_CONFLICT = "review_conflict",
        NOT_GIVEN = "review_not_given",
        OF_ANOTHER = "review_of_another",
        STILL_SCORED = "still_scored",
        UNKNOWN_APPLICATION = "unknown_application",
        SCORED_TWICE = "scored_twice",
        CRITERION_COLUMN_MISSING = "criterion_column_missing",
        NAMED_OTHERWISE = "named_otherwise",
        NOT_A_SCORE = "not_a_score",
        NOT_A_RECOMMENDATION = "not_a_recommendation",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("review")
            .titled("(SELECT a.company FROM application a WHERE a.id = x.application)")
            .linked(&[Link::naming("reviewer")]),
        Table::new("review_score"),
    ],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("reviews")
};

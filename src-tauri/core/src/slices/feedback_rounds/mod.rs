//! Rounds of feedback on mentoring: whom of a cohort to ask, and from when to when.

pub mod rules;
pub mod slice;

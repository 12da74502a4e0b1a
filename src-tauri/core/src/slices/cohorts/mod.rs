//! Programmes, their yearly cohorts, and which startups are in them.
//!
//! A programme (原力加速营) runs in cohorts (第 4 期). A startup is in a cohort by an enrolment, at most once.
//! What happened to the enrolment is a row for each change of state, with its day and, where a person would ask
//! why, a reason; the current state is the last of them and stands in no column. An enrolment's participants are
//! the people who come to its sessions: attendance is theirs.
//!
//! [`rules`] knows the legal moves. Graduating makes the participants alumni in the same op.
//! This slice is the worked example of CONTRIBUTING.md: read it from here to `rules`, `store`, `ops`, `tests`.

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

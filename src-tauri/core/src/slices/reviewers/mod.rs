//! Reviewers: who judges the applications of a cohort.

pub mod slice;

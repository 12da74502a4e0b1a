//! Mentors: what only a mentor has, as a role of a person; and whom they mentor.
//!
//! A mentorship is wished, talked about, confirmed, ended: rows with states, so that load is counted from them.

pub mod merging;
pub mod ops;
pub mod rules;
pub mod slice;
pub mod standing;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

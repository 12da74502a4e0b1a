//! Reviews: what one who judges is asked about one application, and says of it: a score for each criterion, what they would
//! do, a comment. What was withdrawn stays and counts no longer.

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

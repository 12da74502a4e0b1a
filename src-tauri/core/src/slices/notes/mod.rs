//! Notes: what was said, written down in seconds; and what follows from it.
//!
//! A note is its author's: others may read, only the author edits. Its next step opens an action item.

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

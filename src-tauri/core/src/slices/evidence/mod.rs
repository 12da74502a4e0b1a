//! Evidence of milestones: files of at most 20 MB, kept inside the nursery, each content once. Of a larger one it is kept
//! where it lies.
//!
//! History tells that a file was added and removed, never what it holds: the bytes lie in a table of their own that is not
//! captured. They stay while an undo could bring the file back, and go with [`ops::clean_up`].

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

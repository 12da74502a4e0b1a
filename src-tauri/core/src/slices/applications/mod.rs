//! Applications: who asks to join a cohort, as told by a form or a table, and what was decided.

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

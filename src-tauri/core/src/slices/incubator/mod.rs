//! The incubator itself: its name, its thresholds, and the first run.

pub mod ops;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

//! The incubator itself: its name, its thresholds, and the first run.

pub mod ops;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod thresholds;
mod types;

pub use thresholds::Thresholds;
pub use types::*;

//! Days off, and working days in exchange for them, as the State Council says them each year.
//!
//! A year is what a paper of the State Council says, and nothing else: which days of a year without one are off is not
//! known, and never worked out. The year of this version's release stands in `2026.json`; others are taken in from a file
//! of the same form, as data sets on the net publish them.

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

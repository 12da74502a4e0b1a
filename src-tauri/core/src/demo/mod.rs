//! Example data: a believable nursery of any size, the same for a seed and a day on every machine.
//!
//! It goes through the same doors as a person's work, so it can hold nothing that a person could not have entered.
//! All people, companies and numbers are invented. It serves the first run, the tests and the benches.

mod applications;
mod camp;
mod cohorts;
mod community;
mod dice;
mod filling;
mod invented;
mod mentoring;
mod progress;
#[cfg(test)]
mod tests;

pub use filling::{Size, fill, start};

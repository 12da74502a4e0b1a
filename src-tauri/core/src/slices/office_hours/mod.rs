//! Office hours: talks of startups with mentors, booked into the times at which these are there.
//!
//! Places to book are not stored: they follow from availabilities and absences, less what is booked.

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
pub(crate) mod tests;
mod types;

pub use types::*;

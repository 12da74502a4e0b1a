//! Startups: what only an incubated company has, as a role of its organisation.
//!
//! The organisation holds the name, the credit code and the city. A startup may be in several cohorts over the years;
//! lists show the newest, or the one they are asked for. Where it stands is its enrolment's (`cohorts`), how it does is in its notes (`notes`).

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

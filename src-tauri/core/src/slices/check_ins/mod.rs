//! Check-ins: how a startup says it does, week by week, in the figures that its cohort asks for.

pub mod figures;
pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

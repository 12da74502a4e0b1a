//! Milestones: what a startup is to have reached by when. They are made of the plan of a programme, or one by one; each
//! slip is kept.

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

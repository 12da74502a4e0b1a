//! Reasons to look after a startup that somebody has put off. Who needs attention, and why, is a view
//! ([`crate::views::attention`]).

pub mod ops;
mod rules;
pub mod slice;
mod store;
mod types;

pub use types::*;

//! The list of alumni, and everybody in it for a report.

mod list;
#[cfg(test)]
mod list_tests;
mod types;

pub use list::{count, facets, page as list, visit};
pub use types::*;

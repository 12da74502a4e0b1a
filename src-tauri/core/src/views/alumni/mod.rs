//! The list of alumni, and everybody in it for a report.

pub(crate) mod list;
mod types;

pub use list::{count, facets, page as list, visit};
pub use types::*;

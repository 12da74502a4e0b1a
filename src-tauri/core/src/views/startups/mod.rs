//! The list and the board of startups, each with where it stands in a cohort.

mod list;
pub mod rules;
mod types;

pub(crate) use list::{DERIVED, ENROLMENTS};
pub use list::{all_of, list};
pub use types::*;

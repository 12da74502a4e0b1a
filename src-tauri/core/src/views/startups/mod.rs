//! The list and the board of startups, each with where it stands in a cohort.

mod list;
pub mod rules;
mod types;

pub use list::list;
pub(crate) use list::{DERIVED, ENROLMENTS};
pub use types::*;

//! The list of people, whatever they are to the incubator.

mod list;
pub(crate) mod listing;
pub(crate) mod stale;
mod types;

pub(crate) use list::DERIVED;
pub use list::list;
pub use types::*;

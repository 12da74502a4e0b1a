//! Fields that a nursery has of its own: columns that imports kept as text, made fields of people or startups by a person.
//!
//! A field is a label and a kind. Its values are the cells that are kept under this label (`people`), so that making a field
//! converts nothing and removing it loses nothing. Where a record has several cells of the label, as after two imports that
//! say different things, they are shown together, and a list that is narrowed finds the record by any of them; the value
//! that a person types takes the place of all. A cell that does not fit the kind stays and is shown as it is.

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

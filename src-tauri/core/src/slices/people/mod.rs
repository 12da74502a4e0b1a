//! People: one record for one person, whatever they are to the incubator.
//!
//! Founder, mentor, alumnus are rows of other slices that point here, never separate people. Where a person works
//! is a row with dates (affiliation), also of those who work for nobody; how to reach them lies in a private table of its own, several ways each.
//! People of one name are not one person: nothing here is ever joined on a name.

pub mod likeness;
pub mod merging;
pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

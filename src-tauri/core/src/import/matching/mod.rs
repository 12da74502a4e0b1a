//! The records that a file speaks of: those that are there, and those that it makes.
//!
//! What is known is read once. Then each line finds its records or makes new ones, and says what it says of them; what
//! is no longer as it was is marked field by field. Nothing is written: [`super::writing`] does that from the marks.

pub(super) mod alumni;
pub(super) mod cohorts;
mod dirty_fields;
pub(super) mod identity;
mod keeping;
mod likely;
mod masks;
mod names;
pub(super) mod notes;
pub(super) mod organisations;
mod own;
mod own_values;
pub(super) mod people;
pub(super) mod person;
pub(super) mod plain;
mod records;
mod roles;
mod rollback;
pub(super) mod scope;
mod scoped;
pub(super) mod sessions;
mod standing;
pub(super) mod startups;
mod taking;
mod target;

pub(super) use dirty_fields::{DirtyFields, Fields, Outcomes, SaysTheSame};
pub(super) use likely::Likely;
pub(super) use own::OwnOutcome;
pub(super) use records::Records;
pub(super) use target::Target;

//! The nouns of the field, in their order: each may use those before it, and names others by their ids alone. What needs
//! both directions is a view or a workflow.

pub mod alumni;
pub mod cohorts;
pub mod exports;
pub mod incubator;
pub mod mentors;
pub mod notes;
pub mod organisations;
pub mod people;
pub mod sessions;
pub mod startups;

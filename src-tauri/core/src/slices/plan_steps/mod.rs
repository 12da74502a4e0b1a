//! The plan of a programme: which milestones a startup has, in which week. A cohort's milestones are made of it.

pub mod rules;
pub mod slice;
#[cfg(test)]
mod tests;

//! When mentors are there for office hours: every week at a time, between two days where these are told.

pub mod rules;
pub mod slice;
#[cfg(test)]
mod tests;

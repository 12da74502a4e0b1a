//! Wishes: a startup that would like a mentor, a mentor that would like a startup.

pub mod rules;
pub mod slice;
#[cfg(test)]
mod tests;

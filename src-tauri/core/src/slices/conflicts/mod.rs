//! Conflicts of interest: a mentor and a startup that are not to be matched, and why. Shown wherever the two meet.

pub mod rules;
pub mod slice;
#[cfg(test)]
mod tests;

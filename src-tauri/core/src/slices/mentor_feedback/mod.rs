//! Feedback on mentoring: what a startup says of its mentor and a mentor of their startup, round by round.

pub mod rules;
pub mod slice;
#[cfg(test)]
mod tests;

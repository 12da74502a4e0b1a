//! Criteria: by what the applications of a cohort are judged, each with its weight and its scale.

pub mod rules;
pub mod slice;
#[cfg(test)]
mod tests;

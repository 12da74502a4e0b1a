//! What mentors agree to: for how many startups they are there, of which sectors and stages, and until when.

pub mod rules;
pub mod slice;
#[cfg(test)]
mod tests;

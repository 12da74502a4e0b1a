//! Alumni: who went through a cohort, what they agreed to, and when somebody last spoke with them.
//!
//! An alumnus is a person with a membership. Each purpose of using personal data has its basis ([`rules::basis`]):
//! contract or duty for some, consent for the others, given or refused or withdrawn purpose by purpose
//! (个人信息保护法). Withdrawal counts at once.

pub mod merging;
pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

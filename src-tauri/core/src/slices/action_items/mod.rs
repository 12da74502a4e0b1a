//! Action items: what somebody is to do, until when. Each hangs on a record: a note, a milestone, a session, a startup or
//! a person, and goes away with it. It is open until somebody settles it.

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

//! Deeds over several nouns.

pub mod erase;
pub mod merge;

//! Deeds over several nouns.

pub mod erase;
pub mod graduate;
pub mod merge;
pub mod remove;
pub mod team;

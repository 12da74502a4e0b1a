//! What a screen shows of several nouns.

pub mod overview;
pub mod search;

//! Deeds over several nouns.

pub mod admission;
pub mod calendars;
pub mod erase;
pub mod graduate;
pub(crate) mod links;
pub mod matching;
pub mod meetings;
pub mod merge;
pub mod remove;
pub mod review;
pub mod score_sheets;
pub mod season;
pub mod team;

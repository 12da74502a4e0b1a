//! What a screen shows of several nouns.

pub mod alumni;
pub mod attention;
pub mod calendar;
pub mod feedback;
pub mod matching;
pub mod my_list;
pub mod overview;
pub mod people;
pub mod person;
pub mod review;
pub mod search;
pub mod startup;
pub mod startups;

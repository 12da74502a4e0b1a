//! That mentors were asked when they are there: nobody is asked twice.

pub mod rules;
pub mod slice;

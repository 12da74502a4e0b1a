//! Days on which a mentor is not there, whatever their week is like.

pub mod rules;
pub mod slice;

//! Who took which personal data out of the program, when, why, and how the file can be recognised.
//!
//! A rename and a commit cannot be one: an export is written down as pending before its file gets its name and as
//! done after it. At start a pending one is looked up by its hash and settled ([`ops::settle`]).
//!
//! Each export of people keeps its roll: whom the file holds. By it a person's panel says where their data went, and
//! a withdrawn consent names the files that have to be called back ([`rules::is_due`]).

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;

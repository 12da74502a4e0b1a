//! Guesses what a sheet holds and which field each of its columns is: by the column's name and,
//! where the name is vague, by what stands in it.

mod evidence;
mod fields;
mod fitting;
mod folding;
mod guessed;
mod guessing;
mod heads;
mod kinds;
mod nameless;
mod plain;
#[cfg(test)]
mod tests;
pub(super) mod words;

pub(super) use evidence::is_contact;
pub use evidence::split_contact;
pub use fields::{Field, Kind};
pub use guessed::{ColumnGuess, Guess};
pub use guessing::{guess, guess_columns, guess_nameless};
pub(super) use nameless::is_person;
pub use plain::{Noun, RecordField};

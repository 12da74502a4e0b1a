//! What columns hold besides plain values. Closed lists: a Rust enum each, in the file and in JSON a word in
//! snake_case. And whole values as JSON.

use std::str::FromStr;

use rusqlite::{Row, RowIndex, types::Type};
use serde::de::DeserializeOwned;
use thiserror::Error;

/// A word that this program does not know: a later one has written it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("an unknown word of {letters} letters")]
pub struct UnknownWord {
    letters: usize,
}

/// Reads a column that holds a word of `T`'s list.
///
/// # Errors
/// A word that `T` does not know.
pub fn word<T: FromStr>(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    text.parse().map_err(|_| unknown(text.to_owned()))
}

/// As [`word`], for a column that may be absent.
///
/// # Errors
/// A word that `T` does not know.
pub fn maybe_word<T: FromStr>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>> {
    row.get::<_, Option<String>>(column)?.map(|text| text.parse().map_err(|_| unknown(text))).transpose()
}

/// Reads a column that holds a value as JSON.
///
/// # Errors
/// A text that is no `T`.
pub fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|e| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, e.into()))
}

fn unknown(text: String) -> rusqlite::Error {
    let unknown = UnknownWord { letters: text.chars().count() };
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(unknown))
}

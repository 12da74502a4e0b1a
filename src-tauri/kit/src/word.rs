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

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::error::{Error, code};

    #[derive(Debug, PartialEq)]
    struct Yes;

    impl FromStr for Yes {
        type Err = ();
        fn from_str(text: &str) -> Result<Self, ()> {
            (text == "yes").then_some(Self).ok_or(())
        }
    }

    fn read(sql: &str) -> Result<(Yes, Option<Yes>), Error> {
        let conn = Connection::open_in_memory()?;
        Ok(conn.query_row(sql, [], |row| Ok((word(row, "one")?, maybe_word(row, "other")?)))?)
    }

    #[test]
    fn a_word_is_read_or_said_to_be_unknown() {
        assert_eq!(read("SELECT 'yes' AS one, 'yes' AS other").unwrap(), (Yes, Some(Yes)));
        assert_eq!(read("SELECT 'yes' AS one, NULL AS other").unwrap(), (Yes, None));
        for unknown in ["SELECT '不' AS one, NULL AS other", "SELECT 'yes' AS one, 'no' AS other"] {
            assert_eq!(read(unknown).unwrap_err().code(), code::WORD_UNKNOWN_HERE, "{unknown}");
        }
        for no_text in ["SELECT 1 AS one, NULL AS other", "SELECT NULL AS one, NULL AS other"] {
            assert_eq!(read(no_text).unwrap_err().code(), code::INTERNAL, "{no_text}");
        }
    }
}

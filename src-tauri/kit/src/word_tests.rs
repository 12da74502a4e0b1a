use std::str::FromStr;

use rusqlite::Connection;

use crate::{
    error::{Error, code},
    word::{maybe_word, word},
};

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

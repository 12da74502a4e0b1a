//! Functions that the file's SQL may call: sort keys and search words are made where the rows are.
//!
//! | function | gives |
//! |---|---|
//! | `sort_key(name, reading)` | the place of a name in a list |
//! | `fold(name)` | a name as it is compared |
//! | `search_key(text)` | a text as it is searched for |
//! | `company_words(name, short_name, credit_code, said)` | what a company is found by |
//! | `tells_identity(label, value)` | 1 for a cell that tells the number of an identity paper |
//! | `note_words(text)` | what a note is found by |
//! | `masked(label, value)` | a kept cell as it is shown: the same, unless it holds an ID number |
//! | `day_of(ms, zone)` | the day of an instant in a time zone, in Shanghai where none is given |
//! | `fen(money)` | an amount as it is stored, in hundredths of its currency's unit: to be sorted by, and summed within one currency |

use chrono_tz::Tz;
use rusqlite::{
    Connection,
    functions::{Context, FunctionFlags},
    types::ValueRef,
};

use crate::error::Result;
use crate::kit::{Instant, id_number, money::Money, names, prose, tokens, tokens::CompanyText};

/// Makes them known to a connection.
///
/// # Errors
/// The engine's own only.
pub fn register(conn: &Connection) -> Result<()> {
    define(conn, "sort_key", 2, |c| Ok(names::sort_key(text(c, 0)?.unwrap_or_default(), text(c, 1)?)))?;
    define(conn, "fold", 1, |c| Ok(names::fold(text(c, 0)?.unwrap_or_default())))?;
    define(conn, "search_key", 1, |c| Ok(names::search_key(text(c, 0)?.unwrap_or_default())))?;
    define(conn, "company_words", 4, |c| {
        let name = text(c, 0)?.unwrap_or_default();
        let (short_name, credit_code, said) = (text(c, 1)?, text(c, 2)?, text(c, 3)?);
        Ok(tokens::tokens_of_company(&CompanyText { name, short_name, credit_code, said }))
    })?;
    define(conn, "tells_identity", 2, |c| {
        Ok(id_number::is_in(text(c, 0)?.unwrap_or_default(), text(c, 1)?.unwrap_or_default()))
    })?;
    define(conn, "note_words", 1, |c| Ok(prose::tokens_of_prose(text(c, 0)?.unwrap_or_default())))?;
    define(conn, "masked", 2, |c| {
        Ok(id_number::masked(text(c, 0)?.unwrap_or_default(), text(c, 1)?.unwrap_or_default()))
    })?;
    define(conn, "day_of", 2, |c| {
        let zone = text(c, 1)?.and_then(|name| name.parse().ok()).unwrap_or(Tz::Asia__Shanghai);
        Ok(c.get::<Instant>(0)?.day(zone).to_string())
    })?;
    define(conn, "fen", 1, |c| Ok(c.get::<Option<Money>>(0)?.map(Money::fen)))
}

fn define<T: rusqlite::types::ToSql + 'static>(
    conn: &Connection,
    name: &str,
    arguments: i32,
    function: fn(&Context<'_>) -> rusqlite::Result<T>,
) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    Ok(conn.create_scalar_function(name, arguments, flags, move |context| function(context))?)
}

/// An argument without a copy; absent for NULL.
fn text<'a>(context: &'a Context<'_>, index: usize) -> rusqlite::Result<Option<&'a str>> {
    match context.get_raw(index) {
        ValueRef::Null => Ok(None),
        value => value.as_str().map(Some).map_err(|e| rusqlite::Error::UserFunctionError(Box::new(e))),
    }
}

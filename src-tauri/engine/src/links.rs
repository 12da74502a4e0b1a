//! Which columns of captured tables name rows of others.

use rusqlite::Connection;

use crate::{Result, captured_tables};

/// A foreign key between captured tables.
pub(crate) struct Link {
    /// The table that has it.
    pub child: String,
    /// Its column.
    pub column: String,
    /// The table that it names a row of.
    pub parent: String,
}

/// The foreign keys between captured tables.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Link>> {
    let tables = captured_tables(conn)?;
    let mut links = Vec::new();
    for child in &tables {
        let mut keys = conn.prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?;
        for found in keys.query_map([child], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))? {
            let (column, parent) = found?;
            if tables.contains(&parent) {
                links.push(Link { child: child.clone(), column, parent });
            }
        }
    }
    Ok(links)
}

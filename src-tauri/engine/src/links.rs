//! Which columns of captured tables name rows of others.

use rusqlite::Connection;

use crate::{LooseLink, Result, Schema, captured_tables};

/// A column of a captured table that names a row of another: a foreign key, or one of a pair that also names the table.
pub(crate) struct Link {
    /// The table that has it.
    pub child: String,
    /// Its column.
    pub column: String,
    /// The table that it names a row of.
    pub parent: String,
    /// SQL: the row `c` of `child` names a row of `parent`.
    pub holds: String,
}

/// The table of a row whose link without a foreign key leads to no row, though it has to.
///
/// # Errors
/// The file's failures only.
pub fn dangling_loose_link(conn: &Connection, schema: &Schema) -> Result<Option<String>> {
    for link in schema.loose_links {
        let Some(table_column) = link.table_column else { continue };
        let LooseLink { child, column, parent, .. } = link;
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM {child} c WHERE c.{table_column} = '{parent}'
               AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.id = c.{column}))"
        );
        if conn.query_row(&sql, [], |row| row.get(0))? {
            return Ok(Some((*child).to_owned()));
        }
    }
    Ok(None)
}

/// The links between captured tables that have to lead somewhere.
pub(crate) fn all(conn: &Connection, schema: &Schema) -> Result<Vec<Link>> {
    let tables = captured_tables(conn)?;
    let mut links = Vec::new();
    for child in &tables {
        let mut keys = conn.prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?;
        for found in keys.query_map([child], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))? {
            let (column, parent) = found?;
            if tables.contains(&parent) {
                links.push(Link { child: child.clone(), column, parent, holds: "1".to_owned() });
            }
        }
    }
    links.extend(schema.loose_links.iter().filter_map(|link| {
        Some(Link {
            child: link.child.to_owned(),
            column: link.column.to_owned(),
            parent: link.parent.to_owned(),
            holds: format!("c.{} = '{}'", link.table_column?, link.parent),
        })
    }));
    Ok(links)
}

//! Which columns of captured tables name rows of others.

use std::collections::BTreeMap;

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

/// Live rows, as table and id, that name a table in which nothing of theirs may lie.
pub(crate) fn to_other_tables(conn: &Connection, schema: &Schema) -> Result<Vec<(String, String)>> {
    let mut tables: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for link in &schema.loose_links {
        if let Some(column) = link.table_column {
            tables.entry((link.child, column)).or_default().push(link.parent);
        }
    }
    let mut rows = Vec::new();
    for ((child, column), parents) in tables {
        let sql = format!(
            "SELECT id FROM {child} WHERE deleted_at IS NULL AND {column} NOT IN (SELECT value FROM json_each(?1)) LIMIT 20"
        );
        let mut found = conn.prepare(&sql)?;
        for id in found.query_map([serde_json::to_string(&parents)?], |row| row.get(0))? {
            rows.push((child.to_owned(), id?));
        }
    }
    Ok(rows)
}

/// The table of a row whose link without a foreign key leads to no row, though it has to.
///
/// # Errors
/// The file's failures only.
pub fn dangling_loose_link(conn: &Connection, schema: &Schema) -> Result<Option<String>> {
    for link in &schema.loose_links {
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
    Ok(to_other_tables(conn, schema)?.into_iter().next().map(|(table, _)| table))
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

//! Derived rows: what the wide lists sort and show, and the words that search finds.
//!
//! Each is a batch of SQL that rewrites the rows which `temp.touched (tbl, row_id)` concerns. It runs at the end
//! of every write, in its transaction: undo, redo, import and merge keep the lists true without a line of their own.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use crate::{
    Error, Result,
    change_log::OF_OP,
    code, links,
    schema::{Derived, Schema},
};

/// Rewrites everything where the file's derived rows were made otherwise than this program makes them.
pub(crate) fn bring_up_to_date(conn: &mut Connection, schema: &Schema) -> Result<()> {
    let made_by: Option<u32> = conn.query_row("SELECT version FROM local_derived", [], |row| row.get(0)).optional()?;
    if made_by == Some(schema.derived_version) {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    rebuild(&tx, schema)?;
    tx.execute("INSERT OR REPLACE INTO local_derived (one, version) VALUES (1, ?1)", [schema.derived_version])?;
    tx.execute("DELETE FROM temp.touched", [])?;
    Ok(tx.commit()?)
}

/// Rewrites what the op touched.
pub(crate) fn refresh(conn: &Connection, schema: &Schema, op: i64) -> Result<()> {
    let mut tables = conn.prepare_cached(&format!("SELECT DISTINCT c.tbl FROM {OF_OP}"))?;
    let touched: Vec<String> = tables.query_map([op], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let stale: Vec<&Derived> =
        schema.derived.iter().filter(|d| d.sources.iter().any(|s| touched.iter().any(|t| t == s))).collect();
    if stale.is_empty() {
        return Ok(());
    }
    lay_table(conn)?;
    lay_links(conn, schema)?;
    let sources: Vec<&str> = stale.iter().flat_map(|derived| derived.sources.iter()).copied().collect();
    let sources = serde_json::to_string(&sources)?;
    conn.prepare_cached(&format!(
        "INSERT OR IGNORE INTO temp.touched SELECT c.tbl, c.row_id FROM {OF_OP}
         WHERE c.tbl IN (SELECT value FROM json_each(?2))"
    ))?
    .execute((op, &sources))?;
    // Whose a row was before counts as touched, too: of the row itself only its present owner can be read.
    conn.prepare_cached(&format!(
        "INSERT OR IGNORE INTO temp.touched SELECT l.parent, was.value FROM {OF_OP}, json_each(c.before) was
         JOIN temp.link l ON l.child = c.tbl AND l.column = was.key
         WHERE c.before IS NOT NULL AND was.value IS NOT NULL AND l.parent IN (SELECT value FROM json_each(?2))"
    ))?
    .execute((op, &sources))?;
    run(conn, &stale)
}

/// Rewrites everything, as after a restore of a file whose derived rows are not to be trusted.
pub fn rebuild(conn: &Connection, schema: &Schema) -> Result<()> {
    lay_table(conn)?;
    let mut sources: Vec<&str> = schema.derived.iter().flat_map(|d| d.sources.iter().copied()).collect();
    sources.sort_unstable();
    sources.dedup();
    for table in sources {
        conn.execute(&format!("INSERT INTO temp.touched SELECT '{table}', id FROM main.{table}"), [])?;
    }
    run(conn, &schema.derived.iter().collect::<Vec<_>>())
}

/// Makes empty temporary tables of the same names and indexes: what rebuilds or reads derived rows on this connection then
/// works on them, and the file stays as it is.
pub(crate) fn shadow(conn: &Connection, schema: &Schema) -> Result<()> {
    let mut made = conn.prepare(
        "SELECT sql FROM main.sqlite_schema WHERE tbl_name = ?1 AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
    )?;
    let tables = schema.derived.iter().flat_map(|derived| derived.more.iter().chain([&derived.name]));
    for table in tables.collect::<BTreeSet<_>>() {
        for sql in made.query_map([table], |row| row.get::<_, String>(0))? {
            let sql = sql?;
            // `CREATE [VIRTUAL | UNIQUE] TABLE | INDEX name …`
            let (what, rest) = ["TABLE ", "INDEX "]
                .iter()
                .find_map(|what| sql.split_once(what).map(|(before, rest)| (format!("{before}{what}"), rest)))
                .ok_or_else(|| Error::failure(code::INTERNAL))?;
            conn.execute_batch(&format!("{what}temp.{rest}"))?;
        }
    }
    Ok(())
}

fn lay_table(conn: &Connection) -> Result<()> {
    conn.execute_batch("CREATE TEMP TABLE IF NOT EXISTS touched (tbl TEXT, row_id TEXT, PRIMARY KEY (tbl, row_id)) WITHOUT ROWID; DELETE FROM temp.touched;")?;
    Ok(())
}

/// Fills `temp.link (child, column, parent)` once for a connection: which columns name rows of which tables.
fn lay_links(conn: &Connection, schema: &Schema) -> Result<()> {
    let laid: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM temp.sqlite_schema WHERE name = 'link')")?
        .query_row([], |row| row.get(0))?;
    if laid {
        return Ok(());
    }
    conn.execute_batch(
        "CREATE TEMP TABLE link (child TEXT, column TEXT, parent TEXT, PRIMARY KEY (child, column, parent)) WITHOUT ROWID",
    )?;
    let mut insert = conn.prepare("INSERT OR IGNORE INTO temp.link VALUES (?1, ?2, ?3)")?;
    for link in links::all(conn, schema)? {
        insert.execute((link.child, link.column, link.parent))?;
    }
    for link in &schema.loose_links {
        insert.execute((link.child, link.column, link.parent))?;
    }
    Ok(())
}

fn run(conn: &Connection, stale: &[&Derived]) -> Result<()> {
    for derived in stale {
        conn.execute_batch(&derived.refresh)?;
        derived.then.map_or(Ok(()), |then| then(conn))?;
    }
    Ok(())
}

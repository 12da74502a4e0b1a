//! Rows as they were inserted. The log says of an insert only that it was: the cells are the row's own, taken back change
//! by change, so that nothing is stored twice.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _};
use serde_json::{Map, Value};

use crate::{OpId, Read, Result, change_log::OF_OP, columns};

/// The cells of a row by their columns, without `id`.
pub type Cells = Map<String, Value>;

/// A row that an op has inserted.
#[derive(Clone, Debug, PartialEq)]
pub struct Inserted {
    /// Its table.
    pub table: String,
    /// Its id.
    pub id: String,
    /// What it held when it was inserted; absent where an erasure took that out of the log.
    pub cells: Option<Cells>,
}

/// The rows that an op has inserted, in their order, each as it was at that moment. Reads the log once, from its end back
/// to the op.
///
/// # Errors
/// The file's failures only; for an op that is not there no rows.
pub fn inserted_by(r: &Read<'_>, op: OpId) -> Result<Vec<Inserted>> {
    let Some(rid) = r.row("SELECT rid FROM op WHERE id = :id", &[(":id", &op)], |row| row.get::<_, i64>(0))? else {
        return Ok(Vec::new());
    };
    let mut statement = r
        .conn()
        .prepare_cached(&format!("SELECT c.seq, c.tbl, c.row_id FROM {OF_OP} WHERE c.before IS NULL ORDER BY c.seq"))?;
    let inserts = statement.query_map([rid], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    walk_back(r.conn(), inserts.collect::<rusqlite::Result<_>>()?)
}

/// A row as it was inserted; none where it never was.
///
/// # Errors
/// The file's failures only.
pub fn inserted(r: &Read<'_>, table: &str, id: &str) -> Result<Option<Inserted>> {
    let insert: Option<(i64, String, String)> = r
        .conn()
        .prepare_cached(
            "SELECT seq, ?1, ?2 FROM change_row WHERE row = packed_id(?2) AND before IS NULL
               AND tbl = (SELECT rid FROM change_table WHERE name = ?1)",
        )?
        .query_row((table, id), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    match insert {
        Some(insert) => Ok(walk_back(r.conn(), vec![insert])?.pop()),
        None if has_gap(r.conn(), table, id)? => {
            Ok(Some(Inserted { table: table.to_owned(), id: id.to_owned(), cells: None }))
        }
        None => Ok(None),
    }
}

/// The rows of inserts, given as place in the log, table and id: as they are now, and back over all changes since.
fn walk_back(conn: &Connection, inserts: Vec<(i64, String, String)>) -> Result<Vec<Inserted>> {
    let mut rows = Vec::with_capacity(inserts.len());
    let mut places = HashMap::with_capacity(inserts.len());
    let first = inserts.first().map_or(i64::MAX, |(seq, ..)| *seq);
    for (seq, table, id) in inserts {
        let cells = if has_gap(conn, &table, &id)? { None } else { present(conn, &table, &id)? };
        places.insert((table.clone(), id.clone()), (seq, rows.len()));
        rows.push(Inserted { table, id, cells });
    }
    let mut later = conn.prepare_cached(
        "SELECT seq, tbl, row_id, before FROM change WHERE seq > ?1 AND before IS NOT NULL ORDER BY seq DESC",
    )?;
    let mut changes = later.query([first])?;
    while let Some(change) = changes.next()? {
        let Some((seq, at)) = places.get(&(change.get(1)?, change.get(2)?)) else { continue };
        if change.get::<_, i64>(0)? > *seq
            && let Some(cells) = &mut rows[*at].cells
        {
            cells.extend(serde_json::from_str::<Cells>(&change.get::<_, String>(3)?)?);
        }
    }
    Ok(rows)
}

/// Whether an erasure took changes of this row out of the log.
fn has_gap(conn: &Connection, table: &str, id: &str) -> Result<bool> {
    let mut gap = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM change_gap WHERE tbl = ?1 AND row_id = ?2)")?;
    Ok(gap.query_row((table, id), |row| row.get(0))?)
}

/// The row as it is now.
fn present(conn: &Connection, table: &str, id: &str) -> Result<Option<Cells>> {
    let columns = columns(conn, table)?;
    let cells: Vec<String> = columns.iter().filter(|c| *c != "id").map(|c| format!("'{c}', {c}")).collect();
    let sql = format!("SELECT json_object({}) FROM main.{table} WHERE id = ?1", cells.join(", "));
    let row: Option<String> = conn.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?;
    Ok(row.map(|json| serde_json::from_str(&json)).transpose()?)
}

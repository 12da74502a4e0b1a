//! Forgetting for good: the one deed that goes against the log, for a person's right to be erased.
//!
//! A row that is to be forgotten was emptied by its slice. Here the log loses what it told of it, and the file loses
//! what is left of it where nothing lies any more: the sweep. It is owed from the op on, in the same transaction, so that
//! neither a full disk nor a killed process lets it be forgotten; what is owed is done when the file is opened next, and in
//! each copy that is made before.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use crate::{Error, Result, Schema, Write, change_log::OF_OP, code, file, pages};

/// What a file owes in `local_owed` as long as something is left of rows that are forgotten.
const SWEEP: &str = "sweep";

/// Begins the list of rows that are to be forgotten, `temp.forgotten (tbl, row_id)`; it is empty then.
///
/// # Errors
/// The file's failures only.
pub fn begin(w: &Write<'_>) -> Result<()> {
    w.conn().execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS forgotten (tbl TEXT, row_id TEXT, PRIMARY KEY (tbl, row_id)) WITHOUT ROWID;
         DELETE FROM temp.forgotten;",
    )?;
    Ok(())
}

/// Takes out of the log what it tells of the rows in `temp.forgotten (tbl, row_id)`: earlier changes go, those of
/// this op stay without their cells, for derived rows are refreshed by them. A row of `whole` among them takes the whole
/// of its op along: nothing of it can be taken back any more. `change_gap` names the rows of which the log tells no longer
/// everything. A sweep is owed from then on.
///
/// # Errors
/// The file's failures only.
pub fn forget(w: &Write<'_>, whole: &str) -> Result<()> {
    let conn = w.conn();
    conn.execute("INSERT OR IGNORE INTO local_owed (what, since) VALUES (?1, ?2)", (SWEEP, w.now()))?;
    let own: i64 = conn.query_row("SELECT min(first) FROM change_run WHERE op = ?1", [w.rid()], |row| row.get(0))?;
    // No index knows whose a change is: one walk through the log finds all of them.
    let mut told: Vec<(i64, bool)> = Vec::new();
    let mut walk = conn.prepare(
        "SELECT seq, tbl = (SELECT rid FROM change_table WHERE name = ?2) FROM change_row WHERE seq < ?1 AND (tbl, row) IN
           (SELECT t.rid, packed_id(f.row_id) FROM temp.forgotten f JOIN change_table t ON t.name = f.tbl)",
    )?;
    let mut rows = walk.query((own, whole))?;
    while let Some(row) = rows.next()? {
        told.push((row.get(0)?, row.get(1)?));
    }
    conn.execute("INSERT OR IGNORE INTO change_gap SELECT tbl, row_id FROM temp.forgotten", [])?;
    let mut op_of = conn.prepare("SELECT op FROM change_run WHERE first <= ?1 AND last >= ?1")?;
    let mut change = conn.prepare("DELETE FROM change_row WHERE seq = ?1")?;
    for (seq, is_whole) in told {
        if is_whole {
            for op in op_of.query_map([seq], |row| row.get::<_, i64>(0))? {
                let op = op?;
                lay_gap(conn, op, "1")?;
                conn.execute(&format!("DELETE FROM change_row WHERE seq IN (SELECT c.seq FROM {OF_OP})"), [op])?;
            }
        } else {
            change.execute([seq])?;
        }
    }
    lay_gap(conn, w.rid(), "c.before IS NOT NULL")?;
    conn.execute("UPDATE change_row SET before = '{}', after = '{}' WHERE seq >= ?1 AND before IS NOT NULL", [own])?;
    Ok(())
}

/// Writes down that the log will tell no more of those changes `c` of an op of which `which` holds.
fn lay_gap(conn: &Connection, op: i64, which: &str) -> Result<()> {
    conn.execute(&format!("INSERT OR IGNORE INTO change_gap SELECT c.tbl, c.row_id FROM {OF_OP} WHERE {which}"), [op])?;
    Ok(())
}

/// Whether something is left of rows that are forgotten.
pub(crate) fn is_owed(conn: &Connection) -> Result<bool> {
    // A file of an earlier version does not know what it owes, and owes nothing.
    let knows = conn.query_row("SELECT 1 FROM sqlite_master WHERE name = 'local_owed'", [], |_| Ok(())).optional()?;
    if knows.is_none() {
        return Ok(false);
    }
    let owed = conn.query_row("SELECT 1 FROM local_owed WHERE what = ?1", [SWEEP], |_| Ok(())).optional()?;
    Ok(owed.is_some())
}

/// Overwrites what is left of rows in parts of the file that hold nothing, and writes its log to nothing. The sweep is owed
/// no longer then; it stays owed where somebody reads in the log. What was deleted is overwritten already (`secure_delete`); see [`pages`]. A file whose pages cannot be looked
/// at is written anew.
///
/// # Errors
/// The disk's failures; `disk_full` where a file that is written anew does not fit a second time.
pub(crate) fn sweep(conn: &mut Connection, schema: &Schema) -> Result<()> {
    (schema.merge_words)(conn)?;
    let is_cleaned = conn.query_row(
        "SELECT page_count < ?1 AND EXISTS (SELECT 1 FROM pragma_module_list WHERE name = 'sqlite_dbpage') FROM pragma_page_count",
        [pages::TOO_MANY],
        |row| row.get(0),
    )?;
    if is_cleaned {
        clean(conn)?
    } else {
        write_anew(conn, schema)?
    }
    let is_held: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if !is_held {
        conn.execute("DELETE FROM local_owed WHERE what = ?1", [SWEEP])?;
    }
    Ok(())
}

/// Overwrites the empty parts of all pages.
pub(crate) fn clean(conn: &mut Connection) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    {
        let mut write = tx.prepare("UPDATE sqlite_dbpage SET data = ?2 WHERE pgno = ?1")?;
        let mut read = tx.prepare("SELECT pgno, data FROM sqlite_dbpage")?;
        let (mut rows, mut usable) = (read.query([])?, None);
        while let Some(row) = rows.next()? {
            let (number, page) = (row.get(0)?, row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?);
            let usable = *usable.get_or_insert_with(|| pages::usable(page).unwrap_or_default());
            if let Some(page) = pages::cleaned(number, page, usable) {
                write.execute((number, page))?;
            }
        }
    }
    Ok(tx.commit()?)
}

/// Writes the whole file anew.
fn write_anew(conn: &Connection, schema: &Schema) -> Result<()> {
    // The whole file is written a second time, which memory need not hold. On a connection of its own: where temporary
    // things are kept cannot be changed without losing them, and the triggers that write the log are such.
    let path = conn.path().ok_or_else(|| Error::failure(code::INTERNAL))?;
    let sweeper = file::open_writer(Path::new(path), schema)?;
    sweeper.pragma_update(None, "temp_store", "FILE")?;
    Ok(sweeper.execute_batch("VACUUM")?)
}

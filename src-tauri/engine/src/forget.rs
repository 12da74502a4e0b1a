//! Forgetting for good: the one deed that goes against the log, for a person's right to be erased.
//!
//! A row that is to be forgotten was emptied by its slice. Here the log loses what it told of it, and the file loses
//! the pages on which it lay.

use std::path::Path;

use rusqlite::Connection;

use crate::{Error, Result, Schema, Write, change_range::ChangeRange, code, file};

/// Takes out of the log what it tells of the rows in `temp.forgotten (tbl, row_id)`: earlier changes go, those of
/// this op stay without their cells, for derived rows are refreshed by them. A row of `whole`
/// among them takes the whole of its op along: nothing of it can be taken back any more.
///
/// # Errors
/// The file's failures only.
pub fn forget(w: &Write<'_>, whole: &str) -> Result<()> {
    let conn = w.conn();
    let own = ChangeRange::of(conn, w.rid())?;
    // No index knows whose a change is: one walk through the log finds all of them.
    let mut told: Vec<(i64, bool)> = Vec::new();
    let mut walk = conn.prepare(
        "SELECT seq, tbl = ?2 FROM change WHERE seq < ?1 AND (tbl, row_id) IN (SELECT tbl, row_id FROM temp.forgotten)",
    )?;
    let mut rows = walk.query((own.first, whole))?;
    while let Some(row) = rows.next()? {
        told.push((row.get(0)?, row.get(1)?));
    }
    let mut change = conn.prepare("DELETE FROM change WHERE seq = ?1")?;
    let mut all_of_op = conn.prepare(
        "DELETE FROM change WHERE seq BETWEEN (SELECT max(first) FROM op WHERE first <= ?1 AND last >= ?1)
           AND (SELECT max(last) FROM op WHERE first <= ?1 AND last >= ?1)",
    )?;
    for (seq, is_whole) in told {
        if is_whole { &mut all_of_op } else { &mut change }.execute([seq])?;
    }
    conn.execute("UPDATE change SET before = '{}', after = '{}' WHERE seq >= ?1 AND before IS NOT NULL", [own.first])?;
    Ok(())
}

/// Writes the file anew without the pages that were freed, and its log to nothing.
///
/// # Errors
/// The disk's failures; `disk_full` where the file does not fit a second time.
pub(crate) fn sweep(conn: &Connection, schema: &Schema) -> Result<()> {
    // The whole file is written a second time, which memory need not hold. On a connection of its own: where temporary
    // things are kept cannot be changed without losing them, and the triggers that write the log are such.
    let path = conn.path().ok_or_else(|| Error::failure(code::INTERNAL))?;
    let sweeper = file::open_writer(Path::new(path), schema)?;
    sweeper.pragma_update(None, "temp_store", "FILE")?;
    sweeper.execute_batch("VACUUM")?;
    drop(sweeper);
    let _: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(())
}

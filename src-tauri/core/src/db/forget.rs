//! Forgetting for good: the one deed that goes against the log, for a person's right to be erased.
//!
//! A row that is to be forgotten was emptied by its slice. Here the log loses what it told of it, and the file loses
//! the pages on which it lay.

use rusqlite::Connection;

use super::{Stretch, Write};
use crate::error::Result;

/// Takes out of the log what it tells of the rows in `temp.forgotten (tbl, row_id)`: earlier changes go, those of
/// this op stay without their cells, for derived rows are refreshed by them. A merging among the rows takes the whole
/// of its op along: nothing of it can be taken back any more.
///
/// # Errors
/// The file's failures only.
pub(crate) fn forget(w: &Write<'_>) -> Result<()> {
    let conn = w.conn();
    let own = Stretch::of(conn, w.rid())?;
    conn.execute(
        "DELETE FROM change WHERE seq < ?1 AND EXISTS
           (SELECT 1 FROM op o JOIN change m ON m.seq BETWEEN o.first AND o.last AND m.tbl = 'merging'
            JOIN temp.forgotten f ON f.tbl = m.tbl AND f.row_id = m.row_id WHERE change.seq BETWEEN o.first AND o.last)",
        [own.first],
    )?;
    conn.execute(
        "DELETE FROM change WHERE seq < ?1 AND (tbl, row_id) IN (SELECT tbl, row_id FROM temp.forgotten)",
        [own.first],
    )?;
    conn.execute("UPDATE change SET before = '{}', after = '{}' WHERE seq >= ?1 AND before IS NOT NULL", [own.first])?;
    Ok(())
}

/// Writes the file anew without the pages that were freed, and its log to nothing.
///
/// # Errors
/// The disk's failures; `disk_full` where the file does not fit a second time.
pub(crate) fn sweep(conn: &Connection) -> Result<()> {
    conn.execute("INSERT INTO word (word) VALUES ('optimize')", [])?;
    conn.execute("INSERT INTO startup_word (startup_word) VALUES ('optimize')", [])?;
    conn.execute_batch("VACUUM")?;
    let _: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(())
}

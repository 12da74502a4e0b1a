//! Which changes are of which op: runs of consecutive numbers in the log. An op that is made here has one run, since the
//! writer does one op after the other; ops that arrive otherwise may have several, with others' changes between.

use rusqlite::Connection;

use crate::Result;

/// `FROM change_run r CROSS JOIN change c`: the changes `c` of the op whose `rid` is `?1`; as it begins, so far too.
pub(crate) const OF_OP: &str = "change_run r CROSS JOIN change c ON c.seq BETWEEN r.first AND r.last AND r.op = ?1";

/// Opens a run for an op under way: whatever is logged until it is closed is this op's.
pub(crate) fn open(conn: &Connection, op: i64) -> Result<()> {
    // The newest change is never taken out of the log (an erasure writes its receipt), so no number comes twice.
    conn.prepare_cached(
        "INSERT INTO change_run (first, last, op) VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM change), ?2, ?1)",
    )?
    .execute((op, i64::MAX))?;
    Ok(())
}

/// Ends the open run of an op at the newest change.
pub(crate) fn close(conn: &Connection, op: i64) -> Result<()> {
    conn.prepare_cached(
        "UPDATE change_run SET last = max(first - 1, (SELECT coalesce(max(seq), 0) FROM change)) WHERE op = ?1 AND last = ?2",
    )?
    .execute((op, i64::MAX))?;
    Ok(())
}

//! The changes of an op: one range of the log, since ops are written one after the other.

use rusqlite::Connection;

use crate::Result;

/// From the first change of an op to its last, by their place in the log; empty where `last` lies before `first`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ChangeRange {
    /// The place of the first change.
    pub first: i64,
    /// The place of the last.
    pub last: i64,
}

impl ChangeRange {
    /// The range of an op; of one under way, what it has written so far.
    pub fn of(conn: &Connection, op: i64) -> Result<Self> {
        let mut ends = conn.prepare_cached(
            "SELECT first, coalesce(last, (SELECT coalesce(max(seq), 0) FROM change)) FROM op WHERE rid = ?1",
        )?;
        Ok(ends.query_row([op], |row| Ok(Self { first: row.get(0)?, last: row.get(1)? }))?)
    }

    /// Both ends, for `seq BETWEEN ?1 AND ?2`.
    pub fn ends(self) -> [i64; 2] {
        [self.first, self.last]
    }
}

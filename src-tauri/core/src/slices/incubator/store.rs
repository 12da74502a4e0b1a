//! The SQL of the incubator's own.

use super::NurseryId;
use crate::{engine::Read, error::Result, people::PersonId};

/// The op with which the file began.
pub fn first_op(r: &Read<'_>) -> Result<Option<NurseryId>> {
    r.row("SELECT id FROM op ORDER BY rid LIMIT 1", &[], |row| row.get(0))
}

/// Everybody who has done or written something here, the last first.
pub fn writers(r: &Read<'_>) -> Result<Vec<PersonId>> {
    r.rows(
        "SELECT author FROM (
           SELECT author, at FROM op
           UNION ALL SELECT author, written_at FROM note WHERE deleted_at IS NULL
           UNION ALL SELECT author, 0 FROM interaction WHERE deleted_at IS NULL
           UNION ALL SELECT author, at FROM export_log WHERE deleted_at IS NULL)
         WHERE author IS NOT NULL GROUP BY author ORDER BY max(at) DESC, author",
        &[],
        |row| row.get(0),
    )
}

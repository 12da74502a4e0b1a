//! Which records stand for one person. Asked whenever somebody is looked for by an identity that may be an old one.

use crate::{engine::Read, error::Result, people::PersonId};

/// For whom a record stands that is there or was merged: the end of the way that its mergings went.
///
/// # Errors
/// The file's failures only.
pub fn standing(r: &Read<'_>, id: PersonId) -> Result<PersonId> {
    let end = r.row(
        "WITH RECURSIVE way (id, step) AS
           (SELECT :id, 0 UNION
            SELECT m.kept, way.step + 1 FROM way JOIN merging m ON m.gone = way.id
            WHERE m.kind = 'person' AND m.deleted_at IS NULL AND way.step < 100)
         SELECT id FROM way ORDER BY step DESC LIMIT 1",
        &[(":id", &id)],
        |row| row.get(0),
    )?;
    Ok(end.unwrap_or(id))
}

/// A record and those that were merged into it, however often.
///
/// # Errors
/// The file's failures only.
pub fn records_of(r: &Read<'_>, id: PersonId) -> Result<Vec<PersonId>> {
    r.rows(
        "WITH RECURSIVE known (id) AS (
           SELECT :id UNION SELECT m.gone FROM merging m JOIN known ON m.kept = known.id
           WHERE m.kind = 'person' AND m.deleted_at IS NULL)
         SELECT id FROM known",
        &[(":id", &id)],
        |row| row.get(0),
    )
}

//! The SQL of evidence.

use rusqlite::Row;

use super::{Content, Evidence, EvidenceId, Taken, rules};
use crate::{
    engine::{Read, Write, forget},
    error::Result,
    kit::Id,
    people::{Person, PersonId, PersonName},
    records::RecordId,
};

const EVIDENCE: &str = "SELECT v.id, v.milestone, v.name, v.size, v.place, v.added_on, v.author, p.name AS author_name
  FROM evidence v LEFT JOIN person p ON p.id = v.author WHERE v.deleted_at IS NULL";

fn evidence_from_row(row: &Row<'_>) -> rusqlite::Result<Evidence> {
    let author: Option<PersonId> = row.get("author")?;
    let author_name: Option<String> = row.get("author_name")?;
    let name: String = row.get("name")?;
    let place: Option<String> = row.get("place")?;
    Ok(crate::from_row!(row => Evidence {
        id, milestone, added_on,
        opens = place.is_none() && rules::is_opened(&name), place = place,
        size = u64::try_from(row.get::<_, i64>("size")?).unwrap_or_default(),
        save_as = rules::safe_name(&name), name = name,
        author = author.zip(author_name).map(|(id, name)| PersonName { id, name }),
    }))
}

/// The evidence of a milestone, or of all; the oldest first.
pub fn list(r: &Read<'_>, milestone: Option<RecordId>) -> Result<Vec<Evidence>> {
    match milestone {
        None => r.rows(&format!("{EVIDENCE} ORDER BY v.id"), &[], evidence_from_row),
        Some(milestone) => r.rows(
            &format!("{EVIDENCE} AND v.milestone = :milestone ORDER BY v.id"),
            &[(":milestone", &milestone)],
            evidence_from_row,
        ),
    }
}

/// One piece with the hash of what it holds, where that is kept.
pub fn load(r: &Read<'_>, id: EvidenceId) -> Result<Option<(Evidence, Option<String>)>> {
    let sql = EVIDENCE.replacen("v.name,", "v.name, v.sha256,", 1);
    r.row(&format!("{sql} AND v.id = :id"), &[(":id", &id)], |row| Ok((evidence_from_row(row)?, row.get("sha256")?)))
}

/// What a file of this hash holds.
pub fn bytes(r: &Read<'_>, sha256: &str) -> Result<Option<Vec<u8>>> {
    r.row("SELECT bytes FROM local_evidence_bytes WHERE sha256 = :sha256", &[(":sha256", &sha256)], |row| row.get(0))
}

/// What the startup and the milestone of a piece are called, where they are there.
pub fn names(r: &Read<'_>, milestone: RecordId) -> Result<Option<(String, String)>> {
    r.row(
        "SELECT s.name, m.name FROM milestone m JOIN startup_row s ON s.startup = m.startup WHERE m.id = :milestone AND m.deleted_at IS NULL",
        &[(":milestone", &milestone)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The piece of a milestone that holds the same under the same name, or lies at the same place.
pub fn same(r: &Read<'_>, milestone: RecordId, taken: &Taken) -> Result<Option<EvidenceId>> {
    let (sha256, place) = parts(taken);
    r.row(
        "SELECT id FROM evidence WHERE milestone = :milestone AND name = :name AND sha256 IS :sha256 AND place IS :place
         AND deleted_at IS NULL",
        &[(":milestone", &milestone), (":name", &taken.name), (":sha256", &sha256), (":place", &place)],
        |row| row.get(0),
    )
}

fn parts(taken: &Taken) -> (Option<&str>, Option<&str>) {
    match &taken.content {
        Content::Bytes { sha256, .. } => (Some(sha256), None),
        Content::Elsewhere(place) => (None, Some(place)),
    }
}

pub fn insert(w: &mut Write<'_>, milestone: RecordId, taken: &Taken) -> Result<EvidenceId> {
    if let Content::Bytes { sha256, bytes } = &taken.content {
        put_bytes(w, sha256, bytes)?;
    }
    let (id, (sha256, place)) = (w.new_id(), parts(taken));
    let size = i64::try_from(taken.size).unwrap_or(i64::MAX);
    w.execute(
        "INSERT INTO evidence (id, milestone, name, size, sha256, place, added_on, author)
         VALUES (:id, :milestone, :name, :size, :sha256, :place, :added_on, :author)",
        &[
            (":id", &id),
            (":milestone", &milestone),
            (":name", &taken.name),
            (":size", &size),
            (":sha256", &sha256),
            (":place", &place),
            (":added_on", &w.today()),
            (":author", &w.author::<Person>().ok()),
        ],
    )?;
    Ok(id)
}

/// Keeps what a file holds; what is there already stays as it is.
pub fn put_bytes(w: &Write<'_>, sha256: &str, bytes: &[u8]) -> Result<()> {
    w.execute(
        "INSERT OR IGNORE INTO local_evidence_bytes (sha256, bytes) VALUES (:sha256, :bytes)",
        &[(":sha256", &sha256), (":bytes", &bytes)],
    )?;
    Ok(())
}

pub fn remove(w: &Write<'_>, id: EvidenceId) -> Result<()> {
    w.execute("UPDATE evidence SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

/// Removes the evidence of a milestone that goes away.
pub fn remove_of<T>(w: &Write<'_>, milestone: Id<T>) -> Result<()> {
    w.execute(
        "UPDATE evidence SET deleted_at = :now WHERE milestone = :milestone AND deleted_at IS NULL",
        &[(":milestone", &milestone), (":now", &w.now())],
    )?;
    Ok(())
}

/// The hashes of what is kept for live pieces.
pub fn held(r: &Read<'_>) -> Result<Vec<String>> {
    r.rows(
        "SELECT DISTINCT sha256 FROM evidence WHERE sha256 IS NOT NULL AND deleted_at IS NULL ORDER BY sha256",
        &[],
        |row| row.get(0),
    )
}

/// How many removed pieces there are that still say what they were, and how many bytes are kept for removed pieces alone.
pub fn left_over(r: &Read<'_>) -> Result<(u32, u64)> {
    let pieces = r.count("SELECT count(*) FROM evidence WHERE deleted_at IS NOT NULL AND name <> ''", &[])?;
    let bytes: i64 = r
        .row(
            "SELECT coalesce(sum(length(b.bytes)), 0) FROM local_evidence_bytes b WHERE NOT EXISTS
               (SELECT 1 FROM evidence v WHERE v.sha256 = b.sha256 AND v.deleted_at IS NULL)",
            &[],
            |row| row.get(0),
        )?
        .unwrap_or_default();
    Ok((pieces, u64::try_from(bytes).unwrap_or_default()))
}

/// Empties what was removed, names it in `temp.forgotten`, and takes away what no live piece holds.
pub fn clean_up(w: &Write<'_>) -> Result<()> {
    forget::begin(w)?;
    w.execute("INSERT INTO temp.forgotten SELECT 'evidence', id FROM evidence WHERE deleted_at IS NOT NULL", &[])?;
    w.execute("UPDATE evidence SET name = '', place = CASE WHEN place IS NULL THEN NULL ELSE '' END WHERE deleted_at IS NOT NULL", &[])?;
    w.execute(
        "DELETE FROM local_evidence_bytes WHERE NOT EXISTS
           (SELECT 1 FROM evidence v WHERE v.sha256 = local_evidence_bytes.sha256 AND v.deleted_at IS NULL)",
        &[],
    )?;
    Ok(())
}

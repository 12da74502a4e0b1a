//! The SQL of the export log.

use std::path::{Path, PathBuf};

use rusqlite::Row;

use super::{Content, Export, ExportId, ExportState, NewExport};
use crate::{
    db::{Read, Write},
    error::Result,
    kit::word::{maybe_word, word},
};

fn from_row(row: &Row<'_>) -> rusqlite::Result<Export> {
    let pending: bool = row.get("pending")?;
    let left_out: String = row.get("left_out")?;
    Ok(Export {
        id: row.get("id")?,
        at: row.get("at")?,
        author: row.get("author_name")?,
        purpose: maybe_word(row, "purpose")?,
        file_name: row.get("file_name")?,
        people: row.get("people")?,
        left_out: serde_json::from_str(&left_out)
            .map_err(|e| rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, e.into()))?,
        full_values: row.get("full_values")?,
        sha256: row.get("sha256")?,
        state: if pending { ExportState::Pending } else { word(row, "state")? },
    })
}

/// All exports, the newest first.
pub fn exports(r: &Read<'_>) -> Result<Vec<Export>> {
    r.rows(
        "SELECT e.id, e.at, a.name AS author_name, e.purpose, e.file_name, e.people, e.left_out, e.full_values, e.sha256, e.state,
           EXISTS (SELECT 1 FROM pending_export p WHERE p.id = e.id) AS pending
         FROM export_log e LEFT JOIN person a ON a.id = e.author WHERE e.deleted_at IS NULL ORDER BY e.at DESC, e.id DESC",
        &[],
        from_row,
    )
}

/// Enters an export as done, and as pending until its file has its name.
pub fn insert(w: &mut Write<'_>, export: &NewExport) -> Result<ExportId> {
    let id = w.new_id();
    let (report, format, purpose, named) = match &export.content {
        Content::Contacts(format, purpose) => {
            ("alumni_contacts", format.as_ref(), Some(purpose.as_ref()), Some(export.path.as_path()))
        }
        Content::Nursery => ("nursery", "folder", None, export.path.parent()),
    };
    let file_name = named.and_then(Path::file_name).map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    w.execute(
        "INSERT INTO export_log (id, report, format, purpose, fields, filter, full_values, people, left_out, author, at, file_name, sha256, state)
         VALUES (:id, :report, :format, :purpose, :fields, :filter, :full_values, :people, :left_out, :author, :at, :file_name, :sha256, :state)",
        &[
            (":id", &id),
            (":report", &report),
            (":format", &format),
            (":purpose", &purpose),
            (":fields", &export.fields),
            (":filter", &export.filter),
            (":full_values", &export.full_values),
            (":people", &export.people),
            (":left_out", &serde_json::to_string(&export.left_out)?),
            (":author", &w.author().ok()),
            (":at", &w.now()),
            (":file_name", &file_name),
            (":sha256", &export.sha256),
            (":state", &ExportState::Done.as_ref()),
        ],
    )?;
    w.execute(
        "INSERT INTO pending_export (id, path) VALUES (:id, :path)",
        &[(":id", &id), (":path", &export.path.to_string_lossy())],
    )?;
    Ok(id)
}

/// The file lies under its name. Local: history has told of the export already.
pub fn finish(w: &Write<'_>, id: ExportId) -> Result<()> {
    w.execute("DELETE FROM pending_export WHERE id = :id", &[(":id", &id)])?;
    Ok(())
}

/// The file never got its name.
pub fn fail(w: &Write<'_>, id: ExportId) -> Result<()> {
    w.execute(
        "UPDATE export_log SET state = :state WHERE id = :id",
        &[(":id", &id), (":state", &ExportState::Failed.as_ref())],
    )?;
    finish(w, id)
}

/// The exports whose end nobody saw: where each file was to lie, and its hash.
pub fn pending(r: &Read<'_>) -> Result<Vec<(ExportId, PathBuf, String)>> {
    r.rows("SELECT p.id, p.path, e.sha256 FROM pending_export p JOIN export_log e ON e.id = p.id", &[], |row| {
        Ok((row.get("id")?, PathBuf::from(row.get::<_, String>("path")?), row.get("sha256")?))
    })
}

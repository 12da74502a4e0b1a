//! The SQL of the export log.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use rusqlite::Row;

use super::{Content, Export, ExportId, ExportState, NewExport, Recall, ReportFormat};
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::{
        Day, Id,
        word::{json, maybe_word, word},
    },
    people::{Person, PersonId},
};

const EXPORT: &str =
    "SELECT e.id, e.at, a.name AS author_name, e.report, e.format, e.purpose, e.file_name, e.people, e.left_out,
       e.full_values, e.protected, e.sha256, e.state, EXISTS (SELECT 1 FROM pending_export p WHERE p.id = e.id) AS pending
     FROM export_log e LEFT JOIN person a ON a.id = e.author";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Export> {
    let pending: bool = row.get("pending")?;
    Ok(crate::from_row!(row => Export {
        id, at, author: "author_name", report, format, purpose: maybe_word, file_name, people, left_out: json,
        full_values, protected, sha256,
        state = if pending { ExportState::Pending } else { word(row, "state")? },
    }))
}

/// All exports, the newest first.
pub fn exports(r: &Read<'_>) -> Result<Vec<Export>> {
    r.rows(&format!("{EXPORT} WHERE e.deleted_at IS NULL ORDER BY e.at DESC, e.id DESC"), &[], from_row)
}

/// The exports that hold one of these records, each with when it was called back on account of any of them.
pub fn holding(r: &Read<'_>, records: &[PersonId]) -> Result<Vec<(Export, Option<Day>)>> {
    // An id has one length and stands on a line of its own: what contains it holds the person.
    let sql = format!(
        "SELECT e.*, (SELECT max(c.settled_on) FROM recall c JOIN json_each(:records) known ON known.value = c.person
                      WHERE c.export = e.id AND c.deleted_at IS NULL) AS recalled_on
         FROM ({EXPORT} WHERE e.state = 'done' AND e.deleted_at IS NULL) e
         JOIN export_roll l ON l.id = e.id AND l.deleted_at IS NULL
         WHERE EXISTS (SELECT 1 FROM json_each(:records) known WHERE instr(l.people, known.value))
         ORDER BY e.at DESC, e.id DESC"
    );
    r.rows(&sql, &[(":records", &serde_json::to_string(records)?)], |row| Ok((from_row(row)?, row.get("recalled_on")?)))
}

/// Who has ever refused or taken back an answer.
pub fn withdrawn(r: &Read<'_>) -> Result<Vec<PersonId>> {
    r.rows(
        "SELECT DISTINCT k.person FROM consent k JOIN person p ON p.id = k.person
         WHERE (k.answer = 'refused' OR k.withdrawn_on IS NOT NULL) AND k.deleted_at IS NULL AND p.deleted_at IS NULL
         ORDER BY k.person",
        &[],
        |row| row.get(0),
    )
}

/// Which exports were called back on whose account.
pub fn recalled(r: &Read<'_>) -> Result<HashSet<(ExportId, PersonId)>> {
    let sql = "SELECT export, person FROM recall WHERE deleted_at IS NULL";
    Ok(r.rows(sql, &[], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

/// Shows `seen` every export that rests on a purpose with its roll, one at a time: a roll can be long.
pub fn visit_rolls(r: &Read<'_>, mut seen: impl FnMut(&Export, &str) -> Result<()>) -> Result<()> {
    let sql = format!(
        "SELECT e.*, l.people AS roll FROM ({EXPORT} WHERE e.state = 'done' AND e.purpose IS NOT NULL AND e.deleted_at IS NULL) e
         JOIN export_roll l ON l.id = e.id AND l.deleted_at IS NULL ORDER BY e.at DESC, e.id DESC"
    );
    let mut statement = r.statement(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        seen(&from_row(row)?, row.get_ref("roll")?.as_str().map_err(rusqlite::Error::from)?)?;
    }
    Ok(())
}

/// The file of an export was called back today on a person's account.
pub fn settle_recall(w: &Write<'_>, export: ExportId, person: PersonId) -> Result<()> {
    let id: Id<Recall> = Id::link("recall", export, person.to_string());
    w.execute(
        "INSERT INTO recall (id, export, person, settled_on) VALUES (:id, :export, :person, :today)
         ON CONFLICT (id) DO UPDATE SET deleted_at = NULL, settled_on = excluded.settled_on",
        &[(":id", &id), (":export", &export), (":person", &person), (":today", &w.today())],
    )?;
    Ok(())
}

/// Enters an export as done, and as pending until its file has its name.
pub fn insert(w: &mut Write<'_>, export: &NewExport) -> Result<ExportId> {
    let id = w.new_id();
    let (report, format, purpose, named) = match &export.content {
        Content::Contacts(ReportFormat::Labels, purpose) => {
            ("mailing_labels", "pdf", Some(purpose.as_ref()), Some(export.path.as_path()))
        }
        Content::Contacts(format, purpose) => {
            ("alumni_contacts", format.as_ref(), Some(purpose.as_ref()), Some(export.path.as_path()))
        }
        Content::Cohort(format, purpose) => {
            ("cohort_progress", format.as_ref(), Some(purpose.as_ref()), Some(export.path.as_path()))
        }
        Content::SignIn(purpose) => {
            ("sign_in_sheet", "pdf", Some(purpose.as_ref()), Some(export.path.as_path()))
        }
        Content::PersonData => ("person_data", "json", None, Some(export.path.as_path())),
        Content::PersonPaper => ("person_data", "pdf", None, Some(export.path.as_path())),
        Content::Nursery => ("nursery", "folder", None, export.path.parent()),
    };
    let file_name = named.and_then(Path::file_name).map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    w.execute(
        "INSERT INTO export_log (id, report, format, purpose, fields, filter, full_values, protected, people, left_out, author, at, file_name, sha256, state)
         VALUES (:id, :report, :format, :purpose, :fields, :filter, :full_values, :protected, :people, :left_out, :author, :at, :file_name, :sha256, :state)",
        &[
            (":id", &id),
            (":report", &report),
            (":format", &format),
            (":purpose", &purpose),
            (":fields", &export.fields),
            (":filter", &export.filter),
            (":full_values", &export.full_values),
            (":protected", &export.protected),
            (":people", &export.people),
            (":left_out", &serde_json::to_string(&export.left_out)?),
            (":author", &w.author::<Person>().ok()),
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
    if !export.roll.is_empty() {
        let people = export.roll.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        w.execute("INSERT INTO export_roll (id, people) VALUES (:id, :people)", &[(":id", &id), (":people", &people)])?;
    }
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

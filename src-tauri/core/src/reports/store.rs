//! The SQL of saved reports.

use super::{ContactReport, ReportDefinitionId, SavedReport};
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::word::json,
};

/// All saved reports, by name.
pub fn definitions(r: &Read<'_>) -> Result<Vec<SavedReport>> {
    r.rows(
        "SELECT id, name, definition FROM report_definition
         WHERE report = 'alumni_contacts' AND deleted_at IS NULL ORDER BY sort_key(name, NULL), id",
        &[],
        |row| Ok(crate::from_row!(row => SavedReport { id, name, report = json(row, "definition")? })),
    )
}

/// Writes a saved report, new or in the place of the one of that id.
pub fn save_definition(w: &Write<'_>, id: ReportDefinitionId, name: &str, report: &ContactReport) -> Result<()> {
    w.execute(
        "INSERT INTO report_definition (id, report, name, definition) VALUES (:id, 'alumni_contacts', :name, :definition)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, definition = excluded.definition",
        &[(":id", &id), (":name", &name), (":definition", &serde_json::to_string(report)?)],
    )?;
    Ok(())
}

/// Sets a saved report aside; says whether there was one.
pub fn remove_definition(w: &Write<'_>, id: ReportDefinitionId) -> Result<bool> {
    let changed = w.execute(
        "UPDATE report_definition SET deleted_at = :now WHERE id = :id AND deleted_at IS NULL",
        &[(":id", &id), (":now", &w.now())],
    )?;
    Ok(changed > 0)
}

//! The SQL of startups.

use rusqlite::Row;

use super::{Startup, StartupDraft, StartupId, StartupName, rules};
use crate::{
    engine::{Read, Write},
    error::Result,
    organisations::OrganisationId,
    people::PersonId,
};

pub fn exists(r: &Read<'_>, id: StartupId) -> Result<bool> {
    Ok(r.count("SELECT count(*) FROM startup WHERE id = :id AND deleted_at IS NULL", &[(":id", &id)])? > 0)
}

pub fn name(r: &Read<'_>, id: StartupId) -> Result<Option<StartupName>> {
    r.row(
        "SELECT s.id, coalesce(o.short_name, o.name) AS name FROM startup s JOIN organisation o ON o.id = s.organisation
         WHERE s.id = :id AND s.deleted_at IS NULL",
        &[(":id", &id)],
        name_from_row,
    )
}

fn name_from_row(row: &Row<'_>) -> rusqlite::Result<StartupName> {
    Ok(crate::from_row!(row => StartupName { id, name }))
}

const STARTUP: &str =
    "SELECT s.id, s.organisation, o.name, o.short_name, o.credit_code, o.city, s.sector, s.funding_stage,
    s.founded_on, s.one_liner, s.team_size
  FROM startup s JOIN organisation o ON o.id = s.organisation WHERE s.deleted_at IS NULL";

/// The startup's own cells and its organisation's; what hangs on it is left empty.
fn from_row(row: &Row<'_>) -> rusqlite::Result<Startup> {
    let credit_code: Option<String> = row.get("credit_code")?;
    Ok(crate::from_row!(row => Startup {
        id, organisation, name, short_name, city, sector, funding_stage, founded_on, one_liner, team_size,
        credit_code_doubtful = rules::is_doubtful(credit_code.as_deref()), credit_code = credit_code,
        kept_cells = Vec::new(),
    }))
}

pub fn startup(r: &Read<'_>, id: StartupId) -> Result<Option<Startup>> {
    r.row(&format!("{STARTUP} AND s.id = :id"), &[(":id", &id)], from_row)
}

/// Every startup, the oldest first.
pub fn all(r: &Read<'_>) -> Result<Vec<Startup>> {
    r.rows(&format!("{STARTUP} ORDER BY s.rowid"), &[], from_row)
}

/// The oldest startup of an organisation.
pub fn of_organisation(r: &Read<'_>, organisation: OrganisationId) -> Result<Option<StartupId>> {
    r.row(
        "SELECT id FROM startup WHERE organisation = :organisation AND deleted_at IS NULL ORDER BY id LIMIT 1",
        &[(":organisation", &organisation)],
        |row| row.get("id"),
    )
}

/// Startups in whose cohorts a person takes part.
pub fn of_participant(r: &Read<'_>, person: PersonId) -> Result<Vec<StartupName>> {
    r.rows(
        "SELECT DISTINCT s.id, coalesce(o.short_name, o.name) AS name
         FROM participant p JOIN enrolment e ON e.id = p.enrolment JOIN startup s ON s.id = e.startup
           JOIN organisation o ON o.id = s.organisation
         WHERE p.person = :person AND p.deleted_at IS NULL AND e.deleted_at IS NULL AND s.deleted_at IS NULL ORDER BY s.id",
        &[(":person", &person)],
        name_from_row,
    )
}

/// Inserts the draft's startup, or writes its cells over the one it names.
pub fn save(w: &mut Write<'_>, draft: &StartupDraft, organisation: OrganisationId) -> Result<StartupId> {
    let id = draft.id.unwrap_or_else(|| w.new_id());
    w.execute(
        "INSERT INTO startup (id, organisation, sector, funding_stage, founded_on, one_liner, team_size)
         VALUES (:id, :organisation, :sector, :funding_stage, :founded_on, :one_liner, :team_size)
         ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation, sector = excluded.sector,
           funding_stage = excluded.funding_stage, founded_on = excluded.founded_on, one_liner = excluded.one_liner,
           team_size = excluded.team_size",
        &[
            (":id", &id),
            (":organisation", &organisation),
            (":sector", &draft.sector),
            (":funding_stage", &draft.funding_stage),
            (":founded_on", &draft.founded_on),
            (":one_liner", &draft.one_liner),
            (":team_size", &draft.team_size),
        ],
    )?;
    Ok(id)
}

/// Removes a startup's own row.
pub fn soft_delete(w: &Write<'_>, id: StartupId) -> Result<()> {
    w.execute("UPDATE startup SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

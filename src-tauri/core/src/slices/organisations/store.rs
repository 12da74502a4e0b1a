//! The SQL of organisations.

use std::collections::BTreeSet;

use rusqlite::{Row, ToSql};

use super::{Organisation, OrganisationDraft, OrganisationId};
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::{names::fold, word::word},
};

fn from_row(row: &Row<'_>) -> rusqlite::Result<Organisation> {
    Ok(crate::from_row!(row => Organisation { id, name, short_name, credit_code, city, kind: word }))
}

pub fn load(r: &Read<'_>, id: OrganisationId) -> Result<Option<Organisation>> {
    r.row(
        "SELECT id, name, short_name, credit_code, city, kind FROM organisation WHERE id = :id AND deleted_at IS NULL",
        &[(":id", &id)],
        from_row,
    )
}

/// Every organisation, the oldest first.
pub fn all(r: &Read<'_>) -> Result<Vec<Organisation>> {
    r.rows(
        "SELECT id, name, short_name, credit_code, city, kind FROM organisation WHERE deleted_at IS NULL ORDER BY rowid",
        &[],
        from_row,
    )
}

/// Those among `organisations`, the oldest first.
pub fn among(r: &Read<'_>, organisations: &[OrganisationId]) -> Result<Vec<Organisation>> {
    r.rows(
        "SELECT id, name, short_name, credit_code, city, kind FROM organisation
         WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(:ids)) ORDER BY rowid",
        &[(":ids", &serde_json::to_string(organisations)?)],
        from_row,
    )
}

/// All that have one of these names, folded, or one of these credit codes.
pub fn called(r: &Read<'_>, names: &BTreeSet<String>, codes: &BTreeSet<String>) -> Result<Vec<OrganisationId>> {
    r.rows(
        "SELECT w.organisation FROM json_each(:names) n CROSS JOIN organisation_row w ON w.folded = n.value
         UNION SELECT o.id FROM json_each(:codes) c CROSS JOIN organisation o ON o.credit_code = c.value",
        &[(":names", &serde_json::to_string(names)?), (":codes", &serde_json::to_string(codes)?)],
        |row| row.get(0),
    )
}

/// The oldest with this credit code.
pub fn coded(r: &Read<'_>, credit_code: &str) -> Result<Option<OrganisationId>> {
    r.row(
        "SELECT id FROM organisation WHERE credit_code = :code AND deleted_at IS NULL ORDER BY id LIMIT 1",
        &[(":code", &credit_code)],
        |row| row.get("id"),
    )
}

/// Those whose name is the same after folding, with their credit codes, the oldest first.
pub fn named(r: &Read<'_>, name: &str) -> Result<Vec<(OrganisationId, Option<String>)>> {
    r.rows(
        "SELECT o.id, o.credit_code FROM organisation_row f JOIN organisation o ON o.id = f.organisation
         WHERE f.folded = :folded AND o.deleted_at IS NULL ORDER BY f.organisation",
        &[(":folded", &fold(name))],
        |row| Ok((row.get("id")?, row.get("credit_code")?)),
    )
}

pub fn insert(w: &mut Write<'_>, draft: OrganisationDraft) -> Result<OrganisationId> {
    let id = w.new_id();
    insert_all(w, &[(id, draft)])?;
    Ok(id)
}

pub fn insert_all(w: &Write<'_>, made: &[(OrganisationId, OrganisationDraft)]) -> Result<()> {
    let kinds: Vec<&str> = made.iter().map(|(_, draft)| draft.kind.as_ref()).collect();
    let rows: Vec<[&dyn ToSql; 6]> = made
        .iter()
        .zip(&kinds)
        .map(|((id, d), kind)| -> [&dyn ToSql; 6] { [id, &d.name, &d.short_name, &d.credit_code, &d.city, kind] })
        .collect();
    w.insert_all("INSERT INTO organisation (id, name, short_name, credit_code, city, kind) VALUES {rows}", &rows)?;
    // Derived rows are written at the end of an op, but the next row of the same import may name it again.
    let names: Vec<String> = made.iter().map(|(_, draft)| fold(&draft.name)).collect();
    let rows: Vec<[&dyn ToSql; 2]> =
        made.iter().zip(&names).map(|((id, _), folded)| -> [&dyn ToSql; 2] { [id, folded] }).collect();
    w.insert_all("INSERT INTO organisation_row (organisation, folded) VALUES {rows}", &rows)
}

pub fn update(w: &Write<'_>, id: OrganisationId, draft: &OrganisationDraft) -> Result<()> {
    w.execute(
        "UPDATE organisation SET name = :name, short_name = :short_name, credit_code = :credit_code, city = :city, kind = :kind
         WHERE id = :id",
        &[
            (":id", &id),
            (":name", &draft.name),
            (":short_name", &draft.short_name),
            (":credit_code", &draft.credit_code),
            (":city", &draft.city),
            (":kind", &draft.kind.as_ref()),
        ],
    )?;
    w.execute(
        "UPDATE organisation_row SET folded = :folded WHERE organisation = :id",
        &[(":id", &id), (":folded", &fold(&draft.name))],
    )?;
    Ok(())
}

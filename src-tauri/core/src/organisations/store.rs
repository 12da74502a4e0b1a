//! The SQL of organisations.

use rusqlite::Row;

use super::{Organisation, OrganisationDraft, OrganisationId};
use crate::{
    db::{Read, Write},
    error::Result,
    kit::{names::fold, word::word},
};

fn from_row(row: &Row<'_>) -> rusqlite::Result<Organisation> {
    Ok(Organisation {
        id: row.get("id")?,
        name: row.get("name")?,
        short_name: row.get("short_name")?,
        credit_code: row.get("credit_code")?,
        city: row.get("city")?,
        kind: word(row, "kind")?,
    })
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

pub fn insert(w: &mut Write<'_>, draft: &OrganisationDraft) -> Result<OrganisationId> {
    let id = w.new_id();
    w.execute(
        "INSERT INTO organisation (id, name, short_name, credit_code, city, kind)
         VALUES (:id, :name, :short_name, :credit_code, :city, :kind)",
        &[
            (":id", &id),
            (":name", &draft.name),
            (":short_name", &draft.short_name),
            (":credit_code", &draft.credit_code),
            (":city", &draft.city),
            (":kind", &draft.kind.as_ref()),
        ],
    )?;
    // Derived rows are written at the end of an op, but the next row of the same import may name it again.
    w.execute(
        "INSERT INTO organisation_row (organisation, folded) VALUES (:id, :folded)",
        &[(":id", &id), (":folded", &fold(&draft.name))],
    )?;
    Ok(id)
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

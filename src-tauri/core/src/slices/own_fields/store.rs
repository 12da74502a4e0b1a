//! The SQL of own fields; of their values it is that of people.

use rusqlite::Row;

use super::{OwnField, OwnFieldDraft, OwnFieldId};
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::word::word,
};

fn from_row(row: &Row<'_>) -> rusqlite::Result<OwnField> {
    Ok(crate::from_row!(row => OwnField { id, noun: word, label, kind: word }))
}

/// All fields, in the order of their names.
pub fn all(r: &Read<'_>) -> Result<Vec<OwnField>> {
    r.rows(
        "SELECT id, noun, label, kind FROM own_field WHERE deleted_at IS NULL ORDER BY noun, sort_key(label, NULL), id",
        &[],
        from_row,
    )
}

pub fn field(r: &Read<'_>, id: OwnFieldId) -> Result<Option<OwnField>> {
    let sql = "SELECT id, noun, label, kind FROM own_field WHERE id = :id AND deleted_at IS NULL";
    r.row(sql, &[(":id", &id)], from_row)
}

/// Makes a field; one that was removed comes back.
pub fn save(w: &Write<'_>, id: OwnFieldId, draft: &OwnFieldDraft) -> Result<()> {
    w.execute(
        "INSERT INTO own_field (id, noun, label, kind) VALUES (:id, :noun, :label, :kind)
         ON CONFLICT (id) DO UPDATE SET label = excluded.label, kind = excluded.kind, deleted_at = NULL",
        &[(":id", &id), (":noun", &draft.noun.as_ref()), (":label", &draft.label), (":kind", &draft.kind.as_ref())],
    )?;
    Ok(())
}

pub fn remove(w: &Write<'_>, id: OwnFieldId) -> Result<()> {
    w.execute("UPDATE own_field SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

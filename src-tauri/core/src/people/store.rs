//! The SQL of people.

use super::PersonId;
use crate::{db::Read, error::Result};

pub fn exists(r: &Read<'_>, id: PersonId) -> Result<bool> {
    Ok(r.count("SELECT count(*) FROM person WHERE id = :id AND deleted_at IS NULL", &[(":id", &id)])? > 0)
}

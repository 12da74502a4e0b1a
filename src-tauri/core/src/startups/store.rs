//! The SQL of startups.

use super::StartupId;
use crate::{db::Read, error::Result};

pub fn exists(r: &Read<'_>, id: StartupId) -> Result<bool> {
    Ok(r.count("SELECT count(*) FROM startup WHERE id = :id AND deleted_at IS NULL", &[(":id", &id)])? > 0)
}

//! What a person can do with startups.

use super::{StartupId, store};
use crate::{
    db::Read,
    error::{Code, Refusal, Result},
};

/// Refuses when there is no such startup, or it was removed.
///
/// # Errors
/// `no_such_startup`.
pub fn require(r: &Read<'_>, id: StartupId) -> Result<()> {
    if store::exists(r, id)? { Ok(()) } else { Err(Refusal::new(Code::NoSuchStartup).into()) }
}

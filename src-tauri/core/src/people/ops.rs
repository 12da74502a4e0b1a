//! What a person can do with people.

use super::{PersonId, store};
use crate::{
    db::Read,
    error::{Code, Refusal, Result},
};

/// Refuses when there is no such person, or it was removed.
///
/// # Errors
/// `no_such_person`.
pub fn require(r: &Read<'_>, id: PersonId) -> Result<()> {
    if store::exists(r, id)? { Ok(()) } else { Err(Refusal::new(Code::NoSuchPerson).into()) }
}

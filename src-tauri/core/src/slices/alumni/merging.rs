//! What two people who become one are members of and agreed to.

use super::{Consent, ConsentId, EnteredMembership, ops};
use crate::{engine::Write, error::Result, people::PersonId};

/// Enters memberships as those of one, and sets aside those of the other.
///
/// # Errors
/// The file's failures only.
pub fn memberships(w: &mut Write<'_>, merged: PersonId, entered: &[EnteredMembership]) -> Result<()> {
    ops::enter_all(w, entered)?;
    w.execute(
        "UPDATE membership SET deleted_at = :now WHERE person = :merged AND deleted_at IS NULL",
        &[(":now", &w.now()), (":merged", &merged)],
    )?;
    Ok(())
}

/// Takes out an answer that is written down under both.
///
/// # Errors
/// The file's failures only.
pub fn drop_answer(w: &Write<'_>, id: ConsentId) -> Result<()> {
    w.execute("UPDATE consent SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

/// Says an answer again, as a person's, with all that is known of it.
///
/// # Errors
/// The file's failures only.
pub fn answer_again(w: &mut Write<'_>, person: PersonId, answer: &Consent) -> Result<()> {
    let id = w.new_id::<Consent>();
    w.execute(
        "INSERT INTO consent (id, person, purpose, answer, answered_on, means, expires_on, withdrawn_on)
         VALUES (:id, :person, :purpose, :answer, :answered_on, :means, :expires_on, :withdrawn_on)",
        &[
            (":id", &id),
            (":person", &person),
            (":purpose", &answer.purpose.as_ref()),
            (":answer", &answer.answer.as_ref()),
            (":answered_on", &answer.answered_on),
            (":means", &answer.means),
            (":expires_on", &answer.expires_on),
            (":withdrawn_on", &answer.withdrawn_on),
        ],
    )?;
    Ok(())
}

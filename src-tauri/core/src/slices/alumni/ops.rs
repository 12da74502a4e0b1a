//! What a person can do with alumni.

use super::{
    Consent, ConsentDraft, ConsentId, EnteredMembership, Interaction, InteractionDraft, InteractionId, Membership,
    MembershipId, rules, store,
};
use crate::{
    cohorts::CohortId,
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::Day,
    people::{self, PersonId},
};

/// Makes a person an alumnus of a cohort; who is one already stays one, with the day that was known first.
///
/// # Errors
/// The file's failures only.
pub fn join(
    w: &mut Write<'_>,
    person: PersonId,
    cohort: Option<CohortId>,
    joined_on: Option<Day>,
) -> Result<MembershipId> {
    store::join(w, person, cohort, joined_on)
}

/// Writes a membership as it is known now; asks nothing of the file, as many at once need it.
///
/// # Errors
/// The file's failures only.
pub fn enter_all(w: &mut Write<'_>, memberships: &[EnteredMembership]) -> Result<()> {
    store::enter_all(w, memberships)
}

/// Writes answers down as they were found in a file, their day unknown where the file does not say it.
///
/// # Errors
/// The file's failures only.
pub fn enter_answers(w: &mut Write<'_>, answers: &[ConsentDraft]) -> Result<()> {
    store::insert_consents(w, answers)
}

/// All memberships, or those of some people, each with whose it is; without the cohorts' names.
///
/// # Errors
/// The file's failures only.
pub fn memberships(r: &Read<'_>, among: Option<&[PersonId]>) -> Result<Vec<(PersonId, Membership)>> {
    store::memberships(r, among)
}

/// All answers, or those of some people, each with whose it is.
///
/// # Errors
/// The file's failures only.
pub fn consents(r: &Read<'_>, among: Option<&[PersonId]>) -> Result<Vec<(PersonId, Consent)>> {
    store::consents(r, among)
}

/// Which cohorts a person is an alumnus of, the newest first.
///
/// # Errors
/// The file's failures only.
pub fn memberships_of(r: &Read<'_>, person: PersonId) -> Result<Vec<Membership>> {
    store::memberships_of(r, person)
}

/// What a person answered when asked, the newest first.
///
/// # Errors
/// The file's failures only.
pub fn consents_of(r: &Read<'_>, person: PersonId) -> Result<Vec<Consent>> {
    store::consents_of(r, person)
}

/// Writes down what a person answered. Earlier answers stay: history is evidence.
///
/// # Errors
/// `no_such_person`, and see [`rules::accept_consent`].
pub fn record_consent(w: &mut Write<'_>, draft: ConsentDraft) -> Result<ConsentId> {
    let draft = rules::accept_consent(draft, w.today())?;
    people::ops::require(w, draft.person)?;
    w.about(draft.person);
    store::insert_consent(w, &draft)
}

/// Takes an answer back, today; one that was taken back before keeps its day.
///
/// # Errors
/// `no_such_record`.
pub fn withdraw_consent(w: &mut Write<'_>, id: ConsentId) -> Result<()> {
    let (person, consent) = store::consent(w, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD))?;
    w.about(person);
    if consent.withdrawn_on.is_none() {
        store::withdraw_consent(w, id, w.today())?;
    }
    Ok(())
}

/// Calls, visits and messages with a person, the newest first.
///
/// # Errors
/// The file's failures only.
pub fn interactions_of(r: &Read<'_>, person: PersonId) -> Result<Vec<Interaction>> {
    store::interactions_of(r, person)
}

/// Writes down a contact with a person; its author is the person at this machine.
///
/// # Errors
/// `no_author`, `no_such_person`, and see [`rules::accept_interaction`].
pub fn log_interaction(w: &mut Write<'_>, draft: InteractionDraft) -> Result<InteractionId> {
    let author = w.author()?;
    let (draft, day) = rules::accept_interaction(draft, w.today())?;
    people::ops::require(w, draft.person)?;
    w.about(draft.person);
    store::insert_interaction(w, &draft, day, author)
}

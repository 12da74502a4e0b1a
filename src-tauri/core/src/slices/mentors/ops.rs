//! What a person can do with mentors and mentorships.

use super::{
    MentorCard, MentorDraft, MentorId, MentorRole, Mentorship, MentorshipDraft, MentorshipId, MentorshipState, rules,
    slice, store,
};
use crate::{
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::Day,
    people::{self, PersonId},
    startups::{self, StartupId},
};

/// What a person does as a mentor, where they are one.
///
/// # Errors
/// The file's failures only.
pub fn card_of(r: &Read<'_>, person: PersonId) -> Result<Option<MentorCard>> {
    let Some(id) = store::mentor_of(r, person)? else { return Ok(None) };
    let card = store::card(r, id)?;
    card.map(|card| Ok(MentorCard { mentorships: store::mentorships_of_mentor(r, id)?, ..card })).transpose()
}

/// Who mentors a startup, the confirmed first.
///
/// # Errors
/// The file's failures only.
pub fn mentorships_of(r: &Read<'_>, startup: StartupId) -> Result<Vec<Mentorship>> {
    store::mentorships_of_startup(r, startup)
}

/// Makes or changes a mentor together with their person.
///
/// # Errors
/// See [`people::ops::save`] and [`rules::accept`].
pub fn save(w: &mut Write<'_>, draft: MentorDraft) -> Result<MentorId> {
    let role = rules::accept(&draft)?;
    let person = people::ops::save(w, draft.person)?;
    appoint(w, person, &role)
}

/// Makes a person a mentor, or changes what they are as one.
///
/// # Errors
/// `no_such_person`.
pub fn appoint(w: &mut Write<'_>, person: PersonId, role: &MentorRole) -> Result<MentorId> {
    people::ops::require(w, person)?;
    w.about(person);
    match store::mentor_of(w, person)? {
        Some(id) => store::update(w, id, role).map(|()| id),
        None => store::insert(w, person, role),
    }
}

/// Ends a person's being a mentor, with their mentorships; the person stays.
///
/// # Errors
/// `no_such_mentor`.
pub fn remove(w: &mut Write<'_>, id: MentorId) -> Result<()> {
    let person = store::person_of(w, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_MENTOR))?;
    w.about(person);
    store::remove(w, id)
}

/// Makes or changes a mentorship. A mentor and a startup have one that is not ended; a startup has one first mentor.
///
/// # Errors
/// `no_such_mentor`, `no_such_startup`, `no_such_record`.
pub fn save_mentorship(w: &mut Write<'_>, draft: &MentorshipDraft) -> Result<MentorshipId> {
    let mentor = store::mentor_of(w, draft.person)?.ok_or_else(|| Refusal::field("person", code::NO_SUCH_MENTOR))?;
    startups::ops::require(w, draft.startup)?;
    let under_way = |m: &Mentorship| m.mentor == mentor && m.state != MentorshipState::Ended;
    let held = store::mentorships_of_startup(w, draft.startup)?;
    let known = draft.id.or_else(|| held.into_iter().find(under_way).map(|m| m.id));
    let (starts_on, ends_on) = match known {
        Some(id) => store::mentorship_days(w, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD))?,
        None => (None, None),
    };
    let draft = MentorshipDraft { id: known, ..draft.clone() };
    let id = store::save_mentorship(w, &draft, mentor, rules::days(draft.state, starts_on, ends_on, w.today()))?;
    if draft.is_primary {
        store::step_back_others(w, draft.startup, id)?;
    }
    w.about(draft.startup);
    Ok(id)
}

/// Makes a mentor the first mentor of a startup that has none, from a day on, or one `besides` those whom it has. A
/// mentorship that they wished for or talked about becomes it.
///
/// # Errors
/// `no_such_mentor`, `no_such_startup`; `already_mentored` where it is not to be one besides others.
pub fn begin(
    w: &mut Write<'_>,
    person: PersonId,
    startup: StartupId,
    starts_on: Day,
    besides: bool,
) -> Result<MentorshipId> {
    let mentor = store::mentor_of(w, person)?.ok_or_else(|| Refusal::field("mentor", code::NO_SUCH_MENTOR))?;
    startups::ops::require(w, startup)?;
    let held = store::mentorships_of_startup(w, startup)?;
    let first = held.iter().find(|one| one.state == MentorshipState::Confirmed);
    if let Some(other) = first.filter(|_| !besides) {
        return Err(Refusal::new(slice::code::ALREADY_MENTORED).arg("startup", &other.startup_name).into());
    }
    let known = held.iter().find(|one| one.mentor == mentor && one.state != MentorshipState::Ended).map(|one| one.id);
    let draft =
        MentorshipDraft { id: known, person, startup, state: MentorshipState::Confirmed, is_primary: first.is_none() };
    let id = store::save_mentorship(w, &draft, mentor, (Some(starts_on), None))?;
    if draft.is_primary {
        store::step_back_others(w, startup, id)?;
    }
    w.about(startup);
    Ok(id)
}

/// Writes down that a match has left a startup without a mentor.
///
/// # Errors
/// `no_such_startup`.
pub fn leave_without(w: &mut Write<'_>, startup: StartupId, why: &str) -> Result<()> {
    startups::ops::require(w, startup)?;
    store::leave_without(w, startup, why)
}

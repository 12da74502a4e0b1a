//! Removing what others may hang on.

use super::links;
use crate::{
    action_items,
    engine::Write,
    error::{Refusal, Result, code},
    notes,
    people::{self, PersonId},
    sessions::{self, SeriesDraft, SessionId, changing},
    slice::Parent,
    startups::{self, StartupId},
};

/// Removes a person, with what is about them alone.
///
/// # Errors
/// `no_such_person`; `still_in_use` with the number of notes, sessions and other records that would lose them, the
/// person at this machine being one of their own.
pub fn person(w: &mut Write<'_>, id: PersonId) -> Result<()> {
    people::ops::require(w, id)?;
    let is_me = w.author().is_ok_and(|me| me == id);
    let uses = links::forbidding(w, Parent::Person, id)? + u32::from(is_me);
    if uses > 0 {
        return Err(Refusal::new(code::STILL_IN_USE).arg("count", uses).into());
    }
    w.about(id);
    links::remove(w, Parent::Person, id)?;
    people::ops::soft_delete(w, id)
}

/// Removes a startup with its enrolments and mentorships; its organisation and its people stay.
///
/// # Errors
/// `no_such_startup`; `still_in_use` with the number of its notes.
pub fn startup(w: &mut Write<'_>, id: StartupId) -> Result<()> {
    startups::ops::require(w, id)?;
    let notes = links::forbidding(w, Parent::Startup, id)?;
    if notes > 0 {
        return Err(Refusal::new(code::STILL_IN_USE).arg("count", notes).into());
    }
    w.about(id);
    links::remove(w, Parent::Startup, id)?;
    startups::ops::soft_delete(w, id)
}

/// Removes a session with its attendance; notes that were taken at it stay, without it.
///
/// # Errors
/// `no_such_session`.
pub fn session(w: &mut Write<'_>, id: SessionId) -> Result<()> {
    sessions::ops::require(w, id)?;
    action_items::ops::remove_of(w, id)?;
    notes::ops::leave_session(w, id)?;
    sessions::ops::remove(w, id)
}

/// Removes a part of a series, each session as [`session`] does, and answers how many.
///
/// # Errors
/// `no_such_session`.
pub fn series(w: &mut Write<'_>, draft: &SeriesDraft) -> Result<usize> {
    let meant = changing::to_remove(w, draft)?;
    for id in &meant {
        session(w, *id)?;
    }
    w.about(draft.deed.session()?);
    Ok(meant.len())
}

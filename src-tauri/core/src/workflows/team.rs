//! The people of a startup.

use serde::Deserialize;
use ts_rs::TS;

use crate::{
    cohorts,
    engine::Write,
    error::Result,
    kit::{limits, text::typed},
    people::{self, PersonDraft, PersonId},
    startups::{self, StartupId},
};

/// What a person types to add somebody to a startup.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TeamMemberDraft {
    /// The startup.
    pub startup: StartupId,
    /// Who; without an id, a new person.
    pub person: PersonDraft,
    /// As what.
    #[serde(default)]
    pub role: Option<String>,
    /// Takes part in its newest cohort.
    #[serde(default)]
    pub participates: bool,
}

/// Adds a person to a startup: a new one as typed, or one that is there, with a role, and to the participants of its
/// newest cohort where they come to its sessions.
///
/// # Errors
/// `no_such_startup`, `no_such_person`; `too_long` at `role`; and see [`people::rules::accept`].
pub fn add_member(w: &mut Write<'_>, draft: TeamMemberDraft) -> Result<PersonId> {
    let startup = startups::ops::load(w, draft.startup)?;
    limits::TEAM_MEMBER.check_all(&[("role", &draft.role)])?;
    let person = match draft.person.id {
        Some(known) => known,
        None => people::ops::save(w, PersonDraft { company: None, role: None, ..draft.person })?,
    };
    people::ops::affiliate(w, person, startup.organisation, draft.role.as_deref().and_then(typed))?;
    if draft.participates
        && let Some(newest) = cohorts::ops::enrolments_of(w, startup.id)?.into_iter().next()
    {
        let mut people: Vec<PersonId> = newest.participants.iter().map(|p| p.id).collect();
        people.push(person);
        cohorts::ops::set_participants(w, newest.id, &people)?;
    }
    w.about(startup.id);
    Ok(person)
}

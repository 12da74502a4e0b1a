//! What a person can do with startups.

use super::{
    Startup, StartupDraft, StartupId, StartupName, StartupQuery, StartupRow, TeamMember, TeamMemberDraft, list, rules,
    store,
};
use crate::{
    cohorts::{self, Enrolment},
    engine::{Read, Write, setting},
    error::{Refusal, Result, code},
    kit::{Page, limits, text::typed},
    mentors, notes,
    organisations::{self, OrganisationId},
    people::{self, ContactKind, PersonDraft, PersonId, PersonName},
    sessions,
};

/// Refuses when there is no such startup, or it was removed.
///
/// # Errors
/// `no_such_startup`.
pub fn require(r: &Read<'_>, id: StartupId) -> Result<()> {
    if store::exists(r, id)? { Ok(()) } else { Err(no_such_startup().into()) }
}

/// A startup's name.
///
/// # Errors
/// `no_such_startup`.
pub fn name_of(r: &Read<'_>, id: StartupId) -> Result<StartupName> {
    Ok(store::name(r, id)?.ok_or_else(no_such_startup)?)
}

fn no_such_startup() -> Refusal {
    Refusal::new(code::NO_SUCH_STARTUP)
}

/// A page of startups, by name.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>, query: &StartupQuery) -> Result<Page<StartupRow>> {
    list::page(r, query)
}

/// After how many days without a note a startup is silent.
///
/// # Errors
/// The file's failures only.
pub fn silent_days(r: &Read<'_>) -> Result<u32> {
    Ok(setting::get(r, setting::SILENT_DAYS)?.unwrap_or(rules::SILENT_DAYS))
}

/// A startup with everything that hangs on it.
///
/// # Errors
/// `no_such_startup`.
pub fn load(r: &Read<'_>, id: StartupId) -> Result<Startup> {
    let startup = store::startup(r, id)?.ok_or_else(no_such_startup)?;
    let enrolments = cohorts::ops::enrolments_of(r, id)?;
    Ok(Startup {
        team: team(r, startup.organisation, enrolments.first())?,
        mentorships: mentors::ops::mentorships_of(r, id)?,
        open_items: notes::ops::open_items_of(r, id)?,
        attendance: sessions::ops::attendance_of(r, id)?,
        notes: notes::ops::count_of(r, id)?,
        kept_cells: people::ops::shown_cells(r, id)?,
        enrolments,
        ..startup
    })
}

/// Who takes part in the newest cohort, then who else works there.
fn team(r: &Read<'_>, organisation: OrganisationId, newest: Option<&Enrolment>) -> Result<Vec<TeamMember>> {
    let staff = people::ops::people_of(r, organisation)?;
    let participants = newest.map(|e| e.participants.as_slice()).unwrap_or_default();
    let role_of = |id| staff.iter().find(|(p, _)| p.id == id).and_then(|(_, role)| role.clone());
    let others = staff.iter().map(|(p, _)| p).filter(|p| !participants.contains(p));
    let mut team: Vec<TeamMember> = Vec::new();
    for (PersonName { id, name }, participates) in
        participants.iter().map(|p| (p, true)).chain(others.map(|p| (p, false)))
    {
        if team.iter().any(|member| member.id == *id) {
            continue;
        }
        let contacts = people::ops::contacts_of(r, *id)?;
        let first = |kind| contacts.iter().find(|c| c.kind == kind).map(|c| c.value.clone());
        team.push(TeamMember {
            id: *id,
            name: name.clone(),
            role: role_of(*id),
            mobile: first(ContactKind::Mobile),
            wechat: first(ContactKind::Wechat),
            participates,
        });
    }
    Ok(team)
}

/// Who would come to the sessions of a startup's next cohort: who took part in its newest or, where it was in none,
/// everybody who works there.
///
/// # Errors
/// `no_such_startup`.
pub fn likely_participants(r: &Read<'_>, id: StartupId) -> Result<Vec<PersonId>> {
    let startup = store::startup(r, id)?.ok_or_else(no_such_startup)?;
    let staff = || people::ops::people_of(r, startup.organisation);
    Ok(match cohorts::ops::enrolments_of(r, id)?.into_iter().next() {
        Some(newest) => newest.participants.into_iter().map(|p| p.id).collect(),
        None => staff()?.into_iter().map(|(p, _)| p.id).collect(),
    })
}

/// Every startup with its own cells and its organisation's, and nothing else that hangs on it.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<Vec<Startup>> {
    store::all(r)
}

/// The startup of this organisation, where it is one.
///
/// # Errors
/// The file's failures only.
pub fn of_organisation(r: &Read<'_>, organisation: OrganisationId) -> Result<Option<StartupId>> {
    store::of_organisation(r, organisation)
}

/// Startups in whose cohorts a person takes part.
///
/// # Errors
/// The file's failures only.
pub fn of_participant(r: &Read<'_>, person: PersonId) -> Result<Vec<StartupName>> {
    store::of_participant(r, person)
}

/// Makes or changes a startup together with its organisation. A new one becomes a role of the organisation of its name
/// or credit code, where that is there and is no startup yet.
///
/// # Errors
/// `no_such_startup`, and see [`rules::accept`]. A doubtful credit code is kept.
pub fn save(w: &mut Write<'_>, draft: StartupDraft) -> Result<StartupId> {
    let draft = rules::accept(draft, w.today())?;
    let base = rules::organisation_of(&draft);
    let organisation = match draft.id {
        Some(id) => {
            let held = store::startup(w, id)?.ok_or_else(no_such_startup)?.organisation;
            organisations::ops::save(w, held, &base)?;
            held
        }
        None => match organisations::ops::find(w, &base)? {
            Some(found) if store::of_organisation(w, found)?.is_none() => {
                organisations::ops::complete(w, found, &base)?;
                found
            }
            _ => organisations::ops::make(w, &base)?,
        },
    };
    let id = store::save(w, &draft, organisation)?;
    w.about(id);
    Ok(id)
}

/// Adds a person to a startup: a new one as typed, or one that is there, with a role, and to the participants of its
/// newest cohort where they come to its sessions.
///
/// # Errors
/// `no_such_startup`, `no_such_person`; `too_long` at `role`; and see [`people::rules::accept`].
pub fn add_team_member(w: &mut Write<'_>, draft: TeamMemberDraft) -> Result<PersonId> {
    let startup = store::startup(w, draft.startup)?.ok_or_else(no_such_startup)?;
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

/// Removes a startup with its enrolments and mentorships; its organisation and its people stay.
///
/// # Errors
/// `no_such_startup`; `still_in_use` with the number of its notes.
pub fn remove(w: &mut Write<'_>, id: StartupId) -> Result<()> {
    require(w, id)?;
    let notes = store::notes(w, id)?;
    if notes > 0 {
        return Err(Refusal::new(code::STILL_IN_USE).arg("count", notes).into());
    }
    w.about(id);
    store::remove(w, id)
}

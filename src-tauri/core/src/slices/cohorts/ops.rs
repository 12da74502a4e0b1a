//! What a person can do with programmes, cohorts and enrolments.

use super::{
    Cohort, CohortDraft, CohortId, EnrolAllDraft, Enrolment, EnrolmentChange, EnrolmentDraft, EnrolmentId, MoveDraft,
    Programme, ProgrammeId, rules, store,
};
use crate::{
    OpId,
    engine::{Read, Write},
    error::{Refusal, Result, code},
    people::{self, PersonId},
    startups::{self, StartupId, StartupName},
};

/// All programmes.
///
/// # Errors
/// The file's failures only.
pub fn programmes(r: &Read<'_>) -> Result<Vec<Programme>> {
    store::programmes(r)
}

/// All cohorts in their order: see [`rules::sort`].
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>) -> Result<Vec<Cohort>> {
    let mut cohorts = store::cohorts(r)?;
    rules::sort(&mut cohorts);
    Ok(cohorts)
}

/// The cohorts into which an op has put startups, in their order.
///
/// # Errors
/// The file's failures only.
pub fn entered_by(r: &Read<'_>, op: OpId) -> Result<Vec<Cohort>> {
    let mut cohorts = store::entered_by(r, op)?;
    rules::sort(&mut cohorts);
    Ok(cohorts)
}

/// One cohort.
///
/// # Errors
/// `no_such_cohort`.
pub fn require(r: &Read<'_>, id: CohortId) -> Result<Cohort> {
    store::cohort(r, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_COHORT).into())
}

/// The cohort that the program is about today; none in an empty nursery.
///
/// # Errors
/// The file's failures only.
pub fn current(r: &Read<'_>) -> Result<Option<Cohort>> {
    Ok(rules::current(&store::cohorts(r)?).cloned())
}

/// Makes or changes a cohort, and its programme where that is not there yet.
///
/// # Errors
/// See [`rules::accept`]; `no_such_cohort`.
pub fn save(w: &mut Write<'_>, draft: CohortDraft) -> Result<CohortId> {
    let draft = rules::accept(draft)?;
    if let Some(id) = draft.id {
        require(w, id)?;
    }
    let programme = programme_named(w, &draft.programme)?;
    let id = store::save_cohort(w, &draft, programme)?;
    w.about(id);
    Ok(id)
}

/// The programme of this name, made where it is not there yet.
///
/// # Errors
/// The file's failures only.
pub fn programme_named(w: &mut Write<'_>, name: &str) -> Result<ProgrammeId> {
    let found = store::programmes(w)?.into_iter().find(|p| p.name == name);
    found.map_or_else(|| store::insert_programme(w, name), |p| Ok(p.id))
}

/// Removes a cohort that nothing hangs on.
///
/// # Errors
/// `no_such_cohort`; `still_in_use` with the number of records that hang on it.
pub fn remove(w: &mut Write<'_>, id: CohortId) -> Result<()> {
    require(w, id)?;
    let uses = store::uses_of_cohort(w, id)?;
    if uses > 0 {
        return Err(Refusal::new(code::STILL_IN_USE).arg("count", uses).into());
    }
    w.about(id);
    store::remove_cohort(w, id)
}

/// The startups that are admitted to a cohort or active in it, by name.
///
/// # Errors
/// The file's failures only.
pub fn inside(r: &Read<'_>, cohort: CohortId) -> Result<Vec<StartupName>> {
    store::inside(r, cohort)
}

/// The enrolments of a startup, the newest cohort first.
///
/// # Errors
/// The file's failures only.
pub fn enrolments_of(r: &Read<'_>, startup: StartupId) -> Result<Vec<Enrolment>> {
    store::enrolments_of(r, startup)
}

/// Puts a startup into a cohort.
///
/// # Errors
/// `no_such_cohort`, `no_such_startup`, `no_such_person`, `already_enrolled`, `in_the_future`.
pub fn enrol(w: &mut Write<'_>, draft: &EnrolmentDraft) -> Result<EnrolmentId> {
    let cohort = require(w, draft.cohort)?;
    startups::ops::require(w, draft.startup)?;
    if store::enrolments_of(w, draft.startup)?.iter().any(|e| e.cohort == cohort.id) {
        return Err(Refusal::field("cohort", code::ALREADY_ENROLLED).arg("cohort", cohort.name).into());
    }
    let day = draft.day.unwrap_or_else(|| w.today());
    if day > w.today() {
        return Err(Refusal::field("day", code::IN_THE_FUTURE).arg("today", w.today()).into());
    }
    let id = store::enrol(w, draft.cohort, draft.startup)?;
    store::insert_change(w, id, &EnrolmentChange { state: draft.state, day, reason: None })?;
    for person in &draft.participants {
        people::ops::require(w, *person)?;
        store::add_participant(w, id, *person)?;
    }
    w.about(draft.startup);
    Ok(id)
}

/// Puts startups into a cohort at once; who is in it already stays as they are. Each comes with the participants of
/// its newest cohort or, where it is in none yet, with everybody who works there.
///
/// Returns how many it has put in.
///
/// # Errors
/// `missing` where none are named, `no_such_cohort`, `no_such_startup`, `in_the_future`. Nothing is written then.
pub fn enrol_all(w: &mut Write<'_>, draft: &EnrolAllDraft) -> Result<u32> {
    require(w, draft.cohort)?;
    if draft.startups.is_empty() {
        return Err(Refusal::field("startups", code::MISSING).into());
    }
    let mut enrolled = 0;
    for startup in &draft.startups {
        if store::enrolments_of(w, *startup)?.iter().any(|e| e.cohort == draft.cohort) {
            continue;
        }
        let participants = likely_participants(w, *startup)?;
        let EnrolAllDraft { cohort, state, day, .. } = *draft;
        enrol(w, &EnrolmentDraft { cohort, startup: *startup, state, day, participants })?;
        enrolled += 1;
    }
    w.about(draft.cohort);
    Ok(enrolled)
}

/// The startups in which a person takes part, in whatever cohort.
///
/// # Errors
/// The file's failures only.
pub fn startups_of(r: &Read<'_>, person: PersonId) -> Result<Vec<StartupId>> {
    store::startups_of(r, person)
}

/// Says who takes part: those who are not named any more leave.
///
/// # Errors
/// `no_such_record`, `no_such_person`.
pub fn set_participants(w: &mut Write<'_>, id: EnrolmentId, people: &[PersonId]) -> Result<()> {
    let enrolment = store::enrolment(w, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD))?;
    for gone in enrolment.participants.iter().filter(|p| !people.contains(&p.id)) {
        store::remove_participant(w, id, gone.id)?;
    }
    for person in people {
        people::ops::require(w, *person)?;
        store::add_participant(w, id, *person)?;
    }
    w.about(enrolment.startup);
    Ok(())
}

/// Who would come to the sessions of a startup's next cohort: who took part in its newest or, where it was in none,
/// everybody who works there.
///
/// # Errors
/// `no_such_startup`.
fn likely_participants(r: &Read<'_>, id: StartupId) -> Result<Vec<PersonId>> {
    let startup = startups::ops::load(r, id)?;
    let staff = || people::ops::people_of(r, startup.organisation);
    Ok(match store::enrolments_of(r, id)?.into_iter().next() {
        Some(newest) => newest.participants.into_iter().map(|p| p.id).collect(),
        None => staff()?.into_iter().map(|(p, _)| p.id).collect(),
    })
}

/// Moves an enrolment to another state. Answers it as it was, and the change.
///
/// # Errors
/// `no_such_record`; `illegal_move`, `reason_needed`, `before_last_move`, `in_the_future`.
pub fn move_enrolment(w: &mut Write<'_>, draft: &MoveDraft) -> Result<(Enrolment, EnrolmentChange)> {
    let enrolment = store::enrolment(w, draft.enrolment)?.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD))?;
    let last = enrolment.changes.last().ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD))?;
    let day = draft.day.unwrap_or_else(|| w.today());
    let change = rules::accept_move(last, draft.state, day, draft.reason.as_deref(), w.today())?;
    store::insert_change(w, enrolment.id, &change)?;
    w.about(enrolment.startup);
    Ok((enrolment, change))
}

/// Lets a person take part wherever another took part, who does no more.
///
/// # Errors
/// The file's failures only.
pub fn take_over(w: &Write<'_>, kept: PersonId, gone: PersonId) -> Result<()> {
    for enrolment in store::participations(w, gone)? {
        store::add_participant(w, enrolment, kept)?;
        store::remove_participant(w, enrolment, gone)?;
    }
    Ok(())
}

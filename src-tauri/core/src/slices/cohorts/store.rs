//! The SQL of programmes, cohorts, enrolments and participants.

use rusqlite::Row;

use super::{
    Cohort, CohortDraft, CohortId, Enrolment, EnrolmentChange, EnrolmentId, EnrolmentState, Programme, ProgrammeId,
    rules,
};
use crate::{
    OpId,
    engine::{Read, Write},
    error::Result,
    kit::{Id, word::word},
    people::{PersonId, PersonName},
    startups::{StartupId, StartupName},
};

const COHORT: &str =
    "SELECT c.id, c.programme, p.name AS programme_name, c.name, c.edition, c.starts_on, c.ends_on, c.demo_day,
    c.capacity, c.state, (SELECT count(*) FROM enrolment e WHERE e.cohort = c.id AND e.deleted_at IS NULL) AS startups,
    EXISTS (SELECT 1 FROM session s WHERE s.cohort = c.id AND s.deleted_at IS NULL) AS has_sessions,
    EXISTS (SELECT 1 FROM enrolment e JOIN participant t ON t.enrolment = e.id AND t.deleted_at IS NULL
      WHERE e.cohort = c.id AND e.deleted_at IS NULL) AS has_participants
  FROM cohort c JOIN programme p ON p.id = c.programme WHERE c.deleted_at IS NULL";

fn cohort_from_row(row: &Row<'_>) -> rusqlite::Result<Cohort> {
    let mut cohort = crate::from_row!(row => Cohort {
        id, programme, programme_name, name, edition, starts_on, ends_on, demo_day, capacity, state: word, startups,
        lacks = Vec::new(),
    });
    cohort.lacks = rules::lacks(&cohort, row.get("has_sessions")?, row.get("has_participants")?);
    Ok(cohort)
}

pub fn programmes(r: &Read<'_>) -> Result<Vec<Programme>> {
    r.rows("SELECT id, name FROM programme WHERE deleted_at IS NULL ORDER BY id", &[], |row| {
        Ok(crate::from_row!(row => Programme { id, name }))
    })
}

pub fn insert_programme(w: &mut Write<'_>, name: &str) -> Result<ProgrammeId> {
    let id = w.new_id();
    w.execute("INSERT INTO programme (id, name) VALUES (:id, :name)", &[(":id", &id), (":name", &name)])?;
    Ok(id)
}

pub fn cohorts(r: &Read<'_>) -> Result<Vec<Cohort>> {
    r.rows(&format!("{COHORT} ORDER BY c.id"), &[], cohort_from_row)
}

/// Cohorts into which the changes of an op have put startups that are still there.
pub fn entered_by(r: &Read<'_>, op: OpId) -> Result<Vec<Cohort>> {
    let sql = format!(
        "{COHORT} AND c.id IN (SELECT e.cohort FROM op o JOIN change_run n ON n.op = o.rid
           CROSS JOIN change h ON h.seq BETWEEN n.first AND n.last AND h.tbl = 'enrolment' JOIN enrolment e ON e.id = h.row_id WHERE o.id = :op AND e.deleted_at IS NULL)"
    );
    r.rows(&sql, &[(":op", &op)], cohort_from_row)
}

pub fn cohort(r: &Read<'_>, id: CohortId) -> Result<Option<Cohort>> {
    r.row(&format!("{COHORT} AND c.id = :id"), &[(":id", &id)], cohort_from_row)
}

/// Inserts the draft's cohort, or writes its cells over the one it names.
pub fn save_cohort(w: &mut Write<'_>, draft: &CohortDraft, programme: ProgrammeId) -> Result<CohortId> {
    let id = draft.id.unwrap_or_else(|| w.new_id());
    w.execute(
        "INSERT INTO cohort (id, programme, name, edition, starts_on, ends_on, demo_day, capacity, state)
         VALUES (:id, :programme, :name, :edition, :starts_on, :ends_on, :demo_day, :capacity, :state)
         ON CONFLICT (id) DO UPDATE SET programme = excluded.programme, name = excluded.name, edition = excluded.edition,
           starts_on = excluded.starts_on, ends_on = excluded.ends_on, demo_day = excluded.demo_day,
           capacity = excluded.capacity, state = excluded.state",
        &[
            (":id", &id),
            (":programme", &programme),
            (":name", &draft.name),
            (":edition", &draft.edition),
            (":starts_on", &draft.starts_on),
            (":ends_on", &draft.ends_on),
            (":demo_day", &draft.demo_day),
            (":capacity", &draft.capacity),
            (":state", &draft.state.as_ref()),
        ],
    )?;
    Ok(id)
}

pub fn remove_cohort(w: &Write<'_>, id: CohortId) -> Result<()> {
    w.execute("UPDATE cohort SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

/// Live rows of other tables that hang on a cohort.
pub fn uses_of_cohort(r: &Read<'_>, id: CohortId) -> Result<u32> {
    r.count(
        "SELECT (SELECT count(*) FROM enrolment WHERE cohort = :id AND deleted_at IS NULL)
              + (SELECT count(*) FROM session WHERE cohort = :id AND deleted_at IS NULL)
              + (SELECT count(*) FROM membership WHERE cohort = :id AND deleted_at IS NULL)",
        &[(":id", &id)],
    )
}

const ENROLMENT: &str =
    "SELECT e.id, e.cohort, c.name AS cohort_name, e.startup FROM enrolment e JOIN cohort c ON c.id = e.cohort
  WHERE e.deleted_at IS NULL";

pub fn enrolment(r: &Read<'_>, id: EnrolmentId) -> Result<Option<Enrolment>> {
    let found = r.row(&format!("{ENROLMENT} AND e.id = :id"), &[(":id", &id)], link_from_row)?;
    found.map(|link| whole(r, link)).transpose()
}

/// The enrolments of a startup, the newest cohort first.
pub fn enrolments_of(r: &Read<'_>, startup: StartupId) -> Result<Vec<Enrolment>> {
    let sql = format!(
        "{ENROLMENT} AND e.startup = :startup ORDER BY coalesce(c.starts_on, '') DESC, c.edition DESC, c.id DESC"
    );
    r.rows(&sql, &[(":startup", &startup)], link_from_row)?.into_iter().map(|link| whole(r, link)).collect()
}

type Link = (EnrolmentId, CohortId, String, StartupId);

fn link_from_row(row: &Row<'_>) -> rusqlite::Result<Link> {
    Ok((row.get("id")?, row.get("cohort")?, row.get("cohort_name")?, row.get("startup")?))
}

fn whole(r: &Read<'_>, (id, cohort, cohort_name, startup): Link) -> Result<Enrolment> {
    let changes = changes(r, id)?;
    let state = changes.last().map_or(EnrolmentState::Applied, |c| c.state);
    Ok(Enrolment {
        id,
        cohort,
        cohort_name,
        startup,
        state,
        changes,
        participants: participants(r, id)?,
        next: rules::next_states(state),
    })
}

/// What happened to an enrolment, the oldest first.
pub fn changes(r: &Read<'_>, id: EnrolmentId) -> Result<Vec<EnrolmentChange>> {
    r.rows(
        "SELECT state, day, reason FROM enrolment_change WHERE enrolment = :id AND deleted_at IS NULL ORDER BY day, id",
        &[(":id", &id)],
        |row| Ok(crate::from_row!(row => EnrolmentChange { state: word, day, reason })),
    )
}

pub fn participants(r: &Read<'_>, id: EnrolmentId) -> Result<Vec<PersonName>> {
    r.rows(
        "SELECT p.id, p.name FROM participant t JOIN person p ON p.id = t.person
         WHERE t.enrolment = :id AND t.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY p.id",
        &[(":id", &id)],
        |row| Ok(crate::from_row!(row => PersonName { id, name })),
    )
}

/// Links a startup to a cohort; the same link made again is the same row, come back to life.
pub fn enrol(w: &Write<'_>, cohort: CohortId, startup: StartupId) -> Result<EnrolmentId> {
    let id = Id::link("enrolment", cohort, startup);
    w.execute(
        "INSERT INTO enrolment (id, cohort, startup) VALUES (:id, :cohort, :startup) ON CONFLICT (id) DO UPDATE SET deleted_at = NULL",
        &[(":id", &id), (":cohort", &cohort), (":startup", &startup)],
    )?;
    Ok(id)
}

pub fn insert_change(w: &mut Write<'_>, enrolment: EnrolmentId, change: &EnrolmentChange) -> Result<()> {
    let id = w.new_id::<EnrolmentChange>();
    w.execute(
        "INSERT INTO enrolment_change (id, enrolment, state, day, reason) VALUES (:id, :enrolment, :state, :day, :reason)",
        &[(":id", &id), (":enrolment", &enrolment), (":state", &change.state.as_ref()), (":day", &change.day), (":reason", &change.reason)],
    )?;
    Ok(())
}

pub fn add_participant(w: &Write<'_>, enrolment: EnrolmentId, person: PersonId) -> Result<()> {
    let id = Id::<()>::link("participant", enrolment, person);
    w.execute(
        "INSERT INTO participant (id, enrolment, person) VALUES (:id, :enrolment, :person) ON CONFLICT (id) DO UPDATE SET deleted_at = NULL",
        &[(":id", &id), (":enrolment", &enrolment), (":person", &person)],
    )?;
    Ok(())
}

pub fn remove_participant(w: &Write<'_>, enrolment: EnrolmentId, person: PersonId) -> Result<()> {
    let id = Id::<()>::link("participant", enrolment, person);
    w.execute("UPDATE participant SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

/// The startups in which a person takes part.
pub fn startups_of(r: &Read<'_>, person: PersonId) -> Result<Vec<StartupId>> {
    r.rows(
        "SELECT DISTINCT e.startup FROM participant p JOIN enrolment e ON e.id = p.enrolment
         WHERE p.person = :person AND p.deleted_at IS NULL AND e.deleted_at IS NULL ORDER BY e.startup",
        &[(":person", &person)],
        |row| row.get(0),
    )
}

/// The startups that are admitted to a cohort or active in it, by name.
pub fn inside(r: &Read<'_>, cohort: CohortId) -> Result<Vec<StartupName>> {
    r.rows(
        "SELECT s.startup AS id, s.name FROM enrolment_row e JOIN startup_row s ON s.startup = e.startup
         WHERE e.cohort = :cohort AND e.state IN ('admitted', 'active') ORDER BY e.sort_key, e.startup",
        &[(":cohort", &cohort)],
        |row| Ok(crate::from_row!(row => StartupName { id, name })),
    )
}

/// The enrolments in which a person takes part.
pub fn participations(r: &Read<'_>, person: PersonId) -> Result<Vec<EnrolmentId>> {
    r.rows(
        "SELECT enrolment FROM participant WHERE person = :person AND deleted_at IS NULL ORDER BY id",
        &[(":person", &person)],
        |row| row.get(0),
    )
}

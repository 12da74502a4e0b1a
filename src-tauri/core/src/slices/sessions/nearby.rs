//! The SQL of sessions that are on between two days, and of what they both want.

use std::collections::BTreeSet;

use super::{
    Session,
    clashes::Shared,
    store::{SESSION, session_from_row, with_hosts},
};
use crate::{
    cohorts::CohortId,
    engine::Read,
    error::Result,
    kit::Day,
    people::PersonId,
    startups::StartupId,
};

/// Begins between two days, or before and goes on for several.
const TOUCHES: &str = "s.id IN (SELECT id FROM session WHERE starts_on >= :from AND starts_on <= :to
    UNION SELECT id FROM session WHERE ends_on IS NOT NULL AND ends_on >= :from AND starts_on < :from)";

/// Sessions whose time or days may touch those of `session`. None with a time lasts longer than into the next day.
pub fn about_the_time_of(r: &Read<'_>, session: &Session) -> Result<Vec<Session>> {
    let (from, to) = (session.starts_on.plus(-1), session.ends_on.unwrap_or(session.starts_on).plus(1));
    let found = r.rows(
        &format!(
            "{SESSION} AND {TOUCHES} AND s.id <> :id
             ORDER BY s.starts_on, ifnull(s.starts_at, 0), s.id"
        ),
        &[(":from", &from), (":to", &to), (":id", &session.id)],
        session_from_row,
    )?;
    with_hosts(r, found)
}

/// All sessions that are on between two days, as they stand in the calendar.
pub fn between(r: &Read<'_>, from: Day, to: Day, cohort: Option<CohortId>) -> Result<Vec<Session>> {
    let found = r.rows(
        &format!(
            "{SESSION} AND {TOUCHES} AND (:cohort IS NULL OR s.cohort = :cohort)
             ORDER BY s.starts_on, ifnull(s.starts_at, 0), s.id"
        ),
        // A night may have begun on the day before.
        &[(":from", &from.plus(-1)), (":to", &to), (":cohort", &cohort)],
        session_from_row,
    )?;
    with_hosts(r, found)
}

/// Whom two cohorts both expect: startups, and people who are not there for one of these.
pub fn shared(r: &Read<'_>, one: CohortId, other: CohortId) -> Result<Shared> {
    type Expected = Vec<(PersonId, StartupId)>;
    let expected = |cohort: CohortId| -> Result<Expected> {
        r.rows(include_str!("expected.sql"), &[(":cohort", &cohort)], |row| Ok((row.get(0)?, row.get(1)?)))
    };
    let (here, there) = (expected(one)?, expected(other)?);
    let of_there: BTreeSet<StartupId> = there.iter().map(|(_, startup)| *startup).collect();
    let people_there: BTreeSet<PersonId> = there.iter().map(|(person, _)| *person).collect();
    let is_shared = |startup: &StartupId| of_there.contains(startup);
    let startups: BTreeSet<StartupId> = here.iter().map(|(_, startup)| *startup).filter(is_shared).collect();
    let alone = here.iter().filter(|(person, startup)| people_there.contains(person) && !is_shared(startup));
    let people: BTreeSet<PersonId> = alone.map(|(person, _)| *person).collect();
    let names = |sql: &str, ids: String| r.rows(sql, &[(":ids", &ids)], |row| row.get(0));
    Ok(Shared {
        startups: names(
            "SELECT w.name FROM json_each(:ids) i JOIN startup_row w ON w.startup = i.value ORDER BY w.sort_key, w.startup",
            serde_json::to_string(&startups)?,
        )?,
        people: names(
            "SELECT p.name FROM json_each(:ids) i JOIN person p ON p.id = i.value WHERE p.deleted_at IS NULL
             ORDER BY p.name, p.id",
            serde_json::to_string(&people)?,
        )?,
    })
}


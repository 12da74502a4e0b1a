//! What the review is told from, beside what its slices tell.

use super::ReviewCriterion;
use crate::{
    cohorts::CohortId,
    engine::Read,
    error::Result,
    kit::Day,
    people::{PersonId, PersonName},
    records::RecordId,
    startups::StartupId,
};

/// The criteria of a cohort, in the order in which they are asked for.
pub fn criteria(r: &Read<'_>, cohort: CohortId) -> Result<Vec<ReviewCriterion>> {
    r.rows(
        "SELECT id, name, weight, top, hint FROM criterion WHERE cohort = :cohort AND deleted_at IS NULL
         ORDER BY ifnull(place, 99), id",
        &[(":cohort", &cohort)],
        |row| Ok(crate::from_row!(row => ReviewCriterion { id, name, weight, top, hint })),
    )
}

/// The newest cohort but this that has criteria.
pub fn earlier(r: &Read<'_>, cohort: CohortId) -> Result<Option<(CohortId, String)>> {
    r.row(
        "SELECT c.id, p.name || c.name AS name FROM cohort c JOIN programme p ON p.id = c.programme
         WHERE c.deleted_at IS NULL AND c.id <> :cohort
           AND EXISTS (SELECT 1 FROM criterion x WHERE x.cohort = c.id AND x.deleted_at IS NULL)
         ORDER BY ifnull(c.starts_on, '') DESC, c.id DESC LIMIT 1",
        &[(":cohort", &cohort)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Who judges the applications of a cohort, by name, with their ids as reviewers.
pub fn reviewers(r: &Read<'_>, cohort: CohortId) -> Result<Vec<(RecordId, PersonName)>> {
    r.rows(
        "SELECT x.id, x.person, p.name FROM reviewer x JOIN person p ON p.id = x.person
         WHERE x.cohort = :cohort AND x.deleted_at IS NULL AND p.deleted_at IS NULL GROUP BY x.person
         ORDER BY sort_key(p.name, p.reading), p.id",
        &[(":cohort", &cohort)],
        |row| Ok((row.get("id")?, PersonName { id: row.get("person")?, name: row.get("name")? })),
    )
}

/// Who is not to advise which startup on a day, and why: such a person does not judge it either.
pub fn conflicts(r: &Read<'_>, on: Day) -> Result<Vec<(PersonId, String, StartupId, String)>> {
    r.rows(
        "SELECT c.mentor, p.name, c.startup, ifnull(c.why, '') AS why FROM conflict c JOIN person p ON p.id = c.mentor
         WHERE c.deleted_at IS NULL AND ifnull(c.since_on, :on) <= :on AND ifnull(c.until_on, :on) >= :on ORDER BY c.id",
        &[(":on", &on)],
        |row| Ok((row.get("mentor")?, row.get("name")?, row.get("startup")?, row.get("why")?)),
    )
}

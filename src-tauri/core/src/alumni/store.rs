//! The SQL of memberships, answers and interactions.

use super::MembershipId;
use crate::{
    cohorts::CohortId,
    db::Write,
    error::Result,
    kit::{Day, Id},
    people::PersonId,
};

/// Links a person to a cohort's alumni; the same link made again is the same row, come back to life.
pub fn join(w: &Write<'_>, person: PersonId, cohort: Option<CohortId>, joined_on: Option<Day>) -> Result<MembershipId> {
    let id = Id::link("membership", person, cohort.map(|c| c.to_string()).unwrap_or_default());
    w.execute(
        "INSERT INTO membership (id, person, cohort, joined_on) VALUES (:id, :person, :cohort, :joined_on)
         ON CONFLICT (id) DO UPDATE SET deleted_at = NULL, joined_on = coalesce(joined_on, excluded.joined_on)",
        &[(":id", &id), (":person", &person), (":cohort", &cohort), (":joined_on", &joined_on)],
    )?;
    Ok(id)
}

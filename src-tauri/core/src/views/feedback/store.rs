//! The SQL of rounds of feedback, and of mentors without slots.

use super::types::{FeedbackLine, WithoutSlots};
use crate::{engine::Read, error::Result, kit::Day, people::PersonName, records::RecordId, startups::StartupName};

/// A round as it is stored.
pub struct Round {
    pub name: String,
    pub side: String,
    pub from_on: Day,
    pub until_on: Day,
}

pub fn round(r: &Read<'_>, id: RecordId) -> Result<Option<Round>> {
    r.row(
        "SELECT name, side, from_on, until_on FROM feedback_round WHERE id = :id AND deleted_at IS NULL",
        &[(":id", &id)],
        |row| Ok(crate::from_row!(row => Round { name, side, from_on, until_on })),
    )
}

/// Each startup of the round's cohort with each mentor whom it has had within its days, and the last answer within them.
pub fn lines(r: &Read<'_>, round: RecordId) -> Result<Vec<FeedbackLine>> {
    r.rows(
        "WITH asked AS (
           SELECT DISTINCT m.startup, o.person AS mentor, q.side, q.from_on, q.until_on
           FROM feedback_round q JOIN enrolment_row e ON e.cohort = q.cohort
           JOIN mentorship m ON m.startup = e.startup AND m.deleted_at IS NULL AND m.state IN ('confirmed', 'ended')
             AND (m.starts_on IS NULL OR m.starts_on <= q.until_on) AND (m.ends_on IS NULL OR m.ends_on >= q.from_on)
           JOIN mentor o ON o.id = m.mentor AND o.deleted_at IS NULL
           WHERE q.id = :round AND e.state IN ('admitted', 'active', 'graduated'))
         SELECT s.startup, s.name AS startup_name, p.id AS mentor, p.name AS mentor_name, f.id AS feedback, f.rating, f.day, f.remark
         FROM asked a JOIN startup_row s ON s.startup = a.startup
         JOIN person p ON p.id = a.mentor AND p.deleted_at IS NULL LEFT JOIN person_row n ON n.person = p.id
         LEFT JOIN mentor_feedback f ON f.id = (SELECT x.id FROM mentor_feedback x
           WHERE x.startup = a.startup AND x.mentor = a.mentor AND x.side = a.side
             AND x.day BETWEEN a.from_on AND a.until_on AND x.deleted_at IS NULL ORDER BY x.day DESC, x.id DESC LIMIT 1)
         ORDER BY s.sort_key, s.startup, n.sort_key, p.id",
        &[(":round", &round)],
        |row| {
            let startup = StartupName { id: row.get("startup")?, name: row.get("startup_name")? };
            let mentor = PersonName { id: row.get("mentor")?, name: row.get("mentor_name")? };
            Ok(crate::from_row!(row => FeedbackLine {
                feedback, rating, day, remark, startup = startup, mentor = mentor,
            }))
        },
    )
}

pub fn without_slots(r: &Read<'_>) -> Result<Vec<WithoutSlots>> {
    r.rows(
        "SELECT p.id, p.name, (SELECT max(k.asked_on) FROM availability_ask k WHERE k.mentor = p.id AND k.deleted_at IS NULL)
           AS asked_on
         FROM mentor o JOIN person p ON p.id = o.person AND p.deleted_at IS NULL LEFT JOIN person_row n ON n.person = p.id
         WHERE o.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM availability v WHERE v.mentor = p.id AND v.deleted_at IS NULL
           AND (v.until_on IS NULL OR v.until_on >= :today))
         ORDER BY asked_on IS NOT NULL, asked_on, n.sort_key, p.id",
        &[(":today", &r.today())],
        |row| {
            let mentor = PersonName { id: row.get("id")?, name: row.get("name")? };
            Ok(crate::from_row!(row => WithoutSlots { asked_on, mentor = mentor }))
        },
    )
}

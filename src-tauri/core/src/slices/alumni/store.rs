//! The SQL of memberships, answers and interactions.

use rusqlite::{Row, ToSql};

use super::{
    Consent, ConsentDraft, ConsentId, EnteredMembership, Interaction, InteractionDraft, InteractionId, Membership,
    MembershipId,
};
use crate::{
    cohorts::CohortId,
    engine::{Filter, Read, Write},
    error::Result,
    kit::{Day, Id, word::word},
    people::{PersonId, PersonName},
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

/// Writes memberships as they are known now, made where they are not there.
pub fn enter_all(w: &Write<'_>, memberships: &[EnteredMembership]) -> Result<()> {
    let ids: Vec<Id<Membership>> = memberships
        .iter()
        .map(|m| Id::link("membership", m.person, m.cohort.map(|c| c.to_string()).unwrap_or_default()))
        .collect();
    let rows: Vec<[&dyn ToSql; 6]> = memberships
        .iter()
        .zip(&ids)
        .map(|(m, id)| -> [&dyn ToSql; 6] {
            [id, &m.person, &m.cohort, &m.cells.joined_on, &m.cells.circles, &m.cells.helps_with]
        })
        .collect();
    w.insert_all(
        "INSERT INTO membership (id, person, cohort, joined_on, circles, helps_with) VALUES {rows}
         ON CONFLICT (id) DO UPDATE SET deleted_at = NULL, joined_on = excluded.joined_on, circles = excluded.circles,
           helps_with = excluded.helps_with",
        &rows,
    )
}

/// All memberships, or those of some people, each with whose it is.
pub fn memberships(r: &Read<'_>, among: Option<&[PersonId]>) -> Result<Vec<(PersonId, Membership)>> {
    let filter = of_people(among)?;
    let sql = format!(
        "SELECT person, id, cohort, NULL AS cohort_name, joined_on, circles, helps_with FROM membership
         WHERE deleted_at IS NULL{} ORDER BY id",
        filter.sql()
    );
    r.rows(&sql, &filter.params(), |row| Ok((row.get("person")?, membership_from_row(row)?)))
}

/// All answers, or those of some people, each with whose it is.
pub fn consents(r: &Read<'_>, among: Option<&[PersonId]>) -> Result<Vec<(PersonId, Consent)>> {
    let filter = of_people(among)?;
    let sql = CONSENT.replacen("SELECT ", "SELECT person, ", 1) + filter.sql() + " ORDER BY id";
    r.rows(&sql, &filter.params(), |row| Ok((row.get("person")?, consent_from_row(row)?)))
}

/// The condition that a row is one of these people's; of nobody's in particular where none are named.
fn of_people(among: Option<&[PersonId]>) -> Result<Filter> {
    let mut filter = Filter::default();
    let people = among.map(serde_json::to_string).transpose()?;
    filter.and_some("person IN (SELECT value FROM json_each(:people))", ":people", people);
    Ok(filter)
}

/// The memberships of a person, the newest cohort first, those of unknown cohort last.
pub fn memberships_of(r: &Read<'_>, person: PersonId) -> Result<Vec<Membership>> {
    r.rows(
        "SELECT m.id, m.cohort, c.name AS cohort_name, m.joined_on, m.circles, m.helps_with
         FROM membership m LEFT JOIN cohort c ON c.id = m.cohort
         WHERE m.person = :person AND m.deleted_at IS NULL
         ORDER BY coalesce(c.starts_on, '') DESC, coalesce(c.edition, 0) DESC, m.id",
        &[(":person", &person)],
        membership_from_row,
    )
}

fn membership_from_row(row: &Row<'_>) -> rusqlite::Result<Membership> {
    Ok(crate::from_row!(row => Membership { id, cohort, cohort_name, joined_on, circles, helps_with }))
}

const CONSENT: &str =
    "SELECT id, purpose, answer, answered_on, means, expires_on, withdrawn_on FROM consent WHERE deleted_at IS NULL";

fn consent_from_row(row: &Row<'_>) -> rusqlite::Result<Consent> {
    Ok(crate::from_row!(row => Consent {
        id, purpose: word, answer: word, answered_on, means, expires_on, withdrawn_on,
    }))
}

/// The answers of a person, the newest first.
pub fn consents_of(r: &Read<'_>, person: PersonId) -> Result<Vec<Consent>> {
    let sql = format!("{CONSENT} AND person = :person ORDER BY coalesce(answered_on, '') DESC, id DESC");
    r.rows(&sql, &[(":person", &person)], consent_from_row)
}

/// An answer, and whose it is.
pub fn consent(r: &Read<'_>, id: ConsentId) -> Result<Option<(PersonId, Consent)>> {
    let sql = CONSENT.replacen("SELECT ", "SELECT person, ", 1) + " AND id = :id";
    r.row(&sql, &[(":id", &id)], |row| Ok((row.get("person")?, consent_from_row(row)?)))
}

pub fn insert_consent(w: &mut Write<'_>, draft: &ConsentDraft) -> Result<ConsentId> {
    let id = w.new_id();
    w.execute(
        "INSERT INTO consent (id, person, purpose, answer, answered_on, means, expires_on)
         VALUES (:id, :person, :purpose, :answer, :answered_on, :means, :expires_on)",
        &[
            (":id", &id),
            (":person", &draft.person),
            (":purpose", &draft.purpose.as_ref()),
            (":answer", &draft.answer.as_ref()),
            (":answered_on", &draft.answered_on),
            (":means", &draft.means),
            (":expires_on", &draft.expires_on),
        ],
    )?;
    Ok(id)
}

pub fn insert_consents(w: &mut Write<'_>, answers: &[ConsentDraft]) -> Result<()> {
    let rows: Vec<(ConsentId, &str, &str, &ConsentDraft)> =
        answers.iter().map(|one| (w.new_id(), one.purpose.as_ref(), one.answer.as_ref(), one)).collect();
    let rows: Vec<[&dyn ToSql; 7]> = rows
        .iter()
        .map(|(id, purpose, answer, one)| -> [&dyn ToSql; 7] {
            [id, &one.person, purpose, answer, &one.answered_on, &one.means, &one.expires_on]
        })
        .collect();
    w.insert_all(
        "INSERT INTO consent (id, person, purpose, answer, answered_on, means, expires_on) VALUES {rows}",
        &rows,
    )
}

pub fn withdraw_consent(w: &Write<'_>, id: ConsentId, day: Day) -> Result<()> {
    w.execute("UPDATE consent SET withdrawn_on = :day WHERE id = :id", &[(":id", &id), (":day", &day)])?;
    Ok(())
}

/// The interactions with a person, the newest first.
pub fn interactions_of(r: &Read<'_>, person: PersonId) -> Result<Vec<Interaction>> {
    r.rows(
        "SELECT i.id, i.kind, i.day, i.author, a.name AS author_name, i.result, i.next_on
         FROM interaction i JOIN person a ON a.id = i.author
         WHERE i.person = :person AND i.deleted_at IS NULL ORDER BY i.day DESC, i.id DESC",
        &[(":person", &person)],
        |row| {
            Ok(crate::from_row!(row => Interaction {
                id, kind: word, day, result, next_on,
                author = PersonName { id: row.get("author")?, name: row.get("author_name")? },
            }))
        },
    )
}

pub fn insert_interaction(
    w: &mut Write<'_>,
    draft: &InteractionDraft,
    day: Day,
    author: PersonId,
) -> Result<InteractionId> {
    let id = w.new_id();
    w.execute(
        "INSERT INTO interaction (id, person, kind, day, author, result, next_on)
         VALUES (:id, :person, :kind, :day, :author, :result, :next_on)",
        &[
            (":id", &id),
            (":person", &draft.person),
            (":kind", &draft.kind.as_ref()),
            (":day", &day),
            (":author", &author),
            (":result", &draft.result),
            (":next_on", &draft.next_on),
        ],
    )?;
    Ok(id)
}

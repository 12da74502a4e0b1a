//! The SQL of meetings.

use crate::{
    engine::{Read, Write},
    error::Result,
    kit::{Day, Id, Instant, names::fold},
    people::PersonId,
    sessions::SessionId,
};

/// Everybody with name and alias.
pub fn names(r: &Read<'_>) -> Result<Vec<(PersonId, String, Option<String>)>> {
    r.rows("SELECT id, name, alias FROM person WHERE deleted_at IS NULL", &[], |row| {
        Ok((row.get("id")?, row.get("name")?, row.get("alias")?))
    })
}

/// Numbers and addresses.
pub fn ways(r: &Read<'_>) -> Result<Vec<(PersonId, String)>> {
    r.rows(
        "SELECT person, value FROM contact_private WHERE kind IN ('mobile', 'landline', 'email') AND deleted_at IS NULL",
        &[],
        |row| Ok((row.get("person")?, row.get("value")?)),
    )
}

/// What was answered before.
pub fn remembered(r: &Read<'_>) -> Result<Vec<(String, PersonId)>> {
    r.rows(
        "SELECT m.name, m.person FROM meeting_name m JOIN person p ON p.id = m.person
         WHERE m.deleted_at IS NULL AND p.deleted_at IS NULL",
        &[],
        |row| Ok((row.get("name")?, row.get("person")?)),
    )
}

/// Remembers who somebody is that a meeting program calls so.
pub fn remember(w: &Write<'_>, name: &str, person: PersonId) -> Result<()> {
    w.execute(
        "INSERT INTO meeting_name (id, name, person) VALUES (:id, :name, :person)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, person = excluded.person, deleted_at = NULL",
        &[(":id", &Id::<()>::link("meeting_name", fold(name), "")), (":name", &name), (":person", &person)],
    )?;
    Ok(())
}

/// The sessions that were at this time, or of which only the day is known, with their titles.
pub fn at(r: &Read<'_>, day: Day, from: Instant, to: Instant) -> Result<Vec<(SessionId, String)>> {
    r.rows(
        "SELECT id, title FROM session WHERE deleted_at IS NULL AND (
           starts_at < :to AND ifnull(ends_at, starts_at + 60000) > :from
           OR starts_at IS NULL AND starts_on = :day)
         ORDER BY starts_on, ifnull(starts_at, 0), id",
        &[(":day", &day), (":from", &from), (":to", &to)],
        |row| Ok((row.get("id")?, row.get("title")?)),
    )
}

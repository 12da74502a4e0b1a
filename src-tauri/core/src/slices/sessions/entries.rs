//! What calendars call sessions: by that a calendar that is read again finds the session that it made.

use std::collections::HashMap;

use super::SessionId;
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::{Day, Id},
};

/// Identity of an entry of a calendar.
pub type EntryId = Id<Entry>;

/// An entry of a calendar, which stands for a session.
#[derive(Debug)]
pub enum Entry {}

/// The identity of an entry: what its maker calls it, and which of a series it is.
pub fn id_of(uid: &str, instance: &str) -> EntryId {
    Id::link("calendar_entry", uid, instance)
}

/// The sessions of all entries, as far as they are there.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<HashMap<EntryId, SessionId>> {
    let found = r.rows(
        "SELECT e.id, e.session FROM calendar_entry e JOIN session s ON s.id = e.session
         WHERE e.deleted_at IS NULL AND s.deleted_at IS NULL",
        &[],
        |row| Ok((row.get("id")?, row.get("session")?)),
    )?;
    Ok(found.into_iter().collect())
}

/// The sessions of each event, by its name and the day on which they are now: a series that moves to another hour keeps its
/// days.
///
/// # Errors
/// The file's failures only.
pub fn by_day(r: &Read<'_>) -> Result<HashMap<(String, Day), Vec<SessionId>>> {
    let found = r.rows(
        "SELECT DISTINCT e.uid, s.starts_on, s.id, ifnull(s.starts_at, 0) AS at FROM calendar_entry e
         JOIN session s ON s.id = e.session WHERE e.deleted_at IS NULL AND s.deleted_at IS NULL ORDER BY at, s.id",
        &[],
        |row| Ok(((row.get("uid")?, row.get("starts_on")?), row.get("id")?)),
    )?;
    let mut held: HashMap<(String, Day), Vec<SessionId>> = HashMap::new();
    for (key, session) in found {
        held.entry(key).or_default().push(session);
    }
    Ok(held)
}

/// Remembers which session an entry is.
///
/// # Errors
/// The file's failures only.
pub fn remember(w: &Write<'_>, id: EntryId, uid: &str, session: SessionId) -> Result<()> {
    w.execute(
        "INSERT INTO calendar_entry (id, session, uid) VALUES (:id, :session, :uid)
         ON CONFLICT (id) DO UPDATE SET session = excluded.session, deleted_at = NULL",
        &[(":id", &id), (":session", &session), (":uid", &uid)],
    )?;
    Ok(())
}

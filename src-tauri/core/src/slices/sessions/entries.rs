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

/// An entry of a calendar, as a session that is still there.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its session.
    pub session: SessionId,
    /// Of an entry of several whole days the last; the session itself holds the first.
    pub ends_on: Option<Day>,
}

/// The identity of an entry: what its maker calls it, and which of a series it is.
pub fn id_of(uid: &str, instance: &str) -> EntryId {
    Id::link("calendar_entry", uid, instance)
}

/// All entries whose sessions are there.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<HashMap<EntryId, Entry>> {
    let found = r.rows(
        "SELECT e.id, e.session, e.ends_on FROM calendar_entry e JOIN session s ON s.id = e.session
         WHERE e.deleted_at IS NULL AND s.deleted_at IS NULL",
        &[],
        |row| Ok((row.get("id")?, Entry { session: row.get("session")?, ends_on: row.get("ends_on")? })),
    )?;
    Ok(found.into_iter().collect())
}

/// Remembers which session an entry is.
///
/// # Errors
/// The file's failures only.
pub fn remember(w: &Write<'_>, id: EntryId, uid: &str, entry: &Entry) -> Result<()> {
    w.execute(
        "INSERT INTO calendar_entry (id, session, uid, ends_on) VALUES (:id, :session, :uid, :ends_on)
         ON CONFLICT (id) DO UPDATE SET session = excluded.session, ends_on = excluded.ends_on, deleted_at = NULL",
        &[(":id", &id), (":session", &entry.session), (":uid", &uid), (":ends_on", &entry.ends_on)],
    )?;
    Ok(())
}

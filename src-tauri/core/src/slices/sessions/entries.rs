//! What calendars call sessions: by that a calendar that is read again finds the session that it made.

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

/// An entry whose session is there.
#[derive(Clone, Debug)]
pub struct KnownEntry {
    /// The entry.
    pub id: EntryId,
    /// What its maker calls the event.
    pub uid: String,
    /// Its session.
    pub session: SessionId,
    /// The day on which that is now.
    pub starts_on: Day,
}

/// All entries whose sessions are there, in the order of these.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<Vec<KnownEntry>> {
    r.rows(
        "SELECT e.id, e.uid, e.session, s.starts_on FROM calendar_entry e JOIN session s ON s.id = e.session
         WHERE e.deleted_at IS NULL AND s.deleted_at IS NULL ORDER BY ifnull(s.starts_at, 0), s.id, e.id",
        &[],
        |row| Ok(crate::from_row!(row => KnownEntry { id, uid, session, starts_on })),
    )
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

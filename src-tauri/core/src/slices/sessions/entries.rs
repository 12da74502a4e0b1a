//! What calendars call sessions: by that a calendar that is read again finds the session that it made.

use super::SessionId;
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::{Day, Id, Instant},
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

/// Which version of an entry a calendar has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Version {
    /// How often its maker has changed it; nought where the calendar does not say.
    pub sequence: i64,
    /// When they last did.
    pub modified_at: Option<Instant>,
    /// It is the version of a change of one of a series: it says nothing of the others.
    pub is_change: bool,
}

impl Version {
    /// Whether this one is older than another: changed less often or, changed as often, changed last before it. Where one
    /// of them does not say when, it is not.
    pub fn is_older_than(self, other: Self) -> bool {
        let modified = self.modified_at.zip(other.modified_at);
        self.sequence < other.sequence
            || self.sequence == other.sequence && modified.is_some_and(|(this, other)| this < other)
    }
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
    /// The version that was taken in last.
    pub version: Version,
}

/// All entries whose sessions are there, in the order of these.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<Vec<KnownEntry>> {
    r.rows(
        "SELECT e.id, e.uid, e.session, e.sequence, e.modified_at, e.is_change, s.starts_on FROM calendar_entry e JOIN session s ON s.id = e.session
         WHERE e.deleted_at IS NULL AND s.deleted_at IS NULL ORDER BY ifnull(s.starts_at, 0), s.id, e.id",
        &[],
        |row| {
            let version = Version {
                sequence: row.get::<_, Option<i64>>("sequence")?.unwrap_or_default(),
                modified_at: row.get("modified_at")?,
                is_change: row.get::<_, Option<bool>>("is_change")?.unwrap_or_default(),
            };
            Ok(crate::from_row!(row => KnownEntry { id, uid, session, starts_on, version = version }))
        },
    )
}

/// Remembers which session an entry is, and which version of it was taken in.
///
/// # Errors
/// The file's failures only.
pub fn remember(w: &Write<'_>, id: EntryId, uid: &str, session: SessionId, version: Version) -> Result<()> {
    w.execute(
        "INSERT INTO calendar_entry (id, session, uid, sequence, modified_at, is_change)
         VALUES (:id, :session, :uid, :sequence, :modified_at, :is_change)
         ON CONFLICT (id) DO UPDATE SET session = excluded.session, sequence = excluded.sequence,
           modified_at = excluded.modified_at, is_change = excluded.is_change, deleted_at = NULL",
        &[
            (":id", &id),
            (":session", &session),
            (":uid", &uid),
            (":sequence", &version.sequence),
            (":modified_at", &version.modified_at),
            (":is_change", &version.is_change),
        ],
    )?;
    Ok(())
}

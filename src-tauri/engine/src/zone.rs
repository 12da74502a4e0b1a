//! The time zone of a file, one of its settings: every look at the file needs it.

use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension as _};

use crate::Result;

/// The IANA name of the time zone.
pub const ZONE: &str = "zone";
/// The zone of a nursery that was never told another.
pub const DEFAULT_ZONE: Tz = Tz::Asia__Shanghai;

/// The time zone of the nursery; Shanghai where none was set. The machine's own is never asked.
pub fn zone(conn: &Connection) -> Result<Tz> {
    let name: Option<String> = value(conn, ZONE)?.and_then(|json| serde_json::from_str(&json).ok());
    Ok(name.and_then(|n| n.parse().ok()).unwrap_or(DEFAULT_ZONE))
}

/// A setting as JSON, where it is set.
pub(crate) fn value(conn: &Connection, name: &str) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT value FROM setting WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

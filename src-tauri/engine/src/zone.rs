//! The time zone of a file, one of its settings: every look at the file needs it.

use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension as _};

use crate::Result;

/// The IANA name of the time zone.
pub const ZONE: &str = "zone";
/// The zone of a nursery that was never told another.
pub const DEFAULT_ZONE: Tz = Tz::Asia__Shanghai;

/// The table of the settings.
pub(crate) const TABLE: &str = "setting";
/// A setting as JSON, where it is set.
pub(crate) const VALUE: &str = "SELECT value FROM setting WHERE id = :id AND deleted_at IS NULL";

/// The time zone of the nursery; Shanghai where none was set. The machine's own is never asked.
pub fn zone(conn: &Connection) -> Result<Tz> {
    let value: Option<String> = conn.prepare_cached(VALUE)?.query_row(&[(":id", ZONE)], |row| row.get(0)).optional()?;
    let name: Option<String> = value.and_then(|json| serde_json::from_str(&json).ok());
    Ok(name.and_then(|n| n.parse().ok()).unwrap_or(DEFAULT_ZONE))
}

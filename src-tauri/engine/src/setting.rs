//! Settings of the nursery (not of the machine): captured rows of name and JSON value.

use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Serialize, de::DeserializeOwned};

use crate::Result;
use crate::{Read, Write};

/// The incubator's name.
pub const INCUBATOR: &str = "incubator";
/// The nursery's own identity, by which a machine knows it wherever its file lies.
pub const NURSERY: &str = "nursery";
/// The people of the incubator who have said that they work in it, by id.
pub const TEAM: &str = "team";
/// The IANA name of the time zone.
pub const ZONE: &str = "zone";
/// The zone of a nursery that was never told another.
pub const DEFAULT_ZONE: Tz = Tz::Asia__Shanghai;
/// After how many days without a note a startup is silent.
pub const SILENT_DAYS: &str = "silent_days";

/// The value of a setting, where it was ever set.
///
/// # Errors
/// The file's failures only.
pub fn get<T: DeserializeOwned>(r: &Read<'_>, name: &str) -> Result<Option<T>> {
    Ok(raw(r.conn(), name)?.and_then(|json| serde_json::from_str(&json).ok()))
}

/// Sets a setting.
///
/// # Errors
/// The file's failures only.
pub fn put(w: &Write<'_>, name: &str, value: &impl Serialize) -> Result<()> {
    w.conn()
        .prepare_cached("INSERT INTO setting (id, value) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET value = excluded.value, deleted_at = NULL")?
        .execute((name, serde_json::to_string(value)?))?;
    Ok(())
}

/// The time zone of the nursery; Shanghai where none was set. The machine's own is never asked.
pub fn zone(conn: &Connection) -> Result<Tz> {
    let name: Option<String> = raw(conn, ZONE)?.and_then(|json| serde_json::from_str(&json).ok());
    Ok(name.and_then(|n| n.parse().ok()).unwrap_or(DEFAULT_ZONE))
}

fn raw(conn: &Connection, name: &str) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT value FROM setting WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

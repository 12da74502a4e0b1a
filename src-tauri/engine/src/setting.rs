//! Settings of the nursery (not of the machine): captured rows of name and JSON value.

use serde::{Serialize, de::DeserializeOwned};

use crate::{Read, Result, Write, zone};

pub use crate::zone::{DEFAULT_ZONE, ZONE};

/// The incubator's name.
pub const INCUBATOR: &str = "incubator";
/// The nursery's own identity, by which a machine knows it wherever its file lies.
pub const NURSERY: &str = "nursery";
/// The people of the incubator who have said that they work in it, by id.
pub const TEAM: &str = "team";
/// After how many days without a note a startup is silent.
pub const SILENT_DAYS: &str = "silent_days";

/// From when on a startup needs attention, reason by reason.
pub const THRESHOLDS: &str = "thresholds";

/// The value of a setting, where it was ever set.
///
/// # Errors
/// The file's failures only.
pub fn get<T: DeserializeOwned>(r: &Read<'_>, name: &str) -> Result<Option<T>> {
    let value: Option<String> = r.row(zone::VALUE, &[(":id", &name)], |row| row.get(0))?;
    Ok(value.and_then(|json| serde_json::from_str(&json).ok()))
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

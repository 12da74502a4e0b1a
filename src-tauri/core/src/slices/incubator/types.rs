//! The incubator's settings, and how a nursery begins.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Thresholds;
use crate::{kit::Id, people::PersonId};

/// Identity of a nursery: that of its file, of its copies, and of what is taken in from it elsewhere.
pub type NurseryId = Id<NurseryFile>;

/// Whatever an identity of a nursery names: its file, wherever that lies.
pub enum NurseryFile {}

/// After how many days without a note a startup counts as silent, where nobody said otherwise.
pub const SILENT_DAYS: u32 = 14;

/// Settings of the nursery (not of the machine).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct IncubatorSettings {
    /// The incubator's name.
    pub incubator: String,
    /// IANA name of the time zone: `Asia/Shanghai`.
    pub zone: String,
    /// After how many days without a note a startup is silent; 1 to 365.
    pub silent_days: u32,
    /// From when on a startup needs attention by its other reasons.
    #[serde(default)]
    pub thresholds: Thresholds,
}

/// How a new nursery begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Begin {
    /// With nothing in it.
    Empty,
    /// With an example cohort to look around in.
    Example,
}

/// What the first run asks.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StartDraft {
    /// The incubator's name.
    pub incubator: String,
    /// The name of the person at this machine.
    pub name: String,
    /// With what the nursery begins.
    pub begin: Begin,
}

/// Who is at this machine.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Me {
    /// One of those in the nursery.
    Person(PersonId),
    /// Somebody who is not in it yet.
    Name(String),
}

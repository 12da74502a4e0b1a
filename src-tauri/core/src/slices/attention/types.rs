//! Why a startup can need attention, and how that is put off.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{kit::Day, people::PersonName, startups::StartupId};

/// Why a startup needs attention; the most pressing first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum AttentionReason {
    /// Its cash lasts for less than so many months.
    Cash,
    /// A milestone is overdue.
    MilestoneOverdue,
    /// A next step is overdue.
    ActionOverdue,
    /// It has asked for something, and nobody has answered.
    OpenAsk,
    /// Too few of its people came to its last four sessions.
    Attendance,
    /// Its health was told three times, each time lower.
    Health,
    /// Nobody has heard of it since it came in.
    NeverContacted,
    /// Nobody has heard of it for too long.
    Silent,
    /// It has no mentor.
    NoMentor,
}

/// A reason that was put off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Snooze {
    /// Of which startup.
    pub startup: StartupId,
    /// Which.
    pub reason: AttentionReason,
    /// The first day on which it is told again.
    pub until_on: Day,
    /// Why.
    pub why: String,
    /// Who said so.
    pub author: Option<PersonName>,
}

/// Puts a reason off.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SnoozeDraft {
    /// Of which startup.
    pub startup: StartupId,
    /// Which.
    pub reason: AttentionReason,
    /// The first day on which it is told again.
    pub until_on: Day,
    /// Why.
    pub why: String,
}

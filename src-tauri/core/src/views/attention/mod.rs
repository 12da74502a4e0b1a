//! Who needs attention today, and why: pure rules over facts that stand in the slices' rows.

use serde::Serialize;
use ts_rs::TS;

use crate::{
    attention::{AttentionReason, Snooze},
    kit::Day,
    startups::StartupId,
    words::{Value, Words},
};

mod facts;
pub mod ops;
pub mod rules;
#[cfg(test)]
mod tests;

pub use facts::{Facts, Health, Overdue, Seen};

/// A startup that needs attention.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AttentionRow {
    /// What it is: `startup`.
    pub noun: &'static str,
    /// Which.
    pub id: StartupId,
    /// Its name.
    pub name: String,
    /// Why, the most pressing first; never empty but where all of them are put off.
    pub reasons: Vec<ReasonFound>,
    /// Reasons that there are, and that somebody has put off.
    pub asleep: Vec<Snooze>,
}

/// A reason, with what it is told from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReasonFound {
    /// Which.
    pub code: AttentionReason,
    /// For how many days; absent where the reason is no matter of days.
    pub days: Option<u32>,
    /// `milestone_overdue`, `action_overdue`, `open_ask`: how many; `attendance`: of a hundred; `health`: the last value;
    /// `cash`: months.
    pub value: Option<f64>,
    /// Since when; `attendance` and `health`: the day of the first of the sessions or values; `cash`: the week in which it
    /// was told.
    pub since: Option<Day>,
}

impl ReasonFound {
    /// The reason in words: 43 天没有导师.
    pub fn said(&self, words: &Words) -> String {
        let key = format!("attention-reason-{}", self.code.as_ref().replace('_', "-"));
        let value = self.value.map(|value| value.to_string()).unwrap_or_default();
        words.say(&key, &[("days", Value::from(self.days.unwrap_or_default())), ("value", value.into())])
    }
}

/// What is new since a day, and what is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AttentionChanges {
    /// The Monday of this week.
    pub since: Day,
    /// Reasons that there were not at its beginning.
    pub new: Vec<ReasonOf>,
    /// Reasons that there are no more.
    pub over: Vec<ReasonOf>,
}

/// A reason of a startup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReasonOf {
    /// Of which startup.
    pub startup: StartupId,
    /// Its name.
    pub name: String,
    /// Which.
    pub code: AttentionReason,
}

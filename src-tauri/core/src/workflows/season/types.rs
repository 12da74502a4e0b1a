//! What is asked of a season that is set up, and what it would be.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cohorts::CohortId,
    kit::{Day, Instant},
    sessions::{Clash, SessionKind},
};

/// What a person types to make a cohort from an earlier one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeasonDraft {
    /// The earlier cohort.
    pub from: CohortId,
    /// What the new one is called; where blank the name of the earlier one, counted on (第 5 期 after 第 4 期).
    #[serde(default)]
    pub name: String,
    /// Its first day; absent: 52 weeks after that of the earlier one.
    #[serde(default)]
    pub starts_on: Option<Day>,
    /// Sessions on days off stay on them.
    #[serde(default)]
    pub on_holidays: bool,
}

/// What the cohort would be.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeasonPlan {
    /// Its programme.
    pub programme: String,
    /// Its name.
    pub name: String,
    /// Its number, where editions are numbered.
    pub edition: Option<u32>,
    /// First day.
    pub starts_on: Day,
    /// Last day; absent where the earlier one has none.
    pub ends_on: Option<Day>,
    /// Demo day, likewise.
    pub demo_day: Option<Day>,
    /// Its sessions in the order of time.
    pub sessions: Vec<ShiftedSession>,
    /// How many figures its startups are asked for.
    pub figures: u32,
    /// How many steps its programme's plan of milestones has.
    pub steps: u32,
    /// The programme had no plan: it is made from the milestones of the earlier cohort.
    pub steps_are_new: bool,
    /// Years in which it has sessions, and of which no paper says what is off.
    pub unknown_years: Vec<i32>,
}

/// A session at its new day.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ShiftedSession {
    /// What about.
    pub title: String,
    /// What kind.
    pub kind: SessionKind,
    /// The day of the earlier one.
    pub was_on: Day,
    /// Its day.
    pub starts_on: Day,
    /// Its begin; absent: no time is known.
    pub starts_at: Option<Instant>,
    /// As what the day is off on which it would lie, whether it was moved from it or stays.
    pub holiday: Option<String>,
    /// What it would clash with.
    pub clashes: Vec<Clash>,
}

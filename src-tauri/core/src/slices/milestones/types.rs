//! Milestones, and what is typed of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cohorts::CohortId,
    kit::{Day, Id},
    people::PersonName,
    startups::StartupName,
};

/// Identity of a milestone.
pub type MilestoneId = Id<Milestone>;

/// What a startup is to have reached by a day.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Milestone {
    /// Identity.
    pub id: MilestoneId,
    /// What is to be reached.
    pub name: String,
    /// By whom.
    pub startup: StartupName,
    /// In which cohort; absent outside one.
    pub cohort: Option<CohortId>,
    /// By when.
    pub due_on: Day,
    /// How much it counts beside the others; 1 where nobody said.
    pub weight: u32,
    /// Who sees to it.
    pub owner: Option<PersonName>,
    /// What is to prove it.
    pub wanted: Option<String>,
    /// When it was reached.
    pub done_on: Option<Day>,
    /// How often and when it was put off, the oldest first.
    pub slips: Vec<Slip>,
}

/// That a milestone was put off, or brought forward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Slip {
    /// When it was due.
    pub from_on: Day,
    /// When it is due since.
    pub to_on: Day,
    /// Why.
    pub reason: Option<String>,
    /// When that was said.
    pub day: Day,
}

/// What milestones are asked for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct MilestoneQuery {
    /// Of the startups of this cohort, as far as they are of it.
    pub cohort: Option<CohortId>,
    /// Of this startup.
    pub startup: Option<crate::startups::StartupId>,
    /// Only what is not reached.
    pub open: bool,
}

/// Makes the milestones of a plan for a cohort.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlanDraft {
    /// For the startups of this cohort.
    pub cohort: CohortId,
    /// By the plan of this programme; of its own where absent.
    pub programme: Option<String>,
}

/// What came of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlanApplied {
    /// Milestones that were made.
    pub made: u32,
    /// Milestones of the plan that startups had already.
    pub there: u32,
}

/// Puts a milestone off.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SlipDraft {
    /// Which.
    pub milestone: MilestoneId,
    /// Until when.
    pub to_on: Day,
    /// Why.
    pub reason: String,
}

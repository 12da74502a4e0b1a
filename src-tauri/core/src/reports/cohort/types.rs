//! What is asked of the report.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{cohorts::CohortId, kit::Day, words::Language};

/// What is asked of the report.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CohortReport {
    /// Of which cohort.
    pub cohort: CohortId,
    /// The first day whose sessions, check-ins and notes count; the cohort's first where absent.
    pub from: Option<Day>,
    /// The day on which everything stands as it is told; today where absent.
    pub to: Option<Day>,
    /// The language that it is written in.
    pub language: Language,
}

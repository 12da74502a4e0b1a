//! Check-ins, and what is asked of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::figures::{Figure, FigureGroup};
use crate::{
    cohorts::CohortId,
    kit::{Day, Id},
    startups::{StartupId, StartupName},
};

/// Identity of a check-in.
pub type CheckInId = Id<CheckIn>;

/// How a startup said it does in a week.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CheckIn {
    /// Identity.
    pub id: CheckInId,
    /// Of whom.
    pub startup: StartupId,
    /// The Monday of the week.
    pub week: Day,
    /// 1 to 5.
    pub mood: Option<u8>,
    /// What it answered, figure by figure; nothing stands here of what it left open.
    pub figures: BTreeMap<Figure, Answered>,
    /// What was done.
    pub shipped: Option<String>,
    /// What stands in the way.
    pub blocked_by: Option<String>,
    /// What is asked for.
    pub asks: Option<String>,
}

/// An answer to a figure that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
#[ts(export)]
pub enum Answered {
    /// So many, or so much in 分.
    Value(#[ts(type = "number")] i64),
    /// It does not apply to this startup.
    NotApplicable,
}

impl Answered {
    /// The number, where it is one.
    pub fn value(self) -> Option<i64> {
        match self {
            Self::Value(value) => Some(value),
            Self::NotApplicable => None,
        }
    }
}

/// A figure as a form and a table show it.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureChoice {
    /// Which.
    pub figure: Figure,
    /// What it is about.
    pub group: FigureGroup,
    /// In 分.
    pub is_money: bool,
    /// The cohort's startups are asked for it.
    pub is_asked: bool,
}

/// The figures that a cohort's startups are asked for.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FiguresDraft {
    /// Of which cohort.
    pub cohort: CohortId,
    /// Which; none is refused.
    pub figures: Vec<Figure>,
}

/// For how long the cash of a startup lasts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", content = "months")]
#[ts(export)]
pub enum Runway {
    /// So many months.
    Months(f64),
    /// It earns as much as it spends, or more: there is no number.
    NotBurning,
}

/// A cohort's check-ins of some weeks.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CheckInBoard {
    /// The figures that there are.
    pub choices: Vec<FigureChoice>,
    /// The Mondays of the weeks, the earliest first.
    pub weeks: Vec<Day>,
    /// The startups that are asked, by name.
    pub rows: Vec<CheckInRow>,
}

/// A startup's check-ins.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CheckInRow {
    /// Which.
    pub startup: StartupName,
    /// The earliest first; a week without one has none.
    pub check_ins: Vec<CheckIn>,
    /// For how long its cash lasts; absent where it cannot be told.
    pub runway: Option<Runway>,
}

/// Which check-ins are asked for.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CheckInQuery {
    /// Of the startups of this cohort.
    pub cohort: CohortId,
    /// The last week; this one where absent.
    pub until: Option<Day>,
    /// How many weeks, 1 to 60; 6 where absent.
    pub weeks: Option<u32>,
}

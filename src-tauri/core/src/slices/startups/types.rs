//! Startups, and what is typed of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    kit::{Id, PartialDay},
    organisations::OrganisationId,
    people::KeptCell,
};

/// Identity of a startup.
pub type StartupId = Id<Startup>;

/// A startup, as lists name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StartupName {
    /// Identity.
    pub id: StartupId,
    /// Short name where it has one.
    pub name: String,
}

/// A startup, with what its organisation says of it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Startup {
    /// Identity.
    pub id: StartupId,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// As registered.
    pub name: String,
    /// As spoken of.
    pub short_name: Option<String>,
    /// 统一社会信用代码.
    pub credit_code: Option<String>,
    /// The code's check character is wrong; kept with a warning, since paper forms carry such codes.
    pub credit_code_doubtful: bool,
    /// City.
    pub city: Option<String>,
    /// 赛道.
    pub sector: Option<String>,
    /// 融资阶段, in the field's words (天使轮, A轮).
    pub funding_stage: Option<String>,
    /// When it was founded, as far as that is known: a year, a month or a day.
    pub founded_on: Option<PartialDay>,
    /// What it does, in one line.
    pub one_liner: Option<String>,
    /// How many work there.
    pub team_size: Option<u32>,
    /// Cells of imported files that could not be read, kept as they stood.
    pub kept_cells: Vec<KeptCell>,
}

/// What a person types to make or change a startup.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct StartupDraft {
    /// Absent for a new one.
    pub id: Option<StartupId>,
    /// As registered.
    pub name: String,
    /// As spoken of.
    pub short_name: Option<String>,
    /// 统一社会信用代码.
    pub credit_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// 赛道.
    pub sector: Option<String>,
    /// 融资阶段.
    pub funding_stage: Option<String>,
    /// When it was founded, as far as that is known: a year, a month or a day.
    pub founded_on: Option<PartialDay>,
    /// What it does, in one line.
    pub one_liner: Option<String>,
    /// How many work there.
    pub team_size: Option<u32>,
}

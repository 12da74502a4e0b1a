//! Applications, and what is typed of them.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{
    cohorts::CohortId,
    kit::Day,
    people::PersonId,
    records::RecordId,
    startups::{StartupId, StartupName},
};

/// How far an application is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum ApplicationState {
    New,
    InReview,
    Shortlisted,
    Admitted,
    Waitlisted,
    Declined,
    Withdrawn,
}

impl ApplicationState {
    /// Whether it is open: somebody has still to decide.
    pub fn is_open(self) -> bool {
        matches!(self, Self::New | Self::InReview | Self::Shortlisted | Self::Waitlisted)
    }

    /// Whether it needs a reason.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Waitlisted | Self::Declined | Self::Withdrawn)
    }
}

/// What a list shows of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Application {
    /// Identity.
    pub id: RecordId,
    /// As the applicant writes it.
    pub company: String,
    /// For which cohort.
    pub cohort: CohortId,
    /// How far it is.
    pub state: ApplicationState,
    /// Who applies.
    pub contact: Option<String>,
    /// When it came.
    pub received_on: Option<Day>,
    /// By which way.
    pub source: Option<String>,
    /// What they do.
    pub one_liner: Option<String>,
    /// 赛道.
    pub sector: Option<String>,
    /// 融资阶段.
    pub stage: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Which startup it is, where that is known.
    pub startup: Option<StartupName>,
    /// Who the contact is, since it was admitted.
    pub person: Option<PersonId>,
    /// When it was decided.
    pub decided_on: Option<Day>,
    /// Why.
    pub reason: Option<String>,
}

/// What was decided of applications.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DecisionDraft {
    /// Of which.
    pub applications: Vec<RecordId>,
    /// What becomes of them; they are admitted by another op.
    pub state: ApplicationState,
    /// When; today where absent.
    #[serde(default)]
    pub day: Option<Day>,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

/// How to reach a contact, as stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Phone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// WeChat.
    pub wechat: Option<String>,
}

/// That an application was admitted.
#[derive(Clone, Copy, Debug)]
pub struct Admitted {
    /// Which.
    pub application: RecordId,
    /// As which startup.
    pub startup: StartupId,
    /// With whom.
    pub person: Option<PersonId>,
    /// When.
    pub day: Day,
}

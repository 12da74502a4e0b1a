//! Programmes, cohorts and enrolments, and what is typed of them.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString, IntoStaticStr};
use ts_rs::TS;

use crate::{
    kit::{Day, Id},
    people::{PersonId, PersonName},
    startups::StartupId,
};

/// Identity of a programme.
pub type ProgrammeId = Id<Programme>;
/// Identity of a cohort.
pub type CohortId = Id<Cohort>;
/// Identity of an enrolment: of the cohort and the startup.
pub type EnrolmentId = Id<Enrolment>;

/// What is run, edition after edition.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Programme {
    /// Identity.
    pub id: ProgrammeId,
    /// 原力加速营.
    pub name: String,
}

/// Where a cohort stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum CohortState {
    /// Thought of.
    Planned,
    /// Applications are taken.
    Recruiting,
    /// Under way.
    Running,
    /// Over.
    Finished,
}

/// One edition of a programme.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Cohort {
    /// Identity.
    pub id: CohortId,
    /// What it is an edition of.
    pub programme: ProgrammeId,
    /// The programme's name.
    pub programme_name: String,
    /// 第 4 期.
    pub name: String,
    /// 4; absent where editions are not numbered.
    pub edition: Option<u32>,
    /// First day.
    pub starts_on: Option<Day>,
    /// Last day.
    pub ends_on: Option<Day>,
    /// The day on which the startups show themselves.
    pub demo_day: Option<Day>,
    /// How many startups it takes.
    pub capacity: Option<u32>,
    /// Where it stands.
    pub state: CohortState,
    /// How many startups are enrolled, whatever their state.
    pub startups: u32,
    /// What it lacks, in the order in which it is made good.
    pub lacks: Vec<Lack>,
}

/// What a cohort lacks before there is anything to show of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Lack {
    /// Nobody is enrolled.
    Startups,
    /// First or last day.
    Dates,
    /// Nothing is planned.
    Sessions,
    /// Sessions are planned, and nobody is named who comes to them.
    Participants,
}

/// What a person types to make or change a cohort.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CohortDraft {
    /// Absent for a new one.
    pub id: Option<CohortId>,
    /// The programme by name; made where it is not there yet.
    pub programme: String,
    /// 第 4 期.
    pub name: String,
    /// 4.
    pub edition: Option<u32>,
    /// First day.
    pub starts_on: Option<Day>,
    /// Last day.
    pub ends_on: Option<Day>,
    /// Demo day.
    pub demo_day: Option<Day>,
    /// How many startups it takes.
    pub capacity: Option<u32>,
    /// Where it stands.
    pub state: CohortState,
}

/// Where an enrolment stands. [`rules::may_move`] knows what may follow what.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the field's own words")]
pub enum EnrolmentState {
    Applied,
    Interviewing,
    Admitted,
    Active,
    Graduated,
    Withdrawn,
    Deferred,
    Rejected,
}

/// A startup in a cohort.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Enrolment {
    /// Identity.
    pub id: EnrolmentId,
    /// The cohort.
    pub cohort: CohortId,
    /// Its name.
    pub cohort_name: String,
    /// The startup.
    pub startup: StartupId,
    /// Where it stands now.
    pub state: EnrolmentState,
    /// What happened, the oldest first; never empty.
    pub changes: Vec<EnrolmentChange>,
    /// Who comes to the sessions.
    pub participants: Vec<PersonName>,
    /// Where it may go from here.
    pub next: Vec<EnrolmentState>,
}

/// One step of an enrolment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EnrolmentChange {
    /// What it became.
    pub state: EnrolmentState,
    /// When.
    pub day: Day,
    /// Why.
    pub reason: Option<String>,
}

/// What a person types to put a startup into a cohort.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EnrolmentDraft {
    /// The cohort.
    pub cohort: CohortId,
    /// The startup.
    pub startup: StartupId,
    /// Where it begins.
    pub state: EnrolmentState,
    /// Since when; today where absent.
    pub day: Option<Day>,
    /// Who comes to the sessions.
    pub participants: Vec<PersonId>,
}

/// What a person chooses to put several startups into a cohort at once.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EnrolAllDraft {
    /// The cohort.
    pub cohort: CohortId,
    /// The startups.
    pub startups: Vec<StartupId>,
    /// Where they begin.
    pub state: EnrolmentState,
    /// Since when; today where absent.
    pub day: Option<Day>,
}

/// What a person types, or does with a card, to move an enrolment.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MoveDraft {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// Where it goes.
    pub state: EnrolmentState,
    /// When; today where absent.
    pub day: Option<Day>,
    /// Why; needed for withdrawn, deferred and rejected.
    pub reason: Option<String>,
}

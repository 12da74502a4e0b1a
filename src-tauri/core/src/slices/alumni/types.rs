//! Memberships, consents and interactions of alumni, and what is typed of them.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString, VariantNames};
use ts_rs::TS;

use crate::{
    cohorts::CohortId,
    kit::{Day, Id},
    people::{PersonId, PersonName},
};

/// Identity of a membership: of the person and the cohort.
pub type MembershipId = Id<Membership>;
/// Identity of an answer.
pub type ConsentId = Id<Consent>;
/// Identity of an interaction.
pub type InteractionId = Id<Interaction>;

/// Having gone through a cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Membership {
    /// Identity.
    pub id: MembershipId,
    /// Which cohort; absent where it is not known.
    pub cohort: Option<CohortId>,
    /// Its name.
    pub cohort_name: Option<String>,
    /// Since when in the community.
    pub joined_on: Option<Day>,
    /// Circles of the community.
    pub circles: Option<String>,
    /// What they would help others with.
    pub helps_with: Option<String>,
}

/// What is known of a membership besides whose it is and of which cohort.
#[derive(Clone, Debug, Default)]
pub struct MembershipCells {
    /// Since when in the community.
    pub joined_on: Option<Day>,
    /// Circles of the community.
    pub circles: Option<String>,
    /// What they would help others with.
    pub helps_with: Option<String>,
}

/// A membership as a file tells of it.
#[derive(Clone, Debug)]
pub struct EnteredMembership {
    /// Whose.
    pub person: PersonId,
    /// Of which cohort, where that is known.
    pub cohort: Option<CohortId>,
    /// What else is known.
    pub cells: MembershipCells,
}

/// What personal data is used for.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    AsRefStr,
    EnumString,
    VariantNames,
    EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum Purpose {
    /// Running the programme: by contract.
    Programme,
    /// Required returns: by statutory duty.
    Statistics,
    /// The alumni directory: by consent.
    Directory,
    /// Invitations to events: by consent.
    Invitations,
    /// Introductions to investors, mentors, agencies, by name: by consent.
    Introductions,
    /// Publicity: by consent.
    Publicity,
}

/// What a person said when asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum Answer {
    Given,
    Refused,
}

/// An answer to one purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Consent {
    /// Identity.
    pub id: ConsentId,
    /// To what.
    pub purpose: Purpose,
    /// What they said.
    pub answer: Answer,
    /// When; absent where nobody knows.
    pub answered_on: Option<Day>,
    /// How: form, WeChat, the file it was read from.
    pub means: Option<String>,
    /// Until when it holds.
    pub expires_on: Option<Day>,
    /// When it was taken back.
    pub withdrawn_on: Option<Day>,
}

/// What a person types when somebody has answered.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentDraft {
    /// Who.
    pub person: PersonId,
    /// To what.
    pub purpose: Purpose,
    /// What they said.
    pub answer: Answer,
    /// When; today where absent.
    pub answered_on: Option<Day>,
    /// How.
    pub means: Option<String>,
    /// Until when it holds.
    pub expires_on: Option<Day>,
}

/// How somebody was in touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum InteractionKind {
    Call,
    Visit,
    Message,
    Event,
}

/// A contact with a person.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Interaction {
    /// Identity.
    pub id: InteractionId,
    /// How.
    pub kind: InteractionKind,
    /// When.
    pub day: Day,
    /// By whom.
    pub author: PersonName,
    /// What came of it.
    pub result: Option<String>,
    /// When to be in touch again.
    pub next_on: Option<Day>,
}

/// What a person types after a call.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct InteractionDraft {
    /// With whom.
    pub person: PersonId,
    /// How.
    pub kind: InteractionKind,
    /// When; today where absent.
    pub day: Option<Day>,
    /// What came of it.
    pub result: Option<String>,
    /// When to be in touch again.
    pub next_on: Option<Day>,
}

//! Reviews, and what is typed of them.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{
    kit::{Day, Id},
    people::{PersonId, PersonName},
    records::RecordId,
};

/// Identity of a review.
pub type ReviewId = Id<Review>;

/// What a reviewer would do with an application.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum Recommendation {
    Admit,
    Discuss,
    Decline,
}

/// How far a review is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, AsRefStr, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum ReviewState {
    /// Nothing is said yet.
    Asked,
    /// Something is said; it is not given yet.
    Draft,
    /// It counts.
    Given,
    /// It was given, and counts no longer.
    Withdrawn,
    /// The reviewer does not judge this application.
    Conflict,
}

/// A score for a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CriterionScore {
    /// Which.
    pub criterion: RecordId,
    /// In points, to a tenth.
    pub score: f64,
}

/// What one says of an application.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Review {
    /// Identity.
    pub id: ReviewId,
    /// Of which application.
    pub application: RecordId,
    /// Whose it is.
    pub reviewer: PersonName,
    /// How far it is.
    pub state: ReviewState,
    /// What was scored.
    pub scores: Vec<CriterionScore>,
    /// What they would do.
    pub recommendation: Option<Recommendation>,
    /// Why.
    pub comment: Option<String>,
    /// When it was given.
    pub given_on: Option<Day>,
    /// When it was withdrawn.
    pub withdrawn_on: Option<Day>,
    /// Why they do not judge it.
    pub conflict: Option<String>,
}

/// A review as it is typed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewDraft {
    /// Of which application.
    pub application: RecordId,
    /// Whose it is; that of who works here where absent.
    #[serde(default)]
    pub reviewer: Option<PersonId>,
    /// A score for each criterion that has one.
    pub scores: Vec<CriterionScore>,
    /// What they would do.
    #[serde(default)]
    pub recommendation: Option<Recommendation>,
    /// Why.
    #[serde(default)]
    pub comment: Option<String>,
    /// It is whole and counts from now on; else it is kept as a draft.
    pub is_given: bool,
}

/// That somebody does not judge an application, or does after all.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewConflictDraft {
    /// Which application.
    pub application: RecordId,
    /// Who.
    pub reviewer: PersonId,
    /// Why; absent: they judge it.
    pub why: Option<String>,
}

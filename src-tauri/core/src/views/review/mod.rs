//! Applications for a cohort beside what their reviewers say: scores, spread, rank. Nobody who judges an application sees what
//! others say of it before they have said it themselves.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cohorts::CohortId,
    kit::Day,
    people::{KeptCell, PersonId, PersonName},
    records::RecordId,
    slices::{
        applications::Application,
        reviews::{Recommendation, Review, ReviewState},
    },
};

pub mod ops;
pub mod rules;
#[cfg(test)]
mod sheet_tests;
mod store;
#[cfg(test)]
mod tests;

/// Which applications are asked for.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RankingQuery {
    /// Those for this cohort.
    pub cohort: CohortId,
    /// Without the highest and the lowest score, of five reviewers on.
    #[serde(default)]
    pub trimmed: bool,
}

/// The applications for a cohort, ranked.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Ranking {
    /// For which cohort.
    pub cohort: CohortId,
    /// Its name, with the programme.
    pub cohort_name: String,
    /// By what they are judged, in the order in which it is asked for.
    pub criteria: Vec<ReviewCriterion>,
    /// What the weights add up to.
    pub weights: u32,
    /// Who judges, by name.
    pub reviewers: Vec<ReviewerLoad>,
    /// How many reviews who works here has still to give; absent for one who judges nothing of it.
    pub to_give: Option<u32>,
    /// The applications, the best first; those without a score after them, by name.
    pub rows: Vec<RankedApplication>,
    /// How many stand in each state.
    pub states: BTreeMap<String, u32>,
}

/// By what applications are judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewCriterion {
    /// Identity.
    pub id: RecordId,
    /// What it is called.
    pub name: String,
    /// What it counts beside the others.
    pub weight: u32,
    /// The highest score.
    pub top: u32,
    /// What is looked at.
    pub hint: Option<String>,
}

/// What a reviewer has to do.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewerLoad {
    /// Identity as a reviewer; absent for one who is none any more and has said something.
    pub id: Option<RecordId>,
    /// Who.
    pub person: PersonName,
    /// About how many applications they are asked, conflicts left out.
    pub asked: u32,
    /// How many reviews they have given.
    pub given: u32,
    /// How many applications they do not judge.
    pub conflicts: u32,
}

/// An application with what its reviews come to.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RankedApplication {
    /// The application.
    #[serde(flatten)]
    #[ts(flatten)]
    pub application: Application,
    /// Its place among those with a score that may be seen; of equals the same.
    pub rank: Option<u32>,
    /// Another has the same score.
    pub is_tied: bool,
    /// What the reviews come to; absent where none counts, or it may not be seen.
    pub outcome: Option<Outcome>,
    /// Who works here has to say their own first.
    pub is_hidden: bool,
    /// How many are asked, conflicts and what was withdrawn left out.
    pub asked: u32,
    /// How many have given a review that counts.
    pub given: u32,
    /// How many do not judge it.
    pub conflicts: u32,
    /// How far the review of who works here is, where they are asked.
    pub own: Option<ReviewState>,
}

/// What reviews come to. All in hundredths of what could be had, 0 to 100, with two decimals.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Outcome {
    /// The mean of the reviewers.
    pub score: f64,
    /// How far the highest is from the lowest.
    pub spread: f64,
    /// Standard deviation of all reviewers.
    pub deviation: f64,
    /// The highest and the lowest were left out of the mean.
    pub is_trimmed: bool,
    /// A review has no score for a criterion that came later: it counts by the others.
    pub is_partial: bool,
    /// How many would do what.
    pub recommendations: BTreeMap<Recommendation, u32>,
}

/// An application, with what may be seen of its reviews.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ApplicationPanel {
    /// The application beside its reviews.
    pub row: RankedApplication,
    /// Phone, as the applicant wrote it.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// WeChat.
    pub wechat: Option<String>,
    /// Anything else.
    pub remark: Option<String>,
    /// What the form asked, and what was answered.
    pub answers: Vec<KeptCell>,
    /// The reviews that may be seen, with the total of each.
    pub reviews: Vec<SeenReview>,
    /// What who works here has said.
    pub own: Option<Review>,
    /// Who does not judge it, and why.
    pub conflicts: Vec<ConflictOfInterest>,
    /// Who is asked and has given nothing.
    pub waiting: Vec<PersonName>,
}

/// A review that may be seen.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeenReview {
    /// The review.
    #[serde(flatten)]
    #[ts(flatten)]
    pub review: Review,
    /// What its scores come to, 0 to 100.
    pub total: Option<f64>,
}

/// That somebody does not judge an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConflictOfInterest {
    /// Who.
    pub reviewer: PersonName,
    /// Why.
    pub why: String,
    /// It was declared for this application; else it is a conflict between the two whatever is judged.
    pub is_declared: bool,
}

/// A criterion as one types it, or as it is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CriterionDraft {
    /// Absent for a new one.
    #[serde(default)]
    pub id: Option<RecordId>,
    /// What it is called.
    pub name: String,
    /// What it counts beside the others.
    pub weight: u32,
    /// The highest score.
    pub top: u32,
    /// What is looked at.
    #[serde(default)]
    pub hint: Option<String>,
}

/// What a cohort can be set up with.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewSetup {
    /// Its criteria.
    pub criteria: Vec<CriterionDraft>,
    /// Who judges.
    pub reviewers: Vec<ReviewerLoad>,
    /// The newest other cohort that has criteria, and they.
    pub earlier: Option<EarlierCriteria>,
    /// The usual ones: their keys among the words, and weights.
    pub usual: Vec<UsualCriterion>,
    /// How many applications there are.
    pub applications: u32,
}

/// The criteria of an earlier cohort.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EarlierCriteria {
    /// Of which.
    pub cohort: String,
    /// They.
    pub criteria: Vec<CriterionDraft>,
}

/// One of the usual criteria.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UsualCriterion {
    /// `criteria-usual-<key>` says it.
    pub key: String,
    /// What it counts.
    pub weight: u32,
}

/// Reviews as a list has them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewLine {
    /// The review; without what it says where that may not be seen yet.
    #[serde(flatten)]
    #[ts(flatten)]
    pub review: Review,
    /// The applicant.
    pub company: String,
    /// What its scores come to, where they may be seen.
    pub total: Option<f64>,
    /// Who works here has to say their own first.
    pub is_hidden: bool,
    /// The day on which the application came.
    pub received_on: Option<Day>,
}

/// Who works here, as far as reviews go.
#[derive(Clone, Debug, Default)]
pub struct Seat {
    /// The person.
    pub me: Option<PersonId>,
    /// They judge applications for the cohort.
    pub is_reviewer: bool,
}

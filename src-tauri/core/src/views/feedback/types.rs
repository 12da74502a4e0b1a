//! What a round of feedback shows.

use serde::Serialize;
use ts_rs::TS;

use crate::{kit::Day, people::PersonName, records::RecordId, startups::StartupName};

/// A round with its answers.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FeedbackRound {
    /// What it is called.
    pub name: String,
    /// Whom it asks: `startup` or `mentor`.
    pub side: String,
    /// The first day.
    pub from_on: Day,
    /// The last day.
    pub until_on: Day,
    /// Who is asked about whom, by startup and mentor.
    pub lines: Vec<FeedbackLine>,
    /// What was said of each mentor, or by each.
    pub results: Vec<MentorResult>,
}

/// One who is asked about one other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FeedbackLine {
    /// The startup.
    pub startup: StartupName,
    /// The mentor.
    pub mentor: PersonName,
    /// The feedback; absent: none was given.
    pub feedback: Option<RecordId>,
    /// From 1 to 5.
    #[ts(type = "number | null")]
    pub rating: Option<i64>,
    /// When it was given.
    pub day: Option<Day>,
    /// What was said.
    pub remark: Option<String>,
}

/// What a round tells of one mentor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MentorResult {
    /// The mentor.
    pub mentor: PersonName,
    /// How many are asked.
    pub asked: u32,
    /// How many have answered.
    pub answered: u32,
    /// The average rating in tenths; absent: nobody has answered.
    #[ts(type = "number | null")]
    pub tenths: Option<i64>,
    /// So few have answered that an average says little.
    pub is_few: bool,
}

/// A mentor who has told nobody when they are there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WithoutSlots {
    /// The mentor.
    pub mentor: PersonName,
    /// When they were asked last; absent: never.
    pub asked_on: Option<Day>,
}

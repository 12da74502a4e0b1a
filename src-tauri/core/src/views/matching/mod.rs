//! Which startup gets which mentor: facts that stand in the slices' rows, a score of each pair with its reasons, and an
//! assignment of as many startups as there are places.
//!
//! [`facts`] loads, [`score`] says how well two fit and what forbids them, [`assign`] solves, [`plan`] says what comes of it.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{
    cohorts::CohortId,
    kit::Day,
    people::{PersonId, PersonName},
    startups::{StartupId, StartupName},
    words::{Value, Words},
};

pub mod assign;
mod facts;
pub mod ops;
mod plan;
mod score;
#[cfg(test)]
mod tests;

/// What two are matched by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum Criterion {
    /// What the mentor knows, beside what the startup asks for and does.
    Expertise,
    /// The sector.
    Sector,
    /// The funding stage.
    Stage,
    /// A language in common.
    Language,
    /// Places that the mentor has left.
    Load,
    /// What startups said of the mentor.
    Rating,
    /// Wishes of both.
    Wish,
}

/// What a match is asked for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct MatchQuery {
    /// Startups of this cohort; of all that are not over where absent.
    pub cohort: Option<CohortId>,
    /// This startup alone, whether it has a mentor or not.
    pub startup: Option<StartupId>,
    /// What counts; all where absent.
    pub criteria: Option<Vec<Criterion>>,
    /// When the mentoring begins; today where absent.
    pub starts_on: Option<Day>,
    /// Pairs that are settled by hand.
    pub pins: Vec<Pair>,
    /// Pairs that are out of the question this time.
    pub without: Vec<Pair>,
}

/// A startup and a mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Pair {
    /// The startup.
    pub startup: StartupId,
    /// The mentor's person.
    pub mentor: PersonId,
}

/// Who would get whom.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatchPlan {
    /// When the mentoring begins.
    pub starts_on: Day,
    /// Who is matched, by name.
    pub pairs: Vec<MatchPair>,
    /// Who is left without, those who were left before first.
    pub left: Vec<LeftWithout>,
    /// The sum of the scores.
    #[ts(type = "number")]
    pub total: i64,
    /// All mentors with what they would have to do, by name.
    pub mentors: Vec<MentorLoad>,
    /// Startups that have a mentor already.
    pub mentored: u32,
}

/// A startup in a match.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatchStartup {
    /// Identity.
    pub id: StartupId,
    /// Its name.
    pub name: String,
    /// Sector.
    pub sector: Option<String>,
    /// Funding stage.
    pub funding_stage: Option<String>,
    /// How many matches have left it without a mentor since it had one.
    pub left_before: u32,
}

/// A startup and the mentor that it would get.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatchPair {
    /// The startup.
    pub startup: MatchStartup,
    /// The mentor.
    pub mentor: PersonName,
    /// How well they fit, with what the mentor has to do then.
    #[ts(type = "number")]
    pub score: i64,
    /// Why, what counts most first.
    pub reasons: Vec<MatchReasonFound>,
    /// Settled by hand.
    pub is_pinned: bool,
}

/// Why two fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum MatchFit {
    /// The startup asks for what the mentor knows: `word`.
    Asked,
    /// The mentor knows what the startup does: `word`.
    Expertise,
    /// They are of one sector: `word`.
    Sector,
    /// The mentor has advised `count` startups of the sector `word`.
    SectorBefore,
    /// The mentor is there for startups of the stage `word`.
    Stage,
    /// The mentor has advised `count` startups of the stage `word`.
    StageBefore,
    /// Both speak a language other than Chinese, or Chinese: `word`.
    Language,
    /// The mentor has `count` places left.
    Free,
    /// Startups gave the mentor `word` of 5 on average, `count` times.
    Rated,
    /// The startup wishes for the mentor: its `count`th choice.
    StartupWishes,
    /// The mentor wishes for the startup.
    MentorWishes,
    /// Each wishes for the other.
    BothWish,
}

/// A reason why two fit, with what it is told from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatchReasonFound {
    /// Which.
    pub code: MatchFit,
    /// What it adds to the score.
    #[ts(type = "number")]
    pub points: i64,
    /// What it is about.
    pub word: Option<String>,
    /// How many.
    pub count: Option<u32>,
}

impl MatchReasonFound {
    /// The reason in words.
    pub fn said(&self, words: &Words) -> String {
        let key = format!("matching-fit-{}", self.code.as_ref().replace('_', "-"));
        let word = self.word.clone().unwrap_or_default();
        words.say(&key, &[("word", word.into()), ("count", Value::from(self.count.unwrap_or_default()))])
    }
}

/// What forbids a mentor for a startup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum Ban {
    /// A conflict of interest was told.
    Conflict,
    /// The mentor works at the startup.
    OwnCompany,
    /// One of the two has said no before.
    Declined,
    /// The mentor is its mentor already.
    Mentoring,
    /// The mentor stops before the mentoring begins, or begins later.
    Away,
    /// They have no language in common.
    Language,
    /// Ruled out by hand, this time.
    ByHand,
}

/// A startup that is left without a mentor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LeftWithout {
    /// The startup.
    pub startup: MatchStartup,
    /// Why.
    pub why: WhyLeft,
    /// Mentors who fit it and have no place left, the best first, three at most.
    pub full: Vec<MentorLoad>,
}

/// Why a startup is left without a mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum WhyLeft {
    /// There are no mentors.
    NoMentors,
    /// Those who fit have no place left.
    NoCapacity,
    /// All are out of the question for what stands between the two: conflicts, refusals.
    AllBanned,
    /// None fits: away then, or no language in common.
    NobodyFits,
}

/// What a mentor has to do, and would have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MentorLoad {
    /// The mentor.
    pub mentor: PersonName,
    /// Startups that they mentor now.
    pub now: u32,
    /// Startups that this match adds.
    pub added: u32,
    /// The fewest that they are there for.
    pub at_least: u32,
    /// The most.
    pub at_most: u32,
}

/// A mentor whom a startup could get instead, and what that costs.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatchChoice {
    /// The mentor, with what they would have to do.
    pub load: MentorLoad,
    /// How well they fit; of one who is ruled out, without what rules them out.
    #[ts(type = "number")]
    pub score: i64,
    /// Why, what counts most first.
    pub reasons: Vec<MatchReasonFound>,
    /// What forbids it.
    pub ban: Option<Ban>,
    /// What was told of a conflict of interest.
    pub conflict: Option<String>,
    /// They would have more startups than they are there for.
    pub is_over: bool,
    /// Is in the plan as it stands.
    pub is_chosen: bool,
    /// Who would get another mentor, or none, if they were chosen; told of the best few.
    pub moves: Vec<MatchMove>,
    /// By how much the total would change; absent where it was not worked out.
    #[ts(type = "number | null")]
    pub change: Option<i64>,
}

/// That a startup would get another mentor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatchMove {
    /// Which startup.
    pub startup: StartupName,
    /// Whom it would get; nobody where absent.
    pub to: Option<PersonName>,
}

/// All that a plan is made of, so that another solver can check its total.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MatchScores {
    /// The mentors.
    pub mentors: Vec<MentorScores>,
    /// The startups.
    pub startups: Vec<StartupScores>,
    /// Each startup with each mentor.
    pub pairs: Vec<PairScores>,
}

/// A mentor's loads.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MentorScores {
    /// Identity.
    pub id: PersonId,
    /// Startups that they mentor now, with those that are settled by hand.
    pub load: u32,
    /// The fewest that they are there for.
    pub at_least: u32,
    /// The most.
    pub at_most: u32,
    /// What their first further startup adds to its pair's score, their second, and so on: each less than the one before.
    pub places: Vec<i64>,
}

/// How far a startup comes before others.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StartupScores {
    /// Identity.
    pub id: StartupId,
    /// How many matches have left it without a mentor: whoever was left more often is matched first.
    pub left_before: u32,
}

/// How well two fit.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PairScores {
    /// The startup.
    pub startup: StartupId,
    /// The mentor's person.
    pub mentor: PersonId,
    /// Their score without what the mentor has to do.
    pub score: i64,
    /// What forbids the pair.
    pub ban: Option<Ban>,
    /// Settled by hand.
    pub is_pinned: bool,
}

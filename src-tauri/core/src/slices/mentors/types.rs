//! Mentors and mentorships, and what is typed of them.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{
    kit::{Day, Id},
    people::{PersonDraft, PersonId},
    startups::StartupId,
};

/// Identity of a mentor.
pub type MentorId = Id<MentorCard>;
/// Identity of a mentorship.
pub type MentorshipId = Id<Mentorship>;

/// What a person's panel shows of them as a mentor.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MentorCard {
    /// Identity.
    pub id: MentorId,
    /// Hours a month that they give.
    pub hours_per_month: Option<u32>,
    /// Languages.
    pub languages: Option<String>,
    /// A few lines about them.
    pub bio: Option<String>,
    /// Since when.
    pub starts_on: Option<Day>,
    /// Until when.
    pub ends_on: Option<Day>,
    /// Whom they mentor, the confirmed first.
    pub mentorships: Vec<Mentorship>,
    /// Notes that they wrote.
    pub notes: u32,
}

/// What a person types to make or change a mentor: the person and what only a mentor has.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct MentorDraft {
    /// The person; without an id, a new one.
    pub person: PersonDraft,
    /// Hours a month.
    pub hours_per_month: Option<u32>,
    /// Languages.
    pub languages: Option<String>,
    /// A few lines.
    pub bio: Option<String>,
}

/// What only a mentor has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MentorRole {
    /// Hours a month.
    pub hours_per_month: Option<u32>,
    /// Languages.
    pub languages: Option<String>,
    /// A few lines.
    pub bio: Option<String>,
}

/// How far a mentorship has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the field's own words")]
pub enum MentorshipState {
    Wished,
    Talking,
    Confirmed,
    Ended,
}

/// A mentor and a startup.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Mentorship {
    /// Identity.
    pub id: MentorshipId,
    /// The mentor.
    pub mentor: MentorId,
    /// The mentor's person.
    pub person: PersonId,
    /// Their name.
    pub person_name: String,
    /// The startup.
    pub startup: StartupId,
    /// Its name.
    pub startup_name: String,
    /// How far it has come.
    pub state: MentorshipState,
    /// The first mentor of this startup.
    pub is_primary: bool,
    /// When it began; absent before it has.
    pub starts_on: Option<Day>,
    /// When it ended.
    pub ends_on: Option<Day>,
    /// Since when it counts in statistics: it has begun, and the mentor has written of the startup since.
    pub counted_from: Option<Day>,
}

/// What a person types to make or change a mentorship.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MentorshipDraft {
    /// Absent for a new one.
    pub id: Option<MentorshipId>,
    /// The mentor's person.
    pub person: PersonId,
    /// The startup.
    pub startup: StartupId,
    /// How far it has come.
    pub state: MentorshipState,
    /// The first mentor of this startup.
    pub is_primary: bool,
}

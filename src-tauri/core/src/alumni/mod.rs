//! Alumni: who went through a cohort, what they agreed to, and when somebody last spoke with them.
//!
//! An alumnus is a person with a membership. Each purpose of using personal data has its basis ([`rules::basis`]):
//! contract or duty for some, consent for the others, given or refused or withdrawn purpose by purpose
//! (个人信息保护法). Withdrawal counts at once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{
    cohorts::CohortId,
    kit::{Cursor, Day, Id},
    people::{PersonId, PersonName},
};

mod list;
#[cfg(test)]
mod list_tests;
pub mod ops;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

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
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter,
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

/// By what a list of alumni is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, AsRefStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum AlumniOrder {
    /// By pinyin.
    #[default]
    Name,
    /// Those longest without contact first.
    LastContact,
}

/// What a list of alumni, and a contact report, asks for.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct AlumniQuery {
    /// Name, pinyin, initials, company, digits of a phone.
    pub text: Option<String>,
    /// Only of this cohort.
    pub cohort: Option<CohortId>,
    /// Field of work.
    pub sector: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Words that the expertise holds.
    pub expertise: Option<String>,
    /// Words that what they help with holds.
    pub helps_with: Option<String>,
    /// No contact for this many days, or never.
    pub silent_days: Option<u32>,
    /// Only people whose data may be used for this.
    pub purpose: Option<Purpose>,
    /// Order.
    pub order: AlumniOrder,
    /// The place to go on from.
    pub after: Option<Cursor>,
    /// The place to go back from.
    pub before: Option<Cursor>,
    /// Rows a page; 100 where absent.
    pub limit: Option<u32>,
}

/// A row of the list of alumni.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AlumnusRow {
    /// The person.
    pub id: PersonId,
    /// 姓名.
    pub name: String,
    /// Present company.
    pub company: Option<String>,
    /// Role there.
    pub role: Option<String>,
    /// Names of their cohorts.
    pub cohorts: Option<String>,
    /// Field of work.
    pub sector: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Mobile, as stored.
    pub mobile: Option<String>,
    /// WeChat.
    pub wechat: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Day of the last contact.
    pub last_contact: Option<Day>,
}

/// What the alumni can be filtered by, with how many there are of each.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Facets {
    /// Alumni in all.
    pub total: u32,
    /// City -> people.
    pub cities: BTreeMap<String, u32>,
    /// Sector -> people.
    pub sectors: BTreeMap<String, u32>,
}

//! Duplicates: two records that look like one person, and making them one.
//!
//! A likeness is only a question ([`crate::people::likeness`]). A person answers it: the two are one ([`ops::merge`]),
//! or they are not ([`ops::keep_apart`]), and then it is not asked again. Merging is a plan that is seen before it runs
//! ([`rules`]), and one op, undone whole. Nothing that either record held is lost: what cannot stand beside the other
//! value stays with the person as a kept cell, labelled by the field's name.
//!
//! The record that is gone is set aside as it was, with its contacts and posts; a `merging` row says for whom it stands
//! now. So whoever asks for it by its id, and whoever imports the file that made it, finds the one that was kept.
//! What an export held is history and stays: `export_roll` and `recall` are answered through `merging`, too.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString, VariantNames};
use ts_rs::TS;

use crate::{
    alumni::{Membership, Purpose},
    kit::{Cursor, Id},
    mentors::MentorRole,
    people::{Affiliation, Contact, PersonDraft, PersonId, PersonName, likeness::Likeness},
    slice::{Link, Merged as OnMerge, Removed, Table},
};

mod candidates;
mod moving;
pub mod ops;
mod pair;
pub(crate) mod pairs;
#[cfg(test)]
mod random_tests;
mod rows;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

/// The tables of merging, declared. What they tell of a merging is history.
pub(crate) const TABLES: &[Table] = &[
    Table::new("merging").linked(&[
        Link::about("survivor", "").merged(OnMerge::Stays).removed(Removed::Stays),
        Link::about("merged", "").merged(OnMerge::Stays).removed(Removed::Stays),
    ]),
    Table::new("apart")
        .linked(&[Link::about("one", "").removed(Removed::Stays), Link::about("other", "").removed(Removed::Stays)]),
];

/// Identity of a merging.
pub type MergingId = Id<MergeDraft>;

/// One of two who look like one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Twin {
    /// Identity.
    pub id: PersonId,
    /// 姓名.
    pub name: String,
    /// Present company.
    pub company: Option<String>,
}

/// Two people who look like one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Duplicate {
    /// The one whose record would stay: the person at this machine, else the one who came first.
    pub survivor: Twin,
    /// The other.
    pub merged: Twin,
    /// How much, and why.
    pub likeness: Likeness,
}

/// What a list of duplicates asks for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct DuplicatesQuery {
    /// Only pairs of this person.
    pub person: Option<PersonId>,
    /// The place to go on from.
    pub after: Option<Cursor>,
    /// Rows a page; 100 where absent.
    pub limit: Option<u32>,
}

/// What two records are compared and joined by.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
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
#[allow(missing_docs, reason = "the words say it")]
pub enum MergeField {
    Name,
    Reading,
    Alias,
    Mobile,
    Landline,
    Wechat,
    Email,
    Address,
    Company,
    EarlierPosts,
    City,
    Sector,
    Expertise,
    Remark,
    Roles,
    Startups,
    Cohorts,
    MentorHours,
    MentorLanguages,
    MentorBio,
    Mentorships,
    Consent,
    Notes,
    ActionItems,
    Sessions,
    Attendance,
    Interactions,
    KeptCells,
}

/// Whose value stands first in the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, AsRefStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum Take {
    /// That of the record that stays.
    Survivor,
    /// That of the record that goes.
    Merged,
    /// Both, one behind the other; of what can only be one thing, that of the record that stays.
    Both,
}

/// What a person has chosen, field by field.
pub type Choices = BTreeMap<MergeField, Take>;

/// What makes two records one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MergeDraft {
    /// The record that stays.
    pub survivor: PersonId,
    /// The record that goes.
    pub merged: PersonId,
    /// Whose values stand first; where nothing is said, those of the record that stays.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub choices: Choices,
    /// The number of the op after which the plan was made that a person has seen; absent where nobody has seen one.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<u32>,
}

/// What merging two records would do, in full.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MergePlan {
    /// The record that stays.
    pub survivor: PersonName,
    /// The record that goes.
    pub merged: PersonName,
    /// How much they look like one, and why; absent where they do not.
    pub likeness: Option<Likeness>,
    /// Everything that either has, side by side with the result.
    pub rows: Vec<MergeRow>,
    /// The number of the op after which it was made: it holds as long as nothing else is written.
    pub seen: u32,
}

/// One field of two records, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MergeRow {
    /// Which.
    pub field: MergeField,
    /// Of consents: to what.
    pub purpose: Option<Purpose>,
    /// What the record has that stays: texts, codes of roles and of consents, or a number.
    pub survivor: Vec<String>,
    /// What the other has.
    pub merged: Vec<String>,
    /// What the one record would have.
    pub result: Vec<String>,
    /// What would stay with it as a kept cell.
    pub overflow: Vec<String>,
    /// Whose value stands first; absent where there is nothing to choose.
    pub take: Option<Take>,
    /// What can be chosen.
    pub takes: Vec<Take>,
}

/// What merging has done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Merged {
    /// The record that stayed.
    pub survivor: PersonId,
    /// The record that stands for it.
    pub merged: PersonId,
}

/// Somebody as they were before they were merged into another: by this a file that tells of them is recognised.
#[derive(Clone, Debug)]
pub struct Former {
    /// Who they were.
    pub id: PersonId,
    /// Who they are now.
    pub now: PersonId,
    /// Their cells; of the company and the contacts see below.
    pub cells: PersonDraft,
    /// How they were reached.
    pub contacts: Vec<Contact>,
    /// Where they worked.
    pub posts: Vec<Affiliation>,
    /// What they were alumni of.
    pub memberships: Vec<Membership>,
    /// What they were as a mentor.
    pub mentor: Option<MentorRole>,
    /// Values of either that gave way when the two became one.
    pub overflow: Vec<(MergeField, String)>,
}

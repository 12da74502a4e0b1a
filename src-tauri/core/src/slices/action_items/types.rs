//! Action items, and what is typed of them.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{
    kit::{Day, Id},
    people::{PersonId, PersonName},
    records::RecordId,
    startups::{StartupId, StartupName},
};

/// Identity of an action item.
pub type ActionItemId = Id<ActionItem>;

/// On what an action item hangs: the table of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the field's own words")]
pub enum AboutTable {
    Note,
    Milestone,
    Session,
    Startup,
    Person,
}

/// What somebody is to do.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ActionItem {
    /// Identity.
    pub id: ActionItemId,
    /// The record on which it hangs.
    pub about: RecordId,
    /// What kind of record that is.
    pub about_table: AboutTable,
    /// What that is called: of a note the startup.
    pub about_name: String,
    /// The startup that it is about; absent for a session and a person.
    pub startup: Option<StartupName>,
    /// What.
    pub text: String,
    /// Who.
    pub owner: Option<PersonName>,
    /// Until when.
    pub due_on: Option<Day>,
    /// When it was settled; absent while it is open.
    pub done_on: Option<Day>,
}

/// What a person types of an action item.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ActionItemDraft {
    /// Absent for a new one.
    #[serde(default)]
    pub id: Option<ActionItemId>,
    /// The record on which a new one hangs; one that is there stays where it is.
    pub about: RecordId,
    /// What kind of record that is.
    pub about_table: AboutTable,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// Until when.
    #[serde(default)]
    pub due_on: Option<Day>,
}

/// Which action items are asked for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ActionItemQuery {
    /// On this record.
    pub about: Option<RecordId>,
    /// About this startup: on it, on its milestones, on notes about it.
    pub startup: Option<StartupId>,
    /// Of this owner.
    pub owner: Option<PersonId>,
    /// Of this person: as owner, or without one as the author of the note on which it hangs.
    pub mine: Option<PersonId>,
    /// Only what is not settled.
    pub open: bool,
    /// Only what was there on this day and not settled by its end: a later day's note made it not yet.
    #[serde(skip)]
    #[ts(skip)]
    pub open_on: Option<Day>,
    /// At most so many.
    pub limit: Option<u32>,
}

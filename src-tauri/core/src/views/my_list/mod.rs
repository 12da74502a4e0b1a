//! My list: what one person is to do: their steps, their milestones, asks that wait for an answer, alumni whose next
//! contact is due. Or what everybody is to do.
//!
//! Nothing here is stored. A step without an owner is of whoever wrote the note from which it follows. An ask is of the
//! mentors of the startup, and of whoever wrote it down. A contact is of whoever said until when it is due.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    action_items::ActionItem,
    kit::Day,
    milestones::MilestoneId,
    notes::NoteId,
    people::{PersonId, PersonName},
    startups::StartupName,
};

pub mod ops;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

/// Whose list is asked for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct MyListQuery {
    /// Of this person; of the one at this machine where absent.
    pub of: Option<PersonId>,
    /// Everybody's, whatever `of` says.
    pub everyone: bool,
}

/// What is to be done. Each list holds at most [`ops::MOST`] rows, the longest overdue first; `counts` says how many there are.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MyList {
    /// Whose list it is; absent for everybody's, and where nobody is known at this machine.
    pub person: Option<PersonName>,
    /// That person is a mentor.
    pub is_mentor: bool,
    /// How many there are.
    pub counts: MyListCounts,
    /// Open action items.
    pub steps: Vec<MyStep>,
    /// Milestones that are not reached.
    pub milestones: Vec<MyMilestone>,
    /// Asks that nobody has answered.
    pub asks: Vec<MyAsk>,
    /// People whose next contact is due.
    pub contacts: Vec<MyContact>,
}

/// How many there are of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
#[allow(missing_docs, reason = "as the lists")]
pub struct MyListCounts {
    pub steps: u32,
    pub milestones: u32,
    pub asks: u32,
    pub contacts: u32,
    /// Steps and milestones that are overdue.
    pub late: u32,
}

/// A step.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MyStep {
    /// What is to be done.
    #[serde(flatten)]
    pub item: ActionItem,
    /// For how many days it is overdue; absent where it is not.
    pub late: Option<u32>,
}

/// A milestone that somebody sees to.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MyMilestone {
    /// Identity.
    pub id: MilestoneId,
    /// What is to be reached.
    pub name: String,
    /// By whom.
    pub startup: StartupName,
    /// Who sees to it.
    pub owner: Option<PersonName>,
    /// By when.
    pub due_on: Day,
    /// For how many days it is overdue; absent where it is not.
    pub late: Option<u32>,
}

/// An ask that waits for an answer.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MyAsk {
    /// The note.
    pub id: NoteId,
    /// Who asks.
    pub startup: StartupName,
    /// What for: the first line of the note.
    pub text: String,
    /// When that was said.
    pub day: Day,
    /// For how many days it has waited.
    pub days: u32,
}

/// A person whose next contact is due.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MyContact {
    /// Who.
    pub person: PersonName,
    /// Until when.
    pub next_on: Day,
    /// For how many days that is overdue; absent today.
    pub late: Option<u32>,
    /// When the last contact was.
    pub last_on: Day,
    /// Who said so.
    pub author: PersonName,
}

//! Notes, and what is typed of them.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString, VariantNames};
use ts_rs::TS;

use crate::{
    action_items::ActionItem,
    kit::{Cursor, Day, Id, Instant},
    people::{PersonId, PersonName},
    sessions::SessionId,
    startups::{StartupId, StartupName},
};

/// Identity of a note.
pub type NoteId = Id<Note>;

/// What kind of note it is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, VariantNames, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the field's own words")]
pub enum NoteKind {
    Progress,
    Risk,
    Ask,
    Next,
}

/// Who may read a note.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum Visibility {
    /// Its author.
    Mine,
    /// The incubator's people.
    #[default]
    Team,
    /// The startup too.
    Startup,
}

/// A note.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Note {
    /// Identity.
    pub id: NoteId,
    /// About whom.
    pub startup: StartupName,
    /// At which session.
    pub session: Option<SessionId>,
    /// Who wrote it.
    pub author: PersonName,
    /// When it was said.
    pub day: Day,
    /// When it was written down.
    pub written_at: Instant,
    /// What kind.
    pub kind: NoteKind,
    /// Markdown, at most 100,000 characters.
    pub text: String,
    /// 1 (ill) to 5 (thriving).
    pub health: Option<u8>,
    /// Who may read it.
    pub visibility: Visibility,
    /// What follows from it.
    pub items: Vec<ActionItem>,
    /// Of an ask: when it was answered.
    pub answered_on: Option<Day>,
    /// The person at this machine wrote it, and may edit it.
    pub mine: bool,
}

/// The next step as typed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NextStep {
    /// What; the first line of the note where empty.
    pub text: String,
    /// Until when.
    pub due_on: Option<Day>,
}

/// What a person types to log or edit a note.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NoteDraft {
    /// Absent for a new one.
    #[serde(default)]
    pub id: Option<NoteId>,
    /// About whom.
    pub startup: StartupId,
    /// At which session.
    #[serde(default)]
    pub session: Option<SessionId>,
    /// When it was said; today where absent.
    #[serde(default)]
    pub day: Option<Day>,
    /// What kind.
    pub kind: NoteKind,
    /// Markdown.
    pub text: String,
    /// 1 to 5.
    #[serde(default)]
    pub health: Option<u8>,
    /// Who may read it.
    #[serde(default)]
    pub visibility: Visibility,
    /// What follows; only for a new note.
    #[serde(default)]
    pub next: Option<NextStep>,
}

/// A note as far as a file that is taken in can tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Identity.
    pub id: NoteId,
    /// Who wrote it.
    pub author: PersonId,
    /// What kind.
    pub kind: NoteKind,
    /// 1 to 5.
    pub health: Option<u8>,
    /// Who may read it.
    pub visibility: Visibility,
    /// What follows from it, settled or not.
    pub items: Vec<NextStep>,
}

/// What a list of notes asks for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct NoteQuery {
    /// Only about this startup.
    pub startup: Option<StartupId>,
    /// Only of this kind.
    pub kind: Option<NoteKind>,
    /// Words of the text.
    pub text: Option<String>,
    /// The place to go on from.
    pub after: Option<Cursor>,
    /// Rows a page; 100 where absent.
    pub limit: Option<u32>,
}

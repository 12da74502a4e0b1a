//! The kinds of change that a person can make. Each has a name, which history shows and undo uses.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::Serialize;
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::kit::Id;

/// Identity of one op in the log.
pub type OpId = Id<Op>;

/// What a person did, once: also when it touches 5,000 rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS, AsRefStr, EnumIter, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the name says it; the sentence is `history-op-<name>` in words/history.*.ftl")]
pub enum Op {
    Start,
    Introduce,
    Restore,
    Demo,
    Undo,
    Redo,
    SaveSettings,
    SaveProgramme,
    SaveCohort,
    RemoveCohort,
    EnrolStartup,
    MoveEnrolment,
    SaveParticipants,
    SaveOrganisation,
    SaveStartup,
    RemoveStartup,
    SavePerson,
    RemovePerson,
    MergePeople,
    KeepApart,
    ErasePerson,
    SaveMentor,
    RemoveMentor,
    SaveMentorship,
    SaveSession,
    RemoveSession,
    MarkAttendance,
    LogNote,
    EditNote,
    RemoveNote,
    SettleActionItem,
    SaveMembership,
    RecordConsent,
    WithdrawConsent,
    LogInteraction,
    Import,
    Export,
    SaveReport,
    RemoveReport,
    SettleRecall,
    Backup,
}

impl Op {
    /// Whether this kind of op can be taken back. What has left the program, who was erased, the first run, and who
    /// works here, cannot.
    pub fn undoable(self) -> bool {
        !matches!(self, Self::Start | Self::Introduce | Self::ErasePerson | Self::Export | Self::Backup)
    }

    /// Whether it walks the history instead of adding to it.
    pub fn walks(self) -> bool {
        matches!(self, Self::Undo | Self::Redo)
    }
}

impl ToSql for Op {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.as_ref()))
    }
}
impl FromSql for Op {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|e| FromSqlError::Other(Box::new(e)))
    }
}

//! Startups: what only an incubated company has, as a role of its organisation.
//!
//! The organisation holds the name, the credit code and the city. A startup may be in several cohorts over the years;
//! lists show the newest, or the one they are asked for. Where it stands is its enrolment's (`cohorts`), how it does is in its notes (`notes`).

use std::ops::Add;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cohorts::{CohortId, Enrolment, EnrolmentId, EnrolmentState},
    db::derive::Derived,
    kit::{Cursor, Day, Id, PartialDay},
    mentors::Mentorship,
    notes::ActionItem,
    organisations::OrganisationId,
    people::{KeptCell, PersonDraft, PersonId},
};

mod list;
pub mod ops;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

/// Identity of a startup.
pub type StartupId = Id<Startup>;

/// What the rows of startups are made from.
const SOURCES: &[&str] = &[
    "startup",
    "organisation",
    "enrolment",
    "enrolment_change",
    "cohort",
    "participant",
    "person",
    "note",
    "action_item",
    "kept_cell_private",
];

/// The rows of a cohort's board and list.
pub(crate) const ENROLMENTS: Derived =
    Derived { name: "enrolment_row", sources: SOURCES, refresh: include_str!("enrolment_rows.sql"), then: None };

/// The rows of the list of startups; made from those of enrolments.
pub(crate) const DERIVED: Derived =
    Derived { name: "startup_row", sources: SOURCES, refresh: include_str!("rows.sql"), then: None };

/// A startup, as lists name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StartupName {
    /// Identity.
    pub id: StartupId,
    /// Short name where it has one.
    pub name: String,
}

/// A startup with everything that its panel's summary shows.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Startup {
    /// Identity.
    pub id: StartupId,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// As registered.
    pub name: String,
    /// As spoken of.
    pub short_name: Option<String>,
    /// 统一社会信用代码.
    pub credit_code: Option<String>,
    /// The code's check character is wrong; kept with a warning, since paper forms carry such codes.
    pub credit_code_doubtful: bool,
    /// City.
    pub city: Option<String>,
    /// 赛道.
    pub sector: Option<String>,
    /// 融资阶段, in the field's words (天使轮, A轮).
    pub funding_stage: Option<String>,
    /// When it was founded, as far as that is known: a year, a month or a day.
    pub founded_on: Option<PartialDay>,
    /// What it does, in one line.
    pub one_liner: Option<String>,
    /// How many work there.
    pub team_size: Option<u32>,
    /// Its cohorts, the newest first.
    pub enrolments: Vec<Enrolment>,
    /// People who belong to it, with their roles.
    pub team: Vec<TeamMember>,
    /// Who mentors it.
    pub mentorships: Vec<Mentorship>,
    /// What is open, the earliest due first.
    pub open_items: Vec<ActionItem>,
    /// Attendance of its participants: marks by kind, over all sessions of its newest cohort.
    pub attendance: AttendanceCount,
    /// Number of its notes.
    pub notes: u32,
    /// Cells of imported files that could not be read, kept as they stood.
    pub kept_cells: Vec<KeptCell>,
}

/// A person of the startup.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TeamMember {
    /// The person.
    pub id: PersonId,
    /// 姓名.
    pub name: String,
    /// As what.
    pub role: Option<String>,
    /// Mobile, as stored.
    pub mobile: Option<String>,
    /// WeChat.
    pub wechat: Option<String>,
    /// Takes part in its newest cohort.
    pub participates: bool,
}

/// Attendance in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AttendanceCount {
    /// On time.
    pub present: u32,
    /// Late.
    pub late: u32,
    /// Absent without leave.
    pub absent: u32,
    /// On leave.
    pub leave: u32,
}

impl AttendanceCount {
    /// How many marks these are.
    pub fn marked(self) -> u32 {
        self.present + self.late + self.absent + self.leave
    }
}

impl Add for AttendanceCount {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            present: self.present + other.present,
            late: self.late + other.late,
            absent: self.absent + other.absent,
            leave: self.leave + other.leave,
        }
    }
}

/// What a person types to make or change a startup.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct StartupDraft {
    /// Absent for a new one.
    pub id: Option<StartupId>,
    /// As registered.
    pub name: String,
    /// As spoken of.
    pub short_name: Option<String>,
    /// 统一社会信用代码.
    pub credit_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// 赛道.
    pub sector: Option<String>,
    /// 融资阶段.
    pub funding_stage: Option<String>,
    /// When it was founded, as far as that is known: a year, a month or a day.
    pub founded_on: Option<PartialDay>,
    /// What it does, in one line.
    pub one_liner: Option<String>,
    /// How many work there.
    pub team_size: Option<u32>,
}

/// What a person types to add somebody to a startup.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TeamMemberDraft {
    /// The startup.
    pub startup: StartupId,
    /// Who; without an id, a new person.
    pub person: PersonDraft,
    /// As what.
    #[serde(default)]
    pub role: Option<String>,
    /// Takes part in its newest cohort.
    #[serde(default)]
    pub participates: bool,
}

/// What a list of startups asks for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct StartupQuery {
    /// Name, pinyin, initials.
    pub text: Option<String>,
    /// Only of this cohort.
    pub cohort: Option<CohortId>,
    /// Only those that are in no cohort at all.
    pub cohortless: bool,
    /// Only where the enrolment stands here.
    pub state: Option<EnrolmentState>,
    /// Sector.
    pub sector: Option<String>,
    /// The place to go on from.
    pub after: Option<Cursor>,
    /// The place to go back from.
    pub before: Option<Cursor>,
    /// Rows a page; 100 where absent.
    pub limit: Option<u32>,
}

/// A row of the list, a card of the board.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StartupRow {
    /// Identity.
    pub id: StartupId,
    /// Short name where it has one.
    pub name: String,
    /// 赛道.
    pub sector: Option<String>,
    /// 融资阶段.
    pub funding_stage: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Newest cohort, or the one that the list is about.
    pub cohort: Option<CohortId>,
    /// Its name.
    pub cohort_name: Option<String>,
    /// Enrolment in it.
    pub enrolment: Option<EnrolmentId>,
    /// Where that stands.
    pub state: Option<EnrolmentState>,
    /// Where it may go.
    pub next: Vec<EnrolmentState>,
    /// Its participants' names, joined by 、.
    pub founders: Option<String>,
    /// Day of the last note.
    pub last_note_on: Option<Day>,
    /// Days since the last note or, without one, since it became active; absent when it is not active.
    pub silent_days: Option<u32>,
    /// The setting's number of days is passed.
    pub is_silent: bool,
    /// Open action items.
    pub open_items: u32,
    /// When the next of them is due.
    pub next_due_on: Option<Day>,
}

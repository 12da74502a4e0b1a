//! What the list and the board of startups ask for and show.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cohorts::{CohortId, EnrolmentId, EnrolmentState},
    kit::{Cursor, Day},
    own_fields::OwnFilter,
    startups::StartupId,
};

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
    /// Only those that are admitted or active and have no mentor now or soon.
    pub mentorless: bool,
    /// What own fields hold.
    #[ts(optional, as = "Option<_>")]
    pub own: Vec<OwnFilter>,
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
    /// Its mentors' names, the first mentor first, joined by 、; where it has none today, of those who start later.
    pub mentors: Option<String>,
    /// When the first of them starts, where none has yet.
    pub mentored_from: Option<Day>,
    /// It is admitted or active, and has no mentor now or soon.
    pub lacks_mentor: bool,
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

//! Sessions and attendance, and what is typed of them.

use chrono_tz::Tz;
use std::ops::Add;

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use super::Clash;
use crate::{
    cohorts::CohortId,
    kit::{Cursor, Day, Id, Instant, days::Span},
    people::{PersonId, PersonName},
    startups::StartupId,
};

/// Identity of a session.
pub type SessionId = Id<Session>;

/// Sessions that belong together: made by one repeat, or by one event of a calendar that repeats.
#[derive(Debug)]
pub enum Series {}

/// Identity of a series.
pub type SeriesId = Id<Series>;

/// Which of its series a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct InSeries {
    /// Which in the order of time, from 1.
    pub at: u32,
    /// How many the series has.
    pub count: u32,
}

/// What kind of session it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the field's own words")]
pub enum SessionKind {
    Workshop,
    OfficeHours,
    Review,
    DemoDay,
    Roadshow,
    LiveCourse,
    Visit,
    Other,
}

/// A session, with its hosts and how many came.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Session {
    /// Identity.
    pub id: SessionId,
    /// Whose; absent: open to all.
    pub cohort: Option<CohortId>,
    /// Its name.
    pub cohort_name: Option<String>,
    /// What kind.
    pub kind: SessionKind,
    /// What about.
    pub title: String,
    /// The day on which it begins.
    pub starts_on: Day,
    /// Of several days the last; absent: it is one day.
    pub ends_on: Option<Day>,
    /// Begin; absent: no time is known.
    pub starts_at: Option<Instant>,
    /// End, of this day or the next; absent: no end is known.
    pub ends_at: Option<Instant>,
    /// Room, or a link.
    pub place: Option<String>,
    /// Who holds it.
    pub hosts: Vec<PersonName>,
    /// Who came, in numbers.
    pub attendance: AttendanceCount,
    /// How many are expected.
    pub expected: u32,
    /// What other sessions at the same time want, too.
    pub clashes: Vec<Clash>,
    /// Its series; absent: it stands alone.
    pub series: Option<SeriesId>,
    /// Which of its series it is, where that has others.
    pub in_series: Option<InSeries>,
}

impl Session {
    /// The last day on which it is on: of a night the next one.
    pub fn last_day(&self, zone: Tz) -> Day {
        // What ends at midnight is not on the day that begins then.
        let night = self.ends_at.map(|at| Instant::from_millis(at.millis() - 1).day(zone));
        self.ends_on.or(night).map_or(self.starts_on, |last| last.max(self.starts_on))
    }

    /// When it begins and ends on the wall in `zone`.
    pub fn span(&self, zone: Tz) -> Option<Span> {
        super::rules::span_of(self.starts_on, self.starts_at, self.ends_at, zone)
    }
}

/// What a person types to make or change a session.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionDraft {
    /// Absent for a new one.
    pub id: Option<SessionId>,
    /// Whose.
    pub cohort: Option<CohortId>,
    /// What kind.
    pub kind: SessionKind,
    /// What about.
    pub title: String,
    /// The day.
    pub day: Day,
    /// Of several days the last; only without a time.
    #[serde(default)]
    pub last_day: Option<Day>,
    /// `HH:MM` on the wall of the nursery's time zone; absent: no time is known.
    #[serde(default)]
    pub starts: Option<String>,
    /// `HH:MM`, of the next day `+1 HH:MM`; absent: no end is known.
    #[serde(default)]
    pub ends: Option<String>,
    /// Room, or a link.
    pub place: Option<String>,
    /// Who holds it.
    pub hosts: Vec<PersonId>,
}

/// A session at another time: moved there, or as a copy.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionAt {
    /// Which.
    pub session: SessionId,
    /// The day.
    pub day: Day,
    /// `HH:MM` on the wall of the nursery's time zone; absent: the time that it has.
    #[serde(default)]
    pub starts: Option<String>,
    /// Room, or a link; absent: the one that it has.
    #[serde(default)]
    pub place: Option<String>,
}

/// What a list of sessions asks for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct SessionQuery {
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    /// Only of this cohort.
    pub cohort: Option<CohortId>,
    /// Words of the title.
    pub text: Option<String>,
    /// From the newest back.
    pub newest_first: bool,
    /// The place to go on from.
    pub after: Option<Cursor>,
    /// Rows a page; 100 where absent.
    pub limit: Option<u32>,
}

/// How a person attended.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the field's own words")]
pub enum Mark {
    Present,
    Late,
    Absent,
    Leave,
}

/// The sheet of one session.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AttendanceSheet {
    /// The session.
    pub session: Session,
    /// Who is expected or was marked, by startup and name.
    pub lines: Vec<AttendanceLine>,
}

/// One person on the sheet.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AttendanceLine {
    /// The person.
    pub person: PersonId,
    /// 姓名.
    pub name: String,
    /// Their startup.
    pub startup: Option<StartupId>,
    /// Its name.
    pub startup_name: Option<String>,
    /// The mark; absent: not marked yet.
    pub mark: Option<Mark>,
    /// A word about it.
    pub remark: Option<String>,
}

/// Marks to set on one session: one for each person named, in one op.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MarkDraft {
    /// The session.
    pub session: SessionId,
    /// Who.
    pub people: Vec<PersonId>,
    /// The mark; absent takes it away.
    pub mark: Option<Mark>,
    /// A word about it, with or before the mark; absent leaves what stands there, a blank one takes it away.
    pub remark: Option<String>,
}

/// What one session tells of attendance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RollCall {
    /// Its day.
    pub day: Day,
    /// Who was marked.
    pub count: AttendanceCount,
    /// How many marks it should have by now: one for each person expected, none before it begins.
    pub due: u32,
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

    /// Who came: on time or late.
    pub fn came(self) -> u32 {
        self.present + self.late
    }

    /// Who was to come: all that were marked but those on leave.
    pub fn due(self) -> u32 {
        self.marked() - self.leave
    }

    /// How many of a hundred came of those who were to; none where nobody was. The rest is cut off, here and on the page: a
    /// rate never reads better than it is, and one below a threshold never reads as if it were at it.
    pub fn percent(self) -> Option<u32> {
        (self.came() * 100).checked_div(self.due())
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

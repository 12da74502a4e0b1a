//! A cohort's season at a glance: its startups against its sessions, with what was marked.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use super::{AttendanceCount, SessionId, SessionKind, store};
use crate::{
    cohorts::{self, CohortId},
    engine::Read,
    error::Result,
    kit::{Day, Instant},
    startups::StartupName,
};

/// The season of a cohort.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeasonMatrix {
    /// Its sessions in the order of time.
    pub sessions: Vec<SeasonSession>,
    /// Its startups by name; who was marked and belongs to none is not counted.
    pub rows: Vec<SeasonRow>,
}

/// A session of the season.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeasonSession {
    /// Identity.
    pub id: SessionId,
    /// What about.
    pub title: String,
    /// What kind.
    pub kind: SessionKind,
    /// The day on which it begins.
    pub starts_on: Day,
    /// Begin; absent: no time is known.
    pub starts_at: Option<Instant>,
    /// The marks of all startups.
    pub total: AttendanceCount,
}

/// A startup's season.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeasonRow {
    /// The startup.
    pub startup: StartupName,
    /// How many of its people are expected at each session.
    pub expected: u32,
    /// The marks of its people at each session, in the order of [`SeasonMatrix::sessions`]; absent where nobody was marked.
    pub cells: Vec<Option<AttendanceCount>>,
    /// All of them together.
    pub total: AttendanceCount,
}

/// The season of a cohort.
///
/// # Errors
/// `no_such_cohort`.
pub fn of_cohort(r: &Read<'_>, cohort: CohortId) -> Result<SeasonMatrix> {
    cohorts::ops::require(r, cohort)?;
    let mut sessions = store::season_sessions(r, cohort)?;
    let columns: HashMap<SessionId, usize> = sessions.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
    let mut rows: Vec<SeasonRow> = store::season_startups(r, cohort)?
        .into_iter()
        .map(|(startup, expected)| SeasonRow {
            startup,
            expected,
            cells: vec![None; sessions.len()],
            total: AttendanceCount::default(),
        })
        .collect();
    let places: HashMap<_, usize> = rows.iter().enumerate().map(|(at, row)| (row.startup.id, at)).collect();
    for (startup, session, count) in store::season_marks(r, cohort)? {
        if let (Some(row), Some(column)) = (places.get(&startup), columns.get(&session)) {
            rows[*row].cells[*column] = Some(count);
            rows[*row].total = rows[*row].total + count;
            sessions[*column].total = sessions[*column].total + count;
        }
    }
    Ok(SeasonMatrix { sessions, rows })
}

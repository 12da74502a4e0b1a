//! What the report tells, asked of the same doors as the screens.

use std::collections::{BTreeMap, BTreeSet};

use super::types::CohortReport;
use crate::{
    action_items::{self, ActionItem},
    check_ins::{self, CheckInBoard, CheckInQuery, CheckInRow},
    cohorts::{self, Cohort, EnrolmentState},
    engine::Read,
    error::{Refusal, Result, code},
    kit::{Day, watch::Watch},
    mentors::{self, standing},
    milestones::{self, Milestone},
    notes::{self, Note, NoteQuery, Visibility},
    overview::{self, MilestoneProgress, WeekAttendance},
    people::PersonId,
    sessions::{self, AttendanceCount},
    startups::StartupId,
    views::{
        self,
        attention::{self, AttentionRow},
        startups::StartupRow,
    },
};

/// Notes of a startup that are read through for those that may be handed on.
const NOTES: u32 = 500;

/// All that is told of a cohort.
pub struct Progress {
    pub cohort: Cohort,
    pub from: Day,
    pub to: Day,
    /// How many startups stand where.
    pub states: BTreeMap<EnrolmentState, u32>,
    /// Week by week, as far as it has begun.
    pub attendance: Vec<WeekAttendance>,
    pub milestones: MilestoneProgress,
    pub attention: Vec<AttentionRow>,
    pub board: CheckInBoard,
    /// Startups that are or were in it, by name.
    pub startups: Vec<OneStartup>,
}

/// All that is told of a startup.
pub struct OneStartup {
    pub row: StartupRow,
    pub mentors: Vec<(PersonId, String)>,
    pub founders: Vec<PersonId>,
    pub attendance: AttendanceCount,
    pub milestones: Vec<Milestone>,
    pub steps: Vec<ActionItem>,
    /// Those that may be handed on, the newest first.
    pub notes: Vec<Note>,
}

impl Progress {
    pub fn of(r: &Read<'_>, asked: &CohortReport, watch: &mut Watch<'_>) -> Result<Self> {
        let cohort = cohorts::ops::require(r, asked.cohort)?;
        let to = asked.to.unwrap_or_else(|| r.today());
        if to > r.today() {
            return Err(Refusal::field("to", code::IN_THE_FUTURE).arg("today", r.today()).into());
        }
        let from = asked.from.unwrap_or_else(|| cohort.starts_on.map_or(to, |starts| starts.min(to)));
        if from > to {
            return Err(Refusal::field("to", code::ENDS_BEFORE_START).arg("starts", from).into());
        }
        let rows = views::startups::all_of(r, cohort.id)?;
        watch.expect(u32::try_from(rows.len()).unwrap_or(u32::MAX));
        let mut states = BTreeMap::new();
        for state in rows.iter().filter_map(|row| row.state) {
            *states.entry(state).or_insert(0) += 1;
        }
        let milestones = milestones::ops::as_of(r, cohort.id, to)?;
        let weeks = u32::try_from(to.monday().since(from.monday()) / 7 + 1).unwrap_or(1).clamp(1, 60);
        let board = check_ins::ops::board(r, &CheckInQuery { cohort: cohort.id, until: Some(to), weeks: Some(weeks) })?;
        let roll_calls: Vec<_> = sessions::ops::roll_calls(r, cohort.id)?
            .into_iter()
            .filter(|one| one.day >= from && one.day <= to)
            .collect();
        let mondays = overview::rules::mondays_begun(&cohort, to);
        let startups = rows
            .into_iter()
            .filter(|row| {
                matches!(row.state, Some(EnrolmentState::Admitted | EnrolmentState::Active | EnrolmentState::Graduated))
            })
            .map(|row| {
                watch.step()?;
                one(r, row, &milestones, from, to)
            })
            .collect::<Result<_>>()?;
        Ok(Self {
            attendance: overview::rules::attendance_by_week(&mondays, &roll_calls),
            milestones: overview::rules::progress(&cohort, &milestones, to),
            attention: attention::ops::on_day(r, Some(cohort.id), to)?,
            from,
            to,
            states,
            board,
            startups,
            cohort,
        })
    }

    /// Everybody who is named.
    pub fn people(&self) -> Vec<PersonId> {
        let named = self
            .startups
            .iter()
            .flat_map(|one| one.mentors.iter().map(|(id, _)| *id).chain(one.founders.iter().copied()));
        named.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The check-ins of a startup.
    pub fn check_ins(&self, startup: StartupId) -> Option<&CheckInRow> {
        self.board.rows.iter().find(|row| row.startup.id == startup)
    }

    /// Why a startup needs attention.
    pub fn reasons(&self, startup: StartupId) -> Option<&AttentionRow> {
        self.attention.iter().find(|row| row.id == startup)
    }
}

fn one(r: &Read<'_>, row: StartupRow, milestones: &[Milestone], from: Day, to: Day) -> Result<OneStartup> {
    let mentorships = mentors::ops::mentorships_of(r, row.id)?.into_iter().filter(|one| standing::stands_on(one, to));
    let enrolments = cohorts::ops::enrolments_of(r, row.id)?;
    let enrolment = enrolments.iter().find(|enrolment| Some(enrolment.cohort) == row.cohort);
    let query = NoteQuery { startup: Some(row.id), limit: Some(NOTES), ..NoteQuery::default() };
    let mut notes = notes::ops::list(r, &query)?.rows;
    notes.retain(|note| note.visibility == Visibility::Startup && note.day >= from && note.day <= to);
    Ok(OneStartup {
        mentors: mentorships.map(|one| (one.person, one.person_name)).collect(),
        founders: enrolment.map(|one| one.participants.iter().map(|p| p.id).collect()).unwrap_or_default(),
        attendance: match row.cohort {
            Some(cohort) => sessions::ops::attendance_between(r, row.id, cohort, from, to)?,
            None => AttendanceCount::default(),
        },
        milestones: milestones.iter().filter(|one| one.startup.id == row.id).cloned().collect(),
        steps: action_items::ops::open_on(r, row.id, to)?,
        notes,
        row,
    })
}

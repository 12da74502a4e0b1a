//! Setting up a season.

use chrono::Datelike as _;

use super::{SeasonDraft, SeasonPlan, ShiftedSession, rules};
use crate::{
    check_ins::{self, FiguresDraft, figures::Figure},
    cohorts::{self, Cohort, CohortDraft, CohortId, CohortState},
    engine::{Read, Write},
    error::{Refusal, Result, code},
    holidays::{self, Holidays},
    kit::{Day, Instant, limits},
    milestones::{self, MilestoneQuery, rules::Step},
    records,
    sessions::{self, Session, SessionQuery, moving},
    slices::plan_steps,
};

/// No season has more sessions.
const MOST_SESSIONS: u32 = 2_000;

/// What the cohort would be. Nothing is written.
///
/// # Errors
/// `no_such_cohort`; `missing` or `too_long` at `name`, `cohort_there` at `name` where the programme has one of this name;
/// `season_undated` where the earlier one has neither days nor sessions.
pub fn plan(r: &Read<'_>, draft: &SeasonDraft) -> Result<SeasonPlan> {
    Ok(Season::of(r, draft)?.plan)
}

/// Makes the cohort with its sessions, figures and plan.
///
/// # Errors
/// As [`plan`].
pub fn copy(w: &mut Write<'_>, draft: &SeasonDraft) -> Result<CohortId> {
    let Season { plan, from, sessions, steps } = Season::of(w, draft)?;
    let cohort = CohortDraft {
        id: None,
        programme: plan.programme.clone(),
        name: plan.name,
        edition: plan.edition,
        starts_on: Some(plan.starts_on),
        ends_on: plan.ends_on,
        demo_day: plan.demo_day,
        capacity: from.capacity,
        state: CohortState::Planned,
    };
    let cohort = cohorts::ops::save(w, cohort)?;
    for (session, day) in sessions {
        moving::copy_into(w, &session, cohort, day)?;
    }
    let figures = asked(w, from.id)?;
    check_ins::ops::choose(w, &FiguresDraft { cohort, figures })?;
    if plan.steps_are_new {
        for step in steps {
            records::ops::save(w, &plan_steps::slice::SLICE, rules::draft_of(&plan.programme, &step))?;
        }
    }
    w.about(cohort);
    Ok(cohort)
}

/// A season as it would be, with what it is made of.
struct Season {
    plan: SeasonPlan,
    from: Cohort,
    /// The earlier sessions, each with its new day.
    sessions: Vec<(Session, Day)>,
    steps: Vec<Step>,
}

impl Season {
    fn of(r: &Read<'_>, draft: &SeasonDraft) -> Result<Self> {
        let from = cohorts::ops::require(r, draft.from)?;
        let query = SessionQuery { cohort: Some(from.id), limit: Some(MOST_SESSIONS), ..SessionQuery::default() };
        let held = sessions::ops::list(r, &query)?.rows;
        let first = from.starts_on.or_else(|| held.first().map(|session| session.starts_on));
        let first = first.ok_or_else(|| Refusal::new(code::SEASON_UNDATED).arg("cohort", &from.name))?;
        let starts_on = draft.starts_on.unwrap_or_else(|| rules::next_start(first));
        let name = name(r, draft, &from)?;
        let shift = rules::shift(first, starts_on);
        let shifted = |day: Day| day.plus(shift);
        let last = held.last().map_or(starts_on, |session| shifted(session.starts_on).plus(62));
        let off = holidays::ops::between(r, starts_on.monday().plus(-7), last.max(starts_on))?;
        let sessions: Vec<(Session, Day)> = held
            .into_iter()
            .map(|session| {
                // A season that begins later in the week begins with what was before.
                let day = shifted(session.starts_on);
                let day = if session.starts_on >= first { day.max(starts_on) } else { day };
                let day = if draft.on_holidays { day } else { working_day(&off, day) };
                (session, day)
            })
            .collect();
        let (steps, steps_are_new) = steps(r, &from, first)?;
        let among = moving::clashes_among(r, &sessions)?;
        let mut told: Vec<ShiftedSession> = sessions
            .iter()
            .zip(among)
            .map(|((session, day), among)| {
                let mut clashes = moving::check_copy(r, session, *day)?.clashes;
                clashes.extend(among);
                Ok(ShiftedSession {
                    title: session.title.clone(),
                    kind: session.kind,
                    was_on: session.starts_on,
                    starts_on: *day,
                    starts_at: begins(r, session, *day),
                    holiday: off.name_of_day_off(shifted(session.starts_on)).map(str::to_owned),
                    clashes,
                })
            })
            .collect::<Result<_>>()?;
        told.sort_by_key(|session| (session.starts_on, session.starts_at));
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        let plan = SeasonPlan {
            programme: from.programme_name.clone(),
            edition: crate::kit::edition::read_edition(&name).number.or(from.edition.map(|number| number + 1)),
            name,
            starts_on,
            // The season is as long as the earlier one.
            ends_on: from.ends_on.map(|ends| ends.plus(starts_on.since(first))),
            demo_day: from.demo_day.map(shifted),
            sessions: told,
            figures: count(asked(r, from.id)?.len()),
            steps: count(steps.len()),
            steps_are_new,
            unknown_years: off
                .unknown_years
                .into_iter()
                .filter(|year| sessions.iter().any(|(_, day)| day.0.year() == *year))
                .collect(),
        };
        Ok(Self { plan, from, sessions, steps })
    }
}

/// The name as typed, or the next one.
fn name(r: &Read<'_>, draft: &SeasonDraft, from: &Cohort) -> Result<String> {
    let typed = draft.name.trim();
    let name = if typed.is_empty() { rules::next_name(&from.name) } else { typed.to_owned() };
    if name.is_empty() {
        return Err(Refusal::field("name", code::MISSING).into());
    }
    limits::SEASON.check("name", &name)?;
    let same = |one: &Cohort| one.programme == from.programme && one.name == name;
    if cohorts::ops::list(r)?.iter().any(same) {
        return Err(Refusal::field("name", code::COHORT_THERE).arg("name", name).into());
    }
    Ok(name)
}

fn working_day(off: &Holidays, day: Day) -> Day {
    let is_worked = |day: Day| off.days.iter().any(|one| one.date == day && !one.is_off_day);
    rules::working_day(day, |day| off.name_of_day_off(day).is_some(), is_worked)
}

/// The figures that a cohort's startups are asked for.
fn asked(r: &Read<'_>, cohort: CohortId) -> Result<Vec<Figure>> {
    let choices = check_ins::ops::choices(r, cohort)?;
    Ok(choices.into_iter().filter(|choice| choice.is_asked).map(|choice| choice.figure).collect())
}

/// The plan of the programme; where it has none, that which the cohort's milestones follow, and that it is new.
fn steps(r: &Read<'_>, from: &Cohort, first: Day) -> Result<(Vec<Step>, bool)> {
    let known = milestones::ops::plan(r, &from.programme_name)?;
    if !known.is_empty() {
        return Ok((known, false));
    }
    let query = MilestoneQuery { cohort: Some(from.id), ..MilestoneQuery::default() };
    let made = rules::steps_of(&milestones::ops::list(r, &query)?, first);
    let is_new = !made.is_empty();
    Ok((made, is_new))
}

/// When a session begins on another day.
fn begins(r: &Read<'_>, session: &Session, day: Day) -> Option<Instant> {
    let starts = session.span(r.zone())?.starts;
    Instant::local(day.0.and_time(starts), r.zone())
}

//! Setting up a season.

use chrono::Datelike as _;

use super::{SeasonDraft, SeasonPlan, ShiftedSession, rules};
use crate::{
    check_ins::{self, FiguresDraft, figures::Figure},
    cohorts::{self, Cohort, CohortDraft, CohortId, CohortState},
    engine::{Read, Write},
    error::{Refusal, Result, code},
    holidays::{self, Holidays},
    kit::{Day, edition::read_edition, limits},
    milestones::{self, MilestoneQuery, rules::Step},
    records,
    sessions::{self, Clash, Session, moving},
    slices::plan_steps,
};

/// What the cohort would be. Nothing is written.
///
/// # Errors
/// `no_such_cohort`; `missing` or `too_long` at `name`, `cohort_there` at `name` where the programme has one of this name;
/// `season_undated` where the earlier one has neither days nor sessions.
pub fn plan(r: &Read<'_>, draft: &SeasonDraft) -> Result<SeasonPlan> {
    let season = Season::of(r, draft)?;
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    Ok(SeasonPlan {
        programme: season.from.programme_name.clone(),
        name: season.name.clone(),
        edition: season.edition(),
        starts_on: season.starts_on,
        ends_on: season.ends_on(),
        demo_day: season.from.demo_day.map(|day| day.plus(season.shift)),
        sessions: season.told(r)?,
        figures: count(asked(r, season.from.id)?.len()),
        steps: count(season.steps.len()),
        steps_are_new: season.steps_are_new,
        unknown_years: season.unknown_years(),
    })
}

/// Makes the cohort with its sessions, figures and plan.
///
/// # Errors
/// As [`plan`].
pub fn copy(w: &mut Write<'_>, draft: &SeasonDraft) -> Result<CohortId> {
    let season = Season::of(w, draft)?;
    let programme = &season.from.programme_name;
    let cohort = CohortDraft {
        id: None,
        programme: programme.clone(),
        name: season.name.clone(),
        edition: season.edition(),
        starts_on: Some(season.starts_on),
        ends_on: season.ends_on(),
        demo_day: season.from.demo_day.map(|day| day.plus(season.shift)),
        capacity: season.from.capacity,
        state: CohortState::Planned,
    };
    let cohort = cohorts::ops::save(w, cohort)?;
    for (session, day) in &season.sessions {
        moving::copy_into(w, session, cohort, *day)?;
    }
    let figures = asked(w, season.from.id)?;
    check_ins::ops::choose(w, &FiguresDraft { cohort, figures })?;
    if season.steps_are_new {
        for step in &season.steps {
            records::ops::save(w, &plan_steps::slice::SLICE, rules::draft_of(programme, step))?;
        }
    }
    w.about(cohort);
    Ok(cohort)
}

/// What a season is made of.
struct Season {
    /// The earlier cohort.
    from: Cohort,
    /// Its first day.
    first: Day,
    name: String,
    starts_on: Day,
    /// By how many days it lies after the earlier one.
    shift: i64,
    off: Holidays,
    /// The earlier sessions, each with its new day.
    sessions: Vec<(Session, Day)>,
    /// The plan of milestones.
    steps: Vec<Step>,
    steps_are_new: bool,
}

impl Season {
    fn of(r: &Read<'_>, draft: &SeasonDraft) -> Result<Self> {
        let from = cohorts::ops::require(r, draft.from)?;
        let held = sessions::ops::of_cohort(r, from.id)?;
        let first = from.starts_on.or_else(|| held.first().map(|session| session.starts_on));
        let first = first.ok_or_else(|| Refusal::new(code::SEASON_UNDATED).arg("cohort", &from.name))?;
        let starts_on = draft.starts_on.unwrap_or_else(|| rules::next_start(first));
        let name = name(r, draft, &from)?;
        let shift = rules::shift(first, starts_on);
        let last = held.last().map_or(starts_on, |session| session.starts_on.plus(shift + rules::LONGEST_HOLIDAY));
        let off = holidays::ops::between(r, starts_on.monday().plus(-7), last.max(starts_on))?;
        let day = |session: &Session| {
            // A season that begins later in the week begins with what was before.
            let day = session.starts_on.plus(shift);
            let day = if session.starts_on >= first { day.max(starts_on) } else { day };
            if draft.on_holidays { day } else { working_day(&off, day) }
        };
        let sessions = held.into_iter().map(|session| (day(&session), session)).map(|(day, one)| (one, day)).collect();
        let (steps, steps_are_new) = steps(r, &from, first)?;
        Ok(Self { from, first, name, starts_on, shift, off, sessions, steps, steps_are_new })
    }

    fn edition(&self) -> Option<u32> {
        read_edition(&self.name).number.or(self.from.edition.map(|number| number + 1))
    }

    /// The season is as long as the earlier one.
    fn ends_on(&self) -> Option<Day> {
        self.from.ends_on.map(|ends| ends.plus(self.starts_on.since(self.first)))
    }

    fn unknown_years(&self) -> Vec<i32> {
        let has_sessions = |year: &i32| self.sessions.iter().any(|(_, day)| day.0.year() == *year);
        self.off.unknown_years.iter().copied().filter(has_sessions).collect()
    }

    /// The sessions as they would be, in the order of time.
    fn told(&self, r: &Read<'_>) -> Result<Vec<ShiftedSession>> {
        let copies = moving::copies(r, &self.sessions)?;
        let tell = |((was, _), (session, clashes)): (&(Session, Day), (Session, Vec<Clash>))| ShiftedSession {
            title: session.title,
            kind: session.kind,
            was_on: was.starts_on,
            starts_on: session.starts_on,
            starts_at: session.starts_at,
            holiday: self.off.name_of_day_off(was.starts_on.plus(self.shift)).map(str::to_owned),
            clashes,
        };
        let mut told: Vec<ShiftedSession> = self.sessions.iter().zip(copies).map(tell).collect();
        told.sort_by_key(|session| (session.starts_on, session.starts_at));
        Ok(told)
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
